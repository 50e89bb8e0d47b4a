"""how an intake is to be read, chosen by hand"""

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

batches = sa.table("intake_batches", sa.column("id", sa.Integer), sa.column("layouts", sa.JSON))


def upgrade() -> None:
    with op.batch_alter_table("intake_batches", schema=None) as batch_op:
        batch_op.alter_column("mapping", new_column_name="layouts", existing_type=sa.JSON(), existing_nullable=False)
        batch_op.add_column(sa.Column("successors", sa.JSON(), nullable=False, server_default="{}"))
    with op.batch_alter_table("intake_batches", schema=None) as batch_op:
        batch_op.alter_column("successors", server_default=None, existing_type=sa.JSON(), existing_nullable=False)
    _rewrite(lambda columns: {"columns": columns, "is_left_out": not columns})


def downgrade() -> None:
    _rewrite(lambda layout: {} if layout.get("is_left_out") else layout.get("columns") or {})
    with op.batch_alter_table("intake_batches", schema=None) as batch_op:
        batch_op.drop_column("successors")
        batch_op.alter_column("layouts", new_column_name="mapping", existing_type=sa.JSON(), existing_nullable=False)


def _rewrite(of_sheet: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    connection = op.get_bind()
    for id_, kept in connection.execute(sa.select(batches)).all():
        if kept:
            new = {sheet: of_sheet(value) for sheet, value in kept.items()}
            connection.execute(sa.update(batches).where(batches.c.id == id_).values(layouts=new))
