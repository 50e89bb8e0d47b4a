"""The list of members as a workbook: as it is narrowed, whole, and on record."""

from io import BytesIO

import pytest
from openpyxl import load_workbook
from sqlalchemy import select

from core.access import Role
from core.audit import AuditEntry
from core.database import db

HEAD_ROW = 4


@pytest.fixture
def commune(make):
    commune = make.commune()
    team = make.team(make.village(commune, "Bản Mẫu"))
    make.member(team, full_name="Lò Văn Ví Dụ", phone="0912345678")
    make.member(team, full_name="Trần Thị Thử")
    return commune


@pytest.fixture
def officer(make, commune, browse):
    return browse(make.account(Role.OFFICER, commune)).open("people.index")


def rows(browser, query: str = ""):
    sheet = load_workbook(BytesIO(browser.bare("POST", f"/nguoi/thanh-vien.xlsx{query}").data)).active
    return list(sheet.iter_rows(min_row=HEAD_ROW, values_only=True))


def test_the_page_offers_its_list_as_a_workbook(officer):
    assert "Tải danh sách này ra Excel" in officer.buttons()


def test_the_workbook_has_everybody_in_the_order_of_the_list(officer):
    assert [row[1] for row in rows(officer)[1:]] == ["Lò Văn Ví Dụ", "Trần Thị Thử"]


def test_the_workbook_is_narrowed_as_the_list_is(officer):
    assert [row[1] for row in rows(officer, "?q=thu")[1:]] == ["Trần Thị Thử"]


def test_its_head_is_what_the_intake_of_lists_reads(officer):
    assert {"Họ và tên", "Nhiệm vụ trong Tổ", "Thôn, xóm, tổ dân phố"} <= set(rows(officer)[0])


def test_a_phone_number_keeps_its_zero(officer):
    assert rows(officer)[1][6] == "0912345678"


def test_who_took_the_list_is_on_record(officer):
    rows(officer)
    db.session.rollback()
    entry = db.session.scalars(select(AuditEntry).where(AuditEntry.act == "people.export")).one()
    assert entry.detail == {"rows": 2}


def test_a_leader_takes_no_list(make, commune, browse):
    leader = browse(make.account(Role.LEADER, commune))
    assert leader.bare("POST", "/nguoi/thanh-vien.xlsx").status_code == 403


def test_people_of_another_commune_are_not_in_it(make, commune, browse):
    stranger = browse(make.account(Role.OFFICER))
    assert len(rows(stranger)) == 1
