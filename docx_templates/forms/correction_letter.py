"""Công văn đính chính (Mẫu 1.5): what was printed where, and what it should have been."""

from vanban.authoring.blocks import addressed_to_all, last_words, legal_bases, letterhead, signature, text
from vanban.authoring.ooxml import Xml, each, join, paragraph
from vanban.authoring.page import PORTRAIT
from vanban.authoring.word_file import Section, word_file


def build() -> bytes:
    return word_file(
        Section(
            PORTRAIT,
            (
                letterhead("{{ title }}"),
                addressed_to_all(),
                legal_bases(),
                text(
                    "{{ sender_name }} đã ban hành {{ corrected_name }} {{ corrected_on }} {{ corrected_title }}. "
                    "Sau khi rà soát, văn bản có sai sót về {{ aspects }}; {{ sender_name }} đính chính như sau:"
                ),
                _faults(),
                last_words(
                    "Các nội dung khác của {{ corrected_name }} không thay đổi. {{ sender_name }} thông báo để "
                    "các cơ quan, đơn vị, cá nhân liên quan biết, thực hiện"
                ),
                signature(),
            ),
        )
    )


def _faults() -> Xml:
    one = join(
        paragraph("Khoản", "{{ loop.index }}. Tại {{ fault.place }}:", keep_with_next=True),
        paragraph("Gạch đầu dòng", "- Đã in: “{{ fault.printed }}”;"),
        paragraph("Gạch đầu dòng", "- Đính chính là: “{{ fault.correct }}”."),
    )
    return each("fault", "faults", one)
