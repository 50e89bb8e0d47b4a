"""docs/nd30-rules.md tells of every rule, and of none that is not."""

import re
from pathlib import Path

import vanban.nd30.rules  # noqa: F401
from vanban.nd30.rulebook import RULES

DOCUMENT = Path(__file__).parents[2] / "docs" / "nd30-rules.md"
IDS = set(re.findall(r"`([a-z0-9-]+\.[a-z0-9-]+)`", DOCUMENT.read_text(encoding="utf-8")))


def test_every_rule_stands_in_the_document():
    assert set(RULES) - IDS == set()


def test_the_document_tells_of_no_other_rule():
    assert IDS - set(RULES) == set()
