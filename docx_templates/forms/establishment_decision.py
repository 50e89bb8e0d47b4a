"""Quyết định thành lập Tổ chuyển đổi số cộng đồng (Mẫu 1.2) with the list of members attached."""

from vanban.authoring.blocks import (
    article,
    attachment_title,
    authority,
    clause,
    end_of_list,
    last_words,
    legal_bases,
    letterhead,
    order,
    points,
    points_of,
    signature,
    text,
    title,
)
from vanban.authoring.ooxml import Xml, join, when
from vanban.authoring.page import LANDSCAPE, PORTRAIT
from vanban.authoring.tables import Column, each_row, kept_item_row, list_table, rows_when, wide_row
from vanban.authoring.word_file import Section, word_file

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


def build() -> bytes:
    return word_file(Section(PORTRAIT, _decision()), Section(LANDSCAPE, _member_list()))


def _decision() -> tuple[Xml, ...]:
    return (
        letterhead(),
        title("QUYẾT ĐỊNH"),
        authority(),
        legal_bases(last="{{ proposal }}."),
        order("QUYẾT ĐỊNH:"),
        article(1, "Thành lập và thành phần", _establishment()),
        article(2, "Nhiệm vụ và chế độ làm việc", _duties()),
        article(
            3,
            "Kinh phí hoạt động",
            text(
                "Kinh phí hoạt động của Tổ được bảo đảm từ ngân sách nhà nước theo phân cấp và các nguồn "
                "kinh phí hợp pháp khác; nội dung chi, mức chi thực hiện theo quy định của cấp có thẩm quyền."
            ),
        ),
        article(
            4,
            "Hiệu lực và trách nhiệm thi hành",
            clause(1, "Quyết định này có hiệu lực thi hành kể từ ngày ký."),
            last_words("2. {{ executors }} chịu trách nhiệm thi hành Quyết định này"),
        ),
        signature(),
    )


def _establishment() -> Xml:
    """The text names the attached list, as Annex I, III.1.a wants."""
    one = text(
        "Thành lập {{ team_name }} (sau đây gọi tắt là Tổ) gồm {{ member_count }} thành viên là các ông (bà) "
        "có tên trong Danh sách kèm theo Quyết định này."
    )
    several = text(
        "Thành lập {{ team_name }} gồm {{ team_count }} Tổ (sau đây gọi tắt là Tổ) với tổng số "
        "{{ member_count }} thành viên. Thành viên của từng Tổ là các ông (bà) có tên trong "
        "Danh sách kèm theo Quyết định này."
    )
    return when("grouped", several, otherwise=one)


def _duties() -> Xml:
    return join(
        clause(1, "Tổ thực hiện các nhiệm vụ sau đây:"),
        points_of("tasks"),
        clause(2, "Chế độ làm việc của Tổ được quy định như sau:"),
        points(
            "a) Thành viên Tổ hoạt động theo chế độ kiêm nhiệm, thực hiện nhiệm vụ do Tổ trưởng phân công;",
            "b) Tổ trưởng điều hành hoạt động của Tổ, phân công nhiệm vụ cho từng thành viên và chịu "
            "trách nhiệm trước Ủy ban nhân dân {{ commune_name }} về kết quả hoạt động; Tổ phó (nếu có) giúp "
            "Tổ trưởng và điều hành công việc của Tổ khi được Tổ trưởng giao;",
            "c) Tổ báo cáo định kỳ và báo cáo đột xuất kết quả hoạt động theo yêu cầu của Ủy ban nhân dân "
            "{{ commune_name }}.",
        ),
    )


def _member_list() -> tuple[Xml, ...]:
    heading = wide_row(
        MEMBER_COLUMNS,
        "Ô bảng đậm",
        "{{ team.numeral }}. {{ team.name }} ({{ team.member_count }} thành viên)",
    )
    members = each_row(MEMBER_COLUMNS, "member", "team.members", kept_item_row(MEMBER_COLUMNS))
    teams = each_row(MEMBER_COLUMNS, "team", "teams", rows_when(MEMBER_COLUMNS, "grouped", heading), members)
    return (
        attachment_title("DANH SÁCH", "{{ list_title }}", "Quyết định", "{{ authority_name }}"),
        list_table(MEMBER_COLUMNS, teams),
        end_of_list("Danh sách này có {{ member_count }} người"),
    )
