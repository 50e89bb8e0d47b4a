"""An attached list against the counts it says of itself."""

from dataclasses import asdict

import pytest

from blueprints.changes import samples as changes
from docx_templates.build import FOLDER
from tests.vanban.samples import decision, grouped_decision, section
from vanban.list_counts import wrong_counts
from vanban.template import Template


def made(file: str, facts) -> bytes:
    return Template((FOLDER / file).read_bytes()).render(asdict(facts))


def establishment(facts) -> bytes:
    return made("quyet-dinh-thanh-lap.docx", facts)


@pytest.mark.parametrize("facts", [decision(), grouped_decision()], ids=["one team", "several teams"])
def test_a_list_that_counts_right_is_left_alone(facts):
    assert wrong_counts(establishment(facts)) == ()


def test_a_list_before_and_after_a_change_counts_its_first_table():
    assert wrong_counts(made("quyet-dinh-kien-toan.docx", changes.roster_decision())) == ()


def test_a_closing_line_with_another_count_is_found():
    (said,) = wrong_counts(establishment(decision(member_count="11")))
    assert said == "Cuối danh sách ghi “Danh sách này có 11 người”, danh sách có 10 dòng."


def test_a_group_with_another_count_is_found():
    wrong = section("I", 9)
    teams = (
        wrong.__class__(wrong.numeral, wrong.name, "08", wrong.leader_name, wrong.members),
        section("II", 9),
    )
    (said,) = wrong_counts(establishment(decision(grouped=True, teams=teams, member_count="18")))
    assert "(08 thành viên)” ghi 08 thành viên, danh sách bên dưới có 09 dòng." in said
