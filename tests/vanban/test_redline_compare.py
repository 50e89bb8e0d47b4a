"""Two versions of a document: which paragraphs and rows changed, where, and what only looks otherwise."""

import time
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.vanban.plain_documents import document
from tests.vanban.samples import decision, member, rendered, section
from vanban.plain_text import numbered_paragraphs
from vanban.redline.blocks import blocks_of, text_of_blocks
from vanban.redline.compare import BlockChange, Change, Unchanged, compare
from vanban.redline.pieces import Kind
from vanban.stamp import stamp
from vanban.story import Story

LINES = st.lists(
    st.sampled_from(["Điều 1. Thành lập Tổ", "Điều 1. Thành lập Tổ mới", "Như trên;", "x"]), max_size=8
)


def listed(*members) -> bytes:
    return rendered(decision(teams=(replace(section(size=1), members=members),)))


def rows(count: int, **changes) -> list:
    return [
        member(ordinal, full_name=f"Lò Văn Thử {ordinal % 97}", **changes) for ordinal in range(1, count + 1)
    ]


def changed(old: bytes, new: bytes) -> list[BlockChange]:
    return [one for one in compare(old, new).changes if one.kind != Change.SAME]


def marked(change: BlockChange) -> list[str]:
    marks = {Kind.SAME: "{}", Kind.REMOVED: "-{}-", Kind.ADDED: "+{}+"}
    return ["".join(marks[piece.kind].format(piece.text) for piece in cell) for cell in change.cells]


@settings(max_examples=30, deadline=None)
@given(LINES, LINES)
def test_applying_the_changes_gives_back_both_versions(old, new):
    redline = compare(document(*old), document(*new))
    said = [one.old_text for one in redline.changes if one.old]
    assert said == old
    assert [one.new_text for one in redline.changes if one.new] == new


@settings(max_examples=30, deadline=None)
@given(LINES, LINES)
def test_what_is_added_one_way_is_removed_the_other(old, new):
    there, back = (
        compare(*pair) for pair in ((document(*old), document(*new)), (document(*new), document(*old)))
    )
    counts, turned = there.counts, back.counts
    assert counts[Change.ADDED] - counts[Change.REMOVED] == turned[Change.REMOVED] - turned[Change.ADDED]
    assert there.is_same_text == back.is_same_text


@pytest.mark.parametrize("facts", [decision(), decision(grouped=True, teams=(section(), section("II")))])
def test_a_file_has_no_changes_against_itself(facts):
    redline = compare(rendered(facts), rendered(facts))
    assert redline.is_same_text
    assert redline.around_changes() == (Unchanged(len(redline.changes)),)


def test_the_texts_of_a_whole_document_come_back():
    old, new = rendered(decision()), rendered(decision(teams=(section(size=3),), member_count="03"))
    redline = compare(old, new)
    assert "\n".join(one.old_text for one in redline.changes if one.old) == text_of_blocks(
        blocks_of(Story(old))
    )
    assert "\n".join(one.new_text for one in redline.changes if one.new) == text_of_blocks(
        blocks_of(Story(new))
    )


def test_a_changed_paragraph_is_told_word_by_word():
    (one,) = changed(document("Giữ nguyên", "Tổ gồm 05 người"), document("Giữ nguyên", "Tổ gồm 06 người"))
    assert (one.kind, one.place, marked(one)) == (Change.CHANGED, "đoạn 2", ["Tổ gồm -05-+06+ người"])


def test_a_paragraph_put_between_is_added():
    (one,) = changed(document("Điều 1. A", "Điều 3. C"), document("Điều 1. A", "Khoản mới", "Điều 3. C"))
    assert (one.kind, one.place, one.old, one.new_text) == (Change.ADDED, "đoạn 2", None, "Khoản mới")


def test_what_moved_is_removed_and_added():
    kinds = [
        one.kind
        for one in changed(document("Một hai", "Ba bốn", "Năm sáu"), document("Ba bốn", "Năm sáu", "Một hai"))
    ]
    assert kinds == [Change.REMOVED, Change.ADDED]


def test_a_changed_cell_is_told_in_its_row():
    people = rows(3)
    other = [people[0], replace(people[1], phone="0911111111"), people[2]]
    (one,) = changed(listed(*people), listed(*other))
    assert (one.is_row, one.place) == (True, "bảng 3, dòng 3")
    assert [cell for cell in marked(one) if "+" in cell] == ["-0900000000-+0911111111+"]


def test_a_row_left_out_of_a_list_renumbers_those_below():
    people = rows(5)
    rest = [replace(one, ordinal=one.ordinal - (one.ordinal > 2)) for one in people if one.ordinal != 2]
    redline = compare(listed(*people), listed(*rest))
    assert (redline.counts[Change.REMOVED], redline.counts[Change.RENUMBERED]) == (1, 3)
    assert redline.around_changes(0)[-1].renumbered == 3


def test_a_column_put_into_a_table_is_added_in_each_row():
    table = "<w:tbl><w:tr>{}</w:tr></w:tbl><w:p/>"
    old = table.format(
        "".join(f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>" for text in ("Họ tên", "Ghi chú"))
    )
    new = table.format(
        "".join(
            f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"
            for text in ("Họ tên", "Năm sinh", "Ghi chú")
        )
    )
    (one,) = changed(with_body(old), with_body(new))
    assert marked(one) == ["Họ tên", "+Năm sinh+", "Ghi chú"]


def with_body(xml: str) -> bytes:
    return document(f"]</w:t></w:r></w:p>{xml}<w:p><w:r><w:t>[")


def test_number_and_day_are_read_as_text():
    draft = rendered(decision())
    line, *_ = [one for one in changed(draft, stamp(draft, 5, date(2026, 1, 5))) if one.is_row]
    assert line.new_text == "Số: 05/QĐ-UBND\nMẫu, ngày 05 tháng 01 năm 2026"


def test_what_only_looks_otherwise_says_how():
    plain = document("Tổ gồm 05 người")
    bold = document('Tổ </w:t></w:r><w:r><w:rPr><w:b/><w:sz w:val="26"/></w:rPr><w:t>gồm 05 người')
    (one,) = changed(plain, bold)
    assert (one.kind, one.formats) == (Change.FORMATTED, ("in đậm", "cỡ chữ 14 → 13"))
    assert compare(plain, bold).is_same_text


def test_an_alignment_is_a_format():
    right = '</w:t></w:r></w:p><w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:t xml:space="preserve">Tổ gồm'
    (one,) = changed(document("", "Tổ gồm"), document(right))
    assert one.formats == ("căn lề trái → phải",)


def test_runs_cut_elsewhere_are_no_format():
    assert (
        changed(document("Tổ gồm 05"), document("Tổ</w:t></w:r><w:r><w:t xml:space='preserve'> gồm 05")) == []
    )


@pytest.mark.pdf
def test_saving_with_libreoffice_changes_no_words(saved_again):
    assert compare(rendered(decision()), saved_again("a draft")).is_same_text


def test_around_a_change_one_block_is_shown():
    lines = [f"Đoạn {letter}" for letter in "abcdefgh"]
    shown = compare(document(*lines), document(*lines[:4], "Chen vào", *lines[4:])).around_changes(1)
    assert [one.count if isinstance(one, Unchanged) else one.new_text for one in shown] == [
        3,
        "Đoạn d",
        "Chen vào",
        "Đoạn e",
        3,
    ]


def test_accents_written_otherwise_are_no_change():
    assert changed(document("Tổ hòa giải"), document("To\u0302\u0309 ho\u0300a gia\u0309i")) == []


@pytest.mark.parametrize(("count", "seconds"), [(150, 0.5), (1400, 2.0)])
def test_long_lists_are_compared_in_time(count, seconds):
    people = rows(count)
    other = [replace(one, phone="0911111111") if one.ordinal % (count // 10) == 0 else one for one in people]
    old, new = listed(*people), listed(*other)
    start = time.process_time()
    redline = compare(old, new)
    assert time.process_time() - start < seconds * 2  # a busy machine
    assert redline.counts[Change.CHANGED] == 10


def test_two_long_texts_of_the_same_few_words_are_compared_in_time():
    old = document(*(["một hai", "ba", "bốn năm"] * 1500))
    new = document(*(["ba", "một hai ba", "bốn"] * 1500))
    start = time.process_time()
    compare(old, new)
    assert time.process_time() - start < 4


def test_the_number_of_a_paragraph_is_its_place_in_the_story():
    content = rendered(decision())
    told = [one for one, _ in numbered_paragraphs(Story(content))]
    for one in compare(content, content).changes:
        assert told[one.new.paragraph].text.strip() or one.is_row
