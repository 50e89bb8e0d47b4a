"""The page where a document is signed, packed and taken back."""

import io
from typing import Any

from flask import Blueprint, Response, flash, send_file
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.documents import queries as documents
from blueprints.documents.models import Document
from blueprints.handover import actions, archiving, keys, packing, queries
from blueprints.handover.actions import Means
from blueprints.handover.forms import KeyForm, PackForm, SealForm, SignedForm
from blueprints.units.models import AgencyCode
from blueprints.units.queries import agency as agency_of
from core.access import Role, requires, signed_in
from core.errors import DomainError
from core.pages import go_to, render

handover = Blueprint("handover", __name__, url_prefix="/van-ban/<int:document_id>/ban-giao")
SIGNERS = (Role.CLERK, Role.LEADER, Role.DEPARTMENT_HEAD)


@handover.get("/")
@signed_in
def show(document_id: int) -> ResponseReturnValue:
    return _page(queries.document(me(), document_id))


def _page(document: Document, **forms: Any) -> ResponseReturnValue:
    """The page, also after a refused act: its form then says why."""
    files = queries.signed_files(document)
    current = queries.current(document, files)
    stage = current.stage if current else None
    status = next((form.status for form in forms.values()), 200)
    shown: dict[str, Any] = {
        "pack_form": PackForm(formdata=None, receivers=_superior(document)),
        "sign_form": KeyForm(formdata=None),
        "seal_form": SealForm(formdata=None),
        "signed_form": SignedForm(formdata=None),
    }
    return render(
        "handover/show.html",
        document=document,
        files=files,
        current=current,
        acts=queries.acts_of(me(), document, stage),
        archival=archiving.archival(document.sha256),
        configured=keys.configured(document.agency),
        status=status,
        **shown | forms,
    )


def _superior(document: Document) -> str:
    """The province's committee, as a line of the form, when its code is known."""
    if document.province_id is None:
        return ""
    above = agency_of(document.province_id, AgencyCode.COMMITTEE)
    return f"{above.exchange_code} {above.name}" if above.exchange_code else ""


@handover.post("/chuan-bi")
@requires(*SIGNERS)
def prepare(document_id: int) -> ResponseReturnValue:
    archiving.ask(queries.document(me(), document_id).sha256)
    return go_to("handover.show", document_id=document_id)


@handover.post("/goi")
@requires(*SIGNERS)
def pack(document_id: int) -> ResponseReturnValue:
    document = queries.document(me(), document_id)
    form = PackForm()
    made: list[packing.Package] = []
    if form.accepts(lambda: made.append(packing.packed(document, form.organs()))):
        return _file(made[0].content, made[0].name, "application/zip")
    return _page(document, pack_form=form)


@handover.post("/ky-nguoi-ky")
@requires(*SIGNERS)
def sign(document_id: int) -> ResponseReturnValue:
    document = queries.document(me(), document_id)
    form = KeyForm()
    if form.accepts(lambda: actions.sign(document_id, form.required_means(), by=me())):
        flash("Đã ký số bằng chứng thư của người ký.", "success")
        return go_to("handover.show", document_id=document_id)
    return _page(document, sign_form=form)


@handover.post("/ky-co-quan")
@requires(Role.CLERK)
def seal(document_id: int) -> ResponseReturnValue:
    document = queries.document(me(), document_id)
    form = SealForm()
    if form.accepts(lambda: actions.seal(document_id, _means(document, form), by=me())):
        flash("Đã ký số bằng chứng thư của cơ quan; sổ văn bản đi đã ghi giờ ký.", "success")
        return go_to("handover.show", document_id=document_id)
    return _page(document, seal_form=form)


def _means(document: Document, form: SealForm) -> Means:
    """The key brought, or else the one on the server."""
    brought = form.means()
    if brought is not None:
        return brought
    own = keys.configured(document.agency)
    if own.key is None:
        raise DomainError(f"{own.problem} Chọn tệp chứng thư số để ký lần này.", "key")
    return Means(own.key, own.seal)


@handover.post("/tai-len")
@requires(*SIGNERS)
def take_back(document_id: int) -> ResponseReturnValue:
    document = queries.document(me(), document_id)
    form = SignedForm()
    if form.accepts(lambda: actions.take_back(document_id, form.file.data.read(), by=me())):
        flash("Đã nhận bản ký số: chữ ký hợp lệ, nội dung khớp với văn bản.", "success")
        return go_to("handover.show", document_id=document_id)
    return _page(document, signed_form=form)


@handover.get("/ban-ky/<int:signed_id>.pdf")
@signed_in
def signed(document_id: int, signed_id: int) -> ResponseReturnValue:
    document = queries.document(me(), document_id)
    file = queries.signed_file(document, signed_id)
    name = document.file_name(file.version_ordinal).replace(".docx", "-da-ky.pdf")
    return _file(documents.content(file.sha256), name, "application/pdf")


def _file(content: bytes, name: str, mimetype: str) -> Response:
    return send_file(io.BytesIO(content), mimetype=mimetype, as_attachment=True, download_name=name)
