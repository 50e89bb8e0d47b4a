from pathlib import Path

import pytest

from tests.vanban.files.ordinary import PACKAGES, PICTURES
from tests.vanban.files.ordinary_texts import FIELDS, TEXTS
from tests.vanban.samples import decision, proposal, rendered
from vanban.gate import inspect
from vanban.gate.templates import inspect_template

OURS = {file.stem: file.read_bytes() for file in sorted(Path("docx_templates").glob("*.docx"))}
RENDERED = {"an issued decision": rendered(decision()), "an issued proposal": rendered(proposal())}
ORDINARY = PACKAGES | PICTURES | TEXTS | FIELDS | OURS | RENDERED


@pytest.mark.parametrize("content", ORDINARY.values(), ids=ORDINARY.keys())
def test_an_ordinary_document_passes(content):
    assert inspect(content) is None


@pytest.mark.parametrize("content", OURS.values(), ids=OURS.keys())
def test_a_shipped_template_passes_as_a_template(content):
    assert inspect_template(content) is None


def test_the_corpus_is_large_and_no_name_hides_another():
    assert len(ORDINARY) == sum(map(len, (PACKAGES, PICTURES, TEXTS, FIELDS, OURS, RENDERED))) > 80


@pytest.mark.pdf
@pytest.mark.parametrize("name", ["a letter of everything", "a change", "a list of 300 people"])
def test_a_document_saved_by_libreoffice_passes(saved_again, name):
    assert inspect(saved_again(name)) is None
