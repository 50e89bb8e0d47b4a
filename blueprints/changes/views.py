"""The page of a team's changes: the standing roster beside the proposed one, and what waits."""

from typing import Any

from flask import Blueprint, flash, request
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.changes import actions, queries, rules
from blueprints.changes.decisions import DISSOLUTION, ROSTER_DECISION
from blueprints.changes.forms import (
    DissolveForm,
    IntroduceForm,
    JoinForm,
    LeaveForm,
    RefuseForm,
    RoleForm,
    WishForm,
)
from blueprints.changes.models import RosterChange
from blueprints.changes.rules import ChangeKind, ChangeState
from blueprints.composition.rules import TeamRole
from blueprints.teams import queries as teams
from blueprints.teams import rosters, violations
from blueprints.teams.models import Membership, Team
from core import clock
from core.access import KEEPERS, requires, signed_in
from core.pages import asked_id, go_to, render

changes = Blueprint("changes", __name__)


@changes.get("/thay-doi/")
@signed_in
def index() -> ResponseReturnValue:
    """What waits in the commune or the province."""
    asked = request.args.get("tinh-trang", "")
    state = ChangeState(asked) if asked in queries.OPEN_STATES else None
    page = queries.waiting(me().unit, state, asked_id("truoc"))
    return render("changes/index.html", page=page, state=state, states=queries.OPEN_STATES, keeps=_keeps())


def _keeps() -> bool:
    return me().role in KEEPERS


@changes.get("/to/<int:team_id>/thay-doi")
@signed_in
def show(team_id: int) -> ResponseReturnValue:
    return render("changes/show.html", **_page_of(teams.team(me().unit, team_id)))


def _page_of(team: Team) -> dict[str, Any]:
    standing = rosters.roster([team.id])
    wishes = queries.open_changes([team.id])
    about_people = [change for change in wishes if change.kind is not ChangeKind.DISSOLVE]
    proposed = queries.roster_after(standing, about_people)
    return {
        "team": team,
        "standing": standing,
        "wishes": wishes,
        "asked": {change.membership_id: change for change in about_people},
        "proposed": proposed,
        "roles_now": {member.person_id: member.role for member in standing},
        "problem": rules.leadership_problem([place.role for place in proposed]) if about_people else None,
        "violations": violations.violations_of(team, proposed, clock.today()),
        "closed": queries.closed_changes(team.id),
        "decision_kind": ROSTER_DECISION if _waits(about_people) else None,
        "dissolution_kind": DISSOLUTION if _waits([w for w in wishes if w not in about_people]) else None,
        "keeps": _keeps() and team.is_established,
    }


def _waits(wishes: list[RosterChange]) -> bool:
    return any(wish.state is ChangeState.INTRODUCED for wish in wishes)


@changes.route("/to/<int:team_id>/thay-doi/tham-gia", methods=["GET", "POST"])
@requires(*KEEPERS)
def join(team_id: int) -> ResponseReturnValue:
    team = teams.team(me().unit, team_id)
    replaced = _replaced(team)
    form = JoinForm(role=(replaced.role if replaced else TeamRole.MEMBER).value, requested_on=clock.today())
    replaces_id = replaced.id if replaced else None
    if form.accepts(lambda: _join(form, team_id, replaces_id)):
        flash(f"Đã ghi đề nghị tham gia của {form.full_name.data}.", "success")
        return go_to("changes.show", team_id=team_id)
    return render("changes/join.html", form=form, team=team, replaced=replaced, status=form.status)


def _join(form: JoinForm, team_id: int, replaces_id: int | None) -> None:
    change = actions.propose_join(team_id, form.facts, form.wish, replaces_id=replaces_id, by=me())
    for other in rosters.other_teams_of(change.person_id or 0, team_id):
        flash(
            f"{form.full_name.data} đang có trong {other.full_name}. Mỗi người tham gia Tổ nơi mình ở hoặc làm "
            "việc; nếu chuyển Tổ thì ghi đề nghị thôi ở Tổ kia.",
            "warning",
        )


def _replaced(team: Team) -> Membership | None:
    membership_id = asked_id("thay")
    return rosters.membership(team, membership_id) if membership_id else None


@changes.route("/to/<int:team_id>/thay-doi/xin-thoi/<int:membership_id>", methods=["GET", "POST"])
@requires(*KEEPERS)
def leave(team_id: int, membership_id: int) -> ResponseReturnValue:
    team = teams.team(me().unit, team_id)
    member = rosters.membership(team, membership_id)
    form = LeaveForm(requested_on=clock.today())
    asks = rules.asks_for_replacement(
        member.role, team.member_count, violations.minimum_of(team, clock.today())
    )
    if form.accepts(lambda: actions.propose_leave(team_id, membership_id, form.wish, by=me())):
        flash(f"Đã ghi đề nghị thôi của {member.person.full_name}.", "success")
        if asks:
            return go_to("changes.join", team_id=team_id, thay=membership_id)
        return go_to("changes.show", team_id=team_id)
    return render("changes/leave.html", form=form, team=team, member=member, asks=asks, status=form.status)


@changes.route("/to/<int:team_id>/thay-doi/nhiem-vu/<int:membership_id>", methods=["GET", "POST"])
@requires(*KEEPERS)
def role(team_id: int, membership_id: int) -> ResponseReturnValue:
    team = teams.team(me().unit, team_id)
    member = rosters.membership(team, membership_id)
    form = RoleForm(role=member.role.value, requested_on=clock.today())
    if form.accepts(
        lambda: actions.propose_role(team_id, membership_id, TeamRole(form.role.data), form.wish, by=me())
    ):
        return _noted(team_id, f"Đã ghi đề nghị đổi nhiệm vụ của {member.person.full_name}.")
    return render("changes/role.html", form=form, team=team, member=member, status=form.status)


@changes.route("/to/<int:team_id>/thay-doi/giai-the", methods=["GET", "POST"])
@requires(*KEEPERS)
def dissolve(team_id: int) -> ResponseReturnValue:
    team = teams.team(me().unit, team_id)
    form: WishForm = DissolveForm(requested_on=clock.today())
    if form.accepts(lambda: actions.propose_dissolution(team_id, form.wish, by=me())):
        return _noted(team_id, "Đã ghi đề nghị giải thể Tổ.")
    return render("changes/dissolve.html", form=form, team=team, status=form.status)


@changes.route("/to/<int:team_id>/thay-doi/<int:change_id>/gioi-thieu", methods=["GET", "POST"])
@requires(*KEEPERS)
def introduce(team_id: int, change_id: int) -> ResponseReturnValue:
    team = teams.team(me().unit, team_id)
    change = queries.change(team, change_id)
    form = IntroduceForm(on=clock.today())
    if form.accepts(lambda: actions.introduce(team_id, change_id, form.on.day, by=me())):
        return _noted(team_id, "Đã ghi ý kiến của Tổ trưởng; đề nghị chờ Chủ tịch quyết định.")
    return render("changes/introduce.html", form=form, team=team, change=change, status=form.status)


@changes.post("/to/<int:team_id>/thay-doi/<int:change_id>/rut")
@requires(*KEEPERS)
def withdraw(team_id: int, change_id: int) -> ResponseReturnValue:
    teams.team(me().unit, team_id)
    actions.withdraw(team_id, change_id, by=me())
    return _noted(team_id, "Đã rút đề nghị.")


@changes.route("/to/<int:team_id>/thay-doi/<int:change_id>/khong-dong-y", methods=["GET", "POST"])
@requires(*KEEPERS)
def refuse(team_id: int, change_id: int) -> ResponseReturnValue:
    team = teams.team(me().unit, team_id)
    change = queries.change(team, change_id)
    form = RefuseForm()
    if form.accepts(lambda: actions.refuse(team_id, change_id, form.reason.data, by=me())):
        return _noted(team_id, "Đã ghi ý kiến không đồng ý của Chủ tịch.")
    return render("changes/refuse.html", form=form, team=team, change=change, status=form.status)


def _noted(team_id: int, said: str) -> ResponseReturnValue:
    flash(said, "success")
    return go_to("changes.show", team_id=team_id)
