"""Nothing is wrong with the form of right documents: those made here, and those of other hands."""

from datetime import date
from pathlib import Path

import pytest

from tests.vanban import change_samples as changes
from tests.vanban import right_documents as right
from tests.vanban.samples import decision, grouped_decision, proposal, rendered, section
from vanban.nd30 import rules
from vanban.nd30.finding import Severity
from vanban.nd30.reading import read
from vanban.nd30.rulebook import RULES, Pack
from vanban.stamp import stamp

TODAY = date(2026, 3, 9)
LONG = "Tổ chuyển đổi số cộng đồng tổ dân phố số 12 Bản Mẫu Thượng, phường Nùng Trí Cao Mẫu, tỉnh Mẫu Thử"
OF_FORM = {
    "addressees",
    "annex",
    "articles",
    "body",
    "fonts",
    "letterhead",
    "letters",
    "number",
    "page",
    "parts",
}
OF_FORM |= {"place_and_date", "recipients", "signature", "title"}


def of_form(judge) -> bool:
    return judge.__module__.removeprefix(f"{rules.__name__}.") in OF_FORM


def found(content: bytes, *severities: Severity) -> list[str]:
    paper = read(content, TODAY)
    judged = (rule for rule in RULES.values() if of_form(rule.judge) and Pack.ADMINISTRATIVE in rule.packs)
    return [
        f"{rule.id}: {one.issue.found}"
        for rule in judged
        if not severities or rule.severity in severities
        for one in rule.findings(paper)
    ]


def thirty_one() -> bytes:
    teams = tuple(section("I", 9, f"bản {number}") for number in range(31))
    return rendered(decision(grouped=True, teams=teams, team_count="31", member_count="279"))


MADE = {
    "a decision": lambda: rendered(decision()),
    "a decision of four teams": lambda: rendered(grouped_decision()),
    "a decision of thirty-one teams": thirty_one,
    "long names": lambda: rendered(
        decision(title=f"Về việc thành lập {LONG}", list_title=f"Thành viên {LONG}")
    ),
    "a proposal": lambda: rendered(proposal()),
    "a change": lambda: changes.one_team("thay-the", joined=1, left=1, changed=1),
    "changes of several teams": changes.several_teams,
    "a dissolution": lambda: rendered(changes.dissolution()),
    "a dissolution of two": lambda: rendered(changes.dissolution(changes.dissolved(1), changes.dissolved(2))),
}


@pytest.mark.parametrize("name", MADE)
def test_nothing_is_found_in_what_the_project_makes(name):
    content = MADE[name]()
    assert found(content) == []
    assert found(stamp(content, 5, TODAY)) == []


@pytest.mark.parametrize("name", ["LETTER", "PLAN", "MINUTES", "RESOLUTION", "INVITATION", "BY_TABS"])
def test_nothing_is_found_in_right_documents_of_other_hands(name):
    assert found(right.file(getattr(right, name))) == []


@pytest.mark.pdf
def test_nothing_is_found_after_libreoffice_has_saved_it(saved_again):
    assert found(saved_again("an issued decision")) == []


def test_every_rule_of_form_has_a_test():
    """Those of letters are tested for every element of their table at once."""
    told = "".join(path.read_text() for path in Path(__file__).parent.glob("test_form_*.py"))
    named = [
        rule.id
        for rule in RULES.values()
        if of_form(rule.judge) and not rule.judge.__module__.endswith("letters")
    ]
    assert [one for one in named if f'"{one}"' not in told] == []
