"""Teams and their members as a workbook that can be printed, and brought in again."""

import io
from collections.abc import Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from sqlalchemy import case, select
from sqlalchemy.orm import aliased

from blueprints.composition.rules import TeamRole
from blueprints.teams.models import Decision, Membership, Person, Team
from blueprints.teams.queries import TeamFilter, conditions
from blueprints.teams.rules import TeamState
from blueprints.units.models import Unit
from core.database import db
from vanban.vietnamese import short_date

HEADS: Sequence[tuple[str, int]] = (
    *(("STT", 6), ("Xã, phường", 20), ("Thôn, xóm, tổ dân phố", 24), ("Tên Tổ", 28)),
    *(("Họ và tên", 26), ("Năm sinh", 10), ("Giới tính", 10), ("Nghề nghiệp, chức vụ", 26)),
    *(("Nơi ở", 24), ("Số điện thoại", 14), ("Nhiệm vụ trong Tổ", 16)),
    *(("Số quyết định", 16), ("Ngày quyết định", 14), ("Ghi chú", 20)),
)
HEAD_ROW = 4
FONT, BOLD, TITLE = (
    Font("Times New Roman", 11),
    Font("Times New Roman", 11, True),
    Font("Times New Roman", 14, True),
)
LINE = Side("thin")
FRAME = Border(LINE, LINE, LINE, LINE)
SHADE = PatternFill("solid", fgColor="00E8EEF7")


EVERYTHING = TeamFilter()


def exported(home: Unit, narrowed: TeamFilter = EVERYTHING) -> bytes:
    """Standing and proposed members of the teams of home and below, in the order of the lists."""
    rows = [_cells(at, row) for at, row in enumerate(_rows(home, narrowed), start=1)]
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("Danh sách")
    _set_up(sheet)
    sheet.append([_cell(sheet, "DANH SÁCH THÀNH VIÊN TỔ CHUYỂN ĐỔI SỐ CỘNG ĐỒNG", TITLE)])
    sheet.append([_cell(sheet, f"Đơn vị: {home.title}", BOLD)])
    sheet.append([])
    sheet.append([_cell(sheet, head, BOLD, framed=True, shaded=True) for head, _ in HEADS])
    for row in rows:
        sheet.append([_cell(sheet, value, FONT, framed=True) for value in row])
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def _set_up(sheet: Any) -> None:
    """A4 landscape, as wide as the page, the head on every page and always in sight."""
    for at, (_, width) in enumerate(HEADS):
        sheet.column_dimensions[chr(ord("A") + at)].width = width
    sheet.freeze_panes = f"A{HEAD_ROW + 1}"
    sheet.print_title_rows = f"{HEAD_ROW}:{HEAD_ROW}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddFooter.center.text = "&P/&N"


def _cell(sheet: Any, value: Any, font: Font, *, framed: bool = False, shaded: bool = False) -> Any:
    cell = WriteOnlyCell(sheet, value)
    if isinstance(value, str):
        cell.data_type = "s"  # a name that begins with "=" is no formula
    cell.font = font
    if framed:
        cell.border, cell.alignment = FRAME, Alignment(vertical="center", wrap_text=True)
    if shaded:
        cell.fill = SHADE
    return cell


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
