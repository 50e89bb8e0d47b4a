"""python -m vanban review: what it prints, writes and answers."""

import json

import pytest

from tests.vanban.own_template_files import SAMPLE, p, word_file
from tests.vanban.samples import opened, texts
from vanban.commands import UNUSABLE, main

RIGHT, UNTIDY, WRONG = p("{{ title }}"), p("{{ ti", "tle }}"), p("{{ titel }}")


@pytest.fixture
def review(tmp_path):
    """Reviews a template of one paragraph with the sample."""
    sample = tmp_path / "mau.json"
    sample.write_text(json.dumps(SAMPLE), encoding="utf-8")
    template = tmp_path / "mau.docx"

    def reviewed(block: str, *more, data: str = "mau.json") -> int:
        template.write_bytes(word_file(block))
        return main(["review", str(template), *([str(tmp_path / data)] if data else []), *map(str, more)])

    return reviewed


def test_a_right_template_answers_zero(review):
    assert review(RIGHT) == 0


def test_a_template_that_could_be_mended_answers_zero(review):
    assert review(UNTIDY) == 0


def test_a_template_with_a_fault_answers_one(review):
    assert review(WRONG) == 1


def test_mendings_and_faults_are_printed(review, capsys):
    review(UNTIDY + WRONG)
    assert capsys.readouterr().out.splitlines() == [
        "Đoạn 1: thẻ {{ title }} đã được nối liền.",
        "[unknown-field] đoạn 2 “{{ titel }}”: Không có trường “titel” trong danh mục của loại văn bản này. "
        "Có phải “title” không?",
        "1 chỗ đã sửa, 1 lỗi còn lại.",
    ]


def test_without_a_sample_names_are_not_judged(review):
    assert review(WRONG, data="") == 0


def test_without_a_sample_blocks_are_judged(review):
    assert review(p("{% if titel %}"), data="") == 1


def test_the_mended_template_is_written(review, tmp_path):
    review(UNTIDY, "--mended", tmp_path / "sach.docx")
    assert texts((tmp_path / "sach.docx").read_bytes())[0] == "{{ title }}"


def test_the_copy_with_comments_is_written(review, tmp_path):
    review(WRONG, "--comments", tmp_path / "loi.docx")
    assert len(list(opened((tmp_path / "loi.docx").read_bytes()).comments)) == 1


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[1]",
        b'{"a": 1.5}',
        b'{"a": NaN}',
        b'{"a": "\\ud800"}',
        b"\xff\xfe",
        b'{"a":' * 3000,
        b'{"a": ' + b"[" * 100_000,
    ],
    ids=["nothing", "a list", "a fraction", "no number", "half a character", "no text", "cut off", "deep"],
)
def test_a_sample_that_is_no_record_is_told_in_a_sentence(review, tmp_path, capsys, data):
    (tmp_path / "hong.json").write_bytes(data)
    assert review(RIGHT, data="hong.json") == UNUSABLE
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"%PDF-1.7"])
def test_a_file_that_is_no_word_file_is_told_in_a_sentence(tmp_path, capsys, content):
    (tmp_path / "hong.docx").write_bytes(content)
    assert main(["review", str(tmp_path / "hong.docx")]) == UNUSABLE
    assert capsys.readouterr().err.startswith("Tệp ")


def test_nothing_half_written_is_left_where_writing_fails(review, tmp_path):
    assert review(WRONG, "--comments", tmp_path / "khong-co" / "loi.docx") == UNUSABLE
    assert sorted(file.name for file in tmp_path.iterdir()) == ["mau.docx", "mau.json"]
