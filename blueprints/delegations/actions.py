"""Give a delegation, and end it before its time."""

from dataclasses import dataclass
from datetime import date, timedelta

from blueprints.accounts import queries as accounts
from blueprints.accounts.models import Account
from blueprints.delegations import queries, rules
from blueprints.delegations.models import Delegation
from blueprints.units.models import Signer
from blueprints.units.rules import Standing
from core.access import Role
from core.audit import action
from core.database import db
from core.errors import DomainError

DECIDING = (Role.LEADER, Role.DEPARTMENT_HEAD)


@dataclass(frozen=True)
class Grant:
    """What is typed of a delegation. to_on: the last day; no kind codes: every kind of document."""

    giver_id: int
    form: Standing
    full_name: str
    position: str
    paper: rules.Paper
    from_on: date
    to_on: date | None = None
    kind_codes: tuple[str, ...] = ()
    deputy_of: str = ""
    username: str = ""


def grant(grant: Grant, *, by: Account) -> Delegation:
    """Record a paper by which somebody signs for the head of an agency of the unit."""
    with action(by, "delegation.grant") as entry:
        giver = _giver(grant.giver_id, by)
        _refuse(grant, giver)
        signer = _signer(grant, giver, _account_id(grant.username, by.unit_id))
        db.session.add(signer)
        db.session.flush()
        made = Delegation(
            agency_id=giver.agency_id,
            giver_id=giver.id,
            signer_id=signer.id,
            paper_number=grant.paper.number,
            paper_on=grant.paper.on,
            from_on=grant.from_on,
            to_on=grant.to_on,
            kind_codes=list(grant.kind_codes),
            recorded_by_id=by.id,
        )
        db.session.add(made)
        entry.about(made, by.unit_id, notation=grant.paper.number)
    return made


def _giver(signer_id: int, by: Account) -> Signer:
    giver = db.session.get(Signer, signer_id)
    if giver is None or giver.agency.unit_id != by.unit_id:
        raise DomainError("Đơn vị không có người giao này. Chọn trong danh sách.", "giver_id")
    return giver


def _refuse(grant: Grant, giver: Signer) -> None:
    plain = rules.Delegation(
        form=grant.form,
        from_on=grant.from_on,
        to_on=grant.to_on,
        kind_codes=grant.kind_codes,
        giver_from_on=giver.from_on,
        giver_to_on=giver.to_on,
    )
    given = Standing.BY_ORDER if queries.of_signer(giver.id) else giver.standing
    problem = rules.grant_problem(plain, grant.paper, giver=given)
    if problem:
        raise DomainError(*problem)


def _signer(grant: Grant, giver: Signer, account_id: int | None) -> Signer:
    return Signer(
        agency_id=giver.agency_id,
        full_name=grant.full_name,
        position=grant.position,
        standing=grant.form,
        deputy_of=grant.deputy_of if grant.form is Standing.BY_ORDER else "",
        from_on=grant.from_on,
        to_on=grant.to_on,
        legal_basis=f"{grant.paper.number} ngày {grant.paper.on:%d/%m/%Y}",
        account_id=account_id,
    )


def _account_id(username: str, unit_id: int) -> int | None:
    if not username:
        return None
    account = accounts.account_named(username)
    if account is None or account.unit_id != unit_id or not account.is_active:
        raise DomainError("Đơn vị không có tài khoản này. Kiểm tra tên đăng nhập.", "username")
    if account.role not in DECIDING:
        raise DomainError(
            "Tài khoản này không có vai trò duyệt văn bản. Đề nghị quản trị đổi vai trò, hoặc để trống.",
            "username",
        )
    return account.id


def revoke(delegation_id: int, revoked_on: date, *, by: Account) -> Delegation:
    """End a delegation: from the day on nobody signs by it."""
    with action(by, "delegation.revoke") as entry:
        found = queries.delegation(by.unit, delegation_id)
        problem = rules.revoke_problem(found.plain, revoked_on)
        if problem:
            raise DomainError(problem, "revoked_on")
        found.revoked_on = revoked_on
        found.signer.to_on = revoked_on - timedelta(1)
        entry.about(found, by.unit_id, notation=found.paper_number)
    return found
