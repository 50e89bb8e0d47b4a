"""The Word form of a list of members: columns as chosen, a table as wide as the page whatever they are."""

from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprints.team_lists.rules import ColumnCode, columns_shown
from blueprints.team_lists.samples import attached_list, bare_list, public_list, team_list
from tests.vanban.samples import in_style, opened, rendered, texts
from vanban.metrics import text_width
from vanban.nd30.check import check
from vanban.shared_columns import Need, shared
from vanban.stamp import stamp

ON = date(2026, 3, 9)
CHOICES = [chosen for count in range(7) for chosen in combinations(ColumnCode, count)]


def headings(content: bytes) -> list[str]:
    return [cell.text for cell in opened(content).tables[-2].rows[0].cells]


@pytest.mark.parametrize("facts", [team_list(), public_list(), bare_list()], ids=["whole", "public", "bare"])
@pytest.mark.parametrize("issued", [False, True], ids=["draft", "issued"])
def test_a_list_of_its_own_keeps_the_form(facts, issued):
    content = stamp(rendered(facts), 7, ON) if issued else rendered(facts)
    assert [found for found in check(content, today=ON).findings if found.severity != "lưu ý"] == []


def test_the_columns_are_those_chosen_in_the_order_of_the_page():
    content = rendered(team_list((ColumnCode.PHONE, ColumnCode.BIRTH_YEAR)))
    assert headings(content) == ["STT", "Họ và tên", "Năm sinh", "Số điện thoại", "Nhiệm vụ trong Tổ"]


def test_without_a_choice_there_are_three_columns():
    assert headings(rendered(bare_list())) == ["STT", "Họ và tên", "Nhiệm vụ trong Tổ"]


@pytest.mark.parametrize("chosen", CHOICES, ids=lambda chosen: "+".join(chosen) or "none")
def test_the_table_is_as_wide_as_the_page_whatever_is_chosen(chosen):
    document = opened(rendered(team_list(chosen)))
    table, section = document.tables[-2]._tbl, document.sections[0]
    room = round((section.page_width - section.left_margin - section.right_margin) / 635)
    widths = [int(width) for width in table.xpath("./w:tblGrid/w:gridCol/@w:w")]
    rows = [[int(width) for width in row.xpath("./w:tc/w:tcPr/w:tcW/@w:w")] for row in table.xpath("./w:tr")]
    assert (sum(widths), len(widths)) == (room, 3 + len(chosen))
    assert all(row == widths for row in rows)


def test_a_column_with_nothing_in_it_has_room_for_its_heading():
    table = opened(rendered(team_list((ColumnCode.NOTE,)))).tables[-2]._tbl
    width = int(table.xpath("./w:tblGrid/w:gridCol/@w:w")[2])
    assert width > text_width("Ghi chú", 13, bold=True) * 20


def test_the_heading_of_a_team_goes_over_all_columns():
    rows = opened(rendered(attached_list())).tables[-1]._tbl.xpath("./w:tr[count(w:tc)=1]")
    assert [row.xpath("string(./w:tc/w:tcPr/w:gridSpan/@w:val)") for row in rows] == ["9", "9"]


def test_a_list_for_the_public_holds_no_personal_data():
    said = " ".join(texts(rendered(public_list())))
    assert not any(number in said for number in ("1975", "0900000001"))


def test_a_list_for_the_public_says_what_it_leaves_out():
    (said,) = in_style(rendered(public_list()), "Lời dẫn bảng")
    assert all(what in said for what in ("năm sinh", "số điện thoại", "nơi ở chi tiết", "ghi chú"))


def test_a_list_for_the_office_leaves_nothing_out():
    assert in_style(rendered(team_list()), "Lời dẫn bảng") == []


@pytest.mark.parametrize("code", [ColumnCode.BIRTH_YEAR, ColumnCode.PHONE, ColumnCode.NOTE])
def test_personal_data_is_not_to_be_had_for_the_public(code):
    assert code not in columns_shown(tuple(ColumnCode), public=True)


def test_a_list_that_goes_with_a_document_has_no_head_and_no_signature_of_its_own():
    said = texts(rendered(attached_list()))
    assert said[0] == "DANH SÁCH"
    assert said[2].startswith("(Kèm theo Công văn số 12/UBND-VHXH")
    assert "Nơi nhận:" not in said
    assert said[-1] == "Danh sách này có 10 người./."


needs = st.builds(lambda word, more: Need(word, word + more), st.integers(200, 3000), st.integers(0, 9000))


@given(st.integers(9000, 15000), st.lists(needs, min_size=1, max_size=9))
def test_the_columns_share_the_whole_width(total, columns):
    widths = shared(total, columns)
    assert sum(widths) == total
    assert all(width > 0 for width in widths)


@given(st.integers(9000, 15000), st.lists(needs, min_size=1, max_size=9))
def test_no_word_is_broken_while_there_is_room_for_all(total, columns):
    if sum(need.word for need in columns) <= total:
        assert all(width >= need.word for width, need in zip(shared(total, columns), columns, strict=True))
