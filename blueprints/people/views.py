"""Members across teams, a person through time, suspected duplicates."""

import io

from flask import Blueprint, flash, request, send_file
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.composition.rules import TeamRole
from blueprints.people import actions, queries, rules, workbook
from blueprints.people.queries import LACKS, PersonFilter
from blueprints.teams import rosters
from blueprints.teams.models import Person
from blueprints.teams.rules import Sex
from blueprints.units import queries as units
from core import clock
from core.access import KEEPERS, requires, signed_in
from core.pages import asked_id, asked_text, go_to, render
from core.sheets import MIMETYPE

people = Blueprint("people", __name__, url_prefix="/nguoi")
LACKING = {"dien-thoai": "Thiếu số điện thoại", "nam-sinh": "Thiếu năm sinh"}


@people.get("/")
@signed_in
def index() -> ResponseReturnValue:
    home, narrowed = me().unit, _filter()
    return render(
        "people/index.html",
        block="rows",
        page=queries.members(home, narrowed, asked_id("sau")),
        count=queries.count(home, narrowed),
        communes=units.communes(home),
        narrowed=narrowed,
        roles=TeamRole,
        sexes=Sex,
        lacking=LACKING,
        sees_phones=sees_phones,
    )


def _filter() -> PersonFilter:
    role, sex, lacks = (request.args.get(name, "") for name in ("nhiem-vu", "gioi-tinh", "thieu"))
    return PersonFilter(
        search=asked_text("q"),
        commune_id=asked_id("xa"),
        role=TeamRole(role) if role in list(TeamRole) else None,
        sex=Sex(sex) if sex in list(Sex) else None,
        lacks=lacks if lacks in LACKS else "",
    )


@people.post("/thanh-vien.xlsx")
@requires(*KEEPERS)
def excel() -> ResponseReturnValue:
    """The list as its page narrows it, all of it, with whole phone numbers; that is logged."""
    home = me().unit
    members = queries.every_member(home, _filter())
    content = workbook.xlsx(home, members)
    actions.note_export(home, len(members), by=me())
    return send_file(io.BytesIO(content), MIMETYPE, as_attachment=True, download_name="thanh-vien.xlsx")


def sees_phones(commune_id: int) -> bool:
    """Who keeps the registry of the very commune needs its numbers; everybody else asks for one at a time."""
    return me().role in KEEPERS and me().unit_id == commune_id


@people.get("/<int:person_id>")
@signed_in
def show(person_id: int) -> ResponseReturnValue:
    person = queries.person(me().unit, person_id)
    return _page_of(person, whole_phone=sees_phones(person.commune_id))


def _page_of(person: Person, *, whole_phone: bool) -> ResponseReturnValue:
    return render(
        "people/show.html",
        person=person,
        whole_phone=whole_phone,
        stays=rosters.history_of_person(person.id),
        suspected=queries.suspected_of(person) if _merges() else [],
        may_be_minor=rules.may_be_minor(person.birth_year, clock.today()),
    )


def _merges() -> bool:
    return me().role in KEEPERS


@people.post("/<int:person_id>/so-dien-thoai")
@signed_in
def reveal(person_id: int) -> ResponseReturnValue:
    queries.person(me().unit, person_id)
    return _page_of(actions.reveal(person_id, by=me()), whole_phone=True)


@people.get("/nghi-trung")
@requires(*KEEPERS)
def suspected() -> ResponseReturnValue:
    return render("people/suspected.html", pairs=queries.suspected_pairs(me().unit), most=queries.MOST_PAIRS)


@people.get("/<int:person_id>/gop/<int:other_id>")
@requires(*KEEPERS)
def compare(person_id: int, other_id: int) -> ResponseReturnValue:
    """Both side by side before they become one."""
    home = me().unit
    one, other = queries.person(home, person_id), queries.person(home, other_id)
    stays = queries.stays([one.id, other.id])
    return render("people/merge.html", one=one, other=other, stays=stays, sees_phones=sees_phones)


@people.post("/<int:person_id>/gop/<int:other_id>")
@requires(*KEEPERS)
def merge(person_id: int, other_id: int) -> ResponseReturnValue:
    home = me().unit
    kept, merged = queries.person(home, person_id), queries.person(home, other_id)
    actions.merge(kept.id, merged.id, by=me())
    flash("Đã gộp hai hồ sơ; quá trình tham gia các Tổ được giữ nguyên.", "success")
    return go_to("people.show", person_id=person_id)
