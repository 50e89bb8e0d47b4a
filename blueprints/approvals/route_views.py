"""Who checks the unit's documents, in which order: routes, for the unit's leader and its administrator."""

from flask import Blueprint, flash, request
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.approvals.route_forms import EndRouteForm, RouteForm, holders, shown
from blueprints.documents.kinds import kind_or_none, kinds
from blueprints.reviews import actions, queries
from blueprints.reviews.models import EVERY_KIND
from core import clock
from core.access import Role, requires
from core.pages import go_to, render

routes = Blueprint("routes", __name__, url_prefix="/quy-trinh")
MANAGERS = (Role.LEADER, Role.ADMINISTRATOR)
EVERY_KIND_NAME = "Mọi loại văn bản"


@routes.get("/")
@requires(*MANAGERS)
def index() -> ResponseReturnValue:
    names = {account.id: account.full_name for account in queries.accounts_in_use(me().unit_id)}
    return render(
        "approvals/routes.html",
        routes=queries.routes(me().unit_id),
        preset=queries.presets()[-1],
        preset_stages=queries.preset_stages(),
        kind_name=kind_name,
        names=names,
        today=clock.today(),
    )


def kind_name(code: str) -> str:
    its_kind = kind_or_none(code)
    return its_kind.name if its_kind else EVERY_KIND_NAME


@routes.route("/moi", methods=["GET", "POST"])
@requires(*MANAGERS)
def new() -> ResponseReturnValue:
    """A route that begins as the one in force for the kind asked for."""
    unit, asked = me().unit, request.args.get("loai", EVERY_KIND)
    begun = shown(queries.stages(unit.id, asked, clock.today()))
    form = RouteForm(kind_code=asked, **begun)
    form.kind_code.choices = {EVERY_KIND: EVERY_KIND_NAME} | {
        one.code: one.name for one in kinds() if unit.level in one.levels
    }
    form.offer(holders(queries.accounts_in_use(unit.id)))
    if form.accepts(lambda: _set(form)):
        flash("Đã lưu quy trình. Văn bản trình từ ngày áp dụng theo quy trình này.", "success")
        return go_to("routes.index")
    return render("approvals/route.html", form=form, status=form.status)


def _set(form: RouteForm) -> None:
    actions.set_route(form.kind_code.data, form.stages, form.from_on.day, form.legal_basis.data, by=me())


@routes.route("/<int:route_id>/thoi", methods=["GET", "POST"])
@requires(*MANAGERS)
def end(route_id: int) -> ResponseReturnValue:
    route = queries.route(me().unit_id, route_id)
    form = EndRouteForm()
    if form.accepts(lambda: actions.end_route(route_id, form.ended_on.day, by=me())):
        flash("Đã ghi ngày thôi dùng quy trình.", "success")
        return go_to("routes.index")
    return render("approvals/end_route.html", form=form, name=kind_name(route.kind_code), status=form.status)
