"""Lists of documents, a document with its versions and preview."""

import io
from typing import Any

from flask import Blueprint, Response, flash, request, send_file
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.documents import (
    actions,
    checks,
    comments,
    figures_of,
    previews,
    queries,
    readiness,
    rendering,
    seen,
)
from blueprints.documents.forms import UploadForm
from blueprints.documents.kinds import kind, kinds_for
from blueprints.documents.models import Document
from blueprints.documents.rules import STATE_LABELS, DocumentState
from blueprints.reviews import queries as reviews
from blueprints.reviews.rules import due_in_words
from core import audit, clock
from core.access import KEEPERS, requires, signed_in
from core.pages import asked_id, go_to, render, wants_fragment

documents = Blueprint("documents", __name__, url_prefix="/van-ban")


@documents.get("/")
@signed_in
def index() -> ResponseReturnValue:
    asked = request.args.get("tinh-trang", "")
    states = [DocumentState(asked)] if asked in STATE_LABELS else _current_states()
    page = queries.documents(me().unit, states, asked_id("truoc"))
    return render("documents/index.html", page=page, asked=asked, labels=STATE_LABELS, drafts=_may_draft())


def _current_states() -> list[DocumentState]:
    return [state for state in DocumentState if state is not DocumentState.DISCARDED]


def _may_draft() -> bool:
    return bool(kinds_for(me().role, me().unit.level))


@documents.get("/<int:document_id>")
@signed_in
def show(document_id: int) -> ResponseReturnValue:
    document = queries.document(me().unit, document_id)
    return render("documents/show.html", **page_of(document, UploadForm(formdata=None)))


def page_of(document: Document, form: UploadForm) -> dict[str, Any]:
    """What the page of a document shows, also after a refused act."""
    form.version.data = form.version.data or str(document.version_count)
    its_kind = kind(document.kind_code)
    figures = figures_of.bound(document)
    return {
        "document": document,
        "kind": its_kind,
        "breaches": actions.breaches(document),
        "blanks": readiness.blanks_of(document) if document.state.is_editable else (),
        "comments": comments.threads(document, only_open=True),
        "seen": seen.last_seen(document, me()),
        "figures": figures,
        "doubts": figures_of.doubts(document, figures),
        "verdict": checks.verdict(document),
        "acts": queries.acts_of(me(), document),
        "steps": reviews.steps(document.id),
        "due_in_words": due_in_words,
        "versions": queries.versions(document),
        "history": audit.history(document),
        "preview": previews.preview(document.sha256),
        "form": form,
        "today": clock.today(),
    }


@documents.post("/<int:document_id>/phien-ban")
@requires(*KEEPERS)
def upload(document_id: int) -> ResponseReturnValue:
    document = queries.document(me().unit, document_id)
    form = UploadForm()
    if form.accepts(lambda: _upload(document_id, form)):
        flash("Đã nhận phiên bản mới.", "success")
        return go_to("documents.show", document_id=document_id)
    return render("documents/show.html", status=form.status, **page_of(document, form))


def _upload(document_id: int, form: UploadForm) -> None:
    content = form.file.data.read()
    actions.upload(document_id, content, form.note.data, form.version.number, by=me())


@documents.post("/<int:document_id>/huy")
@requires(*KEEPERS)
def discard(document_id: int) -> ResponseReturnValue:
    actions.discard(document_id, by=me())
    flash("Đã hủy dự thảo.", "success")
    return go_to("documents.index")


@documents.get("/<int:document_id>/phien-ban/<int:ordinal>.docx")
@signed_in
def word(document_id: int, ordinal: int) -> ResponseReturnValue:
    document = queries.document(me().unit, document_id)
    version = queries.version(document, ordinal)
    content = io.BytesIO(queries.content(version.sha256))
    name = document.file_name(ordinal)
    return send_file(content, mimetype=rendering.MIMETYPE, as_attachment=True, download_name=name)


@documents.get("/<int:document_id>/xem-truoc")
@signed_in
def preview(document_id: int) -> ResponseReturnValue:
    """The fragment asks again every two seconds while it is waiting; as a page it is the document's."""
    document = queries.document(me().unit, document_id)
    if wants_fragment():
        shown = {"document": document, "preview": previews.preview(document.sha256)}
    else:
        shown = page_of(document, UploadForm(formdata=None))
    return render("documents/show.html", block="preview", **shown)


@documents.post("/<int:document_id>/xem-truoc")
@signed_in
def preview_again(document_id: int) -> ResponseReturnValue:
    document = queries.document(me().unit, document_id)
    previews.ask_again(document.sha256)
    return go_to("documents.show", document_id=document_id)


@documents.get("/<int:document_id>/trang/<int:ordinal>.png")
@signed_in
def page(document_id: int, ordinal: int) -> ResponseReturnValue:
    document = queries.document(me().unit, document_id)
    return Response(previews.page_of(document.sha256, ordinal), mimetype="image/png")


@documents.get("/<int:document_id>/ban-xem.pdf")
@signed_in
def pdf(document_id: int) -> ResponseReturnValue:
    document = queries.document(me().unit, document_id)
    content = io.BytesIO(previews.pdf_of(document.sha256))
    name = document.file_name(document.version_count).replace(".docx", ".pdf")
    return send_file(content, mimetype="application/pdf", as_attachment=True, download_name=name)
