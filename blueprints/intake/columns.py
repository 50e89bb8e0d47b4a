"""Where the table of a sheet begins, and which of its columns holds what."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from blueprints.intake.fields import Field, field_of, is_ordinal
from blueprints.intake.layouts import AS_FOUND, Layout
from blueprints.intake.places import Place, place_in, village_of
from blueprints.intake.reading import Sheet, Value
from blueprints.intake.repairs import as_text, role_of
from vanban.vietnamese import fold

DEEPEST_HEAD = 40  # rows that are searched for it
NAMES = {Field.FULL_NAME, Field.GIVEN_NAME}
ROLES = {Field.ROLE, Field.IS_LEADER, Field.IS_DEPUTY, Field.IS_MEMBER}
COLUMN_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-zđ])\)?|")
ROLE_SHARE, ROLE_SAMPLE = 0.8, 200


@dataclass(frozen=True)
class Table:
    """The table of one sheet. Rows and columns count from 0."""

    sheet: str
    head: int  # row of the head; the second one of two
    heads: tuple[str, ...]  # of every column, as read
    columns: Mapping[Field, int]
    place: Place  # what the titles above, or the sheet's tab, say
    titles: tuple[str, ...]
    first_head: int  # row of the head; the first one of two
    village: str = ""  # as somebody has said, of rows that stand under none
    is_left_out: bool = False

    @property
    def missing(self) -> tuple[str, ...]:
        """What a list cannot do without, in words."""
        if self.is_left_out:
            return ()
        lacking = []
        if not NAMES & self.columns.keys():
            lacking.append("Họ và tên")
        if not ROLES & self.columns.keys():
            lacking.append("Nhiệm vụ trong Tổ")
        return tuple(lacking)

    @property
    def default_place(self) -> Place:
        return village_of(self.village) if self.village else Place()

    def _as_told(self, layout: Layout) -> "Table":
        columns = self.columns if layout.columns is None else dict(layout.columns)
        return replace(self, columns=columns, village=layout.village, is_left_out=layout.is_left_out)


def table_of(sheet: Sheet, layout: Layout = AS_FOUND) -> Table | None:
    """The table as its head tells it, or as somebody has said; None for a sheet without anything like a head."""
    first = _found_head(sheet) if layout.head is None else min(layout.head, len(sheet.rows) - 1)
    return None if first is None else _table_at(sheet, first)._as_told(layout)


def _found_head(sheet: Sheet) -> int | None:
    scored = [(_score(_heads(sheet, at, at)), -at) for at in range(min(DEEPEST_HEAD, len(sheet.rows)))]
    best, at = max(scored, default=(0, 0))
    return -at if best >= 2 else None


def _table_at(sheet: Sheet, first: int) -> Table:
    last = _last_head(sheet, first)
    heads = _heads(sheet, first, last)
    titles = tuple(_titles(sheet, first))
    columns = _columns(heads)
    columns = _with_role(sheet, last, columns)
    return Table(sheet.title, last, heads, columns, _place(titles, sheet.title), titles, first)


def _score(heads: tuple[str, ...]) -> int:
    """How much a row looks like a head: one point a different field, one more for a name."""
    found = {field_of(head) for head in heads} - {None}
    has_name = bool(found & (NAMES | {Field.FAMILY_NAME}))
    return len(found) + has_name if has_name else 0


def _heads(sheet: Sheet, first: int, last: int) -> tuple[str, ...]:
    """The words over every column: of one row, or of the upper row and the lower one."""
    upper = _spread(sheet, first)
    if first == last:
        return upper
    lower = [as_text(value) for value in sheet.rows[last]]
    return tuple(
        one if not other or fold(one) == fold(other) else f"{one} {other}".strip()
        for one, other in zip(upper, lower, strict=True)
    )


def _spread(sheet: Sheet, row: int) -> tuple[str, ...]:
    """The row's texts; a merged one stands over every column that it covers."""
    texts = [as_text(value) for value in sheet.rows[row]]
    for (top, left), (_, right) in sheet.merges:
        if top == row:
            texts[left : right + 1] = [texts[left]] * (min(right, len(texts) - 1) + 1 - left)
    return tuple(texts)


def _last_head(sheet: Sheet, first: int) -> int:
    """The second row of a head that has two: it holds words under a spread one, and no person."""
    if first + 1 >= len(sheet.rows):
        return first
    upper, lower = _spread(sheet, first), [as_text(value) for value in sheet.rows[first + 1]]
    covered = any(top == first and bottom > first for (top, _), (bottom, _) in sheet.merges)
    below = [text for text in lower if text]
    named = [at for at, text in enumerate(upper) if field_of(text) in NAMES]
    has_person = any(lower[at] and not field_of(lower[at]) for at in named)
    is_words = below and all(_is_head_word(text) for text in below)
    fields_below = {
        field_of(f"{one} {other}".strip()) for one, other in zip(upper, lower, strict=True) if other
    }
    if is_words and not has_person and (covered or not lower[0]) and fields_below - {None}:
        return first + 1
    return first


def _is_head_word(text: str) -> bool:
    return not any(letter.isdigit() for letter in text) and (
        field_of(text) is not None or role_of(text) is not None or len(text) < 25
    )


def _columns(heads: tuple[str, ...]) -> dict[Field, int]:
    """The first column of each field; a head that two fields could claim serves the first."""
    columns: dict[Field, int] = {}
    for at, head in enumerate(heads):
        found = field_of(head)
        if found is not None and not is_ordinal(head):
            columns.setdefault(found, at)
    if Field.FULL_NAME in columns:
        for part in (Field.FAMILY_NAME, Field.GIVEN_NAME):
            columns.pop(part, None)
        _given_beside(heads, columns)
    return columns


def _given_beside(heads: tuple[str, ...], columns: dict[Field, int]) -> None:
    """A head spread over two columns, "Họ và tên", holds the family name and the given name apart."""
    at = columns[Field.FULL_NAME]
    if at + 1 < len(heads) and heads[at + 1] == heads[at]:
        del columns[Field.FULL_NAME]
        columns[Field.FAMILY_NAME], columns[Field.GIVEN_NAME] = at, at + 1


def _with_role(sheet: Sheet, head: int, columns: dict[Field, int]) -> dict[Field, int]:
    """A column headed "Chức vụ" that holds positions of the team is the role."""
    if ROLES & columns.keys() or Field.OCCUPATION not in columns:
        return columns
    at = columns[Field.OCCUPATION]
    texts = [as_text(row[at]) for row in sheet.rows[head + 1 : head + 1 + ROLE_SAMPLE]]
    filled = [text for text in texts if text]
    if filled and sum(role_of(text) is not None for text in filled) >= ROLE_SHARE * len(filled):
        return {key: at for key, at in columns.items() if key is not Field.OCCUPATION} | {Field.ROLE: at}
    return columns


def _titles(sheet: Sheet, head: int) -> Iterator[str]:
    for row in sheet.rows[:head]:
        yield from (text for text in map(as_text, row) if text)


def _place(titles: tuple[str, ...], tab: str) -> Place:
    """The place of the list: its title says more than the letterhead, and the tab speaks last."""
    found = Place()
    for title in (*reversed(titles), tab):
        found = _completed(found, place_in(title))
    return found


def _completed(known: Place, other: Place) -> Place:
    """What is known, and of the other what is still open; once a team is named its village is settled."""
    if known.is_team_of_commune:
        return known._replace(commune=known.commune or other.commune)
    return Place(
        known.village or other.village,
        known.commune or other.commune,
        other.is_team_of_commune and not known.village,
    )


def is_column_numbers(row: list[Value]) -> bool:
    """The row "(1) (2) (3)" or "A B 1 2" that some lists have under the head."""
    texts = [fold(as_text(value)) for value in row]
    filled = [text for text in texts if text]
    return len(filled) > 2 and all(COLUMN_NUMBER.fullmatch(text) for text in filled)
