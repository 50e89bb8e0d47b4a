"""The words of a .docx in reading order, for full-text search."""

from collections.abc import Iterator

from vanban.nd30.reading.numbering import NUMBERING, Numbering
from vanban.nd30.reading.properties import child
from vanban.nd30.reading.styles import Styles
from vanban.story import DOCUMENT, Paragraph, Story
from vanban.vietnamese import clean
from vanban.xml_part import W


def text_of(content: bytes) -> str:
    """A line for every paragraph that says something, in NFC with single spaces; automatic numbers are
    part of it, page numbers are not. Body first, then headers, footers and notes. Raises Problem when a part
    cannot be read."""
    told = numbered_paragraphs(Story(content))
    return "\n".join(filter(None, (clean(label + one.text) for one, label in told if says_something(one))))


def says_something(paragraph: Paragraph) -> bool:
    """It is not empty, and not the number of a page."""
    if paragraph.part == DOCUMENT:
        return bool(paragraph.text.strip())
    return any(map(str.isalpha, paragraph.text))


def numbered_paragraphs(story: Story) -> Iterator[tuple[Paragraph, str]]:
    """Every paragraph with the number that Word gives it, such as "1. "; "" for none."""
    if NUMBERING not in story.parts:
        yield from ((paragraph, "") for paragraph in story.paragraphs)
        return
    styles = Styles(story.parts)
    numbering = Numbering(story.parts, styles)
    for paragraph in story.paragraphs:
        properties = child(paragraph.element, f"{W}pPr")
        numbered = numbering.next(properties, styles.paragraph_style(properties))
        yield paragraph, numbered.label if numbered else ""
