"""A row or a key that no page of ours sends is no row and no key, never a fault."""

import pytest

from core import clock
from core.access import Role
from vanban.vietnamese import short_date

pytestmark = pytest.mark.one_database
ODD = ["\u00b2", "9" * 5000, "-1", "1e3"]


@pytest.mark.parametrize("index", ODD, ids=["superscript", "long", "negative", "exponent"])
def test_an_odd_number_of_a_row_in_a_draft_is_no_row(make, browse, index):
    commune = make.commune()
    make.signer(commune)
    officer = browse(make.account(Role.OFFICER, commune))
    answer = officer.bare(
        "POST", "/van-ban/soan?kind=ke-hoach-trien-khai", data={f"detail_tasks-{index}-task": "Tuyên truyền"}
    )
    assert answer.status_code == 422


@pytest.mark.parametrize("index", ODD, ids=["superscript", "long", "negative", "exponent"])
def test_an_odd_number_of_a_row_of_deliveries_is_no_row(make, browse, index):
    entry = make.issued()
    clerk = browse(make.account(Role.CLERK, entry.document.unit))
    answer = clerk.bare(
        "POST", f"/so-van-ban/{entry.id}/chuyen-phat", data={f"rows-{index}-recipient": "Thôn Thử"}
    )
    assert answer.status_code < 500


def test_days_of_a_step_typed_without_end_are_refused_in_words(make, browse):
    chair = browse(make.account(Role.LEADER))
    answer = chair.bare("POST", "/quy-trinh/moi", data={"decision_days": "9" * 5000})
    assert answer.status_code == 422


def test_a_key_used_for_one_document_issues_another_too(make, browse):
    team = make.team(members=3)
    first = make.approved(team=team)
    second = make.approved(team=make.team(make.village(team.commune), members=3))
    clerk = browse(make.account(Role.CLERK, team.commune))
    sent = {"issued_on": short_date(clock.today()), "copies": "1", "key": "khoa-dung-lai"}
    answers = [
        clerk.bare("POST", f"/van-ban/{one.id}/phat-hanh", data=sent).status_code for one in (first, second)
    ]
    assert answers == [303, 303]
