"""the register: numbers kept, voided, brought by paper; how series run; copies sent; years closed"""

from datetime import UTC, date, datetime

import sqlalchemy as sa
from alembic import op

from vanban.vietnamese import fold, padded

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

LONGEST_KEY = 400
UNTIL_NOW = "Cách đánh số đã chọn trước khi có sổ quy định"
NUMBERINGS, STATES = sa.String(20), sa.String(20)

agencies = sa.table("agencies", sa.column("id", sa.Integer), sa.column("numbering", sa.String))
decisions = sa.table(
    "numbering_decisions",
    sa.column("id", sa.Integer),
    sa.column("agency_id", sa.Integer),
    sa.column("from_on", sa.Date),
    sa.column("legal_basis", sa.String),
    sa.column("numbering", sa.String),
    sa.column("groups", sa.JSON),
    sa.column("recorded_at", sa.DateTime(timezone=True)),
)
entries = sa.table(
    "register_entries",
    *(sa.column(name) for name in ("id", "number", "symbol", "type_name", "title", "signer_name", "search_key")),
    sa.column("document_id", sa.Integer),
    sa.column("state", sa.String),
)


def upgrade() -> None:
    _make_tables()
    with op.batch_alter_table("number_series") as batch_op:
        batch_op.alter_column("series", type_=sa.String(100), existing_type=sa.String(20), existing_nullable=False)
        batch_op.add_column(sa.Column("first_number", sa.Integer(), nullable=False, server_default="1"))
        batch_op.add_column(sa.Column("first_reason", sa.String(300), nullable=False, server_default=""))
    with op.batch_alter_table("number_series") as batch_op:
        batch_op.alter_column("first_number", server_default=None, existing_type=sa.Integer())
        batch_op.alter_column("first_reason", server_default=None, existing_type=sa.String(300))
    _widen_entries()
    _keep_the_way_of_numbering()
    with op.batch_alter_table("agencies") as batch_op:
        batch_op.drop_column("numbering")


def _make_tables() -> None:
    op.create_table(
        "numbering_decisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("legal_basis", sa.String(300), nullable=False),
        sa.Column("numbering", NUMBERINGS, nullable=False),
        sa.Column("groups", sa.JSON(), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=True),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name=op.f("fk_numbering_decisions_agency_id_agencies")),
        sa.ForeignKeyConstraint(
            ["recorded_by_id"], ["accounts.id"], name=op.f("fk_numbering_decisions_recorded_by_id_accounts")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_numbering_decisions")),
        sa.UniqueConstraint("agency_id", "from_on", name=op.f("uq_numbering_decisions_agency_id_from_on")),
    )
    op.create_table(
        "advisory_bodies",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("symbol", sa.String(30), nullable=False),
        sa.Column("legal_basis", sa.String(300), nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name=op.f("fk_advisory_bodies_agency_id_agencies")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_advisory_bodies")),
        sa.UniqueConstraint("agency_id", "symbol", name=op.f("uq_advisory_bodies_agency_id_symbol")),
    )
    op.create_table(
        "register_years",
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_by_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(500), nullable=False),
        sa.ForeignKeyConstraint(["closed_by_id"], ["accounts.id"], name=op.f("fk_register_years_closed_by_id_accounts")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_register_years_unit_id_units")),
        sa.PrimaryKeyConstraint("unit_id", "year", name=op.f("pk_register_years")),
    )
    op.create_table(
        "deliveries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("recipient", sa.String(200), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=True),
        sa.Column("received_by", sa.String(100), nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["register_entries.id"], name=op.f("fk_deliveries_entry_id_register_entries")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deliveries")),
    )
    with op.batch_alter_table("deliveries") as batch_op:
        batch_op.create_index(batch_op.f("ix_deliveries_entry_id"), ["entry_id"], unique=False)
    op.create_table(
        "document_links",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("newer_id", sa.Integer(), nullable=False),
        sa.Column("older_id", sa.Integer(), nullable=False),
        sa.Column("relation", sa.String(20), nullable=False),
        sa.Column("made_by_id", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["made_by_id"], ["accounts.id"], name=op.f("fk_document_links_made_by_id_accounts")),
        sa.ForeignKeyConstraint(["newer_id"], ["documents.id"], name=op.f("fk_document_links_newer_id_documents")),
        sa.ForeignKeyConstraint(["older_id"], ["documents.id"], name=op.f("fk_document_links_older_id_documents")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_links")),
        sa.UniqueConstraint("newer_id", "older_id", name=op.f("uq_document_links_newer_id_older_id")),
    )
    with op.batch_alter_table("document_links") as batch_op:
        batch_op.create_index(batch_op.f("ix_document_links_older_id"), ["older_id"], unique=False)
    op.create_table(
        "recalls",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("recalled_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(500), nullable=False),
        sa.Column("notified", sa.JSON(), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=op.f("fk_recalls_document_id_documents")),
        sa.ForeignKeyConstraint(["recorded_by_id"], ["accounts.id"], name=op.f("fk_recalls_recorded_by_id_accounts")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recalls")),
        sa.UniqueConstraint("document_id", name=op.f("uq_recalls_document_id")),
    )
    op.create_table(
        "recipient_lists",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("recipients", sa.JSON(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_recipient_lists_unit_id_units")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recipient_lists")),
        sa.UniqueConstraint("unit_id", "name", name=op.f("uq_recipient_lists_unit_id_name")),
    )


ADDED = (
    ("state", STATES, "issued"),
    ("purpose", sa.String(300), ""),
    ("back_reason", sa.String(500), ""),
    ("end_reason", sa.String(500), ""),
    ("search_key", sa.String(LONGEST_KEY), ""),
)


def _widen_entries() -> None:
    with op.batch_alter_table("register_entries") as batch_op:
        batch_op.alter_column("series", type_=sa.String(100), existing_type=sa.String(20), existing_nullable=False)
        batch_op.alter_column("symbol", type_=sa.String(120), existing_type=sa.String(60), existing_nullable=False)
        batch_op.alter_column("issued_on", nullable=True, existing_type=sa.Date())
        batch_op.alter_column("document_id", nullable=True, existing_type=sa.Integer())
        batch_op.alter_column("sha256", nullable=True, existing_type=sa.String(64))
        batch_op.add_column(sa.Column("reserved_until", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("request_key", sa.String(40), nullable=True))
        for name, kind, default in ADDED:
            batch_op.add_column(sa.Column(name, kind, nullable=False, server_default=default))
    with op.batch_alter_table("register_entries") as batch_op:
        for name, kind, _ in ADDED:
            batch_op.alter_column(name, server_default=None, existing_type=kind, existing_nullable=False)
        batch_op.create_unique_constraint(batch_op.f("uq_register_entries_request_key"), ["request_key"])
    connection = op.get_bind()
    columns = (entries.c.id, entries.c.number, entries.c.symbol, entries.c.type_name, entries.c.title)
    for id_, number, symbol, type_name, title, signer in connection.execute(
        sa.select(*columns, entries.c.signer_name)
    ).all():
        key = fold(f"{padded(number)}/{symbol} {type_name} {title}  {signer}")[:LONGEST_KEY]
        connection.execute(sa.update(entries).where(entries.c.id == id_).values(search_key=key))


def _keep_the_way_of_numbering() -> None:
    """An agency that had chosen a common series keeps it; "by type" needs no decision."""
    connection = op.get_bind()
    chosen = sa.select(agencies.c.id).where(agencies.c.numbering == "common")
    rows = [
        {
            "agency_id": agency_id,
            "from_on": date(2020, 3, 5),
            "legal_basis": UNTIL_NOW,
            "numbering": "common",
            "groups": [],
            "recorded_at": datetime.now(UTC),
        }
        for agency_id in connection.scalars(chosen).all()
    ]
    if rows:
        connection.execute(sa.insert(decisions), rows)


def downgrade() -> None:
    with op.batch_alter_table("agencies") as batch_op:
        batch_op.add_column(sa.Column("numbering", NUMBERINGS, nullable=False, server_default="by_type"))
    with op.batch_alter_table("agencies") as batch_op:
        batch_op.alter_column("numbering", server_default=None, existing_type=NUMBERINGS, existing_nullable=False)
    connection = op.get_bind()
    common = sa.select(decisions.c.agency_id).where(decisions.c.numbering == "common")
    connection.execute(sa.update(agencies).where(agencies.c.id.in_(common)).values(numbering="common"))
    for table in ("recalls", "document_links", "recipient_lists", "deliveries", "register_years", "advisory_bodies", "numbering_decisions"):
        op.drop_table(table)
    # A number without a document of this program has no place in the register of before.
    connection.execute(sa.delete(entries).where(entries.c.document_id.is_(None)))
    with op.batch_alter_table("register_entries") as batch_op:
        batch_op.drop_constraint(batch_op.f("uq_register_entries_request_key"), type_="unique")
        for name in ("reserved_until", "request_key", *(name for name, _, _ in ADDED)):
            batch_op.drop_column(name)
        batch_op.alter_column("sha256", nullable=False, existing_type=sa.String(64))
        batch_op.alter_column("document_id", nullable=False, existing_type=sa.Integer())
        batch_op.alter_column("issued_on", nullable=False, existing_type=sa.Date())
        batch_op.alter_column("symbol", type_=sa.String(60), existing_type=sa.String(120), existing_nullable=False)
        batch_op.alter_column("series", type_=sa.String(20), existing_type=sa.String(100), existing_nullable=False)
    with op.batch_alter_table("number_series") as batch_op:
        batch_op.drop_column("first_reason")
        batch_op.drop_column("first_number")
        batch_op.alter_column("series", type_=sa.String(20), existing_type=sa.String(100), existing_nullable=False)
