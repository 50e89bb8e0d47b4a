"""The same database manners on SQLite and PostgreSQL."""

import threading
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import IntegrityError, StatementError

from app import create_app
from blueprints.accounts.models import Account, FailedSignIn
from blueprints.units.models import Unit
from core.database import db, writing

BOUND = 20  # seconds, for what takes a moment


@pytest.fixture
def sqlite(fresh_database, tmp_path):
    """An app on an empty SQLite database."""
    overrides = {"TESTING": True, "INSTANCE": tmp_path, "JOBS": "off"}
    app = create_app({**overrides, "SQLALCHEMY_DATABASE_URI": fresh_database})
    with app.app_context():
        yield app
        db.session.remove()
        db.engine.dispose()


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("foreign_keys", 1), ("busy_timeout", 15_000)],
)
def test_sqlite_is_set_up_on_every_connection(sqlite, pragma, value):
    with db.engine.connect() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


@pytest.fixture
def statements(sqlite):
    """The beginnings of transactions as the driver is told them."""
    told = []

    def before(_, __, statement, *___):
        told.append(statement)

    event.listen(db.engine, "before_cursor_execute", before)
    yield told
    event.remove(db.engine, "before_cursor_execute", before)


def test_a_transaction_that_writes_takes_the_lock_before_it_reads(sqlite, statements):
    with writing():
        db.session.execute(text("SELECT 1"))
    assert statements[-2:] == ["BEGIN IMMEDIATE", "SELECT 1"]


def test_a_transaction_that_reads_takes_no_lock(sqlite, statements):
    db.session.execute(text("SELECT 1"))
    assert statements == ["BEGIN", "SELECT 1"]


@pytest.mark.parametrize(("durable", "level"), [(True, 2), (False, 1)], ids=["durable", "ordinary"])
def test_only_what_must_survive_a_power_cut_waits_for_the_disk(sqlite, durable, level):
    with writing(durable=not durable):
        pass
    with writing(durable=durable):
        assert db.session.execute(text("PRAGMA synchronous")).scalar() == level


def test_a_record_of_what_does_not_exist_is_refused(app):
    with pytest.raises(IntegrityError), writing():
        db.session.add(
            Account(username="mau", full_name="Mẫu", role="clerk", unit_id=404_404, password_hash="x")
        )


def area(unit_id: int) -> float:
    with db.engine.connect() as connection:
        return connection.execute(
            text("SELECT area_km2 FROM units WHERE id = :id"), {"id": unit_id}
        ).scalar_one()


@pytest.fixture
def counted(make):
    """A record with a figure that starts at nought."""
    unit = make.commune()
    with writing():
        db.session.get_one(Unit, unit.id).area_km2 = 0
    return unit.id


def add_one(app, unit_id: int, meet: threading.Barrier, failed: list[BaseException]) -> None:
    try:
        with app.app_context():
            meet.wait(BOUND)
            with writing():
                unit = db.session.get_one(Unit, unit_id, with_for_update=True)
                unit.area_km2 = (unit.area_km2 or 0) + 1
            db.session.remove()
    except BaseException as error:
        failed.append(error)


def test_writers_at_the_same_moment_wait_for_each_other(app, counted):
    meet, failed = threading.Barrier(4), []
    writers = [threading.Thread(target=add_one, args=(app, counted, meet, failed)) for _ in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(BOUND)
    assert (failed, area(counted)) == ([], 4)


def seven_elsewhere(unit_id: int) -> None:
    with db.engine.begin() as other:
        other.execute(text("UPDATE units SET area_km2 = 7 WHERE id = :id"), {"id": unit_id})


def test_a_writer_forgets_what_was_read_before_it_had_the_lock(app, counted):
    unit = db.session.get_one(Unit, counted)
    assert unit.area_km2 == 0
    db.session.rollback()
    seven_elsewhere(counted)
    with writing():
        assert unit.area_km2 == 7


def test_a_writer_forgets_what_the_writer_before_it_left(app, counted):
    with writing():
        unit = db.session.get_one(Unit, counted)
        assert unit.area_km2 == 0
    seven_elsewhere(counted)
    with writing():
        assert unit.area_km2 == 7


def write_and_be_interrupted(unit_id: int) -> None:
    with writing():
        db.session.get_one(Unit, unit_id).area_km2 = 5
        db.session.flush()
        raise KeyboardInterrupt


def test_an_interrupted_writer_leaves_nothing_behind(app, counted):
    with pytest.raises(KeyboardInterrupt):
        write_and_be_interrupted(counted)
    assert area(counted) == 0


def kept(at: datetime) -> datetime:
    with writing():
        failure = FailedSignIn(username="mau", address="", at=at)
        db.session.add(failure)
    db.session.expire_all()
    return failure.at


@pytest.mark.parametrize(
    "zone",
    [UTC, ZoneInfo("Asia/Ho_Chi_Minh"), timezone(timedelta(hours=-5))],
    ids=["utc", "viet-nam", "west"],
)
def test_a_moment_comes_back_in_utc(app, zone):
    at = datetime(2026, 1, 1, 0, 30, tzinfo=zone)
    assert (kept(at), kept(at).tzinfo) == (at, UTC)


def test_a_moment_without_a_zone_is_refused(app):
    with pytest.raises(StatementError, match="time zone"):
        kept(datetime(2026, 1, 1))  # noqa: DTZ001 (the very thing that is refused)
