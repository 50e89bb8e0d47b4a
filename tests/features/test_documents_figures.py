"""Figures of a draft against the registry: their sources, what drifted, and the two ways out."""

import pytest

from blueprints.approvals import actions as approvals
from blueprints.documents import actions, figure_acts, figures_of, queries
from blueprints.documents.figures_of import Kept
from blueprints.documents.models import Document
from core.access import Role
from core.database import db
from core.errors import DomainError
from tests.features.word_edits import appended, replaced
from tests.vanban.samples import texts

PROPOSAL = "to-trinh-thanh-lap"
REASON = "Số liệu chốt đến ngày họp."


ADDED = "Đoạn thêm bằng Word."


@pytest.fixture
def commune(make):
    return make.commune("Mẫu")


@pytest.fixture
def proposal(make, commune):
    """One team of twelve is established when it is drafted."""
    make.established_team(make.village(commune), members=12)
    return make.draft(team=make.team(make.village(commune), members=3), kind_code=PROPOSAL)


@pytest.fixture
def drifted(make, commune, proposal):
    """Another team of three has been established since."""
    make.established_team(make.village(commune), members=3)
    return proposal


def fresh(document: Document) -> Document:
    db.session.rollback()
    return document


def unsettled(document: Document) -> list[str]:
    return [one.figure.name for one in figures_of.bound(fresh(document)) if one.is_unsettled]


def keep_all(document: Document) -> None:
    found = [one for one in figures_of.bound(fresh(document)) if one.has_drifted]
    reasons = {one.figure.name: Kept(one.today, REASON) for one in found}
    figure_acts.keep(document.id, reasons, document.version_count, by=document.drafter)


def test_a_draft_keeps_the_figures_its_text_took_from_the_registry(proposal):
    printed = {one["name"]: one["printed"] for one in proposal.figures}
    assert printed == {
        "team_count": "01",
        "member_count": "03",
        "established_team_count": "01",
        "established_member_count": "12",
    }


def test_the_figures_a_text_does_not_say_are_none_of_it(make):
    assert [one["name"] for one in make.draft(team=make.team(members=3)).figures] == ["member_count"]


def test_the_page_of_a_draft_says_where_a_figure_is_from(proposal, browse):
    page = browse(proposal.drafter).open("documents.show", document_id=proposal.id)
    assert "Sổ Tổ của xã Mẫu, các Tổ đang hoạt động" in page.text


def test_the_form_of_a_draft_shows_its_figures_with_their_sources(make, browse):
    team = make.team(members=3)
    make.signer(team.commune)
    browser = browse(make.keeper(team.commune))
    page = browser.open("drafts.new", kind="quyet-dinh-thanh-lap", to=team.id)
    assert page.column("Nguồn") == [f"Sổ Tổ của {team.commune.full_name}, danh sách đề nghị thành lập"]


def test_figures_that_agree_are_no_drift(proposal):
    assert unsettled(proposal) == []


def test_what_has_drifted_is_said_on_the_page(drifted, browse):
    page = browse(drifted.drafter).open("documents.show", document_id=drifted.id)
    assert "Số thành viên của các Tổ đã thành lập: 12 → 15 so với lúc soạn (" in page.text


def test_a_drift_keeps_the_draft_from_being_submitted(drifted):
    with pytest.raises(DomainError, match="12 → 15 so với lúc soạn"):
        approvals.submit(drifted.id, by=drifted.drafter)


def test_updating_an_unedited_draft_makes_it_anew(drifted):
    figure_acts.update(drifted.id, 1, by=drifted.drafter)
    assert "với 15 thành viên" in "\n".join(texts(queries.content(fresh(drifted).sha256)))


def test_an_updated_draft_can_be_submitted(drifted):
    figure_acts.update(drifted.id, 1, by=drifted.drafter)
    assert approvals.submit(drifted.id, by=drifted.drafter).state == "submitted"


@pytest.fixture
def in_word(drifted):
    actions.upload(drifted.id, appended(queries.content(drifted.sha256), ADDED), "", 1, by=drifted.drafter)
    return fresh(drifted)


def test_updating_keeps_what_was_edited_in_word(in_word):
    figure_acts.update(in_word.id, 2, by=in_word.drafter)
    said = "\n".join(texts(queries.content(fresh(in_word).sha256)))
    assert (ADDED in said, "với 15 thành viên" in said) == (True, True)


def test_updating_in_place_says_what_was_replaced(in_word, browse):
    page = browse(in_word.drafter).open("documents.show", document_id=in_word.id).press("Cập nhật số liệu")
    assert "Cập nhật số liệu: Số thành viên của các Tổ đã thành lập 12 → 15" in page.text


def test_what_stands_in_several_places_is_left_to_the_drafter(in_word):
    assert "Số Tổ đã thành lập (01, nay là 02)" in figure_acts.update(in_word.id, 2, by=in_word.drafter)


def test_a_figure_replaced_in_place_has_drifted_no_more(in_word):
    figure_acts.update(in_word.id, 2, by=in_word.drafter)
    assert unsettled(in_word) == ["established_team_count"]


def test_a_figure_corrected_in_word_has_drifted_no_more(drifted):
    content = replaced(queries.content(drifted.sha256), "với 12 thành viên", "với 15 thành viên")
    actions.upload(drifted.id, content, "", 1, by=drifted.drafter)
    assert unsettled(drifted) == ["established_team_count"]


def test_updating_over_a_version_nobody_has_seen_is_refused(in_word):
    with pytest.raises(DomainError, match="vừa có phiên bản 2"):
        figure_acts.update(in_word.id, 1, by=in_word.drafter)


def test_a_figure_kept_with_a_reason_may_be_submitted(drifted):
    keep_all(drifted)
    assert approvals.submit(drifted.id, by=drifted.drafter).state == "submitted"


def test_the_reason_is_typed_on_the_page_of_the_figures(drifted, browse):
    page = browse(drifted.drafter).open("document_figures.show", document_id=drifted.id)
    page.fill("Lý do giữ số 12", REASON).press("Giữ số cũ")
    assert unsettled(drifted) == ["established_team_count"]


def test_the_page_of_the_figures_asks_for_a_reason(drifted, browse):
    page = browse(drifted.drafter).open("document_figures.show", document_id=drifted.id)
    assert "Ghi lý do cho ít nhất một số liệu được giữ." in page.press("Giữ số cũ", status=422).refusal


def test_the_approver_reads_why_a_figure_was_kept(drifted, make, browse):
    keep_all(drifted)
    approvals.submit(drifted.id, by=drifted.drafter)
    head = make.account(Role.DEPARTMENT_HEAD, drifted.unit)
    assert f"Giữ số cũ: {REASON}" in browse(head).open("documents.show", document_id=drifted.id).text


def test_a_new_version_forgets_what_was_kept(drifted):
    keep_all(drifted)
    actions.upload(drifted.id, appended(queries.content(drifted.sha256), ADDED), "", 1, by=drifted.drafter)
    assert fresh(drifted).kept_figures == []


def test_a_figure_is_kept_only_against_the_registry_that_was_seen(make, commune, drifted):
    keep_all(drifted)
    make.established_team(make.village(commune), members=3)
    assert unsettled(drifted) == ["established_team_count", "established_member_count"]


def test_a_figure_that_is_gone_from_the_text_is_said(proposal, browse):
    content = replaced(queries.content(proposal.sha256), "với 12 thành viên", "với nhiều thành viên")
    actions.upload(proposal.id, content, "", 1, by=proposal.drafter)
    page = browse(proposal.drafter).open("documents.show", document_id=proposal.id)
    assert "Con số 12 (Số thành viên của các Tổ đã thành lập) không còn trong bản hiện tại." in page.text


def test_a_figure_of_an_issued_document_is_not_asked_for_again(make):
    document = make.issued().document
    assert all(not one.is_asked for one in figures_of.bound(document))
