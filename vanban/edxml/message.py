"""An electronic document on its way from one agency to others (QCVN 102:2016/BTTTT)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from vanban import metadata
from vanban.edxml.codes import BUSINESS, agency_code_fault
from vanban.problem import Problem

PDF = "application/pdf"


class EdxmlProblem(Problem):
    """The file cannot be made or read. The message is a sentence for the user."""


@dataclass(frozen=True)
class Organ:
    """A sender or receiver. in_charge: the name of the agency over it."""

    organ_id: str
    name: str
    in_charge: str = ""
    address: str = ""
    email: str = ""
    telephone: str = ""
    fax: str = ""
    website: str = ""


@dataclass(frozen=True)
class Attachment:
    """A file that goes along, as it is."""

    name: str
    content: bytes
    content_type: str = PDF
    description: str = ""

    @property
    def content_id(self) -> str:
        return f"cid:{sha256(self.name.encode() + bytes(1) + self.content).hexdigest()[:32]}"


@dataclass(frozen=True)
class Staff:
    """Who sends it."""

    department: str = ""
    name: str = ""
    email: str = ""
    mobile: str = ""


@dataclass(frozen=True)
class Business:
    """What is done by sending it: a key of codes.BUSINESS. replaced: identities of documents it stands for."""

    kind: int = 0
    reason: str = ""
    is_paper: bool = False
    staff: Staff = Staff()
    replaced: tuple[str, ...] = ()


@dataclass(frozen=True)
class Message:
    """One document with its files. type_code: of the exchange's own list, which each office's system gives."""

    sender: Organ
    receivers: tuple[Organ, ...]
    number: str
    notation: str
    place: str
    issued_on: date
    type_name: str
    subject: str
    signer: str
    position: str
    sent_at: datetime
    attachments: tuple[Attachment, ...]
    type_code: str = ""
    content: str = ""
    competence: str = ""
    due_on: date | None = None
    places: tuple[str, ...] = ()
    priority: int = 0
    copies: int = 1
    pages: int = 1
    sphere: str = ""
    typist: str = ""
    appendixes: tuple[str, ...] = ()
    steering: int = 0
    business: Business = Business()

    @property
    def document_id(self) -> str:
        """ "000.00.00.H14,2026/11/22,45/QĐ-UBND"."""
        return f"{self.sender.organ_id},{self.issued_on:%Y/%m/%d},{self.number}/{self.notation}"


def faults(message: Message) -> list[str]:
    """What the exchange or Annex VI does not allow: a sentence for each, none for a message in order."""
    return list(dict.fromkeys([*_own_faults(message), *metadata.faults(_as_metadata(message))]))


def _own_faults(message: Message) -> Iterator[str]:
    codes = [message.sender.organ_id, *(receiver.organ_id for receiver in message.receivers)]
    yield from filter(None, map(agency_code_fault, codes))
    if not message.receivers:
        yield "Chưa có nơi nhận. Ghi mã định danh và tên của ít nhất một cơ quan nhận."
    if not message.attachments:
        yield "Chưa có tệp văn bản đính kèm."
    if message.business.kind not in BUSINESS:
        yield f"Không có loại nghiệp vụ {message.business.kind}; chỉ có {', '.join(map(str, BUSINESS))}."
    if message.business.kind and not message.business.reason:
        yield f"Gửi {BUSINESS.get(message.business.kind, '')} thì phải ghi lý do."


def _as_metadata(message: Message) -> dict:
    return {
        "TypeName": message.type_name,
        "CodeNumber": message.number,
        "CodeNotation": message.notation,
        "IssuedDate": message.issued_on.isoformat(),
        "OrganName": message.sender.name,
        "Subject": message.subject,
        "PageAmount": message.pages,
        "SignerInfo": {"Position": message.position, "FullName": message.signer},
        "Priority": message.priority,
        "IssuedAmount": message.copies,
        "To": [{"OrganName": receiver.name} for receiver in message.receivers],
    }
