"""The steps of a document after drafting, and the register."""

from flask import Blueprint, flash, request
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.approvals import actions, queries
from blueprints.approvals.forms import ApproveForm, IssueForm, ReturnForm, SubmitForm
from blueprints.documents import queries as documents
from blueprints.documents.kinds import kind
from blueprints.documents.rules import Act
from blueprints.units import queries as units
from core import clock
from core.access import KEEPERS, Role, requires, signed_in
from core.pages import asked_id, go_to, render
from vanban.vietnamese import padded, short_date

approvals = Blueprint("approvals", __name__)
APPROVERS = (Role.LEADER, Role.DEPARTMENT_HEAD)


@approvals.post("/van-ban/<int:document_id>/trinh")
@requires(*KEEPERS)
def submit(document_id: int) -> ResponseReturnValue:
    document = documents.document(me().unit, document_id)
    form = SubmitForm()
    if form.accepts(lambda: actions.submit(document_id, form.exception_reason.data, by=me())):
        flash("Đã trình. Nội dung được giữ nguyên cho đến khi có ý kiến.", "success")
        return go_to("documents.show", document_id=document_id)
    return render("approvals/submit.html", form=form, document=document, status=form.status)


@approvals.post("/van-ban/<int:document_id>/thu-hoi")
@requires(*KEEPERS)
def withdraw(document_id: int) -> ResponseReturnValue:
    actions.withdraw(document_id, by=me())
    flash("Đã thu hồi về dự thảo.", "success")
    return go_to("documents.show", document_id=document_id)


@approvals.route("/van-ban/<int:document_id>/tra-lai", methods=["GET", "POST"])
@requires(*APPROVERS, Role.CLERK)
def send_back(document_id: int) -> ResponseReturnValue:
    document = documents.document(me().unit, document_id)
    form = ReturnForm()
    if form.accepts(lambda: actions.return_to_drafter(document_id, form.reason.data, by=me())):
        flash("Đã trả lại kèm lý do.", "success")
        return go_to("documents.show", document_id=document_id)
    if request.method == "GET":
        documents.refuse_closed(Act.RETURN, me(), document)
    return render("approvals/return.html", form=form, document=document, status=form.status)


@approvals.post("/van-ban/<int:document_id>/duyet")
@requires(*APPROVERS)
def approve(document_id: int) -> ResponseReturnValue:
    form = ApproveForm()
    actions.approve(document_id, form.version.number, by=me())
    flash("Đã duyệt. Văn thư cấp số và phát hành.", "success")
    return go_to("documents.show", document_id=document_id)


@approvals.route("/van-ban/<int:document_id>/phat-hanh", methods=["GET", "POST"])
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
        "approvals/issue.html", form=form, document=document, next_number=padded(last + 1), status=form.status
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


@approvals.get("/so-van-ban")
@signed_in
def register() -> ResponseReturnValue:
    home = me().unit
    unit = units.unit(home, request.args.get("don-vi") or home.code)
    year = asked_id("nam") or clock.today().year
    return render(
        "approvals/register.html",
        unit=unit,
        year=year,
        years=queries.years(unit),
        communes=units.communes(home),
        page=queries.register(unit, year, asked_id("truoc")),
    )


@approvals.get("/so-van-ban/in")
@signed_in
def print_register() -> ResponseReturnValue:
    home = me().unit
    unit = units.unit(home, request.args.get("don-vi") or home.code)
    year = asked_id("nam") or clock.today().year
    entries = queries.whole_register(unit, year)
    return render("approvals/register_print.html", unit=unit, year=year, entries=entries)
