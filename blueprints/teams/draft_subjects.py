"""What a draft about teams can be about: one team, or all that wait in a commune."""

from flask import url_for

from blueprints.documents.kinds import DraftSubject
from blueprints.teams import queries
from blueprints.units import queries as units
from blueprints.units.models import Unit
from core.errors import DomainError


def subject(home: Unit, team_id: int | None, commune_code: str | None) -> DraftSubject:
    """The one team the draft was begun from, and all teams of its commune that wait to be established."""
    team = queries.team(home, team_id) if team_id else None
    commune = team.commune if team else units.commune(home, commune_code or home.code)
    waiting = queries.waiting_ids(commune.id)
    scopes, records = {}, {}
    if team:
        scopes["mot"], records["mot"] = team.full_name, (team.id,)
    if len(waiting) > 1 or not team:
        scopes["tat-ca"] = (
            f"Tất cả {len(waiting)} Tổ chờ thành lập của {commune.full_name}, trong một văn bản"
        )
        records["tat-ca"] = waiting
    back = url_for("teams.show", team_id=team.id) if team else url_for("teams.index")
    back_title = team.full_name if team else "Tổ chuyển đổi số cộng đồng"
    return DraftSubject(commune.id, commune.full_name, scopes, records, back, back_title)


def records_of(commune: Unit, team_id: int | None, every: bool) -> tuple[int, ...]:
    """One team of the commune, every one of them, or the commune's own."""
    teams = queries.teams_of(commune.id)
    if team_id is not None:
        teams = [team for team in teams if team.id == team_id]
    elif not every:
        teams = [team for team in teams if team.is_of_commune]
    if not teams:
        raise DomainError(f"{commune.title} không có Tổ như đã chọn. Kiểm tra mã xã và số của Tổ.")
    return tuple(team.id for team in teams)
