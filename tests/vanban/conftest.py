"""Where temporary files go while a test looks for what is left of them; what LibreOffice makes, made once."""

import fcntl
import os
import pickle
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import missing
from tests.vanban import office_work
from vanban import pdf


@pytest.fixture
def rooms(tmp_path, monkeypatch):
    """An empty folder where temporary files go while the test runs."""
    folder = tmp_path / "rooms"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture(scope="session")
def printed(tmp_path_factory) -> Callable[[str], bytes]:
    """The PDF of one of office_work.TO_PRINT: all are made in one start, once for all processes of a run."""
    if not pdf.available():
        missing("LibreOffice (soffice) or poppler-utils (pdftoppm) is not installed")
    return once(tmp_path_factory, "printed", office_work.printed).__getitem__


@pytest.fixture(scope="session")
def saved_again(tmp_path_factory) -> Callable[[str], bytes]:
    """One of office_work.TO_SAVE after LibreOffice has opened and saved it, likewise."""
    if not shutil.which("soffice"):
        missing("LibreOffice (soffice) is not installed")
    return once(tmp_path_factory, "saved-again", office_work.saved_again).__getitem__


def once(tmp_path_factory, name: str, make: Callable[[Path], dict[str, bytes]]) -> dict[str, bytes]:
    """Made by the first process of the run that asks, read by the others."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    kept = shared / f"{name}.pickle"
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not kept.exists():
            kept.write_bytes(pickle.dumps(make(tmp_path_factory.mktemp(name))))
    return pickle.loads(kept.read_bytes())  # noqa: S301 (written above)
