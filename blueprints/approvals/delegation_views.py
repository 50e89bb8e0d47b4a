"""Who signs for the head by delegation: for the unit's leader and its administrator."""

from flask import Blueprint, flash
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.approvals.delegation_forms import DelegationForm, RevokeForm
from blueprints.approvals.route_views import MANAGERS, kind_name
from blueprints.delegations import actions, queries
from blueprints.documents.kinds import kinds
from core import clock
from core.access import requires
from core.pages import go_to, render

delegations = Blueprint("delegations", __name__, url_prefix="/uy-quyen")


@delegations.get("/")
@requires(*MANAGERS)
def index() -> ResponseReturnValue:
    return render(
        "approvals/delegations.html",
        delegations=queries.delegations(me().unit),
        kind_name=kind_name,
        today=clock.today(),
    )


@delegations.route("/moi", methods=["GET", "POST"])
@requires(*MANAGERS)
def new() -> ResponseReturnValue:
    unit = me().unit
    form = DelegationForm()
    givers = queries.givers(unit.id, clock.today())
    form.giver_id.choices = {
        str(one.id): f"{one.full_name}, {one.position}, {one.agency.name}" for one in givers
    }
    form.kind_codes.choices = {one.code: one.name for one in kinds() if unit.level in one.levels}
    if form.accepts(lambda: actions.grant(form.grant, by=me())):
        flash("Đã ghi ủy quyền. Người được giao có trong danh sách người ký khi soạn văn bản.", "success")
        return go_to("delegations.index")
    return render("approvals/delegation.html", form=form, status=form.status)


@delegations.route("/<int:delegation_id>/thoi", methods=["GET", "POST"])
@requires(*MANAGERS)
def revoke(delegation_id: int) -> ResponseReturnValue:
    delegation = queries.delegation(me().unit, delegation_id)
    form = RevokeForm()
    if form.accepts(lambda: actions.revoke(delegation_id, form.revoked_on.day, by=me())):
        flash("Đã ghi ngày thôi ủy quyền.", "success")
        return go_to("delegations.index")
    return render("approvals/revoke.html", form=form, delegation=delegation, status=form.status)
