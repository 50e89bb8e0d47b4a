"""The Word forms of meetings: minutes as Mẫu 1.9, invitations as Mẫu 1.7."""

from dataclasses import replace
from datetime import date

import pytest

from blueprints.meetings.samples import invitation, minutes
from tests.vanban.samples import in_style, opened, rendered, texts
from vanban.nd30.check import check
from vanban.stamp import stamp

ON = date(2026, 3, 9)


@pytest.mark.parametrize("facts", [minutes(), invitation()], ids=["biên bản", "giấy mời"])
@pytest.mark.parametrize("issued", [False, True], ids=["draft", "issued"])
def test_the_sample_keeps_the_form(facts, issued):
    content = stamp(rendered(facts), 7, ON) if issued else rendered(facts)
    assert [found for found in check(content, today=ON).findings if found.severity != "lưu ý"] == []


def test_the_elements_of_minutes_follow_mau_1_9():
    said = texts(rendered(minutes()))
    landmarks = [
        "BIÊN BẢN",
        "Thời gian bắt đầu: 19 giờ 30, ngày 05 tháng 3 năm 2026.",
        "Địa điểm: Nhà văn hóa xóm Bản Mẫu, xã Mẫu.",
        "Thành phần tham dự:",
        "Chủ trì: Nguyễn Văn Mẫu, Trưởng xóm.",
        "Thư ký: Lò Văn Ví Dụ, Giáo viên.",
        "Nội dung theo diễn biến cuộc họp:",
        "THƯ KÝ",
        "CHỦ TỌA",
        "Nơi nhận:",
        "- Lưu: VT, Hồ sơ.",
    ]
    places = [said.index(landmark) for landmark in landmarks]
    assert places == sorted(places)


def test_minutes_end_with_the_hour():
    (last,) = in_style(rendered(minutes()), "Đoạn kết")
    assert last.endswith("Cuộc họp kết thúc vào 21 giờ 00, ngày 05 tháng 3 năm 2026./.")


def test_the_secretary_signs_on_the_left_and_the_chair_on_the_right():
    (row, recipients) = opened(rendered(minutes())).tables[-1].rows
    assert [cell.text.split("\n")[0] for cell in row.cells] == ["THƯ KÝ", "CHỦ TỌA"]
    assert "Nơi nhận:" in recipients.cells[0].text


def test_nothing_is_said_of_the_absent_when_everybody_is_there():
    said = " ".join(texts(rendered(replace(minutes(), absent_count="00", absence=""))))
    assert "vắng mặt" not in said


def test_a_meeting_without_a_word_of_its_own_agrees():
    said = texts(rendered(replace(minutes(), opinions=())))
    assert any("không có ý kiến khác" in line for line in said)


def test_everybody_introduced_has_a_row():
    table = opened(rendered(minutes())).tables[1]
    assert [row.cells[0].text for row in table.rows] == ["STT", "1", "2", "3", "4", "5"]


def test_several_who_are_invited_have_a_line_each():
    said = in_style(rendered(invitation()), "Gạch đầu dòng")
    assert [line[-1] for line in said] == [";", ";", "."]


def test_one_who_is_invited_stands_on_the_line_of_the_inviter():
    said = texts(rendered(replace(invitation(), invitees=("Ông Lò Văn Ví Dụ",))))
    assert "Ủy ban nhân dân xã Mẫu trân trọng kính mời: Ông Lò Văn Ví Dụ." in said
