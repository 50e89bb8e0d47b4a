"""units through time"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("units", schema=None) as batch_op:
        batch_op.add_column(sa.Column("ended_on", sa.Date(), nullable=True))
        batch_op.create_index(batch_op.f("ix_units_search_key"), ["search_key"], unique=False)

    op.create_table(
        "unit_events",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "merge", "split", "rename", "dissolve", "reform", name="eventkind", native_enum=False, length=20
            ),
            nullable=False,
        ),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("legal_basis", sa.String(length=400), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("recorded_by_id", sa.Integer(), nullable=True),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["recorded_by_id"], ["accounts.id"], name=op.f("fk_unit_events_recorded_by_id_accounts")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_unit_events_unit_id_units")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit_events")),
    )
    with op.batch_alter_table("unit_events", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_unit_events_unit_id"), ["unit_id"], unique=False)

    op.create_table(
        "former_units",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=12), nullable=False),
        sa.Column("type_name", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("district", sa.String(length=100), nullable=False),
        sa.Column("province_name", sa.String(length=100), nullable=False),
        sa.Column("commune_title", sa.String(length=130), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=False),
        sa.Column("search_key", sa.String(length=400), nullable=False),
        sa.Column("name_key", sa.String(length=400), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["unit_events.id"], name=op.f("fk_former_units_event_id_unit_events")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_former_units_unit_id_units")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_former_units")),
    )
    with op.batch_alter_table("former_units", schema=None) as batch_op:
        for column in ("code", "event_id", "name_key", "search_key", "unit_id"):
            batch_op.create_index(batch_op.f(f"ix_former_units_{column}"), [column], unique=False)

    op.create_table(
        "former_unit_successors",
        sa.Column("former_unit_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("is_main", sa.Boolean(), nullable=False),
        sa.Column("title", sa.String(length=130), nullable=False),
        sa.ForeignKeyConstraint(
            ["former_unit_id"],
            ["former_units.id"],
            name=op.f("fk_former_unit_successors_former_unit_id_former_units"),
        ),
        sa.ForeignKeyConstraint(
            ["unit_id"], ["units.id"], name=op.f("fk_former_unit_successors_unit_id_units")
        ),
        sa.PrimaryKeyConstraint("former_unit_id", "unit_id", name=op.f("pk_former_unit_successors")),
    )
    with op.batch_alter_table("former_unit_successors", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_former_unit_successors_unit_id"), ["unit_id"], unique=False)


def downgrade() -> None:
    op.drop_table("former_unit_successors")
    op.drop_table("former_units")
    op.drop_table("unit_events")
    with op.batch_alter_table("units", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_units_search_key"))
        batch_op.drop_column("ended_on")
