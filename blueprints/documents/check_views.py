"""Pages of the check of form: of a document, and of any Word file, which is not kept."""

import io
import json
from collections.abc import Mapping
from typing import Any

from flask import Blueprint, Response, flash, request, send_file
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.documents import actions, checks, queries
from blueprints.documents.forms import CheckForm, RepairForm
from blueprints.documents.models import Document
from blueprints.documents.rendering import MIMETYPE
from blueprints.documents.rules import Act
from core.access import KEEPERS, requires, signed_in
from core.pages import go_to, render
from vanban.nd30.finding import Severity
from vanban.nd30.report import Remark, Report, commented

format_checks = Blueprint("format_checks", __name__)
FILTERS: Mapping[str, Severity] = {
    "loi": Severity.ERROR,
    "canh-bao": Severity.WARNING,
    "luu-y": Severity.NOTE,
}


@format_checks.get("/van-ban/<int:document_id>/the-thuc")
@signed_in
def show(document_id: int) -> ResponseReturnValue:
    document = queries.document(me().unit, document_id)
    report, asked = checks.report(document), request.args.get("muc", "")
    acts = queries.acts_of(me(), document)
    told = {"document": document, "acts": acts, "report": report, "asked": asked, "filters": FILTERS}
    return render("documents/check.html", block="findings", **told, **_grouped(report, asked))


def _grouped(report: Report, asked: str = "") -> dict[str, Any]:
    """The findings by severity, only those of the severity asked for if one is."""
    shown = [FILTERS[asked]] if asked in FILTERS else list(Severity)
    groups = {one: [found for found in report.findings if found.severity == one] for one in shown}
    return {"groups": groups}


@format_checks.get("/van-ban/<int:document_id>/the-thuc.docx")
@signed_in
def word(document_id: int) -> ResponseReturnValue:
    document = queries.document(me().unit, document_id)
    copy = commented(queries.content(document.sha256), checks.report(document).findings)
    return _sent(copy, _name_of(document, "-nhan-xet.docx"))


@format_checks.get("/van-ban/<int:document_id>/the-thuc.json")
@signed_in
def plain(document_id: int) -> ResponseReturnValue:
    document = queries.document(me().unit, document_id)
    return _as_json(checks.report(document), _name_of(document, "-the-thuc.json"))


@format_checks.route("/van-ban/<int:document_id>/the-thuc/sua", methods=["GET", "POST"])
@requires(*KEEPERS)
def repair(document_id: int) -> ResponseReturnValue:
    document = queries.document(me().unit, document_id)
    form = RepairForm()
    rules = set(request.form.getlist("rule"))
    if form.accepts(lambda: actions.repair(document_id, rules, form.version.number, by=me())):
        flash("Đã sửa thành phiên bản mới. Xem lại bản Word trước khi trình.", "success")
        return go_to("format_checks.show", document_id=document_id)
    queries.refuse_closed(Act.UPLOAD, me(), document)
    form.version.data = form.version.data or str(document.version_count)
    chosen = rules if request.method == "POST" else None
    planned = _by_rule(checks.report(document).repairs)
    return render(
        "documents/repair.html",
        document=document,
        form=form,
        planned=planned,
        chosen=chosen,
        status=form.status,
    )


def _by_rule(repairs: tuple[Remark, ...]) -> dict[str, list[Remark]]:
    rules = dict.fromkeys(one.rule for one in repairs)
    return {rule: [one for one in repairs if one.rule == rule] for rule in rules}


@format_checks.route("/kiem-tra-the-thuc", methods=["GET", "POST"])
@signed_in
def file() -> ResponseReturnValue:
    """Any Word file, checked and given back in one answer: nothing of it is kept."""
    form = CheckForm()
    if form.accepts(lambda: _check(form)) and form.answer:
        return form.answer
    found = _grouped(form.report) if form.report else {}
    return render("documents/check_file.html", form=form, report=form.report, status=form.status, **found)


def _check(form: CheckForm) -> None:
    content = form.file.data.read()
    how = checks.how_to_check(me().unit, form.profile.data, form.on.day)
    form.report = checks.check_file(content, how)
    if form.wanted.data == "comments":
        form.answer = _sent(commented(content, form.report.findings), "nhan-xet.docx")
    elif form.wanted.data == "repaired":
        form.answer = _sent(checks.mend_file(content, how), "da-sua.docx")
    elif form.wanted.data == "json":
        form.answer = _as_json(form.report, "the-thuc.json")


def _name_of(document: Document, ending: str) -> str:
    return document.file_name(document.version_count).removesuffix(".docx") + ending


def _sent(content: bytes, name: str) -> Response:
    return send_file(io.BytesIO(content), mimetype=MIMETYPE, as_attachment=True, download_name=name)


def _as_json(report: Report, name: str) -> Response:
    told = io.BytesIO(json.dumps(report.as_json(), ensure_ascii=False, indent=1).encode())
    return send_file(told, mimetype="application/json", as_attachment=True, download_name=name)
