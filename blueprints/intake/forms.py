"""What is chosen when a list is brought in."""

from collections.abc import Mapping, Sequence
from typing import Any

from flask_wtf.file import FileField, FileRequired
from wtforms import BooleanField, ValidationError

from blueprints.intake.cells import LONGEST_NAME
from blueprints.intake.fields import IN_PARTS, Field
from blueprints.intake.layouts import Layout
from blueprints.intake.reading import column_letters
from core.forms import Form, choice, radio, text

LONGEST_HEAD = 60


class UploadForm(Form):
    takes_files = True
    created: int

    file = FileField("Tệp danh sách (.xlsx)", validators=[FileRequired("Chọn tệp .xlsx trên máy.")])
    commune = choice("Xã, phường", {})


class CommitForm(Form):
    with_villages = BooleanField("Thêm các thôn, xóm này vào danh sách đơn vị")
    scope = radio(
        "Phạm vi ghi",
        {
            "all": "Ghi tất cả, hoặc không ghi dòng nào",
            "valid": "Ghi các dòng hợp lệ, bỏ các dòng không nhận hoặc nghi trùng",
        },
        default="all",
    )


class SheetForm(Form):
    """How one sheet is to be read, filled from how it was read; see sheet_forms()."""

    title: str
    found: Mapping[str, Any]  # its table as reported, {} where none was found
    size: int  # rows

    is_left_out = BooleanField("Bỏ qua trang tính này")
    head = text("Dòng tiêu đề", longest=7, description="Số dòng trong Excel.")
    village = text(
        "Thôn, xóm mặc định",
        longest=LONGEST_NAME,
        description="Dùng cho các dòng mà tệp không ghi thôn, xóm.",
    )

    def validate_head(self, field: Any) -> None:
        typed = field.data or ""
        if typed and not (typed.isascii() and typed.isdigit() and 0 < int(typed) <= self.size):
            raise ValidationError(f"Dòng tiêu đề là một số từ 1 đến {self.size}.")

    @property
    def columns(self) -> dict[Field, Any]:
        """The choice of a column by what it holds; none for a sheet without a list."""
        named = {key: self._fields.get(column_name(key)) for key in Field}
        return {key: field for key, field in named.items() if field is not None}

    @property
    def common_columns(self) -> list[Any]:
        return [field for key, field in self.columns.items() if key not in IN_PARTS]

    @property
    def rare_columns(self) -> list[Any]:
        return [field for key, field in self.columns.items() if key in IN_PARTS]

    @property
    def layout(self) -> Layout:
        """Of another head row its columns are found anew."""
        head = int(self.head.data) - 1 if self.head.data else None
        is_same = bool(self.found) and head == self.found["head"] - 1
        columns = {key: int(field.data) for key, field in self.columns.items() if field.data}
        return Layout(columns if is_same else None, head, self.village.data or "", self.is_left_out.data)


def column_name(key: Field) -> str:
    return f"column_{key.value}"


for _key in Field:
    setattr(SheetForm, column_name(_key), choice(_key.label, {}))


def sheet_forms(report: Mapping[str, Any]) -> list[SheetForm]:
    """One for every sheet of the workbook that an intake reports about, those without a list last."""
    tables = {table["sheet"]: table for table in report.get("tables", ())}
    titles = [*tables, *report.get("without_table", ())]
    sizes = report.get("sizes", {})
    return [
        _sheet_form(at, title, tables.get(title, {}), sizes.get(title, 0)) for at, title in enumerate(titles)
    ]


def are_valid(sheets: Sequence[SheetForm]) -> bool:
    """Looks at every sheet, so that all errors are said at once."""
    return not [sheet for sheet in sheets if not sheet.validate()]


def _sheet_form(at: int, title: str, found: Mapping[str, Any], size: int) -> SheetForm:
    columns = {column_name(Field(key)): str(column) for key, column in found.get("columns", {}).items()}
    told = {name: found.get(name) for name in ("head", "village", "is_left_out")}
    form = SheetForm(prefix=f"trang-{at}-", data={**told, **columns})
    form.title, form.found, form.size = title, found, size
    choices = {"": "Không có"} | {
        str(column): _column(column, head) for column, head in enumerate(found.get("heads", ()))
    }
    for key, field in form.columns.items():
        field.choices = choices
        if not found:
            del form[column_name(key)]
    return form


def _column(column: int, head: str) -> str:
    return f"Cột {column_letters(column)}" + (f": {head[:LONGEST_HEAD]}" if head else "")


def asked_successors(divided: list[dict[str, Any]], typed: Mapping[str, str]) -> dict[str, str]:
    """Folded name of a divided commune → code of the commune chosen; those left open are not there."""
    chosen = {one["key"]: typed.get(f"thuoc-{at}", "") for at, one in enumerate(divided)}
    return {key: code for key, code in chosen.items() if code}
