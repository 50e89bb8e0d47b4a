"""What a piece of work asks of the database."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import event

from core.database import db


@contextmanager
def queries() -> Iterator[list[str]]:
    """What is asked of the database meanwhile, without the beginnings of transactions."""
    asked: list[str] = []

    def hear(_connection, _cursor, statement, _parameters, _context, _many) -> None:
        if not statement.startswith("BEGIN"):
            asked.append(statement)

    event.listen(db.engine, "before_cursor_execute", hear)
    try:
        yield asked
    finally:
        event.remove(db.engine, "before_cursor_execute", hear)
