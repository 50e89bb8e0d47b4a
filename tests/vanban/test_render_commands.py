"""python -m vanban render, bulk and fields: whatever they are given, a sentence and an exit code."""

import json
from pathlib import Path

import pytest

from tests.vanban.corpus import compiled, png, template
from tests.vanban.samples import texts
from vanban.commands import main
from vanban.package import read_parts

CONTENT = template("{{ a }}", "{% for x in xs %}{{ x.b }}{% endfor %}")
VALUES = {"a": "R&D", "xs": [{"b": "một"}]}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "mau.docx").write_bytes(CONTENT)
    (tmp_path / "data.json").write_text(json.dumps(VALUES), encoding="utf-8")
    (tmp_path / "data.jsonl").write_text(
        f"{json.dumps(VALUES)}\n\n{json.dumps(VALUES | {'$name': 'bản hai'})}\n"
    )
    return tmp_path


def run(folder: Path, command: str, *names: str) -> int:
    return main(
        [
            command,
            *(name if name.startswith("-") or name.isdecimal() else str(folder / name) for name in names),
        ]
    )


def test_a_document_is_rendered(folder):
    assert run(folder, "render", "mau.docx", "data.json", "ra.docx") == 0
    assert (folder / "ra.docx").read_bytes() == compiled(CONTENT).render(VALUES)


def test_a_document_for_each_line(folder):
    assert run(folder, "bulk", "mau.docx", "data.jsonl", "ra.zip", "--processes", "2") == 0
    assert list(read_parts((folder / "ra.zip").read_bytes())) == ["00001.docx", "bản hai.docx"]


def test_the_fields_are_listed(folder, capsys):
    assert run(folder, "fields", "mau.docx") == 0
    assert capsys.readouterr().out.split() == ["a", "xs[].b"]


def test_a_picture_beside_the_data_is_taken(folder):
    (folder / "anh.png").write_bytes(png())
    (folder / "data.json").write_text('{"a": {"$picture": "anh.png"}, "xs": []}')
    assert run(folder, "render", "mau.docx", "data.json", "ra.docx") == 0
    assert "word/media/image1.png" in read_parts((folder / "ra.docx").read_bytes())


WRONG = {
    "no template": ({"mau.docx": None}, "không có tệp"),
    "no Word file": ({"mau.docx": b"PK"}, "không phải là tệp Word"),
    "no data": ({"data.json": None}, "không có tệp"),
    "no JSON": ({"data.json": b'{"a": \n oops}'}, "dòng 2, cột 2"),
    "a missing field": ({"data.json": b"{}"}, "“a”"),
    "a fraction": ({"data.json": b'{"a": 1.5, "xs": []}'}, "“a”"),
    "half a character": ({"data.json": b'{"a": "\\ud800", "xs": []}'}, "“a”"),
    "a picture elsewhere": ({"data.json": b'{"a": {"$picture": "../x.png"}}'}, "không nằm cùng thư mục"),
    "a picture of no name": ({"data.json": b'{"a": {"$picture": "x\\u0000"}}'}, "không nằm cùng thư mục"),
    "a broken tag": ({"mau.docx": template("{% if %}")}, "Thẻ {% if %} viết sai: còn thiếu tên trường"),
    "a block without end": ({"mau.docx": template("{% if a %}")}, "Thêm {% endif %}"),
    "a loop over a number": ({"data.json": b'{"a": "", "xs": 5}'}, "trường không đúng loại"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_cannot_be_done_is_told_and_the_old_file_stays(folder, capsys, name):
    changed, said = WRONG[name]
    for file, content in changed.items():
        (folder / file).unlink() if content is None else (folder / file).write_bytes(content)
    (folder / "ra.docx").write_bytes(b"before")
    before = {file.name for file in folder.iterdir()}
    assert run(folder, "render", "mau.docx", "data.json", "ra.docx") == 2
    assert said in capsys.readouterr().err
    assert (folder / "ra.docx").read_bytes() == b"before"
    assert {file.name for file in folder.iterdir()} == before


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"a": }', "dòng 2, cột 7"),
        ('{"$name": "../x"}', "tên tệp"),
        ('{"$name": 3}', "dòng 2 phải là chữ"),
        ("{}", "“a”"),
    ],
)
def test_a_wrong_line_leaves_no_half_written_bundle(folder, capsys, line, said):
    (folder / "data.jsonl").write_text(f"{json.dumps(VALUES)}\n{line}\n", encoding="utf-8")
    assert run(folder, "bulk", "mau.docx", "data.jsonl", "ra.zip") == 2
    assert said in capsys.readouterr().err
    assert not list(folder.glob("*ra.zip*"))


def test_a_folder_that_is_not_there_is_told(folder, capsys):
    assert run(folder, "render", "mau.docx", "data.json", "khong-co/ra.docx") == 2
    assert "Không có thư mục" in capsys.readouterr().err


@pytest.mark.parametrize("count", ["0", "1000", "hai"])
def test_a_number_of_processes_is_a_number(folder, count):
    with pytest.raises(SystemExit) as ended:
        main(["bulk", "a", "b", "c", "--processes", count])
    assert ended.value.code == 2


def test_a_rendered_text_reads_as_given(folder):
    run(folder, "render", "mau.docx", "data.json", "ra.docx")
    assert texts((folder / "ra.docx").read_bytes())[0] == "R&D"
