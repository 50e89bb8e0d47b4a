"""Drafting the plan and the commendation through the page: what is offered, typed, refused."""

import pytest

from core.access import Role
from tests.features.office_papers import drafted, mistakes, set_rule, typed, word_file
from tests.vanban.samples import in_style, texts

pytestmark = pytest.mark.one_database

PLAN, COMMENDATION = "ke-hoach-trien-khai", "quyet-dinh-khen-thuong"


@pytest.fixture
def province(make):
    found = make.province("Cao Bằng", code="04")
    make.signer(found)
    return found


@pytest.fixture
def commune(make, province):
    found = make.commune("Bản Mẫu", province=province)
    make.signer(found)
    return found


@pytest.fixture
def of_province(make, browse, province):
    return browse(make.account(Role.OFFICER, province))


@pytest.fixture
def of_commune(make, browse, commune):
    return browse(make.account(Role.OFFICER, commune))


def plan(browser):
    browser.open("drafts.new", kind=PLAN)
    for field, value in {
        "phases-0-began": "tháng 01/2027",
        "phases-0-ended": "tháng 3/2027",
        "phases-0-work": "Thành lập các Tổ",
        **{f"tasks-{place}-deadline": "Tháng 3/2027" for place in range(3)},
    }.items():
        typed(browser, field, value)
    return browser


def test_a_plan_needs_only_its_phases_and_deadlines(of_province, of_commune):
    for browser in (of_province, of_commune):
        said = drafted(plan(browser))
        assert "2.1. Từ tháng 01/2027 đến tháng 3/2027" in said
        assert "Phụ lục này có 03 nhiệm vụ./." in said


def test_a_commune_s_plan_speaks_of_its_own_offices(of_commune):
    said = drafted(plan(of_commune))
    assert "1. Phòng Văn hóa - Xã hội" in said
    assert not any("Sở Tài chính" in line or "huyện" in line for line in said)


def test_tasks_of_one_unit_stand_under_one_number(of_province):
    browser = typed(plan(of_province), "units-4-unit", "Sở Khoa học và Công nghệ")
    numbered = [line for line in drafted(browser) if line.endswith(". Sở Khoa học và Công nghệ")]
    assert numbered == ["1. Sở Khoa học và Công nghệ"]


def test_size_and_seats_come_from_the_rule_in_force(province, of_commune):
    set_rule(province)
    said = drafted(plan(of_commune))
    assert any("Tổ thôn, xóm, tổ dân phố có ít nhất 10 thành viên" in line for line in said)
    assert "- Tổ trưởng: Trưởng xóm." in said


def test_without_a_rule_no_number_of_members_is_set(of_commune):
    assert "- Số lượng: theo quy định của cấp có thẩm quyền." in drafted(plan(of_commune))


def test_a_phase_without_its_end_is_refused(of_commune):
    typed(plan(of_commune), "phases-0-ended", "").press("Lập dự thảo", status=422)
    assert "Ghi thời gian kết thúc giai đoạn." in of_commune.text


def test_the_people_of_the_team_are_offered_by_name(make, commune, of_commune):
    team = make.established_team(make.village(commune, "Nà Thử"), members=2)
    page = of_commune.open("drafts.new", kind=COMMENDATION, to=team.id).page
    names = [
        cell.get_text(strip=True) for cell in page.select("[name$=-full_name]") if cell.get_text(strip=True)
    ]
    assert len(names) == 2
    (first, *_) = [cell.get_text(strip=True) for cell in page.select("[name$=-position]")]
    assert first == "Tổ trưởng Tổ chuyển đổi số cộng đồng xóm Nà Thử"


def test_a_row_that_is_cleared_is_not_commended(make, commune, of_commune):
    team = make.established_team(make.village(commune), members=2)
    of_commune.open("drafts.new", kind=COMMENDATION, to=team.id)
    typed(typed(of_commune, "people-1-full_name", ""), "people-1-position", "")
    assert any("cho 01 tập thể và 01 cá nhân" in line for line in drafted(of_commune))


def test_more_than_a_handful_stand_in_a_list(make, commune, of_commune):
    team = make.established_team(make.village(commune), members=6)
    said = drafted(of_commune.open("drafts.new", kind=COMMENDATION, to=team.id))
    assert said[-1] == "Danh sách này có 01 tập thể và 06 cá nhân./."
    assert any("có tên trong Danh sách kèm theo chịu trách nhiệm thi hành" in line for line in said)


def test_the_total_is_counted_from_those_commended(make, commune, of_commune):
    team = make.established_team(make.village(commune), members=2)
    of_commune.open("drafts.new", kind=COMMENDATION, to=team.id)
    typed(typed(of_commune, "collective_reward", "700.000"), "person_reward", "300.000")
    assert any(
        "1.300.000 đồng (bằng chữ: Một triệu ba trăm nghìn đồng)" in line for line in drafted(of_commune)
    )


def test_a_commendation_of_nobody_is_refused(of_commune):
    of_commune.open("drafts.new", kind=COMMENDATION).press("Lập dự thảo", status=422)
    assert "Ghi ít nhất một tập thể hoặc một cá nhân được khen." in of_commune.text


def test_a_reward_without_its_text_is_refused(make, commune, of_commune):
    team = make.established_team(make.village(commune), members=2)
    of_commune.open("drafts.new", kind=COMMENDATION, to=team.id)
    typed(of_commune, "reward_basis", "").press("Lập dự thảo", status=422)
    assert "Mức tiền thưởng phải có văn bản quy định." in of_commune.text


def test_the_head_of_a_province_gives_bằng_khen(of_province):
    of_province.open("drafts.new", kind=COMMENDATION)
    typed(typed(of_province, "people-0-full_name", "Nguyễn Văn Mẫu"), "people-0-position", "Tổ trưởng")
    content = of_province.press("Lập dự thảo").download("Tải Word").get_data()
    assert in_style(content, "Thẩm quyền") == ["CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH CAO BẰNG"]
    assert any("Tặng Bằng khen của Chủ tịch" in line for line in texts(content))


def test_the_team_s_page_leads_to_a_commendation(make, commune, of_commune):
    team = make.established_team(make.village(commune), members=2)
    of_commune.open("teams.show", team_id=team.id).follow("Soạn khen thưởng")
    assert of_commune.heading == "Soạn quyết định"


def test_a_commendation_rests_on_the_law_on_commendations(of_commune):
    offered = of_commune.open("drafts.new", kind=COMMENDATION).value_of("Căn cứ")
    assert "Luật Thi đua, khen thưởng" in offered
    assert "411/QĐ-TTg" not in offered


def test_what_is_offered_makes_papers_without_mistakes(make, province, commune, of_province, of_commune):
    team = make.established_team(make.village(commune), members=4)
    set_rule(province)
    for browser in (of_province, of_commune):
        assert mistakes(word_file(plan(browser))) == []
        assert mistakes(word_file(browser.open("drafts.new", kind=COMMENDATION, to=team.id))) == []
