"""A check is kept by the hash of the file, made anew when it would say something else, never by looking."""

import pytest

from blueprints.documents import checks, previews, queries
from blueprints.documents.models import FormatCheck
from core import clock, jobs
from core.audit import history
from core.database import db, writing
from tests.features.form_checks import findings, line, repairing, shown, three_rules
from tests.vanban.samples import texts
from tests.vanban.toy_rules import in_force, whole
from vanban import pdf


@pytest.fixture(autouse=True)
def rules(monkeypatch):
    three_rules(monkeypatch)


@pytest.fixture
def draft(make):
    return make.draft(team=make.team(members=1))


@pytest.fixture
def drafter(draft, browse):
    return browse(draft.drafter).open("documents.show", document_id=draft.id)


@pytest.fixture
def told(monkeypatch):
    """What the worker is told."""
    work = []
    monkeypatch.setattr(jobs, "enqueue", lambda done, *values: work.append((done.__name__, *values)))
    return work


def kept(document) -> FormatCheck | None:
    db.session.rollback()
    return db.session.get(FormatCheck, document.sha256)


def current(document) -> list[str]:
    db.session.rollback()
    db.session.refresh(document)
    return texts(queries.content(document.sha256))


def test_looking_keeps_nothing_but_tells_the_worker(told, draft, drafter):
    assert kept(draft) is None
    assert told[-1] == ("keep", draft.sha256)


def test_the_draft_action_tells_the_worker_once(told, make):
    draft = make.draft(team=make.team(members=1))
    assert told == [("make", draft.sha256)]


def test_the_worker_keeps_the_check_beside_the_preview(monkeypatch, draft):
    monkeypatch.setattr(pdf, "available", lambda: False)
    previews.make(draft.sha256)
    check = kept(draft)
    assert check
    assert (check.errors, check.warnings, check.notes) == (1, 1, 1)


def test_what_is_kept_is_shown(monkeypatch, draft, drafter):
    checks.keep(draft.sha256)
    in_force(monkeypatch)
    assert line(shown(drafter, draft)).startswith("Thể thức: 1 lỗi")
    assert "Nơi gửi" in findings(drafter, draft).text


def test_a_check_is_made_anew_when_the_rules_have_changed(monkeypatch, draft, drafter):
    checks.keep(draft.sha256)
    monkeypatch.setattr(checks, "edition", lambda: "khac")
    in_force(monkeypatch, whole())
    assert line(shown(drafter, draft)) == "Thể thức: 1 cảnh báo."


def test_a_check_of_an_older_edition_is_replaced(monkeypatch, draft):
    checks.keep(draft.sha256)
    monkeypatch.setattr(checks, "edition", lambda: "khac")
    checks.keep(draft.sha256)
    check = kept(draft)
    assert check
    assert check.edition.startswith("khac")


def test_a_draft_is_checked_anew_on_another_day(monkeypatch, draft, drafter):
    checks.keep(draft.sha256)
    with writing():
        db.session.get_one(FormatCheck, draft.sha256).checked_on = clock.today().replace(year=2020)
    in_force(monkeypatch)
    assert line(shown(drafter, draft)) == "Thể thức: không có lỗi thể thức."


def test_what_could_not_be_checked_is_kept_with_its_reason(monkeypatch, draft):
    monkeypatch.setattr(checks, "check", None)
    checks.keep(draft.sha256)
    check = kept(draft)
    assert check
    assert check.problem == checks.UNEXPECTED


def test_the_repaired_file_is_the_next_version(draft, drafter):
    repairing(drafter, draft).press("Sửa thành phiên bản mới")
    assert "Nơi gửi:" in current(draft)
    assert draft.version_count == 2


def test_the_repair_is_in_the_audit_log_without_its_words(draft, drafter):
    repairing(drafter, draft).press("Sửa thành phiên bản mới")
    db.session.rollback()
    [entry] = [one for one in history(draft) if one.act == "document.repair"]
    assert entry.detail == {"version": 2, "repairs": 1}
