"""flask --app app units load and demo load, over the whole country as it is kept here."""

from contextvars import Context

import pytest
from sqlalchemy import func, select

from blueprints.units.models import Agency, Unit
from blueprints.units.rules import Level
from core.database import db

PROVINCES, COMMUNES = 34, 3_321


@pytest.fixture
def run(app):
    """Run a command as its own program would: in a context of its own."""
    runner = app.test_cli_runner()
    return lambda *words: Context().run(runner.invoke, args=words)


def counted(level: Level) -> int:
    return db.session.scalar(select(func.count(Unit.id)).where(Unit.level == level)) or 0


def test_the_whole_country_is_loaded_with_its_agencies_and_only_once(run):
    first, second = run("units", "load"), run("units", "load")
    assert (counted(Level.PROVINCE), counted(Level.COMMUNE)) == (PROVINCES, COMMUNES)
    assert db.session.scalar(select(func.count(Agency.id))) == 2 * (PROVINCES + COMMUNES)
    assert "3355 đơn vị" in first.output.replace(".", "")
    assert "đã có sẵn" in second.output


def test_the_demo_is_loaded_and_filled_up_by_one_command(run):
    answer = run("demo", "load", "--teams", "20", "--members", "200")
    assert (answer.exit_code, answer.output.strip()) == (0, "Dữ liệu dùng thử: 20 Tổ, 200 thành viên.")


@pytest.mark.parametrize(
    ("option", "value"),
    [
        pytest.param("--teams", "nhieu", id="letters for teams"),
        pytest.param("--members", "1.5", id="a half member"),
        pytest.param("--teams", "-5", id="less than no teams"),
        pytest.param("--members", "-5", id="less than no members"),
    ],
)
def test_a_number_that_is_none_is_refused(run, option, value):
    answer = run("demo", "load", option, value)
    assert (answer.exit_code, counted(Level.PROVINCE)) == (2, 0)
