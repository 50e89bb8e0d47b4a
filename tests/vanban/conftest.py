"""Where temporary files go while a test looks for what is left of them."""

import tempfile

import pytest


@pytest.fixture
def rooms(tmp_path, monkeypatch):
    """An empty folder where temporary files go while the test runs."""
    folder = tmp_path / "rooms"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder
