"""How the unit's numbers run: what the head decided, the first number of this year, advisory bodies."""

from flask import Blueprint, flash
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.register import arrangements, keeping, queries, rules
from blueprints.register.arrangements import DecisionText
from blueprints.register.forms import BodyForm, NumberingForm, StartForm
from blueprints.units import queries as units
from core import clock
from core.access import Role, requires, signed_in
from core.errors import DomainError
from core.pages import go_to, render

series = Blueprint("series", __name__, url_prefix="/so-van-ban/day-so")


@series.get("")
@signed_in
def index() -> ResponseReturnValue:
    unit, year = me().unit, clock.today().year
    return render(
        "register/series.html",
        unit=unit,
        year=year,
        ways={agency: queries.way_in(agency.id, year) for agency in units.agencies(unit.id)},
        decisions=queries.numbering_decisions(unit),
        bodies=queries.advisory_bodies(unit),
        keeps=me().role is Role.CLERK,
    )


def _agencies() -> dict[str, str]:
    return {f"{agency.id}": agency.name for agency in units.agencies(me().unit_id)}


@series.route("/quyet-dinh", methods=["GET", "POST"])
@requires(Role.CLERK)
def decide() -> ResponseReturnValue:
    form = NumberingForm()
    form.agency_id.choices = _agencies()
    if form.accepts(lambda: _decide(form)):
        flash("Đã ghi cách đánh số.", "success")
        return go_to("series.index")
    return render("register/decide.html", form=form, types=rules.TYPE_NAMES, status=form.status)


def _decide(form: NumberingForm) -> None:
    assert form.from_on.day is not None  # noqa: S101 (validated)
    numbering = rules.Numbering(form.numbering.data)
    groups = _groups(form) if numbering is rules.Numbering.GROUPS else ()
    text = DecisionText(int(form.agency_id.data), numbering, form.from_on.day, form.legal_basis.data, groups)
    arrangements.decide_numbering(text, by=me())


def _groups(form: NumberingForm) -> tuple[tuple[str, ...], ...]:
    try:
        groups = rules.groups_of(form.groups.data or "")
    except ValueError as error:
        raise DomainError(str(error), "groups") from error
    if not groups:
        raise DomainError("Ghi ít nhất một nhóm, ví dụ: TB, KH, BC.", "groups")
    return groups


@series.route("/so-bat-dau", methods=["GET", "POST"])
@requires(Role.CLERK)
def start() -> ResponseReturnValue:
    form = StartForm()
    form.issuer.choices = keeping.issuer_names(me())
    if form.accepts(lambda: _start(form)):
        flash(f"Đã đặt số bắt đầu {form.first_number.number}.", "success")
        return go_to("numbers.gap_report")
    return render("register/start.html", form=form, year=clock.today().year, status=form.status)


def _start(form: StartForm) -> None:
    symbol = "" if form.type_symbol.data == rules.LETTERS else form.type_symbol.data
    first = form.first_number.number or 1
    arrangements.start_series(
        form.issuer.data, symbol, first, form.reason.data, normative=form.normative.data, by=me()
    )


@series.route("/to-chuc-tu-van", methods=["GET", "POST"])
@requires(Role.CLERK)
def add_body() -> ResponseReturnValue:
    form = BodyForm()
    form.agency_id.choices = _agencies()
    if form.accepts(lambda: _add_body(form)):
        flash(f"Đã mở dãy số riêng cho {form.name.data}.", "success")
        return go_to("series.index")
    return render("register/body.html", form=form, status=form.status)


def _add_body(form: BodyForm) -> None:
    agency_id = int(form.agency_id.data)
    arrangements.add_body(agency_id, form.name.data, form.symbol.data, form.legal_basis.data, by=me())
