"""What a draft about changes can be about: one team, or every team of a commune with changes that wait."""

from functools import partial

from flask import url_for

from blueprints.changes import queries
from blueprints.documents.kinds import DraftSubject
from blueprints.teams import queries as teams
from blueprints.units import queries as units
from blueprints.units.models import Unit
from core.errors import DomainError


def _subject(home: Unit, team_id: int | None, commune_code: str | None, *, dissolving: bool) -> DraftSubject:
    team = teams.team(home, team_id) if team_id else None
    commune = team.commune if team else units.commune(home, commune_code or home.code)
    waiting = queries.teams_to_decide(commune.id, dissolving=dissolving)
    scopes, records = {}, {}
    if team:
        scopes["mot"], records["mot"] = team.full_name, (team.id,)
    if len(waiting) > 1 or not team:
        what = "đề nghị giải thể" if dissolving else "đề nghị thay đổi thành viên"
        scopes["tat-ca"] = f"Tất cả {len(waiting)} Tổ có {what} của {commune.full_name}, trong một văn bản"
        records["tat-ca"] = waiting
    back = url_for("changes.show", team_id=team.id) if team else url_for("changes.index")
    back_title = f"Thay đổi thành viên {team.full_name}" if team else "Đề nghị thay đổi thành viên"
    return DraftSubject(commune.id, commune.full_name, scopes, records, back, back_title)


def _records_of(commune: Unit, team_id: int | None, every: bool, *, dissolving: bool) -> tuple[int, ...]:
    waiting = queries.teams_to_decide(commune.id, dissolving=dissolving)
    if not every and team_id is not None:
        waiting = tuple(id_ for id_ in waiting if id_ == team_id)
    if not waiting:
        raise DomainError(f"{commune.title} không có đề nghị nào chờ Chủ tịch quyết định cho Tổ đã chọn.")
    return waiting


to_change = partial(_subject, dissolving=False)
to_dissolve = partial(_subject, dissolving=True)
records_to_change = partial(_records_of, dissolving=False)
records_to_dissolve = partial(_records_of, dissolving=True)
