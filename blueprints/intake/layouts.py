"""How somebody has said that the sheets of a workbook are to be read."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from blueprints.intake.fields import Field


@dataclass(frozen=True)
class Layout:
    """One sheet's layout; None and "" where the sheet speaks for itself."""

    columns: Mapping[Field, int] | None = None  # from 0
    head: int | None = None  # row from 0, the first one of a head of two
    village: str = ""  # of rows that stand under no village
    is_left_out: bool = False

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> "Layout":
        """From JSON, as as_kept() has made it."""
        columns = kept.get("columns")
        return cls(
            None if columns is None else {Field(key): at for key, at in columns.items()},
            kept.get("head"),
            kept.get("village", ""),
            kept.get("is_left_out", False),
        )

    def as_kept(self) -> dict[str, Any]:
        columns = self.columns
        return {
            "columns": None if columns is None else {key.value: at for key, at in columns.items()},
            "head": self.head,
            "village": self.village,
            "is_left_out": self.is_left_out,
        }


Layouts = Mapping[str, Layout]  # by sheet
AS_FOUND = Layout()
