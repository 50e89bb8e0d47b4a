"""A team through time: its roster on a day, every interval, and the forms it had before."""

from flask import Blueprint, flash, request
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.teams import actions, queries, rosters
from blueprints.teams.forms import FoundingForm, PredecessorForm
from core import clock
from core.access import KEEPERS, requires, signed_in
from core.pages import go_to, render
from vanban.vietnamese import clean, parse_date

team_history = Blueprint("team_history", __name__, url_prefix="/to")


@team_history.get("/<int:team_id>/qua-trinh")
@signed_in
def show(team_id: int) -> ResponseReturnValue:
    team = queries.team(me().unit, team_id)
    typed = clean(request.args.get("ngay", ""))[:20]
    problem, day = None, clock.today()
    try:
        day = parse_date(typed, day) if typed else day
    except ValueError as error:
        problem = str(error)
    return render(
        "teams/history.html",
        team=team,
        day=day,
        typed=typed,
        problem=problem,
        on_the_day=[] if problem else rosters.roster_on(team.id, day),
        intervals=rosters.history_of_team(team.id),
        predecessors=queries.predecessors(team.id),
        keeps=me().role in KEEPERS,
        status=422 if problem else 200,
    )


@team_history.route("/<int:team_id>/tien-than", methods=["GET", "POST"])
@requires(*KEEPERS)
def new_predecessor(team_id: int) -> ResponseReturnValue:
    team = queries.team(me().unit, team_id)
    form = PredecessorForm()
    if form.accepts(
        lambda: actions.add_predecessor(
            team_id,
            name=form.name.data,
            until_on=form.until_on.day,
            legal_basis=form.legal_basis.data,
            by=me(),
        )
    ):
        flash("Đã ghi tổ chức tiền thân của Tổ.", "success")
        return go_to("team_history.show", team_id=team_id)
    return render("teams/predecessor.html", form=form, team=team, status=form.status)


@team_history.route("/<int:team_id>/quyet-dinh-giay", methods=["GET", "POST"])
@requires(*KEEPERS)
def founding(team_id: int) -> ResponseReturnValue:
    """The decision on paper that had established the team before it was put on record."""
    team = queries.team(me().unit, team_id)
    form = FoundingForm()
    if form.accepts(
        lambda: actions.record_founding(
            team_id, form.notation.data, form.decided_on.day, title=form.title.data, by=me()
        )
    ):
        flash("Đã ghi quyết định; Tổ và thành viên có hiệu lực từ ngày của quyết định.", "success")
        return go_to("teams.show", team_id=team_id)
    return render("teams/founding.html", form=form, team=team, status=form.status)
