"""figures kept, versions seen, comments on paragraphs"""

import sqlalchemy as sa
from alembic import op

from core.database import Moment

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("documents") as batch_op:
        batch_op.add_column(sa.Column("kept_figures", sa.JSON(), nullable=False, server_default="[]"))
        batch_op.add_column(sa.Column("drafted_ordinal", sa.Integer(), nullable=False, server_default="0"))
    with op.batch_alter_table("documents") as batch_op:
        batch_op.alter_column("kept_figures", server_default=None)
        batch_op.alter_column("drafted_ordinal", server_default=None)
    op.create_table(
        "document_views",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_document_views_account_id_accounts")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_document_views_document_id_documents")
        ),
        sa.PrimaryKeyConstraint("document_id", "account_id", name=op.f("pk_document_views")),
    )
    op.create_index(op.f("ix_document_views_account_id"), "document_views", ["account_id"])
    op.create_table(
        "paragraph_comments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("anchor", sa.String(length=120), nullable=False),
        sa.Column("place", sa.String(length=120), nullable=False),
        sa.Column("excerpt", sa.String(length=300), nullable=False),
        sa.Column("text", sa.String(length=2000), nullable=False),
        sa.Column("reply_to_id", sa.Integer(), nullable=True),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("resolved_by_id", sa.Integer(), nullable=True),
        sa.Column("resolved_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["author_id"], ["accounts.id"], name=op.f("fk_paragraph_comments_author_id_accounts")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_paragraph_comments_document_id_documents")
        ),
        sa.ForeignKeyConstraint(
            ["reply_to_id"],
            ["paragraph_comments.id"],
            name=op.f("fk_paragraph_comments_reply_to_id_paragraph_comments"),
        ),
        sa.ForeignKeyConstraint(
            ["resolved_by_id"], ["accounts.id"], name=op.f("fk_paragraph_comments_resolved_by_id_accounts")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paragraph_comments")),
    )
    op.create_index(op.f("ix_paragraph_comments_document_id_id"), "paragraph_comments", ["document_id", "id"])
    op.create_index(op.f("ix_paragraph_comments_reply_to_id"), "paragraph_comments", ["reply_to_id"])


def downgrade() -> None:
    op.drop_table("paragraph_comments")
    op.drop_table("document_views")
    with op.batch_alter_table("documents") as batch_op:
        batch_op.drop_column("drafted_ordinal")
        batch_op.drop_column("kept_figures")
