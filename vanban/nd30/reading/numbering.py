"""The automatic numbers of Word, counted as Word counts them."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from vanban.nd30.reading.properties import Said, child, layout_said, number, value, whole
from vanban.nd30.reading.styles import Styles, parsed
from vanban.vietnamese import roman
from vanban.xml_part import Element, W

NUMBERING = "word/numbering.xml"
NUMBERED = f"{W}numPr"
LEVELS = 9
SUFFIXES = {"nothing": "", "": " ", "tab": " ", "space": " "}
MOST_ROMAN = 3999


class Numbered(NamedTuple):
    """The number of a paragraph, and how its level is set."""

    label: str  # with the space that parts it from the text
    layout: Said


class Numbering:
    """Counts the paragraphs of one document; ask for each once, in the order of the text."""

    def __init__(self, parts: Mapping[str, bytes], styles: Styles):
        root = parsed(parts, NUMBERING)
        self._styles = styles
        self._abstract = _by_id(root, "abstractNum", "abstractNumId")
        self._lists = _by_id(root, "num", "numId")
        self._counts: dict[str, list[int | None]] = defaultdict(lambda: [None] * LEVELS)
        self._styled = cache(self._list_of_style)
        self._overridden: set[tuple[str, int]] = set()

    def next(self, properties: Element | None, style: str) -> Numbered | None:
        """The number of the next paragraph, which has this w:pPr and style; None when it has none."""
        numbered = child(properties, NUMBERED)
        list_id, depth = self._said(numbered, *self._styled(style))
        level = self._level(list_id, depth) if list_id in self._lists else None
        if level is None:
            return None
        return Numbered(self._label(list_id, depth, level), self._layout(level, properties, style))

    def _layout(self, level: Element, properties: Element | None, style: str) -> Said:
        """What the list says of the paragraph; a style that brings the list has the last word itself."""
        said = layout_said(level.find(f"{W}pPr"))
        if properties is not None and properties.find(f"{W}numPr") is not None:
            return said
        for element in self._styles.chain(style):
            said |= layout_said(element.find(f"{W}pPr"))
        return said

    def _list_of_style(self, style: str) -> tuple[str, int]:
        list_id, depth = "", 0
        for element in self._styles.chain(style):
            list_id, depth = self._said(element.find(f"{W}pPr/{W}numPr"), list_id, depth)
        return list_id, depth

    def _said(self, numbered: Element | None, list_id: str, depth: int) -> tuple[str, int]:
        """List and level: what this w:numPr says, over what was said before."""
        if numbered is None:
            return list_id, depth
        level = whole(value(numbered, "ilvl"), depth)
        return value(numbered, "numId") or list_id, min(level, LEVELS - 1)

    def _level(self, list_id: str, depth: int) -> Element | None:
        override = _at_depth(self._lists[list_id], "lvlOverride", depth)
        own = None if override is None else override.find(f"{W}lvl")
        return own if own is not None else _at_depth(self._abstract_of(list_id), "lvl", depth)

    def _abstract_of(self, list_id: str) -> Element | None:
        abstract = self._abstract.get(value(self._lists[list_id], "abstractNumId"))
        linked = value(abstract, "numStyleLink")
        if not linked:
            return abstract
        return next((one for one in self._abstract.values() if value(one, "styleLink") == linked), None)

    def _label(self, list_id: str, depth: int, level: Element) -> str:
        counts = self._counted(list_id, depth, level)
        text = value(level, "lvlText")
        if value(level, "numFmt") == "bullet":
            text = "•" if text and not text.isascii() and not text.isprintable() else text or "•"
        plain = level.find(f"{W}isLgl") is not None
        for place in range(LEVELS):
            if f"%{place + 1}" in text:
                shown = "decimal" if plain else value(self._level(list_id, place), "numFmt")
                text = text.replace(f"%{place + 1}", written(counts[place] or 0, shown))
        return text + SUFFIXES.get(value(level, "suff"), " ") if text else ""

    def _counted(self, list_id: str, depth: int, level: Element) -> list[int | None]:
        """The counts of all levels with this paragraph counted; lists of one abstract list count on."""
        counts = self._counts[value(self._lists[list_id], "abstractNumId")]
        override = _at_depth(self._lists[list_id], "lvlOverride", depth)
        start = value(override, "startOverride")
        if start and (list_id, depth) not in self._overridden:
            self._overridden.add((list_id, depth))
            counts[depth] = whole(start, 1)
        else:
            before = counts[depth]
            counts[depth] = _start(level) if before is None else before + 1
        for upper in range(depth):
            if counts[upper] is None:
                counts[upper] = _start(self._level(list_id, upper))
        counts[depth + 1 :] = [None] * (LEVELS - depth - 1)
        return counts


def written(count: int, form: str) -> str:
    """A count in one of Word's number formats; in digits in one that is not known here."""
    if form in ("lowerLetter", "upperLetter") and count > 0:
        letters = chr(ord("a") + (count - 1) % 26) * min((count - 1) // 26 + 1, LEVELS)
        return letters.upper() if form == "upperLetter" else letters
    if form in ("lowerRoman", "upperRoman") and 0 < count <= MOST_ROMAN:
        return roman(count) if form == "upperRoman" else roman(count).lower()
    if form == "decimalZero":
        return f"{count:02d}"
    return "" if form == "none" else str(count)


def _start(level: Element | None) -> int:
    start = None if level is None else level.find(f"{W}start")
    return 0 if start is None else int(number(start, "val"))


def _at_depth(owner: Element | None, name: str, depth: int) -> Element | None:
    levels = () if owner is None else owner.iterchildren(f"{W}{name}")
    return next((one for one in levels if one.get(f"{W}ilvl") == str(depth)), None)


def _by_id(root: Element | None, name: str, key: str) -> dict[str, Element]:
    return {one.get(f"{W}{key}", ""): one for one in (() if root is None else root.iter(f"{W}{name}"))}
