"""Untidy workbooks read without a database: what is found, what is repaired, what is refused."""

from datetime import date

import pytest

from blueprints.composition.rules import TeamRole
from blueprints.intake.fields import Field
from blueprints.intake.layouts import Layout
from blueprints.intake.reading import column_letters, read
from blueprints.intake.rows import read_rows
from blueprints.teams.rules import Sex
from core.errors import DomainError
from tests.features import workbooks

TODAY = date(2026, 11, 24)


def reading(content):
    return read_rows(read(content), TODAY)


def rows(content):
    return reading(content).rows


def of(content, *names):
    return [tuple(getattr(row, name) for name in names) for row in rows(content)]


def only(*cells, head=workbooks.HEAD):
    """The one row of a list of one person."""
    return rows(workbooks.listing(cells, head=head))[0]


UNTIDY = {
    "a head of two rows": (workbooks.two_row_head, 3),
    "villages merged over their members": (workbooks.merged_villages, 4),
    "sections, sums and a signature": (workbooks.sections, 4),
    "a sheet for each village": (workbooks.several_sheets, 3),
    "TCVN3": (workbooks.tcvn3, 3),
    "VNI": (workbooks.vni, 2),
    "loose accents and lost zeros": (workbooks.loose_accents_and_lost_zeros, 6),
    "dates in four ways": (workbooks.dates_four_ways, 4),
}


@pytest.mark.parametrize(("make_book", "count"), UNTIDY.values(), ids=UNTIDY.keys())
def test_everybody_on_an_untidy_list_is_read_and_nobody_else(make_book, count):
    found = rows(make_book())
    assert (len(found), [row.problems for row in found if row.problems]) == (count, [])


def test_births_by_sex_and_positions_by_mark():
    assert of(workbooks.two_row_head(), "full_name", "birth_year", "sex", "role") == [
        ("Nguyễn Văn Mẫu", 1975, Sex.MALE, TeamRole.LEADER),
        ("Trần Thị Thử", 1990, Sex.FEMALE, TeamRole.DEPUTY),
        ("Lò Văn Ví Dụ", 1988, Sex.MALE, TeamRole.MEMBER),
    ]


def test_the_title_names_the_village_and_the_letterhead_the_commune():
    assert set(of(workbooks.two_row_head(), "village", "commune")) == {("Xóm Bản Mẫu", "Xã Mẫu")}


def test_a_merged_cell_counts_for_every_row_it_covers():
    assert of(workbooks.merged_villages(), "village", "commune") == [
        ("Xóm Một", "Xã Mẫu"),
        ("Xóm Một", "Xã Mẫu"),
        ("Xóm Hai", "Xã Mẫu"),
        ("Xóm Hai", "Xã Mẫu"),
    ]


def test_a_name_in_two_columns_is_one_name():
    assert of(workbooks.merged_villages(), "full_name")[0] == ("Nguyễn Văn Mẫu",)


def test_section_rows_say_where_the_rows_after_them_stand():
    assert of(workbooks.sections(), "full_name", "village") == [
        ("Nguyễn Văn Mẫu", ""),
        ("Trần Thị Thử", "Xóm Một"),
        ("Lò Văn Dụ", "Xóm Một"),
        ("Nông Thị Giả", "Xóm Hai"),
    ]


def test_the_tab_names_the_village_where_nothing_else_does():
    assert of(workbooks.several_sheets(), "village") == [("Xóm Một",), ("Xóm Một",), ("Tổ dân phố 2",)]


def test_a_sheet_without_a_list_is_named():
    assert reading(workbooks.several_sheets()).without_table == ("Bìa",)


@pytest.mark.parametrize("make_book", [workbooks.tcvn3, workbooks.vni], ids=["TCVN3", "VNI"])
def test_old_fonts_are_read_anew_and_said_so(make_book):
    first = rows(make_book())[0]
    assert (first.full_name, first.village, first.role) == ("Nguyễn Văn Mẫu", "Xóm Một", TeamRole.LEADER)
    assert first.remarks[0].startswith("đọc lại từ phông ")


def test_a_name_that_alone_could_be_unicode_follows_its_sheet():
    assert rows(workbooks.tcvn3())[2].full_name == "Lý Văn Tú"


def test_every_telephone_number_is_put_right():
    phones = of(workbooks.loose_accents_and_lost_zeros(), "phone")
    assert [phone for (phone,) in phones] == [
        "0912000001",
        "0912000002",
        "0912000003",
        "0912000004",
        "0362000005",
        "0912000006",
    ]


def test_decisions_of_one_day_are_of_one_day_however_typed():
    assert {day for (day,) in of(workbooks.dates_four_ways(), "decided_on")} == {date(2024, 3, 5)}


def test_every_repair_is_a_remark_on_its_row():
    row = rows(workbooks.loose_accents_and_lost_zeros())[4]
    assert len(row.remarks) == 5


def test_a_tidy_row_has_no_remark():
    assert only(1, "Nguyễn Văn Mẫu", 1975, "Tổ trưởng", "Xóm Một").remarks == ()


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        ((1, "Nguyễn Văn Mẫu", "không rõ", "Tổ trưởng", "Xóm Một"), "năm sinh “không rõ” không đọc được"),
        ((1, "Nguyễn Văn Mẫu", 1875, "Tổ trưởng", "Xóm Một"), "năm sinh"),
        ((1, "Nguyễn Văn Mẫu", 1975, "Chủ tịch", "Xóm Một"), "nhiệm vụ “Chủ tịch” không rõ"),
        ((1, "Nguyễn Văn Mẫu 2", 1975, "Tổ trưởng", "Xóm Một"), "họ và tên chỉ gồm chữ cái"),
        ((1, None, 1975, "Tổ trưởng", "Xóm Một"), "thiếu họ và tên"),
        ((1, "Nguyễn Văn Mẫu", 1975, "Tổ trưởng", None), "chưa biết Tổ của thôn"),
        ((1, "Nguyễn Văn Mẫu", "=1970+5", "Tổ trưởng", "Xóm Một"), "ô C2 là công thức chưa có kết quả"),
    ],
)
def test_what_cannot_be_kept_is_a_problem_of_its_row(cells, problem):
    assert problem in "; ".join(only(*cells).problems)


def test_a_formula_in_a_column_nobody_reads_is_no_problem():
    assert only("=A1", "Nguyễn Văn Mẫu", 1975, "Tổ trưởng", "Xóm Một").problems == ()


def test_a_family_name_that_looks_like_a_village_is_a_name():
    row = only(1, "Bàn Văn Mẫu", 1975, "Tổ trưởng", "Xóm Một")
    assert (row.full_name, row.village) == ("Bàn Văn Mẫu", "Xóm Một")


def test_a_village_named_once_counts_for_the_rows_below_and_says_so():
    people = [(1, "Nguyễn Văn Mẫu", 1975, "TT", "Xóm Một"), (2, "Trần Thị Thử", 1990, "TV", None)]
    row = rows(workbooks.listing(*people))[1]
    assert (row.village, row.remarks[-1]) == ("Xóm Một", "ô thôn để trống, lấy theo dòng trên: Xóm Một")


def test_a_head_repeated_on_a_new_page_is_nobody():
    person = (1, "Nguyễn Văn Mẫu", 1975, "Tổ trưởng", "Xóm Một")
    assert len(rows(workbooks.of_rows(workbooks.HEAD, person, workbooks.HEAD, person))) == 2


def test_columns_that_a_list_cannot_do_without_are_named():
    table = reading(workbooks.of_rows(("STT", "Họ và tên", "Năm sinh"), (1, "Nguyễn Văn Mẫu", 1975))).tables[
        0
    ]
    assert table.missing == ("Nhiệm vụ trong Tổ",)


def test_a_mapping_by_the_user_is_obeyed():
    head = ("A", "Họ và tên", "Năm sinh", "Cột lạ", "Thôn")
    content = workbooks.listing((1, "Nguyễn Văn Mẫu", 1975, "TP", "Xóm Một"), head=head)
    columns = {Field.FULL_NAME: 1, Field.ROLE: 3, Field.VILLAGE: 4}
    row = read_rows(read(content), TODAY, {"Danh sách": Layout(columns)}).rows[0]
    assert (row.role, row.birth_year) == (TeamRole.DEPUTY, None)


def test_what_is_no_workbook_is_refused_with_a_sentence():
    with pytest.raises(DomainError, match="kiểu cũ"):
        read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")


def test_a_workbook_without_anything_is_refused():
    with pytest.raises(DomainError, match="không có dữ liệu"):
        read(workbooks.of_rows())


@pytest.mark.parametrize(("column", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (199, "GR")])
def test_columns_are_called_as_excel_calls_them(column, letters):
    assert column_letters(column) == letters


def test_a_title_about_all_teams_of_a_commune_places_nobody_in_its_own_team():
    title = ("DANH SÁCH TỔ CHUYỂN ĐỔI SỐ CỘNG ĐỒNG TRÊN ĐỊA BÀN XÃ MẪU",)
    person = (1, "Nguyễn Văn Mẫu", 1975, "Tổ trưởng", None)
    row = rows(workbooks.of_rows(title, workbooks.HEAD, person))[0]
    assert "chưa biết Tổ" in row.problems[0]


def test_a_title_of_the_communes_own_team_places_everybody_in_it():
    title = ("DANH SÁCH TỔ CHUYỂN ĐỔI SỐ CỘNG ĐỒNG XÃ MẪU",)
    person = (1, "Nguyễn Văn Mẫu", 1975, "Tổ trưởng", None)
    row = rows(workbooks.of_rows(title, workbooks.HEAD, person))[0]
    assert (row.village, row.commune, row.problems) == ("", "Xã Mẫu", ())
