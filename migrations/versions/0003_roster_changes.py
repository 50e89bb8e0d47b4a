"""roster changes"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:

    op.create_table(
        "roster_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("team_id", sa.Integer(), nullable=False),
        sa.Column("commune_id", sa.Integer(), nullable=False),
        sa.Column("province_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("join", "leave", "role", "dissolve", name="changekind", native_enum=False, length=20),
            nullable=False,
        ),
        sa.Column(
            "state",
            sa.Enum(
                "requested",
                "introduced",
                "decided",
                "refused",
                "withdrawn",
                name="changestate",
                native_enum=False,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("membership_id", sa.Integer(), nullable=True),
        sa.Column(
            "role",
            sa.Enum(
                "leader", "deputy", "member", "collaborator", name="teamrole", native_enum=False, length=20
            ),
            nullable=True,
        ),
        sa.Column("replaces_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(length=500), nullable=False),
        sa.Column("note", sa.String(length=200), nullable=False),
        sa.Column("requested_on", sa.Date(), nullable=False),
        sa.Column("introduced_on", sa.Date(), nullable=True),
        sa.Column("decided_by_id", sa.Integer(), nullable=True),
        sa.Column("refused_on", sa.Date(), nullable=True),
        sa.Column("refusal", sa.String(length=500), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["commune_id"], ["units.id"], name=op.f("fk_roster_changes_commune_id_units")
        ),
        sa.ForeignKeyConstraint(
            ["decided_by_id"], ["decisions.id"], name=op.f("fk_roster_changes_decided_by_id_decisions")
        ),
        sa.ForeignKeyConstraint(
            ["membership_id"], ["memberships.id"], name=op.f("fk_roster_changes_membership_id_memberships")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_roster_changes_person_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["province_id"], ["units.id"], name=op.f("fk_roster_changes_province_id_units")
        ),
        sa.ForeignKeyConstraint(
            ["replaces_id"], ["memberships.id"], name=op.f("fk_roster_changes_replaces_id_memberships")
        ),
        sa.ForeignKeyConstraint(["team_id"], ["teams.id"], name=op.f("fk_roster_changes_team_id_teams")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roster_changes")),
    )
    with op.batch_alter_table("roster_changes", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_roster_changes_commune_id_state_id"), ["commune_id", "state", "id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_roster_changes_decided_by_id"), ["decided_by_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_roster_changes_person_id"), ["person_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_roster_changes_province_id_state_id"), ["province_id", "state", "id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_roster_changes_team_id_state"), ["team_id", "state"], unique=False
        )
        batch_op.create_index(
            "uq_roster_changes_membership_id_open",
            ["membership_id"],
            unique=True,
            sqlite_where=sa.text("state IN ('requested', 'introduced')"),
            postgresql_where=sa.text("state IN ('requested', 'introduced')"),
        )


def downgrade() -> None:

    with op.batch_alter_table("roster_changes", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_roster_changes_membership_id_open",
            sqlite_where=sa.text("state IN ('requested', 'introduced')"),
            postgresql_where=sa.text("state IN ('requested', 'introduced')"),
        )
        batch_op.drop_index(batch_op.f("ix_roster_changes_team_id_state"))
        batch_op.drop_index(batch_op.f("ix_roster_changes_province_id_state_id"))
        batch_op.drop_index(batch_op.f("ix_roster_changes_person_id"))
        batch_op.drop_index(batch_op.f("ix_roster_changes_decided_by_id"))
        batch_op.drop_index(batch_op.f("ix_roster_changes_commune_id_state_id"))

    op.drop_table("roster_changes")
