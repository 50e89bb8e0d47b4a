"""an index that the figures of a province are counted from"""

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:

    with op.batch_alter_table("memberships", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_memberships_team_id_ended_on"))
        batch_op.create_index(
            batch_op.f("ix_memberships_team_id_ended_on_began_on_role_person_id"),
            ["team_id", "ended_on", "began_on", "role", "person_id"],
            unique=False,
        )


def downgrade() -> None:

    with op.batch_alter_table("memberships", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_memberships_team_id_ended_on_began_on_role_person_id"))
        batch_op.create_index(
            batch_op.f("ix_memberships_team_id_ended_on"), ["team_id", "ended_on"], unique=False
        )
