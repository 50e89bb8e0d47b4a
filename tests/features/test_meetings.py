"""Minutes and invitations drafted through the page: prefilled, checked, kept when something is wrong."""

from datetime import timedelta
from io import BytesIO

import pytest

from blueprints.units.models import AgencyCode
from core import clock
from core.access import Role
from tests.vanban.samples import in_style, opened, texts

MINUTES, INVITATION = "bien-ban-hop-thon", "giay-moi"
NOW_ON = clock.today() + timedelta(days=7)


@pytest.fixture
def commune(make):
    found = make.commune("Bản Mẫu")
    make.signer(found)
    make.signer(found, AgencyCode.OFFICE)
    return found


@pytest.fixture
def officer(make, browse, commune):
    return browse(make.account(Role.OFFICER, commune))


@pytest.fixture
def team(make, commune):
    return make.team(make.village(commune, "Nà Thử"), members=2)


def minutes(officer, team):
    """The form of minutes, with everything typed that is not known."""
    page = officer.open("drafts.new", kind=MINUTES, to=team.id)
    page.fill("Giờ bắt đầu", "19h30").fill("Giờ kết thúc", "21 giờ")
    page.fill("Số người được mời", "45").fill("Số người có mặt", "42")
    page.fill("Chủ trì", "Nông Văn Minh Họa").fill("Chức vụ của người chủ trì", "Trưởng xóm")
    return page.fill("Thư ký", "Lò Văn Ví Dụ")


def invitation(officer, on=NOW_ON):
    page = officer.open("drafts.new", kind=INVITATION)
    return page.fill("Ngày họp", f"{on:%d/%m/%Y}").fill("Giờ họp", "8:00")


def drafted(officer) -> bytes:
    return officer.download("Tải Word").get_data()


def test_minutes_begin_with_the_village_and_those_proposed(officer, team):
    page = officer.open("drafts.new", kind=MINUTES, to=team.id)
    assert page.value_of("Thôn, xóm, tổ dân phố") == "xóm Nà Thử"
    people = page.page.select("[name^=detail_people-][name$=-role]")
    assert [cell.get_text(strip=True) for cell in people[:2]] == ["Tổ trưởng", "Thành viên"]


def test_minutes_are_drafted(officer, team):
    content = drafted(minutes(officer, team).press("Lập dự thảo"))
    said = texts(content)
    assert "Thành phần tham dự:" in said
    assert any("vắng mặt 03 người" in line for line in said)
    assert len(opened(content).tables[1].rows) == 1 + 2


@pytest.mark.one_database
def test_minutes_are_headed_by_the_village_and_bear_its_initials(officer, team):
    content = drafted(minutes(officer, team).press("Lập dự thảo"))
    assert in_style(content, "Tên cơ quan") == ["XÓM NÀ THỬ"]
    assert in_style(content, "Số ký hiệu")[0].endswith("/BB-XNT")


@pytest.mark.one_database
def test_minutes_ask_for_no_legal_basis(officer, team):
    page = officer.open("drafts.new", kind=MINUTES, to=team.id)
    assert "Căn cứ" not in page.text


@pytest.mark.one_database
@pytest.mark.parametrize(
    ("label", "typed", "refusal"),
    [
        pytest.param("Số người có mặt", "46", "nhiều hơn số người được mời", id="more than were invited"),
        pytest.param("Giờ kết thúc", "19 giờ", "phải sau giờ bắt đầu", id="ended before it began"),
        pytest.param("Giờ bắt đầu", "buổi tối", "không phải là giờ trong ngày", id="no hour"),
        pytest.param("Giờ bắt đầu", "25 giờ", "không phải là giờ trong ngày", id="an hour no day has"),
        pytest.param("Chủ trì", "", "Ghi họ và tên người chủ trì.", id="nobody in the chair"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(officer, team, label, typed, refusal):
    page = minutes(officer, team).fill(label, typed).press("Lập dự thảo", status=422)
    assert refusal in page.error_of(label)
    assert page.value_of("Thư ký") == "Lò Văn Ví Dụ"


@pytest.mark.one_database
def test_more_votes_than_people_are_refused(officer, team):
    page = minutes(officer, team)
    page.typed["detail_people-0-votes"] = "43"
    assert "nhiều hơn số người có mặt" in page.press("Lập dự thảo", status=422).text


@pytest.mark.one_database
def test_minutes_of_a_village_without_a_team_are_typed_whole(officer):
    page = officer.open("drafts.new", kind=MINUTES)
    assert page.value_of("Thôn, xóm, tổ dân phố") == ""
    assert "Ghi tên thôn, xóm." in page.press("Lập dự thảo", status=422).text


def test_edited_minutes_come_back_though_they_never_had_a_date(officer, team):
    content = drafted(minutes(officer, team).press("Lập dự thảo"))
    edited = opened(content)
    edited.add_paragraph("Một dòng sửa")
    officer.fill("Tệp Word đã sửa", (saved(edited), "sua.docx")).press("Tải lên")
    assert "Đã nhận phiên bản mới." in officer.text


def test_an_invitation_is_drafted(officer):
    content = drafted(invitation(officer).press("Lập dự thảo"))
    said = texts(content)
    assert "Ủy ban nhân dân xã Bản Mẫu trân trọng kính mời:" in said
    assert any(line.startswith("Thời gian: 08 giờ 00, ") for line in said)
    assert in_style(content, "Quyền hạn chức vụ") == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]


@pytest.mark.one_database
def test_nobody_is_invited_to_a_day_gone_by(officer):
    yesterday = clock.today() - timedelta(days=1)
    page = invitation(officer, yesterday).fill("Địa điểm", "Nhà văn hóa").press("Lập dự thảo", status=422)
    assert "Ngày họp đã qua" in page.error_of("Ngày họp")
    assert page.value_of("Địa điểm") == "Nhà văn hóa"


@pytest.mark.one_database
def test_a_province_invites_too(make, browse):
    province = make.province("Thử")
    make.signer(province)
    officer = browse(make.account(Role.OFFICER, province))
    content = drafted(invitation(officer).press("Lập dự thảo"))
    assert any("Lãnh đạo Ủy ban nhân dân các xã, phường" in line for line in texts(content))


def saved(document) -> BytesIO:
    stream = BytesIO()
    document.save(stream)
    stream.seek(0)
    return stream
