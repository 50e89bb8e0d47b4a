"""The correcting letter: which document it is about, and what it says of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from flask import url_for

from blueprints.corrections.facts import CorrectionLetter, Fault
from blueprints.corrections.rules import CORRECTABLE
from blueprints.documents import queries as documents
from blueprints.documents.details import Line, Paragraphs, Rows, Several
from blueprints.documents.kinds import DraftRequest, DraftSubject, kind
from blueprints.documents.models import Document
from blueprints.documents.rules import DocumentState
from blueprints.documents.wording import letterhead, signature
from blueprints.register import queries as register
from blueprints.units.models import Agency, Unit
from core.database import db
from core.errors import DomainError, NotFound
from vanban.vietnamese import long_date

BASIS = "Căn cứ khoản 3 Điều 18 Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"
OPEN_A_DOCUMENT = "Công văn đính chính soạn từ văn bản đã phát hành: mở văn bản đó rồi chọn Đính chính."

DETAILS = (
    Several(
        "aspects",
        "Sai sót về",
        choices=CORRECTABLE,
        required="Chọn loại sai sót. Sai sót về nội dung thì sửa đổi, thay thế bằng văn bản cùng hình thức.",
    ),
    Rows(
        "faults",
        "Nội dung đính chính",
        required="Ghi ít nhất một chỗ sai sót.",
        hint="Mỗi dòng một chỗ: ở đâu, đã in thế nào, đúng ra là thế nào.",
        columns=(
            Line("place", "Vị trí", required="Ghi vị trí, ví dụ khoản 2 Điều 3."),
            Line("printed", "Đã in", required="Ghi nguyên văn phần đã in."),
            Line("correct", "Đính chính là", required="Ghi nội dung đúng."),
        ),
    ),
    Paragraphs("addressees", "Kính gửi", hint="Mỗi dòng một nơi.", required="Nhập nơi nhận công văn."),
    Line(
        "drafting_unit",
        "Chữ viết tắt đơn vị soạn thảo",
        hint="Đứng sau tên cơ quan trong ký hiệu công văn, ví dụ VHXH.",
        required="Nhập chữ viết tắt đơn vị soạn thảo, ví dụ VHXH.",
        longest=20,
    ),
)


@dataclass(frozen=True)
class Corrected:
    """The issued document a letter corrects, as its kind calls it, with the agency that issued it."""

    document: Document
    type_name: str
    agency: Agency

    @property
    def name(self) -> str:
        return f"{self.type_name} số {self.document.notation}"


def subject(agency: str, home: Unit, record_id: int | None, _: str | None) -> DraftSubject:
    """The issued document the letter was begun from; of this agency, which alone corrects it."""
    if not record_id:
        raise NotFound(OPEN_A_DOCUMENT)
    document = documents.document(home, record_id)
    if document.agency.code != agency:
        raise DomainError("Văn bản do cơ quan khác ban hành; cơ quan ban hành mới đính chính được.")
    scopes, records = {"van-ban": corrected(document).name}, {"van-ban": (document.id,)}
    back = url_for("documents.show", document_id=document.id)
    return DraftSubject(
        document.unit_id, document.unit.full_name, scopes, records, back, corrected(document).name
    )


def records_of(unit: Unit, record_id: int | None, every: bool) -> tuple[int, ...]:
    if record_id is None:
        raise DomainError(OPEN_A_DOCUMENT)
    return (documents.document(unit, record_id).id,)


def corrected(document: Document) -> Corrected:
    return Corrected(document, kind(document.kind_code).type_name, document.agency)


def load(request: DraftRequest, *, lock: bool = False) -> Corrected:
    return corrected(db.session.get_one(Document, request.record_ids[0]))


def problems(loaded: Corrected) -> list[str]:
    if loaded.document.state is DocumentState.ISSUED:
        return []
    return ["Văn bản chưa phát hành nên sửa ngay trên dự thảo, không cần đính chính."]


def prefill(loaded: Corrected, request: DraftRequest, on: date) -> Mapping[str, Any]:
    """To whom the document went, and who drafts for the agency."""
    line = register.entry_of(loaded.document)
    sent = [one.recipient for one in line.deliveries] if line else []
    known = [one for one in sent if not one.startswith(("Như ", "Lưu"))]
    office = loaded.agency.filing.split(",")[-1].strip()
    return {
        "addressees": known,
        "drafting_unit": "" if office in ("VT", loaded.agency.symbol) else office,
        "aspects": [],
        "faults": [],
    }


def default_bases(unit_id: int, on: date) -> tuple[str, ...]:
    return (BASIS,)


def letter_facts(loaded: Corrected, request: DraftRequest, on: date) -> CorrectionLetter:
    agency, document, typed = loaded.agency, loaded.document, request.details
    head = letterhead(agency, "", on)
    assert document.issued_on is not None  # noqa: S101 (problems refuses what is not issued)
    return CorrectionLetter(
        letterhead=replace(head, symbol=f"{agency.symbol}-{typed['drafting_unit']}"),
        title=f"V/v đính chính {loaded.name}",
        addressees=tuple(typed["addressees"]),
        legal_bases=default_bases(request.unit_id, on)
        if request.legal_bases is None
        else request.legal_bases,
        sender_name=agency.name,
        corrected_name=loaded.name,
        corrected_on=long_date(document.issued_on),
        corrected_title=f"{document.title[:1].lower()}{document.title[1:]}",
        aspects=", ".join(CORRECTABLE[one] for one in typed["aspects"]),
        faults=tuple(Fault(**row) for row in typed["faults"]),
        recipients=("Như trên",),
        filing=agency.filing,
        signature=signature(agency, request),
    )


def of_agency(agency: str) -> Any:
    """subject of the kind that this agency issues."""
    return partial(subject, agency)
