"""Teams and their members as a workbook that can be printed, and brought in again."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import case, select
from sqlalchemy.orm import aliased

from blueprints.composition.rules import TeamRole
from blueprints.teams.models import Decision, Membership, Person, Team
from blueprints.teams.queries import TeamFilter, conditions
from blueprints.teams.rules import TeamState
from blueprints.units.models import Unit
from core import sheets
from core.database import db
from core.sheets import Head, Table
from vanban.vietnamese import short_date

HEADS = tuple(
    Head(title, width)
    for title, width in (
        *(("STT", 6), ("Xã, phường", 20), ("Thôn, xóm, tổ dân phố", 24), ("Tên Tổ", 28)),
        *(("Họ và tên", 26), ("Năm sinh", 10), ("Giới tính", 10), ("Nghề nghiệp, chức vụ", 26)),
        *(("Nơi ở", 24), ("Số điện thoại", 14), ("Nhiệm vụ trong Tổ", 16)),
        *(("Số quyết định", 16), ("Ngày quyết định", 14), ("Ghi chú", 20)),
    )
)
HEAD_ROW = 4
EVERYTHING = TeamFilter()


def exported(home: Unit, narrowed: TeamFilter = EVERYTHING) -> tuple[bytes, int]:
    """Standing and proposed members of the teams of home and below, in the order of the lists: the workbook,
    and how many lines it has."""
    rows = [_cells(at, row) for at, row in enumerate(_rows(home, narrowed), start=1)]
    titles = ("DANH SÁCH THÀNH VIÊN TỔ CHUYỂN ĐỔI SỐ CỘNG ĐỒNG", f"Đơn vị: {home.title}")
    return sheets.xlsx(Table(titles, HEADS, rows)), len(rows)


_own, _commune = aliased(Unit), aliased(Unit)
_ROLE_ORDER = case({role: role.rank for role in TeamRole}, value=Membership.role)


def _rows(home: Unit, narrowed: TeamFilter) -> Sequence[Any]:
    found = (
        select(
            *(Team.unit_id, Team.commune_id, Team.name),
            *(
                (_own.type_name + " " + _own.name).label("unit"),
                (_commune.type_name + " " + _commune.name).label("commune"),
            ),
            *(
                Person.full_name,
                Person.birth_year,
                Person.sex,
                Person.occupation,
                Person.address,
                Person.phone,
            ),
            *(Membership.role, Membership.note, Decision.notation, Decision.decided_on),
        )
        .join(_own, Team.unit_id == _own.id)
        .join(_commune, Team.commune_id == _commune.id)
        .join(Membership, Membership.team_id == Team.id)
        .join(Person, Membership.person_id == Person.id)
        .outerjoin(Decision, Team.established_by_id == Decision.id)
        .where(*conditions(home, narrowed), Membership.ended_on.is_(None), Team.state != TeamState.DISSOLVED)
        .order_by(Team.sort_key, Team.id, _ROLE_ORDER, Person.sort_key, Membership.id)
    )
    return db.session.execute(found).all()


def _cells(ordinal: int, row: Any) -> list[Any]:
    """The commune's own team has the commune in the column of the villages."""
    return [
        *(ordinal, row.commune, row.commune if row.unit_id == row.commune_id else row.unit, row.name),
        *(
            row.full_name,
            row.birth_year,
            row.sex and row.sex.label,
            row.occupation or None,
            row.address or None,
        ),
        *(row.phone or None, row.role.label),
        *(row.notation, row.decided_on and short_date(row.decided_on), row.note or None),
    ]
