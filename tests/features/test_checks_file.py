"""Any Word file can be checked: it is answered about, and nothing of it is kept."""

import io
import json

import pytest

from core.access import Role
from tests.core.tables import changed, contents
from tests.features.test_documents_versions import OLD_WORD, other_zip
from tests.vanban.samples import opened, texts
from tests.vanban.test_story import of_runs
from tests.vanban.toy_rules import in_force, instead, whole
from vanban.nd30.report import Report

pytestmark = pytest.mark.one_database

PAGE = "/kiem-tra-the-thuc"
REPORT = Report("", "", "2026-03-05", "qppl", ())
RIGHT, WRONG = of_runs("Ban Chỉ đạo"), of_runs("Ban Chỉ dạo")


@pytest.fixture(autouse=True)
def rules(monkeypatch):
    in_force(monkeypatch, instead("dạo", "đạo", rule_id="chu.dao"))


@pytest.fixture
def somebody(make, browse):
    return browse(make.account(Role.FINANCE)).open(PAGE)


def sent(browser, content: bytes, *, wanted: str = "Xem trên trang này", status: int = 200):
    browser.fill("Tệp Word", (io.BytesIO(content), "la.docx")).choose("Kết quả", wanted)
    return browser.press("Kiểm tra", status=status)


def taken(browser, content: bytes, wanted: str):
    """The file that is answered."""
    form = browser.page.select_one("main form")
    token = form.select_one("[name=csrf_token]")["value"]
    data = {
        "csrf_token": token,
        "profile": "",
        "on": "",
        "wanted": wanted,
        "file": (io.BytesIO(content), "la.docx"),
    }
    return browser.bare("POST", PAGE, data=data, content_type="multipart/form-data")


def test_the_page_stands_in_the_menu(somebody):
    active = [a.get_text(strip=True) for a in somebody.page.select(".menu a[aria-current]")]
    assert set(active) == {"Kiểm tra thể thức"}


def test_the_findings_are_shown(somebody):
    page = sent(somebody, WRONG)
    assert "Kết quả: 1 lỗi" in page.text
    assert "“dạo”" in page.text


def test_a_file_in_good_form_is_said_to_be(somebody):
    assert "Kết quả: không có lỗi thể thức" in sent(somebody, RIGHT).text


def test_nothing_of_the_file_is_kept(somebody):
    before = contents()
    sent(somebody, WRONG)
    assert changed(before) == []


def test_the_copy_with_comments_is_answered(somebody):
    assert len(list(opened(taken(somebody, WRONG, "comments").get_data()).comments)) == 1


def test_the_repaired_copy_is_answered(somebody):
    assert texts(taken(somebody, WRONG, "repaired").get_data()) == ["Ban Chỉ đạo"]


def test_the_json_is_answered(somebody):
    assert json.loads(taken(somebody, WRONG, "json").get_data())["counts"]["lỗi"] == 1


def test_a_file_without_repairs_is_told_on_the_page(somebody):
    page = sent(somebody, RIGHT, wanted="Tải bản Word đã sửa", status=422)
    assert "không có chỗ nào máy sửa được" in page.summary


def test_the_rules_and_the_day_can_be_chosen(monkeypatch, somebody):
    seen = {}
    monkeypatch.setattr("blueprints.documents.checks.check", lambda _, **how: seen.update(how) or REPORT)
    somebody.choose("Loại văn bản", "Nghị quyết").fill("Xét theo ngày", "5/3/26")
    sent(somebody, RIGHT)
    assert (seen["pack"].name, f"{seen['today']}") == ("NORMATIVE", "2026-03-05")


@pytest.mark.parametrize(
    ("bad", "sentence"),
    [
        pytest.param(OLD_WORD, "chọn Lưu thành .docx rồi tải lại.", id="an old .doc"),
        pytest.param(b"", "Tệp rỗng (0 byte).", id="an empty file"),
        pytest.param(b"PK\x03\x04" + b"\x00" * 40, "Tệp bị hỏng", id="a broken zip"),
        pytest.param(b"%PDF-1.7", "Tệp là PDF.", id="a PDF"),
        pytest.param(other_zip(), "Word", id="a zip of something else"),
        pytest.param(RIGHT[:-200], "Tệp bị hỏng", id="half of a file"),
        pytest.param(of_runs("  "), "không có chữ nào để kiểm tra", id="a file without words"),
    ],
)
def test_what_cannot_be_checked_is_refused_beside_the_field(somebody, bad, sentence):
    assert sentence in sent(somebody, bad, status=422).error_of("Tệp Word")


def test_no_file_is_asked_for(somebody):
    assert somebody.press("Kiểm tra", status=422).error_of("Tệp Word") == "Chọn tệp .docx trên máy."


def test_a_day_that_does_not_exist_is_refused_beside_its_field(somebody):
    page = sent(somebody.fill("Xét theo ngày", "31/2/2026"), RIGHT, status=422)
    assert "Không có ngày 31/02/2026" in page.error_of("Xét theo ngày")
    assert page.value_of("Xét theo ngày") == "31/2/2026"


def test_text_of_the_file_is_shown_as_text(somebody):
    assert "“<b>dạo</b>”" not in str(sent(somebody, of_runs("<b>dạo</b>")).page)


def test_many_findings_are_shown_in_part(monkeypatch, somebody):
    rules = [instead("dạo", None, rule_id=f"chu.dao-{ordinal}") for ordinal in range(3)]
    in_force(monkeypatch, *rules, whole())
    page = sent(somebody, of_runs("dạo " * 120))
    assert len(page.page.select("tbody tr")) == 201
    assert "Còn 100 chỗ nữa" in page.text
    assert "Có 60 chỗ cùng loại" in page.text


def test_the_button_stays_usable_after_a_file_is_answered(somebody):
    form = somebody.open("format_checks.file").page.select_one("form.form-page")
    assert form.has_attr("data-download")
