"""Marked places in a PDF: the form fields of number and date, and the empty signature fields.

They are put there before the first signature. Its permission to fill forms then lets the clerk write the
number into the signed file, and the agency sign after it, while the first signature stays valid.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

from vanban.problem import Problem
from vanban.signing import geometry
from vanban.signing.drawn import Pen, form_object, neighbours, shaped, text_object
from vanban.signing.failed import NoPlace, SigningFailed, damaged, locked
from vanban.signing.places import Box, Page, Spot, blanks, pages_of, signature_spot, year_printed
from vanban.vietnamese import padded
from vanban.vietnamese.dates import month_number

if TYPE_CHECKING:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.pdf_utils.reader import PdfFileReader

NUMBER, DAY, MONTH = "so", "ngay", "thang"
PERSON, AGENCY = "ky_ca_nhan", "ky_co_quan"
BLANKS = {"number": NUMBER, "day": DAY, "month": MONTH}
READ_ALOUD = {
    NUMBER: "Số văn bản",
    DAY: "Ngày ban hành",
    MONTH: "Tháng ban hành",
    PERSON: "Chữ ký số của người ký",
    AGENCY: "Chữ ký số của cơ quan",
}
ITALIC = {NUMBER: False, DAY: True, MONTH: True}
LEAST_SIZE = 10.0  # of a number of many digits in a narrow blank
PRINTED = 4  # the annotation flag


@dataclass(frozen=True)
class Places:
    """Where the signatures go, and what is still blank."""

    signature: Spot
    blanks: Mapping[str, Spot]
    year: int | None


def places(pdf: bytes, signer: str) -> Places:
    """Raises UnreadablePdf, and NoPlace when the signer's name stands nowhere."""
    pages = pages_of(pdf)
    return Places(signature_spot(pages, signer), _blanks_of(pages[0]), year_printed(pages[0]))


def _blanks_of(page: Page) -> dict[str, Spot]:
    return {BLANKS[name]: spot for name, spot in blanks(page).items()}


def prepare(
    pdf: bytes,
    signer: str,
    *,
    seal_mm: float = geometry.SEAL_DIAMETERS[0],
    signature_shape: float = geometry.SIGNATURE_SHAPE,
) -> bytes:
    """The PDF with its marked places: a field for each blank of number and date, and two signature fields.

    signer: the name as printed. seal_mm: diameter of the seal. signature_shape: width to height of the
    signature's picture. Raises UnreadablePdf and NoPlace.
    """
    found = places(pdf, signer)
    missing = set(BLANKS.values()) - found.blanks.keys()
    if missing and found.blanks:
        words = ", ".join(READ_ALOUD[name].lower() for name in sorted(missing))
        raise NoPlace(
            f"Bản PDF thiếu chỗ trống để ghi {words}. Hãy tạo lại bản PDF từ văn bản còn đủ chỗ trống."
        )
    with writing(pdf) as writer:
        _put_blanks(writer, found.blanks)
        _put_signature_fields(writer, found, seal_mm, signature_shape)
        return written(writer)


def fill(pdf: bytes, number: int, issued_on: date) -> bytes:
    """The prepared PDF with number and date in its fields, as an update that keeps the signatures before it.

    Raises SigningFailed when the fields are not there, are filled already, or the year printed is another.
    """
    values = {NUMBER: padded(number), DAY: f"{issued_on.day:02}", MONTH: month_number(issued_on.month)}
    year = year_printed(pages_of(pdf)[0])
    if year not in (None, issued_on.year):
        raise SigningFailed(
            f"Bản PDF in sẵn năm {year} nhưng ngày ban hành thuộc năm {issued_on.year}. "
            "Sửa năm trong văn bản rồi trình ký lại."
        )
    with writing(pdf) as writer:
        found = text_fields(writer)
        if values.keys() - found.keys():
            raise NoPlace(
                "Bản PDF không có ô ghi số và ngày, nên không ghi thêm được mà vẫn giữ chữ ký. "
                "Cấp số trên tệp Word rồi ký bản PDF mới."
            )
        for name, value in values.items():
            _fill(writer, found[name], name, value)
        return written(writer)


@contextmanager
def writing(pdf: bytes) -> Iterator["IncrementalPdfFileWriter"]:
    """An update of the PDF in the making. Whatever the parser stumbles over is told as a damaged file."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    with telling_damage():
        writer = IncrementalPdfFileWriter(BytesIO(pdf), strict=False)
        if writer.prev.encrypted:
            raise locked()
        yield writer


@contextmanager
def telling_damage() -> Iterator[None]:
    """The parser's own errors as one Problem; a hostile file finds ever new ones."""
    try:
        yield
    except (Problem, MemoryError):
        raise
    except Exception as error:
        raise damaged() from error


def written(writer: "IncrementalPdfFileWriter") -> bytes:
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


def text_fields(document: "IncrementalPdfFileWriter | PdfFileReader") -> dict[str, Any]:
    """The text fields of the form by their names."""
    form = document.root.get("/AcroForm")
    listed = form.get_object().get("/Fields", ()) if form is not None else ()
    fields = [one.get_object() for one in listed]
    return {str(one.get("/T")): one for one in fields if one.get("/FT") == "/Tx"}


def rectangle(box: Box, page_height: float) -> tuple[float, float, float, float]:
    """As PDF has it: from the lower left corner."""
    return (box.left, page_height - box.bottom, box.right, page_height - box.top)


def _put_signature_fields(
    writer: "IncrementalPdfFileWriter", found: Places, seal_mm: float, shape: float
) -> None:
    from pyhanko.sign.fields import FieldMDPAction, FieldMDPSpec, SigFieldSpec, append_signature_field

    spot = found.signature
    signature = geometry.signature_box(spot.box, shape)
    closed = FieldMDPSpec(FieldMDPAction.INCLUDE, fields=list(BLANKS.values())) if found.blanks else None
    boxes = {PERSON: (signature, None), AGENCY: (geometry.seal_box(signature, seal_mm), closed)}
    for name, (box, lock) in boxes.items():
        corners: Any = rectangle(box, spot.page_height)
        spec = SigFieldSpec(
            name, spot.page, corners, field_mdp_spec=lock, readable_field_name=READ_ALOUD[name]
        )
        append_signature_field(writer, spec)


def _put_blanks(writer: "IncrementalPdfFileWriter", spots: Mapping[str, Spot]) -> None:
    if not spots:
        return
    form = _form(writer)
    for name, spot in spots.items():
        reference = writer.add_object(_text_field(writer, name, spot))
        form["/Fields"].append(reference)
        writer.register_annotation(writer.find_page_for_modification(spot.page)[0], reference)
    writer.update_container(form)


def _form(writer: "IncrementalPdfFileWriter") -> Any:
    """The document's form, made when there is none."""
    from pyhanko.pdf_utils import generic

    if "/AcroForm" in writer.root:
        return writer.root["/AcroForm"]
    form = generic.DictionaryObject({generic.pdf_name("/Fields"): generic.ArrayObject()})
    writer.root[generic.pdf_name("/AcroForm")] = writer.add_object(form)
    writer.update_root()
    return form


def _text_field(writer: "IncrementalPdfFileWriter", name: str, spot: Spot) -> Any:
    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils.generic import pdf_name, pdf_string

    corners = rectangle(spot.box, spot.page_height)
    page = writer.find_page_for_modification(spot.page)[0]
    entries = {
        "/Type": pdf_name("/Annot"),
        "/Subtype": pdf_name("/Widget"),
        "/FT": pdf_name("/Tx"),
        "/T": pdf_string(name),
        "/TU": pdf_string(READ_ALOUD[name]),
        "/V": pdf_string(""),
        "/DA": pdf_string("0 g"),
        "/F": generic.NumberObject(PRINTED),
        "/P": page,
        "/Rect": generic.ArrayObject(generic.FloatObject(f"{corner:.2f}") for corner in corners),
        "/AP": _showing(writer, form_object(b"", spot.box.width, spot.box.height)),
    }
    return generic.DictionaryObject({pdf_name(key): value for key, value in entries.items()})


def _fill(writer: "IncrementalPdfFileWriter", field: Any, name: str, value: str) -> None:
    from pyhanko.pdf_utils.generic import pdf_name, pdf_string

    _refuse_filled(field)
    left, bottom, right, top = (float(corner) for corner in field["/Rect"])
    width, height = right - left, top - bottom
    text = shaped(writer, value, italic=ITALIC[name])
    field[pdf_name("/V")] = pdf_string(value)
    pen = _pen(text.width, width, height, middle=name != NUMBER)
    field[pdf_name("/AP")] = _showing(writer, text_object(text, pen, width, height))
    writer.update_container(field)


def _refuse_filled(field: Any) -> None:
    if str(field.get("/V", "")):
        raise SigningFailed("Bản PDF đã có số và ngày. Mỗi văn bản chỉ được ghi số một lần.")


def _pen(text_width: float, width: float, height: float, *, middle: bool) -> Pen:
    """On the line of the neighbours and of their size. Nothing stands between a number and its "/QĐ-UBND"."""
    size, below = neighbours(height)
    fitting = min(size, width / text_width)
    if fitting < LEAST_SIZE:
        raise NoPlace(
            "Chỗ trống trong bản PDF không đủ rộng để ghi số. Nới chỗ trống trong mẫu Word rồi trình ký lại."
        )
    room = width - text_width * fitting
    return Pen(fitting, room / 2 if middle else room, below)


def _showing(writer: "IncrementalPdfFileWriter", form: Any) -> Any:
    from pyhanko.pdf_utils.generic import DictionaryObject, pdf_name

    return DictionaryObject({pdf_name("/N"): writer.add_object(form)})
