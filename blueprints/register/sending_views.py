"""Where the copies of a document went, and the lists of recipients that are used again."""

from flask import Blueprint, flash, request
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.register import queries, sending
from blueprints.register.models import RegisterEntry
from blueprints.register.sending import Sent
from blueprints.register.sending_forms import MOST_ROWS, SPARE_ROWS, DeliveryForm, RecipientListForm
from core import clock
from core.access import Role, requires, signed_in
from core.pages import go_to, render

recipients = Blueprint("recipients", __name__, url_prefix="/so-van-ban")


@recipients.route("/<int:entry_id>/chuyen-phat", methods=["GET", "POST"])
@requires(Role.CLERK)
def deliver(entry_id: int) -> ResponseReturnValue:
    line = queries.entry(me().unit, entry_id)
    lists = queries.recipient_lists(me().unit)
    wanted = request.form.get("add_list", "")
    form = DeliveryForm(rows=_rows(line))
    if wanted:
        _add_list(form, next((one.recipients for one in lists if f"{one.id}" == wanted), []))
    elif form.accepts(lambda: sending.save_deliveries(entry_id, _sent(form), by=me())):
        flash(f"Đã ghi việc chuyển văn bản số {line.notation}.", "success")
        return go_to("register.index", nam=line.year)
    return render(
        "register/deliver.html", form=form, line=line, lists=lists, today=clock.today(), status=form.status
    )


def _rows(line: RegisterEntry) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = [
        {
            "recipient": one.recipient,
            "copies": f"{one.copies}",
            "sent_on": one.sent_on,
            "received_by": one.received_by,
        }
        for one in line.deliveries
    ]
    return [*rows, *({} for _ in range(SPARE_ROWS))]


def _add_list(form: DeliveryForm, names: list[str]) -> None:
    """Those of the list that are not there yet, behind the rows already filled."""
    there = {row.form.recipient.data for row in form.rows}
    for name in names:
        if name not in there and len(form.rows) < MOST_ROWS:
            form.rows.append_entry({"recipient": name, "copies": "1"})


def _sent(form: DeliveryForm) -> list[Sent]:
    return [
        Sent(
            row.form.recipient.data,
            row.form.copies.number or 1,
            row.form.sent_on.day,
            row.form.received_by.data or "",
        )
        for row in form.rows
        if row.form.recipient.data
    ]


@recipients.get("/noi-nhan")
@signed_in
def lists() -> ResponseReturnValue:
    found = queries.recipient_lists(me().unit)
    return render("register/recipient_lists.html", lists=found, keeps=me().role is Role.CLERK)


@recipients.route("/noi-nhan/moi", methods=["GET", "POST"])
@requires(Role.CLERK)
def new_list() -> ResponseReturnValue:
    return _list_page(RecipientListForm(), None)


@recipients.route("/noi-nhan/<int:list_id>", methods=["GET", "POST"])
@requires(Role.CLERK)
def edit_list(list_id: int) -> ResponseReturnValue:
    kept = queries.recipient_list(me().unit, list_id)
    shown = {"name": kept.name, "recipients": "\n".join(kept.recipients), "revision": kept.revision}
    return _list_page(RecipientListForm(**shown), list_id)


def _list_page(form: RecipientListForm, list_id: int | None) -> ResponseReturnValue:
    if form.accepts(lambda: _save(form, list_id)):
        flash(f"Đã lưu danh sách “{form.name.data}”.", "success")
        return go_to("recipients.lists")
    return render("register/recipient_list.html", form=form, list_id=list_id, status=form.status)


def _save(form: RecipientListForm, list_id: int | None) -> None:
    sending.save_list(list_id, form.name.data, form.names(), form.revision.number, by=me())


@recipients.post("/noi-nhan/<int:list_id>/xoa")
@requires(Role.CLERK)
def remove_list(list_id: int) -> ResponseReturnValue:
    sending.remove_list(list_id, by=me())
    flash("Đã xóa danh sách nơi nhận.", "success")
    return go_to("recipients.lists")
