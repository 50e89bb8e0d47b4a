"""What a query asks for, and how what was found is shown."""

import pytest

from vanban.searching import asked, exact_words, excerpt, folded_words

TEXT = "Quyết định số 12/QĐ-UBND về việc thành lập Tổ chuyển đổi số cộng đồng xóm Mẫu Hoà, xã Thử."


def marked(text: str, typed: str) -> list[str]:
    return [one.text for one in excerpt(text, folded_words(text), asked(typed)) if one.is_found]


def test_words_are_folded_one_by_one():
    assert folded_words("Số 12/QĐ-UBND, Đực") == "so 12 qd ubnd duc"


def test_a_tone_is_a_digit_wherever_it_is_written():
    assert exact_words("hoà HÒA") == "hoa1 hoa1"


def test_every_word_is_asked_for_and_the_last_may_go_on():
    query = asked("tổ công ngh")
    assert (query.folded, query.is_prefix) == ((("to",), ("cong",), ("ngh",)), True)


def test_a_phrase_is_whole():
    query = asked('xã "chuyển đổi số"')
    assert (query.folded, query.is_prefix) == ((("xa",), ("chuyen", "doi", "so")), False)


@pytest.mark.parametrize("typed", ["5/QĐ-UBND", "05/qd-ubnd", "5 / QĐ-UBND"])
def test_a_number_is_asked_for_as_documents_bear_it(typed):
    assert asked(typed).number == "05/qd-ubnd"


@pytest.mark.parametrize("typed", ["", "  ", '"', '""', "/ - .", "***"])
def test_signs_alone_ask_for_nothing(typed):
    assert not asked(typed)


def test_what_was_found_is_marked_with_its_accents():
    assert marked(TEXT, "mau hoa") == ["Mẫu Hoà"]


def test_a_word_that_goes_on_is_marked_whole():
    assert marked(TEXT, "cộng đon") == ["cộng đồng"]


def test_a_phrase_is_marked_only_where_it_stands():
    assert marked("đổi số, số đổi, chuyển đổi số", '"chuyển đổi số"') == ["chuyển đổi số"]


def test_an_excerpt_of_a_long_text_is_short():
    text = "mở đầu " * 500 + "tìm thấy ở đây " + "kết thúc " * 500
    parts = excerpt(text, folded_words(text), asked("tìm thấy"))
    assert len("".join(one.text for one in parts)) < 400
