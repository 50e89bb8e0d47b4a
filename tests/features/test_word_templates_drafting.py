"""Drafts are made by the template in force on the day, and remember which it was."""

import hashlib
from datetime import timedelta
from functools import cache

import pytest

from blueprints.documents import actions as documents
from blueprints.documents import queries, rendering
from blueprints.documents.kinds import kind
from blueprints.word_templates import actions
from core import clock
from core.access import Role
from core.database import db
from core.errors import DomainError
from tests.features import word_files
from tests.features.test_home_query_counts import queries as asked_of_the_database
from tests.vanban.samples import texts
from vanban.confined import LimitReached
from vanban.template import Template

pytestmark = pytest.mark.one_database

TODAY = clock.today()
TOMORROW = TODAY + timedelta(days=1)
OWN, ABOVE = word_files.with_line("Mẫu của xã"), word_files.with_line("Mẫu của tỉnh")


@pytest.fixture
def commune(make):
    return make.commune("Bản Mẫu")


@pytest.fixture
def team(make, commune):
    return make.team(make.village(commune), members=1)


@pytest.fixture(autouse=True)
def in_this_process(monkeypatch):
    """Starting a process for each draft would cost more than all else these tests do."""
    monkeypatch.setattr(rendering.confined, "render", lambda file, facts: compiled(file).render(facts))


compiled = cache(Template)
in_a_process_of_its_own = rendering.confined.render


def said(document) -> list[str]:
    db.session.rollback()
    return texts(queries.content(document.sha256))


def test_a_draft_is_made_by_the_offices_own_template(make, commune, team, monkeypatch):
    monkeypatch.setattr(rendering.confined, "render", in_a_process_of_its_own)
    make.approved_template(commune, content=OWN)
    assert "Mẫu của xã" in said(make.draft(team=team))


def test_the_document_remembers_which_version_made_it(make, commune, team):
    template = make.approved_template(commune, content=OWN)
    document = make.draft(team=team)
    assert (document.template_id, document.template_sha256) == (template.id, template.sha256)


def test_the_document_remembers_which_file_of_the_software_made_it(make, team):
    document = make.draft(team=team)
    shipped = hashlib.sha256(word_files.shipped()).hexdigest()
    assert (document.template_id, document.template_sha256) == (None, shipped)


def test_the_page_of_a_document_tells_by_which_template(make, browse, commune, team):
    template = make.approved_template(commune, content=OWN)
    document = make.draft(team=team)
    page = browse(document.drafter).open("documents.show", document_id=document.id)
    assert f"Mẫu của Xã Bản Mẫu, phiên bản 1 (mã tệp {template.sha256[:8]})" in page.text


def test_a_commune_without_its_own_uses_its_provinces(make, commune, team):
    make.approved_template(commune.parent, content=ABOVE)
    assert "Mẫu của tỉnh" in said(make.draft(team=team))


def test_a_communes_own_comes_before_its_provinces(make, commune, team):
    make.approved_template(commune, content=OWN)
    make.approved_template(commune.parent, content=ABOVE)
    assert "Mẫu của xã" in said(make.draft(team=team))


@pytest.mark.parametrize("begun", ["template", "submitted_template"])
def test_a_template_that_was_not_approved_makes_nothing(make, commune, team, begun):
    getattr(make, begun)(commune, content=OWN)
    assert make.draft(team=team).template_id is None


def test_a_template_makes_nothing_before_its_day(make, commune, team):
    make.approved_template(commune, TOMORROW, content=OWN)
    assert make.draft(team=team).template_id is None


def test_a_template_of_another_commune_makes_nothing(make, commune, team):
    make.approved_template(make.commune(province=commune.parent), content=OWN)
    assert make.draft(team=team).template_id is None


def test_a_template_of_another_kind_makes_nothing(make, commune, team):
    make.approved_template(commune, kind_code="to-trinh-thanh-lap")
    assert make.draft(team=team).template_id is None


def test_after_going_back_a_draft_is_made_by_the_softwares_own(make, commune, team):
    template = make.approved_template(commune, content=OWN)
    actions.end_own(kind(word_files.KIND), by=template.author)
    assert "Mẫu của xã" not in said(make.draft(team=team))


def test_after_going_back_a_commune_uses_its_provinces(make, commune, team):
    make.approved_template(commune.parent, content=ABOVE)
    template = make.approved_template(commune, content=OWN)
    actions.end_own(kind(word_files.KIND), by=template.author)
    assert "Mẫu của tỉnh" in said(make.draft(team=team))


def test_a_document_that_was_made_keeps_its_template(make, commune, team):
    template = make.approved_template(commune, content=OWN)
    document = make.draft(team=team)
    actions.end_own(kind(word_files.KIND), by=template.author)
    db.session.refresh(document)
    assert document.template_id == template.id


def test_a_draft_made_anew_is_made_by_what_is_in_force_then(make, commune, team):
    document = make.draft(team=team)
    template = make.approved_template(commune, content=OWN)
    assert documents.redraft(document.id, by=document.drafter).template_id == template.id


def test_a_version_ends_on_the_day_the_next_begins(make, commune):
    first = make.approved_template(commune, content=OWN)
    second = make.approved_template(commune, TOMORROW)
    found = [queries.template_in_force(word_files.KIND, commune.id, day) for day in (TODAY, TOMORROW)]
    assert [one and one.id for one in found] == [first.id, second.id]


@pytest.fixture
def unready(make, commune, team, monkeypatch):
    """An own template in force that asks for what the facts no longer have."""
    make.approved_template(commune, content=OWN)
    monkeypatch.setattr(rendering, "facts_of", without_title(rendering.facts_of))


def without_title(facts_of):
    def told(*given):
        facts = facts_of(*given)
        return {name: value for name, value in facts.items() if name != "list_title"}

    return told


def test_a_template_that_cannot_say_the_facts_tells_the_way_out(make, team, unready):
    with pytest.raises(DomainError, match=r"“list_title”.*trở lại mẫu của phần mềm, ở mục Mẫu văn bản"):
        make.draft(team=team)


def test_a_template_that_takes_too_much_tells_the_way_out_too(make, commune, team, monkeypatch):
    make.approved_template(commune, content=OWN)

    def too_much(*_):
        raise LimitReached("Dựng văn bản quá bộ nhớ cho phép nên đã dừng.")

    monkeypatch.setattr(rendering.confined, "render", too_much)
    with pytest.raises(DomainError, match=r"quá bộ nhớ cho phép.*trở lại mẫu của phần mềm"):
        make.draft(team=team)


def test_a_clerk_drafting_reads_it_on_the_page_and_loses_nothing(make, browse, commune, team, unready):
    make.signer(commune)
    officer = browse(make.account(Role.OFFICER, commune))
    officer.open("drafts.new", kind=word_files.KIND, to=team.id).fill("Căn cứ", "Căn cứ Luật Mẫu")
    officer.press("Lập dự thảo", status=422)
    assert ("Mẫu của Xã Bản Mẫu (phiên bản 1)" in officer.summary, officer.value_of("Căn cứ")) == (
        True,
        "Căn cứ Luật Mẫu",
    )


def test_asking_for_the_template_in_force_is_one_question(commune):
    with asked_of_the_database() as asked:
        queries.template_in_force(word_files.KIND, commune.id, TODAY)
    assert len(asked) == 1
