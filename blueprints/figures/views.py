"""The page of figures, its workbook, and the check of figures typed from a document."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from io import BytesIO

from flask import Blueprint, request, send_file
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.figures import narrowing, queries, rules, workbook
from blueprints.figures.columns import COLUMNS
from blueprints.figures.forms import CheckForm
from blueprints.figures.queries import Sheet
from blueprints.units import queries as units
from blueprints.units.models import Unit
from blueprints.units.rules import Level
from core import clock
from core.access import signed_in
from core.errors import DomainError
from core.pages import asked_id, asked_text, render
from core.sheets import MIMETYPE
from vanban.vietnamese import parse_date, short_date

figures = Blueprint("figures", __name__)


@dataclass(frozen=True)
class Asked:
    """What the address asks for: a unit, a day, and which rows."""

    unit: Unit
    on: date
    search: str
    chosen: dict[str, str]

    @cached_property
    def sheet(self) -> Sheet:
        return queries.sheet(self.unit, self.on, narrowing.keeps(self.search, self.chosen))

    @property
    def is_narrowed(self) -> bool:
        return bool(self.search or self.chosen)

    @property
    def warnings(self) -> list[str]:
        """Of the unit as a whole: chosen rows are no sample of it."""
        return [] if self.is_narrowed else rules.contradictions(self.sheet.total, self.sheet.minimums)

    @property
    def address(self) -> dict[str, str | None]:
        """The same question as parts of an address."""
        is_below = self.unit.id != me().unit.id
        return {
            "xa": self.unit.code if is_below else None,
            "ngay": None if self.on == clock.today() else short_date(self.on),
            "q": self.search or None,
            **self.chosen,
        }


def _asked() -> Asked:
    home = me().unit
    code = asked_text("xa")
    return Asked(
        units.commune(home, code) if code else home,
        _day(asked_text("ngay")),
        asked_text("q"),
        narrowing.asked(request.args),
    )


def _day(typed: str) -> date:
    try:
        day = parse_date(typed, clock.today()) if typed else clock.today()
    except ValueError as error:
        raise DomainError(f"{error} Sửa ngày của số liệu, ví dụ: 05/03/2026.") from error
    if day > clock.today():
        raise DomainError("Số liệu chỉ tính đến hôm nay. Nhập ngày hôm nay hoặc một ngày đã qua.")
    return day


@figures.get("/so-lieu")
@signed_in
def index() -> ResponseReturnValue:
    return _page(_asked(), CheckForm())


@figures.post("/so-lieu")
@signed_in
def check() -> ResponseReturnValue:
    """Figures of a document held against a minimum; nothing is kept."""
    form = CheckForm()
    verdict = rules.checked(*form.numbers) if form.validate_on_submit() else ""
    return _page(_asked(), form, verdict)


def _page(asked: Asked, form: CheckForm, verdict: str = "") -> ResponseReturnValue:
    return render(
        "figures/index.html",
        status=form.status,
        asked=asked,
        sheet=asked.sheet,
        page=asked.sheet.page(asked_id("sau")),
        columns=COLUMNS,
        filters=narrowing.FILTERS,
        form=form,
        verdict=verdict,
        agrees=verdict == rules.AGREES,
        is_below_home=me().unit.level is Level.PROVINCE and asked.unit.level is Level.COMMUNE,
    )


@figures.get("/so-lieu.xlsx")
@signed_in
def excel() -> ResponseReturnValue:
    asked = _asked()
    return send_file(
        BytesIO(workbook.xlsx(asked.sheet, asked.warnings)),
        mimetype=MIMETYPE,
        as_attachment=True,
        download_name=f"so-lieu-to-{asked.unit.code}-{asked.on:%Y%m%d}.xlsx",
    )
