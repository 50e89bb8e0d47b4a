"""The rules of composition of the province: everybody reads, the province's keepers write."""

from flask import Blueprint, flash, request
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.composition import actions, forms, queries
from blueprints.composition.forms import EndRuleForm, RuleForm
from blueprints.composition.models import LEVEL_NAMES
from blueprints.composition.wording import in_words
from core import clock
from core.access import requires, signed_in
from core.pages import go_to, render

composition = Blueprint("composition", __name__, url_prefix="/quy-dinh-thanh-phan")
EMPTY_ROWS = 2
MORE = "them-yeu-cau"  # the button that asks for one more row


@composition.get("")
@signed_in
def index() -> ResponseReturnValue:
    return render(
        "composition/index.html",
        rules=queries.rules_of(queries.province_of(me().unit)),
        levels=LEVEL_NAMES,
        in_words=in_words,
        today=clock.today(),
        keeps=actions.may_keep(me()),
    )


@composition.route("/moi", methods=["GET", "POST"])
@requires(*actions.KEEPERS)
def new() -> ResponseReturnValue:
    if not actions.may_keep(me()):
        return _only_the_province()
    form = RuleForm(size_is_blocking=True)
    if request.method == "GET":
        for _ in range(EMPTY_ROWS):
            form.offer_row()
    if _wants_row(form):
        return render("composition/rule.html", form=form, rule=None)
    if form.accepts(lambda: actions.add(form.rule_text, by=me())):
        flash("Đã thêm quy định.", "success")
        return go_to("composition.index")
    return render("composition/rule.html", form=form, rule=None, status=form.status)


@composition.route("/<int:rule_id>", methods=["GET", "POST"])
@requires(*actions.KEEPERS)
def edit(rule_id: int) -> ResponseReturnValue:
    rule = queries.rule(me().unit, rule_id)
    if not actions.may_keep(me()):
        return _only_the_province()
    form = forms.filled_from(rule)
    if _wants_row(form):
        return render("composition/rule.html", form=form, rule=rule)
    if form.accepts(lambda: actions.change(rule_id, form.rule_text, form.revision.number, by=me())):
        flash("Đã lưu quy định.", "success")
        return go_to("composition.index")
    if form.refused_with == 409:
        form.revision.data = str(rule.revision)  # saving once more is now a choice made knowingly
    return render("composition/rule.html", form=form, rule=rule, status=form.status)


@composition.route("/<int:rule_id>/het-hieu-luc", methods=["GET", "POST"])
@requires(*actions.KEEPERS)
def end(rule_id: int) -> ResponseReturnValue:
    rule = queries.rule(me().unit, rule_id)
    if not actions.may_keep(me()):
        return _only_the_province()
    form = EndRuleForm(revision=rule.revision)
    if form.accepts(lambda: actions.end(rule_id, form.day, form.revision.number, by=me())):
        flash("Đã ghi ngày hết hiệu lực.", "success")
        return go_to("composition.index")
    if form.refused_with == 409:
        form.revision.data = str(rule.revision)
    return render("composition/end.html", form=form, rule=rule, status=form.status)


def _wants_row(form: RuleForm) -> bool:
    """The same page with one more row; nothing is checked or saved yet."""
    if MORE not in request.form:
        return False
    form.offer_row()
    return True


def _only_the_province() -> ResponseReturnValue:
    flash("Quy định thành phần do cán bộ phụ trách hoặc quản trị của tỉnh sửa; xã chỉ xem.", "warning")
    return go_to("composition.index")
