"""Bringing a list in: store the workbook, read it, record it in one transaction, take it back."""

import gc
import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import undefer

from blueprints.intake import choices, planning, queries, undoing, writing
from blueprints.intake.layouts import Layout, Layouts
from blueprints.intake.models import IntakeBatch
from blueprints.intake.planning import Plan
from blueprints.intake.reading import read
from blueprints.intake.reports import plan_report, reading_report
from blueprints.intake.rows import Reading, read_rows
from blueprints.intake.rules import IntakeState, Outcome
from blueprints.units.models import Unit
from core import clock, jobs
from core.audit import Actor, action
from core.database import db
from core.database import writing as transaction
from core.errors import DomainError
from vanban.vietnamese import fold
from vanban.workbook_gate import Refused
from vanban.workbook_gate.kind import refuse_other_kinds

log = logging.getLogger(__name__)
Progress = Callable[[int, int], None]  # rows done, of all

NO_HEAD = (
    "Không tìm thấy dòng tiêu đề của danh sách. Dòng tiêu đề cần có cột Họ và tên; kiểm tra tệp rồi tải lại."
)
NOBODY = "Danh sách không có người nào. Kiểm tra tệp rồi tải lại."
BROKE = "Đọc tệp gặp lỗi; lỗi đã được ghi lại. Thử tải lại; nếu vẫn lỗi, báo người quản trị."


@contextmanager
def _uncollected() -> Iterator[None]:
    """A list becomes some hundred thousand small values that all live to the end: nothing to collect.

    For the worker and the command line only. It holds for the whole process, and a web process has other
    requests to clean up after.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def bring(home: Unit, content: bytes, *, by: Actor, commune_id: int | None = None) -> IntakeBatch:
    """Store a workbook and have it read."""
    try:
        refuse_other_kinds(content)
    except Refused as refused:
        raise DomainError(refused.message, "file") from refused
    unit_id = home.id
    with action(by, "intake.bring") as entry:
        batch = IntakeBatch(
            unit_id=unit_id, commune_id=commune_id, account_id=by.id, content=content, changes={}
        )
        db.session.add(batch)
        entry.about(batch, unit_id)
    jobs.enqueue(read_batch, batch.id)
    return batch


def lay_out(home: Unit, batch_id: int, layouts: Layouts, *, by: Actor) -> None:
    """Read the workbook again with head rows and columns as somebody has set them."""
    with action(by, "intake.lay_out") as entry:
        batch = _at_rest(home, batch_id)
        batch.layouts = {sheet: layout.as_kept() for sheet, layout in layouts.items()}
        _have_read(batch)
        entry.about(batch, batch.unit_id)
    jobs.enqueue(read_batch, batch_id)


def choose_successors(home: Unit, batch_id: int, chosen: Mapping[str, str], *, by: Actor) -> None:
    """Compare the list again, its divided communes taken as chosen: folded name → code of one of the heirs."""
    with action(by, "intake.choose_successors") as entry:
        batch = _at_rest(home, batch_id)
        choices.refuse_strange_successors(batch.report.get("divided", ()), chosen)
        batch.successors = dict(chosen)
        _have_read(batch)
        entry.about(batch, batch.unit_id)
    jobs.enqueue(read_batch, batch_id)


def _have_read(batch: IntakeBatch) -> None:
    batch.state, batch.rows_done, batch.problem = IntakeState.READING, 0, ""


def _at_rest(home: Unit, batch_id: int) -> IntakeBatch:
    """The intake while nobody reads it: what a reading has begun with may not change under it."""
    batch = _open(home, batch_id)
    if batch.state is IntakeState.READING:
        raise DomainError("Tệp đang được đọc. Chờ đọc xong rồi thực hiện lại.")
    return batch


def discard(home: Unit, batch_id: int, *, by: Actor) -> None:
    with action(by, "intake.discard") as entry:
        batch = _open(home, batch_id)
        batch.state = IntakeState.DISCARDED
        entry.about(batch, batch.unit_id)


def _open(home: Unit, batch_id: int) -> IntakeBatch:
    """The intake, if it is not in the registry yet."""
    batch = queries.batch(home, batch_id)
    if batch.state in (IntakeState.COMMITTED, IntakeState.UNDONE, IntakeState.DISCARDED):
        raise DomainError(f"Lần nhập này {batch.state.label.lower()}, không thay đổi được nữa.")
    return batch


def ask_for_waiting() -> None:
    """At the worker's start: what a crash left unread is read again."""
    for batch_id in queries.waiting_ids():
        jobs.enqueue(read_batch, batch_id)


@jobs.job
@_uncollected()
def read_batch(batch_id: int) -> None:
    """Read the workbook, and work out what it would do. Done twice it does no harm."""
    batch = queries.whole(batch_id)
    if batch is None or batch.state is not IntakeState.READING:
        return
    try:
        _keep(batch_id, **_outcome(batch))
    except DomainError as error:
        _keep(batch_id, state=IntakeState.UNREADABLE, problem=error.message)
    except Exception:
        log.exception("an intake could not be read")
        db.session.rollback()
        _keep(batch_id, state=IntakeState.UNREADABLE, problem=BROKE)


def _keep(batch_id: int, **values: Any) -> None:
    """A transaction of its own, so that the page can show how far it is."""
    still = IntakeBatch.state == IntakeState.READING
    with transaction():
        db.session.execute(update(IntakeBatch).where(IntakeBatch.id == batch_id, still).values(**values))


def _outcome(batch: IntakeBatch) -> dict[str, Any]:
    """One class of errors at a time: the file, then its columns, then its rows."""
    batch_id, home, commune_id, chosen = batch.id, batch.unit, batch.commune_id, batch.successors
    reading = _read_as_told(batch, batch.content)
    report = reading_report(reading)
    if not reading.tables or any(table.missing for table in reading.tables):
        return {"state": IntakeState.COLUMNS, "report": report}
    if not reading.rows:
        return {"state": IntakeState.UNREADABLE, "report": report, "problem": NOBODY}
    _keep(batch_id, rows_total=len(reading.rows))
    found = plan_for(
        home, reading, commune_id, chosen=chosen, progress=lambda done, _: _keep(batch_id, rows_done=done)
    )
    done = {"rows_done": len(reading.rows), "rows_total": len(reading.rows)}
    return {"state": IntakeState.READY, "report": report | plan_report(found), **done}


def _read_as_told(batch: IntakeBatch, content: bytes) -> Reading:
    layouts = {sheet: Layout.of(kept) for sheet, kept in batch.layouts.items()}
    return read_rows(read(content), clock.today(), layouts)


def read_people(content: bytes) -> Reading:
    """Raises DomainError for a file that is no workbook, or holds no list."""
    reading = read_rows(read(content), clock.today())
    if not reading.tables:
        raise DomainError(NO_HEAD)
    return reading


def plan_for(
    home: Unit,
    reading: Reading,
    commune_id: int | None = None,
    *,
    chosen: Mapping[str, str] | None = None,
    progress: Progress = lambda done, total: None,
) -> Plan:
    """chosen: folded name of a divided commune → code of its heir that takes the rows."""
    known, total = queries.registry(home, commune_id), len(reading.rows)
    successors = queries.successors(home)
    return planning.plan(reading.rows, known, successors, chosen, lambda done: progress(done, total))


def commit(
    home: Unit, batch_id: int, *, by: Actor, only_valid: bool = False, with_villages: bool = False
) -> IntakeBatch:
    """Record the list: all of it or nothing, unless its valid rows alone are asked for expressly."""
    batch = queries.batch(home, batch_id)
    content = db.session.scalar(select(IntakeBatch.content).where(IntakeBatch.id == batch_id)) or b""
    reading = _read_as_told(batch, content)
    with action(by, "intake.commit") as entry:
        batch = db.session.get_one(IntakeBatch, batch_id, with_for_update=True)
        if batch.state is not IntakeState.READY:
            raise DomainError(f"Lần nhập này {batch.state.label.lower()}, không ghi vào sổ được.")
        found = plan_for(batch.unit, reading, batch.commune_id, chosen=batch.successors)
        report, said = reading_report(reading) | plan_report(found), told(found)
        choices.refuse_incomplete(found, report, only_valid=only_valid, with_villages=with_villages)
        batch.report, batch.changes = report, writing.write(found)
        batch.state, batch.committed_at = IntakeState.COMMITTED, clock.now()
        entry.about(batch, batch.unit_id, **said)
    return batch


def told(plan: Plan) -> dict[str, int]:
    """Counts for the audit entry, without personal data."""
    counts = plan.counts
    return {"new": counts[Outcome.NEW], "changed": counts[Outcome.CHANGED], "teams": len(plan.new_teams)}


def undo(home: Unit, batch_id: int, *, by: Actor) -> None:
    """Take the whole intake back, if nothing was built on it since."""
    queries.batch(home, batch_id)
    try:
        with action(by, "intake.undo") as entry:
            batch = db.session.get_one(
                IntakeBatch, batch_id, with_for_update=True, options=[undefer(IntakeBatch.changes)]
            )
            if batch.state is not IntakeState.COMMITTED:
                raise DomainError(f"Lần nhập này {batch.state.label.lower()}, không có gì để hoàn tác.")
            undoing.refuse_unless_untouched(batch.changes)
            undoing.take_back(batch.changes)
            batch.state, batch.undone_at = IntakeState.UNDONE, clock.now()
            entry.about(batch, batch.unit_id)
    except IntegrityError as error:
        raise DomainError(undoing.USED) from error


@_uncollected()
def import_file(
    home: Unit,
    content: bytes,
    *,
    dry_run: bool = False,
    only_valid: bool = False,
    with_villages: bool = False,
    successors: Mapping[str, str] | None = None,
    progress: Progress = lambda done, total: None,
) -> dict[str, Any]:
    """From the command line: read, compare and record at once; answers the report.

    successors: name of a divided commune → code of its heir that takes the rows.
    """
    home_id, chosen = home.id, {fold(name): code for name, code in (successors or {}).items()}
    reading = read_people(content)
    missing = {f"{table.sheet}: {', '.join(table.missing)}" for table in reading.tables if table.missing}
    if missing:
        raise DomainError(f"Thiếu cột. {'; '.join(sorted(missing))}.")
    if dry_run:
        report = plan_report(plan_for(home, reading, chosen=chosen, progress=progress))
        choices.refuse_strange_successors(report["divided"], chosen)
        return reading_report(reading) | report
    with action(None, "intake.commit") as entry:
        home = db.session.get_one(Unit, home_id)
        found = plan_for(home, reading, chosen=chosen, progress=progress)
        report, said = reading_report(reading) | plan_report(found), told(found)
        choices.refuse_strange_successors(report["divided"], chosen)
        choices.refuse_incomplete(found, report, only_valid=only_valid, with_villages=with_villages)
        batch = IntakeBatch(unit_id=home_id, content=content, state=IntakeState.COMMITTED)
        batch.report, batch.successors = report, chosen
        batch.changes, batch.committed_at = writing.write(found), clock.now()
        db.session.add(batch)
        entry.about(batch, home_id, **said)
    return batch.report
