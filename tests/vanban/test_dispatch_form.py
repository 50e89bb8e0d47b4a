"""The Word form of a dispatch (Mẫu 1.5): a few units in its text, many in an annex."""

from dataclasses import replace
from datetime import date

import pytest

from blueprints.dispatches.samples import dispatch, long_dispatch
from tests.vanban.samples import in_style, opened, rendered, texts
from vanban.nd30.check import check
from vanban.stamp import stamp

ON = date(2026, 3, 9)


@pytest.mark.parametrize("facts", [dispatch(), long_dispatch()], ids=["few", "many"])
@pytest.mark.parametrize("issued", [False, True], ids=["draft", "issued"])
def test_the_sample_keeps_the_form(facts, issued):
    content = stamp(rendered(facts), 7, ON) if issued else rendered(facts)
    assert [found for found in check(content, today=ON).findings if found.severity != "lưu ý"] == []


def test_the_subject_stands_under_the_number():
    cell = opened(rendered(dispatch())).tables[0].rows[1].cells[0]
    assert [one.style.name for one in cell.paragraphs][:2] == ["Số ký hiệu", "Trích yếu công văn"]
    assert cell.paragraphs[1].text == "V/v đôn đốc kiện toàn Tổ chuyển đổi số cộng đồng"


def test_several_addressees_have_a_line_each():
    assert in_style(rendered(dispatch()), "Nơi kính gửi") == [
        "- Ủy ban nhân dân xã Mẫu;",
        "- Ủy ban nhân dân xã Thử;",
        "- Ủy ban nhân dân phường Ví Dụ.",
    ]


def test_one_addressee_stands_beside_kinh_gui():
    one = rendered(replace(dispatch(), addressees=("Ủy ban nhân dân xã Mẫu",)))
    assert in_style(one, "Kính gửi") == ["Kính gửi: Ủy ban nhân dân xã Mẫu"]
    assert in_style(one, "Kính gửi nhiều nơi") == []


def test_a_few_units_stand_in_the_text():
    content = rendered(dispatch())
    assert len(opened(content).sections) == 1
    assert len(opened(content).tables[1].rows) == 1 + 3


def test_many_units_stand_in_an_annex_on_a_page_of_its_own():
    content = rendered(long_dispatch())
    assert len(opened(content).sections) == 2
    assert in_style(content, "Phụ lục") == ["Phụ lục"]
    assert texts(content)[-1] == "Phụ lục này có 12 đơn vị./."


def test_the_annex_bears_the_number_and_date_of_the_dispatch():
    (line,) = in_style(stamp(rendered(long_dispatch()), 7, ON), "Kèm theo")
    assert line == (
        "(Kèm theo Công văn số 07/SKHCN-BCVTCĐS ngày 09 tháng 3 năm 2026 của Sở Khoa học và Công nghệ)"
    )


def test_no_contact_no_line():
    assert not any("Đầu mối" in line for line in texts(rendered(replace(dispatch(), contact=""))))
