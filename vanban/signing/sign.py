"""Signing a PDF: PAdES B-B, or B-T when a time-stamping service is configured.

Nothing is fetched from anywhere else. Each signature is an update at the end of the file, so those before
it stay as they are. The first one closes the document but for its form fields (DocMDP level 2): the number
may still be written and the agency may still sign.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from vanban.signing import geometry
from vanban.signing.drawn import Pen, shaped, stamp_style, text_object
from vanban.signing.failed import SigningFailed
from vanban.signing.fields import AGENCY, PERSON, rectangle, writing
from vanban.signing.keys import Key, opened
from vanban.signing.pictures import Picture
from vanban.signing.places import pages_of, signature_spot
from vanban.signing.timestamps import timestamper
from vanban.time_zone import in_vietnam

if TYPE_CHECKING:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

TEXT_SIZE = 10.0
TEXT_HEIGHT, TEXT_DEPTH = 12.0, 2.5  # points, of the line of text and below its letters
CORNER = "ky_dau_trang"


@dataclass(frozen=True)
class Person:
    """The signer's own signature, between position and name. name: as printed. picture: None shows nothing."""

    name: str
    picture: Picture | None = None


@dataclass(frozen=True)
class Agency:
    """The agency's signature over the left third of that of the signer, whose name is printed."""

    signer: str
    seal: Picture | None = None
    diameter_mm: float = geometry.SEAL_DIAMETERS[0]


@dataclass(frozen=True)
class Corner:
    """The agency's signature on a separate annex or a copy: a text at the upper right of page 1, no picture.

    text: what stands before the time, such as "12/QĐ-UBND" or "SAO Y; UBND XÃ MẪU" (Annex I, III.1d; Part II).
    """

    text: str


Mark = Person | Agency | Corner


def sign(pdf: bytes, key: Key, mark: Mark, at: datetime, *, tsa_url: str | None = None) -> bytes:
    """The signed PDF. `at` is the moment of signing, with its zone.

    Raises UnreadablePdf, NoPlace, and SigningFailed for a key that does not open or is not valid `at`.
    """
    with writing(pdf) as writer, opened(key, at) as signer:
        spec, style = _visible(writer, pdf, mark, at)
        with _telling_refusal():
            return _signed(writer, signer, spec, style, at, tsa_url)


def corner_text(text: str, at: datetime) -> str:
    """ "12/QĐ-UBND; 22/11/2026 10:15:30 +07:00": the time in Vietnam, its zone as ISO 8601 writes it."""
    return f"{text}; {in_vietnam(at):%d/%m/%Y %H:%M:%S} +07:00"


def _visible(writer: "IncrementalPdfFileWriter", pdf: bytes, mark: Mark, at: datetime) -> tuple[Any, Any]:
    """The signature field and what it shows."""
    match mark:
        case Person(name, picture):
            return _field(writer, pdf, PERSON, name, mark), _of_picture(picture)
        case Agency(signer, seal):
            return _field(writer, pdf, AGENCY, signer, mark), _of_picture(seal)
        case Corner(text):
            return _corner(writer, pdf, corner_text(text, at))


def _field(
    writer: "IncrementalPdfFileWriter", pdf: bytes, name: str, signer: str, mark: Person | Agency
) -> Any:
    """The field as it was prepared, or a new one where the decree wants it."""
    from pyhanko.sign.fields import SigFieldSpec

    known = _signature_fields(writer)
    if known.get(name):
        raise SigningFailed(
            "Bản PDF đã có chữ ký số này. Không ký lần nữa; hãy dùng bản đã ký hoặc tạo lại bản PDF để ký mới."
        )
    if name in known:
        return SigFieldSpec(name)
    spot = signature_spot(pages_of(pdf), signer)
    picture = mark.picture if isinstance(mark, Person) else None
    box = geometry.signature_box(spot.box, picture.shape if picture else geometry.SIGNATURE_SHAPE)
    if isinstance(mark, Agency):
        box = geometry.seal_box(box, mark.diameter_mm)
    return SigFieldSpec(name, spot.page, _corners(box, spot.page_height))


def _signature_fields(writer: "IncrementalPdfFileWriter") -> dict[str, bool]:
    """The signature fields by their names, and whether each is signed."""
    from pyhanko.sign.fields import enumerate_sig_fields

    return {name: value is not None for name, value, _ in enumerate_sig_fields(writer.prev)}


def _corners(box: Any, page_height: float) -> Any:
    return tuple(round(corner, 2) for corner in rectangle(box, page_height))


def _of_picture(picture: Picture | None) -> Any:
    """The picture in the middle of its field, as large as fits, without a frame."""
    from pyhanko.pdf_utils.images import PdfImage
    from pyhanko.pdf_utils.layout import AxisAlignment, Margins, SimpleBoxLayoutRule
    from pyhanko.stamp.static import StaticStampStyle

    middle = AxisAlignment.ALIGN_MID
    layout = SimpleBoxLayoutRule(middle, middle, margins=Margins.uniform(0))
    background = PdfImage(picture.opened()) if picture else None
    return StaticStampStyle(
        border_width=0, background=background, background_layout=layout, background_opacity=1.0
    )


def _corner(writer: "IncrementalPdfFileWriter", pdf: bytes, text: str) -> tuple[Any, Any]:
    from pyhanko.sign.fields import SigFieldSpec

    page = pages_of(pdf)[0]
    drawn = shaped(writer, text)
    width = drawn.width * TEXT_SIZE
    box = geometry.corner_box(page.width, width, TEXT_HEIGHT)
    pen = Pen(TEXT_SIZE, 0, TEXT_DEPTH)
    name = _unused(CORNER, _signature_fields(writer))
    style = stamp_style(lambda _: text_object(drawn, pen, width, TEXT_HEIGHT))
    return SigFieldSpec(name, 0, _corners(box, page.height)), style


def _unused(name: str, taken: Any) -> str:
    place = 1
    while (free := name if place == 1 else f"{name}_{place}") in taken:
        place += 1
    return free


def _signed(
    writer: "IncrementalPdfFileWriter", signer: Any, spec: Any, style: Any, at: datetime, tsa_url: str | None
) -> bytes:
    from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
    from pyhanko.sign.signers import PdfSignatureMetadata

    first = not any(_signature_fields(writer).values())
    told = PdfSignatureMetadata(
        field_name=spec.sig_field_name,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        certify=first,
        docmdp_permissions=MDPPerm.FILL_FORMS,
    )
    output = BytesIO()
    signing = _signer_at(at)(
        told,
        signer,
        timestamper=timestamper(tsa_url) if tsa_url else None,
        stamp_style=style,
        new_field_spec=spec if spec.box else None,
    )
    signing.sign_pdf(writer, output=output)
    return output.getvalue()


def _signer_at(at: datetime) -> Any:
    """pyHanko's signer, told the time instead of asking the machine."""
    from pyhanko.sign.signers import PdfSigner

    class SignerAt(PdfSigner):
        def init_signing_session(self, *arguments: Any, **named: Any) -> Any:
            session = super().init_signing_session(*arguments, **named)
            session.system_time = at
            return session

    return SignerAt


@contextmanager
def _telling_refusal() -> Iterator[None]:
    from pyhanko.pdf_utils.misc import PdfWriteError
    from pyhanko.sign.general import SigningError
    from pyhanko.sign.timestamps.common_utils import TimestampRequestError

    try:
        yield
    except (SigningError, PdfWriteError) as error:
        raise SigningFailed(
            "Bản PDF không cho ký thêm: chữ ký trước đã khóa tệp, hoặc ô chữ ký không còn. "
            "Hãy tạo lại bản PDF rồi ký theo thứ tự người ký trước, cơ quan sau."
        ) from error
    except TimestampRequestError as error:
        raise SigningFailed(
            "Dấu thời gian nhận được không đúng chuẩn nên chưa ký. Hãy thử lại sau."
        ) from error
