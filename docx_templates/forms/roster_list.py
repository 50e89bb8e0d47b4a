"""The list attached to a decision on rosters: the rosters after it, then who left, joined or changed role.

Those who are named in the decision's own text are not listed again.
"""

from docx_templates.forms.member_list import CENTRED, TEAM_HEADING, list_head, member_table, people_table
from docx_templates.forms.phrases import given
from docx_templates.forms.roster_changes import AFTER, CHANGED, JOINED, LEFT, LISTED
from vanban.authoring.blocks import end_of_list, table_heading
from vanban.authoring.ooxml import Xml, join, when
from vanban.authoring.tables import Column

LEAVER_COLUMNS = (
    Column("STT", 680, "{{ leaver.ordinal }}", CENTRED),
    Column("Họ và tên", 2700, "{{ leaver.full_name }}"),
    Column("Năm sinh", 860, "{{ leaver.birth_year }}", CENTRED),
    Column("Nghề nghiệp, chức vụ", 2440, "{{ leaver.occupation }}"),
    Column("Nơi ở", 2123, "{{ leaver.address }}"),
    Column("Nhiệm vụ đã giữ", 1560, "{{ leaver.role }}", CENTRED),
    Column("Lý do", 3640, "{{ leaver.reason }}"),
)

JOINER_COLUMNS = (
    Column("STT", 680, "{{ loop.index }}", CENTRED),
    Column("Họ và tên", 2700, "{{ member.full_name }}"),
    Column("Năm sinh", 860, "{{ member.birth_year }}", CENTRED),
    Column("Nghề nghiệp, chức vụ", 4080, "{{ member.occupation }}"),
    Column("Nơi ở", 3683, "{{ member.address }}"),
    Column("Nhiệm vụ trong Tổ", 2000, "{{ member.role }}", CENTRED),
)

CHANGE_COLUMNS = (
    Column("STT", 680, "{{ change.ordinal }}", CENTRED),
    Column("Họ và tên", 4600, "{{ change.full_name }}"),
    Column("Năm sinh", 1723, "{{ change.birth_year }}", CENTRED),
    Column("Nhiệm vụ trước khi thay đổi", 3500, "{{ change.from_role }}", CENTRED),
    Column("Nhiệm vụ sau khi thay đổi", 3500, "{{ change.to_role }}", CENTRED),
)


def attached() -> tuple[Xml, ...]:
    return (
        list_head(),
        when(LISTED, table_heading("Thành viên sau khi " + AFTER)),
        member_table("after_count"),
        when(f"{LISTED} and {LEFT}", _part("Thành viên thôi tham gia", LEAVER_COLUMNS, "leaver", "left")),
        when(f"{LISTED} and {JOINED}", _part("Thành viên bổ sung", JOINER_COLUMNS, "member", "joined")),
        when(
            f"{LISTED} and {CHANGED}",
            _part("Thành viên thay đổi nhiệm vụ", CHANGE_COLUMNS, "change", "changed"),
        ),
        end_of_list("Danh sách này có {{ after_count }} " + given(LISTED, _counts(), otherwise="người")),
    )


def _part(heading: str, columns: tuple[Column, ...], person: str, people: str) -> Xml:
    """A table of some of the people; a team with none of them is passed over."""
    table = people_table(columns, person, people, TEAM_HEADING, f"grouped and team.{people}")
    return join(table_heading(heading), table)


def _counts() -> str:
    return (
        "thành viên sau khi "
        + AFTER
        + given(LEFT, ", {{ left_count }} người thôi tham gia")
        + given(JOINED, ", {{ joined_count }} người bổ sung")
        + given(CHANGED, ", {{ changed_count }} người thay đổi nhiệm vụ")
    )
