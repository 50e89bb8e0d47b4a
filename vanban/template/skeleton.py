"""The XML of a template with its tags as empty marks, and what can be proven of every document made of it.

Each mark is a processing instruction in the place of a tag: ``open``, ``middle`` and ``close`` of a block,
``value`` for what is printed. A tag in an attribute has no place for a mark; it is noted and left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import Environment

from vanban.template.columns import cells_wide
from vanban.xml_part import Element, UnreadablePart, W, is_element, is_mark, parse

BLOCK_TAGS = {
    **{"for": "open", "if": "open", "else": "middle", "elif": "middle"},
    **{"endfor": "close", "endif": "close"},
}
OPEN_TAG = re.compile(r"<!--.*?-->|<(?!/)[^>]*>", re.DOTALL)
DEPTH = {"open": 1, "close": -1}


@dataclass(frozen=True)
class Skeleton:
    """``xml`` with marks for tags, its tree, and whether every tag could be marked."""

    xml: str
    tree: Element
    is_whole: bool

    def is_balanced(self) -> bool:
        """Each block begins and ends inside one element, so whatever is repeated or left out is well-formed."""
        return all(_blocks_close(element) for element in self.elements())

    def elements(self) -> Iterator[Element]:
        return (node for node in self.tree.iter() if is_element(node))

    def may_be_empty(self) -> frozenset[str]:
        """The opening tags, letter for letter, of elements that can come out with nothing inside.

        They are written as ``<tag ...></tag>`` then, where lxml writes ``<tag .../>``.
        """
        written = (found.group() for found in OPEN_TAG.finditer(self.xml))
        return frozenset(
            tag
            for tag, node in zip(written, self.tree.iter(), strict=True)
            if is_element(node) and not tag.endswith("/>") and not _always_filled(node)
        )

    def has_fixed_tables(self) -> bool:
        """No table can need what docxtpl does for tables whose columns vary."""
        return all(_is_fixed(table) for table in self.tree.iter(f"{W}tbl"))

    def has(self, *names: str) -> bool:
        return next(self.tree.iter(*names), None) is not None

    def has_only_text_at_the_ends(self) -> bool:
        """No text, space or value beside an element: nothing a parser could take for layout and drop."""
        return not any(_text_beside_elements(element) for element in self.elements())


def skeleton(environment: Environment, source: str) -> Skeleton | None:
    """None when the source is no XML even without its tags."""
    source = re.sub(r"^<\?xml.*?\?>\s*", "", source)
    pieces: list[str] = []
    is_whole, inside_markup = "<?" not in source, False
    for text, tag in _pieces(environment, source):
        pieces.append(text)
        if "<" in text or ">" in text:
            inside_markup = text.rfind("<") > text.rfind(">")
        if tag and (inside_markup or tag == "other"):
            is_whole = False
        elif tag:
            pieces.append(f"<?{tag}?>")
    xml = "".join(pieces)
    try:
        return Skeleton(xml, parse(xml.encode()), is_whole)
    except UnreadablePart:
        return None


def _pieces(environment: Environment, source: str) -> Iterator[tuple[str, str]]:
    """Text, and the tag behind it as a mark's name; "" behind the last text, "other" for an unknown tag."""
    text, tag = "", ""
    for _, kind, value in environment.lex(source):
        if kind == "data":
            text += value
        elif kind == "variable_begin":
            tag = "value"
        elif kind in ("raw_begin", "raw_end"):
            tag = "other"
        elif kind == "block_begin":
            tag = "?"
        elif kind == "name" and tag == "?":
            tag = BLOCK_TAGS.get(value, "other")
        if kind in ("variable_end", "block_end", "raw_begin", "raw_end"):
            yield text, tag
            text, tag = "", ""
    yield text, ""


def _blocks_close(element: Element) -> bool:
    depth = 0
    for mark in (child for child in element if is_mark(child)):
        depth += DEPTH.get(mark.target, 0)
        if depth < (1 if mark.target == "middle" else 0):
            return False
    return depth == 0


def _always_filled(element: Element) -> bool:
    return bool(element.text) or any(
        child.tail if is_mark(child) else True for child in _outside_blocks(element)
    )


def _outside_blocks(element: Element) -> Iterator[Element]:
    """The children that are there in every document; of a block its closing mark, for the text behind it."""
    depth = 0
    for child in element:
        depth += DEPTH.get(child.target, 0) if is_mark(child) else 0
        if depth == 0:
            yield child


def _text_beside_elements(element: Element) -> bool:
    children = list(element)
    if all(is_mark(child) for child in children):
        return False
    texts = [element.text, *(child.tail for child in children)]
    return any(texts) or any(is_mark(child) and child.target == "value" for child in children)


def _is_fixed(table: Element) -> bool:
    """docxtpl adds columns when a row has more cells, removes them when all rows have less."""
    grid = table.find(f"{W}tblGrid")
    if grid is None or any(is_mark(child) for child in grid):
        return False
    columns = len(grid.findall(f"{W}gridCol"))
    rows = list(table.iter(f"{W}tr"))
    return all(len(row.findall(f"{W}tc")) <= columns and not _has_blocks(row) for row in rows) and any(
        cells_wide(row) >= columns and _is_always_there(row, table) for row in rows
    )


def _has_blocks(element: Element) -> bool:
    return any(is_mark(child) and child.target != "value" for child in element)


def _is_always_there(element: Element, root: Element) -> bool:
    while element is not root:
        if not any(child is element for child in _outside_blocks(element.getparent())):
            return False
        element = element.getparent()
    return True
