"""Copies: the elements under the end, the line of an electronic copy, the parts of an extract."""

from datetime import date, datetime, timedelta, timezone

import pytest

from tests.vanban import samples
from vanban.copying import CopyForm, CopyMark, electronic_text, with_copy_mark, with_electronic_text
from vanban.extracting import extracted, passages
from vanban.nd30.check import check
from vanban.nd30.finding import Severity
from vanban.plain_text import text_of
from vanban.problem import Problem
from vanban.stamp import stamp

TODAY = date(2026, 3, 5)


def mark(form=CopyForm.WHOLE, **given):
    told = {
        "form": form,
        "issuer_lines": ("ỦY BAN NHÂN DÂN", "XÃ MẪU"),
        "number": 5,
        "symbol": f"{form.symbol}-UBND",
        "place": "Mẫu",
        "made_on": TODAY,
        "signature_lines": ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        "signer_name": "Lê Văn Người Ký",
        "recipients": ("Xóm Thử",),
        "filing": "VT",
    }
    return CopyMark(**told | given)


@pytest.fixture(scope="module")
def issued():
    return stamp(samples.rendered(samples.decision()), 12, date(2026, 3, 4))


def errors(content):
    return [one.rule for one in check(content, today=TODAY).findings if one.severity is Severity.ERROR]


@pytest.mark.parametrize("form", list(CopyForm))
def test_a_copy_says_what_it_is_under_the_end_of_the_text(issued, form):
    text = text_of(with_copy_mark(issued, mark(form)))
    end = text[len(text_of(issued)) - 200 :]
    for words in (
        form.words,
        f"Số: 05/{form.symbol}-UBND",
        "Mẫu, ngày 05 tháng 3 năm 2026",
        "- Xóm Thử;",
        "- Lưu: VT.",
    ):
        assert words in end


def test_a_copy_keeps_every_word_of_the_document(issued):
    before, after = text_of(issued).splitlines(), text_of(with_copy_mark(issued, mark())).splitlines()
    assert [line for line in before if line not in after] == []


@pytest.mark.parametrize("form", list(CopyForm))
def test_the_form_of_a_copy_has_no_error(issued, form):
    assert errors(with_copy_mark(issued, mark(form))) == []


def test_typed_signs_stay_what_they_are(issued):
    made = with_copy_mark(issued, mark(recipients=("A & <B>",)))
    assert "- A & <B>;" in text_of(made)


def test_the_line_of_an_electronic_copy_names_form_agency_and_moment():
    at = datetime(2026, 3, 5, 10, 15, 30, tzinfo=timezone(timedelta(hours=7)))
    assert electronic_text(CopyForm.WHOLE, "Ủy ban nhân dân xã Mẫu", at) == (
        "SAO Y; Ủy ban nhân dân xã Mẫu; 2026-03-05T10:15:30+07:00"
    )


def test_the_line_stands_in_the_header_of_the_first_page(issued):
    assert "SAO Y; Mẫu" in text_of(with_electronic_text(issued, "SAO Y; Mẫu"))
    assert errors(with_electronic_text(issued, "SAO Y; Mẫu")) == []


def test_articles_can_be_chosen(issued):
    labels = [one.label[:6] for one in passages(issued)]
    assert labels[:3] == ["Điều 1", "Điều 2", "Điều 3"]


def test_an_extract_holds_only_what_was_chosen_and_ends_as_a_text_does(issued):
    text = text_of(extracted(issued, {1}))
    assert "Điều 1" in text
    assert "Điều 2." not in text
    assert "./." in text


def test_an_extract_keeps_head_and_signature(issued):
    text = text_of(extracted(issued, {2}))
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in text
    assert "Nơi nhận:" in text


def test_the_form_of_an_extract_has_no_error(issued):
    assert errors(with_copy_mark(extracted(issued, {1, 2}), mark(CopyForm.EXTRACT))) == []


def test_an_extract_of_nothing_is_refused(issued):
    with pytest.raises(Problem, match="ít nhất một phần"):
        extracted(issued, set())
