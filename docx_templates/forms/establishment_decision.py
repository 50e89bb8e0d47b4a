"""Quyết định thành lập Tổ chuyển đổi số cộng đồng (Mẫu 1.2) with the list of members attached."""

from docx_templates.forms.decision import decision
from docx_templates.forms.member_list import list_head, member_table
from docx_templates.forms.team_duties import FUNDING, duties
from vanban.authoring.blocks import article, end_of_list, text
from vanban.authoring.ooxml import Xml, when
from vanban.authoring.page import LANDSCAPE, PORTRAIT
from vanban.authoring.word_file import Section, word_file


def build() -> bytes:
    return word_file(Section(PORTRAIT, _decision()), Section(LANDSCAPE, _member_list()))


def _decision() -> tuple[Xml, ...]:
    return decision(
        article(1, "Thành lập và thành phần", _establishment()),
        article(2, "Nhiệm vụ và chế độ làm việc", duties()),
        article(3, "Kinh phí hoạt động", text(FUNDING)),
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


def _member_list() -> tuple[Xml, ...]:
    return (
        list_head(),
        member_table("member_count"),
        end_of_list("Danh sách này có {{ member_count }} người"),
    )
