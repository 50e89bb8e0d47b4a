"""A draft with forgotten blanks is not submitted; the gaps for number and date are none."""

import pytest

from blueprints.approvals import actions as approvals
from blueprints.documents import actions, queries
from core.errors import DomainError
from tests.features.word_edits import appended, replaced

BLANK = "Kinh phí thực hiện là …………… đồng."


@pytest.fixture
def draft(make):
    return make.draft(team=make.team(members=1))


@pytest.fixture
def with_blank(draft):
    return actions.upload(draft.id, appended(queries.content(draft.sha256), BLANK), "", 1, by=draft.drafter)


def test_a_forgotten_blank_keeps_a_draft_from_being_submitted(with_blank):
    with pytest.raises(DomainError, match=r"còn chỗ chưa điền: “.*Kinh phí thực hiện"):
        approvals.submit(with_blank.id, by=with_blank.drafter)


def test_the_refusal_is_shown_on_a_page(with_blank, browse):
    page = browse(with_blank.drafter).open("documents.show", document_id=with_blank.id)
    assert "Chưa trình được vì văn bản còn chỗ chưa điền." in page.press("Trình duyệt", status=422).refusal


def test_the_page_names_the_blanks_before_submission(with_blank, browse):
    page = browse(with_blank.drafter).open("documents.show", document_id=with_blank.id)
    assert "Kinh phí thực hiện là" in page.page.select_one("#cho-trong").get_text()


def test_the_gaps_for_number_and_date_are_no_blanks(draft):
    assert approvals.submit(draft.id, by=draft.drafter).state == "submitted"


def test_a_blank_that_was_filled_is_none_any_more(draft, with_blank):
    filled = replaced(queries.content(with_blank.sha256), "……………", "5.000.000")
    actions.upload(draft.id, filled, "", 2, by=draft.drafter)
    assert approvals.submit(draft.id, by=draft.drafter).state == "submitted"
