"""Quyết định ban hành Quy chế hoạt động của Tổ: the decision and, on pages of its own, the regulation (Mẫu 1.3)."""

from docx_templates.forms import regulation
from docx_templates.forms.decision import decision
from vanban.authoring.blocks import article, text
from vanban.authoring.ooxml import Xml
from vanban.authoring.page import PORTRAIT
from vanban.authoring.word_file import Section, word_file


def build() -> bytes:
    return word_file(Section(PORTRAIT, _decision()), Section(PORTRAIT, regulation.content()))


def _decision() -> tuple[Xml, ...]:
    return decision(
        article(
            1,
            "Ban hành Quy chế",
            text(
                "Ban hành kèm theo Quyết định này Quy chế hoạt động của Tổ chuyển đổi số cộng đồng trên địa bàn "
                "{{ commune_name }}."
            ),
        )
    )
