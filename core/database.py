"""The database: SQLite by default, PostgreSQL by one setting, the same code on both."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import (
    DateTime,
    Dialect,
    Engine,
    Enum,
    Executable,
    MetaData,
    String,
    TypeDecorator,
    event,
    func,
    select,
    text,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import DeclarativeBase

BUSY_TIMEOUT_MS = 15_000
CACHE_KIB = 32_768  # of a connection: a province's list is recorded without spilling


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


# What was read stays readable after the commit; a writing transaction reads everything anew anyway.
db = SQLAlchemy(model_class=Base, session_options={"expire_on_commit": False})
if TYPE_CHECKING:
    Model = Base  # what the tables derive from, as a type checker can follow it
else:
    Model = db.Model
migrate = Migrate(compare_type=True, render_as_batch=True)


class Moment(TypeDecorator[datetime]):
    """An aware datetime, kept in UTC; SQLite forgets the zone, so it is put back on reading."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value and (value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC))


def one_of(kind: type[StrEnum]) -> Enum:
    """A column that keeps the value of one of the kind's members as text."""
    values = [member.value for member in kind]
    return Enum(kind, native_enum=False, length=20, create_constraint=False, values_callable=lambda _: values)


def insert_missing(model: type[Model], **values: Any) -> None:
    """Insert the row unless one with its key is there; two that try at once make one row."""
    db.session.execute(_insert_unless_there(model, db.engine.dialect.name), values)


@cache
def _insert_unless_there(model: type[Model], dialect_name: str) -> Executable:
    dialect = postgresql if dialect_name == "postgresql" else sqlite
    return dialect.insert(model).on_conflict_do_nothing()


def insert_rows(model: type[Model], rows: Sequence[dict[str, Any]]) -> None:
    """Inside writing(): many new rows at once, all with the same keys; column defaults fill what they lack.

    Handed to the driver as it wants them, several times faster than through compiled inserts: PostgreSQL
    takes them by COPY, SQLite by one prepared statement.
    """
    if not rows:
        return
    db.session.flush()
    connection = db.session.connection()
    table: Any = model.__table__
    dialect = connection.dialect
    filled = {
        column.name: column.default.arg
        for column in table.columns
        if column.name not in rows[0] and column.default is not None and column.default.is_scalar
    }
    columns = [column for column in table.columns if column.name in rows[0] or column.name in filled]
    values = _driver_values(columns, ({**filled, **row} for row in rows) if filled else rows, dialect)
    names = ", ".join(f'"{column.name}"' for column in columns)
    if dialect.name == "postgresql":
        driver: Any = connection.connection
        with driver.cursor() as cursor, cursor.copy(f"COPY {table.name} ({names}) FROM STDIN") as copy:
            for row in values:
                copy.write_row(row)
    else:
        places = ", ".join("?" for _ in columns)
        connection.exec_driver_sql(
            f"INSERT INTO {table.name} ({names}) VALUES ({places})",  # noqa: S608
            values,
        )


def _driver_values(
    columns: Sequence[Any], rows: Iterable[dict[str, Any]], dialect: Dialect
) -> list[tuple[Any, ...]]:
    """The rows as the driver takes them: a member of an enumeration as its text, and so on."""
    pick = itemgetter(*(column.name for column in columns))
    binders = [column.type.dialect_impl(dialect).bind_processor(dialect) for column in columns]
    bound = [(place, bind) for place, bind in enumerate(binders) if bind is not None]
    found = []
    for row in rows:
        values = list(pick(row))
        for place, bind in bound:
            values[place] = bind(values[place])
        found.append(tuple(values))
    return found


def reserve_ids(model: type[Model], count: int) -> Sequence[int]:
    """Inside writing(): identities for so many new rows that are inserted with them, in rising order."""
    if count == 0:
        return ()
    table = model.__tablename__
    if db.engine.dialect.name == "postgresql":
        asked = text("SELECT nextval(pg_get_serial_sequence(:name, 'id')) FROM generate_series(1, :count)")
        return list(db.session.scalars(asked, {"name": table, "count": count}))
    # Nobody else writes to SQLite until this transaction ends.
    highest = db.session.scalar(select(func.max(model.__table__.c.id))) or 0
    return range(highest + 1, highest + 1 + count)


LONGEST_KEY = 400  # letters of a search or sort key that are kept


def key_type() -> String:
    return String(LONGEST_KEY)


def sort_key_type() -> String:
    """Compared byte by byte on every database, whatever the server's own language is."""
    return String(LONGEST_KEY).with_variant(String(LONGEST_KEY, collation="C"), "postgresql")


@contextmanager
def writing(*, durable: bool = False) -> Iterator[None]:
    """One transaction that writes: takes the write lock before it reads, and commits once.

    durable: what is committed must survive a power cut, not only the end of the process.

    What the request has read before is forgotten, so every record is read again under the lock.
    For what a user does, use core.audit.action, which writes its audit entry too.
    """
    db.session.rollback()
    db.session.expire_all()
    db.session.connection(execution_options={"writes": True, "durable": durable})
    try:
        yield
        db.session.commit()
    except BaseException:
        db.session.rollback()
        raise


def install(app: Any) -> None:
    db.init_app(app)
    migrate.init_app(app, db, directory=str(app.config["MIGRATIONS"]))
    with app.app_context():
        if db.engine.dialect.name == "sqlite":
            _prepare_sqlite(db.engine)


def _prepare_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def connect(connection: Any, _: Any) -> None:
        connection.isolation_level = None  # the driver's own BEGIN comes too late and is never IMMEDIATE
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        options = connection.get_execution_options()
        if options.get("writes"):
            level = "FULL" if options.get("durable") else "NORMAL"
            connection.exec_driver_sql(f"PRAGMA synchronous = {level}")
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            connection.exec_driver_sql("BEGIN")
