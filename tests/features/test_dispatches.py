"""Dispatches drafted through the page: who is urged, and for what, comes from the registry."""

from datetime import timedelta

import pytest

from blueprints.documents.models import Document
from blueprints.units.models import AgencyCode
from blueprints.units.rules import Level
from core import clock
from core.access import Role
from core.database import db
from tests.vanban.samples import in_style, opened, texts

TO_COMMUNES, TO_VILLAGES = "cong-van-don-doc-xa", "cong-van-don-doc-thon"
DEADLINE = clock.today() + timedelta(days=30)


@pytest.fixture
def province(make):
    found = make.province("Thử")
    make.signer(found, AgencyCode.OFFICE)
    return found


@pytest.fixture
def communes(make, province):
    return [make.commune(name, province=province) for name in ("An Mẫu", "Bình Mẫu")]


@pytest.fixture
def officer(make, browse, province, communes):
    return browse(make.account(Role.OFFICER, province))


def new(officer, kind=TO_COMMUNES):
    return officer.open("drafts.new", kind=kind).fill("Báo cáo trước ngày", f"{DEADLINE:%d/%m/%Y}")


def drafted(officer) -> bytes:
    return officer.download("Tải Word").get_data()


def rows(content: bytes) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in opened(content).tables[1].rows[1:]]


def test_communes_without_a_team_are_urged(make, officer, communes):
    make.established_team(make.village(communes[0]), members=3)
    content = drafted(new(officer).press("Lập dự thảo"))
    assert in_style(content, "Kính gửi") == ["Kính gửi: Ủy ban nhân dân xã Bình Mẫu"]
    assert rows(content) == [["1", "Xã Bình Mẫu", "Chưa thành lập Tổ"]]


@pytest.mark.one_database
def test_several_communes_have_a_line_each(officer):
    content = drafted(new(officer).press("Lập dự thảo"))
    assert in_style(content, "Nơi kính gửi") == [
        "- Ủy ban nhân dân xã An Mẫu;",
        "- Ủy ban nhân dân xã Bình Mẫu.",
    ]


@pytest.mark.one_database
def test_teams_below_the_minimum_are_counted(make, officer, province, communes):
    for commune in communes:
        make.established_team(make.village(commune), members=3)
    make.rule(province, Level.VILLAGE, minimum=5)
    content = drafted(new(officer).press("Lập dự thảo"))
    assert [row[2] for row in rows(content)] == ["01 Tổ có số thành viên ít hơn quy định"] * 2
    assert "- 02 Tổ có số thành viên ít hơn quy định." in in_style(content, "Gạch đầu dòng")


@pytest.mark.one_database
def test_many_communes_stand_in_the_annex(make, officer, province):
    for place in range(4):
        make.commune(f"Thứ {place}", province=province)
    content = drafted(new(officer).press("Lập dự thảo"))
    assert in_style(content, "Kính gửi") == [
        "Kính gửi: Ủy ban nhân dân các xã, phường (theo danh sách tại Phụ lục)"
    ]
    assert texts(content)[-1] == "Phụ lục này có 06 đơn vị./."


@pytest.mark.one_database
def test_the_symbol_names_the_drafting_office_and_no_kind(officer):
    content = drafted(new(officer).press("Lập dự thảo"))
    assert in_style(content, "Số ký hiệu")[0].endswith("/SKHCN-BCVTCĐS")


@pytest.mark.one_database
def test_nothing_is_drafted_when_nobody_lacks_anything(make, officer, communes):
    for commune in communes:
        make.established_team(make.village(commune), members=3)
    page = new(officer).press("Lập dự thảo", status=422)
    assert "không còn đơn vị nào phải đôn đốc" in page.text


@pytest.mark.one_database
def test_a_deadline_gone_by_is_refused_and_the_rest_stays(officer):
    page = new(officer).fill("Đầu mối", "Bà Trần Thị Thử").fill("Báo cáo trước ngày", "01/01/2026")
    page.press("Lập dự thảo", status=422)
    assert "phải sau hôm nay" in page.error_of("Báo cáo trước ngày")
    assert page.value_of("Đầu mối") == "Bà Trần Thị Thử"


@pytest.mark.one_database
def test_every_number_of_the_registry_says_where_it_is_from(officer):
    new(officer).press("Lập dự thảo")
    db.session.rollback()
    figures = db.session.query(Document).one().figures
    assert [figure["name"] for figure in figures] == [
        "established_team_count",
        "established_member_count",
        "unit_count",
    ]
    assert all(figure["source"] for figure in figures)


def test_a_commune_urges_its_villages(make, browse):
    commune = make.commune("Bản Mẫu")
    make.signer(commune)
    make.established_team(make.village(commune, "Nà Thử"), members=3)
    make.village(commune, "Nà Mẫu")
    make.village(commune, "12", "Tổ dân phố")
    officer = browse(make.account(Role.OFFICER, commune))
    content = drafted(new(officer, TO_VILLAGES).press("Lập dự thảo"))
    urged = [line.strip("-;. ") for line in in_style(content, "Nơi kính gửi")]
    assert sorted(urged) == ["Trưởng xóm Nà Mẫu", "Tổ trưởng tổ dân phố 12"]
    assert in_style(content, "Số ký hiệu")[0].endswith("/UBND-VHXH")
    assert in_style(content, "Quyền hạn chức vụ")[0] == "TM. ỦY BAN NHÂN DÂN"


@pytest.mark.one_database
def test_a_commune_urges_no_communes(make, browse):
    commune = make.commune("Bản Mẫu")
    officer = browse(make.account(Role.OFFICER, commune))
    officer.open("drafts.new", kind=TO_COMMUNES, status=404)
