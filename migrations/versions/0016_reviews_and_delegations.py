"""routes and steps of review, delegations"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

ROLES = ("officer", "clerk", "leader", "department_head", "finance", "administrator")
CHECKS = ("content", "form", "opinion", "decision")
STATES = ("waiting", "open", "agreed", "answered", "returned", "passed_over", "dropped")


def one_of(name: str, values: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, length=20)


def upgrade() -> None:
    with op.batch_alter_table("signers") as batch_op:
        batch_op.add_column(sa.Column("deputy_of", sa.String(60), nullable=False, server_default=""))
    with op.batch_alter_table("signers") as batch_op:
        batch_op.alter_column("deputy_of", server_default=None, existing_type=sa.String(60))
    _create_delegations()
    _create_routes()
    _create_steps()
    _ask_again_for_what_waits()


def _create_delegations() -> None:
    op.create_table(
        "delegations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("giver_id", sa.Integer(), nullable=False),
        sa.Column("signer_id", sa.Integer(), nullable=False),
        sa.Column("paper_number", sa.String(60), nullable=False),
        sa.Column("paper_on", sa.Date(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("to_on", sa.Date(), nullable=True),
        sa.Column("kind_codes", sa.JSON(), nullable=False),
        sa.Column("revoked_on", sa.Date(), nullable=True),
        sa.Column("recorded_by_id", sa.Integer(), nullable=True),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name="fk_delegations_agency_id_agencies"),
        sa.ForeignKeyConstraint(["giver_id"], ["signers.id"], name="fk_delegations_giver_id_signers"),
        sa.ForeignKeyConstraint(["signer_id"], ["signers.id"], name="fk_delegations_signer_id_signers"),
        sa.ForeignKeyConstraint(
            ["recorded_by_id"], ["accounts.id"], name="fk_delegations_recorded_by_id_accounts"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_delegations"),
        sa.UniqueConstraint("signer_id", name="uq_delegations_signer_id"),
    )
    op.create_index("ix_delegations_agency_id_from_on", "delegations", ["agency_id", "from_on"])


def _create_routes() -> None:
    op.create_table(
        "review_routes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("kind_code", sa.String(60), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("legal_basis", sa.String(400), nullable=False),
        sa.Column("stages", sa.JSON(), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=True),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name="fk_review_routes_unit_id_units"),
        sa.ForeignKeyConstraint(
            ["recorded_by_id"], ["accounts.id"], name="fk_review_routes_recorded_by_id_accounts"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_review_routes"),
    )
    op.create_index(
        "ix_review_routes_unit_id_kind_code_from_on", "review_routes", ["unit_id", "kind_code", "from_on"]
    )


def _create_steps() -> None:
    op.create_table(
        "review_steps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("drafter_id", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("check", one_of("check", CHECKS), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("role", one_of("role", ROLES), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=True),
        sa.Column("state", one_of("stepstate", STATES), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.Column("decided_by_id", sa.Integer(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("said", sa.String(2000), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name="fk_review_steps_document_id_documents"
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name="fk_review_steps_unit_id_units"),
        sa.ForeignKeyConstraint(["drafter_id"], ["accounts.id"], name="fk_review_steps_drafter_id_accounts"),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name="fk_review_steps_account_id_accounts"),
        sa.ForeignKeyConstraint(
            ["decided_by_id"], ["accounts.id"], name="fk_review_steps_decided_by_id_accounts"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_review_steps"),
        sa.UniqueConstraint(
            "document_id", "round", "ordinal", name="uq_review_steps_document_id_round_ordinal"
        ),
    )
    due = ["state", "due_on", "id"]
    of_a_desk = ["unit_id", "role", "account_id", *due, "from_on", "drafter_id"]
    op.create_index("ix_review_steps_desk", "review_steps", of_a_desk)
    of_somebody = ["account_id", *due, "unit_id", "from_on", "drafter_id"]
    op.create_index("ix_review_steps_person", "review_steps", of_somebody)
    op.create_index(
        "ix_review_steps_decided_by_id_document_id", "review_steps", ["decided_by_id", "document_id"]
    )


def _ask_again_for_what_waits() -> None:
    """A document submitted before there were steps waits for its signer's decision, as it did.

    Who approves was the kind's to say: the head of the office a tờ trình, the leader all else.
    """
    op.execute(
        """
        INSERT INTO review_steps (document_id, unit_id, drafter_id, round, ordinal, place, turn, name, "check",
                                  days, role, account_id, state, from_on, due_on, said)
        SELECT documents.id, documents.unit_id, documents.drafter_id, 1, 1, 0, 1, 'Người ký duyệt', 'decision',
               2, CASE WHEN documents.kind_code = 'to-trinh-thanh-lap' THEN 'department_head' ELSE 'leader' END,
               CASE WHEN accounts.disabled_at IS NULL THEN accounts.id END,
               'open', CURRENT_DATE, CURRENT_DATE, ''
        FROM documents
        JOIN signers ON signers.id = documents.signer_id
        LEFT JOIN accounts ON accounts.id = signers.account_id
        WHERE documents.state = 'submitted'
        """
    )


def downgrade() -> None:
    op.drop_table("review_steps")
    op.drop_table("review_routes")
    op.drop_table("delegations")
    # Whoever signed by one stays on record with the documents; no other standing is known from here on.
    op.execute("UPDATE signers SET standing = 'c_deputy' WHERE standing IN ('d_by_order', 'e_authorised')")
    with op.batch_alter_table("signers") as batch_op:
        batch_op.drop_column("deputy_of")
