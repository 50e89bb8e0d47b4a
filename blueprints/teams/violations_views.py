"""The page of teams that are not made of what their rule asks for."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.teams import violations
from core import clock
from core.access import signed_in
from core.pages import asked_id, render

team_violations = Blueprint("team_violations", __name__, url_prefix="/to/chua-dat")


@team_violations.get("")
@signed_in
def index() -> ResponseReturnValue:
    measured, commune_id = violations.breaking(me().unit, clock.today()), asked_id("xa")
    return render(
        "teams/violations.html",
        block="rows",
        measured=measured,
        commune_id=commune_id,
        page=measured.page(commune_id, asked_id("sau")),
    )
