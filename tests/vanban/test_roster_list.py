"""The list attached to a decision that changes rosters."""

import pytest

from tests.vanban.change_samples import (
    TEAMS,
    change,
    leaver,
    new_role,
    one_team,
    roster_decision,
    several_teams,
)
from tests.vanban.samples import article, in_style, opened, rendered, template, texts

ROSTER_FORM = "quyet-dinh-kien-toan.docx"


def part_rows(content: bytes, column: str) -> list[str]:
    """Of the table with this column heading: the texts of the column's cells, the team headings too."""
    (table,) = [t for t in opened(content).tables if column in [c.text for c in t.rows[0].cells]]
    place = [cell.text for cell in table.rows[0].cells].index(column)
    return [row.cells[place].text for row in table.rows[1:]]


@pytest.mark.parametrize("person", [leaver, new_role], ids=["who leaves", "who changes role"])
def test_every_field_of_a_person_is_printed(person):
    rows = {"leaver": "left", "new_role": "changed"}[person.__name__]
    fields = {f"teams[].{rows}[].{name}" for name in person().__dataclass_fields__}
    assert fields <= template(ROSTER_FORM).fields


def test_the_list_shows_the_roster_after_the_change():
    assert part_rows(one_team("bo-sung", joined=1), "Số điện thoại") == ["0900000000"] * 9


def test_who_is_named_in_the_text_is_not_listed_again():
    content = one_team("thay-the", joined=1, left=1, changed=1)
    assert len(opened(content).tables) == 3  # letterhead, signature, roster
    assert texts(content)[-1] == "Danh sách này có 08 người./."


@pytest.mark.parametrize("content", [several_teams(), one_team("kien-toan", joined=1, left=1, changed=1)])
def test_a_list_of_changes_has_a_heading_for_each_kind(content):
    headings = in_style(content, "Lời dẫn bảng")
    assert [line.split(" sau khi")[0] for line in headings] == [
        "Thành viên",
        "Thành viên thôi tham gia",
        "Thành viên bổ sung",
        "Thành viên thay đổi nhiệm vụ",
    ]


def test_the_text_names_the_parts_of_the_list():
    (first, second, *_) = article(several_teams(), 1)
    assert first == (
        f"1. Cho thôi tham gia {TEAMS} (sau đây gọi tắt là Tổ) đối với 02 ông (bà) có tên tại mục "
        "“Thành viên thôi tham gia” của Danh sách kèm theo Quyết định này."
    )
    assert "Bổ sung vào các Tổ 02 ông (bà)" in second


def test_a_team_with_nobody_to_list_is_passed_over():
    teams = (change("I", left=1, village="xóm I"), change("II", joined=1, village="xóm II"))
    rows = part_rows(rendered(roster_decision("thay-the", *teams)), "Lý do")
    assert rows == ["I. Tổ chuyển đổi số cộng đồng xóm I", "Chuyển công tác"]


def test_those_who_join_are_counted_from_one():
    (table,) = opened(one_team("kien-toan", joined=3)).tables[3:]
    assert [row.cells[0].text for row in table.rows[1:]] == ["1", "2", "3"]


def test_the_end_of_a_list_of_changes_sums_them_up():
    assert texts(several_teams())[-1] == (
        "Danh sách này có 16 thành viên sau khi thay đổi, 02 người thôi tham gia, 02 người bổ sung, "
        "02 người thay đổi nhiệm vụ./."
    )


def test_the_tables_of_the_list_are_equally_wide():
    widths = opened(several_teams()).element.body.xpath(".//w:tbl/w:tblPr/w:tblW/@w:w")
    assert len(set(widths[2:])) == 1


def test_a_team_stays_with_its_first_member_and_its_last_with_what_follows():
    rows = opened(several_teams()).tables[-1]._tbl.xpath("./w:tr")
    kept = [bool(row.xpath(".//w:pPr/w:keepNext")) for row in rows]
    assert kept == [False, True, True, True, True]  # headings; team, its only member; twice
