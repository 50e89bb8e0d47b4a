"""Case files of a year, one case file, and putting a document into one."""

import io

from flask import Blueprint, flash, send_file
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.case_files import actions, archive, queries
from blueprints.case_files.forms import CaseForm, CloseForm, KeepForm, PaperForm
from blueprints.documents import queries as documents
from blueprints.teams import queries as teams
from core import clock
from core.access import KEEPERS, requires, signed_in
from core.pages import asked_id, go_to, render
from core.sheets import MIMETYPE

case_files = Blueprint("case_files", __name__, url_prefix="/ho-so")


@case_files.get("/")
@signed_in
def index() -> ResponseReturnValue:
    year = asked_id("nam") or clock.today().year
    page = queries.case_files(me().unit, year, asked_id("sau"))
    return render("case_files/index.html", page=page, year=year, today=clock.today())


@case_files.route("/moi", methods=["GET", "POST"])
@requires(*KEEPERS)
def new() -> ResponseReturnValue:
    team_id = asked_id("to")
    team = teams.team(me().unit, team_id) if team_id else None
    title = f"Hồ sơ về {team.name} {team.unit.full_name}" if team else ""
    form = CaseForm(title=title, started_on=clock.today())
    if form.accepts(lambda: _open(form, team_id)):
        return go_to("case_files.index")
    return render("case_files/new.html", form=form, team=team, status=form.status)


def _open(form: CaseForm, team_id: int | None) -> None:
    case = actions.open_case(form.facts, team_id, by=me())
    flash(f"Đã mở hồ sơ {case.notation}.", "success")


@case_files.get("/<int:case_file_id>")
@signed_in
def show(case_file_id: int) -> ResponseReturnValue:
    close_form = CloseForm(formdata=None, ended_on=clock.today())
    return _page(case_file_id, PaperForm(formdata=None), close_form)


def _page(case_file_id: int, form: PaperForm, close_form: CloseForm) -> ResponseReturnValue:
    case = queries.case_file(me().unit, case_file_id)
    return render(
        "case_files/show.html",
        case=case,
        form=form,
        close_form=close_form,
        offered=queries.offered(case),
        is_keeper=me().role in KEEPERS and me().unit_id == case.unit_id,
        today=clock.today(),
        status=max(form.status, close_form.status),
    )


@case_files.post("/<int:case_file_id>/van-ban/<int:document_id>")
@requires(*KEEPERS)
def add(case_file_id: int, document_id: int) -> ResponseReturnValue:
    actions.add_document(case_file_id, document_id, by=me())
    return go_to("case_files.show", case_file_id=case_file_id)


@case_files.post("/<int:case_file_id>/tai-lieu")
@requires(*KEEPERS)
def add_paper(case_file_id: int) -> ResponseReturnValue:
    form = PaperForm()
    if form.accepts(lambda: _add_paper(case_file_id, form)):
        return go_to("case_files.show", case_file_id=case_file_id)
    return _page(case_file_id, form, CloseForm(formdata=None, ended_on=clock.today()))


def _add_paper(case_file_id: int, form: PaperForm) -> None:
    content = form.file.data.read() if form.file.data else b""
    actions.add_paper(case_file_id, form.facts, content, by=me())


@case_files.post("/<int:case_file_id>/tai-lieu/<int:paper_id>/bo")
@requires(*KEEPERS)
def remove(case_file_id: int, paper_id: int) -> ResponseReturnValue:
    actions.remove(case_file_id, paper_id, by=me())
    return go_to("case_files.show", case_file_id=case_file_id)


@case_files.post("/<int:case_file_id>/ket-thuc")
@requires(*KEEPERS)
def close(case_file_id: int) -> ResponseReturnValue:
    form = CloseForm()
    if form.accepts(lambda: actions.close(case_file_id, form.ended_on.day, by=me())):
        flash("Đã kết thúc hồ sơ.", "success")
        return go_to("case_files.show", case_file_id=case_file_id)
    return _page(case_file_id, PaperForm(formdata=None), form)


@case_files.post("/<int:case_file_id>/nop-luu")
@requires(*KEEPERS)
def hand_over(case_file_id: int) -> ResponseReturnValue:
    actions.hand_over(case_file_id, by=me())
    flash("Đã ghi nộp lưu hồ sơ.", "success")
    return go_to("case_files.show", case_file_id=case_file_id)


@case_files.get("/<int:case_file_id>/ho-so.zip")
@signed_in
def download(case_file_id: int) -> ResponseReturnValue:
    case = queries.case_file(me().unit, case_file_id)
    content = io.BytesIO(archive.archive(case))
    return send_file(
        content, "application/zip", as_attachment=True, download_name=f"ho-so-{case.year}-{case.id}.zip"
    )


@case_files.get("/danh-muc.xlsx")
@signed_in
def year_list() -> ResponseReturnValue:
    year, unit = asked_id("nam") or clock.today().year, me().unit
    content = io.BytesIO(archive.list_of_year(unit, year, queries.every_case_file(unit, year)))
    return send_file(content, MIMETYPE, as_attachment=True, download_name=f"danh-muc-ho-so-{year}.xlsx")


@case_files.route("/luu/<int:document_id>", methods=["GET", "POST"])
@requires(*KEEPERS)
def keep(document_id: int) -> ResponseReturnValue:
    """From the page of an issued document: choose the case file it goes into."""
    document = documents.document(me().unit, document_id)
    form = KeepForm()
    cases = queries.open_case_files(me().unit)
    form.case_file_id.choices = [(str(one.id), f"{one.notation} {one.title}") for one in cases]
    if form.accepts(lambda: actions.add_document(int(form.case_file_id.data), document_id, by=me())):
        return go_to("case_files.show", case_file_id=int(form.case_file_id.data))
    return render("case_files/keep.html", form=form, document=document, cases=cases, status=form.status)
