"""What a crash in the middle of an issue leaves: nothing lost, nothing twice."""

import os
import signal

import pytest
from sqlalchemy.exc import OperationalError

from blueprints.documents import previews
from blueprints.documents.models import Document, Preview
from blueprints.register import actions as register
from blueprints.register.actions import AlreadyIssued, Choices
from blueprints.register.models import NumberSeries, RegisterEntry
from core import clock
from core.access import Role
from core.database import db


class Crash(Exception):
    """What the power cut would have been."""


# A function of the issue → whether what it is called after has been committed.
STEPS = {
    "take": False,
    "stamp": False,
    "_register": False,
    "deliveries_to": False,
    "ask": True,
}
AT = pytest.mark.parametrize("step", STEPS)


@pytest.fixture
def approved(make):
    return make.approved(team=make.team(members=1))


@pytest.fixture
def clerk(make, approved):
    return make.account(Role.CLERK, approved.unit)


def owner(step):
    return previews if step == "ask" else register


def issue(document, clerk, **chosen):
    return register.issue(document.id, clock.today(), Choices(**chosen), by=clerk)


def given():
    db.session.rollback()
    return [entry.number for entry in db.session.query(RegisterEntry)]


def crashes(step, then):
    """The step's function does its work, and then the process dies as told."""
    whole = getattr(owner(step), step)

    def crash(*args, **named):
        if step != "ask":
            whole(*args, **named)
        then()

    return crash


def fail():
    raise Crash


@AT
def test_an_issue_that_fails_at_any_step_is_done_whole_or_not_at_all(approved, clerk, monkeypatch, step):
    with monkeypatch.context() as patched:
        patched.setattr(owner(step), step, crashes(step, fail))
        with pytest.raises(Crash):
            issue(approved, clerk)
    assert given() == ([1] if STEPS[step] else [])


def kill():
    os.kill(os.getpid(), signal.SIGKILL)


def issue_in_a_process_killed_at(step, document, clerk):
    """The signal that ended a child process which was issuing the document."""
    document_id, clerk_id = document.id, clerk.id
    db.session.rollback()
    child = os.fork()
    if child == 0:
        db.engine.dispose(close=False)  # the connections are the parent's
        setattr(owner(step), step, crashes(step, kill))
        try:
            by = db.session.get_one(type(clerk), clerk_id)
            register.issue(document_id, clock.today(), by=by)
        finally:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0


@AT
def test_a_process_killed_at_any_step_leaves_one_number(app, approved, clerk, step):
    assert issue_in_a_process_killed_at(step, approved, clerk) == signal.SIGKILL
    db.session.rollback()
    if STEPS[step]:
        with pytest.raises(AlreadyIssued, match="số 01/QĐ-UBND"):
            issue(approved, clerk)
    else:
        issue(approved, clerk)
    assert given() == [1]
    assert [series.last_number for series in db.session.query(NumberSeries)] == [1]


def test_a_preview_that_was_never_asked_for_still_waits_for_the_worker(approved, clerk):
    issue_in_a_process_killed_at("ask", approved, clerk)
    db.session.rollback()
    document = db.session.get_one(Document, approved.id)
    assert db.session.get_one(Preview, document.sha256).state.value == "waiting"


def test_the_same_page_sent_twice_is_answered_as_done(approved, clerk):
    issue(approved, clerk, key="page")
    with pytest.raises(AlreadyIssued) as again:
        issue(approved, clerk, key="page")
    assert again.value.by_this_form


def test_another_page_is_told_that_the_document_was_issued_before(approved, clerk):
    issue(approved, clerk, key="page")
    with pytest.raises(AlreadyIssued) as again:
        issue(approved, clerk, key="another")
    assert not again.value.by_this_form


def locked(*_args, **_named):
    raise OperationalError("BEGIN IMMEDIATE", {}, Exception("database is locked"))


@pytest.mark.one_database
def test_a_busy_database_is_told_in_words(browse, clerk, approved, monkeypatch):
    page = browse(clerk).open("register.issue", document_id=approved.id)
    monkeypatch.setattr(register, "take", locked)
    page.press("Cấp số và phát hành", status=503)
    assert "Hệ thống đang bận" in page.heading
    assert "locked" not in page.text


@pytest.mark.one_database
def test_another_fault_of_the_database_is_not_called_busy(browse, clerk, approved, monkeypatch):
    def full(*_args, **_named):
        raise OperationalError("INSERT", {}, Exception("database or disk is full"))

    page = browse(clerk).open("register.issue", document_id=approved.id)
    monkeypatch.setattr(register, "take", full)
    page.press("Cấp số và phát hành", status=500)
