"""Pages of packs: ask for one, watch it being made, take it away, submit what it made."""

from collections.abc import Sequence

from flask import Blueprint, Response, flash, request
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.documents.kinds import DocumentKind, kind, kinds_in_packs
from blueprints.packs import actions, archive, queries
from blueprints.packs.forms import PackForm
from blueprints.packs.rules import ItemState, PackState
from blueprints.units import queries as units
from blueprints.units.queries import UnitChoice
from core.access import KEEPERS, requires
from core.pages import asked_id, go_to, render

packs = Blueprint("packs", __name__, url_prefix="/bo-van-ban")


@packs.get("/")
@requires(*KEEPERS)
def index() -> ResponseReturnValue:
    return render("packs/index.html", page=queries.packs(me().unit, asked_id("truoc")), kind=kind)


@packs.route("/moi", methods=["GET", "POST"])
@requires(*KEEPERS)
def new() -> ResponseReturnValue:
    """The first press shows what would be made, the second has it made."""
    communes, offered = units.communes(me().unit), kinds_in_packs(me().role)
    form = PackForm(kinds=[one.code for one in offered], communes=[one.code for one in communes])
    form.kinds.choices = [(one.code, one.name) for one in offered]
    form.communes.choices = [(one.code, one.title) for one in communes]
    planned = None
    if request.form.get("step") == "check":
        planned = _plan(form, communes) if form.validate_on_submit() else None
    elif form.accepts(lambda: _begin(form, communes)):
        return go_to("packs.show", pack_id=form.created)
    return render("packs/new.html", form=form, planned=planned, status=form.status)


def _chosen(form: PackForm, communes: Sequence[UnitChoice]) -> tuple[list[DocumentKind], list[UnitChoice]]:
    codes = set(form.communes.data or ())
    return [kind(code) for code in form.kinds.data or ()], [one for one in communes if one.code in codes]


def _plan(form: PackForm, communes: Sequence[UnitChoice]) -> tuple[int, int]:
    """How many drafts, for how many communes."""
    kinds, chosen = _chosen(form, communes)
    planned = actions.plan(kinds, chosen, form.each.data == "rieng")
    return len(planned), len({commune_id for commune_id, _, _ in planned})


def _begin(form: PackForm, communes: Sequence[UnitChoice]) -> None:
    kinds, chosen = _chosen(form, communes)
    form.created = actions.begin(kinds, chosen, form.each.data == "rieng", by=me()).id


@packs.get("/<int:pack_id>")
@requires(*KEEPERS)
def show(pack_id: int) -> ResponseReturnValue:
    pack = queries.pack(me().unit, pack_id)
    asked = request.args.get("tinh-trang", "")
    state = ItemState(asked) if asked in list(ItemState) else None
    return render(
        "packs/show.html",
        block="progress",
        pack=pack,
        counts=queries.counts(pack),
        page=queries.items(pack, state, asked_id("sau")),
        asked=asked,
        kind=kind,
        states=list(ItemState),
        ItemState=ItemState,
        PackState=PackState,
    )


@packs.post("/<int:pack_id>/dung")
@requires(*KEEPERS)
def cancel(pack_id: int) -> ResponseReturnValue:
    actions.cancel(pack_id, by=me())
    flash("Đã dừng. Các dự thảo đã lập vẫn còn.", "success")
    return go_to("packs.show", pack_id=pack_id)


@packs.post("/<int:pack_id>/lap-lai")
@requires(*KEEPERS)
def try_again(pack_id: int) -> ResponseReturnValue:
    count = actions.try_again(pack_id, by=me())
    flash(f"Đang lập lại {count} văn bản.", "success")
    return go_to("packs.show", pack_id=pack_id)


@packs.post("/<int:pack_id>/trinh")
@requires(*KEEPERS)
def submit(pack_id: int) -> ResponseReturnValue:
    count = actions.submit(pack_id, by=me())
    flash(f"Đang trình {count} dự thảo; kết quả của từng văn bản ở danh sách dưới đây.", "success")
    return go_to("packs.show", pack_id=pack_id)


@packs.get("/<int:pack_id>/tai-ve")
@requires(*KEEPERS)
def download(pack_id: int) -> ResponseReturnValue:
    pack = queries.pack(me().unit, pack_id)
    named = {"Content-Disposition": f"attachment; filename=bo-van-ban-{pack.id}.zip"}
    return Response(archive.archive(pack), mimetype="application/zip", headers=named)
