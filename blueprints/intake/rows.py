"""The people of a list, one by one, with what was repaired and what is wrong in each row."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from blueprints.composition.rules import TeamRole
from blueprints.intake import lines
from blueprints.intake.cells import Standing, columns_of
from blueprints.intake.columns import Table, is_column_numbers, table_of
from blueprints.intake.fields import Field
from blueprints.intake.layouts import AS_FOUND, Layouts
from blueprints.intake.lines import Line
from blueprints.intake.places import Place, place_in, section_place
from blueprints.intake.reading import Sheet, Value
from blueprints.intake.repairs import as_text
from blueprints.intake.sheets import reread_sheet
from blueprints.teams.rules import Sex

SPREAD_DOWN = (Field.COMMUNE, Field.VILLAGE, Field.TEAM_NAME, Field.NOTATION, Field.DECIDED_ON, Field.ADDRESS)
SURELY_A_PERSON = 4  # filled cells; a line of fewer may head a section or sign the list
SHORT = 4  # letters of an ordinal
NO_PLACE = "chưa biết Tổ của thôn, xóm nào; ghi cột thôn hoặc tên thôn ở đầu danh sách"


@dataclass(slots=True)
class Row:
    """One person of a list. number: of the row, as Excel counts. A village of "" is the commune's own team."""

    sheet: str
    number: int
    full_name: str
    role: TeamRole | None
    birth_year: int | None
    sex: Sex | None
    occupation: str
    address: str
    phone: str
    note: str
    village: str
    commune: str
    team_name: str
    notation: str
    decided_on: date | None
    remarks: tuple[str, ...]
    problems: tuple[str, ...]


@dataclass(frozen=True)
class Reading:
    """All that a workbook says. skipped: (sheet, row number, text) of lines that are nobody and no section."""

    tables: tuple[Table, ...]
    rows: tuple[Row, ...]
    skipped: tuple[tuple[str, int, str], ...]
    without_table: tuple[str, ...]  # sheets that hold no list
    sizes: Mapping[str, int]  # rows of every sheet, empty ones too


def read_rows(sheets: Sequence[Sheet], today: date, layouts: Layouts | None = None) -> Reading:
    """The workbook's people. layouts: as the user corrected them."""
    tables, rows, skipped, without = [], [], [], []
    for sheet in map(reread_sheet, sheets):
        table = table_of(sheet.sheet, (layouts or {}).get(sheet.sheet.title, AS_FOUND))
        if table is None:
            without.append(sheet.sheet.title)
            continue
        tables.append(table)
        if not (table.missing or table.is_left_out):
            walk = _Walk(sheet.sheet, table, sheet.remarks, today)
            rows.extend(walk.rows())
            skipped.extend(walk.skipped)
    sizes = {sheet.title: len(sheet.rows) for sheet in sheets}
    return Reading(tuple(tables), tuple(rows), tuple(skipped), tuple(without), sizes)


class _Walk:
    """Goes down one table and remembers under which section it stands."""

    def __init__(self, sheet: Sheet, table: Table, remarks: Mapping[int, list[str]], today: date) -> None:
        self._sheet, self._table, self._remarks = sheet, table, remarks
        self._columns = {key: at for key, at in table.columns.items() if at < len(table.heads)}
        self._first = table.head + 1
        _spread_down(sheet, self._columns)
        self._cells = columns_of(sheet.rows[self._first :], self._columns, today)
        self._problems = _problems(sheet, self._columns, self._first)
        self._heads = {
            as_text(value) for row in sheet.rows[max(0, table.head - 1) : self._first] for value in row
        }
        self._section = Place()
        self._above = ""  # the village of the row above, where lists name it once
        self._ended = False
        self.skipped: list[tuple[str, int, str]] = []

    def rows(self) -> Iterator[Row]:
        for at, (cells, name) in enumerate(
            zip(self._sheet.rows[self._first :], self._cells.names, strict=True)
        ):
            if name.value and self._is_person(cells, name.value):
                if not self._ended:
                    yield self._person(at)
            elif self._is_nameless_person(at, cells):
                yield self._person(at)

    def _is_person(self, cells: list[Value], name: str) -> bool:
        if name in self._heads or (len(name) < SHORT and is_column_numbers(cells)):
            return False
        if len(cells) - cells.count("") >= SURELY_A_PERSON:
            return True
        long = [text for text in map(as_text, cells) if len(text) > SHORT]
        return len(long) > 1 or (section_place(name) is None and lines.kind_of([name]) is Line.OTHER)

    def _is_nameless_person(self, at: int, cells: list[Value]) -> bool:
        """Take notice of a line that is nobody; True for a person whose name is missing."""
        texts = [text for text in map(as_text, cells) if text]
        kind = lines.kind_of(texts)
        if kind is Line.HEAD:
            self._ended = False
        elif kind is Line.SIGNATURE:
            self._ended = True
        elif kind is Line.OTHER and not self._opens_section(texts) and not self._ended:
            return self._is_filled(at, cells, texts)
        return False

    def _opens_section(self, texts: list[str]) -> bool:
        long = [text for text in texts if len(text) > SHORT]
        if len(long) != 1:
            return False
        found = section_place(long[0]) or (place_in(long[0]) if self._ended else Place())
        if not (found.village or found.commune):
            return False
        self._section, self._above = found, ""
        return True

    def _is_filled(self, at: int, cells: list[Value], texts: list[str]) -> bool:
        if is_column_numbers(cells):
            return False
        own = [key for key, column in self._columns.items() if key not in SPREAD_DOWN and cells[column] != ""]
        if len(own) > 1 or at in self._problems:
            return True
        self.skipped.append((self._sheet.title, self._first + at + 1, " ".join(texts)[:200]))
        return False

    def _person(self, at: int) -> Row:
        its = self._cells
        name, born, role, phone = its.names[at], its.born[at], its.roles[at], its.phones[at]
        sex, founding, standing = its.sexes[at], its.foundings[at], its.standings[at]
        village, commune, remark, problem = self._place(standing)
        remarks = (name.remark, born.remark, sex[1], role.remark, phone[1], founding.remark, remark)
        problems = (
            *(name.problem, born.problem, sex[2], role.problem, phone[2], founding.problem),
            *(its.occupations[at].problem, its.addresses[at].problem, its.notes[at].problem),
            *(standing.problem, problem, "" if name.value else "thiếu họ và tên"),
            *self._problems.get(at, ()),
        )
        return Row(
            self._sheet.title,
            self._first + at + 1,
            name.value,
            role.role,
            born.year,
            sex[0] or born.sex,
            its.occupations[at].value,
            its.addresses[at].value,
            phone[0],
            its.notes[at].value or role.note,
            village,
            commune,
            standing.team_name,
            founding.notation,
            founding.day,
            (*self._remarks.get(self._first + at, ()), *filter(None, remarks)),
            tuple(filter(None, problems)),
        )

    def _place(self, own: Standing) -> tuple[str, str, str, str]:
        """Village, commune, remark, problem: by the row's own columns, else its section, else the title,
        else by what somebody has said of the sheet."""
        title = self._table.place
        commune = own.commune or self._section.commune or title.commune
        if own.is_in_column:
            self._above = own.village
        if own.is_told:
            return own.village, commune, "", ""
        if self._section.village or self._section.is_team_of_commune:
            return self._section.village, commune, "", ""
        if self._above:
            return self._above, commune, f"ô thôn để trống, lấy theo dòng trên: {self._above}", ""
        if title.village or title.is_team_of_commune:
            return title.village, commune, "", ""
        said = self._table.default_place
        if said.village or said.is_team_of_commune:
            return said.village, commune or said.commune, "", ""
        return "", commune, "", NO_PLACE


def _problems(sheet: Sheet, columns: Mapping[Field, int], first: int) -> dict[int, list[str]]:
    """By row under the head: cells that only look empty, in the columns that are read."""
    used = set(columns.values())
    found = {}
    for row, cells in sheet.problems().items():
        if said := [words for column, words in cells if column in used]:
            found[row - first] = said
    return found


def _spread_down(sheet: Sheet, columns: Mapping[Field, int]) -> None:
    """A value merged down over several rows counts for each of them."""
    spread = {columns[key] for key in SPREAD_DOWN if key in columns}
    for (top, left), (bottom, _) in sheet.merges:
        if left in spread and bottom > top:
            for row in sheet.rows[top + 1 : bottom + 1]:
                row[left] = sheet.rows[top][left]
