"""How letters look and paragraphs are set once every style and default is followed to its end."""

from collections.abc import Mapping
from functools import cache, cached_property
from typing import Any

from vanban.nd30.paper import Layout, Look
from vanban.nd30.reading.properties import Said, layout_said, letters_said, value
from vanban.xml_part import Element, UnreadablePart, W, parse

STYLES, THEME = "word/styles.xml", "word/theme/theme1.xml"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
TOGGLES = ("bold", "italic", "capitals")
DEFAULT_LETTERS: Said = {"font": "Times New Roman", "size": 10.0}
Items = tuple[tuple[str, Any], ...]


class Styles:
    """The styles of one .docx. A style that is not there, or is based on itself, says nothing more."""

    def __init__(self, parts: Mapping[str, bytes]):
        self._root = parsed(parts, STYLES)
        self._theme = _theme_fonts(parsed(parts, THEME))
        self._styles = {
            style.get(f"{W}styleId", ""): style
            for style in (() if self._root is None else self._root.iter(f"{W}style"))
        }
        self.chain = cache(self._chain)
        self._look = cache(self._look_of)  # thousands of cells look the same
        self._layout = cache(self._layout_of)
        self._letters = cache(self._letters_of)
        self._letters_in = cache(self._letters_in_chain)
        self._layout_in = cache(self._layout_in_chain)
        self._default_letters = DEFAULT_LETTERS | letters_said(self._defaults("r"), self._theme)
        self._default_layout = layout_said(self._defaults("p"))

    def look(self, properties: Element | None, paragraph: str, table: str = "") -> Look:
        """Of a run with this w:rPr, in a paragraph and a table of these styles."""
        said = letters_said(properties, self._theme)
        return self._look(value(properties, "rStyle"), paragraph, table, tuple(said.items()))

    def layout(self, said: Said, paragraph: str, table: str = "") -> tuple[Layout, bool]:
        """Of a paragraph whose own properties and numbering say this; and whether it leaves no gap to
        neighbours of its style."""
        return self._layout(paragraph, table, tuple(said.items()))

    def paragraph_style(self, properties: Element | None) -> str:
        """The id of the style of a paragraph with this w:pPr."""
        return value(properties, "pStyle") or self._default_style

    def _chain(self, style: str) -> list[Element]:
        """The style and those it is based on, the first of them first."""
        found: list[Element] = []
        while style in self._styles and self._styles[style] not in found:
            found.insert(0, self._styles[style])
            style = value(found[0], "basedOn")
        return found

    @cached_property
    def _default_style(self) -> str:
        return next(
            (
                name
                for name, style in self._styles.items()
                if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true", "on")
            ),
            "",
        )

    def _defaults(self, kind: str) -> Element | None:
        path = f"{W}docDefaults/{W}{kind}PrDefault/{W}{kind}Pr"
        return None if self._root is None else self._root.find(path)

    def _letters_of(self, character: str, paragraph: str, table: str) -> Said:
        """A toggle said by styles of several kinds turns each time (ISO/IEC 29500-1, 17.7.3)."""
        defaults = self._default_letters
        levels = [self._letters_in(style) for style in (table, paragraph, character)]
        merged = defaults | levels[0] | levels[1] | levels[2]
        for toggle in TOGGLES:
            turned = sum(bool(level.get(toggle)) for level in levels) % 2 == 1
            merged[toggle] = bool(defaults.get(toggle)) or turned
        return merged

    def _letters_in_chain(self, style: str) -> Said:
        said: Said = {}
        for element in self.chain(style):
            said |= letters_said(element.find(f"{W}rPr"), self._theme)
        return said

    def _layout_in_chain(self, style: str) -> Said:
        said: Said = {}
        for element in self.chain(style):
            said |= layout_said(element.find(f"{W}pPr"))
        return said

    def _look_of(self, character: str, paragraph: str, table: str, said: Items) -> Look:
        return Look(**(self._letters(character, paragraph, table) | dict(said)))

    def _layout_of(self, paragraph: str, table: str, said: Items) -> tuple[Layout, bool]:
        settled = {
            **self._default_layout,
            **self._layout_in(table),
            **self._layout_in(paragraph),
            **dict(said),
        }
        contextual = settled.pop("contextual", False)
        return Layout(**settled), contextual


def parsed(parts: Mapping[str, bytes], name: str) -> Element | None:
    """The root of a part that a document can be read without; None when it is missing or broken."""
    try:
        return parse(parts[name]) if name in parts else None
    except UnreadablePart:
        return None


def _theme_fonts(theme: Element | None) -> dict[str, str]:
    """The fonts behind minorHAnsi, majorAscii …"""
    found = {}
    for kind in ("major", "minor"):
        latin = None if theme is None else theme.find(f".//{A}{kind}Font/{A}latin")
        for slot in ("Ascii", "HAnsi"):
            found[f"{kind}{slot}"] = "" if latin is None else latin.get("typeface", "")
    return found
