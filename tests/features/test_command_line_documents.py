"""flask --app app documents …: renders without touching the register."""

from contextvars import Context
from pathlib import Path

import pytest
from docx import Document as WordFile
from sqlalchemy import func, select

from blueprints.documents.kinds import kinds
from blueprints.documents.models import Document
from blueprints.units.models import AgencyCode
from core.database import db

pytestmark = pytest.mark.one_database

DECISION, PROPOSAL = "quyet-dinh-thanh-lap", "to-trinh-thanh-lap"


@pytest.fixture
def run(app):
    """Run a command as its own program would: in a context of its own."""
    runner = app.test_cli_runner()
    return lambda *words: Context().run(runner.invoke, args=["documents", *map(str, words)])


@pytest.fixture
def commune(make):
    commune = make.commune("Bản Mẫu")
    make.signer(commune)
    return commune


@pytest.fixture
def teams(make, commune):
    """The commune's own team and those of two villages."""
    villages = [make.village(commune, name) for name in ("Nà Thử", "Nà Ví Dụ")]
    return [make.team(unit, members=2) for unit in (commune, *villages)]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "van-ban.docx"


def words_of(path: Path) -> str:
    word = WordFile(str(path))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in word.paragraphs), *cells])


def test_the_kinds_are_listed_with_code_symbol_and_name(run):
    assert f"{DECISION}\tQĐ\tQuyết định thành lập Tổ" in run("kinds").output.splitlines()


def test_every_kind_is_listed_once(run):
    listed = [line.split("\t")[0] for line in run("kinds").output.splitlines()]
    assert listed == [kind.code for kind in kinds()]


def test_a_decision_is_drafted_for_one_team(run, commune, teams, out):
    run("draft", DECISION, "--unit", commune.code, "--team", teams[1].id, "--out", out)
    assert "Tổ chuyển đổi số cộng đồng xóm Nà Thử" in words_of(out)


def test_a_decision_is_drafted_for_all_teams(run, commune, teams, out):
    run("draft", DECISION, "--unit", commune.code, "--all", "--out", out)
    assert all(name in words_of(out) for name in ("xóm Nà Thử", "xóm Nà Ví Dụ"))


def test_without_a_choice_the_communes_own_team_is_drafted(run, commune, teams, out):
    run("draft", DECISION, "--unit", commune.code, "--out", out)
    assert "Tổ chuyển đổi số cộng đồng xã Bản Mẫu" in words_of(out)
    assert "Nà Thử" not in words_of(out)


def test_a_proposal_is_drafted(make, run, commune, teams, out):
    make.signer(commune, AgencyCode.OFFICE)
    run("draft", PROPOSAL, "--unit", commune.code, "--all", "--out", out)
    assert "TỜ TRÌNH" in words_of(out)


def test_a_decision_is_drafted_on_behalf_of_the_body(run, commune, teams, out):
    run("draft", DECISION, "--unit", commune.code, "--out", out, "--collective")
    assert "TM. ỦY BAN NHÂN DÂN" in words_of(out)


def test_the_command_says_where_the_file_is(run, commune, teams, out):
    answer = run("draft", DECISION, "--unit", commune.code, "--out", out)
    assert (answer.exit_code, answer.output.strip()) == (0, str(out))


def test_nothing_is_put_on_record(run, commune, teams, out):
    run("draft", DECISION, "--unit", commune.code, "--all", "--out", out)
    assert db.session.scalar(select(func.count(Document.id))) == 0


def test_a_team_that_is_established_can_still_be_drafted(make, run, commune, teams, out):
    make.issued(team=teams[1])
    answer = run("draft", DECISION, "--unit", commune.code, "--team", teams[1].id, "--out", out)
    assert (answer.exit_code, out.exists()) == (0, True)


@pytest.mark.parametrize(
    ("kind", "unit", "more", "says"),
    [
        pytest.param("cong-van", None, (), "Không có loại văn bản cong-van", id="an unknown kind"),
        pytest.param(DECISION, "00000", (), "Không có đơn vị mã 00000", id="an unknown unit"),
        pytest.param(DECISION, None, ("--team", "987654"), "không có Tổ như đã chọn", id="an unknown team"),
        pytest.param(DECISION, None, ("--team", "0"), "không có Tổ như đã chọn", id="team nought"),
        pytest.param(DECISION, None, ("--team", "mot"), "mot", id="letters for a team"),
        pytest.param(DECISION, None, ("--team", "1", "--all"), "Chỉ chọn một", id="one team and all"),
        pytest.param(PROPOSAL, None, (), "chưa khai người ký", id="nobody to sign"),
    ],
)
def test_what_cannot_be_drafted_is_said_in_words(run, commune, teams, out, kind, unit, more, says):
    answer = run("draft", kind, "--unit", unit or commune.code, *more, "--out", out)
    assert answer.exit_code != 0
    assert says in answer.output
    assert not out.exists()


def test_a_team_of_another_commune_is_not_drafted(make, run, commune, teams, out):
    answer = run("draft", DECISION, "--unit", commune.code, "--team", make.team(members=1).id, "--out", out)
    assert "không có Tổ như đã chọn" in answer.output


@pytest.mark.parametrize("level", ["province", "village"])
def test_only_a_commune_is_drafted_for(make, run, commune, teams, out, level):
    unit = make.village(commune) if level == "village" else commune.parent
    answer = run("draft", DECISION, "--unit", unit.code, "--all", "--out", out)
    assert (answer.exit_code, out.exists()) == (1, False)


def test_a_folder_that_is_not_there_is_said_in_words(run, commune, teams, tmp_path):
    answer = run("draft", DECISION, "--unit", commune.code, "--out", tmp_path / "khong-co" / "van-ban.docx")
    assert answer.exit_code != 0
    assert isinstance(answer.exception, SystemExit)


def test_a_refused_draft_leaves_the_file_of_before(run, commune, teams, out):
    out.write_text("trước")
    run("draft", DECISION, "--unit", commune.code, "--team", 987_654, "--out", out)
    assert out.read_text() == "trước"
