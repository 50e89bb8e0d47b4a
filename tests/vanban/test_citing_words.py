"""How a legal text is written when first cited, when cited again, and by its parts (Annex I, II.6; II, V.7)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.citing import Cited, basis, full, points_in_words, short
from vanban.citing.points import BadPoints
from vanban.problem import Problem

LAW = Cited("Luật", "72/2025/QH15", date(2025, 6, 16), "Quốc hội", "Tổ chức chính quyền địa phương")
DECISION = Cited("Quyết định", "411/QĐ-TTg", date(2022, 3, 31), "Thủ tướng Chính phủ", "phê duyệt Chiến lược")
AMENDING = Cited(
    "Nghị định", "187/2025/NĐ-CP", date(2025, 7, 1), "Chính phủ", "sửa đổi, bổ sung Nghị định khác"
)
NEW_LAW = Cited(
    "Luật", "87/2025/QH15", date(2025, 6, 25), "Quốc hội", "sửa đổi, bổ sung một số điều của Luật Mẫu"
)


def amended(text: Cited, by: Cited) -> Cited:
    return Cited(text.kind, text.number, text.signed_on, text.issuer, text.title, (by,))


def test_a_text_is_first_cited_by_kind_number_day_issuer_and_subject():
    assert full(DECISION) == (
        "Quyết định số 411/QĐ-TTg ngày 31 tháng 3 năm 2022 của Thủ tướng Chính phủ phê duyệt Chiến lược"
    )


def test_a_law_has_neither_number_nor_issuer():
    assert full(LAW) == "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025"


def test_an_office_may_print_the_number_of_a_law():
    assert full(LAW, law_number=True) == (
        "Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(DECISION, "Quyết định số 411/QĐ-TTg", id="kind and number"),
        pytest.param(LAW, "Luật Tổ chức chính quyền địa phương", id="a law by kind and name"),
    ],
)
def test_a_text_cited_again_is_short(text, said):
    assert short(text) == said


def test_the_parts_stand_before_the_text():
    assert basis("Căn cứ", LAW, points="điểm c khoản 1 Điều 21").startswith(
        "Căn cứ điểm c khoản 1 Điều 21 Luật Tổ chức"
    )


def test_an_amended_text_names_what_amends_it():
    assert full(amended(DECISION, AMENDING)).endswith(
        "phê duyệt Chiến lược, được sửa đổi, bổ sung bởi Nghị định số 187/2025/NĐ-CP ngày 01 tháng 7 năm 2025"
    )


def test_an_amended_law_names_the_amending_law_by_its_name():
    assert full(amended(LAW, NEW_LAW)).endswith(
        "năm 2025 được sửa đổi, bổ sung bởi Luật sửa đổi, bổ sung một số điều của Luật Mẫu ngày 25 tháng 6 năm 2025"
    )


def test_an_amended_law_with_numbers_names_the_number_only():
    assert full(amended(LAW, NEW_LAW), law_number=True).endswith(
        "được sửa đổi, bổ sung bởi Luật số 87/2025/QH15"
    )


def test_a_day_that_is_not_known_is_left_open():
    assert "ngày … tháng … năm …" in full(
        Cited("Nghị định", "1/2026/NĐ-CP", None, "Chính phủ", "về việc Mẫu")
    )


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        pytest.param("", "", id="nothing"),
        pytest.param("Điều 21 Khoản 1, điểm C", "điểm c khoản 1 Điều 21", id="from the large to the small"),
        pytest.param("KHOẢN 9 điều 31", "khoản 9 Điều 31", id="capitals"),
        pytest.param("điểm a, b và đ khoản 2 Điều 3a", "điểm a, b, đ khoản 2 Điều 3a", id="several points"),
        pytest.param(
            "Điều 103 mục 5 chương xii phần i",
            "Điều 103 Mục 5 Chương XII Phần I",
            id="larger parts, Roman numerals",
        ),
        pytest.param("tiểu mục 1 mục 2", "Tiểu mục 1 Mục 2", id="a part of a Mục is no Mục"),
    ],
)
def test_parts_are_said_from_the_small_to_the_large(typed, said):
    assert points_in_words(typed) == said


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("c.1.21", id="no names of parts"),
        pytest.param("khoản", id="no number"),
        pytest.param("khoản một", id="a number in letters"),
        pytest.param("xem khoản 1", id="words before"),
        pytest.param("khoản 1 khoản 2", id="one part twice"),
        pytest.param("Điều 21 của Luật", id="words behind"),
    ],
)
def test_what_names_no_parts_is_refused_with_a_sentence(typed):
    with pytest.raises(BadPoints, match="Điều"):
        points_in_words(typed)


@given(st.text(max_size=120))
def test_any_text_is_parts_or_a_sentence(typed):
    try:
        said = points_in_words(typed)
    except Problem as problem:
        said = str(problem)
    assert not typed.strip() or "Điều" in said or points_in_words(said) == said


PARTS = st.tuples(st.sampled_from("abcdđeghiklmn"), st.integers(1, 40), st.integers(1, 200))


@given(PARTS, st.permutations(range(3)))
def test_the_order_typed_does_not_matter(parts, order):
    point, clause, article = parts
    said = [f"điểm {point}", f"khoản {clause}", f"Điều {article}"]
    assert points_in_words(" ".join(said[i] for i in order)) == " ".join(said)
