"""The form of a document, told on its page, with the repairs that can be made there."""

import io
import json

import pytest

from blueprints.documents import checks, queries
from blueprints.documents.models import StoredFile
from core.access import Role
from core.database import db, writing
from tests.features.form_checks import findings, line, repairing, shown, three_rules
from tests.features.test_documents_versions import without_control
from tests.features.test_home_query_counts import queries as asked_of_the_database
from tests.vanban.samples import opened
from tests.vanban.toy_rules import in_force, whole
from vanban.package import write_parts

pytestmark = pytest.mark.one_database


@pytest.fixture(autouse=True)
def rules(monkeypatch):
    three_rules(monkeypatch)


@pytest.fixture
def draft(make):
    return make.draft(team=make.team(members=1))


@pytest.fixture
def drafter(draft, browse):
    return browse(draft.drafter).open("documents.show", document_id=draft.id)


def test_the_page_of_a_document_sums_its_form_up(drafter):
    assert line(drafter).startswith("Thể thức: 1 lỗi, 1 cảnh báo, 1 lưu ý.")


def test_a_document_in_good_form_is_said_to_be(monkeypatch, draft, drafter):
    in_force(monkeypatch)
    assert line(shown(drafter, draft)) == "Thể thức: không có lỗi thể thức."


def test_the_drafter_is_told_that_errors_do_not_keep_it_back(drafter):
    assert "vẫn trình được, người duyệt thấy kết quả này" in line(drafter)


def test_a_draft_with_errors_can_be_submitted(drafter):
    assert "Đã trình." in drafter.press("Trình duyệt").text


def test_the_approver_sees_the_line_without_the_advice(make, browse, draft, drafter):
    drafter.press("Trình duyệt")
    leader = browse(make.account(Role.LEADER, draft.unit)).open("documents.show", document_id=draft.id)
    assert line(leader) == "Thể thức: 1 lỗi, 1 cảnh báo, 1 lưu ý."


def test_the_line_leads_to_the_findings(drafter):
    assert drafter.follow("1 lỗi").heading == "Thể thức văn bản"


def test_findings_are_grouped_by_severity(draft, drafter):
    heads = [head.get_text() for head in findings(drafter, draft).page.select("main h2")]
    assert heads == ["Lỗi (1)", "Cảnh báo (1)", "Lưu ý (1)"]


def test_a_finding_is_told_with_place_quote_demand_and_clause(draft, drafter):
    row = findings(drafter, draft).page.select_one("tbody tr").get_text(" ", strip=True)
    for said in ("ô 1", "“Nơi nhận”", "Chữ viết sai.", "Viết lại cho đúng.", "Phụ lục I", "chu.sai"):
        assert said in row


def test_what_can_be_repaired_is_said_beside_it(draft, drafter):
    assert "Thay “Nơi nhận:” bằng “Nơi gửi:”." in findings(drafter, draft).text


@pytest.mark.parametrize(("asked", "heads"), [("loi", ["Lỗi (1)"]), ("luu-y", ["Lưu ý (1)"]), ("la", 3)])
def test_findings_are_narrowed_to_a_severity(draft, drafter, asked, heads):
    shown = [head.get_text() for head in findings(drafter, draft, muc=asked).page.select("main h2")]
    assert shown == heads or len(shown) == heads


def test_a_severity_without_findings_says_so(monkeypatch, draft, drafter):
    in_force(monkeypatch, whole())
    assert "Không có nhận xét ở mức độ này." in findings(drafter, draft, muc="loi").text


def test_the_copy_holds_a_comment_for_each_finding(draft, drafter):
    answer = findings(drafter, draft).download("Tải bản Word có nhận xét")
    assert len(list(opened(answer.get_data()).comments)) == 3


def test_the_name_of_the_copy_names_nobody(draft, drafter):
    answer = findings(drafter, draft).download("Tải bản Word có nhận xét")
    name = f"du-thao-{draft.kind_code}-{draft.id}-pb1-nhan-xet.docx"
    assert name in answer.headers["Content-Disposition"]


def test_the_findings_are_given_as_json(draft, drafter):
    told = json.loads(findings(drafter, draft).download("Tải tệp JSON").get_data())
    assert told["counts"] == {"lỗi": 1, "cảnh báo": 1, "lưu ý": 1}


def test_a_file_that_cannot_be_read_is_said_to_be_unchecked(draft, drafter):
    with writing():
        db.session.get_one(StoredFile, draft.sha256).content = write_parts({"word/document.xml": b"<"})
    said = line(shown(drafter, draft))
    assert said.startswith("Thể thức: chưa kiểm tra được. Tệp Word hỏng ở phần word/document.xml.")


def test_a_fault_of_the_checker_leaves_the_document_open_and_is_logged(monkeypatch, caplog, draft, drafter):
    monkeypatch.setattr(checks, "check", None)
    said = line(shown(drafter, draft))
    assert said.startswith("Thể thức: chưa kiểm tra được. Phần kiểm tra gặp lỗi với tệp này")
    assert "could not be checked" in caplog.text


def test_the_page_asks_no_more_the_more_there_is_to_say(monkeypatch, draft, drafter):
    def asked() -> int:
        checks.keep(draft.sha256)
        with asked_of_the_database() as questions:
            findings(drafter, draft)
        return len(questions)

    many = asked()
    in_force(monkeypatch)
    monkeypatch.setattr(checks, "edition", lambda: "khac")
    assert asked() == many <= 6


def test_of_a_document_of_another_commune_nothing_is_said(make, browse, draft):
    stranger = browse(make.account(Role.CLERK))
    for endpoint in ("show", "word", "plain", "repair"):
        stranger.open(f"format_checks.{endpoint}", document_id=draft.id, status=404)


def test_what_will_change_is_shown_first(draft, drafter):
    assert "Thay “Nơi nhận:” bằng “Nơi gửi:”." in repairing(drafter, draft).text


def test_the_note_of_the_version_says_what_was_repaired(draft, drafter):
    repairing(drafter, draft).press("Sửa thành phiên bản mới")
    note = "Máy sửa 1 chỗ về thể thức. Thay “Nơi nhận:” bằng “Nơi gửi:”."
    assert note in shown(drafter, draft).text


def test_nothing_chosen_is_nothing_repaired(draft, drafter):
    browser = repairing(drafter, draft)
    form = browser.page.select_one("main form[method=post]")
    form.select_one("[name=rule]").extract()
    assert "Chọn ít nhất một mục" in browser.send(form, status=422).summary
    db.session.refresh(draft)
    assert draft.version_count == 1


def test_a_version_nobody_has_seen_is_not_repaired(draft, drafter):
    browser = repairing(drafter, draft)
    form = browser.page.select_one("main form[method=post]")
    assert "do người khác tải lên" in browser.send(form, status=422, version="0").summary


def test_a_submitted_document_is_not_repaired(draft, drafter):
    repairing(drafter, draft)
    shown(drafter, draft).press("Trình duyệt")
    drafter.open("format_checks.repair", document_id=draft.id, status=422)
    assert "“Chờ duyệt”" in drafter.text


def test_only_who_may_bring_a_version_is_offered_repairs(make, browse, draft):
    leader = browse(make.account(Role.LEADER, draft.unit))
    assert "Sửa các chỗ" not in findings(leader, draft).text
    leader.open("format_checks.repair", document_id=draft.id, status=403)


def test_a_version_without_repairs_says_so(monkeypatch, draft, drafter):
    in_force(monkeypatch, whole())
    assert "không có chỗ nào máy sửa được" in repairing(drafter, draft).text


def test_an_upload_is_checked_as_the_draft_was(draft, drafter):
    content = queries.content(draft.sha256)
    lost = without_control(content, "Số văn bản")
    drafter.fill("Tệp Word đã sửa", (io.BytesIO(lost), "da-sua.docx")).press("Tải lên", status=422)
    assert line(drafter).startswith("Thể thức: 1 lỗi")
