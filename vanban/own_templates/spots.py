"""Where in the document each tag stands: its paragraph, and the cell, row and table around it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from vanban.own_templates.fault import NOWHERE, Complaint, Fault, shortened
from vanban.own_templates.tags_in_text import Tag, tags_in
from vanban.story import FALLBACK, Paragraph, Story, paragraphs_of
from vanban.xml_part import Element, W

ROW, CELL = f"{W}tr", f"{W}tc"
PICTURES = tuple(f"{W}{name}" for name in ("drawing", "pict", "object"))
SECTION_END = f"{W}pPr/{W}sectPr"


@dataclass(frozen=True, eq=False)
class Spot:
    """A tag in its paragraph."""

    tag: Tag
    paragraph: Paragraph
    number: int  # of the paragraph in the story

    @property
    def place(self) -> str:
        return self.paragraph.place

    @cached_property
    def row(self) -> Element | None:
        return next(self.paragraph.element.iterancestors(ROW), None)

    @cached_property
    def cell(self) -> Element | None:
        return next(self.paragraph.element.iterancestors(CELL), None)

    @cached_property
    def container(self) -> Element | None:
        """What a block that opens here has to close in, another element for each level; None for a row or
        cell tag outside every table."""
        if self.tag.level == "p":
            return self.paragraph.element.getparent()
        if self.tag.level in ("tr", "tc"):
            owner = self.row if self.tag.level == "tr" else self.cell
            return None if owner is None else owner.getparent()
        return self._line()

    def fault(self, complaint: Complaint) -> Fault:
        return Fault(
            code=complaint.code,
            message=complaint.message,
            place=self.place,
            quote=shortened(self.tag.text),
            suggestion=complaint.suggestion,
            paragraph=self.number,
            start=self.tag.start,
            end=self.tag.end,
        )

    def _line(self) -> Element | None:
        touched = [
            piece.run.getparent()
            for piece in self.paragraph.pieces
            if piece.start < self.tag.end and self.tag.start < piece.end
        ]
        return touched[0] if all(one is touched[0] for one in touched) else self.paragraph.element.getparent()


def spots_of(story: Story) -> list[list[Spot]]:
    """The tags of each part of the file in the order of its text."""
    by_part: dict[str, list[Spot]] = {name: [] for name in story.roots}
    for number, paragraph in enumerate(story.paragraphs):
        by_part[paragraph.part] += _spots(paragraph, number)
    return list(by_part.values())


def spots_of_fallbacks(story: Story) -> list[list[Spot]]:
    """The tags of the copies that Word keeps of a text box for old programs, which are rendered as well."""
    return [[spot for paragraph in box for spot in _spots(paragraph, NOWHERE)] for box in _fallbacks(story)]


def every_paragraph(story: Story) -> list[Paragraph]:
    """The paragraphs of the story and those of the copies for old programs."""
    return [*story.paragraphs, *(paragraph for box in _fallbacks(story) for paragraph in box)]


def _fallbacks(story: Story) -> Iterator[list[Paragraph]]:
    for name, root in story.roots.items():
        for box in root.iter(FALLBACK):
            paragraphs = list(paragraphs_of(box, name))
            for paragraph in paragraphs:
                paragraph.place = "khung chữ"
            yield paragraphs


def _spots(paragraph: Paragraph, number: int) -> list[Spot]:
    return [Spot(tag, paragraph, number) for tag in tags_in(paragraph.text)]


class Neighbours:
    """What else stands in the paragraph, row or cell that a tag takes away with it."""

    def __init__(self, paragraphs: Sequence[Paragraph]):
        self._texts: dict[Element, str] = {}
        for paragraph in paragraphs:
            if paragraph.text.strip():
                for owner in paragraph.element.iterancestors(ROW, CELL):
                    self._texts[owner] = self._texts.get(owner, "") + paragraph.text.strip()

    def complaints(self, spot: Spot) -> Iterator[Complaint]:
        tag = spot.tag
        if tag.opening == "{{":
            return
        if tag.level in ("tr", "tc") and spot.row is None:
            yield Complaint(
                "outside-table",
                f"Thẻ {shortened(tag.text)} chỉ dùng trong bảng.",
                f"Ngoài bảng viết {{%p {tag.inner} %}} trong một đoạn riêng.",
            )
        elif tag.level == "p" and not _is_alone(spot):
            yield _shared("shares-paragraph", tag, "đoạn", "đoạn")
        elif tag.level == "tr" and self._texts.get(spot.row) != tag.text.strip():
            yield _shared("shares-row", tag, "dòng của bảng", "dòng")
        elif tag.level == "tc" and self._texts.get(spot.cell) != tag.text.strip():
            yield _shared("shares-cell", tag, "ô của bảng", "ô")


def _is_alone(spot: Spot) -> bool:
    element = spot.paragraph.element
    return (
        spot.paragraph.text.strip() == spot.tag.text
        and element.find(SECTION_END) is None
        and next(element.iter(*PICTURES), None) is None
    )


def _shared(code: str, tag: Tag, whole: str, one: str) -> Complaint:
    return Complaint(
        code,
        f"Thẻ {shortened(tag.text)} bỏ cả {whole} chứa nó, nên chữ, thẻ hay hình khác trong {one} đó sẽ mất.",
        f"Để thẻ đứng một mình trong một {one} riêng.",
    )
