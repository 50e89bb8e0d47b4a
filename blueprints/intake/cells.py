"""The cells of a table column by column: what a list repeats is repaired once.

A column becomes one answer for each row of the sheet. Each answer ends with (remark, problem), "" for none.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple, TypeVar

from blueprints.composition.rules import TeamRole
from blueprints.intake import repairs
from blueprints.intake.fields import Field
from blueprints.intake.places import Place, place_in, village_of
from blueprints.intake.reading import Value
from blueprints.intake.repairs import as_text
from blueprints.teams import rules
from blueprints.teams.rules import Sex

Answer = TypeVar("Answer")
Cells = tuple[Value, ...]
LONGEST_NAME, LONGEST_TEXT, LONGEST_NOTATION = 100, 200, 60
ROLE_COLUMNS = {
    Field.IS_LEADER: TeamRole.LEADER,
    Field.IS_DEPUTY: TeamRole.DEPUTY,
    Field.IS_MEMBER: TeamRole.MEMBER,
    Field.IS_COLLABORATOR: TeamRole.COLLABORATOR,
}


class Text(NamedTuple):
    value: str
    remark: str = ""
    problem: str = ""


class Born(NamedTuple):
    year: int | None
    sex: Sex | None  # that the column tells
    remark: str = ""
    problem: str = ""


class Position(NamedTuple):
    role: TeamRole | None
    note: str
    remark: str = ""
    problem: str = ""


class Founding(NamedTuple):
    notation: str
    day: date | None
    remark: str = ""
    problem: str = ""


class Standing(NamedTuple):
    """Where the row itself says that it belongs. is_told: its own column names the village or the commune's team."""

    village: str
    commune: str
    team_name: str
    is_told: bool
    is_in_column: bool
    problem: str = ""


@dataclass(frozen=True)
class Columns:
    """The answers of every column, by row from the first under the head."""

    names: list[Text]
    born: list[Born]
    sexes: list[tuple[Sex | None, str, str]]
    roles: list[Position]
    phones: list[tuple[str, str, str]]
    occupations: list[Text]
    addresses: list[Text]
    notes: list[Text]
    standings: list[Standing]
    foundings: list[Founding]


def columns_of(rows: Sequence[list[Value]], at: Mapping[Field, int], today: date) -> Columns:
    def cells(*keys: Field) -> list[Cells]:
        """The cells of these fields, row by row; "" for a field without a column."""
        lists = [[row[at[key]] for row in rows] if key in at else [""] * len(rows) for key in keys]
        return list(zip(*lists, strict=True))

    def text(key: Field, words: str) -> list[Text]:
        return _each(cells(key), lambda own: _text(own[0], words))

    return Columns(
        names=_each(cells(Field.FULL_NAME, Field.FAMILY_NAME, Field.GIVEN_NAME), _name),
        born=_each(
            cells(Field.BIRTH_YEAR, Field.BIRTH_OF_MEN, Field.BIRTH_OF_WOMEN), lambda own: _born(own, today)
        ),
        sexes=_each(cells(Field.SEX, Field.SEX_MALE, Field.SEX_FEMALE), _sex),
        roles=_each(cells(Field.ROLE, *ROLE_COLUMNS), _role),
        phones=_each(cells(Field.PHONE), lambda own: repairs.phone(own[0])),
        occupations=text(Field.OCCUPATION, "nghề nghiệp, chức vụ"),
        addresses=text(Field.ADDRESS, "nơi ở"),
        notes=text(Field.NOTE, "ghi chú"),
        standings=_each(cells(Field.VILLAGE, Field.TEAM_NAME, Field.COMMUNE), _standing),
        foundings=_each(cells(Field.NOTATION, Field.DECIDED_ON), lambda own: _founding(own, today)),
    )


def _each(cells: Sequence[Cells], repair: Callable[[Any], Answer]) -> list[Answer]:
    known: dict[Hashable, Answer] = {}
    answers = []
    for own in cells:
        answer = known.get(own)
        if answer is None:
            answer = known[own] = repair(own)
        answers.append(answer)
    return answers


def _text(value: Value, words: str) -> Text:
    text = as_text(value)
    problem = f"{words} dài hơn {LONGEST_TEXT} ký tự" if len(text) > LONGEST_TEXT else ""
    return Text(text, "", problem)


def _name(own: Cells) -> Text:
    whole, family, given = map(as_text, own)
    name, remark, _ = repairs.full_name(whole or " ".join(filter(None, (family, given))))
    if not name:
        return Text("")
    problem = rules.name_problem(name) or ""
    if len(name) > LONGEST_NAME:
        problem = f"họ và tên dài hơn {LONGEST_NAME} ký tự"
    return Text(name, remark, as_clause(problem))


def _born(own: Cells, today: date) -> Born:
    """Of one column, or of that one of two that is filled: it tells the sex as well."""
    filled = [
        (value, sex) for value, sex in zip(own, (None, Sex.MALE, Sex.FEMALE), strict=True) if value != ""
    ]
    if not filled:
        return Born(None, None)
    value, sex = filled[-1]
    year, remark, problem = repairs.birth_year(value, today)
    problem = problem or as_clause(rules.birth_year_problem(year, today.year) or "")
    if len(filled) > 1 and filled[0][1] is not None:
        problem = "ghi năm sinh ở cả cột Nam và cột Nữ"
    return Born(year, sex, remark, problem)


def _sex(own: Cells) -> tuple[Sex | None, str, str]:
    typed, male, female = own
    if repairs.is_mark(male) != repairs.is_mark(female):
        return (Sex.MALE if repairs.is_mark(male) else Sex.FEMALE), "", ""
    return repairs.sex(as_text(typed))


def _role(own: Cells) -> Position:
    typed, marked = as_text(own[0]), [repairs.is_mark(value) for value in own[1:]]
    roles = [role for role, is_marked in zip(ROLE_COLUMNS.values(), marked, strict=True) if is_marked]
    if len(roles) > 1:
        return Position(roles[0], "", "", "đánh dấu nhiều nhiệm vụ; chỉ giữ một")
    if roles:
        return Position(roles[0], "")
    role, remark, problem = repairs.role(typed)
    return Position(role, "Thư ký" if repairs.is_secretary(typed) else "", remark, problem)


def _standing(own: Cells) -> Standing:
    typed, team_name, commune = map(as_text, own)
    place = village_of(typed) if typed else place_in(team_name) if team_name else Place()
    problem = ""
    if len(place.village) > LONGEST_NAME or len(team_name) > LONGEST_TEXT:
        problem = f"tên thôn dài hơn {LONGEST_NAME} ký tự hoặc tên Tổ dài hơn {LONGEST_TEXT} ký tự"
    is_told = bool(place.village) or place.is_team_of_commune
    return Standing(place.village, commune or place.commune, team_name, is_told, bool(typed), problem)


def _founding(own: Cells, today: date) -> Founding:
    """Number and day; some lists write both into one cell."""
    typed = as_text(own[0])
    notation, within = repairs.notation(typed) if typed else ("", "")
    day, remark, problem = repairs.day(own[1] if own[1] != "" else within, today)
    if len(notation) > LONGEST_NOTATION:
        problem = f"số quyết định dài hơn {LONGEST_NOTATION} ký tự"
    if notation and rules.notation_problem(notation) and not problem:
        problem = f"số quyết định “{notation}” chưa đủ số và ký hiệu; ghi như 15/QĐ-UBND"
    if bool(notation) != bool(day) and not problem:
        problem = "quyết định thành lập phải ghi đủ cả số và ngày, hoặc để trống cả hai"
    if day and day > today and not problem:
        problem = "ngày quyết định thành lập ở sau ngày hôm nay"
    return Founding(notation, day, remark, problem)


def as_clause(sentence: str) -> str:
    """A sentence of a form as one reason among several."""
    return f"{sentence[:1].lower()}{sentence[1:].rstrip('.')}"
