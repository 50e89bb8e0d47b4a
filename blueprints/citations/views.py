"""The bank of legal bases: the list, a text with its citations, an office's own texts."""

from typing import Any

from flask import Blueprint, flash, request
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.citations import actions, drafting, forms, queries, reminders, rules
from blueprints.citations.forms import CheckForm, ReplaceForm, TextForm
from blueprints.citations.queries import Known
from blueprints.units.models import Unit
from core import clock
from core.access import KEEPERS, requires, signed_in
from core.errors import NotFound
from core.pages import asked_id, asked_text, go_to, render
from vanban import citing
from vanban.citing.points import BadPoints

citations = Blueprint("citations", __name__, url_prefix="/can-cu")
ASKED = {state.value: state.label for state in rules.TextState} | {rules.TO_CHECK: "Cần kiểm tra"}


@citations.get("/")
@signed_in
def index() -> ResponseReturnValue:
    search, asked = asked_text("q"), request.args.get("tinh-trang", "")
    asked = asked if asked in ASKED else ""
    page = queries.texts(me().unit, clock.today(), search, asked, asked_id("sau"))
    shown = {"page": page, "search": search, "asked": asked, "states": ASKED, "today": clock.today()}
    return render("citations/index.html", block="rows", keeps=me().role in KEEPERS, **shown)


@citations.get("/<int:text_id>")
@signed_in
def show(text_id: int) -> ResponseReturnValue:
    return _page(queries.text(me().unit, text_id))


def _page(known: Known, form: CheckForm | None = None) -> ResponseReturnValue:
    check = queries.check_of(me().unit, known.id)
    form = form or forms.check_from(check, known)
    return render(
        "citations/show.html",
        known=known,
        text=known.text,
        check=check,
        form=form,
        today=clock.today(),
        keeps=me().role in KEEPERS,
        is_own=known.text.owner_id == me().unit_id,
        status=form.status,
        **_cited(known),
    )


def _cited(known: Known) -> dict[str, Any]:
    """The text as it is cited, with the parts asked for."""
    typed, problem, points = asked_text("diem"), "", ""
    try:
        points = citing.points_in_words(typed)
    except BadPoints as refused:
        problem = str(refused)
    text = known.text.cited(clock.today())
    opening = citing.opening_of(text.kind, text.number)
    law_number = queries.prints_law_numbers(me().unit)
    line = citing.basis(opening, text, points=points, law_number=law_number)
    again = f"{points} {citing.short(text)}".strip()
    return {"line": line, "again": again, "points": typed, "points_problem": problem}


@citations.route("/moi", methods=["GET", "POST"])
@requires(*KEEPERS)
def new() -> ResponseReturnValue:
    form = TextForm()
    if form.accepts(lambda: actions.add_text(form.facts, by=me())):
        flash("Đã thêm văn bản vào kho căn cứ.", "success")
        return go_to("citations.index", q=form.number.data)
    return render("citations/text.html", form=form, text=None, status=form.status)


@citations.route("/<int:text_id>/sua", methods=["GET", "POST"])
@requires(*KEEPERS)
def edit(text_id: int) -> ResponseReturnValue:
    text = queries.text(me().unit, text_id).text
    form = forms.filled_from(text)
    if form.accepts(lambda: actions.change_text(text_id, form.facts, form.revision.number, by=me())):
        flash("Đã lưu văn bản.", "success")
        return go_to("citations.show", text_id=text_id)
    if form.refused_with == 409:
        form.revision.data = str(text.revision)  # saving once more is now a choice made knowingly
    return render("citations/text.html", form=form, text=text, status=form.status)


@citations.post("/<int:text_id>/kiem-tra")
@requires(*KEEPERS)
def check(text_id: int) -> ResponseReturnValue:
    known, form = queries.text(me().unit, text_id), CheckForm()
    if form.accepts(lambda: actions.check_text(text_id, form.facts, by=me())):
        flash("Đã ghi kết quả kiểm tra.", "success")
        return go_to("citations.show", text_id=text_id)
    return _page(known, form)


@citations.route("/<int:text_id>/thay-the", methods=["GET", "POST"])
@requires(*KEEPERS)
def replace(text_id: int) -> ResponseReturnValue:
    text, form = queries.text(me().unit, text_id).text, ReplaceForm()
    if form.accepts(lambda: actions.mark_replaced(text_id, form.number.data, form.from_on.day, by=me())):
        flash("Đã ghi văn bản thay thế.", "success")
        return go_to("citations.show", text_id=text_id)
    return render("citations/replace.html", form=form, text=text, status=form.status)


@citations.get("/chon/<int:unit_id>")
@signed_in
def offers(unit_id: int) -> ResponseReturnValue:
    """The texts that a draft of the unit may take, as its page lists them; narrowed by what is sought."""
    unit = _reached(unit_id)
    found = queries.offered(unit, clock.today(), request.args.get("loai", ""), drafting.sought())
    return render("citations/offers.html", block="offers", found=found, unit=unit)


@citations.post("/nhac/<int:unit_id>")
@signed_in
def remind(unit_id: int) -> ResponseReturnValue:
    """What is to be said of the lines typed into a draft of the unit."""
    unit = _reached(unit_id)
    typed = request.form.get("legal_bases", "").splitlines()
    found = reminders.reminders(unit, [line for line in typed if line.strip()], clock.today())
    return render("citations/reminders.html", block="reminders", found=found, unit=unit)


def _reached(unit_id: int) -> Unit:
    found = queries.unit_within(me().unit, unit_id)
    if found is None:
        raise NotFound("Đơn vị này không thuộc phạm vi của đồng chí.")
    return found
