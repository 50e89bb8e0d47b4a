"""How `python -m vanban` is called and stopped: whatever happens, a Vietnamese sentence and an exit code."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.vanban.corpus import template
from vanban.commands import main

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "mau.docx").write_bytes(template("{{ a }}"))
    (tmp_path / "data.json").write_text('{"a": "x"}')
    monkeypatch.chdir(tmp_path)
    return tmp_path


def called(*arguments: str, **how) -> subprocess.Popen:
    environment = os.environ | {"PYTHONPATH": str(ROOT)} | how.pop("env", {})
    return subprocess.Popen(
        [sys.executable, "-m", "vanban", *arguments],
        **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "env": environment} | how,
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "còn thiếu: LỆNH"),
        (["gate"], "còn thiếu: FILE"),
        (["xyz"], "không có 'xyz'; chỉ nhận 'gate', "),
        (["words", "1", "2"], "thừa hoặc không hiểu: 2"),
        (["pdf", "a", "--out"], "phải có một giá trị theo sau"),
        (["words", "1", "--dong=3"], "không nhận giá trị '3'"),
        (["bulk", "a", "b", "c", "--p", "0"], "số tiến trình phải từ 1 đến 64"),
    ],
)
def test_a_wrong_call_is_told_in_vietnamese(capsys, arguments, said):
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert said in capsys.readouterr().err


def test_a_wrong_call_has_no_english(capsys):
    with pytest.raises(SystemExit):
        main(["words"])
    assert not {"usage", "error", "required"} & set(capsys.readouterr().err.split())


@pytest.mark.parametrize(
    ("typed", "said"), [("-5", "âm năm"), ("-1.431", "âm một nghìn bốn trăm"), ("-1.431.000", "âm một triệu")]
)
def test_a_negative_number_needs_no_dashes_before_it(capsys, typed, said):
    assert main(["words", typed]) == 0
    assert capsys.readouterr().out.startswith(said)


def test_vietnamese_is_written_whatever_the_terminal_says_of_itself():
    output, _ = called("words", "5", env={"PYTHONIOENCODING": "ascii"}).communicate()
    assert output.decode() == "năm\n"


def test_an_output_that_is_full_is_told():
    with open("/dev/full", "wb") as full:
        asked = called("words", "5", stdout=full)
        _, errors = asked.communicate()
    assert (asked.returncode, errors.decode().count("\n")) == (2, 1)
    assert "đĩa đã đầy" in errors.decode()


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_bulk_that_is_stopped_leaves_nothing_behind(folder, stop):
    (folder / "nhieu.jsonl").write_text('{"a": "x"}\n' * 20_000)
    asked = called("bulk", "mau.docx", "nhieu.jsonl", "ra.zip")
    assert asked.stderr
    asked.stderr.read(10)  # the first documents are done
    asked.send_signal(stop)
    _, errors = asked.communicate()
    assert (asked.returncode, "Traceback" in errors.decode()) == (2, False)
    assert "Đã dừng theo yêu cầu" in errors.decode()
    assert not list(folder.glob("*ra.zip*"))


@pytest.mark.parametrize(
    "arguments",
    [
        ["render", "mau.docx", "data.json", "data.json"],
        ["render", "mau.docx", "data.json", "./mau.docx"],
        ["bulk", "mau.docx", "data.json", "data.json"],
        ["check", "mau.docx", "--comments", "mau.docx"],
        ["check", "mau.docx", "--repair", "mau.docx"],
        ["review", "mau.docx", "--mended", "mau.docx"],
    ],
)
def test_what_is_read_is_not_written_over(folder, capsys, arguments):
    before = (folder / "mau.docx").read_bytes(), (folder / "data.json").read_bytes()
    assert main(arguments) == 2
    assert "trùng với tệp đọc vào" in capsys.readouterr().err
    assert before == ((folder / "mau.docx").read_bytes(), (folder / "data.json").read_bytes())


@pytest.mark.parametrize(
    "arguments",
    [
        ["render", "/dev/zero", "data.json", "ra.docx"],
        ["bulk", "mau.docx", "/dev/zero", "ra.zip"],
        ["check", "/dev/zero"],
    ],
)
def test_a_file_without_end_is_refused(folder, capsys, monkeypatch, arguments):
    monkeypatch.setattr("vanban.commands.files.LARGEST", 1 << 20)
    assert main(arguments) == 2
    assert "lớn hơn 1 MB" in capsys.readouterr().err


def test_a_file_without_end_has_no_pdf(folder, capsys, monkeypatch):
    monkeypatch.setattr("vanban.commands.files.LARGEST", 1 << 20)
    assert main(["pdf", "/dev/zero", "--out", "pdf"]) == 1
    assert "lớn hơn 1 MB" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["\\ud800", "x\\u0000", "../x", "vong"])
def test_a_file_that_the_data_name_wrongly_is_told(folder, capsys, name):
    (folder / "vong").symlink_to("vong")
    (folder / "data.json").write_text(f'{{"a": {{"$picture": "{name}"}}}}')
    assert main(["render", "mau.docx", "data.json", "ra.docx"]) == 2
    assert "cùng thư mục" in (said := capsys.readouterr().err) or "Không đọc" in said


def test_what_nobody_foresaw_is_a_sentence_too(folder, capsys, monkeypatch):
    monkeypatch.setattr("vanban.confined.fields", lambda template: 1 / 0)
    assert main(["fields", "mau.docx"]) == 2
    assert "Chương trình có lỗi (ZeroDivisionError)" in capsys.readouterr().err


def test_a_file_where_a_folder_is_asked_for_is_told(folder, capsys):
    assert main(["pdf", "mau.docx", "--out", "data.json"]) == 2
    assert "tệp data.json: đã có một tệp mang tên này" in capsys.readouterr().err
