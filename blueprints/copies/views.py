"""Copies of a document, their files, and the register of copies."""

import io

from flask import Blueprint, flash, request, send_file
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.copies import actions, queries
from blueprints.copies.forms import CopyDocumentForm
from blueprints.documents import previews
from blueprints.documents import queries as documents
from blueprints.documents.models import Document
from blueprints.units import queries as units
from core import clock
from core.access import Role, requires, signed_in
from core.pages import asked_id, go_to, render

copies = Blueprint("copies", __name__)
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@copies.route("/van-ban/<int:document_id>/ban-sao", methods=["GET", "POST"])
@requires(Role.CLERK)
def new(document_id: int) -> ResponseReturnValue:
    document = queries.document_to_copy(me(), document_id)
    form = _form(document)
    if form.accepts(lambda: _make(document_id, form)):
        return go_to("copies.new", document_id=document_id)
    return render(
        "copies/new.html",
        form=form,
        document=document,
        made=queries.copies_of(document),
        status=form.status,
    )


def _form(document: Document) -> CopyDocumentForm:
    form = CopyDocumentForm(copy_count="1")
    in_office = units.signers(document.agency, clock.today())
    form.signer_id.choices = [(str(one.id), f"{one.full_name}, {one.position}") for one in in_office]
    wholes = [(str(one.id), f"Số {one.notation}") for one in queries.whole_copies(document)]
    form.source_id.choices = [("", "Không chọn"), *wholes]
    form.chosen.choices = [(one.ordinal, one.label) for one in queries.passages_of(document)]
    return form


def _make(document_id: int, form: CopyDocumentForm) -> None:
    made = actions.make_copy(document_id, form.wish, by=me())
    flash(f"Đã lập bản {made.form.words.lower()} số {made.notation}.", "success")


@copies.get("/ban-sao/<int:copy_id>/word")
@signed_in
def word(copy_id: int) -> ResponseReturnValue:
    """The paper copy, to be printed, signed and sealed."""
    one = queries.copy(me().unit, copy_id)
    content = io.BytesIO(documents.content(one.sha256))
    return send_file(content, WORD, as_attachment=True, download_name=one.file_name("docx"))


@copies.get("/ban-sao/<int:copy_id>/pdf")
@signed_in
def pdf(copy_id: int) -> ResponseReturnValue:
    """The electronic copy, to be signed by the agency."""
    one = queries.copy(me().unit, copy_id)
    content = io.BytesIO(previews.pdf_of(one.electronic_sha256))
    return send_file(content, "application/pdf", as_attachment=True, download_name=one.file_name("pdf"))


@copies.get("/so-ban-sao")
@signed_in
def index() -> ResponseReturnValue:
    home = me().unit
    unit = units.unit(home, request.args.get("don-vi") or home.code)
    year = asked_id("nam") or clock.today().year
    page = queries.register(unit, year, asked_id("truoc"))
    return render("copies/index.html", unit=unit, year=year, page=page)
