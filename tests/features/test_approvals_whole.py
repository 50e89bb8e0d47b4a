"""An issue happens whole or not at all, and once."""

from dataclasses import replace
from datetime import date

import pytest

from blueprints.documents import kinds
from blueprints.documents.models import StoredFile, Version
from blueprints.documents.rules import DocumentState
from blueprints.register import actions as register
from blueprints.register import queries as numbers
from blueprints.register.models import RegisterEntry
from blueprints.teams.models import Membership, Team
from blueprints.teams.rules import TeamState
from core import clock
from core.access import Role
from core.audit import AuditEntry
from core.database import db
from core.errors import DomainError
from vanban.vietnamese import short_date

DECISION = "quyet-dinh-thanh-lap"


@pytest.fixture
def approved(make):
    return make.approved(team=make.team(members=2))


@pytest.fixture
def clerk(make, approved):
    return make.account(Role.CLERK, approved.unit)


@pytest.fixture
def broken_effect(monkeypatch):
    """The decision's effect does all it does and then fails."""
    effects = kinds.kind(DECISION).effects

    def fail(issued):
        effects(issued)
        db.session.flush()
        raise RuntimeError("no effect")

    monkeypatch.setitem(kinds._kinds, DECISION, replace(kinds.kind(DECISION), effects=fail))


def rows(*tables):
    db.session.rollback()
    return [db.session.query(table).count() for table in tables]


def test_an_effect_that_fails_leaves_no_row_behind(approved, clerk, broken_effect):
    tables = (RegisterEntry, Version, StoredFile, AuditEntry)
    before = rows(*tables)
    with pytest.raises(RuntimeError):
        register.issue(approved.id, clock.today(), by=clerk)
    assert rows(*tables) == before


def test_an_effect_that_fails_leaves_the_document_approved(approved, clerk, broken_effect):
    with pytest.raises(RuntimeError):
        register.issue(approved.id, clock.today(), by=clerk)
    assert (approved.state, approved.number, approved.issued_on) == (DocumentState.APPROVED, None, None)


def test_an_effect_that_fails_uses_no_number(approved, clerk, broken_effect):
    with pytest.raises(RuntimeError):
        register.issue(approved.id, clock.today(), by=clerk)
    year = clock.today().year
    series = register.series_of(approved, kinds.kind(DECISION), year)
    assert numbers.next_number(approved.agency_id, series, year, approved.symbol) == 1


def test_the_next_issue_after_a_failure_takes_the_first_number(approved, clerk, monkeypatch):
    whole = kinds.kind(DECISION)
    half = replace(whole, effects=lambda _: 1 / 0)
    monkeypatch.setitem(kinds._kinds, DECISION, half)
    with pytest.raises(ZeroDivisionError):
        register.issue(approved.id, clock.today(), by=clerk)
    monkeypatch.setitem(kinds._kinds, DECISION, whole)
    assert register.issue(approved.id, clock.today(), by=clerk).number == 1


def test_a_failure_on_the_page_is_a_page(approved, clerk, browse, broken_effect):
    page = browse(clerk).open("register.issue", document_id=approved.id)
    page.press("Cấp số và phát hành", status=500)
    assert page.refusal.startswith("Lỗi đã được ghi lại.")


def test_a_second_tab_is_answered_calmly(approved, clerk, browse):
    tabs = [browse(clerk).open("register.issue", document_id=approved.id) for _ in range(2)]
    for tab in tabs:
        tab.press("Cấp số và phát hành")
    assert "Văn bản đã được phát hành với số 01/QĐ-UBND." in tabs[1].text


def test_a_second_tab_takes_no_second_number(approved, clerk, browse):
    tabs = [browse(clerk).open("register.issue", document_id=approved.id) for _ in range(2)]
    for tab in tabs:
        tab.press("Cấp số và phát hành")
    assert rows(RegisterEntry) == [1]


@pytest.mark.parametrize("place", ["province", "neighbour"])
def test_a_clerk_of_elsewhere_does_not_issue(make, browse, approved, place):
    unit = approved.unit.parent if place == "province" else make.commune(province=approved.unit.parent)
    stranger = browse(make.account(Role.CLERK, unit))
    status = 422 if place == "province" else 404
    sent = {"issued_on": short_date(clock.today()), "copies": "1"}
    stranger.post("register.issue", sent, status=status, document_id=approved.id)
    assert rows(RegisterEntry) == [0]


def test_a_team_established_meanwhile_by_another_decision_stops_the_issue(make, approved, clerk):
    team = db.session.query(Team).one()
    team.state, team.established_on = TeamState.ESTABLISHED, date(2026, 1, 5)
    db.session.commit()
    with pytest.raises(DomainError, match="đã được thành lập bằng một quyết định khác"):
        register.issue(approved.id, clock.today(), by=clerk)


def test_an_effect_that_fails_half_way_leaves_the_registry_as_it_was(approved, clerk, broken_effect):
    with pytest.raises(RuntimeError):
        register.issue(approved.id, clock.today(), by=clerk)
    assert not db.session.query(Team).one().is_established
    assert {member.began_on for member in db.session.query(Membership)} == {None}
