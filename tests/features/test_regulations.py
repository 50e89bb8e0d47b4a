"""The operating regulation drafted through the page: its numbers come from the rules in force, or are typed."""

from datetime import date

import pytest

from blueprints.regulations.decisions import cited, make_up
from blueprints.units.rules import Level
from core.access import Role
from tests.vanban.samples import in_style, texts

KIND = "quyet-dinh-quy-che"


@pytest.fixture
def province(make):
    return make.province("Thử")


@pytest.fixture
def officer(make, browse, province):
    commune = make.commune("Bản Mẫu", province=province)
    make.signer(commune)
    return browse(make.account(Role.OFFICER, commune))


def drafted(officer) -> bytes:
    return officer.download("Tải Word").get_data()


def clauses(content: bytes) -> list[str]:
    return in_style(content, "Khoản")


def test_a_regulation_is_drafted(officer):
    content = drafted(officer.open("drafts.new", kind=KIND).press("Lập dự thảo"))
    assert in_style(content, "Trích yếu") == [
        "Ban hành Quy chế hoạt động của Tổ chuyển đổi số cộng đồng trên địa bàn xã Bản Mẫu",
        "Hoạt động của Tổ chuyển đổi số cộng đồng trên địa bàn xã Bản Mẫu",
    ]
    assert len(in_style(content, "Chương")) == 6


@pytest.mark.one_database
def test_the_duties_begin_as_the_founding_decisions_have_them(officer):
    assert "tập huấn" in officer.open("drafts.new", kind=KIND).value_of("Nhiệm vụ của Tổ")


@pytest.mark.one_database
def test_the_size_of_a_team_is_that_of_the_rule_in_force(make, officer, province):
    make.rule(
        province, Level.VILLAGE, minimum=7, legal_basis="Kế hoạch số 99/KH-UBND ngày 01 tháng 8 năm 2025"
    )
    content = drafted(officer.open("drafts.new", kind=KIND).press("Lập dự thảo"))
    assert any("được tổ chức theo Kế hoạch số 99/KH-UBND" in line for line in clauses(content))
    assert "Số lượng: ít nhất 7 người." in in_style(content, "Điểm")


@pytest.mark.one_database
def test_a_rule_that_is_over_is_not_printed(make, officer, province):
    make.rule(province, Level.VILLAGE, minimum=7, to_on=date(2025, 12, 31))
    content = drafted(officer.open("drafts.new", kind=KIND).press("Lập dự thảo"))
    assert not any("được tổ chức theo" in line for line in clauses(content))


@pytest.mark.one_database
def test_typed_numbers_are_printed_with_two_figures(officer):
    page = officer.open("drafts.new", kind=KIND).fill("Xin thôi tham gia", "7").fill("Số lần họp", "1")
    said = " ".join(texts(drafted(page.press("Lập dự thảo"))))
    assert "trước ít nhất 07 ngày" in said
    assert "Tổ họp mỗi tháng 01 lần" in said


@pytest.mark.one_database
def test_a_day_of_reporting_needs_the_text_that_sets_it(officer):
    page = officer.open("drafts.new", kind=KIND).fill("Báo cáo trước ngày", "25").fill("Số lần họp", "2")
    page.press("Lập dự thảo", status=422)
    assert "Ghi văn bản quy định ngày báo cáo" in page.error_of("Văn bản quy định ngày báo cáo")
    assert page.value_of("Số lần họp") == "2"


@pytest.mark.one_database
def test_it_can_be_signed_on_behalf_of_the_committee(officer):
    page = officer.open("drafts.new", kind=KIND).choose("Thẩm quyền", "Tập thể")
    content = drafted(page.press("Lập dự thảo"))
    assert in_style(content, "Thẩm quyền") == ["ỦY BAN NHÂN DÂN XÃ BẢN MẪU"]
    assert in_style(content, "Quyền hạn chức vụ")[0] == "TM. ỦY BAN NHÂN DÂN"


PLAN = "Kế hoạch số 12/KH-UBND ngày 01 tháng 8 năm 2025 của Ủy ban nhân dân tỉnh Thử"


@pytest.mark.parametrize(
    ("before", "said"),
    [
        pytest.param("", PLAN, id="in full the first time"),
        pytest.param(f"Căn cứ {PLAN}", "Kế hoạch số 12/KH-UBND", id="by its number after that"),
        pytest.param("Căn cứ Kế hoạch số 2/KH-UBND", PLAN, id="another number is another text"),
    ],
)
def test_a_text_is_cited_in_full_once(before, said):
    assert cited(PLAN, before) == said


def test_no_rule_no_make_up():
    assert make_up({}, ()) == ()
