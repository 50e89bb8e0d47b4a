"""signed files, the PDF/A they are made of, and codes of agencies between e-offices"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("agencies") as batch_op:
        batch_op.add_column(sa.Column("exchange_code", sa.String(length=35), nullable=False, server_default=""))
    with op.batch_alter_table("agencies") as batch_op:
        batch_op.alter_column("exchange_code", server_default=None)
    op.create_table(
        "archival_files",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("state", sa.Enum("waiting", "ready", "failed", name="previewstate", native_enum=False, length=20), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("problem", sa.String(length=500), nullable=False),
        sa.Column("pdf", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["sha256"], ["stored_files.sha256"], name=op.f("fk_archival_files_sha256_stored_files")),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_archival_files")),
    )
    op.create_table(
        "signed_files",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("version_ordinal", sa.Integer(), nullable=False),
        sa.Column("stage", sa.Enum("signer", "final", name="stage", native_enum=False, length=20), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("found", sa.JSON(), nullable=False),
        sa.Column("is_made_here", sa.Boolean(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_signed_files_account_id_accounts")),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=op.f("fk_signed_files_document_id_documents")),
        sa.ForeignKeyConstraint(["sha256"], ["stored_files.sha256"], name=op.f("fk_signed_files_sha256_stored_files")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signed_files")),
    )
    with op.batch_alter_table("signed_files") as batch_op:
        batch_op.create_index(batch_op.f("ix_signed_files_document_id_id"), ["document_id", "id"], unique=False)


def downgrade() -> None:
    op.drop_table("signed_files")
    op.drop_table("archival_files")
    with op.batch_alter_table("agencies") as batch_op:
        batch_op.drop_column("exchange_code")
