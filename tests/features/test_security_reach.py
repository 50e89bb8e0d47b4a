"""A record of another unit is the same as none: the same answer as for one that does not exist."""

from datetime import date

import pytest
from bs4 import BeautifulSoup

from blueprints.case_files import actions as case_files
from blueprints.case_files.actions import CaseFacts, PaperFacts
from blueprints.citations import actions as citations
from blueprints.composition import actions as composition
from blueprints.composition.actions import RuleText
from blueprints.copies import actions as copies
from blueprints.copies.actions import CopyWish
from blueprints.delegations import actions as delegations
from blueprints.delegations.actions import Grant
from blueprints.delegations.rules import Paper
from blueprints.documents.kinds import kind
from blueprints.intake import actions as intake
from blueprints.packs import actions as packs
from blueprints.register import sending
from blueprints.reviews import actions as reviews
from blueprints.reviews.rules import Check, Stage
from blueprints.units.rules import Level, Standing
from blueprints.word_templates import actions as word_templates
from core import clock
from core.access import Role
from tests.architecture.routes import COVERING_ROLES, MISSING, callers, example_path, roles_of, routes
from tests.core.tables import changed, contents
from tests.features import citation_texts, handed_over, word_files, workbooks
from vanban.copying import CopyForm

pytestmark = pytest.mark.one_database

PARAMETERS = {
    "team_id",
    "membership_id",
    "document_id",
    "code",
    "agency_code",
    "signer_id",
    "account_id",
    "ordinal",
    "person_id",
    "other_id",
    "change_id",
    "event_id",
    "rule_id",
    "batch_id",
    "kind_code",
    "template_id",
    "faulty_id",
    "signed_id",
    "text_id",
    "unit_id",
    "comment_id",
    "route_id",
    "delegation_id",
    "list_id",
    "entry_id",
    "pack_id",
    "copy_id",
    "case_file_id",
    "paper_id",
}


def records_of(make, commune) -> dict:
    """Values for every parameter of a route, all records of this commune."""
    team = make.team(make.village(commune), members=2)
    signer, document = make.signer(commune), make.draft(team=team)
    issued, paper = make.issued(team=make.team(make.village(commune), 3)), paper_of(make, commune)
    return {
        "team_id": team.id,
        "membership_id": team.memberships[0].id,
        "person_id": team.memberships[0].person_id,
        "other_id": team.memberships[1].person_id,
        "change_id": make.change(make.established_team(make.village(commune))).id,
        "document_id": document.id,
        "comment_id": make.comment(document).id,
        "ordinal": 1,
        "code": commune.code,
        "agency_code": "ubnd",
        "signer_id": signer.id,
        "account_id": make.account(Role.FINANCE, commune).id,
        "event_id": make.event(make.village(commune)).id,
        "rule_id": rule_of(make, commune.parent).id,
        "batch_id": list_of(make, commune).id,
        "kind_code": "khong-co",  # a kind is nobody's own
        "template_id": make.template(commune).id,
        "faulty_id": faulty_of(make, commune).id,
        "signed_id": handed_over.signed_file(make.approved(team=make.team(make.village(commune), 3))).id,
        "text_id": citations.add_text(citation_texts.facts(), by=make.keeper(commune)).id,
        "unit_id": commune.id,
        "delegation_id": delegation_of(make, signer).id,
        "list_id": sending.save_list(None, "Các thôn", ["Thôn Thử"], None, by=make.keeper(commune)).id,
        "entry_id": issued.id,
        "copy_id": copy_of(make, issued).id,
        "case_file_id": paper.case_file_id,
        "paper_id": paper.id,
        "pack_id": packs.begin([kind(word_files.KIND)], [commune], False, by=make.keeper(commune)).id,
        "route_id": route_of(make, commune).id,
    }


def copy_of(make, issued):
    wish = CopyWish(CopyForm.WHOLE, issued.document.signer_id, "Lưu hồ sơ", ("Thôn Thử",))
    return copies.make_copy(issued.document_id, wish, by=make.account(Role.CLERK, issued.document.unit))


def paper_of(make, commune):
    """In a case file of its own."""
    clerk = make.account(Role.CLERK, commune)
    case = case_files.open_case(CaseFacts("Hồ sơ thử", "01.CĐS", 10, clock.today()), by=clerk)
    return case_files.add_paper(case.id, PaperFacts("Công văn thử"), by=clerk)


def rule_of(make, province):
    text = RuleText(Level.VILLAGE, date(2026, 1, 1), "Văn bản số 01/UBND", minimum=3)
    return composition.add(text, by=make.account(Role.OFFICER, province))


def list_of(make, commune):
    """A workbook brought in, read and not yet recorded."""
    content = workbooks.listing((1, "Trần Thị Thử", 1980, "Tổ trưởng", "Xóm Thử Thách"))
    batch = intake.bring(commune, content, by=make.account(Role.OFFICER, commune))
    intake.read_batch(batch.id)
    return batch


def faulty_of(make, commune):
    """A file brought as a template in which faults were found."""
    clerk = make.account(Role.CLERK, commune)
    return word_templates.bring(kind(word_files.KIND), word_files.with_faults(), "", by=clerk)


def delegation_of(make, signer):
    """A deputy signs for the head, from today on."""
    chair, today = make.account(Role.LEADER, signer.agency.unit), clock.today()
    paper = Paper("15/GUQ-UBND", today)
    who = (signer.id, Standing.AUTHORISED, "Trần Văn Thử", "Trưởng phòng")
    return delegations.grant(Grant(*who, paper, today, today, (word_files.KIND,)), by=chair)


def route_of(make, commune):
    """Only the decision is left of the review."""
    decision = Stage("Duyệt", Check.DECISION, 1, 1)
    chair = make.account(Role.LEADER, commune)
    return reviews.set_route(word_files.KIND, [decision], clock.today(), "Quy chế thử", by=chair)


@pytest.fixture
def foreign(make):
    return records_of(make, make.commune("Xã Bên"))


def said(browser, method: str, rule, values) -> tuple[int, str]:
    """Status and words of the answer, without the code that was asked for."""
    answer = browser.bare(method, example_path(rule, values))
    words = BeautifulSoup(answer.get_data(as_text=True), "html.parser").get_text(" ", strip=True)
    return answer.status_code, words.replace(str(values["code"]), "…")


def with_parameters(app, role: Role, method: str):
    return [r for r in routes(app) if r.arguments and method in r.methods and role in roles_of(app, r)]


def test_every_parameter_of_a_route_is_tried_here(app):
    assert {name for rule in routes(app) for name in rule.arguments} == PARAMETERS


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("role", COVERING_ROLES)
def test_a_record_of_another_commune_is_not_found(app, make, browse, foreign, role, method):
    browser = browse(make.account(role, make.commune("Xã Nhà")))
    found = {
        rule.endpoint: status
        for rule in with_parameters(app, role, method)
        if (status := said(browser, method, rule, foreign)[0]) != 404
    }
    assert found == {}


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("role", COVERING_ROLES)
def test_it_is_answered_in_the_words_of_a_record_that_is_not_there(app, make, browse, foreign, role, method):
    browser = browse(make.account(role, make.commune("Xã Nhà")))
    differing = [
        rule.endpoint
        for rule in with_parameters(app, role, method)
        if said(browser, method, rule, foreign) != said(browser, method, rule, MISSING)
    ]
    assert differing == []


def test_nothing_of_another_commune_is_changed_by_any_post(app, make, browse, foreign):
    commune = make.commune("Xã Nhà")
    people = {role: browse(make.account(role, commune)) for role in COVERING_ROLES}
    before = contents()
    for role, rule in callers(app, "POST"):
        if rule.arguments:
            people[role].bare("POST", example_path(rule, foreign))
    assert changed(before) == []


def test_a_commune_does_not_reach_its_province(make, browse):
    commune = make.commune()
    browse(make.account(Role.OFFICER, commune)).open(f"/don-vi/{commune.parent.code}", status=404)


def test_a_province_reaches_its_own_communes_only(make, browse):
    province = make.province("Nhà")
    browser = browse(make.account(Role.OFFICER, province))
    browser.open(f"/don-vi/{make.commune(province=make.province('Bên')).code}", status=404)


def test_a_province_reaches_its_communes(make, browse):
    province = make.province()
    browser = browse(make.account(Role.OFFICER, province))
    assert "Bản Mẫu" in browser.open(f"/don-vi/{make.commune('Bản Mẫu', province=province).code}").heading


@pytest.mark.parametrize("owner", ["team", "agency"])
def test_a_part_of_one_record_is_not_found_under_another(make, browse, owner):
    """A member of one's other team, a signer of one's other agency: both in reach, yet not of this record."""
    commune = make.commune()
    mine, other = records_of(make, commune), make.team(make.village(commune), members=1)
    browser = browse(make.account(Role.CLERK, commune))
    path = (
        f"/to/{mine['team_id']}/thanh-vien/{other.memberships[0].id}"
        if owner == "team"
        else f"/don-vi/{commune.code}/co-quan/chuyen-mon/nguoi-ky/{mine['signer_id']}/thoi"
    )
    browser.open(path, status=404)


@pytest.mark.parametrize(
    "path",
    [
        "/so-van-ban?don-vi={}",
        "/so-van-ban/in?don-vi={}",
        "/so-van-ban.xlsx?don-vi={}",
        "/so-van-ban/khoang-trong?don-vi={}",
        "/to/moi?xa={}",
    ],
)
def test_another_unit_named_in_the_question_is_not_found(make, browse, foreign, path):
    browse(make.account(Role.CLERK)).open(path.format(foreign["code"]), status=404)


def test_an_account_cannot_be_put_into_a_unit_out_of_reach(make, browse, foreign):
    commune = make.commune()
    browser = browse(make.account(Role.ADMINISTRATOR, commune))
    browser.open("accounts.edit", account_id=make.account(Role.CLERK, commune).id)
    browser.fill("Mã đơn vị", foreign["code"]).press("Lưu", status=422)
    assert "Không có đơn vị mã" in browser.error_of("Mã đơn vị")
