"""The list of members as an Excel workbook, which the intake of lists reads again."""

from collections.abc import Sequence
from typing import Any

from blueprints.people.queries import MemberRow
from blueprints.units.models import Unit
from core import sheets
from core.sheets import Head, Table

HEADS = (
    *(Head("STT", 6), Head("Họ và tên", 26), Head("Năm sinh", 10), Head("Giới tính", 10)),
    *(Head("Nghề nghiệp, chức vụ", 26), Head("Nhiệm vụ trong Tổ", 16), Head("Số điện thoại", 14)),
    *(Head("Thôn, xóm, tổ dân phố", 26), Head("Xã, phường", 22)),
)


def xlsx(home: Unit, members: Sequence[MemberRow]) -> bytes:
    return sheets.xlsx(
        Table(
            titles=("DANH SÁCH THÀNH VIÊN TỔ CHUYỂN ĐỔI SỐ CỘNG ĐỒNG", f"Đơn vị: {home.title}"),
            heads=HEADS,
            rows=(_row(place, member) for place, member in enumerate(members, start=1)),
        )
    )


def _row(ordinal: int, member: MemberRow) -> list[Any]:
    return [
        *(ordinal, member.full_name, member.birth_year, member.sex and member.sex.label),
        *(member.occupation or None, member.role.label, member.phone or None),
        *(member.unit_title, member.commune_title),
    ]
