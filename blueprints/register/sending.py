"""Where copies go: lists of recipients used again, and for each document who got how many, when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from blueprints.accounts.models import Account
from blueprints.register import queries
from blueprints.register.models import Delivery, RecipientList, RegisterEntry
from blueprints.register.rules import EntryState
from blueprints.register.taking import open_year
from core import clock
from core.audit import action
from core.database import db
from core.errors import Conflict, DomainError


@dataclass(frozen=True)
class Sent:
    """One recipient's copies, as typed."""

    recipient: str
    copies: int
    sent_on: date | None
    received_by: str


def save_deliveries(entry_id: int, rows: Sequence[Sent], *, by: Account) -> RegisterEntry:
    """Columns 8 and 9 of the register, written anew."""
    with action(by, "register.deliver") as entry:
        line = queries.entry(by.unit, entry_id, lock=True)
        open_year(by.unit_id, line.year)
        if line.state not in (EntryState.ISSUED, EntryState.RECALLED):
            raise DomainError(f"Số {line.notation} chưa có văn bản nên chưa chuyển đi đâu được.")
        _refuse_days(rows, line.issued_on)
        for old in list(line.deliveries):
            db.session.delete(old)
        line.deliveries = [Delivery(**vars(row)) for row in rows]
        line.copies = max(line.copies, sum(row.copies for row in rows))
        entry.about(line, by.unit_id, notation=line.notation, recipients=len(rows))
    return line


def _refuse_days(rows: Sequence[Sent], issued_on: date | None) -> None:
    for row in rows:
        if row.sent_on and issued_on and not issued_on <= row.sent_on <= clock.today():
            raise DomainError(
                f"Ngày chuyển cho {row.recipient} phải từ ngày ban hành ({issued_on:%d/%m/%Y}) đến hôm nay.",
                "rows",
            )


def save_list(
    list_id: int | None, name: str, recipients: Sequence[str], revision: int | None, *, by: Account
) -> RecipientList:
    """A new list, or one with other recipients."""
    with action(by, "register.save_list") as entry:
        found = queries.recipient_list(by.unit, list_id) if list_id else RecipientList(unit_id=by.unit_id)
        if list_id and found.revision != revision:
            raise Conflict("Người khác vừa sửa danh sách này. Tải lại trang rồi sửa tiếp.")
        if any(one.name == name and one.id != list_id for one in queries.recipient_lists(by.unit)):
            raise DomainError(f"Đã có danh sách “{name}”. Đặt tên khác.", "name")
        found.name, found.recipients = name, list(dict.fromkeys(recipients))
        db.session.add(found)
        entry.about(found, by.unit_id)
    return found


def remove_list(list_id: int, *, by: Account) -> None:
    """What was sent by it stays as it is."""
    with action(by, "register.remove_list") as entry:
        found = queries.recipient_list(by.unit, list_id)
        entry.about(found, by.unit_id)
        db.session.delete(found)
