"""How the same words are set otherwise than before: size, face, alignment."""

from collections.abc import Iterable, Iterator
from typing import Any

from vanban.nd30.paper import Look
from vanban.nd30.reading.properties import child, layout_said
from vanban.nd30.reading.styles import Styles
from vanban.redline.blocks import Block
from vanban.story import Paragraph
from vanban.xml_part import W

FACES = {"bold": "in đậm", "italic": "in nghiêng", "underlined": "gạch chân", "capitals": "in hoa"}
ALIGNMENTS = {"left": "trái", "center": "giữa", "right": "phải", "both": "đều hai bên"}
VALUES = {"size": "cỡ chữ", "font": "phông chữ", "colour": "màu chữ"}

Stretches = list[tuple[int, Look]]  # where each ends in the text, in turn


def format_changes(old: Block, new: Block, old_styles: Styles, new_styles: Styles) -> tuple[str, ...]:
    """Each change in words, "cỡ chữ 14 → 13", "bỏ in đậm"; the blocks say the same."""
    if len(old.paragraphs) != len(new.paragraphs):
        return ()
    told: dict[str, None] = {}
    for before, after in zip(old.paragraphs, new.paragraphs, strict=True):
        if before.text == after.text and before.text.strip():
            told.update(dict.fromkeys(_paragraph_changes(before, after, old_styles, new_styles)))
    return tuple(told)


def _paragraph_changes(
    old: Paragraph, new: Paragraph, old_styles: Styles, new_styles: Styles
) -> Iterator[str]:
    before, after = _alignment(old, old_styles), _alignment(new, new_styles)
    if before != after:
        yield f"căn lề {ALIGNMENTS.get(before, before)} → {ALIGNMENTS.get(after, after)}"
    for one, other in _side_by_side(_stretches(old, old_styles), _stretches(new, new_styles)):
        yield from _look_changes(one, other)


def _alignment(paragraph: Paragraph, styles: Styles) -> str:
    properties = child(paragraph.element, f"{W}pPr")
    layout, _ = styles.layout(layout_said(properties), styles.paragraph_style(properties))
    return layout.alignment


def _stretches(paragraph: Paragraph, styles: Styles) -> Stretches:
    style = styles.paragraph_style(child(paragraph.element, f"{W}pPr"))
    return [
        (piece.end, styles.look(child(piece.run, f"{W}rPr"), style))
        for piece in paragraph.pieces
        if piece.end > piece.start and not paragraph.text[piece.start : piece.end].isspace()
    ]


def _side_by_side(old: Stretches, new: Stretches) -> Iterator[tuple[Look, Look]]:
    """The looks of the same letters, wherever the runs are cut."""
    row = column = 0
    while row < len(old) and column < len(new):
        (old_end, before), (new_end, after) = old[row], new[column]
        if before != after:
            yield before, after
        row, column = row + (old_end <= new_end), column + (new_end <= old_end)


def _look_changes(old: Look, new: Look) -> Iterable[str]:
    for name, words in FACES.items():
        if getattr(old, name) != getattr(new, name):
            yield words if getattr(new, name) else f"bỏ {words}"
    for name, words in VALUES.items():
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            yield f"{words} {_said(before)} → {_said(after)}"


def _said(value: Any) -> str:
    return f"{value:g}".replace(".", ",") if isinstance(value, float) else value or "đen"
