"""The page of a document's figures, with what to do about those that the registry no longer has."""

from collections.abc import Sequence

from flask import Blueprint, flash
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.documents import figure_acts, figures_of, queries
from blueprints.documents.figures_of import Bound
from blueprints.documents.forms import KeepFiguresForm, RepairForm
from blueprints.documents.models import Document
from core.access import KEEPERS, requires, signed_in
from core.pages import go_to, render

document_figures = Blueprint("document_figures", __name__, url_prefix="/van-ban/<int:document_id>/so-lieu")


@document_figures.get("/")
@signed_in
def show(document_id: int) -> ResponseReturnValue:
    return _page(queries.document(me().unit, document_id))


def _page(document: Document, form: KeepFiguresForm | None = None) -> ResponseReturnValue:
    found = figures_of.bound(document)
    form = form or keep_form(found)
    form.version.data = form.version.data or str(document.version_count)
    return render(
        "documents/figures.html",
        document=document,
        acts=queries.acts_of(me(), document),
        figures=found,
        doubts=figures_of.doubts(document, found),
        form=form,
        status=form.status,
    )


def keep_form(found: Sequence[Bound]) -> KeepFiguresForm:
    return KeepFiguresForm.about([one for one in found if one.has_drifted])


@document_figures.post("/cap-nhat")
@requires(*KEEPERS)
def update(document_id: int) -> ResponseReturnValue:
    form = RepairForm()
    told: list[str] = []
    if form.accepts(lambda: told.append(figure_acts.update(document_id, form.version.number, by=me()))):
        flash(told[0], "success")
        return go_to("documents.show", document_id=document_id)
    document = queries.document(me().unit, document_id)
    shown = keep_form(figures_of.bound(document))
    shown.form_errors.extend(form.form_errors)
    shown.refused_with = form.status
    return _page(document, shown)


@document_figures.post("/giu")
@requires(*KEEPERS)
def keep(document_id: int) -> ResponseReturnValue:
    document = queries.document(me().unit, document_id)
    form = keep_form(figures_of.bound(document))
    if form.accepts(lambda: figure_acts.keep(document_id, form.reasons, form.version.number, by=me())):
        flash("Đã giữ số liệu lúc soạn kèm lý do. Người duyệt đọc nguyên văn lý do.", "success")
        return go_to("documents.show", document_id=document_id)
    return _page(document, form)
