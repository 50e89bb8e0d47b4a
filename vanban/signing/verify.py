"""Looking into the signatures of a PDF in this process. Strangers' files are looked into by vanban.signing.apart.

Nothing is fetched: whether a certificate was withdrawn since is not known unless the file itself says it.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from vanban.signing.failed import SigningFailed, UnreadablePdf, active, damaged, locked
from vanban.signing.fields import BLANKS, telling_damage
from vanban.signing.report import Change, Report, Signature

if TYPE_CHECKING:
    from asn1crypto.x509 import Certificate
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

LARGEST = 50 << 20
MOST_SIGNATURES = 20
MOST_PAGES = 5000
SEARCHED_FOR_HEAD, SEARCHED_FOR_END = 1024, 4096
ACTING = {"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/Rendition", "/GoToE"}


def verify(pdf: bytes, roots: Sequence[bytes] = ()) -> Report:
    """The signatures of the PDF, judged by the trusted root certificates (PEM or DER).

    Raises UnreadablePdf for a file that is no whole PDF, is locked, acts by itself or carries other files.
    """
    refuse_unfit(pdf)
    trusted = certificates(roots)
    with telling_damage():
        reader = _opened(pdf)
        _refuse_active(reader)
        signatures = [one for one in reader.embedded_signatures if one.sig_object_type == "/Sig"]
        if len(signatures) > MOST_SIGNATURES:
            raise UnreadablePdf(f"Tệp PDF có hơn {MOST_SIGNATURES} chữ ký số nên không được nhận.")
        return Report(tuple(_judged(one, trusted) for one in signatures))


def refuse_unfit(pdf: bytes) -> None:
    """What needs no parser: size, head and end. Raises UnreadablePdf."""
    if len(pdf) > LARGEST:
        raise UnreadablePdf(f"Tệp PDF lớn hơn {LARGEST >> 20} MB. Giảm độ phân giải ảnh rồi ký lại.")
    if b"%PDF-" not in pdf[:SEARCHED_FOR_HEAD] or b"%%EOF" not in pdf[-SEARCHED_FOR_END:]:
        raise damaged()


def certificates(roots: Iterable[bytes]) -> "list[Certificate]":
    """Raises SigningFailed for what is no certificate."""
    from pyhanko.keys import load_certs_from_pemder_data

    try:
        return [certificate for root in roots for certificate in load_certs_from_pemder_data(root)]
    except (ValueError, TypeError) as error:
        raise SigningFailed(
            "Tệp chứng thư gốc không đọc được: phải là tệp .pem, .crt hoặc .cer. Hãy báo quản trị viên."
        ) from error


def _opened(pdf: bytes) -> "PdfFileReader":
    from pyhanko.pdf_utils.reader import PdfFileReader

    reader = PdfFileReader(BytesIO(pdf), strict=False)
    if reader.encrypted:
        raise locked()
    return reader


def _refuse_active(reader: "PdfFileReader") -> None:
    root = reader.root
    names = _dictionary(root.get("/Names"))
    if "/JavaScript" in names or "/AA" in root or _acts(root.get("/OpenAction")):
        raise active("mã lệnh tự chạy")
    if "/EmbeddedFiles" in names:
        raise active("tệp khác đính kèm bên trong")
    if "/XFA" in _dictionary(root.get("/AcroForm")):
        raise active("biểu mẫu XFA")
    pages = int(_dictionary(root["/Pages"]).get("/Count", 0))
    if pages > MOST_PAGES:
        raise UnreadablePdf(f"Tệp PDF có hơn {MOST_PAGES} trang nên không được nhận.")
    for index in range(pages):
        page = _dictionary(reader.find_page_for_modification(index)[0])
        annotations = [_dictionary(one) for one in _listed(page.get("/Annots"))]
        if "/AA" in page or any("/AA" in one or _acts(one.get("/A")) for one in annotations):
            raise active("mã lệnh tự chạy")


def _acts(action: Any) -> bool:
    return _dictionary(action).get("/S") in ACTING


def _dictionary(value: Any) -> Any:
    found = value.get_object() if hasattr(value, "get_object") else value
    return found if hasattr(found, "get") else {}


def _listed(value: Any) -> Any:
    found = value.get_object() if hasattr(value, "get_object") else value
    return found if isinstance(found, list) else []


def _judged(embedded: "EmbeddedPdfSignature", roots: "list[Certificate]") -> Signature:
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko.sign.validation.settings import KeyUsageConstraints
    from pyhanko.sign.validation.status import SignatureCoverageLevel

    claimed = embedded.self_reported_timestamp
    certificate = embedded.signer_cert
    status = validate_pdf_signature(
        embedded,
        _context(roots, claimed),
        ts_validation_context=_context(roots, None),
        key_usage_settings=KeyUsageConstraints(key_usage={"digital_signature", "non_repudiation"}),
    )
    stamp = status.timestamp_validity
    timed = stamp is not None and stamp.valid and stamp.intact and stamp.trusted
    change, filled = _change(status)
    return Signature(
        signer=_name(certificate.subject),
        issuer=_name(certificate.issuer),
        signed_at=stamp.timestamp if timed and stamp else claimed,
        timed=timed,
        valid_from=certificate.not_valid_before,
        valid_until=certificate.not_valid_after,
        intact=status.intact,
        valid=status.valid,
        trusted=status.intact and status.valid and status.trusted,
        whole=status.coverage is SignatureCoverageLevel.ENTIRE_FILE,
        change=change,
        filled=filled,
    )


def _context(roots: "list[Certificate]", at: datetime | None) -> Any:
    """Trust as it stood when it was signed: a certificate that expired since was good then."""
    from pyhanko_certvalidator import ValidationContext

    return ValidationContext(trust_roots=list(roots), moment=at or datetime.now(UTC), allow_fetching=False)


def _change(status: Any) -> tuple[Change, tuple[str, ...]]:
    from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel

    result = status.diff_result
    if not isinstance(result, DiffResult):
        is_whole = status.modification_level is ModificationLevel.NONE
        return (Change.NONE if is_whole else Change.OTHER), ()
    if result.modification_level > ModificationLevel.FORM_FILLING or not status.docmdp_ok:
        return Change.OTHER, ()
    if result.modification_level <= ModificationLevel.LTA_UPDATES:
        return Change.NONE, ()
    return Change.FORM, tuple(name for name in BLANKS.values() if name in result.changed_form_fields)


def _name(name: Any) -> str:
    """ "UBND xã Mẫu": the common name, or all of it."""
    common = name.native.get("common_name") if isinstance(name.native, dict) else None
    return common if isinstance(common, str) else name.human_friendly
