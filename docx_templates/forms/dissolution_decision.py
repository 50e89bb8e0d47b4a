"""Quyết định giải thể Tổ chuyển đổi số cộng đồng (Mẫu 1.2); several teams stand in a list attached."""

from docx_templates.forms.decision import TEAM_COUNT, decision, decisions_named
from docx_templates.forms.member_list import CENTRED
from docx_templates.forms.phrases import given, repeated
from vanban.authoring.blocks import article, attachment_title, clause, end_of_list
from vanban.authoring.ooxml import Xml, join
from vanban.authoring.page import PORTRAIT
from vanban.authoring.tables import Column, each_row, kept_item_row, list_table
from vanban.authoring.word_file import Section, word_file

TEAM_COLUMNS = (
    Column("STT", 680, "{{ team.ordinal }}", CENTRED),
    Column("Tên Tổ", 2500, "{{ team.name }}"),
    Column("Số thành viên", 1010, "{{ team.member_count }}", CENTRED),
    Column("Quyết định thành lập", 2964, "{{ team.founding }}"),
    Column("Lý do giải thể", 2200, "{{ team.reason }}"),
)

ENDED = given("grouped", "các ") + "Tổ bị giải thể"


def build() -> bytes:
    return word_file(
        Section(PORTRAIT, _decision()),
        Section(PORTRAIT, _team_list(), only_when="grouped"),
    )


def _decision() -> tuple[Xml, ...]:
    return decision(
        article(1, "Giải thể Tổ", _dissolution()),
        article(2, "Chuyển giao nhiệm vụ, tài liệu, tài sản và quyết toán kinh phí", _handover()),
        article(3, "Bãi bỏ quyết định thành lập", _repeal()),
    )


def _dissolution() -> Xml:
    one = (
        " (sau đây gọi tắt là Tổ) gồm {{ team.member_count }} thành viên"
        + given("team.founding", ", được thành lập theo {{ team.founding }}")
        + "."
        + given("team.reason", " Lý do: {{ team.reason }}.")
    )
    several = (
        ", gồm " + TEAM_COUNT + " Tổ (sau đây gọi tắt là Tổ) có tên trong Danh sách kèm theo Quyết định này."
    )
    return join(
        clause(1, "Giải thể {{ team_name }}" + given("grouped", several, repeated("team", "teams", one))),
        clause(
            2,
            "Thành viên của "
            + ENDED
            + " thôi thực hiện nhiệm vụ của thành viên Tổ kể từ ngày Quyết định này "
            "có hiệu lực.",
        ),
    )


def _handover() -> Xml:
    return join(
        clause(
            1,
            "{{ handover }} tiếp nhận nhiệm vụ, tài liệu, tài sản, tài khoản và quyền quản trị nhóm Zalo "
            "(nếu có) của " + ENDED + ".",
        ),
        clause(
            2,
            "Tổ trưởng của " + ENDED + " có trách nhiệm bàn giao đầy đủ, lập biên bản bàn giao và báo cáo "
            "Ủy ban nhân dân {{ commune_name }}.",
        ),
        clause(
            3,
            "Kinh phí hoạt động của "
            + ENDED
            + " (nếu có) được quyết toán đến ngày Quyết định này có hiệu lực; "
            "kinh phí chưa sử dụng được xử lý theo quy định của pháp luật về ngân sách nhà nước.",
        ),
    )


def _repeal() -> Xml:
    """A decision that founded other teams too goes on for them, so none may be repealed as a whole."""
    return decisions_named(
        "Bãi bỏ",
        "repealed",
        none="Bãi bỏ nội dung về " + ENDED + " tại các quyết định thành lập, kiện toàn đã ban hành.",
    )


def _team_list() -> tuple[Xml, ...]:
    return (
        attachment_title(
            "DANH SÁCH",
            "Các Tổ chuyển đổi số cộng đồng trên địa bàn {{ commune_name }} được giải thể",
            "Quyết định",
            "{{ authority_name }}",
        ),
        list_table(TEAM_COLUMNS, each_row(TEAM_COLUMNS, "team", "teams", kept_item_row(TEAM_COLUMNS))),
        end_of_list("Danh sách này có " + TEAM_COUNT + " Tổ"),
    )
