"""The clerk's pages of the register: keep a number, void one, register a paper document, close a year."""

from flask import Blueprint, flash, request
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.register import arrangements, gaps, keeping, queries, rules
from blueprints.register.forms import CloseForm, PaperForm, ReasonForm, ReserveForm
from blueprints.register.keeping import PaperDocument, Reservation
from blueprints.register.sending_forms import names_of
from blueprints.units import queries as units
from core import clock
from core.access import Role, requires, signed_in
from core.errors import NotFound
from core.pages import asked_id, go_to, render
from vanban.vietnamese import padded

numbers = Blueprint("numbers", __name__, url_prefix="/so-van-ban")


def type_symbol(form: ReserveForm | PaperForm) -> str:
    """As a kind of document has it: none of a công văn."""
    return "" if form.type_symbol.data == rules.LETTERS else form.type_symbol.data


@numbers.route("/giu-so", methods=["GET", "POST"])
@requires(Role.CLERK)
def reserve() -> ResponseReturnValue:
    form = ReserveForm()
    form.issuer.choices = keeping.issuer_names(me())
    if form.accepts(lambda: _reserve(form)):
        return go_to("numbers.gap_report")
    return render("register/reserve.html", form=form, status=form.status)


def _reserve(form: ReserveForm) -> None:
    assert form.until.day is not None  # noqa: S101 (validated)
    asked = Reservation(
        issuer=form.issuer.data,
        type_symbol=type_symbol(form),
        purpose=form.purpose.data,
        until=form.until.day,
        normative=form.normative.data,
        key=form.request_key,
    )
    line = keeping.reserve(asked, by=me())
    flash(
        f"Đã giữ số {line.notation}. Dùng số này khi phát hành văn bản hoặc đăng ký văn bản giấy.", "success"
    )


@numbers.route("/<int:entry_id>/huy-so", methods=["GET", "POST"])
@requires(Role.CLERK)
def void(entry_id: int) -> ResponseReturnValue:
    line = queries.entry(me().unit, entry_id)
    form = ReasonForm()
    if form.accepts(lambda: keeping.void(entry_id, form.reason.data, by=me())):
        flash(f"Đã hủy số {line.notation}. Số vẫn hiện trong sổ với lý do và không dùng lại.", "success")
        return go_to("numbers.gap_report", nam=line.year)
    return render(
        "register/void.html", form=form, notation=line.notation, line=line, year=line.year, status=form.status
    )


@numbers.route("/huy-so", methods=["GET", "POST"])
@requires(Role.CLERK)
def void_missing() -> ResponseReturnValue:
    """A number of the gap report, named by agency, series, year and number in the address."""
    if "so" not in request.args:
        return go_to("numbers.gap_report")
    agency = next((one for one in units.agencies(me().unit_id) if one.id == asked_id("co-quan")), None)
    number, year = asked_id("so"), asked_id("nam")
    if agency is None or not number or not year or year > 9000:
        raise NotFound("Không có số này trong các số trống. Chọn số ở trang Số trống.")
    series = request.args.get("day", "")[:100]
    form = ReasonForm()
    if form.accepts(lambda: keeping.void_missing(agency.id, series, year, number, form.reason.data, by=me())):
        flash(f"Đã hủy số {padded(number)}. Số vẫn hiện trong sổ với lý do và không dùng lại.", "success")
        return go_to("numbers.gap_report", nam=year)
    return render(
        "register/void.html", form=form, notation=padded(number), line=None, year=year, status=form.status
    )


@numbers.get("/khoang-trong")
@signed_in
def gap_report() -> ResponseReturnValue:
    year, unit = _year(), units.unit(me().unit, request.args.get("don-vi") or me().unit.code)
    return render(
        "register/gaps.html",
        unit=unit,
        year=year,
        years=sorted({*queries.years(unit), clock.today().year}, reverse=True),
        series=gaps.report(unit, year),
        closed=queries.is_closed(unit.id, year),
        keeps=me().role is Role.CLERK and me().unit_id == unit.id,
        today=clock.today(),
    )


def _year() -> int:
    asked = asked_id("nam")
    return asked if asked and 1900 < asked < 9000 else clock.today().year


@numbers.route("/dang-ky-ban-giay", methods=["GET", "POST"])
@requires(Role.CLERK)
def register_paper() -> ResponseReturnValue:
    form = PaperForm(copies="1", holder="Văn thư")
    form.issuer.choices = keeping.issuer_names(me())
    if form.accepts(lambda: _register_paper(form)):
        return go_to("register.index", nam=form.issued_on.day.year)
    return render("register/paper.html", form=form, status=form.status)


def _register_paper(form: PaperForm) -> None:
    assert form.issued_on.day is not None  # noqa: S101 (validated)
    its, symbol = keeping.issuer(me(), form.issuer.data), type_symbol(form)
    paper = PaperDocument(
        issuer=form.issuer.data,
        type_symbol=symbol,
        symbol=form.symbol.data or its.symbol_of(symbol),
        issued_on=form.issued_on.day,
        title=form.title.data,
        signer_name=form.signer_name.data,
        recipients=tuple(names_of(form.recipients.data)),
        holder=form.holder.data or "",
        copies=form.copies.number or 1,
        number=form.number.number,
        normative=form.normative.data,
        reason=form.reason.data or "",
        note=form.note.data or "",
        key=form.request_key,
    )
    line = keeping.register_paper(paper, by=me())
    flash(f"Đã đăng ký {line.type_name.lower()} số {line.notation}.", "success")


@numbers.route("/khoa-so", methods=["GET", "POST"])
@requires(Role.CLERK)
def close() -> ResponseReturnValue:
    year = asked_id("nam")
    year = year if year and 1900 < year < 9000 else clock.today().year - 1
    form = CloseForm()
    if form.accepts(lambda: arrangements.close_year(year, form.reason.data or "", by=me())):
        flash(f"Đã khóa sổ văn bản đi năm {year}.", "success")
        return go_to("register.index", nam=year)
    return render(
        "register/close.html",
        form=form,
        year=year,
        counts=gaps.counts(me().unit_id, year),
        closed=queries.register_year(me().unit_id, year),
        status=form.status,
    )
