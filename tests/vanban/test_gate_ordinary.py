import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import missing
from tests.vanban.files.ordinary import PACKAGES, PICTURES
from tests.vanban.files.ordinary_texts import FIELDS, TEXTS, letter_of_everything
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
def test_documents_saved_by_libreoffice_pass(tmp_path):
    if not shutil.which("soffice"):
        missing("LibreOffice (soffice) is not installed")
    saved = {
        "thu": letter_of_everything(),
        "mau": OURS["quyet-dinh-kien-toan"],
        "bang": TEXTS["a list of 300 people"],
    }
    names = {f"{place}.docx": content for place, content in enumerate(saved.values())}
    for name, content in names.items():
        (tmp_path / name).write_bytes(content)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", "out", *names]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    written = sorted((tmp_path / "out").glob("*.docx"))
    assert [inspect(file.read_bytes()) for file in written] == [None] * len(names)
