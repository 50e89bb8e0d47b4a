"""The steps of a document from submission to approval."""

from flask import Blueprint, flash, request
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.approvals import actions
from blueprints.approvals.forms import ApproveForm, ReturnForm, SubmitForm
from blueprints.documents import queries as documents
from blueprints.documents.rules import Act
from core.access import KEEPERS, Role, requires
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
@requires(*APPROVERS, Role.CLERK)
def send_back(document_id: int) -> ResponseReturnValue:
    document = documents.document(me().unit, document_id)
    form = ReturnForm()
    if form.accepts(lambda: actions.return_to_drafter(document_id, form.reason.data, by=me())):
        flash("Đã trả lại kèm lý do.", "success")
        return go_to("documents.show", document_id=document_id)
    if request.method == "GET":
        documents.refuse_closed(Act.RETURN, me(), document)
    return render("approvals/return.html", form=form, document=document, status=form.status)


@approvals.post("/van-ban/<int:document_id>/duyet")
@requires(*APPROVERS)
def approve(document_id: int) -> ResponseReturnValue:
    form = ApproveForm()
    actions.approve(document_id, form.version.number, by=me())
    flash("Đã duyệt. Văn thư cấp số và phát hành.", "success")
    return go_to("documents.show", document_id=document_id)
