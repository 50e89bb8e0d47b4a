"""Tờ trình of the commune office on the establishment of teams (Mẫu 1.4)."""

from vanban.authoring.blocks import (
    addressed_to,
    headed_clause,
    last_words,
    legal_bases,
    letterhead,
    points_of,
    signature,
    table_lead,
    text,
    title,
)
from vanban.authoring.ooxml import Xml, join, when
from vanban.authoring.page import PORTRAIT
from vanban.authoring.tables import Column, each_row, item_row, list_table, rows_when, total_row
from vanban.authoring.word_file import Section, word_file

CENTRED = "Ô bảng giữa"

TEAM_COLUMNS = (
    Column("STT", 700, "{{ loop.index }}", CENTRED),
    Column("Tên Tổ", 5100, "{{ team.name }}"),
    Column("Số thành viên", 1010, "{{ team.member_count }}", CENTRED),
    Column("Tổ trưởng", 2544, "{{ team.leader_name }}"),
)


def build() -> bytes:
    return word_file(Section(PORTRAIT, _proposal()))


def _proposal() -> tuple[Xml, ...]:
    return (
        letterhead(),
        title("TỜ TRÌNH"),
        addressed_to(),
        legal_bases(),
        text(
            "{{ office_name }} kính trình {{ addressee }} xem xét, quyết định việc thành lập {{ team_name }} "
            "với các nội dung sau:"
        ),
        headed_clause(1, "Sự cần thiết", _need()),
        headed_clause(2, "Nội dung đề nghị", _request()),
        headed_clause(
            3, "Hồ sơ kèm theo", text("Kèm theo Tờ trình này có các tài liệu sau:"), points_of("enclosures")
        ),
        last_words("{{ office_name }} kính trình {{ addressee }} xem xét, quyết định"),
        signature(),
    )


def _need() -> Xml:
    some = text(
        "Đến nay, trên địa bàn {{ commune_name }} đã có {{ established_team_count }} Tổ chuyển đổi số "
        "cộng đồng được thành lập với {{ established_member_count }} thành viên."
    )
    none = text(
        "Đến nay, trên địa bàn {{ commune_name }} chưa có Tổ chuyển đổi số cộng đồng nào được thành lập."
    )
    return join(
        when('established_team_count != "00"', some, otherwise=none),
        text(
            "Tổ chuyển đổi số cộng đồng là lực lượng ở gần dân nhất, trực tiếp giúp người dân làm quen với "
            "công nghệ số, thực hiện dịch vụ công trực tuyến và giữ an toàn trên môi trường mạng. Việc thành "
            "lập {{ team_name }} là cần thiết, phù hợp với quy định và yêu cầu nhiệm vụ chuyển đổi số của "
            "địa phương."
        ),
    )


def _request() -> Xml:
    return join(
        table_lead(
            "{{ office_name }} đề nghị {{ addressee }} ban hành Quyết định thành lập {{ team_name }} "
            "với số Tổ là {{ team_count }}, số thành viên là {{ member_count }}, cụ thể như sau:"
        ),
        _teams(),
        text(
            "Thành viên của {% if grouped %}từng {% endif %}Tổ được nêu trong Danh sách kèm theo dự thảo "
            "Quyết định."
        ),
    )


def _teams() -> Xml:
    teams = each_row(TEAM_COLUMNS, "team", "teams", item_row(TEAM_COLUMNS))
    total = total_row(TEAM_COLUMNS, "", "Tổng cộng", "{{ member_count }}", "")
    return list_table(TEAM_COLUMNS, teams, rows_when(TEAM_COLUMNS, "grouped", total))
