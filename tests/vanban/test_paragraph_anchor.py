"""A paragraph that somebody spoke of is found again in the next version, or said to be gone."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.vanban.plain_documents import document
from tests.vanban.samples import decision, member, rendered, section
from vanban.paragraph_anchor import Anchor, anchored_paragraphs, read_anchor, relocate, relocated

LINES = st.lists(st.sampled_from(["Điều 1", "Như trên", "Tổ gồm 05 người", "x"]), max_size=8)


def anchor(content: bytes, text: str, ordinal: int = 0) -> Anchor:
    return [one.anchor for one in anchored_paragraphs(content) if one.text == text][ordinal]


def found(old: bytes, new: bytes, text: str, ordinal: int = 0) -> tuple[str, str] | None:
    there = relocate(anchor(old, text, ordinal), old, new)
    return there and (there.place, there.text)


def test_a_paragraph_pushed_down_is_found():
    old, new = document("Điều 1", "Điều 2"), document("Mở đầu", "Điều 1", "Điều 2")
    assert found(old, new, "Điều 2") == ("đoạn 3", "Điều 2")


def test_a_changed_paragraph_is_what_it_became():
    old, new = document("Điều 1", "Tổ gồm 05 người"), document("Điều 1", "Tổ gồm 06 người dân")
    assert found(old, new, "Tổ gồm 05 người") == ("đoạn 2", "Tổ gồm 06 người dân")


def test_a_paragraph_that_moved_is_found():
    old = document("Kinh phí của Tổ", "Điều 1", "Điều 2")
    assert found(old, document("Điều 1", "Điều 2", "Kinh phí của Tổ"), "Kinh phí của Tổ")[0] == "đoạn 3"


def test_a_paragraph_that_went_is_gone():
    assert found(document("Điều 1", "Bỏ đi"), document("Điều 1"), "Bỏ đi") is None


def test_of_equal_paragraphs_the_one_meant_is_found():
    old, new = document("Như trên", "A b", "Như trên"), document("Như trên", "Chen", "A b", "Như trên")
    assert found(old, new, "Như trên", 1) == ("đoạn 4", "Như trên")


def test_a_cell_of_a_list_is_found_in_its_row():
    people = [member(number, phone=f"09{number:08}") for number in range(1, 6)]
    old, new = (
        rendered(decision(teams=(replace(section(size=1), members=tuple(some)),)))
        for some in (people, people[1:])
    )
    assert found(old, new, "0900000003") == ("bảng 3, dòng 3, ô 7", "0900000003")


def test_an_anchor_of_another_document_is_nowhere():
    content = document("Điều 1")
    assert relocate(Anchor("0" * 24, 0), content, content) is None


@settings(max_examples=25, deadline=None)
@given(LINES, LINES)
def test_every_paragraph_of_a_version_has_an_anchor_of_its_own(old, new):
    anchors = [one.anchor for one in anchored_paragraphs(document(*old))]
    assert len(set(anchors)) == len(old)
    assert [one and one.text for one in relocated(anchors, document(*old), document(*old))] == old
    assert len(relocated(anchors, document(*old), document(*new))) == len(old)


def test_an_anchor_is_kept_as_text():
    kept = str(anchor(document("Điều 1", "Điều 1"), "Điều 1", 1))
    assert read_anchor(kept) == anchor(document("Điều 1", "Điều 1"), "Điều 1", 1)


@pytest.mark.parametrize(
    "text", ["", "abc", "0" * 24, f"{'0' * 24}-", f"{'0' * 24}--1", f"{'g' * 24}-1", "-"]
)
def test_other_text_is_no_anchor(text):
    assert read_anchor(text) is None
