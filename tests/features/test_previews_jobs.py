"""The worker's job: a file becomes pictures once, or the reason is kept."""

import pytest

from blueprints.documents import previews
from blueprints.documents.models import Preview, PreviewPage
from blueprints.documents.rules import PreviewState
from core import jobs
from core.database import db
from tests.conftest import missing
from vanban import pdf

PDF, PICTURES = b"%PDF-1.7 gia dinh", [b"trang mot", b"trang hai"]
SLOW = "Tạo bản PDF quá 60 giây nên đã dừng."


@pytest.fixture
def draft(make):
    return make.draft(team=make.team(members=1))


@pytest.fixture
def engine(monkeypatch):
    """Stands in for LibreOffice and poppler; remembers every start and the files it was given."""
    starts = []

    def convert_all(files, on_done):
        starts.append(files)
        for place, _ in enumerate(files):
            on_done(place, PDF)

    monkeypatch.setattr(pdf, "available", lambda: True)
    monkeypatch.setattr(pdf, "convert_all", convert_all)
    monkeypatch.setattr(pdf, "pages", lambda _: list(PICTURES))
    monkeypatch.setattr(pdf, "foreign_fonts", lambda _: frozenset())
    return starts


@pytest.fixture
def slow_engine(engine, monkeypatch):
    def fail(files, on_done):
        for place, _ in enumerate(files):
            on_done(place, pdf.ConversionFailed(SLOW))

    working = pdf.convert_all
    monkeypatch.setattr(pdf, "convert_all", fail)
    return lambda: monkeypatch.setattr(pdf, "convert_all", working)


@pytest.fixture
def asked_for(monkeypatch):
    """What the worker is told, in order."""
    told = []
    monkeypatch.setattr(jobs, "enqueue", lambda _, *values: told.extend(values))
    return told


def kept(draft):
    db.session.rollback()
    return db.session.get_one(Preview, draft.sha256)


def test_a_new_draft_waits_for_its_preview(draft):
    assert kept(draft).state is PreviewState.WAITING


def test_a_made_preview_is_ready_with_its_pages_counted(draft, engine):
    previews.make(draft.sha256)
    assert (kept(draft).state, kept(draft).page_count) == (PreviewState.READY, 2)


def test_the_pages_are_kept_in_order(draft, engine):
    previews.make(draft.sha256)
    assert [previews.page_of(draft.sha256, ordinal) for ordinal in (1, 2)] == PICTURES


def test_the_very_file_of_the_draft_is_laid_out(draft, engine, browse):
    page = browse(draft.drafter).open("documents.show", document_id=draft.id)
    previews.make(draft.sha256)
    assert engine == [[page.download("Tải Word").get_data()]]


def test_a_job_that_runs_twice_lays_out_once(draft, engine):
    previews.make(draft.sha256)
    previews.make(draft.sha256)
    assert len(engine) == 1


def test_files_that_wait_are_laid_out_in_one_start(make, engine):
    drafts = [make.draft(team=make.team(members=members)) for members in (1, 2, 3)]
    for draft in drafts:
        previews.make(draft.sha256)
    assert [len(files) for files in engine] == [3]
    assert {kept(draft).state for draft in drafts} == {PreviewState.READY}


def test_a_file_waits_for_a_few_others_only(make, engine, monkeypatch):
    monkeypatch.setattr(previews, "MOST_TOGETHER", 2)
    drafts = [make.draft(team=make.team(members=members)) for members in (1, 2, 3)]
    previews.make(drafts[2].sha256)
    assert kept(drafts[2]).state is PreviewState.READY
    assert [len(files) for files in engine] == [2]


def test_what_failed_is_not_tried_again_unasked(draft, slow_engine, engine):
    previews.make(draft.sha256)
    slow_engine()
    previews.make(draft.sha256)
    assert kept(draft).state is PreviewState.FAILED


def test_a_face_that_moves_the_lines_is_logged(draft, engine, monkeypatch, caplog):
    monkeypatch.setattr(pdf, "foreign_fonts", lambda _: frozenset({"DejaVuSans"}))
    previews.make(draft.sha256)
    assert "DejaVuSans" in caplog.text


def test_a_job_about_a_file_nobody_has_does_nothing(app, engine):
    previews.make("0" * 64)
    assert engine == []


def test_a_failure_keeps_its_sentence(draft, slow_engine):
    previews.make(draft.sha256)
    assert (kept(draft).state, kept(draft).problem) == (PreviewState.FAILED, SLOW)


def test_a_pdf_without_pictures_is_a_failure(draft, engine, monkeypatch):
    def fail(_):
        raise pdf.ConversionFailed("Không tạo được ảnh xem trước.")

    monkeypatch.setattr(pdf, "pages", fail)
    previews.make(draft.sha256)
    assert kept(draft).state is PreviewState.FAILED


def test_a_machine_without_the_programs_says_what_to_install(draft, monkeypatch):
    monkeypatch.setattr(pdf, "available", lambda: False)
    previews.make(draft.sha256)
    assert "chưa cài LibreOffice" in kept(draft).problem


def test_a_preview_that_failed_is_made_when_asked_for_again(draft, slow_engine):
    previews.make(draft.sha256)
    slow_engine()
    previews.ask_again(draft.sha256)
    previews.make(draft.sha256)
    assert kept(draft).state is PreviewState.READY


def test_a_ready_preview_asked_for_again_stays_ready(draft, engine):
    previews.make(draft.sha256)
    previews.ask_again(draft.sha256)
    assert kept(draft).state is PreviewState.READY


def test_a_draft_tells_the_worker(make, asked_for):
    assert [make.draft(team=make.team(members=1)).sha256] == asked_for


def test_the_issued_file_gets_a_preview_of_its_own(make, asked_for):
    entry = make.issued(team=make.team(members=1))
    assert entry.sha256 in asked_for


def test_what_waited_at_a_crash_is_asked_for_at_the_next_start(draft, asked_for):
    previews.ask_for_waiting()
    assert asked_for == [draft.sha256]


def test_what_is_ready_is_not_asked_for_at_the_next_start(draft, engine, asked_for):
    previews.make(draft.sha256)
    previews.ask_for_waiting()
    assert asked_for == []


@pytest.mark.pdf
def test_a_real_decision_becomes_pictures(make):
    if not pdf.available():
        missing("LibreOffice or poppler is not installed")
    draft = make.draft(team=make.team(members=3))
    previews.make(draft.sha256)
    assert kept(draft).problem == ""
    pages = db.session.query(PreviewPage).order_by(PreviewPage.ordinal).all()
    assert [page.png[:4] for page in pages] == [b"\x89PNG"] * kept(draft).page_count
    assert kept(draft).page_count >= 2
