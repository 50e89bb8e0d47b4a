"""Alembic's environment: migrations run on the app's own database, inside one transaction."""

from alembic import context
from flask import current_app

from core.database import Moment

database = current_app.extensions["migrate"].db


def plain_types(kind: str, item: object, _: object) -> str | bool:
    """A migration must go on working when the code's own types have moved on."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, Moment) else False


def run() -> None:
    with database.engine.connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=database.metadata,
            render_as_batch=True,
            compare_type=True,
            render_item=plain_types,
        )
        with context.begin_transaction():
            context.run_migrations()
        connection.commit()


run()
