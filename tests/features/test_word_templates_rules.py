"""Who may do what with an office's template, and from which day it may hold."""

from datetime import date

import pytest

from blueprints.documents.rules import TemplateState
from blueprints.units.rules import Level
from blueprints.word_templates.rules import TemplateAct, acts_open, from_day_problem, may_end, why_closed
from core.access import Role

TODAY = date(2026, 3, 5)
DECIDE = {TemplateAct.APPROVE, TemplateAct.REFUSE}


def acts(state: TemplateState, role: Role, level: Level = Level.COMMUNE, **told: bool):
    return acts_open(
        state,
        role=role,
        level=level,
        in_unit=told.get("in_unit", True),
        is_author=told.get("is_author", False),
    )


def test_a_clerk_submits_what_was_not_submitted():
    assert acts(TemplateState.DRAFT, Role.CLERK) == {TemplateAct.SUBMIT}


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.CLERK])
def test_nobody_but_a_clerk_submits(role):
    assert acts(TemplateState.DRAFT, role) == set()


@pytest.mark.parametrize(
    ("role", "level", "decides"),
    [
        pytest.param(Role.LEADER, Level.COMMUNE, True, id="the leader of a commune"),
        pytest.param(Role.DEPARTMENT_HEAD, Level.COMMUNE, False, id="a head of department of a commune"),
        pytest.param(Role.LEADER, Level.PROVINCE, True, id="a leader of the province"),
        pytest.param(Role.DEPARTMENT_HEAD, Level.PROVINCE, True, id="a head of department of the province"),
        pytest.param(Role.CLERK, Level.PROVINCE, False, id="a clerk"),
    ],
)
def test_who_heads_the_office_decides(role, level, decides):
    assert acts(TemplateState.SUBMITTED, role, level) == (DECIDE if decides else set())


def test_nobody_decides_on_a_template_of_their_own():
    assert acts(TemplateState.SUBMITTED, Role.LEADER, is_author=True) == set()


def test_nobody_decides_on_a_template_of_another_office():
    assert acts(TemplateState.SUBMITTED, Role.LEADER, in_unit=False) == set()


@pytest.mark.parametrize("state", [TemplateState.APPROVED, TemplateState.REFUSED])
@pytest.mark.parametrize("role", [Role.CLERK, Role.LEADER])
def test_what_was_decided_stays_decided(state, role):
    assert acts(state, role) == set()


def test_the_author_is_told_that_somebody_else_decides():
    assert "không được tự duyệt" in why_closed(TemplateAct.APPROVE, TemplateState.SUBMITTED, is_author=True)


def test_an_act_that_comes_too_late_is_told_the_state():
    assert "Đã duyệt" in why_closed(TemplateAct.SUBMIT, TemplateState.APPROVED, is_author=False)


@pytest.mark.parametrize(
    ("from_on", "may_be"),
    [
        pytest.param(date(2026, 3, 4), False, id="yesterday"),
        pytest.param(TODAY, True, id="today"),
        pytest.param(date(2026, 4, 1), True, id="a later day"),
    ],
)
def test_a_template_holds_from_today_or_later(from_on, may_be):
    assert (from_day_problem(from_on, TODAY) == "") is may_be


@pytest.mark.parametrize(
    ("role", "may"), [(Role.CLERK, True), (Role.LEADER, True), (Role.OFFICER, False), (Role.FINANCE, False)]
)
def test_a_clerk_or_the_head_goes_back_to_what_came_along(role, may):
    assert may_end(role, Level.COMMUNE) is may
