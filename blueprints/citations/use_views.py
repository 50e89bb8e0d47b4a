"""Which texts are offered for which documents, and how an office writes the citations of laws."""

from flask import Blueprint, flash, request
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.citations import actions, queries
from blueprints.citations.forms import UseForm, WayForm
from blueprints.citations.rules import EVERY_KIND
from blueprints.documents.kinds import kinds
from core import clock
from core.access import KEEPERS, requires, signed_in
from core.pages import go_to, render

citation_uses = Blueprint("citation_uses", __name__, url_prefix="/can-cu/theo-loai")
KIND_ASKED = "loai"


@citation_uses.get("/")
@signed_in
def index() -> ResponseReturnValue:
    return _page(UseForm(formdata=None))


@citation_uses.post("/")
@requires(*KEEPERS)
def use() -> ResponseReturnValue:
    form, kind_code = UseForm(), _kind_code()
    if form.accepts(
        lambda: actions.use_text(
            kind_code, form.number.data, form.opening.data, form.points.data, form.place, by=me()
        )
    ):
        flash("Đã ghi căn cứ thường dùng.", "success")
        return go_to("citation_uses.index", **{KIND_ASKED: kind_code})
    return _page(form)


@citation_uses.post("/<int:text_id>/thoi-dung")
@requires(*KEEPERS)
def stop(text_id: int) -> ResponseReturnValue:
    kind_code = _kind_code()
    actions.stop_using(kind_code, text_id, by=me())
    flash("Văn bản không còn được đưa sẵn vào căn cứ của loại văn bản này.", "success")
    return go_to("citation_uses.index", **{KIND_ASKED: kind_code})


@citation_uses.post("/so-cua-luat")
@requires(*KEEPERS)
def law_numbers() -> ResponseReturnValue:
    form = WayForm()
    if form.accepts(lambda: actions.write_law_numbers(form.law_number.data, by=me())):
        flash("Đã lưu cách ghi căn cứ.", "success")
        return go_to("citation_uses.index")
    return _page(UseForm(formdata=None))


def _page(form: UseForm) -> ResponseReturnValue:
    home, kind_code = me().unit, _kind_code()
    return render(
        "citations/uses.html",
        form=form,
        way=WayForm(formdata=None, law_number=queries.prints_law_numbers(home)),
        kinds=_kinds(),
        kind_code=kind_code,
        used=[one for one in queries.used(home, kind_code) if one.use.is_offered],
        lines=queries.default_bases(kind_code, home.id, clock.today()),
        keeps=me().role in KEEPERS,
        today=clock.today(),
        status=form.status,
    )


def _kinds() -> dict[str, str]:
    return {EVERY_KIND: "Mọi loại văn bản về Tổ"} | {kind.code: kind.name for kind in kinds()}


def _kind_code() -> str:
    asked = request.values.get(KIND_ASKED, EVERY_KIND)
    return asked if asked in _kinds() else EVERY_KIND
