"""One action, one transaction, one audit entry."""

import pytest
from sqlalchemy import event, func, select

from blueprints.units.models import Unit
from core.access import Role
from core.audit import AuditEntry, action, history
from core.database import db
from tests.core.tables import changed, contents


class Slip(Exception):
    pass


@pytest.fixture
def commits():
    """The transactions that were committed, as they happen."""
    made = []

    def committed(_):
        made.append("commit")

    event.listen(db.engine, "commit", committed)
    yield made
    event.remove(db.engine, "commit", committed)


@pytest.fixture
def commune(make):
    return make.commune("Bản Mẫu")


@pytest.fixture
def officer(make, commune):
    return make.account(Role.OFFICER, commune)


def rename(commune, by, name="Bản Thử", **detail) -> None:
    with action(by, "unit.rename") as entry:
        db.session.get_one(Unit, commune.id).name = name
        entry.about(commune, commune.id, **detail)


def entries() -> int:
    return db.session.scalar(select(func.count(AuditEntry.id)).where(AuditEntry.act == "unit.rename")) or 0


def test_an_action_commits_once(commune, officer, commits):
    rename(commune, officer)
    assert commits == ["commit"]


def test_an_action_is_kept_with_its_entry(commune, officer):
    rename(commune, officer)
    db.session.expire_all()
    assert (commune.name, entries()) == ("Bản Thử", 1)


def test_an_entry_says_who_did_what_to_which_record(commune, officer):
    rename(commune, officer, reason="đổi tên")
    entry = history(commune)[-1]
    assert (entry.actor, entry.act, entry.unit_id, entry.detail) == (
        officer,
        "unit.rename",
        commune.id,
        {"reason": "đổi tên"},
    )


def test_an_action_of_nobody_known_has_no_actor(commune):
    rename(commune, None)
    assert history(commune)[-1].actor is None


def test_history_is_told_from_the_beginning(commune, officer):
    rename(commune, officer, "Một", ordinal=1)
    rename(commune, officer, "Hai", ordinal=2)
    assert [entry.detail["ordinal"] for entry in history(commune)] == [1, 2]


def test_history_is_that_of_the_record_alone(commune, officer, make):
    other = make.commune()
    rename(other, officer)
    assert history(commune) == []


def rename_and_slip(commune, by) -> None:
    with action(by, "unit.rename") as entry:
        db.session.get_one(Unit, commune.id).name = "Bản Thử"
        entry.about(commune, commune.id)
        raise Slip


def test_an_action_that_fails_leaves_nothing_behind(commune, officer):
    before = contents()
    with pytest.raises(Slip):
        rename_and_slip(commune, officer)
    assert changed(before) == []


def test_an_action_that_names_no_record_is_refused(officer):
    with pytest.raises(RuntimeError, match=r"unit\.rename"), action(officer, "unit.rename"):
        pass


def test_an_action_that_names_no_record_leaves_nothing_behind(commune, officer):
    before = contents()
    with pytest.raises(RuntimeError), action(officer, "unit.rename"):
        db.session.get_one(Unit, commune.id).name = "Bản Thử"
    assert changed(before) == []


def test_a_new_record_has_its_identity_in_the_entry(commune, officer):
    with action(officer, "unit.add") as entry:
        village = Unit(code="90999-999", level="village", parent_id=commune.id)
        village.called("Xóm", "Mẫu")
        db.session.add(village)
        entry.about(village, commune.id)
    assert history(village)[0].record_id == village.id
