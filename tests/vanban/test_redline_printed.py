"""The words of a PDF against those of the document: what differs is told, what pages add is not."""

from dataclasses import replace
from datetime import date

import pytest

from tests.vanban.office_work import TO_PRINT
from tests.vanban.plain_documents import document
from tests.vanban.samples import decision, rendered, section
from vanban.pdf import ConversionFailed
from vanban.plain_text import text_of
from vanban.redline import printed as compared
from vanban.redline.printed import pdf_differs
from vanban.stamp import stamp

DAY = date(2026, 1, 5)


def issued(**changes) -> bytes:
    return stamp(rendered(decision(teams=(section(size=4),), **changes)), 5, DAY)


@pytest.fixture
def pages(monkeypatch):
    """The PDF in this test has these pages, as poppler would read them."""

    def set_pages(*texts: str) -> None:
        monkeypatch.setattr(compared, "text_pages", lambda pdf: list(texts))

    return set_pages


def differences(*paragraphs: str) -> tuple[str, ...]:
    return pdf_differs(b"%PDF", document(*paragraphs))


TEXT = "Hỗ trợ mỗi Tổ chuyển đổi số cộng đồng 300.000 đồng một tháng kể từ ngày ký"


@pytest.mark.pdf
def test_the_pdf_of_a_document_says_the_same(printed):
    assert pdf_differs(printed("4 tasks"), rendered(TO_PRINT["4 tasks"])) == ()


@pytest.mark.pdf
def test_the_pdf_of_another_version_says_where_it_differs(printed):
    other = rendered(replace(TO_PRINT["4 tasks"], member_count="05"))
    assert pdf_differs(printed("4 tasks"), other) == (
        "Trang 1, sau “gọi tắt là Tổ gồm”: có “10”, văn bản ghi “05”.",
        "Trang 3, sau “viên Danh sách này có”: có “10”, văn bản ghi “05”.",
    )


@pytest.mark.pdf
def test_a_pdf_is_compared_with_a_pdf(printed):
    assert pdf_differs(printed("4 tasks"), printed("4 tasks")) == ()
    assert pdf_differs(printed("4 tasks"), printed("3 tasks")) != ()


def test_what_is_no_pdf_is_refused_with_a_sentence():
    with pytest.raises(ConversionFailed, match="Tệp PDF bị hỏng"):
        pdf_differs(b"%PDF-1.7 nothing more", issued())


def test_line_and_page_breaks_make_no_difference(pages):
    pages("Hỗ trợ mỗi Tổ chuyển\nđổi số cộng đồng\n", "300.000 đồng một tháng kể từ\nngày ký\n")
    assert differences(TEXT) == ()


def test_page_numbers_make_no_difference(pages):
    pages("Hỗ trợ mỗi Tổ chuyển đổi số\n", "2\ncộng đồng 300.000 đồng một tháng\n", "kể từ ngày ký\n- 3 -\n")
    assert differences(TEXT) == ()


def test_a_figure_of_the_text_alone_at_the_top_of_a_page_is_no_page_number(pages):
    pages("Số tiền hỗ trợ mỗi Tổ là\n", "2\nnghìn đồng một tháng\n")
    assert differences("Số tiền hỗ trợ mỗi Tổ là 2 nghìn đồng một tháng") == ()


def test_a_changed_figure_alone_at_the_top_of_a_page_is_told(pages):
    pages("Số tiền hỗ trợ mỗi Tổ là\n", "900\nnghìn đồng một tháng\n")
    assert differences("Số tiền hỗ trợ mỗi Tổ là 300 nghìn đồng một tháng") == (
        "Trang 2, sau “hỗ trợ mỗi Tổ là”: có “900”, văn bản ghi “300”.",
    )


def test_another_amount_is_told(pages):
    pages(TEXT.replace("300", "500"))
    assert differences(TEXT) == (
        "Trang 1, sau “chuyển đổi số cộng đồng”: có “500.000”, văn bản ghi “300.000”.",
    )


def test_a_lost_and_an_added_word_are_told(pages):
    pages(TEXT.replace("mỗi ", "") + " ban hành")
    assert differences(TEXT) == (
        "Trang 1, sau “Hỗ trợ”: thiếu “mỗi”.",
        "Trang 1, sau “tháng kể từ ngày ký”: thêm “ban hành”.",
    )


def test_figures_run_together_otherwise_are_not_the_same(pages):
    pages("Gồm nam và nữ lần lượt là 1 23 người")
    assert differences("Gồm nam và nữ lần lượt là 12 3 người") != ()


def test_letters_set_wide_make_no_difference(pages):
    pages(TEXT.replace("cộng đồng 300", "c ộ n g đồng 300"))
    assert differences(TEXT) == ()


def test_the_lines_of_a_digital_signature_make_no_difference(pages):
    pages(
        f"12/QĐ-UBND; 22/11/2026 10:15:30 +07:00\n{TEXT}\n"
        "Người ký: Ủy ban nhân dân xã Mẫu\nEmail: ubnd@example.vn\nThời gian ký: 22.11.2026 10:15:30 +07:00\n"
    )
    assert differences(TEXT) == ()


def test_a_line_like_a_signer_without_a_moment_is_text(pages):
    pages(f"{TEXT}\nChức vụ: Chủ tịch\n")
    assert differences(TEXT) == ("Trang 1, sau “tháng kể từ ngày ký”: thêm “Chức vụ Chủ tịch”.",)


def test_a_pdf_of_pictures_says_that_it_cannot_be_compared(pages):
    pages("", "")
    assert "bản quét ảnh" in differences(TEXT)[0]


def test_another_document_is_called_so(pages):
    pages("Báo cáo kết quả thực hiện nhiệm vụ quý bốn của đơn vị")
    assert differences(TEXT)[0].startswith("Tệp PDF là của văn bản khác: chỉ trùng")


def test_of_many_differences_the_first_are_told(pages):
    words = [f"chữ{letter} giữ nguyên nhé" for letter in "abcdefgh"]
    pages(" ".join(words))
    told = differences(" ".join(words).replace("chữ", "từ"))
    assert (len(told), told[-1]) == (6, "Còn 3 chỗ khác nữa.")


def test_number_and_day_filled_into_the_pdf_may_be_written_last(pages):
    day = "ngày 05 tháng 01 năm 2026"
    head, *rest = text_of(issued()).replace("Số: 05/", "Số: /").split(f", {day}\n", 1)
    pages("\n".join([head, *rest, "05", day]))
    assert pdf_differs(b"%PDF", issued()) == ()


def test_another_number_filled_into_the_pdf_is_told(pages):
    head, *rest = text_of(issued()).split("Số: 05/", 1)
    pages("\n".join([f"{head}Số: /{rest[0]}", "06"]))
    assert [one.split(": ")[1] for one in pdf_differs(b"%PDF", issued())] == ["thiếu “05”.", "thêm “06”."]


def test_the_plain_text_has_a_line_for_every_paragraph():
    assert text_of(document("Một\u00a0 dòng", "  ", "Hai")) == "Một dòng\nHai"


def test_page_numbers_of_headers_are_no_plain_text():
    assert text_of(rendered(decision())).splitlines()[-1] == "Danh sách này có 10 người./."
