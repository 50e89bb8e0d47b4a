"""Which template each kind of document is made by, the fields it may ask for, and bringing a new one."""

from typing import Any

from flask import Blueprint, flash
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.documents import rendering
from blueprints.documents.kinds import DocumentKind, kinds
from blueprints.documents.models import WordTemplate
from blueprints.word_templates import actions, queries, reviewing, rules
from blueprints.word_templates.files import word_answer
from blueprints.word_templates.forms import BringForm
from core import clock
from core.access import Role, requires, signed_in
from core.pages import asked_id, go_to, render

word_templates = Blueprint("word_templates", __name__, url_prefix="/mau-van-ban")


@word_templates.get("/")
@signed_in
def index() -> ResponseReturnValue:
    in_force = queries.in_force(me().unit, clock.today())
    return render("word_templates/index.html", kinds=kinds(), in_force=in_force, home=me().unit)


@word_templates.get("/<kind_code>")
@signed_in
def show(kind_code: str) -> ResponseReturnValue:
    its_kind = queries.kind_named(kind_code)
    return render("word_templates/show.html", **_page_of(its_kind))


def _page_of(its_kind: DocumentKind) -> dict[str, Any]:
    account, today = me(), clock.today()
    versions = queries.versions(account.unit, its_kind.code)
    above = [one for one in versions if one.unit_id != account.unit_id]
    return {
        "kind": its_kind,
        "versions": versions,
        "standing_of": lambda one: queries.standing_of(one, today),
        "in_force": queries.in_force(account.unit, today).get(its_kind.code),
        "catalogue": reviewing.catalogue(its_kind),
        "may_bring": rules.may_bring(account.role),
        "may_end": rules.may_end(account.role, account.unit.level)
        and any(one.lasts(today) for one in versions if one not in above),
        "instead": next((one.unit.full_name for one in above if one.is_in_force(today)), "phần mềm"),
    }


@word_templates.route("/<kind_code>/tai-len", methods=["GET", "POST"])
@requires(rules.KEEPER)
def bring(kind_code: str) -> ResponseReturnValue:
    its_kind = queries.kind_named(kind_code)
    before = asked_id("loi")  # a file with faults was brought before this one
    form = BringForm(note=queries.faulty(me(), before).note if before else "")
    if form.accepts(lambda: _bring(form, its_kind)):
        return _led_to(form.brought)
    return render("word_templates/bring.html", kind=its_kind, form=form, status=form.status)


def _bring(form: BringForm, its_kind: DocumentKind) -> None:
    form.brought = actions.bring(its_kind, form.file.data.read(), form.note.data or "", by=me())


def _led_to(brought: Any) -> ResponseReturnValue:
    if isinstance(brought, WordTemplate):
        flash("Tệp mẫu không có lỗi và đã dựng thử được. Xem bản dựng thử rồi trình duyệt.", "success")
        return go_to("template_versions.show", template_id=brought.id)
    return go_to("word_templates.faulty", faulty_id=brought.id)


@word_templates.get("/loi/<int:faulty_id>")
@requires(rules.KEEPER)
def faulty(faulty_id: int) -> ResponseReturnValue:
    found = queries.faulty(me(), faulty_id)
    its_kind = queries.kind_named(found.kind_code)
    return render("word_templates/faulty.html", faulty=found, kind=its_kind, form=BringForm(note=found.note))


@word_templates.get("/loi/<int:faulty_id>/nhan-xet.docx")
@requires(rules.KEEPER)
def commented(faulty_id: int) -> ResponseReturnValue:
    found = queries.faulty(me(), faulty_id)
    return word_answer(queries.commented(found.id), f"mau-{found.kind_code}-co-nhan-xet.docx")


@word_templates.get("/<kind_code>/mau-cua-phan-mem.docx")
@signed_in
def shipped(kind_code: str) -> ResponseReturnValue:
    its_kind = queries.kind_named(kind_code)
    return word_answer(rendering.shipped(its_kind).content, f"mau-{its_kind.code}-cua-phan-mem.docx")


@word_templates.post("/<kind_code>/tro-lai")
@requires(rules.KEEPER, Role.LEADER, Role.DEPARTMENT_HEAD)
def end(kind_code: str) -> ResponseReturnValue:
    its_kind = queries.kind_named(kind_code)
    actions.end_own(its_kind, by=me())
    flash("Từ hôm nay văn bản loại này không dùng mẫu riêng của đơn vị nữa.", "success")
    return go_to("word_templates.show", kind_code=kind_code)
