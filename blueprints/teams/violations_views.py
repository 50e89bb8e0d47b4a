"""The page of teams that are not made of what their rule asks for."""

import io

from flask import Blueprint, send_file
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.teams import violations, workbook
from core import clock
from core.access import signed_in
from core.pages import asked_id, render
from core.sheets import MIMETYPE

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


@team_violations.get("/danh-sach.xlsx")
@signed_in
def excel() -> ResponseReturnValue:
    measured, commune_id = violations.breaking(me().unit, clock.today()), asked_id("xa")
    rows = [team for team in measured.teams if commune_id in (None, team.commune_id)]
    content = io.BytesIO(workbook.of_violations(me().unit, rows))
    return send_file(content, MIMETYPE, as_attachment=True, download_name="to-chua-dat.xlsx")
