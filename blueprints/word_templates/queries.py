"""Reads about templates; loading also decides whether a template exists for this account's unit."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import joinedload

from blueprints.accounts.models import Account
from blueprints.documents.kinds import DocumentKind, kind_or_none
from blueprints.documents.models import WordTemplate
from blueprints.documents.rules import TemplateState
from blueprints.units.models import Unit
from blueprints.word_templates.models import FaultyTemplate
from blueprints.word_templates.rules import (
    KEPT_FAULTY_HOURS,
    STATE_LABELS,
    TemplateAct,
    acts_open,
    may_approve,
    why_closed,
)
from core import clock
from core.database import db
from core.errors import DomainError, NotFound

NOT_HERE = "Không có mẫu này trong phạm vi của đồng chí. Chọn mẫu trong mục Mẫu văn bản."


def kind_named(code: str) -> DocumentKind:
    found = kind_or_none(code)
    if found is None:
        raise NotFound("Không có loại văn bản này. Chọn loại văn bản trong mục Mẫu văn bản.")
    return found


def _seen_from(home: Unit) -> ColumnElement[bool]:
    """An office sees its own templates and those of the unit above it."""
    return or_(WordTemplate.unit_id == home.id, WordTemplate.unit_id == home.parent_id)


def in_force(home: Unit, on: date) -> dict[str, WordTemplate]:
    """Kind → the template that drafts of the unit are made by on the day, where it is not the software's."""
    found = (
        select(WordTemplate)
        .where(
            _seen_from(home),
            WordTemplate.state == TemplateState.APPROVED,
            WordTemplate.from_on <= on,
            or_(WordTemplate.ended_on.is_(None), WordTemplate.ended_on > on),
        )
        .order_by((WordTemplate.unit_id == home.id), WordTemplate.from_on, WordTemplate.id)
        .options(joinedload(WordTemplate.unit))
    )
    return {one.kind_code: one for one in db.session.scalars(found)}  # the last of a kind counts


def versions(home: Unit, kind_code: str) -> Sequence[WordTemplate]:
    """All versions of the kind that the office sees: its own first, the newest on top."""
    found = (
        select(WordTemplate)
        .where(_seen_from(home), WordTemplate.kind_code == kind_code)
        .order_by((WordTemplate.unit_id == home.id).desc(), WordTemplate.ordinal.desc())
        .options(
            joinedload(WordTemplate.unit),
            joinedload(WordTemplate.author),
            joinedload(WordTemplate.approver),
        )
    )
    return db.session.scalars(found).all()


def version(home: Unit, template_id: int, *, lock: bool = False) -> WordTemplate:
    found = select(WordTemplate).where(WordTemplate.id == template_id, _seen_from(home))
    if lock:
        found = found.with_for_update(of=WordTemplate)
    else:
        found = found.options(
            joinedload(WordTemplate.unit),
            joinedload(WordTemplate.author),
            joinedload(WordTemplate.approver),
        )
    loaded = db.session.scalar(found)
    if loaded is None:
        raise NotFound(NOT_HERE)
    return loaded


def acts_of(account: Account, template: WordTemplate) -> frozenset[TemplateAct]:
    """What the account may do with the version now."""
    return acts_open(
        template.state,
        role=account.role,
        level=account.unit.level,
        in_unit=account.unit_id == template.unit_id,
        is_author=account.id == template.author_id,
    )


def refuse_closed(act: TemplateAct, account: Account, template: WordTemplate) -> None:
    """Raise the sentence that says why this act is not open to the account now, if it is not."""
    if act not in acts_of(account, template):
        is_author = account.id == template.author_id
        raise DomainError(why_closed(act, template.state, is_author=is_author))


def version_for(act: TemplateAct, account: Account, template_id: int) -> WordTemplate:
    """The version, locked, if this act on it is open to the account now."""
    found = version(account.unit, template_id, lock=True)
    refuse_closed(act, account, found)
    return found


def unsubmitted(unit_id: int, kind_code: str) -> WordTemplate | None:
    """The version of the office that is not submitted yet; there is one at most."""
    found = select(WordTemplate).where(
        WordTemplate.unit_id == unit_id,
        WordTemplate.kind_code == kind_code,
        WordTemplate.state == TemplateState.DRAFT,
    )
    return db.session.scalar(found)


def last_ordinal(unit_id: int, kind_code: str) -> int:
    found = select(func.max(WordTemplate.ordinal)).where(
        WordTemplate.unit_id == unit_id, WordTemplate.kind_code == kind_code
    )
    return db.session.scalar(found) or 0


def lasting(unit_id: int, kind_code: str, on: date) -> Sequence[WordTemplate]:
    """The office's approved versions that are used on the day or would be after it."""
    found = select(WordTemplate).where(
        WordTemplate.unit_id == unit_id,
        WordTemplate.kind_code == kind_code,
        WordTemplate.state == TemplateState.APPROVED,
        or_(WordTemplate.ended_on.is_(None), WordTemplate.ended_on > on),
    )
    return [one for one in db.session.scalars(found) if one.lasts(on)]


def faulty(account: Account, faulty_id: int) -> FaultyTemplate:
    """What this very account brought, within the day it is kept."""
    found = db.session.get(FaultyTemplate, faulty_id)
    if found is None or found.account_id != account.id or found.brought_at < oldest_kept():
        raise NotFound("Tệp có lỗi này không còn được giữ. Tải tệp mẫu lên lại để xem các lỗi.")
    return found


def commented(faulty_id: int) -> bytes:
    """The copy with comments; load the row itself first, which decides who may."""
    found = db.session.scalar(select(FaultyTemplate.commented).where(FaultyTemplate.id == faulty_id))
    return found or b""


def oldest_kept() -> datetime:
    return clock.now() - timedelta(hours=KEPT_FAULTY_HOURS)


def standing_of(template: WordTemplate, on: date) -> str:
    """How the version stands on the day, in words."""
    if template.state is not TemplateState.APPROVED:
        return STATE_LABELS[template.state]
    if template.is_in_force(on):
        return "Đang áp dụng"
    return "Chờ đến ngày áp dụng" if template.lasts(on) else "Đã thôi dùng"


def waiting_for(account: Account) -> Sequence[WordTemplate]:
    """The office's templates that wait for this account's decision; nothing is asked for other roles."""
    if not may_approve(account.role, account.unit.level):
        return ()
    found = (
        select(WordTemplate)
        .where(
            WordTemplate.unit_id == account.unit_id,
            WordTemplate.state == TemplateState.SUBMITTED,
            WordTemplate.author_id != account.id,
        )
        .order_by(WordTemplate.id)
        .options(joinedload(WordTemplate.author))
    )
    return db.session.scalars(found).all()
