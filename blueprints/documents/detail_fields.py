"""The fields in which the details of a kind are typed, and the values read out of them."""

from collections.abc import Mapping
from datetime import date
from functools import singledispatch
from typing import Any

from wtforms import Form as PlainForm
from wtforms import FormField, SelectMultipleField, ValidationError
from wtforms.validators import DataRequired, Optional

from blueprints.documents.details import (
    Choice,
    Count,
    Day,
    Detail,
    Line,
    Paragraphs,
    Rows,
    Several,
    empty_of,
)
from core.forms import ONE_OF_THESE, NumberedRows, TextField, choice, day, lines, text

PREFIX = "detail_"
SPARE_ROWS = 2


class CountField(TextField):
    """A whole number, typed with or without the points between thousands."""

    least, most = 0, 1_000_000_000

    @property
    def number(self) -> int | None:
        typed = str(self.data or "").replace(".", "").replace(" ", "")
        return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 13 else None

    def pre_validate(self, form: Any) -> None:
        if self.data and (self.number is None or not self.least <= self.number <= self.most):
            raise ValidationError(f"Nhập số nguyên từ {self.least} đến {self.most:_}.".replace("_", "."))


class RowsField(NumberedRows):
    """Rows with the same columns; those with nothing typed are left out."""

    required = ""

    def pre_validate(self, form: Any) -> None:
        if self.required and not any(_is_filled(row) for row in self.entries):
            raise ValidationError(self.required)


@singledispatch
def field_of(detail: Detail) -> Any:
    raise TypeError(detail)


@field_of.register
def _(detail: Line) -> Any:
    return text(detail.label, required=detail.required, longest=detail.longest, description=detail.hint)


@field_of.register
def _(detail: Paragraphs) -> Any:
    return lines(detail.label, required=detail.required, description=detail.hint)


@field_of.register
def _(detail: Day) -> Any:
    return day(detail.label, required=detail.required, description=detail.hint)


@field_of.register
def _(detail: Count) -> Any:
    needed = DataRequired(detail.required) if detail.required else Optional()
    its = type("CountField", (CountField,), {"least": detail.least, "most": detail.most})
    return its(detail.label, [needed], description=detail.hint)


@field_of.register
def _(detail: Choice) -> Any:
    return choice(detail.label, detail.choices, required=detail.required)


@field_of.register
def _(detail: Several) -> Any:
    needed = [DataRequired(detail.required)] if detail.required else []
    return SelectMultipleField(
        detail.label, needed, choices=dict(detail.choices), description=detail.hint, **ONE_OF_THESE
    )


@field_of.register
def _(detail: Rows) -> Any:
    its = type("RowsField", (RowsField,), {"required": detail.required})
    return its(
        FormField(_row_form(detail)),
        label=detail.label,
        description=detail.hint,
        min_entries=1,
        max_entries=detail.most,
    )


class RowForm(PlainForm):
    """One row; a cell that must be filled must be so in a row with anything in it."""

    columns: tuple[Detail, ...] = ()

    def validate(self, extra_validators: Any = None) -> bool:
        if all(not _typed(cell) for cell in self):
            return True
        valid = super().validate(extra_validators)
        for column in self.columns:
            cell = self._fields[column.name]
            if column.required and not _typed(cell) and not cell.errors:
                cell.errors = [column.required]
                valid = False
        return valid


def _row_form(detail: Rows) -> type[RowForm]:
    # required is the row's own matter: an empty row is no mistake
    cells = {column.name: _cell_of(_not_required(column)) for column in detail.columns}
    return type("RowOfDetails", (RowForm,), {**cells, "columns": detail.columns})


def _cell_of(column: Detail) -> Any:
    """A cell is narrow: a line of words is seen whole in an area that wraps."""
    return (
        field_of(column)
        if not isinstance(column, Line)
        else text(column.label, longest=column.longest, wraps=True)
    )


def _not_required(detail: Any) -> Any:
    return type(detail)(**{**vars(detail), "required": ""})


def _typed(cell: Any) -> bool:
    return bool(cell.data and str(cell.data).strip())


def _is_filled(row: Any) -> bool:
    return any(_typed(cell) for cell in row.form)


def fields_of(details: tuple[Detail, ...]) -> dict[str, Any]:
    """Name of the field → field, for a form class."""
    return {f"{PREFIX}{detail.name}": field_of(detail) for detail in details}


def shown(details: tuple[Detail, ...], values: Mapping[str, Any]) -> dict[str, Any]:
    """What the fields begin with, of the values kept or prefilled."""
    return {f"{PREFIX}{one.name}": _shown(one, values.get(one.name, empty_of(one))) for one in details}


def _shown(detail: Detail, value: Any) -> Any:
    if isinstance(detail, Paragraphs):
        return "\n".join(value)
    if isinstance(detail, Day):
        return date.fromisoformat(value) if value else ""
    if isinstance(detail, Count):
        return "" if value is None else f"{value:_}".replace("_", ".")
    if isinstance(detail, Rows):
        rows = [{c.name: _shown(c, row.get(c.name, empty_of(c))) for c in detail.columns} for row in value]
        return [*rows, *({} for _ in range(min(SPARE_ROWS, detail.most - len(rows))))]
    return value


def values_of(details: tuple[Detail, ...], form: Any) -> dict[str, Any]:
    """What was typed, as DraftRequest.details keeps it."""
    return {one.name: _value(one, form[f"{PREFIX}{one.name}"]) for one in details}


def _value(detail: Detail, field: Any) -> Any:
    if isinstance(detail, Paragraphs):
        return [line.strip() for line in (field.data or "").splitlines() if line.strip()]
    if isinstance(detail, Day):
        return field.day.isoformat() if field.day else ""
    if isinstance(detail, Count):
        return field.number
    if isinstance(detail, Several):
        return [value for value in detail.choices if value in (field.data or ())]
    if isinstance(detail, Rows):
        filled = [row.form for row in field.entries if _is_filled(row)]
        return [{c.name: _value(c, row[c.name]) for c in detail.columns} for row in filled]
    return field.data or ""


def add_row(form: Any, field_name: str) -> None:
    """One more empty row, asked for by a button of the form."""
    field = form._fields.get(field_name)
    if isinstance(field, RowsField) and len(field.entries) < (field.max_entries or 0):
        field.append_entry()
