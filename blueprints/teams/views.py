"""The list of teams, a team, its members."""

import io
from typing import Any

from flask import Blueprint, flash, request, send_file
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.documents.kinds import DocumentKind, kinds_for
from blueprints.teams import actions, forms, papers, queries, rosters, violations, workbook
from blueprints.teams.establishment import DECISION, PROPOSAL
from blueprints.teams.forms import MemberForm, TeamForm, TeamNameForm
from blueprints.teams.models import Team
from blueprints.teams.queries import TeamFilter
from blueprints.teams.rules import TeamState
from blueprints.units import history
from blueprints.units import queries as units
from core import clock
from core.access import KEEPERS, requires, signed_in
from core.pages import asked_id, asked_text, go_to, render, wants_fragment
from core.sheets import MIMETYPE

teams = Blueprint("teams", __name__, url_prefix="/to")
MOST_ASKED = 1000
# What a draft is begun of from the page of a team; minutes and lists are features above this one.
BEGUN_HERE = {
    TeamState.PROPOSED: (DECISION, PROPOSAL, "bien-ban-hop-thon", "danh-sach-thanh-vien"),
    TeamState.ESTABLISHED: ("danh-sach-thanh-vien",),
    TeamState.DISSOLVED: (),
}


@teams.get("/")
@signed_in
def index() -> ResponseReturnValue:
    home, narrowed = me().unit, asked_filter()
    return render(
        "teams/index.html",
        block="rows",
        page=queries.teams(home, narrowed, asked_id("sau")),
        counts=queries.counts(home, narrowed),
        communes=units.communes(home),
        narrowed=narrowed,
        hints=history.hints(home, narrowed.search),
        states=TeamState,
    )


def asked_filter() -> TeamFilter:
    """What the address of a list of teams narrows it to."""
    state = request.args.get("tinh-trang", "")
    return TeamFilter(
        search=asked_text("q"),
        commune_id=asked_id("xa"),
        state=TeamState(state) if state in list(TeamState) else None,
        of_commune={"xa": True, "thon": False}.get(request.args.get("cap", "")),
        fewer_than=_asked_count("duoi"),
    )


def _asked_count(name: str) -> int | None:
    asked = request.args.get(name, type=int)
    return asked if asked and 0 < asked <= MOST_ASKED else None


@teams.get("/danh-sach.xlsx")
@signed_in
def excel() -> ResponseReturnValue:
    """The list as its page narrows it, all of it; no person is named in it."""
    home, narrowed = me().unit, asked_filter()
    content = workbook.of_teams(home, queries.every_team(home, narrowed), queries.counts(home, narrowed))
    return send_file(io.BytesIO(content), MIMETYPE, as_attachment=True, download_name="cac-to.xlsx")


@teams.get("/<int:team_id>")
@signed_in
def show(team_id: int) -> ResponseReturnValue:
    team = queries.team(me().unit, team_id)
    return render("teams/show.html", **_page_of(team))


def _page_of(team: Team) -> dict[str, Any]:
    members = rosters.roster([team.id])
    return {
        "team": team,
        "members": members,
        "violations": violations.violations_of(team, members, clock.today()),
        "documents": papers.documents_about(team),
        "kinds": _begun_here(team),
        "keeps": me().role in KEEPERS,
        "sees_phones": _sees_phones(team),
    }


def _begun_here(team: Team) -> list[DocumentKind]:
    mine = {kind.code: kind for kind in kinds_for(me().role, me().unit.level)}
    return [mine[code] for code in BEGUN_HERE[team.state] if code in mine]


def _sees_phones(team: Team) -> bool:
    return me().role in KEEPERS and me().unit_id == team.commune_id


@teams.route("/moi", methods=["GET", "POST"])
@requires(*KEEPERS)
def new() -> ResponseReturnValue:
    home = me().unit
    commune = units.commune(home, request.args.get("xa") or home.code) if _has_commune() else None
    form = TeamForm()
    if commune:
        form.unit_id.choices = {str(unit.id): unit.title for unit in queries.units_without_team(commune)}
    if form.accepts(lambda: _propose(form)):
        flash("Đã thêm Tổ. Nhập thành viên rồi soạn quyết định thành lập.", "success")
        return go_to("teams.show", team_id=form.created)
    return render(
        "teams/new.html", form=form, commune=commune, communes=units.communes(home), status=form.status
    )


def _has_commune() -> bool:
    return bool(request.args.get("xa")) or me().unit.level == "commune"


def _propose(form: TeamForm) -> None:
    form.created = actions.propose_team(int(form.unit_id.data), by=me()).id


@teams.route("/<int:team_id>/ten", methods=["GET", "POST"])
@requires(*KEEPERS)
def rename(team_id: int) -> ResponseReturnValue:
    team = queries.team(me().unit, team_id)
    form = TeamNameForm(name=team.name, revision=team.revision)
    if form.accepts(lambda: actions.rename_team(team_id, form.name.data, form.revision.number, by=me())):
        flash("Đã đổi tên gọi của Tổ.", "success")
        return go_to("teams.show", team_id=team_id)
    if form.refused_with == 409:
        form.revision.data = str(team.revision)
    return render("teams/rename.html", form=form, team=team, status=form.status)


@teams.post("/<int:team_id>/xoa")
@requires(*KEEPERS)
def remove(team_id: int) -> ResponseReturnValue:
    team = queries.team(me().unit, team_id)
    actions.remove_team(team.id, by=me())
    flash("Đã xóa Tổ khỏi danh sách chờ thành lập.", "success")
    return go_to("teams.index")


@teams.route("/<int:team_id>/thanh-vien/moi", methods=["GET", "POST"])
@requires(*KEEPERS)
def new_member(team_id: int) -> ResponseReturnValue:
    team = queries.team(me().unit, team_id)
    form = MemberForm(role="member")
    if form.accepts(lambda: actions.add_member(team_id, form.facts, by=me())):
        return _after_change(team_id, f"Đã thêm {form.full_name.data}.")
    return render(
        "teams/member.html", block="member_form", form=form, team=team, member=None, status=form.status
    )


@teams.route("/<int:team_id>/thanh-vien/<int:membership_id>", methods=["GET", "POST"])
@requires(*KEEPERS)
def member(team_id: int, membership_id: int) -> ResponseReturnValue:
    team = queries.team(me().unit, team_id)
    its = rosters.membership(team, membership_id)
    sees = _sees_phones(team)
    form = forms.filled_from(its, shows_phone=sees)
    if form.accepts(
        lambda: actions.edit_member(
            team_id, membership_id, form.facts, form.revision.number, by=me(), sees_phone=sees
        )
    ):
        return _after_change(team_id, f"Đã lưu {form.full_name.data}.")
    if form.refused_with == 409:
        form.revision.data = str(its.revision)  # saving once more is now a choice made knowingly
    return render(
        "teams/member.html", block="member_form", form=form, team=team, member=its, status=form.status
    )


@teams.post("/<int:team_id>/thanh-vien/<int:membership_id>/xoa")
@requires(*KEEPERS)
def remove_member(team_id: int, membership_id: int) -> ResponseReturnValue:
    queries.team(me().unit, team_id)
    actions.remove_member(team_id, membership_id, by=me())
    return _after_change(team_id, "Đã đưa thành viên ra khỏi danh sách đề nghị.")


def _after_change(team_id: int, said: str) -> ResponseReturnValue:
    """The roster anew for htmx, the team's page for everybody else."""
    if wants_fragment():
        team = queries.team(me().unit, team_id)
        answer = render("teams/show.html", block="roster", said=said, **_page_of(team))
        answer.headers["HX-Retarget"] = "#roster"
        return answer
    flash(said, "success")
    return go_to("teams.show", team_id=team_id)
