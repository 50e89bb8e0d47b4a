"""What follows for the teams when villages were merged, divided or dissolved."""

from flask import Blueprint, flash
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.teams import mergers, resettling
from blueprints.units import events
from blueprints.units import queries as units
from core.access import KEEPERS, requires, signed_in
from core.pages import asked_id, go_to, render

mergers_of_teams = Blueprint("mergers", __name__, url_prefix="/to")


@mergers_of_teams.get("/sap-nhap/<int:event_id>")
@signed_in
def show(event_id: int) -> ResponseReturnValue:
    line = events.event(me().unit, event_id)
    return render(
        "teams/merged_villages.html",
        line=line,
        commune=units.own_unit(line.event),
        merger=mergers.merger(line),
        keeps=me().role in KEEPERS,
    )


@mergers_of_teams.post("/sap-nhap/<int:event_id>/chuyen")
@requires(*KEEPERS)
def move(event_id: int) -> ResponseReturnValue:
    team = resettling.resettle(events.event(me().unit, event_id), by=me())
    flash("Đã chuyển danh sách đề nghị. Kiểm tra lại Tổ trưởng, Tổ phó của Tổ mới.", "success")
    return go_to("teams.show", team_id=team.id)


@mergers_of_teams.get("/can-kien-toan")
@signed_in
def index() -> ResponseReturnValue:
    return render(
        "teams/to_settle.html", page=mergers.teams_to_settle(me().unit, asked_id("sau")), home=me().unit
    )
