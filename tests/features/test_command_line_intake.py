"""flask --app app teams import | export."""

import json

import pytest
from sqlalchemy import func, select

from blueprints.teams.models import Membership
from core.database import db
from tests.features import workbooks
from tests.features.test_intake_recording import people

pytestmark = pytest.mark.one_database


@pytest.fixture
def commune(make):
    return make.commune("Mẫu")


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "ds.xlsx"
    path.write_bytes(workbooks.listing(*people(4)))
    return path


def run(app, *arguments):
    return app.test_cli_runner().invoke(args=["teams", *map(str, arguments)])


def members():
    db.session.rollback()
    return db.session.scalar(select(func.count()).select_from(Membership))


def test_a_dry_run_counts_and_writes_nothing(app, commune, file):
    answer = run(app, "import", file, "--unit", commune.code, "--dry-run")
    assert (answer.exit_code, "Thêm mới: 4" in answer.output, members()) == (0, True, 0)


def test_an_import_writes(app, commune, file):
    answer = run(app, "import", file, "--unit", commune.code, "--new-villages", "--json")
    assert (json.loads(answer.output)["counts"]["new"], members()) == (4, 4)


def test_an_import_that_is_not_whole_says_which_rows_and_fails(app, commune, file):
    file.write_bytes(workbooks.listing(*people(4, bad={2})))
    answer = run(app, "import", file, "--unit", commune.code, "--new-villages")
    assert (answer.exit_code, "dòng 3" in answer.output, members()) == (1, True, 0)


def test_an_export_can_be_brought_in_again(app, make, commune, file, tmp_path):
    run(app, "import", file, "--unit", commune.code, "--new-villages")
    out = tmp_path / "ra.xlsx"
    assert run(app, "export", "--unit", commune.code, "--out", out).exit_code == 0
    answer = run(app, "import", out, "--unit", commune.code, "--dry-run", "--json")
    assert json.loads(answer.output)["counts"]["same"] == 4


def test_rows_that_are_held_back_are_told_as_json_too(app, commune, file):
    file.write_bytes(workbooks.listing(*people(4, bad={2})))
    answer = run(app, "import", file, "--unit", commune.code, "--new-villages", "--json")
    assert json.loads(answer.stdout)["counts"]["refused"] == 1


@pytest.mark.parametrize("form", [(), ("--json",)], ids=["in words", "as JSON"])
def test_a_list_that_brings_nothing_new_ends_with_a_sentence(app, commune, file, form):
    run(app, "import", file, "--unit", commune.code, "--new-villages")
    answer = run(app, "import", file, "--unit", commune.code, *form)
    assert (answer.exit_code, "Không có dòng nào cần ghi" in answer.output) == (1, True)


def test_an_export_that_cannot_be_written_ends_with_a_sentence(app, commune, tmp_path):
    answer = run(app, "export", "--unit", commune.code, "--out", tmp_path / "không có" / "ra.xlsx")
    assert (answer.exit_code, "Không ghi được tệp" in answer.output) == (1, True)


def test_a_file_that_is_no_workbook_ends_with_a_sentence(app, commune, file):
    file.write_bytes(b"%PDF-1.7")
    answer = run(app, "import", file, "--unit", commune.code)
    assert (answer.exit_code, "Tệp là PDF" in answer.output) == (1, True)
