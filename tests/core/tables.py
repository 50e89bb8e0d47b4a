"""What the database holds, so that a test can say that nothing changed."""

import hashlib

from sqlalchemy import select

from core.database import db


def contents() -> dict[str, str]:
    """Table → a digest of all its rows, read afresh."""
    with db.engine.connect() as connection:
        return {
            table.name: _digest(connection.execute(select(table).order_by(*table.primary_key)).all())
            for table in db.metadata.sorted_tables
        }


def changed(before: dict[str, str]) -> list[str]:
    """Tables that no longer hold what they held before."""
    now = contents()
    return sorted(name for name in now if now[name] != before[name])


def _digest(rows: object) -> str:
    return hashlib.sha256(repr(rows).encode()).hexdigest()
