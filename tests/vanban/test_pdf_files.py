"""PDF files that are kept for the next time, and the command that makes them."""

import os
import time

import pytest

from tests.vanban.pretend_office import install, pretend_pdf
from tests.vanban.samples import decision, rendered
from vanban import pdf
from vanban.commands import main


@pytest.fixture
def starts(tmp_path, monkeypatch):
    return install(tmp_path, monkeypatch)


@pytest.fixture
def cache(tmp_path):
    return pdf.Cache(tmp_path / "cache")


@pytest.fixture
def word_file(tmp_path):
    file = tmp_path / "quyết định.docx"
    file.write_bytes(rendered(decision()))
    return file


def count(starts):
    return len(starts.read_text().splitlines())


def test_a_file_known_from_before_starts_nothing(starts, cache):
    first = pdf.convert_all([b"one"], cache=cache)
    assert pdf.convert_all([b"one"], cache=cache) == first
    assert count(starts) == 1


def test_only_new_files_are_laid_out(starts, cache):
    pdf.convert_all([b"one"], cache=cache)
    assert pdf.convert_all([b"two", b"one"], cache=cache) == [pretend_pdf(b"two"), pretend_pdf(b"one")]
    assert starts.read_text().count(".docx") == 2


def test_a_file_to_be_archived_is_another_file(starts, cache):
    pdf.convert_all([b"one"], cache=cache)
    pdf.convert_all([b"one"], cache=cache, archival=True)
    assert count(starts) == 2


def test_a_failure_is_not_kept(starts, cache):
    pdf.convert_all([b"bad"], cache=cache)
    pdf.convert_all([b"bad"], cache=cache)
    assert count(starts) == 2


def test_half_a_file_is_made_anew(starts, cache):
    pdf.convert_all([b"one"], cache=cache)
    (file,) = cache.folder.iterdir()
    file.write_bytes(b"")
    assert pdf.convert_all([b"one"], cache=cache) == [pretend_pdf(b"one")]


def test_another_office_lays_out_anew(starts, cache, tmp_path):
    pdf.convert_all([b"one"], cache=cache)
    os.utime(tmp_path / "bin" / "soffice", (0, 0))
    pdf.convert_all([b"one"], cache=cache)
    assert count(starts) == 2


def test_what_was_used_longest_ago_is_thrown_out(starts, tmp_path):
    made = pretend_pdf(b"one")
    cache = pdf.Cache(tmp_path / "cache", most_bytes=2 * len(made))
    for content in (b"a", b"b"):
        cache.keep(content, archival=False, pdf=made)
        time.sleep(0.01)
    cache.get(b"a", archival=False)
    cache.keep(b"c", archival=False, pdf=made)
    assert [bool(cache.get(content, archival=False)) for content in (b"a", b"b", b"c")] == [True, False, True]


def test_nothing_but_whole_files_is_in_the_cache(starts, cache):
    pdf.convert_all([b"one", b"two"], cache=cache)
    assert {file.suffix for file in cache.folder.iterdir()} == {".pdf"}


def test_the_command_writes_a_pdf_for_each_file(starts, word_file, tmp_path):
    assert main(["pdf", str(word_file), "--out", str(tmp_path / "out")]) == 0
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["quyết định.pdf"]


def test_the_command_says_one_sentence_for_each_failure(starts, word_file, tmp_path, capsys):
    (tmp_path / "macro.docx").write_bytes(b"garbage")
    files = [tmp_path / "macro.docx", word_file, tmp_path / "nowhere.docx", tmp_path]
    assert main(["pdf", *map(str, files), "--out", str(tmp_path / "out")]) == 1
    said = capsys.readouterr().err.splitlines()
    assert [line.partition(": ")[0] for line in said] == [str(files[0]), str(files[2]), str(files[3])]


def test_what_succeeded_is_written_beside_a_failure(starts, word_file, tmp_path):
    main(["pdf", str(word_file), str(tmp_path / "nowhere.docx"), "--out", str(tmp_path / "out")])
    assert (tmp_path / "out" / "quyết định.pdf").exists()


def test_a_face_that_moves_the_lines_is_told(tmp_path, monkeypatch, word_file, capsys):
    install(tmp_path, monkeypatch, font="DejaVuSans-Bold")
    assert main(["pdf", str(word_file), "--out", str(tmp_path / "out")]) == 0
    assert "PDF dùng phông DejaVuSans-Bold" in capsys.readouterr().err


def test_two_files_of_one_name_are_refused(starts, word_file, tmp_path, capsys):
    assert main(["pdf", str(word_file), str(word_file), "--out", str(tmp_path / "out")]) == 2
    assert "2 tệp đều cho ra “quyết định.pdf”" in capsys.readouterr().err


def test_a_machine_without_an_office_is_told_so(monkeypatch, word_file, tmp_path, capsys):
    monkeypatch.setenv("PATH", "")
    assert main(["pdf", str(word_file), "--out", str(tmp_path / "out")]) == 2
    assert "chưa cài LibreOffice" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_told(starts, word_file, capsys):
    assert main(["pdf", str(word_file), "--out", str(word_file)]) == 2
    assert "Không đọc hoặc ghi được tệp" in capsys.readouterr().err


def test_the_command_archives_on_request(starts, word_file, tmp_path):
    main(["pdf", str(word_file), "--out", str(tmp_path), "--pdfa"])
    assert "SelectPdfVersion" in starts.read_text()


def test_the_command_uses_a_cache(starts, word_file, tmp_path):
    for _ in range(2):
        main(["pdf", str(word_file), "--out", str(tmp_path), "--cache", str(tmp_path / "cache")])
    assert count(starts) == 1
