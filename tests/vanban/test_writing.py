"""A file of the command line: whole or not at all, and only where a file may stand."""

import os
import stat
from pathlib import Path

import pytest

from vanban.writing import NoPlace, write_whole


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("out", ["", ".", "/", "..", "co-san", "co-san/"])
def test_a_folder_is_no_place_for_a_file(folder, out):
    (folder / "co-san").mkdir()
    with pytest.raises(IsADirectoryError):
        write_whole(Path(out), b"x")


def test_a_pipe_is_not_replaced_by_a_file(folder):
    os.mkfifo("ong")
    with pytest.raises(NoPlace, match="không phải là tệp thường"):
        write_whole(Path("ong"), b"x")
    assert stat.S_ISFIFO(os.stat("ong").st_mode)


def test_a_file_keeps_the_longest_name_a_system_allows(folder):
    write_whole(Path(f"{'a' * 250}.docx"), b"PK")
    assert (folder / f"{'a' * 250}.docx").is_file()


def test_what_is_told_names_the_file_that_was_asked_for(folder):
    (folder / "mau.docx").write_bytes(b"PK")
    with pytest.raises(NotADirectoryError) as refused:
        write_whole(Path("mau.docx/ra.docx"), b"x")
    assert refused.value.filename == "mau.docx/ra.docx"


def test_a_link_goes_on_leading_to_the_file(folder):
    (folder / "dich.docx").write_bytes(b"before")
    (folder / "ra.docx").symlink_to("dich.docx")
    write_whole(Path("ra.docx"), b"PK")
    assert (folder / "ra.docx").is_symlink()
    assert (folder / "dich.docx").read_bytes().startswith(b"PK")
