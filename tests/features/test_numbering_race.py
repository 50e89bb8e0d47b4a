"""Many clerks at one moment, each on a connection of its own: no number twice, none lost, no database error."""

from concurrent.futures import ThreadPoolExecutor
from contextvars import Context
from dataclasses import replace
from threading import Barrier, Lock
from time import monotonic

import pytest
from sqlalchemy import inspect

from blueprints.accounts.models import Account
from blueprints.documents import actions as documents
from blueprints.documents import kinds
from blueprints.documents.kinds import DraftRequest, kind
from blueprints.documents.models import Document, Version
from blueprints.register import actions as register
from blueprints.register.models import NumberSeries, RegisterEntry
from core import clock
from core.access import Role
from core.database import db
from vanban.vietnamese import short_date

PROPOSAL = "to-trinh-thanh-lap"
CLERKS, EACH, TABS = 8, 2, 20
PEOPLE, MOST_SECONDS = 50, 60
MOST_TRIES = 5


class Unlucky(Exception):
    """An effect that fails the first time it is asked for."""


@pytest.fixture
def approved(make):
    return make.approved(team=make.team(members=1), kind_code=PROPOSAL)


@pytest.fixture
def clerk(make, approved):
    return make.account(Role.CLERK, approved.unit)


def copies(document, count) -> list[int]:
    """The approved document again and again: its file and facts, each an identity of its own."""
    names = [column.key for column in inspect(Document).column_attrs if column.key != "id"]
    values = {name: getattr(document, name) for name in names}
    made = [Document(**values) for _ in range(count)]
    first = {"ordinal": 1, "sha256": document.sha256, "author_id": document.drafter_id}
    db.session.add_all([*made, *(Version(document=one, **first) for one in made)])
    db.session.commit()
    return [one.id for one in made]


def at_once(app, works):
    """All works begin at one moment, each in a thread and an app context of its own; their answers in order."""
    barrier = Barrier(len(works))

    def begin(work):
        with app.app_context():
            barrier.wait(timeout=30)
            return work()

    with ThreadPoolExecutor(len(works)) as pool:
        begun = [pool.submit(Context().run, begin, work) for work in works]
    return [one.result() for one in begun]


def numbers():
    db.session.rollback()
    return sorted(entry.number for entry in db.session.query(RegisterEntry))


def issuing(clerk_id, document_ids):
    """One clerk's morning; what fails half-way is tried again."""

    def issue(document_id):
        for _ in range(MOST_TRIES):
            try:
                return register.issue(document_id, clock.today(), by=db.session.get_one(Account, clerk_id))
            except Unlucky:
                continue
        raise AssertionError(f"document {document_id} was never issued")

    return lambda: [issue(document_id).number for document_id in document_ids]


@pytest.fixture
def some_fail_once(monkeypatch):
    """Every third document's effect fails the first time, when its number is already taken."""
    lock, failed = Lock(), set()

    def effect(issued):
        with lock:
            if issued.document_id % 3 == 0 and issued.document_id not in failed:
                failed.add(issued.document_id)
                raise Unlucky

    monkeypatch.setitem(kinds._kinds, PROPOSAL, replace(kind(PROPOSAL), effects=effect))
    return failed


def test_many_clerks_at_once_leave_neither_a_double_nor_a_gap(app, approved, clerk):
    ids = copies(approved, CLERKS * EACH)
    at_once(app, [issuing(clerk.id, ids[n::CLERKS]) for n in range(CLERKS)])
    assert numbers() == list(range(1, CLERKS * EACH + 1))


def test_numbers_taken_by_issues_that_fail_are_given_to_others(app, approved, clerk, some_fail_once):
    begun = monotonic()
    at_once(app, [issuing(clerk.id, [one]) for one in copies(approved, PEOPLE)])
    assert some_fail_once
    assert numbers() == list(range(1, PEOPLE + 1))
    assert monotonic() - begun < MOST_SECONDS


def test_each_clerk_s_numbers_rise(app, approved, clerk):
    ids = copies(approved, CLERKS * EACH)
    answers = at_once(app, [issuing(clerk.id, ids[n::CLERKS]) for n in range(CLERKS)])
    assert answers == [sorted(given) for given in answers]


def test_two_first_issues_begin_one_series(app, approved, clerk):
    at_once(app, [issuing(clerk.id, [one]) for one in copies(approved, 2)])
    db.session.rollback()
    assert [series.last_number for series in db.session.query(NumberSeries)] == [2]


def press_issue(browser, document_id):
    """Each tab with the same sign-in and the same token, as a browser has them."""
    token = str(browser.page.select_one("[name=csrf_token]")["value"])
    cookie = browser.client.get_cookie("toso").value
    sent = {"csrf_token": token, "issued_on": short_date(clock.today()), "copies": "1"}

    def press():
        tab = browser.app.test_client()
        tab.set_cookie("toso", cookie)
        return tab.post(f"/van-ban/{document_id}/phat-hanh", data=sent).status_code

    return press


def test_one_document_issued_from_many_tabs_at_once_has_one_number(app, approved, clerk, browse):
    browser = browse(clerk).open("register.issue", document_id=approved.id)
    at_once(app, [press_issue(browser, approved.id)] * TABS)
    assert numbers() == [1]


def test_every_tab_is_led_back_to_the_document(app, approved, clerk, browse):
    browser = browse(clerk).open("register.issue", document_id=approved.id)
    assert at_once(app, [press_issue(browser, approved.id)] * TABS) == [303] * TABS


def test_the_same_draft_asked_for_by_a_double_click_never_fails(app, make, approved):
    asked, drafter_id = DraftRequest.from_json(approved.request), approved.drafter_id

    def draft():
        by = db.session.get_one(Account, drafter_id)
        return documents.draft(
            kind(PROPOSAL), replace(asked, collective=False, legal_bases=("Căn cứ thử",)), by=by
        )

    drafted = at_once(app, [draft] * 4)
    assert len({document.sha256 for document in drafted}) == 1
