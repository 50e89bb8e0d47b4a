"""From an issued document on: correct it, amend or replace it, recall it."""

from flask import Blueprint, flash, url_for
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.corrections import actions, queries
from blueprints.corrections.actions import RecallText
from blueprints.corrections.forms import LinkForm, RecallForm
from blueprints.corrections.kinds import code_for
from blueprints.corrections.rules import Relation
from blueprints.documents.kinds import kind, kinds, no_effects
from blueprints.documents.models import Document
from blueprints.register import queries as register
from core import clock
from core.access import KEEPERS, Role, requires
from core.pages import go_to, render
from vanban.vietnamese import short_date

corrections = Blueprint("corrections", __name__, url_prefix="/van-ban")


@corrections.get("/<int:document_id>/dinh-chinh")
@requires(*KEEPERS)
def choose(document_id: int) -> ResponseReturnValue:
    """Which way a fault is put right, and where each begins."""
    document = actions.issued_document(me(), document_id)
    letter = code_for(document.agency.code, document.unit.level)
    return render(
        "corrections/choose.html",
        document=document,
        kind=kind(document.kind_code),
        letter_url=url_for("drafts.new", kind=letter, to=document.id),
        may_recall=me().role is Role.CLERK,
    )


@corrections.route("/<int:document_id>/thay-the", methods=["GET", "POST"])
@requires(*KEEPERS)
def link(document_id: int) -> ResponseReturnValue:
    document = actions.issued_document(me(), document_id)
    form = LinkForm()
    form.newer_id.choices = {f"{one.id}": _named(one) for one in _of_equal_form(document)}
    if form.accepts(lambda: _link(document_id, form)):
        flash("Đã ghi quan hệ giữa hai văn bản.", "success")
        return go_to("documents.show", document_id=document_id)
    return render(
        "corrections/link.html",
        form=form,
        document=document,
        kind=kind(document.kind_code),
        status=form.status,
    )


def _of_equal_form(document: Document) -> list[Document]:
    type_name = kind(document.kind_code).type_name
    return list(queries.may_replace(document, [one.code for one in kinds() if one.type_name == type_name]))


def _named(document: Document) -> str:
    number = document.notation if document.number else f"{document.state.label.lower()}, mã {document.id}"
    return f"{document.title} ({number})"[:150]


def _link(document_id: int, form: LinkForm) -> None:
    actions.link(document_id, int(form.newer_id.data), Relation(form.relation.data), by=me())


@corrections.route("/<int:document_id>/thu-hoi-van-ban", methods=["GET", "POST"])
@requires(Role.CLERK)
def recall(document_id: int) -> ResponseReturnValue:
    document = actions.issued_document(me(), document_id)
    line = register.entry_of(document)
    sent = [one.recipient for one in line.deliveries] if line else []
    form = RecallForm(recalled_on=short_date(clock.today()), notified="\n".join(sent))
    if form.accepts(lambda: _recall(document_id, form)):
        flash("Đã ghi thu hồi văn bản.", "success")
        return go_to("documents.show", document_id=document_id)
    return render(
        "corrections/recall.html",
        form=form,
        document=document,
        kind=kind(document.kind_code),
        has_effects=kind(document.kind_code).effects is not no_effects,
        status=form.status,
    )


def _recall(document_id: int, form: RecallForm) -> None:
    assert form.recalled_on.day is not None  # noqa: S101 (validated)
    notified = tuple(line.strip() for line in form.notified.data.splitlines() if line.strip())
    actions.recall(document_id, RecallText(form.recalled_on.day, form.reason.data, notified), by=me())
