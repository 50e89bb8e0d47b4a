"""decisions and intervals"""

import sqlalchemy as sa
from alembic import op

from vanban.vietnamese import exact, fold

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("commune_id", sa.Integer(), nullable=False),
        sa.Column("province_id", sa.Integer(), nullable=False),
        sa.Column("notation", sa.String(length=60), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("title", sa.String(length=500), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=True),
        sa.Column("search_key", sa.String(length=400), nullable=False),
        sa.ForeignKeyConstraint(["commune_id"], ["units.id"], name=op.f("fk_decisions_commune_id_units")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_decisions_document_id_documents")
        ),
        sa.ForeignKeyConstraint(["province_id"], ["units.id"], name=op.f("fk_decisions_province_id_units")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decisions")),
        sa.UniqueConstraint(
            "commune_id", "notation", "decided_on", name=op.f("uq_decisions_commune_id_notation_decided_on")
        ),
        sa.UniqueConstraint("document_id", name=op.f("uq_decisions_document_id")),
    )
    with op.batch_alter_table("decisions", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_decisions_province_id_search_key"), ["province_id", "search_key"], unique=False
        )

    op.create_table(
        "team_predecessors",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("team_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("legal_basis", sa.String(length=300), nullable=False),
        sa.Column("predecessor_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["predecessor_id"], ["teams.id"], name=op.f("fk_team_predecessors_predecessor_id_teams")
        ),
        sa.ForeignKeyConstraint(["team_id"], ["teams.id"], name=op.f("fk_team_predecessors_team_id_teams")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team_predecessors")),
    )
    with op.batch_alter_table("team_predecessors", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_team_predecessors_predecessor_id"), ["predecessor_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_team_predecessors_team_id"), ["team_id"], unique=False)

    with op.batch_alter_table("teams", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_teams_established_by_id_documents"), type_="foreignkey")

    with op.batch_alter_table("memberships", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_memberships_began_by_id"), ["began_by_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_memberships_ended_by_id"), ["ended_by_id"], unique=False)
        batch_op.drop_constraint(batch_op.f("fk_memberships_began_by_id_documents"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("fk_memberships_ended_by_id_documents"), type_="foreignkey")

    put_decisions_for_documents()
    with op.batch_alter_table("memberships", schema=None) as batch_op:
        batch_op.create_foreign_key(
            batch_op.f("fk_memberships_began_by_id_decisions"), "decisions", ["began_by_id"], ["id"]
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_memberships_ended_by_id_decisions"), "decisions", ["ended_by_id"], ["id"]
        )

    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.add_column(sa.Column("province_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("merged_into_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("exact_key", sa.String(length=400), nullable=True))
        batch_op.create_index(
            batch_op.f("ix_people_province_id_phone"), ["province_id", "phone"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_people_province_id_search_key"), ["province_id", "search_key"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_people_province_id_sort_key_id"), ["province_id", "sort_key", "id"], unique=False
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_people_merged_into_id_people"), "people", ["merged_into_id"], ["id"]
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_people_province_id_units"), "units", ["province_id"], ["id"]
        )

    fill_people_and_team_keys()
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.alter_column("province_id", existing_type=sa.Integer(), nullable=False)
        batch_op.alter_column("exact_key", existing_type=sa.String(length=400), nullable=False)

    with op.batch_alter_table("teams", schema=None) as batch_op:
        batch_op.add_column(sa.Column("dissolved_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("dissolved_by_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("collaborator_count", sa.Integer(), nullable=False, server_default="0"))
        batch_op.drop_constraint(batch_op.f("uq_teams_unit_id"), type_="unique")
        batch_op.create_index(batch_op.f("ix_teams_unit_id"), ["unit_id"], unique=False)
        batch_op.create_index(
            "uq_teams_unit_id_standing",
            ["unit_id"],
            unique=True,
            sqlite_where=sa.text("state != 'dissolved'"),
            postgresql_where=sa.text("state != 'dissolved'"),
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_teams_established_by_id_decisions"), "decisions", ["established_by_id"], ["id"]
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_teams_dissolved_by_id_decisions"), "decisions", ["dissolved_by_id"], ["id"]
        )
    with op.batch_alter_table("teams", schema=None) as batch_op:
        batch_op.alter_column("collaborator_count", existing_type=sa.Integer(), server_default=None)


def put_decisions_for_documents() -> None:
    """What a document did to a roster, its decision did: one decision for each such document."""
    op.execute(
        "INSERT INTO decisions (commune_id, province_id, notation, decided_on, title, document_id, search_key) "
        "SELECT unit_id, province_id, CASE WHEN number < 10 THEN '0' ELSE '' END || number || '/' || symbol, "
        "issued_on, title, id, '' FROM documents WHERE id IN (SELECT established_by_id FROM teams "
        "UNION SELECT began_by_id FROM memberships UNION SELECT ended_by_id FROM memberships)"
    )
    connection = op.get_bind()
    for id_, notation in connection.execute(sa.text("SELECT id, notation FROM decisions")).all():
        connection.execute(
            sa.text("UPDATE decisions SET search_key = :key WHERE id = :id"),
            {"key": fold(notation), "id": id_},
        )
    for table, column in (
        ("teams", "established_by_id"),
        ("memberships", "began_by_id"),
        ("memberships", "ended_by_id"),
    ):
        op.execute(
            f"UPDATE {table} SET {column} = (SELECT id FROM decisions WHERE document_id = {table}.{column}) "
            f"WHERE {column} IS NOT NULL"
        )


def fill_people_and_team_keys() -> None:
    connection = op.get_bind()
    op.execute(
        "UPDATE people SET province_id = (SELECT parent_id FROM units WHERE units.id = people.commune_id)"
    )
    people = connection.execute(sa.text("SELECT id, full_name FROM people")).all()
    if people:
        connection.execute(
            sa.text("UPDATE people SET exact_key = :key WHERE id = :id"),
            [{"id": id_, "key": exact(full_name)[:400]} for id_, full_name in people],
        )
    op.execute(
        "UPDATE teams SET search_key = replace(replace(search_key, 'to chuyen doi so cong dong', 'to cdscd'), "
        "'to cong nghe so cong dong', 'to cdscd')"
    )


def downgrade() -> None:
    with op.batch_alter_table("teams", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_teams_dissolved_by_id_decisions"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("fk_teams_established_by_id_decisions"), type_="foreignkey")
        batch_op.drop_index(
            "uq_teams_unit_id_standing",
            sqlite_where=sa.text("state != 'dissolved'"),
            postgresql_where=sa.text("state != 'dissolved'"),
        )
        batch_op.drop_index(batch_op.f("ix_teams_unit_id"))
        batch_op.create_unique_constraint(batch_op.f("uq_teams_unit_id"), ["unit_id"])
        batch_op.drop_column("collaborator_count")
        batch_op.drop_column("dissolved_by_id")
        batch_op.drop_column("dissolved_on")

    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_people_province_id_units"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("fk_people_merged_into_id_people"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_people_province_id_sort_key_id"))
        batch_op.drop_index(batch_op.f("ix_people_province_id_search_key"))
        batch_op.drop_index(batch_op.f("ix_people_province_id_phone"))
        batch_op.drop_column("exact_key")
        batch_op.drop_column("merged_into_id")
        batch_op.drop_column("province_id")

    with op.batch_alter_table("memberships", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_memberships_ended_by_id_decisions"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("fk_memberships_began_by_id_decisions"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_memberships_ended_by_id"))
        batch_op.drop_index(batch_op.f("ix_memberships_began_by_id"))

    for table, column in (
        ("teams", "established_by_id"),
        ("memberships", "began_by_id"),
        ("memberships", "ended_by_id"),
    ):
        op.execute(
            f"UPDATE {table} SET {column} = (SELECT document_id FROM decisions WHERE id = {table}.{column})"
        )
    with op.batch_alter_table("teams", schema=None) as batch_op:
        batch_op.create_foreign_key(
            batch_op.f("fk_teams_established_by_id_documents"), "documents", ["established_by_id"], ["id"]
        )
    with op.batch_alter_table("memberships", schema=None) as batch_op:
        batch_op.create_foreign_key(
            batch_op.f("fk_memberships_ended_by_id_documents"), "documents", ["ended_by_id"], ["id"]
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_memberships_began_by_id_documents"), "documents", ["began_by_id"], ["id"]
        )

    with op.batch_alter_table("team_predecessors", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_team_predecessors_team_id"))
        batch_op.drop_index(batch_op.f("ix_team_predecessors_predecessor_id"))

    op.drop_table("team_predecessors")
    with op.batch_alter_table("decisions", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_decisions_province_id_search_key"))

    op.drop_table("decisions")
