"""figures of a draft"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("documents") as batch_op:
        batch_op.add_column(sa.Column("figures", sa.JSON(), nullable=False, server_default="[]"))
    with op.batch_alter_table("documents") as batch_op:
        batch_op.alter_column("figures", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("documents") as batch_op:
        batch_op.drop_column("figures")
