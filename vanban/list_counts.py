"""Whether an attached list says of itself how many it names: its closing line, and the line of each group."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from vanban.story import DOCUMENT, Paragraph, Story
from vanban.vietnamese import padded

CLOSING = re.compile(
    r"danh sách này (?:có|gồm)\s+(?:tổng số\s+)?(?P<count>\d[\d.]*)\s+(?P<noun>\w+)", re.IGNORECASE
)
GROUP = re.compile(r"^\s*[IVXLC]+\.\s.*\((?P<count>\d[\d.]*)\s+(?P<noun>thành viên|người)[^)]*\)\s*$")
CELL = re.compile(r"bảng (?P<table>\d+), dòng (?P<row>\d+), ô (?P<cell>\d+)$")
ORDINAL = re.compile(r"\s*\d+\s*\.?\s*")


@dataclass
class _Group:
    """Rows under a line "I. Tổ … (05 thành viên)"."""

    heading: str
    said: int
    noun: str
    rows: int = 0


@dataclass
class _Table:
    rows: int = 0
    groups: list[_Group] = field(default_factory=list)


def wrong_counts(content: bytes) -> tuple[str, ...]:
    """Sentences, one for each count that is not that of the rows it speaks of; () when all agree. A closing
    line may speak of the first table of the lists since the one before it, or of all of them. Raises Problem
    when a part cannot be read."""
    return tuple(_wrong(Story(content)))


def _wrong(story: Story) -> Iterator[str]:
    tables: dict[str, _Table] = {}
    for paragraph in story.paragraphs:
        if paragraph.part != DOCUMENT:
            continue
        cell = CELL.search(paragraph.place)
        if cell:
            if cell["cell"] == "1":
                _count(tables.setdefault(cell["table"], _Table()), paragraph)
        elif closing := CLOSING.search(paragraph.text):
            lists = [table for table in tables.values() if table.rows]
            yield from _said_of_groups(lists)
            yield from _said_of_all(lists, closing)
            tables = {}


def _count(table: _Table, first_cell: Paragraph) -> None:
    heading = GROUP.match(first_cell.text)
    if heading:
        table.groups.append(_Group(first_cell.text.strip(), _number(heading["count"]), heading["noun"]))
    elif ORDINAL.fullmatch(first_cell.text):
        table.rows += 1
        if table.groups:
            table.groups[-1].rows += 1


def _said_of_groups(lists: list[_Table]) -> Iterator[str]:
    for group in (group for table in lists for group in table.groups):
        if group.rows != group.said:
            yield (
                f"Dòng “{group.heading}” ghi {padded(group.said)} {group.noun}, danh sách bên dưới có "
                f"{padded(group.rows)} dòng."
            )


def _said_of_all(lists: list[_Table], closing: re.Match[str]) -> Iterator[str]:
    said = _number(closing["count"])
    if lists and said not in (lists[0].rows, sum(table.rows for table in lists)):
        yield (
            f"Cuối danh sách ghi “{closing[0]}”, danh sách có {padded(sum(table.rows for table in lists))} dòng."
        )


def _number(written: str) -> int:
    return int(written.replace(".", ""))
