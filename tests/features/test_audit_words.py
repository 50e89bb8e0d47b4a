"""The audit log speaks Vietnamese: every act and every record of it has its words."""

import re

import pytest

from blueprints.site.words import ACTS, RECORDS
from tests.architecture.sources import ROOT

pytestmark = pytest.mark.one_database

ACT = re.compile(r'\baction\(\s*[\w.]+,\s*"([a-z_.]+)"')


def acts() -> set[str]:
    files = (ROOT / "blueprints").glob("*/*.py")
    return {act for file in files for act in ACT.findall(file.read_text(encoding="utf-8"))}


def test_every_act_has_its_words():
    assert acts() - ACTS.keys() == set()


def test_no_words_are_kept_for_an_act_that_is_gone():
    assert ACTS.keys() - acts() == set()


def test_a_list_that_was_brought_in_has_its_words():
    assert RECORDS["intake_batches"] == "lần nhập danh sách"
