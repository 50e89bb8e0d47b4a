"""Kính gửi (Nghị định 30/2020, Phụ lục I, II.9), forms of address, and where tones are written."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vanban.vietnamese import addressed, exact, in_rank_order, person_addressed, tone_placed


def test_one_addressee_stands_on_the_line_itself():
    assert addressed(["Sở Tài chính"]) == ("Kính gửi: Sở Tài chính",)


def test_several_addressees_have_lines_of_their_own():
    several = addressed(["Sở Nội vụ", "Sở Tài chính;", "Sở Xây dựng"])
    assert several == ("Kính gửi:", "- Sở Nội vụ;", "- Sở Tài chính;", "- Sở Xây dựng.")


@pytest.mark.parametrize("nobody", [[], [""], [" ; "]])
def test_a_letter_to_nobody_is_refused(nobody):
    with pytest.raises(ValueError, match="ít nhất một nơi"):
        addressed(nobody)


@pytest.mark.parametrize(("sex", "title"), [("Nam", "Ông"), ("Nữ", "Bà"), (None, "Ông (Bà)")])
def test_people_are_addressed_by_their_sex(sex, title):
    said = person_addressed("Lò Văn Ví Dụ", "Trưởng phòng Kinh tế", sex=sex)
    assert said == f"{title} Lò Văn Ví Dụ, Trưởng phòng Kinh tế"


def test_members_of_the_party_are_comrades():
    assert person_addressed("Lò Văn Ví Dụ", is_comrade=True) == "Đồng chí Lò Văn Ví Dụ"


def test_addressees_are_ranked_by_level_and_then_by_body():
    ranked = [
        "Bộ Nội vụ",
        "Tỉnh ủy Thử",
        "Ủy ban nhân dân tỉnh Thử",
        "Sở Tài chính",
        "Đảng uỷ xã Mẫu",
        "Thường trực Hội đồng nhân dân xã Mẫu",
        "Ủy ban nhân dân xã Mẫu, tỉnh Thử",
        "Ủy ban Mặt trận Tổ quốc Việt Nam xã Mẫu",
        "Công an xã Mẫu",
    ]
    assert in_rank_order(ranked[::-1]) == ranked


def test_addressees_of_one_rank_stay_in_the_order_given():
    assert in_rank_order(["Phòng Kinh tế", "Công an xã Mẫu"]) == ["Phòng Kinh tế", "Công an xã Mẫu"]


@pytest.mark.parametrize(
    ("new", "old"),
    [("hoà", "hòa"), ("HOÁ ĐƠN", "HÓA ĐƠN"), ("Uỷ ban", "Ủy ban"), ("khoẻ", "khỏe"), ("Thuỵ", "Thụy")],
)
def test_tones_are_placed_in_either_style(new, old):
    assert (tone_placed(new, "old"), tone_placed(old, "new")) == (old, new)


@pytest.mark.parametrize("word", ["quý", "quà", "hoàn", "toán", "của", "mùa", "loài", "khuỷu", "hoa", "Huy"])
def test_other_rimes_stay(word):
    assert tone_placed(word, "new") == tone_placed(word, "old") == word


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.text(st.sampled_from("hqoaeuyHOAỦủàòóáýùỳnt -."), max_size=20), st.sampled_from(["new", "old"]))
def test_placing_tones_changes_no_word(text, style):
    assert exact(tone_placed(text, style)) == exact(text)
