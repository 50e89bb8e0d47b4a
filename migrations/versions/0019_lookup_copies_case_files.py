"""full-text search of issued documents, copies, case files"""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

# FTS5 keeps its words beside document_texts; the triggers keep it in step, whoever writes.
SQLITE = (
    "CREATE VIRTUAL TABLE document_words USING fts5(folded, exact, content='document_texts', "
    "content_rowid='document_id', tokenize='unicode61 remove_diacritics 0', prefix='2 3')",
    "CREATE TRIGGER document_words_added AFTER INSERT ON document_texts BEGIN "
    "INSERT INTO document_words(rowid, folded, exact) VALUES (new.document_id, new.folded, new.exact); END",
    "CREATE TRIGGER document_words_removed AFTER DELETE ON document_texts BEGIN "
    "INSERT INTO document_words(document_words, rowid, folded, exact) "
    "VALUES ('delete', old.document_id, old.folded, old.exact); END",
    "CREATE TRIGGER document_words_changed AFTER UPDATE ON document_texts BEGIN "
    "INSERT INTO document_words(document_words, rowid, folded, exact) "
    "VALUES ('delete', old.document_id, old.folded, old.exact); "
    "INSERT INTO document_words(rowid, folded, exact) VALUES (new.document_id, new.folded, new.exact); END",
)
POSTGRESQL = tuple(
    statement
    for name in ("folded", "exact")
    for statement in (
        f"ALTER TABLE document_texts ADD COLUMN {name}_vector tsvector "
        f"GENERATED ALWAYS AS (to_tsvector('simple', {name})) STORED",
        f"CREATE INDEX ix_document_texts_{name}_vector ON document_texts USING gin ({name}_vector)",
    )
)


def references(table: str, **columns: str) -> list[sa.ForeignKeyConstraint]:
    return [
        sa.ForeignKeyConstraint([column], [f"{target}.id"], name=op.f(f"fk_{table}_{column}_{target}"))
        for column, target in columns.items()
    ]


def upgrade() -> None:
    op.create_table(
        "document_texts",
        sa.Column("document_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("province_id", sa.Integer(), nullable=False),
        sa.Column("kind_code", sa.String(length=60), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("number_key", sa.String(length=80), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("exact", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=op.f("fk_document_texts_document_id_documents")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_document_texts_unit_id_units")),
        sa.ForeignKeyConstraint(["province_id"], ["units.id"], name=op.f("fk_document_texts_province_id_units")),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_document_texts")),
    )
    op.create_index(op.f("ix_document_texts_unit_id_document_id"), "document_texts", ["unit_id", "document_id"])
    op.create_index(op.f("ix_document_texts_province_id_document_id"), "document_texts", ["province_id", "document_id"])
    op.create_index(op.f("ix_document_texts_unit_id_number_key"), "document_texts", ["unit_id", "number_key"])
    op.create_index(op.f("ix_document_texts_province_id_number_key"), "document_texts", ["province_id", "number_key"])
    op.create_table(
        "copy_series",
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last_number", sa.Integer(), nullable=False),
        *references("copy_series", agency_id="agencies"),
        sa.PrimaryKeyConstraint("agency_id", "year", name=op.f("pk_copy_series")),
    )
    op.create_table(
        "document_copies",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=True),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("signer_id", sa.Integer(), nullable=False),
        sa.Column("clerk_id", sa.Integer(), nullable=False),
        sa.Column("form", sa.String(length=20), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("symbol", sa.String(length=60), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.String(length=300), nullable=False),
        sa.Column("recipients", sa.String(length=1000), nullable=False),
        sa.Column("copy_count", sa.Integer(), nullable=False),
        sa.Column("chosen", sa.JSON(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("electronic_sha256", sa.String(length=64), nullable=False),
        *references("document_copies", document_id="documents", source_id="document_copies", unit_id="units",
                    agency_id="agencies", signer_id="signers", clerk_id="accounts"),
        sa.ForeignKeyConstraint(["sha256"], ["stored_files.sha256"], name=op.f("fk_document_copies_sha256_stored_files")),
        sa.ForeignKeyConstraint(["electronic_sha256"], ["stored_files.sha256"], name=op.f("fk_document_copies_electronic_sha256_stored_files")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_copies")),
        sa.UniqueConstraint("agency_id", "year", "number", name=op.f("uq_document_copies_agency_id_year_number")),
    )
    op.create_index(op.f("ix_document_copies_unit_id_year_id"), "document_copies", ["unit_id", "year", "id"])
    op.create_index(op.f("ix_document_copies_document_id_id"), "document_copies", ["document_id", "id"])
    op.create_table(
        "case_files",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("province_id", sa.Integer(), nullable=False),
        sa.Column("team_id", sa.Integer(), nullable=True),
        sa.Column("creator_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("notation", sa.String(length=20), nullable=False),
        sa.Column("title", sa.String(length=500), nullable=False),
        sa.Column("maintenance_years", sa.Integer(), nullable=True),
        sa.Column("started_on", sa.Date(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("handed_over_on", sa.Date(), nullable=True),
        sa.Column("note", sa.String(length=500), nullable=False),
        *references("case_files", unit_id="units", province_id="units", team_id="teams", creator_id="accounts"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_files")),
        sa.UniqueConstraint("unit_id", "year", "notation", name=op.f("uq_case_files_unit_id_year_notation")),
    )
    op.create_index(op.f("ix_case_files_unit_id_year_id"), "case_files", ["unit_id", "year", "id"])
    op.create_index(op.f("ix_case_files_team_id_id"), "case_files", ["team_id", "id"])
    op.create_index(op.f("ix_case_files_province_id"), "case_files", ["province_id"])
    op.create_table(
        "case_papers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_file_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=True),
        sa.Column("number", sa.String(length=60), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("subject", sa.String(length=600), nullable=False),
        sa.Column("author", sa.String(length=200), nullable=False),
        sa.Column("pages", sa.String(length=20), nullable=False),
        sa.Column("note", sa.String(length=500), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=True),
        sa.Column("file_type", sa.String(length=4), nullable=False),
        *references("case_papers", case_file_id="case_files", document_id="documents"),
        sa.ForeignKeyConstraint(["sha256"], ["stored_files.sha256"], name=op.f("fk_case_papers_sha256_stored_files")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_papers")),
        sa.UniqueConstraint("case_file_id", "ordinal", name=op.f("uq_case_papers_case_file_id_ordinal")),
        sa.UniqueConstraint("case_file_id", "document_id", name=op.f("uq_case_papers_case_file_id_document_id")),
    )
    op.create_index(op.f("ix_case_papers_document_id"), "case_papers", ["document_id"])
    for statement in SQLITE if op.get_bind().dialect.name == "sqlite" else POSTGRESQL:
        op.execute(statement)


def downgrade() -> None:
    op.drop_table("case_papers")
    op.drop_table("case_files")
    op.drop_table("document_copies")
    op.drop_table("copy_series")
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TABLE document_words")
    op.drop_table("document_texts")
