"""Names and sizes: no drawer for everything, no file that outgrew its noun."""

import pytest

from tests.architecture.sources import ROOT, modules

DRAWERS = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "managers"}
MOST_LINES = 300


def test_no_module_is_a_drawer_for_everything():
    assert [name for name in modules() if DRAWERS & set(name.split("."))] == []


def test_no_test_module_is_a_drawer_for_everything():
    assert [str(file) for file in (ROOT / "tests").rglob("*.py") if file.stem in DRAWERS] == []


@pytest.mark.parametrize("name", [pytest.param(name, id=name or "root") for name in modules()])
def test_a_file_stays_short_enough_to_read(name):
    assert len(modules()[name].file.read_text(encoding="utf-8").splitlines()) < MOST_LINES
