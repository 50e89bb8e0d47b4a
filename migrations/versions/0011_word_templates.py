"""an office's own Word templates"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "faulty_templates",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("kind_code", sa.String(length=60), nullable=False),
        sa.Column("brought_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("note", sa.String(length=500), nullable=False),
        sa.Column("mendings", sa.JSON(), nullable=False),
        sa.Column("faults", sa.JSON(), nullable=False),
        sa.Column("commented", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_faulty_templates_account_id_accounts")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_faulty_templates")),
    )
    with op.batch_alter_table("faulty_templates", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_faulty_templates_account_id"), ["account_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_faulty_templates_brought_at"), ["brought_at"], unique=False)

    op.create_table(
        "word_templates",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("kind_code", sa.String(length=60), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("sample_sha256", sa.String(length=64), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "draft",
                "submitted",
                "approved",
                "refused",
                name="templatestate",
                native_enum=False,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("note", sa.String(length=500), nullable=False),
        sa.Column("mendings", sa.JSON(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("approver_id", sa.Integer(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("refusal", sa.String(length=2000), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["approver_id"], ["accounts.id"], name=op.f("fk_word_templates_approver_id_accounts")
        ),
        sa.ForeignKeyConstraint(
            ["author_id"], ["accounts.id"], name=op.f("fk_word_templates_author_id_accounts")
        ),
        sa.ForeignKeyConstraint(
            ["sample_sha256"],
            ["stored_files.sha256"],
            name=op.f("fk_word_templates_sample_sha256_stored_files"),
        ),
        sa.ForeignKeyConstraint(
            ["sha256"], ["stored_files.sha256"], name=op.f("fk_word_templates_sha256_stored_files")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_word_templates_unit_id_units")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_word_templates")),
        sa.UniqueConstraint(
            "unit_id", "kind_code", "ordinal", name=op.f("uq_word_templates_unit_id_kind_code_ordinal")
        ),
    )
    with op.batch_alter_table("documents", schema=None) as batch_op:
        batch_op.add_column(sa.Column("template_id", sa.Integer(), nullable=True))
        batch_op.add_column(
            sa.Column("template_sha256", sa.String(length=64), nullable=False, server_default="")
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_documents_template_id_word_templates"), "word_templates", ["template_id"], ["id"]
        )

    with op.batch_alter_table("documents", schema=None) as batch_op:
        batch_op.alter_column(
            "template_sha256", server_default=None, existing_type=sa.String(64), existing_nullable=False
        )


def downgrade() -> None:
    with op.batch_alter_table("documents", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_documents_template_id_word_templates"), type_="foreignkey")
        batch_op.drop_column("template_sha256")
        batch_op.drop_column("template_id")

    op.drop_table("word_templates")
    with op.batch_alter_table("faulty_templates", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_faulty_templates_brought_at"))
        batch_op.drop_index(batch_op.f("ix_faulty_templates_account_id"))

    op.drop_table("faulty_templates")
