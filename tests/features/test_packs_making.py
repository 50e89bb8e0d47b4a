"""A pack makes every draft once, whatever stops it, and says why one is missing."""

import pytest

from blueprints.documents import actions as drafting
from blueprints.documents import kinds, many
from blueprints.documents.models import Document, Preview, Version
from blueprints.packs import actions, making, queries
from blueprints.packs.models import PackItem
from blueprints.packs.rules import ItemState, PackState
from blueprints.teams.models import Team
from blueprints.units.models import AgencyCode
from core.access import Role
from core.database import db
from core.errors import DomainError
from tests.features.counting import queries as asked


@pytest.fixture
def province(make):
    return make.province()


@pytest.fixture
def officer(make, province):
    return make.account(Role.OFFICER, province)


@pytest.fixture
def commune(make, province):
    """Makes a commune with so many teams ready to be established, and its signers."""

    def made(teams=2, members=3, signers=True):
        unit = make.commune(province=province)
        for _ in range(teams):
            make.team(make.village(unit), members=members)
        if signers:
            make.signer(unit)
            make.signer(unit, AgencyCode.OFFICE)
        return unit

    return made


def pack_of(officer, *communes, each=True):
    offered = kinds.kinds_in_packs(Role.OFFICER)
    return actions.begin(offered, communes, each, by=officer)


def counts(pack):
    return {state.value: n for state, n in queries.counts(pack).items() if n}


def test_a_decision_and_a_proposal_are_made_for_each_team(officer, commune):
    pack = pack_of(officer, commune(teams=3))
    making.make(pack.id)
    assert counts(pack) == {"made": 6}


def test_one_document_of_each_kind_holds_all_teams_of_a_commune(officer, commune):
    pack = pack_of(officer, commune(teams=3), commune(teams=2), each=False)
    making.make(pack.id)
    assert (counts(pack), {len(one.record_ids) for one in queries.made(pack)}) == ({"made": 4}, {2, 3})


def test_a_draft_of_a_pack_is_the_draft_one_would_make_by_hand(officer, commune, make):
    unit = commune(teams=1)
    pack = pack_of(officer, unit)
    making.make(pack.id)
    item = next(one for one in queries.made(pack) if one.kind_code == "quyet-dinh-thanh-lap")
    request = kinds.DraftRequest.from_json(item.document.request)
    by_hand = drafting.draft(kinds.kind(item.kind_code), request, by=officer)
    assert (by_hand.sha256, by_hand.title) == (item.document.sha256, item.document.title)


def test_a_draft_of_a_pack_has_its_version_and_its_subject(officer, commune):
    pack = pack_of(officer, commune(teams=1))
    making.make(pack.id)
    document = queries.made(pack)[0].document
    assert db.session.query(Version).filter_by(document_id=document.id).one().sha256 == document.sha256
    assert [one.record_id for one in document.subjects] == document.request["record_ids"]


def test_no_preview_is_made_before_somebody_opens_the_draft(officer, commune):
    pack = pack_of(officer, commune(teams=1))
    making.make(pack.id)
    document = queries.made(pack)[0].document
    assert db.session.get(Preview, document.sha256) is None


def test_a_commune_without_a_signer_fails_with_the_way_out_and_the_others_go_on(officer, commune):
    pack = pack_of(officer, commune(teams=1, signers=False), commune(teams=1))
    making.make(pack.id)
    failed = next(one for one in queries.made(pack) if one.state is ItemState.FAILED)
    assert counts(pack) == {"made": 2, "failed": 2}
    assert "chưa có người ký" in failed.problem


def test_a_team_without_members_fails_alone(officer, commune, make):
    unit = commune(teams=1)
    make.team(make.village(unit))
    pack = pack_of(officer, unit)
    making.make(pack.id)
    assert counts(pack) == {"made": 2, "failed": 2}


def test_what_failed_is_tried_again_and_what_was_made_is_not(officer, commune, make):
    unit = commune(teams=1)
    team = make.team(make.village(unit))
    pack = pack_of(officer, unit)
    making.make(pack.id)
    make.member(team, role="leader", occupation="Trưởng xóm")
    for _ in range(2):
        make.member(team)
    assert actions.try_again(pack.id, by=officer) == 2
    making.make(pack.id)
    assert (counts(pack), db.session.query(Document).count()) == ({"made": 4}, 4)


def test_a_team_with_an_open_draft_is_passed_over(officer, commune, make):
    unit = commune(teams=1)
    making.make(pack_of(officer, unit).id)
    again = pack_of(officer, unit)
    making.make(again.id)
    assert counts(again) == {"skipped": 2}


def test_a_worker_killed_between_batches_loses_nothing_and_makes_nothing_twice(officer, commune, monkeypatch):
    monkeypatch.setattr(making, "BATCH", 2)
    pack, keep = pack_of(officer, commune(teams=3)), making._keep
    calls = []

    def killed(*given):
        if len(calls) == 1:
            raise SystemExit
        calls.append(1)
        keep(*given)

    monkeypatch.setattr(making, "_keep", killed)
    with pytest.raises(SystemExit):
        making.make(pack.id)
    db.session.rollback()
    assert counts(pack) == {"made": 2, "waiting": 4}
    monkeypatch.setattr(making, "_keep", keep)
    making.make(pack.id)
    assert (counts(pack), db.session.query(Document).count()) == ({"made": 6}, 6)


def test_a_failure_while_recording_leaves_the_whole_batch_waiting(officer, commune, monkeypatch):
    pack, add_all = pack_of(officer, commune(teams=2)), many.add_all

    def broken(*given, **more):
        add_all(*given, **more)
        raise RuntimeError

    monkeypatch.setattr(many, "add_all", broken)
    with pytest.raises(RuntimeError):
        making.make(pack.id)
    db.session.rollback()
    assert (counts(pack), db.session.query(Document).count()) == ({"waiting": 4}, 0)


def test_two_workers_with_the_same_batch_make_it_once(officer, commune):
    pack = pack_of(officer, commune(teams=2))
    batches = [making._prepared(queries.waiting_items(pack.id, 10)) for _ in range(2)]
    db.session.rollback()
    for batch in batches:
        making._keep(pack.id, batch)
    assert (counts(pack), db.session.query(Document).count()) == ({"made": 4}, 4)


def test_a_stopped_pack_makes_nothing_more(officer, commune):
    pack = pack_of(officer, commune(teams=2))
    actions.cancel(pack.id, by=officer)
    making.make(pack.id)
    assert (counts(pack), pack.state) == ({"waiting": 4}, PackState.CANCELLED)


def test_a_pack_is_finished_when_nothing_waits(officer, commune):
    pack = pack_of(officer, commune(teams=1))
    making.make(pack.id)
    assert (pack.state, queries.running_ids()) == (PackState.FINISHED, [])


def test_a_scope_without_waiting_teams_is_refused(officer, commune):
    with pytest.raises(DomainError, match="không có Tổ nào chờ"):
        pack_of(officer, commune(teams=0))


def test_another_ten_teams_of_a_commune_cost_one_query_each_at_most(officer, commune):
    few, more = pack_of(officer, commune(teams=2)), pack_of(officer, commune(teams=12))
    with asked() as least:
        making.make(few.id)
    with asked() as most:
        making.make(more.id)
    assert len(most) - len(least) <= 10


def test_the_whole_pack_is_submitted_each_draft_by_itself(officer, commune):
    pack = pack_of(officer, commune(teams=2))
    making.make(pack.id)
    actions.submit(pack.id, by=officer)
    actions.submit_each(pack.id, officer.id)
    states = {one.document.state.value for one in queries.made(pack)}
    assert states == {"submitted"}


def test_a_draft_that_cannot_be_submitted_says_why_and_the_others_are(officer, commune, make):
    unit = commune(teams=2)
    pack = pack_of(officer, unit)
    making.make(pack.id)
    drifted = queries.made(pack)[0]
    make.member(db.session.get_one(Team, drifted.record_ids[0]))
    actions.submit(pack.id, by=officer)
    actions.submit_each(pack.id, officer.id)
    problems = [one.problem for one in queries.made(pack) if one.problem]
    assert len(problems) == 2
    assert "đã thay đổi" in problems[0]


def test_each_item_keeps_its_own_records(officer, commune):
    pack = pack_of(officer, commune(teams=3))
    making.make(pack.id)
    assert all(
        item.document.request["record_ids"] == item.record_ids
        for item in db.session.query(PackItem).filter_by(pack_id=pack.id)
    )
