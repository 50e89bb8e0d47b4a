"""Issue, and the register of outgoing documents."""

from flask import Blueprint, flash, request
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.documents import queries as documents
from blueprints.documents.kinds import kind
from blueprints.documents.rules import Act
from blueprints.register import actions, queries
from blueprints.register.forms import IssueForm
from blueprints.units import queries as units
from core import clock
from core.access import Role, requires, signed_in
from core.pages import asked_id, go_to, render
from vanban.vietnamese import padded, short_date

register = Blueprint("register", __name__)


@register.route("/van-ban/<int:document_id>/phat-hanh", methods=["GET", "POST"])
@requires(Role.CLERK)
def issue(document_id: int) -> ResponseReturnValue:
    document = documents.document(me().unit, document_id)
    form = IssueForm(issued_on=short_date(clock.today()), copies="1", fill_attachments=True)
    try:
        issued = form.accepts(lambda: _issue(document_id, form))
    except actions.AlreadyIssued as already:
        flash(already.message, "warning")
        return go_to("documents.show", document_id=document_id)
    if issued:
        return go_to("documents.show", document_id=document_id)
    if request.method == "GET":
        documents.refuse_closed(Act.ISSUE, me(), document)
    series = actions.series_of(document.agency, kind(document.kind_code))
    last = queries.last_number(document, series, clock.today().year)
    return render(
        "register/issue.html", form=form, document=document, next_number=padded(last + 1), status=form.status
    )


def _issue(document_id: int, form: IssueForm) -> None:
    entry = actions.issue(
        document_id,
        form.day(),
        copies=int(form.copies.data),
        fill_attachments=form.fill_attachments.data,
        by=me(),
    )
    flash(f"Đã phát hành {entry.type_name.lower()} số {entry.notation}.", "success")


@register.get("/so-van-ban")
@signed_in
def index() -> ResponseReturnValue:
    home = me().unit
    unit = units.unit(home, request.args.get("don-vi") or home.code)
    year = asked_id("nam") or clock.today().year
    return render(
        "register/index.html",
        unit=unit,
        year=year,
        years=queries.years(unit),
        communes=units.communes(home),
        page=queries.register(unit, year, asked_id("truoc")),
    )


@register.get("/so-van-ban/in")
@signed_in
def print_year() -> ResponseReturnValue:
    home = me().unit
    unit = units.unit(home, request.args.get("don-vi") or home.code)
    year = asked_id("nam") or clock.today().year
    entries = queries.whole_register(unit, year)
    return render("register/print.html", unit=unit, year=year, entries=entries)
