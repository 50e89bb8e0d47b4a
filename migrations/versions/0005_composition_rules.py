"""composition rules"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "composition_rules",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("province_id", sa.Integer(), nullable=False),
        sa.Column(
            "level",
            sa.Enum("province", "commune", "village", name="level", native_enum=False, length=20),
            nullable=False,
        ),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("to_on", sa.Date(), nullable=True),
        sa.Column("minimum", sa.Integer(), nullable=True),
        sa.Column("maximum", sa.Integer(), nullable=True),
        sa.Column("size_is_blocking", sa.Boolean(), nullable=False),
        sa.Column("surplus_as_collaborators", sa.Boolean(), nullable=False),
        sa.Column("residence_required", sa.Boolean(), nullable=False),
        sa.Column("requirements", sa.JSON(), nullable=False),
        sa.Column("legal_basis", sa.String(length=1000), nullable=False),
        sa.Column("note", sa.String(length=1000), nullable=False),
        sa.Column("preset", sa.String(length=60), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["province_id"], ["units.id"], name=op.f("fk_composition_rules_province_id_units")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_composition_rules")),
        sa.UniqueConstraint("preset", name=op.f("uq_composition_rules_preset")),
    )
    with op.batch_alter_table("composition_rules", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_composition_rules_province_id_level_from_on"),
            ["province_id", "level", "from_on"],
            unique=False,
        )
    op.add_column(
        "documents", sa.Column("exception_reason", sa.String(length=1000), nullable=False, server_default="")
    )


def downgrade() -> None:
    with op.batch_alter_table("documents", schema=None) as batch_op:
        batch_op.drop_column("exception_reason")
    op.drop_table("composition_rules")
