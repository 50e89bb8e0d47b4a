"""Who was in a team on a day is what replaying its decisions up to that day gives."""

from datetime import UTC, date, datetime, time, timedelta
from random import Random

import pytest

from blueprints.changes import actions
from blueprints.changes.actions import Wish
from blueprints.changes.rules import Change, ChangeKind, Seat, after
from blueprints.composition.rules import TeamRole
from blueprints.teams import rosters
from blueprints.teams.actions import MemberFacts
from core import clock
from core.access import Role
from core.database import db

FIRST_DAY = date(2026, 3, 2)
DAYS = 5
OTHERS = [TeamRole.DEPUTY, TeamRole.MEMBER, TeamRole.COLLABORATOR]


@pytest.fixture
def today(monkeypatch):
    """Sets what day it is."""

    def be(day: date) -> date:
        monkeypatch.setattr(clock, "now", lambda: datetime.combine(day, time(3), UTC))
        return day

    return be


def seats_on(team_id: int, day: date) -> set[Seat]:
    db.session.rollback()
    return {Seat(member.person_id, member.role) for member in rosters.roster_on(team_id, day)}


class Story:
    """Random wishes about one team, a decision a day, and the roster as it should be."""

    def __init__(self, make, team, seed: str) -> None:
        self.make, self.team, self.random = make, team, Random(seed)
        self.officer = make.account(Role.OFFICER, team.commune)
        self.expected: dict[date, set[Seat]] = {}

    def decide(self, day: date, before: set[Seat]) -> None:
        standing = [one for one in rosters.roster([self.team.id]) if one.role is not TeamRole.LEADER]
        changes = [self.join(day) for _ in range(self.random.randint(1, 2))]
        for member in self.random.sample(standing, min(len(standing), self.random.randint(0, 2))):
            changes.append(self.leave(member, day) if self.random.random() < 0.5 else self.move(member, day))
        self.make.issued(team=self.team, kind_code="quyet-dinh-kien-toan", issued_on=day)
        self.expected[day] = set(after(sorted(before, key=str), changes))

    def join(self, day: date) -> Change:
        role = self.random.choice(OTHERS)
        facts = MemberFacts("Lò Văn Ví Dụ", role, birth_year=1960 + self.make.next() % 40)
        change = actions.propose_join(self.team.id, facts, Wish(day, day), by=self.officer)
        return Change(ChangeKind.JOIN, change.person_id, role)

    def leave(self, member, day: date) -> Change:
        actions.propose_leave(self.team.id, member.id, Wish(day, day, "Nghỉ"), by=self.officer)
        return Change(ChangeKind.LEAVE, member.person_id)

    def move(self, member, day: date) -> Change:
        role = next(one for one in OTHERS if one is not member.role)
        actions.propose_role(self.team.id, member.id, role, Wish(day, day), by=self.officer)
        return Change(ChangeKind.ROLE, member.person_id, role)


@pytest.fixture
def story(request, make, today):
    """Another story for each test."""
    today(FIRST_DAY)
    team = make.established_team(members=4)
    told = Story(make, team, seed=request.node.originalname)
    told.expected[FIRST_DAY] = seats_on(team.id, FIRST_DAY)
    for ordinal in range(1, DAYS):
        day = today(FIRST_DAY + timedelta(days=3 * ordinal))
        told.decide(day, told.expected[day - timedelta(days=3)])
    return told


def test_the_roster_of_each_day_is_what_the_decisions_up_to_it_made(story):
    assert {day: seats_on(story.team.id, day) for day in story.expected} == story.expected


def test_between_two_decisions_the_roster_stands_still(story):
    between = {day: seats_on(story.team.id, day + timedelta(days=2)) for day in story.expected}
    assert between == story.expected


def test_before_the_first_decision_nobody_was_in_the_team(story):
    assert seats_on(story.team.id, FIRST_DAY - timedelta(days=1)) == set()


def test_nobody_is_twice_in_a_team_on_a_day(story):
    for day in story.expected:
        people = [member.person_id for member in rosters.roster_on(story.team.id, day)]
        assert len(people) == len(set(people))


def test_every_interval_has_the_decision_that_began_it(story):
    assert all(member.began_by for member in rosters.history_of_team(story.team.id))


def test_an_interval_ends_with_the_decision_that_ended_it(story):
    ended = [member for member in rosters.history_of_team(story.team.id) if member.ended_on]
    assert all(member.ended_by.decided_on == member.ended_on for member in ended)
