"""Giấy mời (Mẫu 1.7)."""

from vanban.authoring.blocks import dashes_of, last_words, letterhead, signature, text, title
from vanban.authoring.ooxml import Xml, each, join, when
from vanban.authoring.page import PORTRAIT
from vanban.authoring.word_file import Section, word_file

INVITES = "{{ inviter }} trân trọng kính mời:"


def build() -> bytes:
    return word_file(Section(PORTRAIT, _invitation()))


def _invitation() -> tuple[Xml, ...]:
    return (
        letterhead(),
        title("GIẤY MỜI"),
        when("invitees|length == 1", text(INVITES + " {{ invitees|join }}."), otherwise=_everybody()),
        text("Tới dự {{ occasion }}."),
        text("Chủ trì: {{ chair }}."),
        text("Thời gian: {{ time }}."),
        text("Địa điểm: {{ place }}."),
        each("note", "notes", text("{{ note }}.")),
        last_words("Đề nghị các đại biểu tới dự đúng thành phần, thời gian và địa điểm nêu trên"),
        signature(),
    )


def _everybody() -> Xml:
    return join(text(INVITES), dashes_of("invitees"))
