"""Công văn đôn đốc kiện toàn Tổ (Mẫu 1.5); the units concerned in the text, or in an annex when they are many."""

from docx_templates.forms.member_list import CENTRED
from vanban.authoring.blocks import (
    addressed_to_all,
    attachment_title,
    dashes_of,
    end_of_list,
    last_words,
    legal_bases,
    letterhead,
    numbered,
    signature,
    table_lead,
    text,
)
from vanban.authoring.ooxml import Xml, join, when
from vanban.authoring.page import PORTRAIT
from vanban.authoring.tables import Column, each_row, kept_item_row, list_table
from vanban.authoring.word_file import Section, word_file

COLUMNS = (
    Column("STT", 680, "{{ unit.ordinal }}", CENTRED),
    Column("Đơn vị", 2700, "{{ unit.name }}"),
    Column("Nội dung cần kiện toàn", 5974, "{{ unit.shortcomings }}"),
)


def build() -> bytes:
    return word_file(Section(PORTRAIT, _letter()), Section(PORTRAIT, _annex(), only_when="listed"))


def _letter() -> tuple[Xml, ...]:
    return (
        letterhead("{{ title }}"),
        addressed_to_all(),
        legal_bases(),
        text(
            "Theo số liệu trong sổ Tổ chuyển đổi số cộng đồng đến {{ as_of }}, trên địa bàn {{ area_name }} đã "
            "thành lập {{ established_team_count }} Tổ với {{ established_member_count }} thành viên. Qua rà "
            "soát, còn {{ unit_count }} {{ unit_kind }} có nội dung cần kiện toàn, gồm:"
        ),
        dashes_of("shortcomings"),
        when("listed", text("Nội dung cụ thể của từng đơn vị tại Phụ lục kèm theo."), otherwise=_in_text()),
        text(
            "Để các Tổ sớm đi vào hoạt động ổn định, {{ sender_name }} đề nghị {{ receivers_name }} thực hiện:"
        ),
        numbered("requests"),
        text(
            "Báo cáo kết quả thực hiện, kèm theo danh sách thành viên Tổ, gửi {{ sender_name }} {{ deadline }}."
        ),
        when("contact", text("Đầu mối liên hệ: {{ contact }}.")),
        last_words("{{ sender_name }} đề nghị {{ receivers_name }} quan tâm chỉ đạo thực hiện"),
        signature(),
    )


def _in_text() -> Xml:
    return join(table_lead("Nội dung cụ thể của từng đơn vị như sau:"), _units())


def _units() -> Xml:
    return list_table(COLUMNS, each_row(COLUMNS, "unit", "units", kept_item_row(COLUMNS)))


def _annex() -> tuple[Xml, ...]:
    return (
        attachment_title(
            "CÁC ĐƠN VỊ CẦN KIỆN TOÀN TỔ CHUYỂN ĐỔI SỐ CỘNG ĐỒNG",
            "",
            "Công văn",
            "{{ sender_name }}",
            mark="Phụ lục",
        ),
        _units(),
        end_of_list("Phụ lục này có {{ unit_count }} đơn vị"),
    )
