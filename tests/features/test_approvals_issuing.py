"""Issuing: the number and date in the approved file, the register line, and what becomes true."""

import copy
import hashlib

import pytest
from docx.oxml.ns import qn
from lxml import etree

from blueprints.documents import queries
from blueprints.documents.models import Document
from blueprints.documents.rules import DocumentState
from blueprints.register import actions as register
from blueprints.register.actions import Choices
from blueprints.teams.models import Membership, Team
from core import clock
from core.access import Role
from core.database import db
from tests.vanban.samples import opened, texts
from vanban.controls import ATTACHED_DATE, ATTACHED_NUMBER, DATE, DRAFT_MARK, NUMBER
from vanban.package import read_parts
from vanban.vietnamese import long_date, short_date

DECISION = "quyet-dinh-thanh-lap"
BODY = "word/document.xml"


@pytest.fixture
def approved(make):
    return make.approved(team=make.team(members=2))


@pytest.fixture
def clerk(make, approved):
    return make.account(Role.CLERK, approved.unit)


def in_control(content: bytes, control) -> str:
    body = opened(content).element.body
    (found,) = body.xpath(f'.//w:sdt[w:sdtPr/w:tag/@w:val="{control.tag}"]')
    return "".join(text.text or "" for text in found.iter(qn("w:t")))


def without_controls(content: bytes) -> bytes:
    body = copy.deepcopy(opened(content).element.body)
    for paragraph in body.xpath(f'.//w:p[w:sdt/w:sdtPr/w:tag/@w:val="{DRAFT_MARK.tag}"]'):
        paragraph.getparent().remove(paragraph)
    for control in body.xpath(".//w:sdt"):
        control.getparent().remove(control)
    return etree.tostring(body, method="c14n")


@pytest.mark.parametrize(
    ("control", "text"),
    [
        pytest.param(NUMBER, "01", id="number in the letterhead"),
        pytest.param(DATE, long_date(clock.today()), id="date in the letterhead"),
        pytest.param(ATTACHED_NUMBER, "01", id="number above the attached list"),
        pytest.param(ATTACHED_DATE, long_date(clock.today()), id="date above the attached list"),
    ],
)
def test_the_issued_file_bears_its(approved, clerk, control, text):
    entry = register.issue(approved.id, clock.today(), by=clerk)
    assert in_control(queries.content(entry.sha256), control) == text


def test_an_electronic_document_leaves_the_attached_list_unnumbered(approved, clerk):
    entry = register.issue(approved.id, clock.today(), Choices(fill_attachments=False), by=clerk)
    assert in_control(queries.content(entry.sha256), ATTACHED_NUMBER).strip() == ""


def test_what_was_approved_stands_otherwise_unchanged(approved, clerk):
    before = queries.content(approved.sha256)
    after = queries.content(register.issue(approved.id, clock.today(), by=clerk).sha256)
    assert without_controls(after) == without_controls(before)


def test_the_issued_file_bears_no_draft_mark(approved, clerk):
    assert in_control(queries.content(approved.sha256), DRAFT_MARK) == "DỰ THẢO"
    issued = queries.content(register.issue(approved.id, clock.today(), by=clerk).sha256)
    assert "DỰ THẢO" not in texts(issued)


def test_every_other_part_of_the_file_is_the_approved_one(approved, clerk):
    before = read_parts(queries.content(approved.sha256))
    after = read_parts(queries.content(register.issue(approved.id, clock.today(), by=clerk).sha256))
    assert {name for name in before if before[name] != after.get(name)} == {BODY}


def test_the_frozen_file_is_the_one_its_hash_names(approved, clerk):
    entry = register.issue(approved.id, clock.today(), by=clerk)
    assert hashlib.sha256(queries.content(entry.sha256)).hexdigest() == entry.sha256


def test_the_register_holds_the_file_that_is_downloaded(approved, clerk, browse):
    entry = register.issue(approved.id, clock.today(), by=clerk)
    page = browse(clerk).open("documents.show", document_id=approved.id)
    assert hashlib.sha256(page.download("Tải Word").get_data()).hexdigest() == entry.sha256


def test_the_register_keeps_what_the_document_says(approved, clerk):
    entry = register.issue(approved.id, clock.today(), Choices(copies=7), by=clerk)
    assert (entry.notation, entry.type_name, entry.title, entry.signer_name, entry.copies) == (
        "01/QĐ-UBND",
        "Quyết định",
        approved.title,
        "Lê Văn Người Ký",
        7,
    )


def test_the_register_page_shows_the_line(approved, clerk, browse):
    register.issue(approved.id, clock.today(), by=clerk)
    row = browse(clerk).open("register.index").page.select_one("tbody tr").get_text(" ")
    assert "01/QĐ-UBND" in row
    assert short_date(clock.today()) in row


def test_the_team_is_established_by_the_decision(approved, clerk):
    register.issue(approved.id, clock.today(), by=clerk)
    team = db.session.query(Team).one()
    assert (team.is_established, team.established_on, team.established_by.document_id) == (
        True,
        clock.today(),
        approved.id,
    )


def test_the_members_belong_to_it_from_the_day_of_the_decision(approved, clerk):
    register.issue(approved.id, clock.today(), by=clerk)
    began = {(one.began_on, one.began_by.document_id) for one in db.session.query(Membership)}
    assert began == {(clock.today(), approved.id)}


def test_a_proposal_establishes_nothing(make):
    make.issued(team=make.team(members=1), kind_code="to-trinh-thanh-lap")
    assert not db.session.query(Team).one().is_established


def test_an_issued_document_says_so_where_its_team_is_shown(approved, clerk, browse):
    register.issue(approved.id, clock.today(), by=clerk)
    team = db.session.query(Team).one()
    assert "Số 01/QĐ-UBND" in browse(clerk).open("teams.show", team_id=team.id).text


def test_the_versions_before_stay_downloadable_after_issue(approved, clerk, browse):
    before = queries.content(approved.sha256)
    register.issue(approved.id, clock.today(), by=clerk)
    page = browse(clerk).open("documents.show", document_id=approved.id)
    assert page.download("Phiên bản 1").get_data() == before


def test_the_document_bears_the_number_it_is_registered_under(approved, clerk):
    entry = register.issue(approved.id, clock.today(), by=clerk)
    document = db.session.get_one(Document, approved.id)
    assert (document.state, document.number, document.notation) == (
        DocumentState.ISSUED,
        entry.number,
        entry.notation,
    )
