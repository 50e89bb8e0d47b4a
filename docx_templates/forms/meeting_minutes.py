"""Biên bản họp thôn, xóm, tổ dân phố giới thiệu thành viên Tổ (Mẫu 1.9)."""

from docx_templates.forms.member_list import CENTRED
from docx_templates.forms.phrases import given
from vanban.authoring.blocks import (
    dashes_of,
    headed_clause,
    last_words,
    letterhead,
    table_lead,
    text,
    title,
    two_signatures,
)
from vanban.authoring.ooxml import Xml, each, when
from vanban.authoring.page import PORTRAIT
from vanban.authoring.tables import Column, each_row, item_row, list_table
from vanban.authoring.word_file import Section, word_file

COLUMNS = (
    Column("STT", 680, "{{ person.ordinal }}", CENTRED),
    Column("Họ và tên", 2600, "{{ person.full_name }}"),
    Column("Năm sinh", 860, "{{ person.birth_year }}", CENTRED),
    Column("Nghề nghiệp, chức vụ", 2414, "{{ person.occupation }}"),
    Column("Nhiệm vụ được giới thiệu", 1500, "{{ person.role }}", CENTRED),
    Column("Số người đồng ý", 1300, "{{ person.votes }}", CENTRED),
)


def build() -> bytes:
    return word_file(Section(PORTRAIT, _minutes()))


def _minutes() -> tuple[Xml, ...]:
    return (
        letterhead(dated=False),
        title("BIÊN BẢN"),
        text("Thời gian bắt đầu: {{ began }}."),
        text("Địa điểm: {{ place }}, {{ commune_name }}."),
        text("Thành phần tham dự:"),
        *_present(),
        text("Chủ trì: {{ chair }}."),
        text("Thư ký: {{ secretary }}."),
        text("Nội dung theo diễn biến cuộc họp:"),
        headed_clause(1, "Mục đích cuộc họp", _purpose()),
        headed_clause(2, "Ý kiến thảo luận", _opinions()),
        headed_clause(3, "Giới thiệu và biểu quyết", *_vote()),
        headed_clause(4, "Kết luận", each("line", "conclusions", text("{{ line }}."))),
        last_words("Biên bản này được đọc lại và thông qua tại cuộc họp. Cuộc họp kết thúc vào {{ ended }}"),
        two_signatures("secretary_signature"),
    )


def _present() -> tuple[Xml, ...]:
    absent = given(
        'absent_count != "00"',
        "; vắng mặt {{ absent_count }} người" + given("absence", " (lý do: {{ absence }})"),
    )
    return (
        text(
            "- Người dân {{ village_name }}: được mời {{ invited_count }}, có mặt {{ present_count }} người"
            + absent
            + "."
        ),
        when("guests", text("- Đại biểu dự họp:"), dashes_of("guests", "+")),
    )


def _purpose() -> Xml:
    return text(
        "Chủ trì nêu mục đích cuộc họp; thông báo về nhiệm vụ, cơ cấu, tiêu chuẩn thành viên của {{ team_name }} "
        "để người dân {{ village_name }} thảo luận, giới thiệu người tham gia."
    )


def _opinions() -> Xml:
    none = text("Người dự họp nhất trí với nội dung do chủ trì trình bày, không có ý kiến khác.")
    return when("opinions", dashes_of("opinions"), otherwise=none)


def _vote() -> tuple[Xml, ...]:
    return (
        table_lead(
            "Cuộc họp giới thiệu {{ people_count }} người tham gia Tổ"
            + given("voting", ", {{ voting }}")
            + ", kết quả như sau:"
        ),
        list_table(COLUMNS, each_row(COLUMNS, "person", "people", item_row(COLUMNS))),
    )
