"""Making a draft: the choice of a kind, its form, the draft made anew."""

from typing import Any

from flask import Blueprint, flash, request
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.delegations import queries as delegations
from blueprints.documents import actions, queries
from blueprints.documents.detail_fields import add_row, shown, values_of
from blueprints.documents.forms import ADDS_BASES, ROW_BUTTON, DraftForm, draft_form
from blueprints.documents.kinds import (
    DocumentKind,
    DraftRequest,
    Figure,
    kind,
    kind_or_none,
    kinds_for,
    no_figures,
)
from blueprints.documents.models import Document
from blueprints.documents.rules import Act
from blueprints.units import queries as units
from blueprints.units.models import Signer
from core import clock
from core.access import KEEPERS, requires
from core.errors import NotFound
from core.pages import asked_id, go_to, render, wants_fragment

drafts = Blueprint("drafts", __name__, url_prefix="/van-ban")


@drafts.get("/loai")
@requires(*KEEPERS)
def choose() -> ResponseReturnValue:
    return render("documents/choose.html", kinds=kinds_for(me().role, me().unit.level))


@drafts.route("/soan", methods=["GET", "POST"])
@requires(*KEEPERS)
def new() -> ResponseReturnValue:
    its_kind = _asked_kind()
    subject = its_kind.subject(me().unit, asked_id("to"), request.args.get("xa"))
    scope = request.form.get("scope") or request.args.get("pham-vi") or next(iter(subject.scopes), None)
    record_ids = subject.record_ids_of(scope)
    form = _form(its_kind, subject.unit_id, _prefilled(its_kind, subject.unit_id, record_ids))
    form.scope.choices, form.scope.data = dict(subject.scopes), form.scope.data or scope
    if not _asks_for_more(form) and form.accepts(lambda: _draft(form, its_kind, subject.unit_id, record_ids)):
        flash("Đã lập dự thảo. Xem lại bản Word, sửa nếu cần rồi trình duyệt.", "success")
        return go_to("documents.show", document_id=form.created)
    return _page(
        "documents/new.html",
        form=form,
        kind=its_kind,
        subject=subject,
        unit_id=subject.unit_id,
        problems=_problems(its_kind, subject.unit_id, record_ids),
        figures=_figures(its_kind, subject.unit_id, record_ids),
    )


def _asked_kind() -> DocumentKind:
    its_kind = kind_or_none(request.args.get("kind", ""))
    if its_kind is None:
        raise NotFound("Không có loại văn bản này. Chọn loại văn bản ở mục Soạn văn bản.")
    return its_kind


def _prefilled(its_kind: DocumentKind, unit_id: int, record_ids: tuple[int, ...]) -> DraftRequest:
    """What the form begins with; nothing is read from the registry when the form comes back filled."""
    if request.method == "POST":
        return DraftRequest(unit_id, record_ids, 0, legal_bases=())
    return _begun(its_kind, unit_id, record_ids)


def _begun(its_kind: DocumentKind, unit_id: int, record_ids: tuple[int, ...]) -> DraftRequest:
    today = clock.today()
    asked = DraftRequest(unit_id, record_ids, 0, legal_bases=its_kind.default_bases(unit_id, today))
    if its_kind.details and _has_records(its_kind, record_ids):
        return asked.with_details(its_kind.prefill(its_kind.load(asked), asked, today))
    return asked


def _form(its_kind: DocumentKind, unit_id: int, begun: DraftRequest) -> DraftForm:
    form = draft_form(its_kind)(
        authority="tap-the" if begun.collective else "ca-nhan",
        signer_id=str(begun.signer_id),
        legal_bases="\n".join(begun.legal_bases or ()),
        **shown(its_kind.details, begun.details),
    )
    agency = units.agency(unit_id, its_kind.agency)
    form.signer_id.choices = {
        str(signer.id): f"{signer.full_name}, {signer.position}{_standing_of(signer)}"
        for signer in delegations.signers_for(agency, its_kind.code, clock.today())
    }
    return form


def _standing_of(signer: Signer) -> str:
    return f" – {signer.standing.label}" if signer.standing.needs_delegation else ""


def _asks_for_more(form: DraftForm) -> bool:
    """Whether one more row, or a ticked line among the bases, is asked for rather than the draft."""
    form.take_more_bases()
    wanted = request.form.get(ROW_BUTTON)
    if wanted:
        add_row(form, wanted)
    return bool(wanted) or ADDS_BASES in request.form


def _page(template: str, *, form: DraftForm, **given: Any) -> ResponseReturnValue:
    """The page; its bases alone when htmx has one added to them."""
    adding = ADDS_BASES in request.form
    part = "documents/_bases.html" if adding and wants_fragment() else template
    return render(part, block="bases", form=form, adding=adding, status=form.status, **given)


def _problems(its_kind: DocumentKind, unit_id: int, record_ids: tuple[int, ...]) -> list[str]:
    if not record_ids:
        return []
    return its_kind.problems(its_kind.load(DraftRequest(unit_id, record_ids, 0)))


def _has_records(its_kind: DocumentKind, record_ids: tuple[int, ...]) -> bool:
    return bool(record_ids) or not its_kind.watched


def _figures(its_kind: DocumentKind, unit_id: int, record_ids: tuple[int, ...]) -> tuple[Figure, ...]:
    """What the text will say that the registry answers for, as it stands today."""
    if its_kind.figures is no_figures or not _has_records(its_kind, record_ids):
        return ()
    begun = _begun(its_kind, unit_id, record_ids)
    return its_kind.figures(its_kind.load(begun), begun, clock.today())


def _asked(
    form: DraftForm, its_kind: DocumentKind, unit_id: int, record_ids: tuple[int, ...]
) -> DraftRequest:
    return DraftRequest(
        unit_id=unit_id,
        record_ids=record_ids,
        signer_id=int(form.signer_id.data),
        collective=its_kind.may_be_collective and form.authority.data == "tap-the",
        legal_bases=form.bases,
        details=values_of(its_kind.details, form),
    )


def _draft(form: DraftForm, its_kind: DocumentKind, unit_id: int, record_ids: tuple[int, ...]) -> None:
    form.created = actions.draft(its_kind, _asked(form, its_kind, unit_id, record_ids), by=me()).id


@drafts.route("/<int:document_id>/noi-dung", methods=["GET", "POST"])
@requires(*KEEPERS)
def edit(document_id: int) -> ResponseReturnValue:
    """What the draft is made of, to be changed; the document is then made anew."""
    document = queries.document(me().unit, document_id)
    queries.refuse_closed(Act.REDRAFT, me(), document)
    its_kind, kept = kind(document.kind_code), DraftRequest.from_json(document.request)
    form = _form(its_kind, document.unit_id, kept)
    del form.scope
    if not _asks_for_more(form) and form.accepts(lambda: _redraft(form, its_kind, document, kept)):
        flash("Đã lập lại văn bản với thông tin đã sửa thành phiên bản mới.", "success")
        return go_to("documents.show", document_id=document_id)
    return _page("documents/edit.html", form=form, kind=its_kind, document=document, unit_id=document.unit_id)


def _redraft(form: DraftForm, its_kind: DocumentKind, document: Document, kept: DraftRequest) -> None:
    asked = _asked(form, its_kind, document.unit_id, kept.record_ids)
    actions.redraft(document.id, asked, by=me())


@drafts.post("/<int:document_id>/lap-lai")
@requires(*KEEPERS)
def redraft(document_id: int) -> ResponseReturnValue:
    actions.redraft(document_id, by=me())
    flash("Đã lập lại văn bản từ sổ Tổ thành phiên bản mới.", "success")
    return go_to("documents.show", document_id=document_id)
