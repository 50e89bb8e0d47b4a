"""packs of drafts"""

import sqlalchemy as sa
from alembic import op


revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "packs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind_codes", sa.JSON(), nullable=False),
        sa.Column("each_record", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["author_id"], ["accounts.id"], name=op.f("fk_packs_author_id_accounts")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_packs_unit_id_units")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_packs")),
    )
    op.create_index(op.f("ix_packs_unit_id_id"), "packs", ["unit_id", "id"])
    op.create_index(op.f("ix_packs_state"), "packs", ["state"])
    op.create_table(
        "pack_items",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("pack_id", sa.Integer(), nullable=False),
        sa.Column("commune_id", sa.Integer(), nullable=False),
        sa.Column("kind_code", sa.String(length=60), nullable=False),
        sa.Column("record_ids", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("problem", sa.String(length=1000), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["commune_id"], ["units.id"], name=op.f("fk_pack_items_commune_id_units")),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=op.f("fk_pack_items_document_id_documents")),
        sa.ForeignKeyConstraint(["pack_id"], ["packs.id"], name=op.f("fk_pack_items_pack_id_packs")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pack_items")),
    )
    op.create_index(op.f("ix_pack_items_pack_id_id"), "pack_items", ["pack_id", "id"])
    op.create_index(op.f("ix_pack_items_pack_id_state_id"), "pack_items", ["pack_id", "state", "id"])
    op.create_index(op.f("ix_pack_items_document_id"), "pack_items", ["document_id"])


def downgrade() -> None:
    op.drop_table("pack_items")
    op.drop_table("packs")
