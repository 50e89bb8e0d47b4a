"""What a try of the list's Word template is told: teams and people that are plainly invented."""

from collections.abc import Collection
from dataclasses import replace

from blueprints.team_lists.facts import ListCell, ListColumn, ListedMember, ListedTeam, TeamList
from blueprints.team_lists.rules import ColumnCode, columns_shown, left_out
from blueprints.teams.samples import CHAIR, FILING, TEAM, TEAM_IN_COMMUNE, letterhead, members

ALL = tuple(ColumnCode)
SHOWN = {
    ColumnCode.BIRTH_YEAR: "birth_year",
    ColumnCode.SEX: "sex",
    ColumnCode.OCCUPATION: "occupation",
    ColumnCode.ADDRESS: "address",
    ColumnCode.PHONE: "phone",
    ColumnCode.NOTE: "note",
}


def team_list(chosen: Collection[ColumnCode] = ALL, *, public: bool = False) -> TeamList:
    columns = columns_shown(chosen, public=public)
    listed = tuple(
        ListedMember(
            row.ordinal,
            row.full_name,
            row.role,
            tuple(ListCell(getattr(row, SHOWN[code]), code.is_centred) for code in columns),
        )
        for row in members()
    )
    return TeamList(
        letterhead=letterhead("DS"),
        title=f"Thành viên {TEAM_IN_COMMUNE}",
        standalone=True,
        attached_to="",
        as_of="ngày 09 tháng 3 năm 2026",
        left_out=left_out(public=public),
        grouped=False,
        columns=tuple(ListColumn(code.heading) for code in columns),
        teams=(ListedTeam("I", TEAM, f"{len(listed):02}", listed),),
        team_count="01",
        member_count=f"{len(listed):02}",
        recipients=("Các thành viên Tổ", "Phòng Văn hóa - Xã hội xã Mẫu"),
        filing=FILING,
        signature=CHAIR,
    )


def attached_list() -> TeamList:
    """Of two teams, to go with a dispatch."""
    one = team_list()
    team = one.teams[0]
    return replace(
        one,
        title="Thành viên các Tổ chuyển đổi số cộng đồng trên địa bàn xã Mẫu",
        standalone=False,
        attached_to="Công văn số 12/UBND-VHXH ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân xã Mẫu",
        grouped=True,
        teams=(team, replace(team, numeral="II", name="Tổ chuyển đổi số cộng đồng xóm Bản Thử")),
        team_count="02",
        member_count="10",
    )


def public_list() -> TeamList:
    return team_list(public=True)


def bare_list() -> TeamList:
    return team_list(())
