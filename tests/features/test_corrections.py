"""After issue: a correcting letter, a document in the place of another, a recall."""

from dataclasses import replace
from datetime import timedelta

import pytest

from blueprints.corrections import actions, queries
from blueprints.corrections.actions import RecallText
from blueprints.corrections.rules import Relation
from blueprints.documents import actions as documents
from blueprints.documents.kinds import DraftRequest, kind
from blueprints.register.models import RegisterEntry
from blueprints.teams import papers
from blueprints.teams.models import Team
from core import clock
from core.access import Role
from core.database import db
from core.errors import DomainError, NotFound

FAULT = {"place": "khoản 2 Điều 3", "printed": "kí", "correct": "ký"}
TYPED = {
    "aspects": ["the-thuc"],
    "faults": [FAULT],
    "addressees": ["Các xóm"],
    "drafting_unit": "VHXH",
}


@pytest.fixture
def commune(make):
    return make.commune()


@pytest.fixture
def clerk(make, commune):
    return make.account(Role.CLERK, commune)


@pytest.fixture
def issued(make, commune, clerk):
    return lambda: make.issued(team=make.team(make.village(commune), members=1), clerk=clerk).document


def letter_about(document, by):
    asked = DraftRequest(document.unit_id, (document.id,), document.signer_id).with_details(TYPED)
    return documents.draft(kind("cong-van-dinh-chinh"), asked, by=by)


def text(**given):
    return replace(RecallText(clock.today(), "Ban hành nhầm thẩm quyền", ("Các xóm",)), **given)


def test_a_letter_names_what_it_corrects(issued, clerk):
    letter = letter_about(issued(), clerk)
    assert (letter.title, letter.symbol) == ("V/v đính chính Quyết định số 01/QĐ-UBND", "UBND-VHXH")


def test_the_letter_is_shown_with_what_it_corrects(issued, clerk):
    document = issued()
    letter = letter_about(document, clerk)
    assert list(queries.aftermath(document).corrections) == [letter]
    assert queries.aftermath(letter).corrects is document


def test_a_letter_about_a_document_is_not_about_the_team_of_the_same_id(make, commune, issued, clerk):
    document = issued()
    letter = letter_about(document, clerk)
    while make.team(make.village(commune), members=1).id < document.id:
        pass
    assert letter not in papers.documents_about(db.session.get_one(Team, document.id))


def test_a_letter_that_was_given_up_is_not_shown(issued, clerk):
    document = issued()
    documents.discard(letter_about(document, clerk).id, by=clerk)
    assert list(queries.aftermath(document).corrections) == []


def test_a_draft_is_not_corrected_by_a_letter(make, commune, clerk):
    draft = make.draft(team=make.team(make.village(commune), members=1))
    with pytest.raises(DomainError, match="chưa phát hành"):
        letter_about(draft, clerk)


def test_a_document_takes_the_place_of_another_once_it_is_issued(make, commune, issued, clerk):
    older = issued()
    newer = make.draft(team=make.team(make.village(commune), members=1))
    actions.link(older.id, newer.id, Relation.REPLACES, by=clerk)
    assert queries.aftermath(older).replaced_by is None
    later = issued()
    actions.link(older.id, later.id, Relation.REPLACES, by=clerk)
    assert queries.aftermath(older).replaced_by is later
    assert [link.older for link in queries.aftermath(later).older] == [older]


def test_what_is_only_amended_is_not_replaced(issued, clerk):
    older, newer = issued(), issued()
    actions.link(older.id, newer.id, Relation.AMENDS, by=clerk)
    assert queries.aftermath(older).replaced_by is None


def test_content_is_replaced_by_a_document_of_equal_form(make, commune, issued, clerk):
    older = issued()
    letter = letter_about(older, clerk)
    with pytest.raises(DomainError, match="phải sửa đổi, thay thế bằng quyết định"):
        actions.link(older.id, letter.id, Relation.REPLACES, by=clerk)


def test_an_older_document_does_not_replace_a_newer_one(issued, clerk, monkeypatch):
    older = issued()
    now = clock.now()
    monkeypatch.setattr(clock, "now", lambda: now + timedelta(days=2))
    newer = issued()
    with pytest.raises(DomainError, match="phải ban hành sau"):
        actions.link(newer.id, older.id, Relation.REPLACES, by=clerk)


def test_a_recalled_document_is_marked_in_the_register(issued, clerk):
    document = issued()
    actions.recall(document.id, text(), by=clerk)
    db.session.rollback()
    line = db.session.query(RegisterEntry).one()
    assert (line.state.value, line.remarks) == ("recalled", "Thu hồi: Ban hành nhầm thẩm quyền")


def test_a_recall_leaves_what_the_document_made_true(issued, clerk):
    document = issued()
    actions.recall(document.id, text(), by=clerk)
    db.session.rollback()
    team = db.session.get_one(Team, document.request["record_ids"][0])
    assert team.state.value == "established"


def test_a_recalled_document_keeps_its_file(issued, clerk):
    document = issued()
    before = document.sha256
    actions.recall(document.id, text(), by=clerk)
    assert (document.sha256, document.state.value) == (before, "issued")


def test_a_document_is_recalled_once(issued, clerk):
    document = issued()
    actions.recall(document.id, text(), by=clerk)
    with pytest.raises(DomainError, match="đã ghi thu hồi rồi"):
        actions.recall(document.id, text(), by=clerk)


@pytest.mark.parametrize("days", [-1, 1], ids=["before issue", "to come"])
def test_a_recall_bears_no_other_day(issued, clerk, days):
    on = clock.today() + timedelta(days=days)
    with pytest.raises(DomainError, match="Ngày thu hồi"):
        actions.recall(issued().id, text(recalled_on=on), by=clerk)


def test_a_stranger_finds_nothing_to_recall(issued, make):
    with pytest.raises(NotFound):
        actions.recall(issued().id, text(), by=make.account(Role.CLERK, make.commune()))


def test_the_province_does_not_recall_what_a_commune_issued(issued, make, commune):
    with pytest.raises(DomainError, match="đơn vị ban hành"):
        actions.recall(issued().id, text(), by=make.account(Role.CLERK, commune.parent))
