"""Changes of routes: a new one from a day on, the end of one."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date

from blueprints.accounts.models import Account
from blueprints.reviews import queries, rules
from blueprints.reviews.models import ReviewRoute
from blueprints.reviews.rules import Stage
from core.audit import action
from core.database import db
from core.errors import DomainError


def set_route(
    kind_code: str, stages: Sequence[Stage], from_on: date, legal_basis: str, *, by: Account
) -> ReviewRoute:
    """Documents of the kind that are submitted from the day on go this way; those under way keep theirs."""
    with action(by, "route.set") as entry:
        problem = rules.route_problem(stages)
        if problem:
            raise DomainError(problem)
        _refuse_strangers(stages, by.unit_id)
        route = ReviewRoute(
            unit_id=by.unit_id,
            kind_code=kind_code,
            from_on=from_on,
            legal_basis=legal_basis,
            kept_stages=[asdict(stage) for stage in stages],
            recorded_by_id=by.id,
        )
        db.session.add(route)
        entry.about(route, by.unit_id, kind=kind_code, steps=len(stages))
    return route


def _refuse_strangers(stages: Sequence[Stage], unit_id: int) -> None:
    known = queries.roles_in_use(unit_id)
    if any(stage.account_id is not None and stage.account_id not in known for stage in stages):
        raise DomainError("Có người không còn tài khoản dùng trong đơn vị. Chọn lại người kiểm tra.")


def end_route(route_id: int, ended_on: date, *, by: Account) -> ReviewRoute:
    """From the day on the kind goes the way of every kind, and that one the software's."""
    with action(by, "route.end") as entry:
        route = queries.route(by.unit_id, route_id)
        if route.ended_on is not None:
            raise DomainError(f"Quy trình đã thôi dùng từ {route.ended_on:%d/%m/%Y}.")
        if ended_on < route.from_on:
            raise DomainError("Ngày thôi dùng phải từ ngày bắt đầu áp dụng trở đi.", "ended_on")
        route.ended_on = ended_on
        entry.about(route, by.unit_id, kind=route.kind_code)
    return route
