"""The list of members attached to a decision, with a heading row for each team when there are several."""

from collections.abc import Sequence

from vanban.authoring.blocks import attachment_title
from vanban.authoring.ooxml import Xml
from vanban.authoring.tables import Column, each_row, kept_item_row, list_table, rows_when, wide_row

CENTRED = "Ô bảng giữa"

MEMBER_COLUMNS = (
    Column("STT", 680, "{{ member.ordinal }}", CENTRED),
    Column("Họ và tên", 2700, "{{ member.full_name }}"),
    Column("Năm sinh", 860, "{{ member.birth_year }}", CENTRED),
    Column("Nam/Nữ", 1120, "{{ member.sex }}", CENTRED),
    Column("Nghề nghiệp, chức vụ", 2440, "{{ member.occupation }}"),
    Column("Nơi ở", 2123, "{{ member.address }}"),
    Column("Số điện thoại", 1560, "{{ member.phone }}", CENTRED),
    Column("Nhiệm vụ trong Tổ", 1400, "{{ member.role }}", CENTRED),
    Column("Ghi chú", 1120, "{{ member.note }}"),
)


TEAM_HEADING = "{{ team.numeral }}. {{ team.name }}"


def list_head() -> Xml:
    return attachment_title("DANH SÁCH", "{{ list_title }}", "Quyết định", "{{ authority_name }}")


def member_table(count: str) -> Xml:
    """The rosters of all teams; count: the field of a team that says how many members it has."""
    heading = f"{TEAM_HEADING} ({{{{ team.{count} }}}} thành viên)"
    return people_table(MEMBER_COLUMNS, "member", "members", heading, "grouped")


def people_table(columns: Sequence[Column], person: str, people: str, heading: str, headed_when: str) -> Xml:
    """A row for every person in this list of each team, under a row that names the team."""
    # LibreOffice moves a short table whole only when its rows themselves, not their style, say so.
    head = wide_row(columns, "Ô bảng đậm", heading, keep_with_next=True)
    rows = each_row(columns, person, f"team.{people}", kept_item_row(columns))
    return list_table(
        columns, each_row(columns, "team", "teams", rows_when(columns, headed_when, head), rows)
    )
