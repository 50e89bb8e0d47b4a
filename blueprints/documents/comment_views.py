"""Reading the current version with comments beside its paragraphs; the list of comments."""

import io

from flask import Blueprint, flash, request, send_file
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.documents import comment_acts, comments, queries, reading
from blueprints.documents.forms import CommentForm
from blueprints.documents.models import Document
from blueprints.documents.rendering import MIMETYPE
from core.access import signed_in
from core.pages import asked_id, go_to, render

document_comments = Blueprint("document_comments", __name__, url_prefix="/van-ban/<int:document_id>")


@document_comments.route("/doc", methods=["GET", "POST"])
@signed_in
def read(document_id: int) -> ResponseReturnValue:
    document = queries.document(me().unit, document_id)
    form, anchor, start = CommentForm(), request.form.get("anchor", ""), asked_id("tu") or 0
    if form.accepts(
        lambda: comment_acts.add(document_id, anchor, form.text.data, form.version.number, by=me())
    ):
        flash("Đã ghi góp ý.", "success")
        return go_to("document_comments.read", document_id=document_id, tu=start or None)
    passages, following = reading.page_of(document.sha256, start)
    return render(
        "documents/reading.html",
        document=document,
        may_comment=comment_acts.open_to(me(), document),
        passages=passages,
        start=start,
        following=following,
        threads=comments.threads(document, only_open=True),
        form=form,
        anchor=anchor,
        status=form.status,
    )


@document_comments.get("/gop-y")
@signed_in
def index(document_id: int) -> ResponseReturnValue:
    return _list(queries.document(me().unit, document_id), CommentForm(formdata=None))


def _list(document: Document, form: CommentForm, answered: int | None = None) -> ResponseReturnValue:
    return render(
        "documents/comments.html",
        document=document,
        may_comment=comment_acts.open_to(me(), document),
        threads=comments.threads(document),
        form=form,
        answered=answered,
        status=form.status,
    )


@document_comments.post("/gop-y/<int:comment_id>/tra-loi")
@signed_in
def answer(document_id: int, comment_id: int) -> ResponseReturnValue:
    document = queries.document(me().unit, document_id)
    form = CommentForm()
    if form.accepts(lambda: comment_acts.answer(document_id, comment_id, form.text.data, by=me())):
        flash("Đã trả lời góp ý.", "success")
        return go_to("document_comments.index", document_id=document_id)
    return _list(document, form, comment_id)


@document_comments.post("/gop-y/<int:comment_id>/dong")
@signed_in
def resolve(document_id: int, comment_id: int) -> ResponseReturnValue:
    comment_acts.resolve(document_id, comment_id, by=me())
    flash("Đã đóng góp ý.", "success")
    return go_to("document_comments.index", document_id=document_id)


@document_comments.get("/gop-y.docx")
@signed_in
def word(document_id: int) -> ResponseReturnValue:
    document = queries.document(me().unit, document_id)
    content = io.BytesIO(comment_acts.with_open_comments(document))
    name = document.file_name(document.version_count).removesuffix(".docx") + "-gop-y.docx"
    return send_file(content, mimetype=MIMETYPE, as_attachment=True, download_name=name)
