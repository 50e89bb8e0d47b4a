"""Issue, and the register of outgoing documents: looked at, printed, taken to Excel."""

import io
from datetime import date

from flask import Blueprint, flash, request, send_file
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.documents import queries as documents
from blueprints.documents.kinds import kind
from blueprints.documents.models import Document
from blueprints.documents.rules import Act
from blueprints.register import actions, book, gaps, queries
from blueprints.register.forms import IssueForm
from blueprints.register.queries import RegisterFilter
from blueprints.register.rules import ENTRY_LABELS, EntryState
from blueprints.register.sending_forms import names_of
from blueprints.units import queries as units
from blueprints.units.models import Unit
from core import clock
from core.access import Role, requires, signed_in
from core.errors import DomainError
from core.pages import asked_id, asked_text, go_to, render
from core.sheets import MIMETYPE
from vanban.vietnamese import padded, short_date

register = Blueprint("register", __name__)
MOST_OFFERED = 30


@register.route("/van-ban/<int:document_id>/phat-hanh", methods=["GET", "POST"])
@requires(Role.CLERK)
def issue(document_id: int) -> ResponseReturnValue:
    document = documents.document(me().unit, document_id)
    form = _issue_form(document)
    try:
        issued = form.accepts(lambda: _issue(document_id, form))
    except actions.AlreadyIssued as already:
        flash(already.message, "success" if already.by_this_form else "warning")
        return go_to("documents.show", document_id=document_id)
    if issued:
        return go_to("documents.show", document_id=document_id)
    if request.method == "GET":
        documents.refuse_closed(Act.ISSUE, me(), document)
    return render(
        "register/issue.html",
        form=form,
        document=document,
        next_number=padded(_next_number(document)),
        status=form.status,
    )


def _issue_form(document: Document) -> IssueForm:
    form = IssueForm(
        issued_on=short_date(clock.today()),
        copies="1",
        fill_attachments=True,
        number="",
        recipients="\n".join(document.facts["recipients"]),
    )
    form.number.choices = {"": "Số kế tiếp", **_numbers_left(document, clock.today().year)}
    form.lists.choices = {f"{one.id}": one.name for one in queries.recipient_lists(document.unit)}
    return form


def _numbers_left(document: Document, year: int) -> dict[str, str]:
    """Numbers of this year that the document may have instead of the next one: kept, or left free."""
    series = actions.series_of(document, kind(document.kind_code), year)
    kept = {
        f"{year}-{line.number}": f"Số {padded(line.number)}, đang giữ: {line.purpose}"
        for line in queries.reserved(document.agency_id, series, year)
    }
    free = gaps.free_numbers(document.agency_id, series, year)[:MOST_OFFERED]
    return kept | {f"{year}-{number}": f"Số {padded(number)}, còn trống" for number in free}


def _next_number(document: Document) -> int:
    year = clock.today().year
    series = actions.series_of(document, kind(document.kind_code), year)
    return queries.next_number(document.agency_id, series, year, document.symbol)


def _issue(document_id: int, form: IssueForm) -> None:
    chosen = {one.id: one for one in queries.recipient_lists(me().unit)}
    listed = [name for one in form.lists.data or () for name in chosen[int(one)].recipients]
    choices = actions.Choices(
        copies=form.copies.number or 1,
        fill_attachments=form.fill_attachments.data,
        number=_chosen_number(form),
        reason=form.reason.data or "",
        recipients=(*names_of(form.recipients.data), *listed),
        key=f"{document_id}.{form.request_key}" if form.request_key else None,
    )
    entry = actions.issue(document_id, _day(form), choices, by=me())
    flash(f"Đã phát hành {entry.type_name.lower()} số {entry.notation}.", "success")


def _day(form: IssueForm) -> date:
    assert form.issued_on.day is not None  # noqa: S101 (validated)
    return form.issued_on.day


def _chosen_number(form: IssueForm) -> int | None:
    if not form.number.data:
        return None
    year, number = (int(part) for part in form.number.data.split("-"))
    if year != _day(form).year:
        raise DomainError(f"Số {number} thuộc năm {year}; ngày ban hành phải trong năm đó.", "issued_on")
    return number


@register.get("/so-van-ban")
@signed_in
def index() -> ResponseReturnValue:
    unit = _unit()
    asked = _filter(unit)
    return render(
        "register/index.html",
        block="rows",
        unit=unit,
        asked=asked,
        years=queries.years(unit),
        type_names=queries.type_names(unit, asked.year),
        states=ENTRY_LABELS,
        communes=units.communes(me().unit),
        page=queries.register(asked, asked_id("truoc")),
        counts=gaps.counts(unit.id, asked.year),
        closed=queries.register_year(unit.id, asked.year),
        keeps=me().role is Role.CLERK and me().unit_id == unit.id,
        carried=book.asked_again(unit, asked),
    )


def _unit() -> Unit:
    home = me().unit
    code = request.args.get("don-vi") or home.code
    return home if code == home.code else units.unit(home, code)


def _filter(unit: Unit) -> RegisterFilter:
    state, month = request.args.get("tinh-trang", ""), asked_id("thang")
    year = asked_id("nam") or clock.today().year
    return RegisterFilter(
        unit_id=unit.id,
        year=min(max(year, 1900), 9000),
        type_name=asked_text("loai"),
        state=EntryState(state) if state in ENTRY_LABELS else None,
        month=month if month and month <= 12 else None,
        search=asked_text("q"),
    )


@register.get("/so-van-ban/in")
@signed_in
def print_year() -> ResponseReturnValue:
    """The register on sheets as they are bound, each with its sums (Điều 16.2.b)."""
    unit = _unit()
    asked = _filter(unit)
    return render(
        "register/print.html",
        unit=unit,
        asked=asked,
        year=asked.year,
        sheets=book.sheets(queries.whole_register(asked)),
        closed=queries.register_year(unit.id, asked.year),
    )


@register.get("/so-van-ban.xlsx")
@signed_in
def excel() -> ResponseReturnValue:
    unit = _unit()
    asked = _filter(unit)
    content = book.xlsx(unit, asked.year, queries.whole_register(asked))
    name = f"so-van-ban-di-{unit.code}-{asked.year}.xlsx"
    return send_file(io.BytesIO(content), MIMETYPE, as_attachment=True, download_name=name)
