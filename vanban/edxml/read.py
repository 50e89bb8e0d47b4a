"""Reading an edXML file or a status message, whoever wrote it: no document types, no entities, limits on
everything. Elements are known by their names, so that other prefixes and orders are read too."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from vanban.edxml.attached import unpacked
from vanban.edxml.codes import STATUSES
from vanban.edxml.message import Attachment, Business, EdxmlProblem, Message, Organ, Staff
from vanban.time_zone import in_vietnam
from vanban.xml_part import Element, UnreadablePart, is_element, local_name, parse_large

LARGEST = 100 << 20
MOST_ATTACHMENTS = 50
MOST_ELEMENTS = 5000
DAYS = ("%Y/%m/%d", "%Y-%m-%d", "%d/%m/%Y")
MOMENTS = ("%Y/%m/%d %H:%M:%S", "%Y-%m-%d %H:%M:%S", "%d/%m/%Y %H:%M:%S")


@dataclass(frozen=True)
class Status:
    """What became of a document at its receiver. code: a key of codes.STATUSES."""

    organ_id: str
    document_code: str
    document_id: str
    code: str
    description: str
    staff: str
    at: datetime | None

    @property
    def meaning(self) -> str:
        return STATUSES[self.code]


def read(content: bytes) -> Message:
    """The message. Raises EdxmlProblem for what is no edXML file; faults(message) tells what is wrong inside."""
    root = _root(content)
    header = _only(root, "MessageHeader")
    code, promulgation = _child(header, "Code"), _child(header, "PromulgationInfo")
    kind, signer, other = (
        _child(header, "DocumentType"),
        _child(header, "SignerInfo"),
        _child(header, "OtherInfo"),
    )
    sender = _child(header, "From")
    if sender is None:
        raise EdxmlProblem("Tệp edXML không ghi cơ quan gửi (From). Đề nghị nơi gửi tạo lại tệp.")
    return Message(
        sender=_organ(sender),
        receivers=tuple(_organ(one) for one in _children(header, "To")),
        number=_text(code, "CodeNumber"),
        notation=_text(code, "CodeNotation"),
        place=_text(promulgation, "Place"),
        issued_on=_day(_text(promulgation, "PromulgationDate"), "PromulgationDate"),
        type_name=_text(kind, "TypeName"),
        type_code=_text(kind, "Type"),
        subject=_text(header, "Subject"),
        content=_text(header, "Content"),
        signer=_text(signer, "FullName"),
        position=_text(signer, "Position"),
        competence=_text(signer, "Competence"),
        due_on=_optional_day(_text(header, "DueDate"), "DueDate"),
        places=_texts(_child(header, "ToPlaces"), "Place"),
        priority=_count(other, "Priority", 0),
        copies=_count(other, "PromulgationAmount", 1),
        pages=_count(other, "PageAmount", 1),
        sphere=_text(other, "SphereOfPromulgation"),
        typist=_text(other, "TyperNotation"),
        appendixes=_texts(_child(other, "Appendixes"), "Appendix"),
        steering=_count(header, "SteeringType", 0),
        sent_at=_sent_at(root),
        business=_business(root),
        attachments=_attachments(root),
    )


def read_status(content: bytes) -> Status:
    """A status message. Raises EdxmlProblem."""
    root = _root(content)
    answered, code = _first(root, "ResponseFor"), _first(root, "StatusCode")
    if answered is None or code is None:
        raise EdxmlProblem("Tệp không phải thông báo trạng thái: thiếu ResponseFor hoặc StatusCode.")
    number = (code.text or "").strip().zfill(2)
    if number not in STATUSES:
        raise EdxmlProblem(f"Không có mã trạng thái “{number[:10]}”.")
    return Status(
        organ_id=_text(answered, "OrganId"),
        document_code=_text(answered, "Code"),
        document_id=_text(answered, "DocumentId"),
        code=number,
        description=_text(code.getparent(), "Description"),
        staff=_text(_first(root, "StaffInfo"), "Staff"),
        at=_moment(_text(code.getparent(), "Timestamp")),
    )


def _root(content: bytes) -> Element:
    if len(content) > LARGEST:
        raise EdxmlProblem(f"Tệp edXML lớn hơn {LARGEST >> 20} MB nên không được nhận.")
    try:
        if b"<!" in content and b"<!DOCTYPE" in content:
            raise UnreadablePart("DOCTYPE")
        content.decode("utf-8-sig")
        root = parse_large(content)
    except (UnreadablePart, UnicodeDecodeError) as error:
        raise EdxmlProblem(
            "Tệp edXML bị hỏng, không phải XML mã UTF-8, hoặc có khai báo DOCTYPE. Đề nghị nơi gửi tạo lại tệp."
        ) from error
    if sum(1 for _ in root.iter()) > MOST_ELEMENTS:
        raise EdxmlProblem(f"Tệp edXML có hơn {MOST_ELEMENTS} phần tử nên không được nhận.")
    return root


def _first(root: Element, name: str) -> Element | None:
    return next((one for one in root.iter() if is_element(one) and local_name(one) == name), None)


def _only(root: Element, name: str) -> Element:
    found = _first(root, name)
    if found is None:
        raise EdxmlProblem(f"Tệp không phải edXML theo QCVN 102:2016/BTTTT: thiếu phần {name}.")
    return found


def _children(owner: Element | None, name: str) -> Iterator[Element]:
    if owner is not None:
        yield from (one for one in owner if is_element(one) and local_name(one) == name)


def _child(owner: Element | None, name: str) -> Element | None:
    return next(_children(owner, name), None)


def _text(owner: Element | None, name: str) -> str:
    return next(iter(_texts(owner, name)), "")


def _texts(owner: Element | None, name: str) -> tuple[str, ...]:
    return tuple((one.text or "").strip() for one in _children(owner, name))


def _organ(element: Element) -> Organ:
    return Organ(
        organ_id=_text(element, "OrganId"),
        name=_text(element, "OrganName"),
        in_charge=_text(element, "OrganizationInCharge"),
        address=_text(element, "OrganAdd"),
        email=_text(element, "Email"),
        telephone=_text(element, "Telephone"),
        fax=_text(element, "Fax"),
        website=_text(element, "Website"),
    )


def _business(root: Element) -> Business:
    element = _first(root, "Bussiness")
    staff, replaced = _child(element, "StaffInfo"), _child(element, "ReplacementInfoList")
    return Business(
        kind=_count(element, "BussinessDocType", 0),
        reason=_text(element, "BussinessDocReason"),
        is_paper=_text(element, "Paper") == "1",
        staff=Staff(*(_text(staff, name) for name in ("Department", "Staff", "Email", "Mobile"))),
        replaced=tuple(_text(one, "DocumentId") for one in _children(replaced, "ReplacementInfo")),
    )


def _attachments(root: Element) -> tuple[Attachment, ...]:
    held = list(_children(_first(root, "AttachmentEncoded"), "Attachment"))
    if len(held) > MOST_ATTACHMENTS:
        raise EdxmlProblem(f"Tệp edXML có hơn {MOST_ATTACHMENTS} tệp đính kèm nên không được nhận.")
    return tuple(_attachment(one) for one in held)


def _attachment(element: Element) -> Attachment:
    name = _text(element, "AttachmentName")
    return Attachment(
        name=name,
        content=unpacked(_text(element, "ContentTransferEncoded"), name),
        content_type=_text(element, "ContentType"),
        description=_text(element, "Description"),
    )


def _sent_at(root: Element) -> datetime:
    moment = _moment(_text(_first(root, "TraceHeader"), "Timestamp"))
    if moment is None:
        raise EdxmlProblem("Tệp edXML không ghi thời điểm gửi (Timestamp) như 2026/11/22 10:15:30.")
    return moment


def _moment(text: str) -> datetime | None:
    """The exchange's moments bear no zone."""
    found = next(filter(None, (_parsed(text, form) for form in MOMENTS)), None)
    return in_vietnam(found) if found else None


def _optional_day(text: str, name: str) -> date | None:
    return _day(text, name) if text else None


def _day(text: str, name: str) -> date:
    found = next(filter(None, (_parsed(text, form) for form in DAYS)), None)
    if found is None:
        raise EdxmlProblem(f"Tệp edXML ghi {name} là “{text[:20]}”, không phải ngày như 2026/11/22.")
    return found.date()


def _parsed(text: str, form: str) -> datetime | None:
    try:
        return datetime.strptime(text, form)  # noqa: DTZ007
    except ValueError:
        return None


def _count(owner: Element | None, name: str, otherwise: int) -> int:
    text = _text(owner, name)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else otherwise
