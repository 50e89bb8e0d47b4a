"""Bringing a list in: store the workbook, read it, record it in one transaction, take it back."""

import gc
import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import undefer

from blueprints.intake import planning, queries, undoing, writing
from blueprints.intake.fields import Field
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
from vanban.workbook_gate import Refused
from vanban.workbook_gate.kind import refuse_other_kinds

log = logging.getLogger(__name__)
Columns = Mapping[str, Mapping[Field, int]]
Progress = Callable[[int, int], None]  # rows done, of all

NO_HEAD = (
    "Không tìm thấy dòng tiêu đề của danh sách. Dòng tiêu đề cần có cột Họ và tên; kiểm tra tệp rồi tải lại."
)
NOTHING = "Không có dòng nào cần ghi: mọi người trong tệp đã có trong sổ hoặc không nhận được."
NOBODY = "Danh sách không có người nào. Kiểm tra tệp rồi tải lại."
BROKE = "Đọc tệp gặp lỗi; lỗi đã được ghi lại. Thử tải lại; nếu vẫn lỗi, báo người quản trị."


@contextmanager
def _uncollected() -> Iterator[None]:
    """A list becomes some hundred thousand small values that all live to the end: nothing to collect."""
    gc.disable()
    try:
        yield
    finally:
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


def map_columns(home: Unit, batch_id: int, mapping: Mapping[str, Mapping[str, int]], *, by: Actor) -> None:
    """Read the workbook again with the columns as somebody has set them; a sheet without any is left out."""
    with action(by, "intake.map_columns") as entry:
        batch = _open(home, batch_id)
        batch.mapping = {sheet: dict(columns) for sheet, columns in mapping.items()}
        batch.state, batch.rows_done, batch.problem = IntakeState.READING, 0, ""
        entry.about(batch, batch.unit_id)
    jobs.enqueue(read_batch, batch_id)


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
    content, home, commune_id, mapping = batch.content, batch.unit, batch.commune_id, mapping_of(batch)
    batch_id = batch.id
    reading = read_people(content, mapping)
    report = reading_report(reading)
    if any(table.missing and mapping.get(table.sheet) != {} for table in reading.tables):
        return {"state": IntakeState.COLUMNS, "report": report}
    if not reading.rows:
        raise DomainError(NOBODY)
    _keep(batch_id, rows_total=len(reading.rows))
    found = plan_for(home, reading, commune_id, lambda done, _: _keep(batch_id, rows_done=done))
    done = {"rows_done": len(reading.rows), "rows_total": len(reading.rows)}
    return {"state": IntakeState.READY, "report": report | plan_report(found), **done}


def mapping_of(batch: IntakeBatch) -> dict[str, dict[Field, int]]:
    return {
        sheet: {Field(key): at for key, at in columns.items()} for sheet, columns in batch.mapping.items()
    }


def read_people(content: bytes, mapping: Columns | None = None) -> Reading:
    """Raises DomainError for a file that is no workbook, or holds no list."""
    reading = read_rows(read(content), clock.today(), mapping)
    if not reading.tables:
        raise DomainError(NO_HEAD)
    return reading


def plan_for(
    home: Unit, reading: Reading, commune_id: int | None = None, progress: Progress = lambda done, total: None
) -> Plan:
    known, total = queries.registry(home, commune_id), len(reading.rows)
    return planning.plan(reading.rows, known, queries.successors(home), lambda done: progress(done, total))


@_uncollected()
def commit(
    home: Unit, batch_id: int, *, by: Actor, only_valid: bool = False, with_villages: bool = False
) -> IntakeBatch:
    """Record the list: all of it or nothing, unless its valid rows alone are asked for expressly."""
    batch = queries.batch(home, batch_id)
    content = db.session.scalar(select(IntakeBatch.content).where(IntakeBatch.id == batch_id)) or b""
    reading = read_people(content, mapping_of(batch))
    with action(by, "intake.commit", durable=True) as entry:
        batch = db.session.get_one(IntakeBatch, batch_id, with_for_update=True)
        if batch.state is not IntakeState.READY:
            raise DomainError(f"Lần nhập này {batch.state.label.lower()}, không ghi vào sổ được.")
        found = plan_for(batch.unit, reading, batch.commune_id)
        report, said = reading_report(reading) | plan_report(found), told(found)
        refuse_incomplete(found, report, only_valid=only_valid, with_villages=with_villages)
        batch.report, batch.changes = report, writing.write(found)
        batch.state, batch.committed_at = IntakeState.COMMITTED, clock.now()
        entry.about(batch, batch.unit_id, **said)
    return batch


class Incomplete(DomainError):
    """Something must be chosen expressly first; the report says what there is to choose about."""

    def __init__(self, message: str, report: dict[str, Any]) -> None:
        super().__init__(message)
        self.report = report


def refuse_incomplete(plan: Plan, report: dict[str, Any], *, only_valid: bool, with_villages: bool) -> None:
    """What must be chosen expressly was chosen."""
    held = len(plan.held_back)
    if held and not only_valid:
        raise Incomplete(
            f"Còn {held} dòng không nhận được hoặc nghi trùng, nên chưa ghi dòng nào. "
            "Sửa tệp rồi tải lại, hoặc chọn “Ghi các dòng hợp lệ”.",
            report,
        )
    if plan.new_villages and not with_villages:
        raise Incomplete(
            f"Tệp có {len(plan.new_villages)} thôn, xóm chưa có trong danh sách đơn vị. "
            "Đánh dấu ô thêm thôn mới nếu tên ghi đúng, hoặc sửa tên trong tệp.",
            report,
        )
    if not any(team.written or team.becomes_established for team in plan.teams):
        raise Incomplete(NOTHING, report)


def told(plan: Plan) -> dict[str, int]:
    """Counts for the audit entry, without personal data."""
    counts = plan.counts
    return {"new": counts[Outcome.NEW], "changed": counts[Outcome.CHANGED], "teams": len(plan.new_teams)}


def undo(home: Unit, batch_id: int, *, by: Actor) -> None:
    """Take the whole intake back, if nothing was built on it since."""
    queries.batch(home, batch_id)
    try:
        with action(by, "intake.undo", durable=True) as entry:
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
    progress: Progress = lambda done, total: None,
) -> dict[str, Any]:
    """From the command line: read, compare and record at once; answers the report."""
    home_id = home.id
    reading = read_people(content)
    missing = {f"{table.sheet}: {', '.join(table.missing)}" for table in reading.tables if table.missing}
    if missing:
        raise DomainError(f"Thiếu cột. {'; '.join(sorted(missing))}.")
    if dry_run:
        return reading_report(reading) | plan_report(plan_for(home, reading, progress=progress))
    with action(None, "intake.commit", durable=True) as entry:
        home = db.session.get_one(Unit, home_id)
        found = plan_for(home, reading, progress=progress)
        report, said = reading_report(reading) | plan_report(found), told(found)
        refuse_incomplete(found, report, only_valid=only_valid, with_villages=with_villages)
        batch = IntakeBatch(unit_id=home_id, content=content, state=IntakeState.COMMITTED, report=report)
        batch.changes, batch.committed_at = writing.write(found), clock.now()
        db.session.add(batch)
        entry.about(batch, home_id, **said)
    return batch.report
