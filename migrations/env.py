"""Alembic's environment: migrations run on the app's own database, inside one transaction."""

from collections.abc import Iterator
from contextlib import contextmanager

from alembic import context
from flask import current_app
from sqlalchemy import Connection

from core.database import Moment

database = current_app.extensions["migrate"].db


def plain_types(kind: str, item: object, _: object) -> str | bool:
    """A migration must go on working when the code's own types have moved on."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, Moment) else False


def is_of_the_models(name: str | None, kind: str, _: object) -> bool:
    """What each database searches words by is the migrations' own (see blueprints.lookup.models)."""
    return not (name or "").startswith("document_words") and not (name or "").endswith("_vector")


@contextmanager
def tables_rebuilt_freely(connection: Connection) -> Iterator[None]:
    """SQLite changes a table by making it anew, which its foreign keys would take for deleting all rows."""
    driver = connection.connection.driver_connection
    if connection.dialect.name != "sqlite" or driver is None:
        yield
        return
    driver.execute("PRAGMA foreign_keys = OFF")  # has no effect once a transaction has begun
    try:
        yield
    finally:
        driver.execute("PRAGMA foreign_keys = ON")


def refuse_lost_references(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        lost = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        if lost:
            raise RuntimeError(f"rows refer to what is not there: {lost[:5]}")


def run() -> None:
    with database.engine.connect() as connection, tables_rebuilt_freely(connection):
        context.configure(
            connection=connection,
            target_metadata=database.metadata,
            render_as_batch=True,
            compare_type=True,
            render_item=plain_types,
            include_name=is_of_the_models,
        )
        with context.begin_transaction():
            context.run_migrations()
            refuse_lost_references(connection)
        connection.commit()


run()
