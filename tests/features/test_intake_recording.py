"""A list recorded in one transaction."""

import io
import signal
import subprocess
import sys
from datetime import date

import openpyxl
import pytest
from sqlalchemy import func, select

from blueprints.composition.rules import TeamRole
from blueprints.intake import actions, answers, export, queries, writing
from blueprints.intake.models import IntakeBatch
from blueprints.intake.rules import IntakeState
from blueprints.teams.models import Decision, Membership, Person, Team
from blueprints.teams.rules import TeamState
from blueprints.units.models import Unit
from core.audit import AuditEntry
from core.database import db
from core.errors import DomainError
from tests.architecture.sources import ROOT
from tests.features import workbooks

ROLES = ("Tổ trưởng", "Tổ phó", "Thành viên", "Cộng tác viên")
TABLES = (Unit, Team, Decision, Person, Membership)


@pytest.fixture
def commune(make):
    return make.commune("Mẫu")


@pytest.fixture
def officer(make, commune):
    return make.keeper(commune)


def people(count, *, size=4, bad=()):
    """So many people in teams of this size; the rows (from 1) in bad have no year that can be read."""
    syllables = ("Mẫu", "Thử", "Dụ", "Giả", "Tạm", "Nháp", "Ảo", "Phỏng", "Chừng", "Khảo")
    for at in range(count):
        name = f"Nguyễn {syllables[at % 10]} {syllables[at // 10 % 10]} {syllables[at // 100 % 10]}"
        year = "không rõ" if at + 1 in bad else 1950 + at % 50
        yield at + 1, name, year, ROLES[min(at % size, 3)], f"Xóm {at // size + 1}"


def brought(commune, officer, content):
    """A workbook brought in and read, as the worker reads it."""
    batch = actions.bring(commune, content, by=officer)
    actions.read_batch(batch.id)
    db.session.expire_all()
    return queries.batch(commune, batch.id)


def committed(commune, officer, content):
    batch = brought(commune, officer, content)
    return actions.commit(commune, batch.id, by=officer, with_villages=True)


def counts():
    return [db.session.scalar(select(func.count()).select_from(model)) for model in TABLES]


def test_a_list_becomes_villages_teams_people_and_memberships(commune, officer):
    before = counts()
    committed(commune, officer, workbooks.listing(*people(10)))
    assert [after - had for after, had in zip(counts(), before, strict=True)] == [3, 3, 0, 10, 10]


def test_counts_of_members_and_collaborators_are_kept(commune, officer):
    committed(commune, officer, workbooks.listing(*people(4)))
    team = db.session.scalars(select(Team)).one()
    assert (team.member_count, team.collaborator_count, team.state) == (3, 1, TeamState.PROPOSED)


def test_what_is_recorded_is_found_as_what_is_typed(make, commune, officer):
    committed(commune, officer, workbooks.listing(*people(1)))
    listed = db.session.scalars(select(Person)).one()
    typed = Person()
    typed.called(listed.full_name)
    assert all(getattr(listed, key) == getattr(typed, key) for key in ("search_key", "exact_key", "sort_key"))


def test_teams_by_decision_are_established_by_it(commune, officer):
    committed(commune, officer, workbooks.dates_four_ways())
    told = db.session.execute(
        select(Team.state, Team.established_on, Decision.notation).join(Team.established_by)
    )
    notations = [f"0{n}/QĐ-UBND" for n in range(1, 5)]
    assert sorted(told) == sorted((TeamState.ESTABLISHED, date(2024, 3, 5), one) for one in notations)
    assert {one.began_on for one in db.session.scalars(select(Membership))} == {date(2024, 3, 5)}


def test_one_audit_entry_says_how_many_and_names_nobody(commune, officer):
    committed(commune, officer, workbooks.listing(*people(10)))
    entry = db.session.scalars(select(AuditEntry).where(AuditEntry.act == "intake.commit")).one()
    assert entry.detail == {"new": 10, "changed": 0, "teams": 3}


def test_one_bad_row_among_a_thousand_and_nothing_is_written(commune, officer):
    batch = brought(commune, officer, workbooks.listing(*people(1000, bad={500, 700})))
    before = counts()
    with pytest.raises(DomainError, match="Còn 2 dòng"):
        actions.commit(commune, batch.id, by=officer, with_villages=True)
    assert counts() == before
    assert [line["row"] for line in batch.report["rows"]["refused"]] == [501, 701]


def test_the_valid_rows_are_written_when_that_is_chosen(commune, officer):
    batch = brought(commune, officer, workbooks.listing(*people(10, bad={5})))
    actions.commit(commune, batch.id, by=officer, only_valid=True, with_villages=True)
    assert db.session.scalar(select(func.count()).select_from(Membership)) == 9


def test_new_villages_are_not_added_in_silence(commune, officer):
    batch = brought(commune, officer, workbooks.listing(*people(4)))
    with pytest.raises(DomainError, match="1 thôn, xóm chưa có"):
        actions.commit(commune, batch.id, by=officer)


def test_a_list_is_not_recorded_twice(commune, officer):
    batch = committed(commune, officer, workbooks.listing(*people(4)))
    with pytest.raises(DomainError, match="đã ghi vào sổ"):
        actions.commit(commune, batch.id, by=officer, with_villages=True)


def test_the_same_list_again_changes_nothing(commune, officer):
    committed(commune, officer, workbooks.listing(*people(10)))
    again = brought(commune, officer, workbooks.listing(*people(10)))
    assert (again.report["counts"]["same"], again.report["counts"]["new"]) == (10, 0)


def test_a_changed_member_is_changed_and_counted(make, commune, officer):
    team = make.team(make.village(commune, "1"), by=officer)
    make.member(team, full_name="Nguyễn Mẫu Mẫu Mẫu", birth_year=1950, role=TeamRole.MEMBER, by=officer)
    committed(commune, officer, workbooks.listing(*people(4)))
    db.session.expire_all()
    team = db.session.get_one(Team, team.id)
    roles = {one.role for one in team.memberships if one.person.full_name == "Nguyễn Mẫu Mẫu Mẫu"}
    assert (roles, team.member_count, team.collaborator_count) == ({TeamRole.LEADER}, 3, 1)


class Killed(BaseException):
    pass


def test_broken_off_in_the_middle_nothing_is_there(commune, officer, monkeypatch):
    batch = brought(commune, officer, workbooks.listing(*people(100)))
    before, insert = counts(), writing.insert_rows

    def die_at_memberships(model, rows):
        if model is Membership:
            raise Killed
        insert(model, rows)

    monkeypatch.setattr(writing, "insert_rows", die_at_memberships)
    with pytest.raises(Killed):
        actions.commit(commune, batch.id, by=officer, with_villages=True)
    assert counts() == before


A_PROCESS_THAT_DIES = """
import os, signal, sys
from pathlib import Path
from app import create_app
from blueprints.intake import actions, writing
from blueprints.teams.models import Membership
from blueprints.units.models import Unit
from core.database import db

insert = writing.insert_rows

def die_at_memberships(model, rows):
    if model is Membership:
        os.kill(os.getpid(), signal.SIGKILL)
    insert(model, rows)

writing.insert_rows = die_at_memberships
instance, database, unit_id, batch_id = sys.argv[1:]
overrides = {"TESTING": True, "INSTANCE": Path(instance), "JOBS": "off", "SQLALCHEMY_DATABASE_URI": database}
with create_app(overrides).app_context():
    actions.commit(db.session.get(Unit, int(unit_id)), int(batch_id), by=None, with_villages=True)
"""


def test_a_killed_process_leaves_nothing(app, commune, officer):
    batch = brought(commune, officer, workbooks.listing(*people(100)))
    before = counts()
    where = app.config["INSTANCE"], app.config["SQLALCHEMY_DATABASE_URI"], commune.id, batch.id
    db.session.rollback()
    command = [sys.executable, "-c", A_PROCESS_THAT_DIES, *map(str, where)]
    died = subprocess.run(command, cwd=ROOT, timeout=120, capture_output=True, text=True)
    assert died.returncode == -signal.SIGKILL, died.stderr
    assert counts() == before


def test_the_workbook_comes_back_with_the_reasons(commune, officer):
    content = workbooks.listing(*people(10, bad={5}))
    batch = brought(commune, officer, content)
    sheet = openpyxl.load_workbook(io.BytesIO(answers.answered(content, batch.report)))["Danh sách"]
    said = [row[-1] for row in sheet.iter_rows(values_only=True)]
    assert (said[0], [at for at, text in enumerate(said) if text]) == ("Lý do", [0, 5])
    assert "không đọc được" in said[5]


def table(content):
    """The cells of an exported workbook from its head on."""
    rows = list(openpyxl.load_workbook(io.BytesIO(content)).active.iter_rows(values_only=True))
    return rows[export.HEAD_ROW - 1 :]


def test_an_export_brought_in_again_and_exported_again_is_the_same(make, commune, officer):
    committed(commune, officer, workbooks.loose_accents_and_lost_zeros())
    committed(commune, officer, workbooks.dates_four_ways())
    make.member(make.team(commune, by=officer), full_name="Trần Thị Thử", role=TeamRole.LEADER, by=officer)
    first = export.exported(commune)[0]
    other = make.commune("Mẫu")
    committed(other, make.keeper(other), first)
    assert table(export.exported(other)[0]) == table(first)
    assert len(table(first)) == 1 + 6 + 4 + 1


def test_an_export_is_ready_to_print(make, commune):
    sheet = openpyxl.load_workbook(io.BytesIO(export.exported(commune)[0])).active
    setup = sheet.page_setup
    assert (setup.orientation, int(setup.paperSize), sheet.print_title_rows) == ("landscape", 9, "$4:$4")
    assert sheet.freeze_panes == "A5"


def test_a_file_that_is_no_workbook_is_said_to_be_none(commune, officer):
    batch = brought(commune, officer, workbooks.with_sheet_xml(lambda sheet: sheet[:-40]))
    assert (batch.state, "bị hỏng" in batch.problem) == (IntakeState.UNREADABLE, True)


def test_missing_columns_are_asked_for_before_any_row_is_looked_at(commune, officer):
    content = workbooks.listing(
        (1, "Nguyễn Văn Mẫu", "không rõ", "x", "Xóm Một"), head=("A", *workbooks.HEAD[1:3], "B", "Thôn")
    )
    batch = brought(commune, officer, content)
    assert (batch.state, batch.report["tables"][0]["missing"], "rows" in batch.report) == (
        IntakeState.COLUMNS,
        ["Nhiệm vụ trong Tổ"],
        False,
    )


def test_reading_twice_does_no_harm(commune, officer):
    batch = committed(commune, officer, workbooks.listing(*people(4)))
    actions.read_batch(batch.id)
    assert db.session.get_one(IntakeBatch, batch.id).state is IntakeState.COMMITTED
