"""Reads about routes and steps."""

import json
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import joinedload

from blueprints.accounts.models import Account
from blueprints.reviews import rules
from blueprints.reviews.models import EVERY_KIND, ReviewRoute, ReviewStep, stage_of
from blueprints.reviews.rules import Asked, Check, Stage
from core.access import Role
from core.database import db
from core.errors import NotFound

DATA = Path(__file__).parent / "data" / "routes.json"


@cache
def presets() -> list[dict[str, Any]]:
    """The routes that come with the software: of every unit and kind that has none of its own."""
    return json.loads(DATA.read_text("utf-8"))


@cache
def preset_stages() -> tuple[Stage, ...]:
    return tuple(stage_of(kept) for kept in presets()[-1]["stages"])


_IN_FORCE = (
    select(ReviewRoute)
    .where(
        ReviewRoute.unit_id == bindparam("unit_id"),
        ReviewRoute.kind_code.in_([EVERY_KIND, bindparam("kind_code")]),
        ReviewRoute.from_on <= bindparam("on"),
        ReviewRoute.ended_on.is_(None) | (ReviewRoute.ended_on > bindparam("on")),
    )
    # The kind's own route comes before the one of every kind, the younger before the older.
    .order_by((ReviewRoute.kind_code == EVERY_KIND).asc(), ReviewRoute.from_on.desc(), ReviewRoute.id.desc())
    .limit(1)
)


def route_in_force(unit_id: int, kind_code: str, on: date) -> ReviewRoute | None:
    """The unit's own route for the kind on the day, or the unit's for every kind; None: the preset."""
    return db.session.scalar(_IN_FORCE, {"unit_id": unit_id, "kind_code": kind_code, "on": on})


def stages(unit_id: int, kind_code: str, on: date) -> tuple[Stage, ...]:
    route = route_in_force(unit_id, kind_code, on)
    return route.stages if route else preset_stages()


def routes(unit_id: int) -> Sequence[ReviewRoute]:
    """All that the unit ever had, the younger first."""
    found = select(ReviewRoute).where(ReviewRoute.unit_id == unit_id)
    return db.session.scalars(found.order_by(ReviewRoute.from_on.desc(), ReviewRoute.id.desc())).all()


def route(unit_id: int, route_id: int) -> ReviewRoute:
    found = db.session.get(ReviewRoute, route_id)
    if found is None or found.unit_id != unit_id:
        raise NotFound("Đơn vị không có quy trình duyệt này.")
    return found


_ACCOUNTS = (
    select(Account)
    .where(Account.unit_id == bindparam("unit_id"), Account.disabled_at.is_(None))
    .order_by(Account.full_name, Account.id)
)


def accounts_in_use(unit_id: int) -> Sequence[Account]:
    return db.session.scalars(_ACCOUNTS, {"unit_id": unit_id}).all()


def roles_in_use(unit_id: int) -> dict[int, Role]:
    """Accounts of the unit that can sign in, with their roles."""
    return {account.id: account.role for account in accounts_in_use(unit_id)}


_STEPS = (
    select(ReviewStep)
    .where(ReviewStep.document_id == bindparam("document_id"))
    .options(joinedload(ReviewStep.account), joinedload(ReviewStep.decided_by))
    .order_by(ReviewStep.round, ReviewStep.ordinal)
)


def steps(document_id: int) -> Sequence[ReviewStep]:
    """Every step of every round, in the order in which they were made."""
    return db.session.scalars(_STEPS, {"document_id": document_id}).all()


def last_round(document_id: int) -> int:
    found = select(func.max(ReviewStep.round)).where(ReviewStep.document_id == document_id)
    return db.session.scalar(found) or 0


def open_steps(document_id: int, today: date) -> list[ReviewStep]:
    """Those that wait for somebody today; of them only one round has any."""
    return [step for step in steps(document_id) if rules.is_open(step, today)]


def own_steps(open_now: Sequence[ReviewStep], who: Asked) -> list[ReviewStep]:
    """Those of the open steps that are this account's to do, but the decision, which is the signer's."""
    return [
        step
        for step in open_now
        if step.check is not Check.DECISION
        and rules.holds(step, who, account_in_use=bool(step.account and step.account.is_active))
    ]
