"""The sign-ready package: PDF/A with marked places, Word file, metadata of Annex VI, edXML for the e-office."""

import json
from datetime import date
from typing import Any, NamedTuple

from blueprints.documents import queries as documents
from blueprints.documents.kinds import kind
from blueprints.documents.models import Document
from blueprints.documents.rules import DocumentState
from blueprints.handover import archiving, queries
from blueprints.handover.actions import signer_name
from blueprints.register import queries as register
from core import clock
from core.errors import DomainError
from vanban import edxml, metadata, signing
from vanban.package import write_parts
from vanban.problem import Problem
from vanban.signing.places import pages_of
from vanban.vietnamese import padded


class Package(NamedTuple):
    """remarks: what is not in it, and why."""

    name: str
    content: bytes
    remarks: tuple[str, ...]


def packed(document: Document, receivers: tuple[edxml.Organ, ...]) -> Package:
    """Raises DomainError while the PDF/A is not made, or when Annex VI does not allow a value."""
    name = document.file_name(document.version_count).removesuffix(".docx")
    pdf = _pdf(document)
    described = described_as(document, len(pages_of(pdf)), receivers)
    if wrong := metadata.faults(described):
        raise DomainError("Chưa tạo được gói ký. " + " ".join(wrong))
    parts = {
        f"{name}.pdf": pdf,
        f"{name}.docx": documents.content(document.sha256),
        "metadata.json": json.dumps(described, ensure_ascii=False, indent=2).encode(),
    }
    remark = why_no_exchange(document, receivers)
    if not remark:
        parts[f"{name}.edxml"] = _exchange(document, described, f"{name}.pdf", pdf, receivers)
    return Package(f"goi-ky-{name}.zip", write_parts(parts), (remark,) if remark else ())


def why_no_exchange(document: Document, receivers: tuple[edxml.Organ, ...]) -> str:
    """Why the package has no edXML file; empty when it has one."""
    if document.state is not DocumentState.ISSUED:
        return "Gói chưa có tệp edXML vì văn bản chưa có số."
    if not document.agency.exchange_code:
        return "Gói chưa có tệp edXML vì cơ quan chưa ghi mã định danh (Đơn vị, Sửa thông tin cơ quan)."
    if not receivers:
        return "Gói chưa có tệp edXML vì chưa ghi nơi nhận liên thông."
    return ""


def _pdf(document: Document) -> bytes:
    """Signed as far as it is; or the PDF/A with the places where it is to be signed."""
    file = queries.current(document, queries.signed_files(document))
    if file is not None:
        return documents.content(file.sha256)
    made = archiving.pdf_of(document.sha256)
    try:
        return signing.prepare(made, signer_name(document))
    except signing.NoPlace:
        return made  # other software places its own marks


def described_as(document: Document, pages: int, receivers: tuple[edxml.Organ, ...]) -> dict[str, Any]:
    """The fields of Annex VI, part II, I; those not known are left out."""
    line = register.entry_of(document)
    issued = {
        "CodeNumber": padded(document.number) if document.number else "…",
        "IssuedDate": (document.issued_on or clock.today()).isoformat(),
    }
    return {
        "FileCode": {"OrganId": document.agency.exchange_code, "FileCatalog": _year(document.issued_on)},
        "TypeName": kind(document.kind_code).type_name,
        **issued,
        "CodeNotation": document.symbol,
        "OrganName": document.agency.name,
        "Subject": document.title,
        "Language": "Tiếng Việt",
        "PageAmount": pages,
        "SignerInfo": {"Position": document.signer.position, "FullName": signer_name(document)},
        "To": [{"OrganId": one.organ_id, "OrganName": one.name} for one in receivers],
        "Priority": 0,
        "IssuedAmount": line.copies if line else 1,
    }


def _year(day: date | None) -> int:
    return (day or clock.today()).year


def _exchange(
    document: Document, described: dict[str, Any], name: str, pdf: bytes, receivers: tuple[edxml.Organ, ...]
) -> bytes:
    assert document.issued_on is not None  # noqa: S101 (an issued document has its day)
    message = edxml.Message(
        sender=edxml.Organ(document.agency.exchange_code, document.agency.name),
        receivers=receivers,
        number=described["CodeNumber"],
        notation=document.symbol,
        place=document.agency.place,
        issued_on=document.issued_on,
        type_name=described["TypeName"],
        subject=document.title,
        signer=described["SignerInfo"]["FullName"],
        position=described["SignerInfo"]["Position"],
        sent_at=clock.now(),
        attachments=(edxml.Attachment(name, pdf),),
        places=tuple(document.facts["recipients"]),
        copies=described["IssuedAmount"],
        pages=described["PageAmount"],
    )
    try:
        return edxml.write(message)
    except Problem as problem:
        raise DomainError(f"Chưa tạo được gói ký. {problem}") from problem
