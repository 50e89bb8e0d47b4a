"""Guided pages for what an office records of its units: new names, merges, divisions, ends."""

from collections.abc import Callable

from flask import Blueprint, flash, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import Forbidden

from blueprints.accounts.views import me
from blueprints.units import changes, commune_changes, events, queries
from blueprints.units.forms import ChangeForm, DivideForm, MergeForm, NameForm, NewCommuneForm
from blueprints.units.models import Unit, UnitEvent
from blueprints.units.rules import Level
from core.access import Role, requires, signed_in
from core.errors import DomainError, NotFound
from core.pages import LARGEST_ID, go_to, render

unit_changes = Blueprint("unit_changes", __name__, url_prefix="/don-vi")
RECORDERS = (Role.OFFICER, Role.CLERK, Role.ADMINISTRATOR)
CHOSEN = "don-vi-"  # don-vi-12=on: the unit 12 is chosen


@unit_changes.get("/thay-doi/<int:event_id>")
@signed_in
def event(event_id: int) -> ResponseReturnValue:
    line = events.event(me().unit, event_id)
    return render("units/event.html", line=line, unit=queries.own_unit(line.event))


@unit_changes.route("/<code>/doi-ten", methods=["GET", "POST"])
@requires(*RECORDERS)
def rename(code: str) -> ResponseReturnValue:
    unit = _changing(code)
    form = NameForm(type_name=unit.type_name, name=unit.name).of_level(unit.level)
    act = changes.rename_village if unit.level is Level.VILLAGE else commune_changes.rename_commune
    return _answer(
        form,
        lambda: act(unit.id, form.new_name, form.resolution, by=me()),
        unit,
        title=f"Đổi tên {unit.full_name}",
        told="Tên cũ còn tìm được và còn nguyên trong văn bản đã lập. Tên mới được dùng ngay sau khi lưu.",
        button="Đổi tên",
    )


@unit_changes.route("/<code>/chia", methods=["GET", "POST"])
@requires(*RECORDERS)
def divide(code: str) -> ResponseReturnValue:
    unit = _changing(code)
    return _divide_village(unit) if unit.level is Level.VILLAGE else _divide_commune(unit)


def _divide_village(village: Unit) -> ResponseReturnValue:
    form = DivideForm()
    form.own = village
    return _answer(
        form,
        lambda: changes.divide_village(village.id, form.new_names, form.resolution, by=me()),
        village,
        title=f"Chia {village.full_name}",
        told="Tổ của thôn không tự đổi: sau khi lưu, trang tiếp theo nêu việc cần làm với Tổ.",
        button="Chia",
    )


def _divide_commune(commune: Unit) -> ResponseReturnValue:
    chosen = _chosen(commune)
    if not chosen:
        return _choice(commune, "Chọn thôn, xóm, tổ dân phố chuyển sang đơn vị mới", least=1)
    form = NewCommuneForm().of_level(Level.COMMUNE)
    assert isinstance(form, NewCommuneForm)  # noqa: S101 (of_level answers with the form itself)
    ids = [unit.id for unit in chosen]
    return _answer(
        form,
        lambda: commune_changes.divide_commune(
            commune.id, form.new_name, form.code.data, ids, form.resolution, by=me()
        ),
        commune,
        title=f"Chia {commune.full_name}",
        told="Các thôn đã chọn và Tổ của các thôn đó chuyển sang đơn vị mới; phần còn lại giữ nguyên.",
        button="Chia",
        chosen=chosen,
    )


@unit_changes.route("/<code>/giai-the", methods=["GET", "POST"])
@requires(*RECORDERS)
def dissolve(code: str) -> ResponseReturnValue:
    village = _changing(code)
    if village.level is not Level.VILLAGE:
        raise NotFound(f"{village.title} không phải là thôn, xóm, tổ dân phố.")
    form = ChangeForm()
    return _answer(
        form,
        lambda: changes.dissolve_village(village.id, form.resolution, by=me()),
        village,
        title=f"Giải thể {village.full_name}",
        told="Thôn không còn trong danh sách để chọn; trang và văn bản của thôn vẫn giữ. Nếu thôn nhập vào thôn "
        "khác thì dùng Sáp nhập.",
        button="Giải thể",
    )


@unit_changes.route("/<code>/sap-nhap", methods=["GET", "POST"])
@requires(*RECORDERS)
def merge(code: str) -> ResponseReturnValue:
    """Two steps: which units, then what they become. A commune's villages, or a province's communes."""
    above = queries.unit(me().unit, code)
    if above.level is Level.VILLAGE:
        raise NotFound("Chọn thôn để sáp nhập từ trang của xã.")
    if above.level is Level.PROVINCE:
        _for_province_administrators()
    chosen = _chosen(above)
    if len(chosen) < 2:
        what = "thôn, xóm, tổ dân phố" if above.level is Level.COMMUNE else "xã, phường, đặc khu"
        return _choice(above, f"Chọn {what} sáp nhập", least=2)
    return _merge(above, chosen)


def _merge(above: Unit, chosen: list[Unit]) -> ResponseReturnValue:
    of_villages = above.level is Level.COMMUNE
    form = MergeForm(type_name=chosen[0].type_name)
    form.of_level(chosen[0].level)
    going_on = [(str(unit.id), f"{unit.title} tiếp tục") for unit in chosen]
    form.continuing.choices = [("", "Lập đơn vị mới"), *going_on] if of_villages else going_on
    ids = [unit.id for unit in chosen]
    return _answer(
        form,
        lambda: _merge_them(above, ids, form),
        above,
        title="Sáp nhập thôn, xóm, tổ dân phố" if of_villages else "Sáp nhập xã, phường, đặc khu",
        told="Tổ của các thôn không tự nhập: sau khi lưu, trang tiếp theo nêu việc cần làm với từng Tổ."
        if of_villages
        else "Thôn và Tổ của các đơn vị chuyển sang đơn vị tiếp tục.",
        button="Sáp nhập",
        chosen=chosen,
    )


def _merge_them(above: Unit, ids: list[int], form: MergeForm) -> UnitEvent:
    name, resolution, continuing_id = form.new_name, form.resolution, form.continuing_id
    if above.level is Level.COMMUNE:
        return changes.merge_villages(above.id, ids, name, resolution, by=me(), continuing_id=continuing_id)
    return commune_changes.merge_communes(above.id, ids, continuing_id or 0, name, resolution, by=me())


def _changing(code: str) -> Unit:
    """The village or commune, if it exists and this account may record its changes."""
    unit = queries.unit(me().unit, code)
    if unit.level is Level.PROVINCE:
        raise NotFound("Thay đổi của tỉnh không ghi ở đây.")
    if unit.level is Level.COMMUNE:
        _for_province_administrators()
    if not unit.exists:
        raise DomainError(
            f"{unit.title} không còn nữa nên không thay đổi được. Xem trang của đơn vị kế tiếp."
        )
    return unit


def _for_province_administrators() -> None:
    if me().unit.level is not Level.PROVINCE or me().role is not Role.ADMINISTRATOR:
        raise Forbidden


def _chosen(above: Unit) -> list[Unit]:
    """Units named in the address that are below the unit and exist."""
    named = [key.removeprefix(CHOSEN) for key in request.args if key.startswith(CHOSEN)]
    ids = {int(one) for one in named if one.isascii() and one.isdigit() and len(one) < 11}
    return [unit for unit in queries.villages(above) if unit.id in ids and unit.id <= LARGEST_ID]


def _choice(above: Unit, title: str, *, least: int) -> ResponseReturnValue:
    few = any(key.startswith(CHOSEN) for key in request.args)
    return render(
        "units/choose.html",
        unit=above,
        units=queries.villages(above),
        chosen=_chosen(above),
        title=title,
        least=least,
        few=few,
        prefix=CHOSEN,
    )


def _answer(
    form: ChangeForm,
    act: Callable[[], UnitEvent],
    unit: Unit,
    *,
    title: str,
    told: str,
    button: str,
    chosen=(),
) -> ResponseReturnValue:
    """The form, or once it is accepted the page of the event."""
    made: list[UnitEvent] = []
    if form.accepts(lambda: made.append(act())):
        flash("Đã ghi thay đổi.", "success")
        return go_to("unit_changes.event", event_id=made[0].id)
    return render(
        "units/change.html",
        form=form,
        unit=unit,
        title=title,
        told=told,
        button=button,
        chosen=chosen,
        status=form.status,
    )
