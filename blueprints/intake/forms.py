"""What is chosen when a list is brought in."""

from collections.abc import Mapping

from flask_wtf.file import FileField, FileRequired

from blueprints.intake.fields import Field
from core.forms import Form, choice


class UploadForm(Form):
    takes_files = True
    created: int

    file = FileField("Tệp danh sách (.xlsx)", validators=[FileRequired("Chọn tệp .xlsx trên máy.")])
    commune = choice("Xã, phường", {})


def column_name(sheet: int, key: Field) -> str:
    """The name of the control for a field's column on one of the sheets."""
    return f"cot-{sheet}-{key.value}"


def asked_mapping(tables: list[dict], typed: Mapping[str, str]) -> dict[str, dict[str, int]]:
    """Sheet → field → column from 0, of what was chosen; a column that does not exist is no choice.
    A sheet left out has no field at all."""
    found: dict[str, dict[str, int]] = {}
    for at, table in enumerate(tables):
        found[table["sheet"]] = {}
        if typed.get(f"bo-{at}"):
            continue
        for key in Field:
            chosen = typed.get(column_name(at, key), "")
            if chosen in {str(column) for column in range(len(table["heads"]))}:
                found[table["sheet"]][key.value] = int(chosen)
    return found
