"""Reads of signed files; loading also decides whether the document exists for this account."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from blueprints.accounts.models import Account
from blueprints.documents import queries as documents
from blueprints.documents.kinds import kind
from blueprints.documents.models import Document
from blueprints.documents.rules import DocumentState
from blueprints.handover.models import SignedFile
from blueprints.handover.rules import OPEN_STATES, Act, Stage, acts_open, why_closed
from core.database import db
from core.errors import DomainError, NotFound


def document(account: Account, document_id: int, *, lock: bool = False) -> Document:
    """An approved or issued document. Raises DomainError for one that is neither yet."""
    found = documents.document(account.unit, document_id, lock=lock)
    if found.state not in OPEN_STATES:
        raise DomainError(why_closed(Act.SIGN, found.state, None))
    return found


def signed_files(document: Document) -> Sequence[SignedFile]:
    """Newest first, each with who brought it."""
    found = select(SignedFile).where(SignedFile.document_id == document.id)
    return db.session.scalars(
        found.options(joinedload(SignedFile.account)).order_by(SignedFile.id.desc())
    ).all()


def signed_file(document: Document, signed_id: int) -> SignedFile:
    found = db.session.get(SignedFile, signed_id)
    if found is None or found.document_id != document.id:
        raise NotFound("Văn bản không có bản đã ký này.")
    return found


def current(document: Document, files: Sequence[SignedFile]) -> SignedFile | None:
    """The newest one that still counts: what was signed before the document went back to its drafter does not."""
    return next((one for one in files if _counts(document, one)), None)


def _counts(document: Document, file: SignedFile) -> bool:
    if file.version_ordinal == document.version_count:
        return True
    # issue writes the number into one more version of the very text that was signed
    is_issued = document.state is DocumentState.ISSUED
    return is_issued and file.stage is Stage.SIGNER and file.version_ordinal == document.version_count - 1


def reached(document: Document) -> Stage | None:
    file = current(document, signed_files(document))
    return file.stage if file else None


def acts_of(account: Account, document: Document, stage: Stage | None) -> frozenset[Act]:
    owner = document.signer.account
    return acts_open(
        document.state,
        stage,
        role=account.role,
        in_unit=account.unit_id == document.unit_id,
        is_signer=owner.id == account.id if owner and owner.is_active else None,
        approver_role=kind(document.kind_code).approver,
    )


def document_for(act: Act, account: Account, document_id: int, *, lock: bool = False) -> Document:
    """The document, if this act on it is open to the account now."""
    found = document(account, document_id, lock=lock)
    stage = reached(found)
    if act not in acts_of(account, found, stage):
        raise DomainError(why_closed(act, found.state, stage))
    return found
