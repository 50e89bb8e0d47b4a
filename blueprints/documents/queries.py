"""Reads about documents; loading also decides whether the document exists for this account."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import bindparam, func, or_, select
from sqlalchemy.orm import joinedload

from blueprints.accounts.models import Account
from blueprints.documents import kinds
from blueprints.documents.models import Document, StoredFile, Subject, Version, WordTemplate
from blueprints.documents.rules import Act, DocumentState, TemplateState, acts_open, why_closed
from blueprints.reviews import queries as reviews
from blueprints.reviews.models import ReviewStep
from blueprints.reviews.rules import Asked, Check
from blueprints.units.models import Signer, Unit
from blueprints.units.queries import reach
from core import clock
from core.database import db
from core.errors import DomainError, NotFound
from core.paging import Page, page_size

NOT_HERE = (
    "Không có văn bản này trong phạm vi của đồng chí. Kiểm tra lại đường dẫn hoặc chọn trong danh sách."
)


def document(home: Unit, document_id: int, *, lock: bool = False) -> Document:
    """The document with what its page shows; lock: hold the row until the transaction ends."""
    found = select(Document).where(
        Document.id == document_id, reach(home, Document.unit_id, Document.province_id)
    )
    if lock:
        found = found.with_for_update(of=Document)
    else:
        found = found.options(
            joinedload(Document.unit),
            joinedload(Document.agency),
            joinedload(Document.signer).joinedload(Signer.account),
            joinedload(Document.drafter),
            joinedload(Document.approver),
        )
    loaded = db.session.scalar(found)
    if loaded is None:
        raise NotFound(NOT_HERE)
    return loaded


def documents(home: Unit, states: Sequence[DocumentState], before: int | None = None) -> Page[Document]:
    """Documents of home and below in these states, newest first."""
    found = select(Document).where(
        reach(home, Document.unit_id, Document.province_id), Document.state.in_(states)
    )
    if before:
        found = found.where(Document.id < before)
    found = found.options(joinedload(Document.unit), joinedload(Document.drafter))
    rows = db.session.scalars(found.order_by(Document.id.desc()).limit(page_size() + 1)).all()
    return Page.of(rows)


def counts_by_state(home: Unit) -> dict[DocumentState, int]:
    found = select(Document.state, func.count()).where(reach(home, Document.unit_id, Document.province_id))
    rows = db.session.execute(found.group_by(Document.state)).all()
    return {state: count for state, count in rows}  # noqa: C416 (typed rows)


def versions(document: Document) -> Sequence[Version]:
    """Newest first, each with its author."""
    found = select(Version).where(Version.document_id == document.id).options(joinedload(Version.author))
    return db.session.scalars(found.order_by(Version.ordinal.desc())).all()


def version(document: Document, ordinal: int) -> Version:
    found = db.session.scalar(
        select(Version).where(Version.document_id == document.id, Version.ordinal == ordinal)
    )
    if found is None:
        raise NotFound("Văn bản không có phiên bản này.")
    return found


def content(sha256: str) -> bytes:
    found = db.session.scalar(select(StoredFile.content).where(StoredFile.sha256 == sha256))
    if found is None:
        raise NotFound("Không tìm thấy nội dung tệp. Báo người quản trị kiểm tra dữ liệu.")
    return found


class TemplateInForce(NamedTuple):
    """An office's own template, as drafting needs it."""

    id: int
    unit_id: int
    ordinal: int
    sha256: str


# Asked for every draft, so built once; the own office's comes before its province's.
_IN_FORCE = (
    select(WordTemplate.id, WordTemplate.unit_id, WordTemplate.ordinal, WordTemplate.sha256)
    .where(
        or_(
            WordTemplate.unit_id == bindparam("unit_id"),
            WordTemplate.unit_id
            == select(Unit.parent_id).where(Unit.id == bindparam("unit_id")).scalar_subquery(),
        ),
        WordTemplate.kind_code == bindparam("kind_code"),
        WordTemplate.state == TemplateState.APPROVED,
        WordTemplate.from_on <= bindparam("on"),
        or_(WordTemplate.ended_on.is_(None), WordTemplate.ended_on > bindparam("on")),
    )
    .order_by(
        (WordTemplate.unit_id == bindparam("unit_id")).desc(),
        WordTemplate.from_on.desc(),
        WordTemplate.id.desc(),
    )
    .limit(1)
)


def template_in_force(kind_code: str, unit_id: int, on: date) -> TemplateInForce | None:
    """The template of the unit for the kind on the day, or else its province's; None: the software's own."""
    asked = {"kind_code": kind_code, "unit_id": unit_id, "on": on}
    found = db.session.execute(_IN_FORCE, asked).first()
    return TemplateInForce(*found) if found else None


def acts_of(account: Account, document: Document) -> frozenset[Act]:
    """What the account may do with the document now."""
    kind = kinds.kind(document.kind_code)
    owner = document.signer.account
    waiting, asked = open_steps(document), asked_by(account, document)
    return acts_open(
        document.state,
        role=account.role,
        in_unit=account.unit_id == document.unit_id,
        is_maker=asked.is_maker,
        is_signer=owner.id == account.id if owner and owner.is_active else None,
        drafter_roles=kind.drafters,
        approver_role=kind.approver,
        is_delegate=document.signer.standing.needs_delegation,
        own_checks={step.check for step in reviews.own_steps(waiting, asked)},
        decision_is_open=any(step.check is Check.DECISION for step in waiting),
    )


def open_steps(document: Document) -> list[ReviewStep]:
    """The steps that wait for somebody today; none unless the document is being reviewed."""
    if document.state is not DocumentState.SUBMITTED:
        return []
    return reviews.open_steps(document.id, clock.today())


def asked_by(account: Account, document: Document) -> Asked:
    """Who asks for a step, as the rules of the steps see it."""
    return Asked(
        account_id=account.id,
        role=account.role,
        in_unit=account.unit_id == document.unit_id,
        is_maker=account.id in makers(document),
    )


def makers(document: Document) -> frozenset[int]:
    """Accounts that nobody may have check or approve it: the drafter, and whoever brought a version."""
    found = select(Version.author_id).where(Version.document_id == document.id).distinct()
    return frozenset({document.drafter_id, *db.session.scalars(found)})


def refuse_closed(act: Act, account: Account, document: Document) -> None:
    """Raise the sentence that says why this act is not open to the account now, if it is not."""
    if act not in acts_of(account, document):
        is_maker = account.id in makers(document)
        checks = [step for step in open_steps(document) if step.check is not Check.DECISION]
        waits_for = [f"{step.name} ({step.holder})" for step in checks]
        raise DomainError(why_closed(act, document.state, is_maker=is_maker, waits_for=waits_for))


def document_for(act: Act, account: Account, document_id: int) -> Document:
    """The document, locked, if this act on it is open to the account now."""
    found = document(account.unit, document_id, lock=True)
    refuse_closed(act, account, found)
    return found


def rival(document: Document) -> Document | None:
    """Another document of the kind, about one of the same records, that is on its way."""
    record_ids = document.request["record_ids"]
    on_the_way = [state for state in DocumentState if state.is_on_the_way]
    found = (
        select(Document)
        .join(Document.subjects)
        .where(
            Subject.record_id.in_(record_ids),
            Document.kind_code == document.kind_code,
            Document.state.in_(on_the_way),
            Document.id != document.id,
        )
        .limit(1)
    )
    return db.session.scalar(found)
