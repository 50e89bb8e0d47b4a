"""Form fields whose words are Vietnamese and whose text is cleaned at the border."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from flask import request
from flask_wtf import FlaskForm
from werkzeug.datastructures import CombinedMultiDict
from wtforms import (
    FieldList,
    HiddenField,
    RadioField,
    SelectField,
    StringField,
    TextAreaField,
    ValidationError,
)
from wtforms.validators import DataRequired, InputRequired, Length, Optional
from wtforms.widgets import TextArea

from core import clock
from core.errors import DomainError
from vanban.vietnamese import clean, clean_lines, parse_date, short_date

ONE_OF_THESE: dict[str, Any] = {"invalid_choice_message": "Chọn một mục có trong danh sách."}


class Form(FlaskForm):
    """A form that also carries what a rule refused, beside the field it is about."""

    takes_files = False
    refused_with: int | None = None

    class Meta(FlaskForm.Meta):
        def wrap_formdata(self, form: Any, formdata: Any) -> Any:
            """A file sent in the place of a text is no text: only a form that takes files sees them."""
            wrapped = super().wrap_formdata(form, formdata)
            return (
                request.form if isinstance(wrapped, CombinedMultiDict) and not form.takes_files else wrapped
            )

    def accepts(self, act: Callable[[], object]) -> bool:
        """Carry the act out if what was typed is valid; False leaves the reasons on the form."""
        if not self.validate_on_submit():
            return False
        try:
            act()
        except DomainError as error:
            self._refuse(error)
            return False
        return True

    def _refuse(self, error: DomainError) -> None:
        self.refused_with = error.status
        if error.field and error.field in self._fields:
            field = self._fields[error.field]
            field.errors = [*field.errors, error.message]
        else:
            self.form_errors.append(error.message)

    @property
    def status(self) -> int:
        """The status of the page that shows this form."""
        return self.refused_with or (422 if self.errors else 200)


class NumberedRows(FieldList):
    """Rows by their numbers; a name that bears no such number is no row."""

    NUMBER = re.compile(r"-(\d{1,3})-", re.ASCII)

    def _extract_indices(self, prefix: str, formdata: Iterable[str]) -> Iterator[int]:
        numbered = (self.NUMBER.match(name, len(prefix)) for name in formdata if name.startswith(prefix))
        return (int(found[1]) for found in numbered if found)


class _CleanText:
    """Cleans what was typed; what cannot be cleaned becomes the field's error."""

    cleaning = staticmethod(clean)

    def process_formdata(self: Any, valuelist: list[str]) -> None:
        typed = valuelist[0] if valuelist and isinstance(valuelist[0], str) else ""
        try:
            self.data = self.cleaning(typed)
        except ValueError as error:
            self.data = typed.encode("utf-8", "replace").decode()
            raise ValueError(str(error)) from error


class TextField(_CleanText, StringField):
    pass


class LinesField(_CleanText, TextAreaField):
    cleaning = staticmethod(clean_lines)


def text(
    label: str,
    *,
    required: str = "",
    longest: int = 200,
    description: str = "",
    more: Sequence[Any] = (),
    wraps: bool = False,
) -> Any:
    """A line of text; required: the sentence said when it is empty, or "" when it may be; wraps: shown in
    an area where a long line wraps, still one line."""
    widget = TextArea() if wraps else None
    return TextField(
        label, validators=_rules(required, longest, more), description=description, widget=widget
    )


def lines(label: str, *, required: str = "", longest: int = 10_000, description: str = "") -> Any:
    return LinesField(label, validators=_rules(required, longest), description=description)


def choice(label: str, choices: Mapping[str, str], *, required: str = "") -> Any:
    """One of the choices, value → words; those known only later are set on the field."""
    rules = [InputRequired(required)] if required else []
    return SelectField(label, rules, choices=dict(choices), **ONE_OF_THESE)


def radio(label: str, choices: Mapping[str, str], *, default: str | None = None) -> Any:
    return RadioField(label, choices=dict(choices), default=default, **ONE_OF_THESE)


def _rules(required: str, longest: int, more: Sequence[Any] = ()) -> list[Any]:
    # What counts is what is left after cleaning, not what was typed.
    first = DataRequired(required) if required else Optional()
    return [first, Length(max=longest, message=f"Tối đa {longest} ký tự; rút gọn nội dung."), *more]


class DayField(TextField):
    """A day typed as people type it: 5/3/26, 05/03/2026; shown back as 05/03/2026."""

    day: date | None = None

    def process_data(self, value: Any) -> None:
        self.data = short_date(value) if isinstance(value, date) else value

    def pre_validate(self, form: Any) -> None:
        if self.data:
            try:
                self.day = parse_date(self.data, clock.today())
            except ValueError as error:
                raise ValidationError(str(error)) from error


def day(label: str, *, required: str = "", description: str = "") -> Any:
    """A day; its field's .day is the date typed, None when it was left empty."""
    rules = [DataRequired(required)] if required else [Optional()]
    return DayField(label, validators=rules, description=description)


class RevisionField(HiddenField):
    """Which revision of the record the form was filled from."""

    @property
    def number(self) -> int | None:
        typed = self.data if isinstance(self.data, str) else ""
        return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 10 else None
