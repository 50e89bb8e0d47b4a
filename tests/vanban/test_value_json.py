"""Values as JSON: what the command line reads."""

import pytest

from vanban.inserts import Picture, Rich, Run
from vanban.value_json import UnreadableData, read_values


def test_a_file_is_read_by_its_name():
    asked = []
    values = read_values(
        '{"a": {"$picture": "x.png", "width_mm": 3}}', lambda name: asked.append(name) or b"png"
    )
    assert (values["a"], asked) == (Picture(b"png", width_mm=3), ["x.png"])


def test_a_run_may_be_plain_text():
    assert read_values('{"a": {"$rich": ["x"]}}') == {"a": Rich((Run("x"),))}


def test_a_mark_of_the_byte_order_is_no_text():
    assert read_values(b'\xef\xbb\xbf{"a": 1}') == {"a": 1}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b'{"a": 1,\n "b" 2}', "dòng 2, cột 6"),
        (b"", "dòng 1, cột 1"),
        (b'{"a": "\xff"}', "UTF-8: sai ở dòng 1"),
        (b"[1]", "nhóm trường trong ngoặc nhọn"),
        (b'{"a": 1, "a": 2}', "“a” hai lần"),
        (b'{"a": NaN}', "NaN"),
        (b'{"a": ' + b"9" * 5000 + b"}", "số quá dài"),
        (b"[" * 100_000, "quá sâu"),
        (b'{"a": {"$rich": "x"}}', "ngoặc vuông"),
        (b'{"a": {"$rich": [3]}}', "ngoặc nhọn"),
        (b'{"a": {"$rich": [{"bold": true}]}}', "thiếu “text”"),
        (b'{"a": {"$rich": [{"text": "x", "colour": "1"}]}}', "“colour”"),
        (b'{"a": {"$rich": ["x"], "b": "m"}}', "“b” không dùng được"),
        (b'{"a": {"$picture": "x", "$rich": []}}', "không dùng được"),
        (b'{"a": {"$paragraphs": [{"runs": [], "kind": "x"}]}}', "“kind”"),
        (b'{"a": {"$paragraphs": [{}]}}', "ngoặc vuông"),
        (b'{"a": {"$picture": 3}}', "tên tệp"),
        (b'{"a": {"$subdocument": "x.docx"}}', "tên tệp"),
    ],
)
def test_data_that_cannot_be_read_is_told_in_a_sentence(text, said):
    with pytest.raises(UnreadableData, match=said):
        read_values(text)


def test_the_line_of_a_file_is_told():
    with pytest.raises(UnreadableData, match="dòng 7, cột 2"):
        read_values(b"{", line=7)
