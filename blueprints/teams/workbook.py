"""Lists of teams as Excel workbooks: the teams as they are narrowed, and those that break their rule."""

from collections.abc import Sequence
from typing import Any

from blueprints.teams.queries import TeamCounts, TeamRow
from blueprints.teams.violations import BreakingTeam
from blueprints.units.models import Unit
from core import sheets
from core.sheets import Head, Table

PLACE = (Head("STT", 6), Head("Tổ của", 30), Head("Xã, phường", 24))
OF_TEAMS = (*PLACE, Head("Thành viên", 12, "#,##0"), Head("Tình trạng", 18), Head("Quyết định", 20))
OF_VIOLATIONS = (*PLACE, Head("Tình trạng", 18), Head("Chưa đạt", 50), Head("Cách sửa", 50))


def of_teams(home: Unit, rows: Sequence[TeamRow], counts: TeamCounts) -> bytes:
    return sheets.xlsx(
        Table(
            titles=("DANH SÁCH TỔ CHUYỂN ĐỔI SỐ CỘNG ĐỒNG", f"Đơn vị: {home.title}"),
            heads=OF_TEAMS,
            rows=(
                [place, row.unit_title, row.commune_title, row.member_count, row.state.label, row.notation]
                for place, row in enumerate(rows, start=1)
            ),
            total=[None, f"Cộng {counts.teams} Tổ", None, counts.members, None, None],
        )
    )


def of_violations(home: Unit, rows: Sequence[BreakingTeam]) -> bytes:
    """One line for each violation."""
    return sheets.xlsx(
        Table(
            titles=("TỔ CHƯA ĐẠT QUY ĐỊNH THÀNH PHẦN", f"Đơn vị: {home.title}"),
            heads=OF_VIOLATIONS,
            rows=[[place, *row] for place, row in enumerate(_violations(rows), start=1)],
        )
    )


def _violations(rows: Sequence[BreakingTeam]) -> list[list[Any]]:
    return [
        [team.unit_title, team.commune_title, team.state.label, one.sentence, one.repair]
        for team in rows
        for one in team.violations
    ]
