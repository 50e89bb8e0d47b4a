"""The columns of the figures: said once for the page, the workbook and the command."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from blueprints.figures.rules import Figures, dotted, with_comma

UNKNOWN = "–"
Value = int | Decimal | None


class Measure(StrEnum):
    """What a column's numbers are, which decides how they are written."""

    COUNT = "count"
    AVERAGE = "average"
    PERCENT = "percent"


@dataclass(frozen=True)
class Column:
    key: str  # in JSON
    title: str
    value: Callable[[Figures], Value]
    measure: Measure = Measure.COUNT

    def text(self, figures: Figures) -> str:
        value = self.value(figures)
        if value is None:
            return UNKNOWN
        if isinstance(value, int):
            return dotted(value)
        return f"{with_comma(value)}%" if self.measure is Measure.PERCENT else with_comma(value)

    def number(self, figures: Figures) -> int | float | None:
        value = self.value(figures)
        return float(value) if isinstance(value, Decimal) else value


COLUMNS = (
    Column("teams", "Số Tổ", lambda f: f.teams),
    Column("commune_teams", "Tổ cấp xã", lambda f: f.commune_teams),
    Column("village_teams", "Tổ thôn, xóm, tổ dân phố", lambda f: f.village_teams),
    Column("waiting", "Chờ thành lập", lambda f: f.waiting),
    Column("members", "Thành viên", lambda f: f.members),
    Column("average", "Bình quân người/Tổ", lambda f: f.average, Measure.AVERAGE),
    Column("smallest", "Tổ ít người nhất", lambda f: f.smallest),
    Column("below", "Tổ dưới mức tối thiểu", lambda f: f.below),
    Column("led_share", "Tổ có Tổ trưởng", lambda f: f.led_share, Measure.PERCENT),
    Column("phone_share", "Thành viên có số điện thoại", lambda f: f.phone_share, Measure.PERCENT),
    Column("decided_share", "Tổ có quyết định", lambda f: f.decided_share, Measure.PERCENT),
)
