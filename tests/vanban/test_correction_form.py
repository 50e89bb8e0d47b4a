"""The Word form of a correcting letter (Mẫu 1.5): what was printed, what is right, where."""

from datetime import date

import pytest

from blueprints.corrections.samples import FAULTS, correction_letter
from tests.vanban.samples import in_style, rendered, texts
from vanban.nd30.check import check
from vanban.stamp import stamp

ON = date(2026, 3, 9)


@pytest.mark.parametrize("issued", [False, True], ids=["draft", "issued"])
def test_the_sample_keeps_the_form(issued):
    letter = rendered(correction_letter())
    content = stamp(letter, 7, ON) if issued else letter
    assert [found for found in check(content, today=ON).findings if found.severity != "lưu ý"] == []


def test_every_fault_has_its_place():
    places = in_style(rendered(correction_letter()), "Khoản")
    assert places == [f"{n}. Tại {fault.place}:" for n, fault in enumerate(FAULTS, start=1)]


def test_what_was_printed_stands_before_what_is_right():
    lines = in_style(rendered(correction_letter()), "Gạch đầu dòng")[:2]
    assert lines == [f"- Đã in: “{FAULTS[0].printed}”;", f"- Đính chính là: “{FAULTS[0].correct}”."]


def test_the_document_is_named_in_full_once():
    named = "Quyết định số 05/QĐ-UBND ngày 05 tháng 3 năm 2026 về việc thành lập"
    assert sum(named in line for line in texts(rendered(correction_letter()))) == 1
