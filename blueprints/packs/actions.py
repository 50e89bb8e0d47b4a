"""A pack is asked for, stopped, tried again; its drafts are submitted together."""

from collections.abc import Sequence

from sqlalchemy import update

from blueprints.accounts.models import Account
from blueprints.approvals import actions as approvals
from blueprints.documents.kinds import DocumentKind
from blueprints.packs import making, queries
from blueprints.packs.models import Pack, PackItem
from blueprints.packs.rules import ItemState, PackState
from blueprints.units.queries import UnitChoice
from core import jobs
from core.audit import action
from core.database import db, insert_rows, writing
from core.errors import DomainError

NOTHING_WAITS = "Trong phạm vi đã chọn không có Tổ nào chờ lập văn bản. Chọn phạm vi khác."


def begin(
    kinds: Sequence[DocumentKind], communes: Sequence[UnitChoice], each_record: bool, *, by: Account
) -> Pack:
    """Put the drafts on the list of a new pack; the worker makes them."""
    planned = plan(kinds, communes, each_record)
    if not planned:
        raise DomainError(NOTHING_WAITS, "communes")
    with action(by, "pack.begin") as entry:
        pack = Pack(
            unit_id=by.unit_id,
            author_id=by.id,
            kind_codes=[kind.code for kind in kinds],
            each_record=each_record,
        )
        db.session.add(pack)
        db.session.flush()
        rows = [
            {"pack_id": pack.id, "commune_id": commune_id, "kind_code": code}
            | {"record_ids": list(record_ids), "document_id": None}
            for commune_id, code, record_ids in planned
        ]
        insert_rows(PackItem, rows)
        entry.about(pack, pack.unit_id, drafts=len(rows))
    jobs.enqueue(making.make, pack.id)
    return pack


def plan(
    kinds: Sequence[DocumentKind], communes: Sequence[UnitChoice], each_record: bool
) -> list[tuple[int, str, tuple[int, ...]]]:
    """Commune, kind and records of every draft, commune by commune in the given order."""
    ids = [commune.id for commune in communes]
    waiting = {kind.code: kind.packing.waiting(ids) for kind in kinds if kind.packing is not None}
    return [
        (commune_id, code, records)
        for commune_id in ids
        for code, by_commune in waiting.items()
        for records in _together(by_commune.get(commune_id, ()), each_record)
    ]


def _together(record_ids: tuple[int, ...], each_record: bool) -> list[tuple[int, ...]]:
    if each_record:
        return [(record_id,) for record_id in record_ids]
    return [record_ids] if record_ids else []


def cancel(pack_id: int, *, by: Account) -> None:
    """What is made stays; what waits is not made."""
    with action(by, "pack.cancel") as entry:
        pack = queries.pack(by.unit, pack_id, lock=True)
        if pack.state is not PackState.RUNNING:
            raise DomainError("Bộ văn bản đã lập xong hoặc đã dừng, không cần dừng nữa.")
        pack.state = PackState.CANCELLED
        entry.about(pack, pack.unit_id)


def try_again(pack_id: int, *, by: Account) -> int:
    """What could not be made, and what a stop left over, waits anew; answers how many."""
    with action(by, "pack.try_again") as entry:
        pack = queries.pack(by.unit, pack_id, lock=True)
        failed = (
            update(PackItem)
            .where(PackItem.pack_id == pack.id, PackItem.state == ItemState.FAILED)
            .values(state=ItemState.WAITING, problem="")
        )
        db.session.execute(failed)
        count = queries.counts(pack)[ItemState.WAITING]
        if not count:
            raise DomainError("Không có văn bản nào cần lập lại.")
        pack.state, pack.finished_at = PackState.RUNNING, None
        entry.about(pack, pack.unit_id, drafts=count)
    jobs.enqueue(making.make, pack_id)
    return count


def submit(pack_id: int, *, by: Account) -> int:
    """Every draft the pack made goes before its approver, each by itself; answers how many are tried."""
    with action(by, "pack.submit") as entry:
        pack = queries.pack(by.unit, pack_id, lock=True)
        if pack.state is PackState.RUNNING:
            raise DomainError("Bộ văn bản còn đang lập. Chờ lập xong rồi trình.")
        count = len(queries.unsubmitted(pack_id))
        if not count:
            raise DomainError("Bộ văn bản không còn dự thảo nào chưa trình.")
        entry.about(pack, pack.unit_id, drafts=count)
    jobs.enqueue(submit_each, pack_id, by.id)
    return count


@jobs.job
def submit_each(pack_id: int, account_id: int) -> None:
    """Done again after a crash, it tries only those that are still drafts."""
    for item_id, document_id in queries.unsubmitted(pack_id):
        by = db.session.get_one(Account, account_id)
        try:
            approvals.submit(document_id, by=by)
            problem = ""
        except DomainError as refused:
            problem = refused.message
        with writing():
            db.session.get_one(PackItem, item_id).problem = problem[:1000]


def ask_for_running() -> None:
    """At the worker's start: what a crash interrupted goes on."""
    for pack_id in queries.running_ids():
        jobs.enqueue(making.make, pack_id)
