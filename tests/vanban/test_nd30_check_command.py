"""python -m vanban check: what it prints, writes and answers."""

import json

import pytest

from tests.vanban.samples import opened, texts
from tests.vanban.test_story import of_runs
from tests.vanban.toy_rules import in_force, instead, whole
from vanban.commands import UNUSABLE, main


@pytest.fixture(autouse=True)
def rules(monkeypatch):
    in_force(monkeypatch, instead("dạo", "đạo", rule_id="chu.dao"), whole())


@pytest.fixture
def wrong(tmp_path):
    file = tmp_path / "sai.docx"
    file.write_bytes(of_runs("Ban Chỉ dạo"))
    return file


@pytest.fixture
def right(tmp_path):
    file = tmp_path / "dung.docx"
    file.write_bytes(of_runs("Ban Chỉ đạo"))
    return file


def run(*arguments) -> int:
    return main(["check", *map(str, arguments)])


def test_a_file_with_an_error_answers_one(wrong):
    assert run(wrong) == 1


def test_a_file_with_warnings_alone_answers_zero(right):
    assert run(right) == 0


def test_each_finding_is_a_block(wrong, capsys):
    run(wrong)
    assert capsys.readouterr().out.split("\n\n")[2].splitlines() == [
        "[lỗi] đoạn 1 (chu.dao)",
        "    “dạo”",
        "    Chữ viết sai.",
        "    Viết lại cho đúng.",
        "    Quy định: Phụ lục I.",
        "    Máy sửa được: Thay “dạo” bằng “đạo”.",
    ]


def test_the_first_line_sums_up(wrong, capsys):
    run(wrong)
    assert capsys.readouterr().out.splitlines()[0] == "Văn bản: 1 lỗi, 1 cảnh báo."


def test_json_is_what_the_report_says(wrong, capsys):
    run(wrong, "--json")
    assert json.loads(capsys.readouterr().out)["counts"] == {"lỗi": 1, "cảnh báo": 1, "lưu ý": 0}


def test_the_day_can_be_given_as_people_write_it(wrong, capsys):
    run(wrong, "--json", "--on", "5/3/2026")
    assert json.loads(capsys.readouterr().out)["on"] == "2026-03-05"


def test_the_rules_can_be_chosen(wrong, capsys):
    run(wrong, "--json", "--profile", "qppl")
    assert json.loads(capsys.readouterr().out)["profile"] == "qppl"


def test_a_copy_with_comments_is_written(wrong, tmp_path):
    run(wrong, "--comments", tmp_path / "nhan-xet.docx")
    assert len(list(opened((tmp_path / "nhan-xet.docx").read_bytes()).comments)) == 2


def test_a_repaired_copy_is_written(wrong, tmp_path):
    run(wrong, "--repair", tmp_path / "da-sua.docx")
    assert texts((tmp_path / "da-sua.docx").read_bytes()) == ["Ban Chỉ đạo"]


def test_the_file_itself_stays(wrong, tmp_path):
    before = wrong.read_bytes()
    run(wrong, "--repair", tmp_path / "da-sua.docx", "--comments", tmp_path / "nhan-xet.docx")
    assert wrong.read_bytes() == before


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK\x03\x04",
        b"%PDF-1.7",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600,
        of_runs("a")[:-100],
        of_runs(" "),
    ],
    ids=["empty", "half a zip", "pdf", "old office", "cut off", "without words"],
)
def test_a_file_that_cannot_be_checked_answers_with_a_sentence(tmp_path, capsys, content):
    file = tmp_path / "la.docx"
    file.write_bytes(content)
    assert run(file) == UNUSABLE
    said = capsys.readouterr()
    assert (said.out, said.err[:3]) == ("", "Tệp")


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path, capsys):
    assert run(tmp_path / "khong-co.docx") == UNUSABLE
    assert "khong-co.docx" in capsys.readouterr().err


@pytest.mark.parametrize("option", ["--comments", "--repair"])
def test_what_cannot_be_written_leaves_nothing_half_written(wrong, tmp_path, capsys, option):
    assert run(wrong, option, tmp_path / "khong-co" / "ra.docx") == UNUSABLE
    assert sorted(tmp_path.iterdir()) == [wrong]


def test_a_day_that_does_not_exist_is_refused(wrong, capsys):
    with pytest.raises(SystemExit):
        run(wrong, "--on", "31/2/2026")
    assert "Không có ngày 31/02/2026" in capsys.readouterr().err
