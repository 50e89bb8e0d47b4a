"""The preview on the page: it is waited for, shown, or its failure is explained."""

import pytest

from blueprints.documents import previews
from blueprints.documents.models import Preview
from blueprints.teams.models import Team
from core.access import Role
from core.database import db
from vanban import pdf

pytestmark = pytest.mark.one_database

PDF, PICTURES = b"%PDF-1.7 gia dinh", [b"trang mot", b"trang hai"]


@pytest.fixture
def draft(make):
    return make.draft(team=make.team(members=1))


@pytest.fixture
def drafter(draft, browse):
    return browse(draft.drafter)


@pytest.fixture
def ready(draft, monkeypatch):
    monkeypatch.setattr(pdf, "available", lambda: True)
    monkeypatch.setattr(pdf, "convert_all", lambda files, on_done: on_done(0, PDF))
    monkeypatch.setattr(pdf, "foreign_fonts", lambda _: frozenset())
    monkeypatch.setattr(pdf, "pages", lambda _: list(PICTURES))
    previews.make(draft.sha256)


@pytest.fixture
def failed(draft, monkeypatch):
    monkeypatch.setattr(pdf, "available", lambda: False)
    previews.make(draft.sha256)


def shown(browser, draft):
    return browser.open("documents.show", document_id=draft.id)


def polling(part) -> list[str]:
    return [str(tag["hx-trigger"]) for tag in part.select("#preview[hx-trigger]")]


def test_a_waiting_preview_asks_again_by_itself(draft, drafter):
    assert polling(shown(drafter, draft).page) == ["every 2s"]


def test_a_waiting_preview_asks_for_its_own_fragment(draft, drafter):
    assert shown(drafter, draft).page.select_one("#preview")["hx-get"] == f"/van-ban/{draft.id}/xem-truoc"


def test_a_fragment_that_still_waits_asks_again(draft, drafter):
    assert polling(drafter.open("documents.preview", document_id=draft.id, htmx=True).page) == ["every 2s"]


def test_a_fragment_is_no_page(draft, drafter):
    assert drafter.open("documents.preview", document_id=draft.id, htmx=True).page.find("h1") is None


def test_a_fragment_that_is_ready_stops_asking(draft, drafter, ready):
    assert polling(drafter.open("documents.preview", document_id=draft.id, htmx=True).page) == []


def test_a_fragment_that_failed_stops_asking(draft, drafter, failed):
    assert polling(drafter.open("documents.preview", document_id=draft.id, htmx=True).page) == []


def test_the_word_file_is_one_click_away_while_waiting(draft, drafter):
    assert "Tải Word" in shown(drafter, draft).links()


def test_a_ready_preview_shows_every_page_with_its_number(draft, drafter, ready):
    pictures = shown(drafter, draft).page.select("#preview img")
    assert [picture["alt"] for picture in pictures] == [
        "Trang 1 trên 2 của văn bản; chọn để xem cỡ lớn",
        "Trang 2 trên 2 của văn bản; chọn để xem cỡ lớn",
    ]


def test_a_picture_shown_is_the_page_kept(draft, drafter, ready):
    address = shown(drafter, draft).page.select("#preview img")[1]["src"]
    assert drafter.client.get(address).get_data() == PICTURES[1]


def test_the_pdf_is_downloaded_from_the_page(draft, drafter, ready):
    answer = shown(drafter, draft).download("Tải bản PDF")
    assert (answer.mimetype, answer.get_data()) == ("application/pdf", PDF)


def test_the_name_of_the_pdf_names_nobody(draft, drafter, ready):
    named = shown(drafter, draft).download("Tải bản PDF").headers["Content-Disposition"]
    assert named == f"attachment; filename=du-thao-quyet-dinh-thanh-lap-{draft.id}-pb1.pdf"


def test_a_failed_preview_says_why(draft, drafter, failed):
    assert "Máy chủ chưa cài LibreOffice nên chưa xem trước được." in shown(drafter, draft).text


def test_a_failed_preview_can_be_asked_for_again(draft, drafter, failed):
    shown(drafter, draft).press("Tạo lại bản xem trước")
    assert polling(drafter.page) == ["every 2s"]


def test_a_new_version_waits_for_a_preview_of_its_own(make, draft, drafter, ready):
    make.member(db.session.get_one(Team, draft.request["record_ids"][0]))
    shown(drafter, draft).press("Lập lại từ sổ")
    assert polling(drafter.page) == ["every 2s"]


def test_a_pdf_asked_for_too_early_says_so(draft, drafter):
    drafter.open("documents.pdf", document_id=draft.id, status=404)
    assert drafter.refusal == "Bản PDF của văn bản chưa có. Mở trang văn bản để tạo bản xem trước."


def test_a_page_beyond_the_last_is_not_found(draft, drafter, ready):
    drafter.open("documents.page", document_id=draft.id, ordinal=3, status=404)
    assert drafter.refusal == "Trang xem trước này không có."


@pytest.mark.parametrize("endpoint", ["documents.page", "documents.pdf", "documents.preview"])
def test_another_commune_s_preview_does_not_exist_here(make, browse, draft, ready, endpoint):
    stranger = browse(make.account(Role.LEADER))
    route = {"ordinal": 1} if endpoint == "documents.page" else {}
    stranger.open(endpoint, document_id=draft.id, status=404, **route)
    assert stranger.refusal.startswith("Không có văn bản này")


def test_another_commune_s_preview_is_not_made_again(make, browse, draft, failed):
    stranger = browse(make.account(Role.LEADER))
    stranger.post("documents.preview_again", {}, status=404, document_id=draft.id)
    assert "chưa cài LibreOffice" in db.session.get_one(Preview, draft.sha256).problem


def test_the_fragment_asked_for_as_a_page_is_the_document_s_page(draft, drafter):
    assert drafter.open("documents.preview", document_id=draft.id).heading == "Quyết định …/QĐ-UBND"
