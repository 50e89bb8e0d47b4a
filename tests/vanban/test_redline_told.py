"""A redline in words and as JSON, and the command that prints it."""

import json

import pytest

from tests.vanban.plain_documents import document
from tests.vanban.samples import decision, rendered
from vanban.commands import main
from vanban.redline.compare import compare
from vanban.redline.told import as_json, sentences, summary


@pytest.fixture
def files(tmp_path):
    """Writes two versions and gives their paths."""

    def write(old: bytes, new: bytes) -> list[str]:
        paths = [tmp_path / "cũ.docx", tmp_path / "mới.docx"]
        for path, content in zip(paths, (old, new), strict=True):
            path.write_bytes(content)
        return [str(path) for path in paths]

    return write


def told(old: list[str], new: list[str]) -> list[str]:
    redline = compare(document(*old), document(*new))
    return [summary(redline), *sentences(redline)]


def test_each_change_has_its_sentence():
    assert told(["Tổ gồm 05 người", "Điều 2", "Hết"], ["Tổ gồm 06 người", "Hết", "Phụ lục"]) == [
        "Sửa 1, bỏ 1, thêm 1 đoạn hoặc dòng bảng.",
        "đoạn 1: sửa Tổ gồm [bỏ: 05][thêm: 06] người",
        "đoạn 2: bỏ “Điều 2”",
        "đoạn 3: thêm “Phụ lục”",
    ]


def test_a_change_of_format_says_which():
    bold = "</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>Hết"
    assert told(["Hết"], [bold]) == [
        "Chỉ đổi định dạng 1 đoạn hoặc dòng bảng.",
        "đoạn 1: chỉ đổi định dạng (in đậm)",
    ]


def test_the_middle_of_what_stayed_is_left_out():
    long = " ".join(f"từ {number}" for number in range(100))
    (_, sentence) = told([f"{long} cũ"], [f"{long} mới"])
    assert len(sentence) < 180
    assert sentence.endswith("[bỏ: cũ][thêm: mới]")


def test_two_files_alike_are_said_to_be(files, capsys):
    assert main(["compare", *files(rendered(decision()), rendered(decision()))]) == 0
    assert capsys.readouterr().out == "Hai bản giống nhau.\n"


def test_the_command_prints_json(files, capsys):
    assert main(["compare", "--json", *files(document("Một"), document("Hai"))]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert (printed["is_same_text"], printed["counts"]["removed"], printed["counts"]["added"]) == (
        False,
        1,
        1,
    )


def test_what_stayed_is_a_number_in_json():
    changes = as_json(compare(document("Một", "Hai"), document("Một", "Hai", "Ba")))["changes"]
    assert changes[0] == {"unchanged": 2, "renumbered": 0}
    assert changes[1]["cells"] == [[{"text": "Ba", "kind": "added"}]]


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.7", b"PK\x03\x04 broken"], ids=["nothing", "a PDF", "a broken zip"]
)
def test_what_is_no_word_file_is_refused_with_a_sentence(files, capsys, content):
    assert main(["compare", *files(rendered(decision()), content)]) == 2
    captured = capsys.readouterr()
    assert (captured.out, captured.err.count("\n")) == ("", 1)


def test_a_file_that_is_not_there_is_named(tmp_path, capsys):
    assert main(["compare", str(tmp_path / "a.docx"), str(tmp_path / "b.docx")]) == 2
    assert "a.docx" in capsys.readouterr().err
