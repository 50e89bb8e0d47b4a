"""A document is said to replace or amend another; an issued one is recalled."""

from dataclasses import dataclass
from datetime import date

from blueprints.accounts.models import Account
from blueprints.corrections import queries, rules
from blueprints.corrections.models import DocumentLink, Recall
from blueprints.corrections.rules import Relation
from blueprints.documents import queries as documents
from blueprints.documents.kinds import kind
from blueprints.documents.models import Document
from blueprints.documents.rules import DocumentState
from blueprints.register import actions as register
from core import clock
from core.audit import action
from core.database import db
from core.errors import DomainError

NOT_ISSUED = "Văn bản chưa phát hành nên chưa cần việc này; sửa ngay trên dự thảo."


def issued_document(by: Account, document_id: int, *, lock: bool = False) -> Document:
    """The document, if it is issued and of the account's own unit."""
    document = documents.document(by.unit, document_id, lock=lock)
    if document.state is not DocumentState.ISSUED:
        raise DomainError(NOT_ISSUED)
    if document.unit_id != by.unit_id:
        raise DomainError("Văn bản của đơn vị khác; đơn vị ban hành mới đính chính, thay thế, thu hồi được.")
    return document


def link(older_id: int, newer_id: int, relation: Relation, *, by: Account) -> DocumentLink:
    """The newer document, issued or on its way, replaces or amends the older one."""
    with action(by, "document.link") as entry:
        older = issued_document(by, older_id, lock=True)
        newer = documents.document(by.unit, newer_id)
        _refuse_pair(newer, older)
        found = queries.link_between(newer_id, older_id) or DocumentLink(
            newer_id=newer_id, older_id=older_id, made_by_id=by.id
        )
        found.relation = relation
        db.session.add(found)
        entry.about(older, older.unit_id, newer=newer_id, relation=relation.value)
    return found


def _refuse_pair(newer: Document, older: Document) -> None:
    if newer.id == older.id:
        raise DomainError("Văn bản không thay thế chính nó. Chọn văn bản khác.", "newer_id")
    if newer.state is DocumentState.DISCARDED or newer.agency_id != older.agency_id:
        raise DomainError("Chọn văn bản đang dùng của cùng cơ quan ban hành.", "newer_id")
    if newer.issued_on and older.issued_on and newer.issued_on < older.issued_on:
        raise DomainError("Văn bản thay thế phải ban hành sau văn bản cũ. Chọn văn bản khác.", "newer_id")
    types = {"newer_type": kind(newer.kind_code).type_name, "older_type": kind(older.kind_code).type_name}
    problem = rules.equal_form_problem(**types)
    if problem:
        raise DomainError(problem, "newer_id")


@dataclass(frozen=True)
class RecallText:
    """Why an issued document is called back, from which day, and who was told."""

    recalled_on: date
    reason: str
    notified: tuple[str, ...]


def recall(document_id: int, text: RecallText, *, by: Account) -> Recall:
    """The file stays as it was; what the document made true stays until another document undoes it."""
    with action(by, "document.recall", durable=True) as entry:
        document = issued_document(by, document_id, lock=True)
        if queries.recall_of(document):
            raise DomainError(f"Văn bản số {document.notation} đã ghi thu hồi rồi.")
        assert document.issued_on is not None  # noqa: S101 (an issued document bears its day)
        problem = rules.recall_day_problem(
            text.recalled_on, issued_on=document.issued_on, today=clock.today()
        )
        if problem:
            raise DomainError(problem, "recalled_on")
        made = Recall(
            document_id=document.id,
            recalled_on=text.recalled_on,
            reason=text.reason,
            notified=list(text.notified),
            recorded_by_id=by.id,
        )
        db.session.add(made)
        register.mark_recalled(document, text.reason)
        entry.about(document, document.unit_id)
    return made
