"""Many like documents approved at once: each in a transaction of its own, with a result for each."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from blueprints.accounts.models import Account
from blueprints.approvals import actions
from blueprints.documents.models import Document
from blueprints.documents.rules import DocumentState
from core.database import db
from core.errors import DomainError

MOST = 50


class Seen(NamedTuple):
    """A document and the version of it that was looked at."""

    document_id: int
    version: int

    @classmethod
    def parse(cls, typed: str) -> "Seen | None":
        """Of "12:3"; None for anything else."""
        parts = typed.split(":")
        if len(parts) != 2 or not all(one.isascii() and one.isdigit() and len(one) < 10 for one in parts):
            return None
        return cls(int(parts[0]), int(parts[1]))


class Result(NamedTuple):
    """What became of one: why it was not approved, empty when it was."""

    document_id: int
    title: str
    problem: str


def chosen(account: Account, document_ids: Iterable[int]) -> list[Document]:
    """The documents of the account's own unit among these, if they can be approved together."""
    found = (
        select(Document)
        .where(Document.id.in_(list(document_ids)), Document.unit_id == account.unit_id)
        .options(joinedload(Document.drafter), joinedload(Document.signer))
        .order_by(Document.id)
    )
    documents = list(db.session.scalars(found))
    problem = _problem(documents)
    if problem:
        raise DomainError(problem)
    return documents


def _problem(documents: Sequence[Document]) -> str | None:
    if not documents:
        return "Chưa chọn văn bản nào. Quay lại danh sách, đánh dấu các văn bản cần duyệt."
    if len(documents) > MOST:
        return f"Mỗi lần duyệt tối đa {MOST} văn bản. Bỏ bớt rồi duyệt làm nhiều lần."
    if len({document.kind_code for document in documents}) > 1:
        return "Các văn bản đã chọn khác loại. Chọn những văn bản cùng một loại để duyệt cùng lúc."
    return None


def approve(seen: Iterable[Seen], *, by: Account) -> list[Result]:
    """Approve each; one that is refused keeps none of the others. Asked again, what was done stays done."""
    return [_approve(one, by) for one in list(dict.fromkeys(seen))[:MOST]]


def _approve(one: Seen, by: Account) -> Result:
    try:
        document = actions.approve(one.document_id, one.version, by=by)
        return Result(document.id, document.title, "")
    except DomainError as refused:
        return _refused(one, refused.message, by)


def _refused(one: Seen, why: str, by: Account) -> Result:
    """Not a refusal of what the same person approved a moment ago, at the same version."""
    found = db.session.get(Document, one.document_id)
    if found is None or found.unit_id != by.unit_id:
        return Result(one.document_id, "Văn bản không có trong đơn vị", why)
    done = found.state in (DocumentState.APPROVED, DocumentState.ISSUED) and found.approver_id == by.id
    is_same = found.state is DocumentState.ISSUED or found.version_count == one.version
    return Result(found.id, found.title, "" if done and is_same else why)
