"""Codes are a promise to other programs: each stands in the documentation, and no other."""

import re
from pathlib import Path

from vanban.tags.forbidden import SENTENCES

GATE = Path("docs/engine.md").read_text(encoding="utf-8").partition("## Gate")[2].partition("\n## ")[0]
TOLD = {
    code
    for row in re.findall(r"^\| (`.+?) \|", GATE, re.MULTILINE)
    for code in re.findall(r"`([a-z-]+)`", row)
}
RAISED = {
    code
    for file in Path("vanban/gate").rglob("*.py")
    for code in re.findall(r'Refused\(\s*"([a-z-]+)"', file.read_text(encoding="utf-8"))
}


def test_every_code_of_the_gate_and_of_tags_is_told_and_no_other():
    assert RAISED | set(SENTENCES) == TOLD


def test_every_sentence_about_a_tag_names_it_and_a_remedy():
    assert [
        code
        for code, sentence in SENTENCES.items()
        if sentence.count(". ") < 1
        or not sentence.endswith(".")
        or ("{tag}" not in sentence and code != "too-many-tags")
    ] == []
