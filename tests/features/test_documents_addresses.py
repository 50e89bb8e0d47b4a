"""Addresses of documents: who finds what behind them, and what an address that leads nowhere answers."""

import pytest

from core.access import Role

pytestmark = pytest.mark.one_database

BEYOND = 10**20  # more than any database counts


@pytest.fixture
def draft(make):
    return make.draft(team=make.team(members=1))


@pytest.mark.parametrize("page", ["show", "word", "preview"])
def test_another_commune_s_document_does_not_exist_here(make, browse, draft, page):
    stranger = browse(make.account(Role.CLERK))
    route = {"ordinal": 1} if page == "word" else {}
    stranger.open(f"documents.{page}", document_id=draft.id, status=404, **route)
    assert stranger.refusal.startswith("Không có văn bản này trong phạm vi của đồng chí.")


def test_the_province_reads_the_documents_of_its_communes(make, browse, draft):
    province = browse(make.account(Role.LEADER, draft.unit.parent))
    assert draft.title in province.open("documents.show", document_id=draft.id).text


def test_another_province_does_not(make, browse, draft):
    browse(make.account(Role.LEADER, make.province())).open(
        "documents.show", document_id=draft.id, status=404
    )


def test_a_version_that_never_was_is_not_found(browse, draft):
    drafter = browse(draft.drafter).open("documents.word", document_id=draft.id, ordinal=9, status=404)
    assert drafter.refusal == "Văn bản không có phiên bản này."


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(f"/van-ban/{BEYOND}", id="a document"),
        pytest.param("/van-ban/999999", id="a document that never was"),
        pytest.param("/van-ban/soan?kind=quyet-dinh-thanh-lap&to=999999", id="a team to draft for"),
        pytest.param("/van-ban/soan?kind=quyet-dinh-thanh-lap&xa=khong-co", id="a commune to draft for"),
        pytest.param("/so-van-ban?don-vi=khong-co", id="the register of no unit"),
    ],
)
def test_what_is_not_there_is_not_found(browse, draft, path):
    drafter = browse(draft.drafter).open(path, status=404)
    assert drafter.refusal.endswith(".")


def test_a_version_beyond_counting_is_not_found(browse, draft):
    drafter = browse(draft.drafter)
    drafter.open("documents.word", document_id=draft.id, ordinal=BEYOND, status=404)
    assert drafter.refusal.endswith(".")


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(f"/van-ban/?truoc={BEYOND}", id="a list after the last"),
        pytest.param("/van-ban/?tinh-trang=khong-co", id="a state that is none"),
        pytest.param(f"/so-van-ban?nam={BEYOND}", id="a year beyond counting"),
        pytest.param("/so-van-ban?nam=-1", id="a year before counting"),
        pytest.param(f"/so-van-ban?truoc={BEYOND}", id="a register after the last line"),
    ],
)
def test_a_list_asked_for_oddly_is_still_a_list(browse, draft, path):
    assert browse(draft.drafter).open(path).heading in ("Văn bản", "Sổ đăng ký văn bản đi")
