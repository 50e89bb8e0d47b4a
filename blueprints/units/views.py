"""Units of the account's reach, their villages, agencies and signers."""

from flask import Blueprint, flash
from flask.typing import ResponseReturnValue

from blueprints.accounts import queries as accounts
from blueprints.accounts.views import me
from blueprints.units import actions, events, history, queries
from blueprints.units.actions import AgencyText
from blueprints.units.forms import AgencyForm, EndSignerForm, SignerForm, VillageForm
from blueprints.units.rules import Level, Standing
from core.access import Role, requires, signed_in
from core.errors import DomainError
from core.pages import asked_id, asked_text, go_to, render, wants_fragment

units = Blueprint("units", __name__, url_prefix="/don-vi")


@units.get("/")
@signed_in
def index() -> ResponseReturnValue:
    return show(me().unit.code)


@units.get("/<code>")
@signed_in
def show(code: str) -> ResponseReturnValue:
    unit = queries.unit(me().unit, code)
    search = asked_text("q")
    below = queries.units_below(unit, search, asked_id("sau"))
    return render(
        "units/show.html",
        block="below",
        unit=unit,
        below=below,
        search=search,
        agencies=queries.agencies(unit.id),
        hints=history.hints(unit, search),
        changes=[] if wants_fragment() else events.events_of(unit),
        leads_province=me().unit.level is Level.PROVINCE and me().role is Role.ADMINISTRATOR,
    )


@units.route("/<code>/thon/moi", methods=["GET", "POST"])
@requires(Role.OFFICER, Role.CLERK, Role.ADMINISTRATOR)
def new_village(code: str) -> ResponseReturnValue:
    commune = queries.commune(me().unit, code)
    form = VillageForm()
    if form.accepts(lambda: actions.add_village(commune.id, form.type_name.data, form.name.data, by=me())):
        flash(f"Đã thêm {form.type_name.data.lower()} {form.name.data}.", "success")
        return go_to("units.show", code=code)
    return render("units/new_village.html", form=form, unit=commune, status=form.status)


@units.route("/<code>/co-quan/<agency_code>", methods=["GET", "POST"])
@requires(Role.CLERK, Role.ADMINISTRATOR)
def agency(code: str, agency_code: str) -> ResponseReturnValue:
    unit = queries.unit(me().unit, code)
    its = queries.agency(unit.id, agency_code)
    form = AgencyForm(obj=its)
    if form.accepts(lambda: _set_agency(its.id, form)):
        flash("Đã lưu thông tin cơ quan.", "success")
        return go_to("units.show", code=code)
    return render("units/agency.html", form=form, unit=unit, agency=its, status=form.status)


def _set_agency(agency_id: int, form: AgencyForm) -> None:
    text = AgencyText(**{name: form[name].data for name in AgencyText.__dataclass_fields__})
    actions.set_agency(agency_id, text, form.revision.number, by=me())


@units.route("/<code>/co-quan/<agency_code>/nguoi-ky/moi", methods=["GET", "POST"])
@requires(Role.CLERK, Role.ADMINISTRATOR)
def new_signer(code: str, agency_code: str) -> ResponseReturnValue:
    unit = queries.unit(me().unit, code)
    its = queries.agency(unit.id, agency_code)
    form = SignerForm()
    if form.accepts(lambda: _add_signer(its.id, unit.id, form)):
        flash("Đã thêm người ký.", "success")
        return go_to("units.show", code=code)
    return render("units/new_signer.html", form=form, unit=unit, agency=its, status=form.status)


def _add_signer(agency_id: int, unit_id: int, form: SignerForm) -> None:
    actions.add_signer(
        agency_id,
        full_name=form.full_name.data,
        position=form.position.data,
        standing=Standing(form.standing.data),
        from_on=form.from_on.day,
        legal_basis=form.legal_basis.data,
        account_id=_account_id(form.username.data, unit_id),
        by=me(),
    )


def _account_id(username: str, unit_id: int) -> int | None:
    if not username:
        return None
    account = accounts.account_named(username)
    if account is None or account.unit_id != unit_id:
        raise DomainError("Đơn vị không có tài khoản này. Kiểm tra tên đăng nhập.", "username")
    return account.id


@units.route("/<code>/co-quan/<agency_code>/nguoi-ky/<int:signer_id>/thoi", methods=["GET", "POST"])
@requires(Role.CLERK, Role.ADMINISTRATOR)
def end_signer(code: str, agency_code: str, signer_id: int) -> ResponseReturnValue:
    unit = queries.unit(me().unit, code)
    its = queries.agency(unit.id, agency_code)
    signer = queries.signer(its, signer_id)
    form = EndSignerForm()
    if form.accepts(lambda: actions.end_signer(its.id, signer_id, form.to_on.day, by=me())):
        flash("Đã ghi ngày thôi ký.", "success")
        return go_to("units.show", code=code)
    return render("units/end_signer.html", form=form, unit=unit, signer=signer, status=form.status)
