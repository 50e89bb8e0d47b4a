"""Who records changes of units: the commune's own people and its province's; communes only a province."""

from datetime import date

import pytest

from blueprints.units import changes
from blueprints.units.changes import Name
from core.access import Role
from core.errors import DomainError
from tests.builders import resolution

pytestmark = pytest.mark.one_database

LATER = resolution(date(2026, 2, 2))
CHANGES = {
    "a new name": lambda village, by: changes.rename_village(village.id, Name("Xóm", "X"), LATER, by=by),
    "a division": lambda village, by: changes.divide_village(
        village.id, [Name("Xóm", "X"), Name("Xóm", "Y")], LATER, by=by
    ),
    "an end": lambda village, by: changes.dissolve_village(village.id, LATER, by=by),
}
ACTS = ("doi-ten", "chia", "giai-the")


@pytest.fixture
def commune(make):
    return make.commune("Bản Mẫu")


@pytest.mark.parametrize("role", [Role.OFFICER, Role.CLERK, Role.ADMINISTRATOR])
@pytest.mark.parametrize("act", ACTS)
def test_the_communes_people_record_changes_of_a_village(make, browse, commune, role, act):
    village = make.village(commune)
    browse(make.account(role, commune)).open(f"/don-vi/{village.code}/{act}")


@pytest.mark.parametrize("act", ACTS)
def test_a_leader_records_none(make, browse, commune, act):
    browse(make.account(Role.LEADER, commune)).open(f"/don-vi/{make.village(commune).code}/{act}", status=403)


def test_a_leader_is_offered_none(make, browse, commune):
    leader = browse(make.account(Role.LEADER, commune))
    leader.open("units.show", code=make.village(commune).code)
    assert not {"Đổi tên", "Chia", "Giải thể"} & set(leader.links())


def test_the_provinces_people_record_changes_of_a_village(make, browse, commune):
    clerk = browse(make.account(Role.CLERK, commune.parent))
    clerk.open(f"/don-vi/{make.village(commune).code}/doi-ten")


@pytest.mark.parametrize("act", ACTS)
def test_a_village_of_another_commune_is_not_there(make, browse, commune, act):
    village = make.village(make.commune(province=commune.parent))
    browse(make.account(Role.OFFICER, commune)).open(f"/don-vi/{village.code}/{act}", status=404)


def test_an_event_of_another_commune_is_not_there(make, browse, commune):
    event = make.event(make.village(make.commune(province=commune.parent)))
    officer = browse(make.account(Role.OFFICER, commune))
    officer.open("unit_changes.event", event_id=event.id, status=404)
    officer.open("mergers.show", event_id=event.id, status=404)


def test_villages_of_another_commune_cannot_be_slipped_into_a_merge(make, browse, commune):
    make.village(commune, "C")
    own, other = make.village(commune, "A"), make.village(make.commune(province=commune.parent), "B")
    officer = browse(make.account(Role.OFFICER, commune))
    officer.open(f"/don-vi/{commune.code}/sap-nhap?don-vi-{own.id}=on&don-vi-{other.id}=on")
    assert "Chọn ít nhất 2" in officer.refusal


@pytest.mark.parametrize("act", ["doi-ten", "chia"])
@pytest.mark.parametrize("role", [Role.OFFICER, Role.CLERK, Role.ADMINISTRATOR])
def test_a_commune_does_not_change_itself(make, browse, commune, role, act):
    browse(make.account(role, commune)).open(f"/don-vi/{commune.code}/{act}", status=403)


def test_a_provinces_clerk_changes_no_commune(make, browse, commune):
    clerk = browse(make.account(Role.CLERK, commune.parent))
    clerk.open(f"/don-vi/{commune.code}/doi-ten", status=403)
    clerk.open(f"/don-vi/{commune.parent.code}/sap-nhap", status=403)


@pytest.mark.parametrize("change", CHANGES)
def test_a_village_that_ended_while_the_page_was_open_changes_no_more(make, commune, change):
    village = make.village(commune, "A")
    make.merge(village, make.village(commune, "B"))
    with pytest.raises(DomainError, match="không còn nữa"):
        CHANGES[change](village, make.keeper(commune))
