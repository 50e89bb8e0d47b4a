"""One version of an office's template: what it made of the sample, and the decision on it."""

from datetime import date
from functools import lru_cache
from typing import Any

from flask import Blueprint, Response, flash, request
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.documents import checks, previews
from blueprints.documents import queries as documents
from blueprints.documents.kinds import kind
from blueprints.documents.models import WordTemplate
from blueprints.word_templates import actions, queries, reviewing, rules
from blueprints.word_templates.files import word_answer
from blueprints.word_templates.forms import ApproveForm, RefuseForm, SubmitForm
from blueprints.word_templates.rules import TemplateAct
from core import audit, clock
from core.access import Role, requires, signed_in
from core.pages import go_to, render
from vanban.nd30.finding import Severity
from vanban.nd30.report import Report
from vanban.vietnamese import short_date

template_versions = Blueprint("template_versions", __name__, url_prefix="/mau-van-ban/phien-ban")
APPROVERS = (Role.LEADER, Role.DEPARTMENT_HEAD)  # which of them in which office, the rules say


@template_versions.get("/<int:template_id>")
@signed_in
def show(template_id: int) -> ResponseReturnValue:
    template = queries.version(me().unit, template_id)
    return render("word_templates/version.html", **_page_of(template, _approval()))


def _approval() -> ApproveForm:
    return ApproveForm(from_on=short_date(clock.today()))


def _page_of(template: WordTemplate, form: ApproveForm) -> dict[str, Any]:
    its_kind = kind(template.kind_code)
    return {
        "version": template,
        "kind": its_kind,
        "standing": queries.standing_of(template, clock.today()),
        "acts": queries.acts_of(me(), template),
        "may_bring": rules.may_bring(me().role),
        "history": audit.history(template),
        "preview": previews.preview(template.sample_sha256),
        "catalogue": reviewing.catalogue(its_kind),
        **_form_of_the_try(template),
        "form": form,
        "submit_form": SubmitForm(formdata=None, seen=template.sha256),
    }


def _form_of_the_try(template: WordTemplate) -> dict[str, Any]:
    """What the check of form finds in the document that the template made of the sample."""
    home = me().unit
    found = _checked(template.sample_sha256, home.province_id or home.id, clock.today())
    if isinstance(found, str):
        return {"report": None, "unchecked": found}
    groups = {one: [remark for remark in found.findings if remark.severity == one] for one in Severity}
    return {"report": found, "groups": groups}


@lru_cache(maxsize=32)
def _checked(sha256: str, province_id: int, on: date) -> Report | str:
    """Kept while the process lives: clerk and approver look at the same try several times a day."""
    return checks.checked(documents.content(sha256), province_id, on)


@template_versions.post("/<int:template_id>/trinh")
@requires(rules.KEEPER)
def submit(template_id: int) -> ResponseReturnValue:
    actions.submit(template_id, SubmitForm().seen.data or "", by=me())
    flash("Đã trình duyệt mẫu.", "success")
    return go_to("template_versions.show", template_id=template_id)


@template_versions.post("/<int:template_id>/duyet")
@requires(*APPROVERS)
def approve(template_id: int) -> ResponseReturnValue:
    template = queries.version(me().unit, template_id)
    form = _approval()
    if form.accepts(lambda: actions.approve(template_id, form.from_on.day, by=me())):
        flash(f"Đã duyệt. Mẫu áp dụng từ ngày {short_date(form.from_on.day)}.", "success")
        return go_to("template_versions.show", template_id=template_id)
    return render("word_templates/version.html", status=form.status, **_page_of(template, form))


@template_versions.route("/<int:template_id>/khong-duyet", methods=["GET", "POST"])
@requires(*APPROVERS)
def refuse(template_id: int) -> ResponseReturnValue:
    template = queries.version(me().unit, template_id)
    form = RefuseForm()
    if form.accepts(lambda: actions.refuse(template_id, form.reason.data, by=me())):
        flash("Đã trả mẫu về cho văn thư kèm lý do.", "success")
        return go_to("template_versions.show", template_id=template_id)
    if request.method == "GET":
        queries.refuse_closed(TemplateAct.REFUSE, me(), template)
    return render(
        "word_templates/refuse.html",
        form=form,
        version=template,
        kind=kind(template.kind_code),
        status=form.status,
    )


@template_versions.get("/<int:template_id>/mau.docx")
@signed_in
def word(template_id: int) -> ResponseReturnValue:
    template = queries.version(me().unit, template_id)
    name = f"mau-{template.kind_code}-pb{template.ordinal}.docx"
    return word_answer(documents.content(template.sha256), name)


@template_versions.get("/<int:template_id>/dung-thu.docx")
@signed_in
def sample(template_id: int) -> ResponseReturnValue:
    template = queries.version(me().unit, template_id)
    name = f"dung-thu-{template.kind_code}-pb{template.ordinal}.docx"
    return word_answer(documents.content(template.sample_sha256), name)


@template_versions.get("/<int:template_id>/xem-truoc")
@signed_in
def preview(template_id: int) -> ResponseReturnValue:
    """The fragment asks again every two seconds while it is waiting; as a page it is the version's."""
    template = queries.version(me().unit, template_id)
    return render("word_templates/version.html", block="preview", **_page_of(template, _approval()))


@template_versions.post("/<int:template_id>/xem-truoc")
@signed_in
def preview_again(template_id: int) -> ResponseReturnValue:
    template = queries.version(me().unit, template_id)
    previews.ask_again(template.sample_sha256)
    return go_to("template_versions.show", template_id=template_id)


@template_versions.get("/<int:template_id>/trang/<int:ordinal>.png")
@signed_in
def page(template_id: int, ordinal: int) -> ResponseReturnValue:
    template = queries.version(me().unit, template_id)
    return Response(previews.page_of(template.sample_sha256, ordinal), mimetype="image/png")
