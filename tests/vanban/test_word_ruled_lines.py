"""The ruled lines of the Word templates: as long as the motto, a third to a half of the other lines."""

import pytest

from tests.vanban.samples import decision, in_style, letterhead, opened, rendered
from vanban.metrics import text_width

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def rule_length(content: bytes, name: str, room: float, which: int = 0) -> float:
    """What the indents of a ruled line leave of its column, in points."""
    document = opened(content)
    style = document.styles[name].style_id
    indents = document.element.body.xpath(f'.//w:p[w:pPr/w:pStyle/@w:val="{style}"]/w:pPr/w:ind')[which]
    left, right = (int(indents.get(f"{W}{side}")) / 20 for side in ("left", "right"))
    assert left == right
    return room - left - right


def column_room(content: bytes, column: int) -> float:
    return opened(content).tables[0].columns[column].width.pt


def test_the_rule_under_the_motto_is_as_long_as_the_motto():
    content = rendered(decision())
    motto = text_width("Độc lập - Tự do - Hạnh phúc", 14, bold=True)
    assert rule_length(content, "Kẻ dưới tiêu ngữ", column_room(content, 1)) == pytest.approx(motto, abs=0.2)


@pytest.mark.parametrize(
    "lines",
    [
        ("ỦY BAN NHÂN DÂN", "XÃ MẪU"),
        ("ỦY BAN NHÂN DÂN", "PHƯỜNG NÙNG TRÍ CAO"),
        ("PHÒNG VĂN HÓA - XÃ HỘI",),
        ("TỔ CHUYỂN ĐỔI SỐ CỘNG ĐỒNG", "ĐẶC KHU MẪU"),
    ],
    ids="/".join,
)
def test_the_rule_under_the_issuer_is_a_third_to_a_half_of_the_line_above(lines):
    content = rendered(decision(letterhead=letterhead(issuer_lines=lines)))
    length = rule_length(content, "Kẻ dưới tên cơ quan", column_room(content, 0))
    assert 1 / 3 <= (length + 0.05) / text_width(lines[-1], 13, bold=True) <= 1 / 2


def test_the_rule_under_a_short_title_is_a_third_to_a_half_of_it():
    title = "Về việc thành lập Tổ chuyển đổi số cộng đồng"
    length = rule_length(rendered(decision(title=title)), "Kẻ dưới trích yếu", 9354 / 20)
    assert 1 / 3 <= length / text_width(title, 14, bold=True) <= 1 / 2


def test_the_rule_under_a_title_of_several_lines_is_measured_on_a_line():
    title = (
        "Về việc thành lập các Tổ chuyển đổi số cộng đồng trên địa bàn các thôn, bản, tổ dân phố của xã Mẫu"
    )
    length = rule_length(rendered(decision(title=title)), "Kẻ dưới trích yếu", 9354 / 20)
    assert 9354 / 20 / 4 < length <= 9354 / 20 / 2


def test_the_rule_of_the_attached_list_is_measured_on_the_wide_page():
    content = rendered(decision())
    (line,) = in_style(content, "Kèm theo")
    length = rule_length(content, "Kẻ dưới trích yếu", 14003 / 20, which=1)
    assert 1 / 3 <= length / text_width(line, 14, italic=True) <= 1 / 2
