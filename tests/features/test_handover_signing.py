"""Signing in the app: who may, in which order, and what becomes of it."""

from io import BytesIO

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader
from sqlalchemy import text, update

from blueprints.approvals import actions as approvals
from blueprints.approvals import reviewing
from blueprints.documents import actions as drafting
from blueprints.documents import queries as documents
from blueprints.documents.models import Document
from blueprints.handover import actions, queries
from blueprints.handover.actions import Means
from blueprints.handover.models import SignedFile
from blueprints.handover.rules import Stage
from blueprints.register import actions as register
from blueprints.register import queries as entries
from core import clock
from core.access import Role
from core.database import db, writing
from core.errors import Conflict, DomainError
from tests.features.handed_over import NAME, key, with_archival
from tests.vanban import signing_files as files
from vanban.signing.fields import text_fields

SHOW = "handover.show"


def means(name: str = NAME, picture: bytes | None = None) -> Means:
    return Means(files.key_file(name), picture)


@pytest.fixture
def approved(make):
    return with_archival(make.approved())


@pytest.fixture
def issued(make):
    return with_archival(make.issued().document)


@pytest.fixture
def clerk(make):
    return lambda document: make.account(Role.CLERK, document.unit)


@pytest.fixture
def leader(make):
    return lambda document: make.account(Role.LEADER, document.unit)


def kept(document) -> list[SignedFile]:
    db.session.rollback()
    return list(queries.signed_files(document))


def test_the_clerk_signs_an_issued_document_for_the_agency(issued, clerk, browse):
    page = browse(clerk(issued)).open(SHOW, document_id=issued.id)
    page.fill("Tệp chứng thư số", key()["key"]).fill("Mật khẩu", files.PASSPHRASE).press("Ký số bằng tệp này")
    assert kept(issued)[0].stage is Stage.FINAL


def test_the_register_says_when_it_was_signed(issued, clerk):
    actions.seal(issued.id, means(), by=clerk(issued))
    db.session.rollback()
    assert entries.entry_of(issued).note.startswith("Đã ký số lúc ")


def test_the_signer_signs_before_the_number(approved, leader, browse):
    page = browse(leader(approved)).open(SHOW, document_id=approved.id)
    page.fill("Tệp chứng thư số", key()["key"]).fill("Mật khẩu", files.PASSPHRASE).press("Ký số của người ký")
    assert kept(approved)[0].stage is Stage.SIGNER


def test_both_signatures_stand_when_the_number_came_between(approved, leader, clerk):
    by = clerk(approved)
    actions.sign(approved.id, means(picture=files.png(files.BLUE)), by=leader(approved))
    register.issue(approved.id, clock.today(), by=by)
    actions.seal(approved.id, means("UBND xã Mẫu", files.png(files.RED, (300, 300))), by=by)
    final = kept(approved)[0]
    assert (final.report.faults, len(final.report.signatures)) == ([], 2)


def test_the_number_is_in_the_file_the_signer_signed(approved, leader, clerk):
    by = clerk(approved)
    actions.sign(approved.id, means(), by=leader(approved))
    register.issue(approved.id, clock.today(), by=by)
    actions.seal(approved.id, means(), by=by)
    content = documents.content(kept(approved)[0].sha256)
    assert text_fields(PdfFileReader(BytesIO(content)))["so"]["/V"] == "01"


def test_what_was_signed_before_the_document_went_back_counts_no_more(make, approved, leader):
    by = leader(approved)
    actions.sign(approved.id, means(), by=by)
    reviewing.return_to_drafter(approved.id, "Sửa căn cứ.", by=make.account(Role.CLERK, approved.unit))
    drafting.redraft(approved.id, by=approved.drafter)
    approvals.submit(approved.id, by=approved.drafter)
    make.reviewed(approved)
    again = approvals.approve(approved.id, approved.version_count, by=by)
    assert queries.reached(again) is None


def test_a_document_without_a_number_is_not_signed_for_the_agency(approved, clerk):
    with pytest.raises(DomainError, match="chưa có số"):
        actions.seal(approved.id, means(), by=clerk(approved))


def test_the_agency_signs_once(issued, clerk):
    actions.seal(issued.id, means(), by=clerk(issued))
    with pytest.raises(DomainError, match="đã ký số văn bản này"):
        actions.seal(issued.id, means(), by=clerk(issued))


@pytest.mark.parametrize("role", [Role.OFFICER, Role.CLERK, Role.ADMINISTRATOR])
def test_only_who_approves_signs_as_the_signer(make, approved, role):
    with pytest.raises(DomainError, match="không được giao"):
        actions.sign(approved.id, means(), by=make.account(role, approved.unit))


def test_the_signers_own_account_is_the_only_one_to_sign(make):
    commune = make.commune()
    chair = make.account(Role.LEADER, commune)
    make.signer(commune, account=chair)
    document = with_archival(make.approved(team=make.team(make.village(commune), 3), approver=chair))
    with pytest.raises(DomainError, match="không được giao"):
        actions.sign(document.id, means(), by=make.account(Role.LEADER, commune))


def test_the_province_does_not_sign_for_a_commune(make, issued):
    province = issued.unit.parent
    with pytest.raises(DomainError, match="không được giao"):
        actions.seal(issued.id, means(), by=make.account(Role.CLERK, province))


@pytest.mark.one_database
def test_a_draft_has_no_page_of_signing(make, browse):
    draft = make.draft()
    page = browse(draft.drafter).open(SHOW, document_id=draft.id, status=422)
    assert "Trình duyệt trước" in page.text


@pytest.mark.one_database
@pytest.mark.parametrize(
    ("sent", "reason"),
    [
        pytest.param({}, "Chưa cấu hình chứng thư số của cơ quan", id="no key anywhere"),
        pytest.param({**key(), "passphrase": "sai"}, "sai mật khẩu", id="wrong passphrase"),
        pytest.param({"key": (BytesIO(b"x"), "a.p12"), "passphrase": ""}, "Không mở được", id="no key file"),
        pytest.param(
            {**key(), "picture": (BytesIO(files.png(files.BLUE)), "a.png")}, "màu đỏ", id="blue seal"
        ),
    ],
)
def test_a_key_that_does_not_do_is_told_on_the_page(issued, clerk, browse, sent, reason):
    page = browse(clerk(issued)).post("handover.seal", afresh(sent), document_id=issued.id, status=422)
    assert reason in page.text
    assert kept(issued) == []


def afresh(sent: dict) -> dict:
    """Files to be read from their beginning, on each database."""
    return {
        name: (BytesIO(value[0].getvalue()), value[1]) if isinstance(value, tuple) else value
        for name, value in sent.items()
    }


@pytest.mark.one_database
def test_why_the_button_is_off_is_told(issued, clerk, browse):
    page = browse(clerk(issued)).open(SHOW, document_id=issued.id)
    assert "Chưa cấu hình chứng thư số của cơ quan trên máy chủ" in page.text


@pytest.fixture
def server_key(app, issued, tmp_path, monkeypatch):
    """The agency's key and seal, as the administrator puts them on the server."""
    name = f"{issued.unit.code}-{issued.agency.code.value}"
    (tmp_path / f"{name}.p12").write_bytes(files.agency_key().content)
    (tmp_path / f"{name}.png").write_bytes(files.png(files.RED, (300, 300)))
    monkeypatch.setitem(app.config, "SIGNING_KEYS", tmp_path)
    monkeypatch.setitem(app.config, "SIGNING_PASSPHRASE", files.PASSPHRASE)


def test_a_key_on_the_server_signs_by_one_press(server_key, issued, clerk, browse):
    browse(clerk(issued)).open(SHOW, document_id=issued.id).press("Ký số")
    assert kept(issued)[0].report.signatures[0].signer == "Ủy ban nhân dân xã Mẫu"


def test_no_passphrase_and_no_key_is_kept(issued, clerk, browse):
    browse(clerk(issued)).post("handover.seal", key(), document_id=issued.id)
    written = str(db.session.execute(text("SELECT * FROM audit_entries")).all()) + str(kept(issued)[0].found)
    assert files.PASSPHRASE not in written


def test_a_document_that_changed_meanwhile_is_told(issued, clerk, monkeypatch):
    whole = actions._signed

    def slowly(*given):
        changed(issued)
        return whole(*given)

    monkeypatch.setattr(actions, "_signed", slowly)
    with pytest.raises(Conflict, match="vừa thay đổi"):
        actions.seal(issued.id, means(), by=clerk(issued))


def changed(document) -> None:
    """Somebody else brings a version."""
    db.session.rollback()
    with writing():
        versions = update(Document).where(Document.id == document.id).values(version_count=9)
        db.session.execute(versions, execution_options={"synchronize_session": False})


def test_until_the_pdf_is_made_nothing_is_signed(make, clerk):
    document = make.issued().document
    with pytest.raises(DomainError, match="PDF/A của văn bản chưa có"):
        actions.seal(document.id, means(), by=clerk(document))
