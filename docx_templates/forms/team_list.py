"""Danh sách thành viên Tổ: a document of its own, or a list that goes with another one; its columns vary."""

from docx_templates.forms.member_list import CENTRED, TEAM_HEADING
from docx_templates.forms.phrases import given
from vanban.authoring.blocks import (
    LANDSCAPE_LETTERHEAD,
    LANDSCAPE_SIGNATURE,
    end_of_list,
    last_words,
    letterhead,
    signature,
    table_lead,
)
from vanban.authoring.ooxml import Xml, join, paragraph, when
from vanban.authoring.page import LANDSCAPE
from vanban.authoring.tables import (
    Column,
    each_row,
    kept_item_row,
    list_table,
    rows_when,
    varying,
    wide_row,
)
from vanban.authoring.word_file import Section, word_file

CELL = when(
    "column.centred",
    paragraph(CENTRED, "{{ column.text }}"),
    otherwise=paragraph("Ô bảng trái", "{{ column.text }}"),
)
COLUMNS = (
    Column("STT", 680, "{{ member.ordinal }}", CENTRED),
    Column("Họ và tên", 3203, "{{ member.full_name }}"),
    *varying("column", "columns", "member.cells", 2700, CELL),
    Column("Nhiệm vụ trong Tổ", 2020, "{{ member.role }}", CENTRED),
)
COUNT = "Danh sách này có {{ member_count }} người"


def build() -> bytes:
    return word_file(Section(LANDSCAPE, _list()))


def _list() -> tuple[Xml, ...]:
    return (
        when("standalone", letterhead(widths=LANDSCAPE_LETTERHEAD)),
        paragraph("Tên loại", "DANH SÁCH"),
        paragraph("Trích yếu", "{{ title }}"),
        when("standalone", _as_of(), otherwise=paragraph("Kèm theo", "(Kèm theo {{ attached_to }})")),
        paragraph("Kẻ dưới trích yếu"),
        when("left_out", _public()),
        _table(),
        when(
            "standalone",
            join(
                last_words(COUNT + given("grouped", " của {{ team_count }} Tổ")),
                signature(LANDSCAPE_SIGNATURE),
            ),
            otherwise=end_of_list(COUNT),
        ),
    )


def _as_of() -> Xml:
    return paragraph("Kèm theo", "(Theo sổ Tổ chuyển đổi số cộng đồng đến {{ as_of }})")


def _public() -> Xml:
    return table_lead("Bản công khai: không in {{ left_out }} của thành viên để bảo vệ dữ liệu cá nhân.")


def _table() -> Xml:
    heading = TEAM_HEADING + " ({{ team.member_count }} thành viên)"
    head = wide_row(COLUMNS, "Ô bảng đậm", heading, keep_with_next=True)
    members = each_row(COLUMNS, "member", "team.members", kept_item_row(COLUMNS))
    teams = each_row(COLUMNS, "team", "teams", rows_when(COLUMNS, "grouped", head), members)
    return list_table(COLUMNS, teams, shared=True)
