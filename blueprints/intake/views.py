"""Pages of bringing a list in: upload, columns, preview, result, the lists brought in before."""

import io

from flask import Blueprint, flash, request, send_file
from flask.typing import ResponseReturnValue
from sqlalchemy import select

from blueprints.accounts.views import me
from blueprints.intake import actions, answers, export, forms, queries
from blueprints.intake.forms import CommitForm, UploadForm
from blueprints.intake.models import IntakeBatch
from blueprints.intake.rules import IntakeState, Outcome
from blueprints.people import actions as people
from blueprints.teams.views import asked_filter
from blueprints.units import queries as units
from blueprints.units.rules import Level
from core.access import KEEPERS, requires
from core.database import db
from core.errors import NotFound
from core.pages import asked_id, go_to, render
from core.sheets import MIMETYPE

intake = Blueprint("intake", __name__, url_prefix="/nhap-danh-sach")


@intake.get("/")
@requires(*KEEPERS)
def index() -> ResponseReturnValue:
    return render("intake/index.html", page=queries.batches(me().unit, asked_id("truoc")))


@intake.route("/moi", methods=["GET", "POST"])
@requires(*KEEPERS)
def new() -> ResponseReturnValue:
    home, form = me().unit, UploadForm()
    if home.level is Level.PROVINCE:
        names = {one.code: one.title for one in units.communes(home)}
        form.commune.choices = {"": "Theo cột xã trong tệp"} | names
    else:
        del form.commune
    if form.accepts(lambda: _bring(form)):
        return go_to("intake.show", batch_id=form.created)
    return render("intake/new.html", form=form, status=form.status)


def _bring(form: UploadForm) -> None:
    home, code = me().unit, form.data.get("commune")
    commune = units.commune(home, code) if code else None
    batch = actions.bring(home, form.file.data.read(), by=me(), commune_id=commune.id if commune else None)
    form.created = batch.id


@intake.get("/<int:batch_id>")
@requires(*KEEPERS)
def show(batch_id: int) -> ResponseReturnValue:
    return _shown(queries.batch(me().unit, batch_id), CommitForm())


def _shown(batch: IntakeBatch, form: CommitForm) -> ResponseReturnValue:
    told = {"outcomes": list(Outcome), "states": IntakeState}
    return render("intake/show.html", block="batch", batch=batch, form=form, status=form.status, **told)


@intake.route("/<int:batch_id>/cot", methods=["GET", "POST"])
@requires(*KEEPERS)
def columns(batch_id: int) -> ResponseReturnValue:
    batch = queries.batch(me().unit, batch_id)
    sheets = forms.sheet_forms(batch.report)
    if not sheets:
        raise NotFound("Tệp này chưa đọc được trang tính nào nên chưa chọn cột được.")
    if request.method == "POST" and forms.are_valid(sheets):
        actions.lay_out(me().unit, batch_id, {sheet.title: sheet.layout for sheet in sheets}, by=me())
        return go_to("intake.show", batch_id=batch_id)
    status = max(sheet.status for sheet in sheets)
    return render("intake/columns.html", batch=batch, sheets=sheets, status=status)


@intake.post("/<int:batch_id>/xa-cu")
@requires(*KEEPERS)
def choose_successors(batch_id: int) -> ResponseReturnValue:
    divided = queries.batch(me().unit, batch_id).report.get("divided", [])
    actions.choose_successors(me().unit, batch_id, forms.asked_successors(divided, request.form), by=me())
    return go_to("intake.show", batch_id=batch_id)


@intake.post("/<int:batch_id>/ghi")
@requires(*KEEPERS)
def commit(batch_id: int) -> ResponseReturnValue:
    queries.batch(me().unit, batch_id)
    form = CommitForm()
    if not form.accepts(lambda: _commit(batch_id, form)):
        return _shown(queries.batch(me().unit, batch_id), form)
    return go_to("intake.show", batch_id=batch_id)


def _commit(batch_id: int, form: CommitForm) -> None:
    chosen = {"only_valid": form.scope.data == "valid", "with_villages": form.with_villages.data}
    counts = actions.commit(me().unit, batch_id, by=me(), **chosen).report["counts"]
    flash(f"Đã ghi vào sổ: thêm {counts['new']} người, thay đổi {counts['changed']} người.", "success")


@intake.get("/<int:batch_id>/tep-ly-do")
@requires(*KEEPERS)
def answer(batch_id: int) -> ResponseReturnValue:
    batch = queries.batch(me().unit, batch_id)
    if not batch.report.get("counts"):
        raise NotFound("Lần nhập này chưa đọc xong nên chưa có tệp kèm lý do.")
    content = db.session.scalar(select(IntakeBatch.content).where(IntakeBatch.id == batch.id)) or b""
    return _sent(answers.answered(content, batch.report), f"danh-sach-{batch.id}-ly-do.xlsx")


@intake.post("/<int:batch_id>/hoan-tac")
@requires(*KEEPERS)
def undo(batch_id: int) -> ResponseReturnValue:
    actions.undo(me().unit, batch_id, by=me())
    flash(
        "Đã hoàn tác lần nhập: mọi Tổ, thành viên đã thêm được đưa ra, mọi thay đổi trở lại như trước.",
        "success",
    )
    return go_to("intake.show", batch_id=batch_id)


@intake.post("/<int:batch_id>/bo")
@requires(*KEEPERS)
def discard(batch_id: int) -> ResponseReturnValue:
    actions.discard(me().unit, batch_id, by=me())
    flash("Đã bỏ lần nhập. Chưa có gì được ghi vào sổ.", "success")
    return go_to("intake.index")


@intake.post("/xuat")
@requires(*KEEPERS)
def save() -> ResponseReturnValue:
    """The list of teams as it is narrowed on its page, with the members, as a workbook."""
    content, rows = export.exported(me().unit, asked_filter())
    people.note_export(me().unit, rows, by=me())
    return _sent(content, "danh-sach-to.xlsx")


def _sent(content: bytes, name: str) -> ResponseReturnValue:
    return send_file(io.BytesIO(content), MIMETYPE, as_attachment=True, download_name=name)
