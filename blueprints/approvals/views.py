"""The steps of a document from submission to approval."""

from flask import Blueprint, flash, request
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.approvals import actions, reviewing
from blueprints.approvals.forms import (
    TO_DRAFTER,
    ApproveForm,
    ForwardForm,
    OpinionForm,
    ReturnForm,
    SubmitForm,
)
from blueprints.documents import queries as documents
from blueprints.documents.models import Document
from blueprints.documents.rules import Act
from blueprints.reviews.rules import Check
from core.access import KEEPERS, Role, requires, signed_in
from core.pages import go_to, render

approvals = Blueprint("approvals", __name__)
APPROVERS = (Role.LEADER, Role.DEPARTMENT_HEAD)


@approvals.post("/van-ban/<int:document_id>/trinh")
@requires(*KEEPERS)
def submit(document_id: int) -> ResponseReturnValue:
    document = documents.document(me().unit, document_id)
    form = SubmitForm()
    if form.accepts(lambda: actions.submit(document_id, form.exception_reason.data, by=me())):
        flash("Đã trình. Nội dung được giữ nguyên cho đến khi có ý kiến.", "success")
        return go_to("documents.show", document_id=document_id)
    return render("approvals/submit.html", form=form, document=document, status=form.status)


@approvals.post("/van-ban/<int:document_id>/thu-hoi")
@requires(*KEEPERS)
def withdraw(document_id: int) -> ResponseReturnValue:
    actions.withdraw(document_id, by=me())
    flash("Đã thu hồi về dự thảo.", "success")
    return go_to("documents.show", document_id=document_id)


@approvals.route("/van-ban/<int:document_id>/tra-lai", methods=["GET", "POST"])
@signed_in
def send_back(document_id: int) -> ResponseReturnValue:
    document = documents.document(me().unit, document_id)
    form = ReturnForm()
    form.target.choices = _ways_back(document)
    if form.accepts(lambda: _send_back(document_id, form)):
        flash("Đã trả lại kèm lý do.", "success")
        return go_to("documents.show", document_id=document_id)
    if request.method == "GET":
        documents.refuse_closed(Act.RETURN, me(), document)
    return render("approvals/return.html", form=form, document=document, status=form.status)


def _ways_back(document: Document) -> dict[str, str]:
    """The drafter, and the steps before one's own."""
    earlier = reviewing.way_back(document, me())
    drafter = {TO_DRAFTER: f"Người soạn: {document.drafter.full_name}"}
    return drafter | {str(step.id): f"{step.name}: {step.holder}" for step in earlier}


def _send_back(document_id: int, form: ReturnForm) -> None:
    if form.target.data == TO_DRAFTER:
        reviewing.return_to_drafter(document_id, form.reason.data, by=me())
    else:
        reviewing.return_to_step(document_id, int(form.target.data), form.reason.data, by=me())


@approvals.post("/van-ban/<int:document_id>/duyet")
@requires(*APPROVERS)
def approve(document_id: int) -> ResponseReturnValue:
    form = ApproveForm()
    actions.approve(document_id, form.version.number, by=me())
    flash("Đã duyệt. Văn thư cấp số và phát hành.", "success")
    return go_to("documents.show", document_id=document_id)


@approvals.post("/van-ban/<int:document_id>/dong-y")
@signed_in
def agree(document_id: int) -> ResponseReturnValue:
    form = ApproveForm()
    reviewing.agree(document_id, form.version.number, by=me())
    flash("Đã đồng ý. Văn bản chuyển sang bước sau.", "success")
    return go_to("documents.show", document_id=document_id)


@approvals.route("/van-ban/<int:document_id>/y-kien", methods=["GET", "POST"])
@signed_in
def opine(document_id: int) -> ResponseReturnValue:
    document = documents.document(me().unit, document_id)
    form = OpinionForm()
    if form.accepts(lambda: reviewing.opine(document_id, form.opinion.data, form.version.number, by=me())):
        flash("Đã ghi ý kiến.", "success")
        return go_to("documents.show", document_id=document_id)
    if request.method == "GET":
        documents.refuse_closed(Act.OPINE, me(), document)
        form.version.data = str(document.version_count)
    return render("approvals/opinion.html", form=form, document=document, status=form.status)


@approvals.route("/van-ban/<int:document_id>/chuyen", methods=["GET", "POST"])
@signed_in
def forward(document_id: int) -> ResponseReturnValue:
    document = documents.document(me().unit, document_id)
    form = ForwardForm()
    form.account_id.choices = _receivers(document)
    if form.accepts(lambda: reviewing.forward(document_id, int(form.account_id.data), by=me())):
        flash("Đã chuyển.", "success")
        return go_to("documents.show", document_id=document_id)
    if request.method == "GET" or not form.account_id.choices:
        documents.refuse_closed(Act.FORWARD, me(), document)
    return render("approvals/forward.html", form=form, document=document, status=form.status)


def _receivers(document: Document) -> dict[str, str]:
    step = reviewing.own_step(document, me(), (Check.CONTENT, Check.FORM, Check.OPINION))
    others = reviewing.receivers(document, step) if step else ()
    return {str(one.id): f"{one.full_name}, {one.role_name.lower()}" for one in others if one.id != me().id}
