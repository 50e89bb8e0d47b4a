"""A template is submitted, decided on by somebody else, holds from a day, and gives way to another."""

from datetime import date, timedelta

import pytest

from blueprints.documents import checks
from blueprints.documents.kinds import kind
from blueprints.documents.models import WordTemplate
from blueprints.documents.rules import TemplateState
from blueprints.word_templates import actions, version_views
from core import clock
from core.access import Role
from core.database import db
from core.errors import DomainError
from tests.features import word_files
from vanban.vietnamese import short_date

TODAY = clock.today()
NEXT_WEEK = TODAY + timedelta(days=7)


@pytest.fixture
def commune(make):
    return make.commune("Bản Mẫu")


@pytest.fixture
def submitted(make, commune):
    return make.submitted_template(commune)


@pytest.fixture
def chair(make, browse, commune):
    return browse(make.account(Role.LEADER, commune))


def seen(template) -> WordTemplate:
    """As it is kept now."""
    db.session.rollback()
    db.session.refresh(template)
    return template


def decide(browser, template, day: date | str = TODAY, *, status: int = 200):
    browser.open("template_versions.show", template_id=template.id)
    typed = day if isinstance(day, str) else short_date(day)
    return browser.fill("Áp dụng từ ngày", typed).press("Duyệt", status=status)


def test_a_clerk_submits_what_was_seen(make, browse, commune):
    template = make.template(commune)
    browse(template.author).open("template_versions.show", template_id=template.id).press("Trình duyệt")
    assert seen(template).state is TemplateState.SUBMITTED


def test_a_file_that_was_replaced_meanwhile_is_not_submitted_unseen(make, browse, commune):
    template = make.template(commune)
    clerk = browse(template.author).open("template_versions.show", template_id=template.id)
    make.template(commune, word_files.with_curly_quotes(), by=make.account(Role.CLERK, commune))
    assert "thay bằng một tệp khác" in clerk.press("Trình duyệt", status=409).text


def test_the_chair_finds_on_the_home_page_what_waits(submitted, chair):
    assert "Mẫu văn bản chờ duyệt (1)" in chair.open("/").text


def test_the_chair_approves_from_a_day(submitted, chair):
    decide(chair, submitted, NEXT_WEEK)
    kept = seen(submitted)
    assert (kept.state, kept.from_on, kept.ended_on) == (TemplateState.APPROVED, NEXT_WEEK, None)


def test_who_approved_is_kept(make, browse, commune, submitted):
    chair = make.account(Role.LEADER, commune)
    decide(browse(chair), submitted)
    assert seen(submitted).approver_id == chair.id


def test_a_day_that_is_past_is_refused_beside_the_field(submitted, chair):
    decide(chair, submitted, TODAY - timedelta(days=1), status=422)
    assert "từ hôm nay trở đi" in chair.error_of("Áp dụng từ ngày")


@pytest.mark.parametrize("typed", ["", "hôm nào đó", "31/02/2030"])
def test_what_is_no_day_is_refused_and_stays_in_the_field(submitted, chair, typed):
    decide(chair, submitted, typed, status=422)
    assert chair.value_of("Áp dụng từ ngày") == typed


def test_a_clerk_does_not_approve(make, browse, commune, submitted):
    browser = browse(make.account(Role.CLERK, commune)).open("/")
    assert browser.bare("POST", f"/mau-van-ban/phien-ban/{submitted.id}/duyet").status_code == 403


def test_who_brought_the_template_does_not_approve_it(submitted):
    submitted.author.role = Role.LEADER  # meanwhile
    with pytest.raises(DomainError, match="không được tự duyệt"):
        actions.approve(submitted.id, TODAY, by=submitted.author)


def test_a_head_of_department_does_not_approve_for_a_commune(make, browse, commune, submitted):
    head = browse(make.account(Role.DEPARTMENT_HEAD, commune))
    head.open("template_versions.show", template_id=submitted.id)
    assert "Duyệt" not in head.buttons()


def test_the_head_of_an_office_of_the_province_approves(make, browse):
    province = make.province()
    template = make.submitted_template(province)
    decide(browse(make.account(Role.DEPARTMENT_HEAD, province)), template)
    assert seen(template).state is TemplateState.APPROVED


def test_a_refusal_tells_the_clerk_why(browse, submitted, chair):
    chair.open("template_versions.show", template_id=submitted.id).follow("Không duyệt")
    chair.fill("Lý do không duyệt", "Thiếu phần nơi nhận.").press("Không duyệt")
    clerk = browse(submitted.author).open("template_versions.show", template_id=submitted.id)
    assert "Lý do không duyệt: Thiếu phần nơi nhận." in clerk.text


def test_a_refusal_without_a_reason_is_not_taken(submitted, chair):
    chair.open("template_versions.refuse", template_id=submitted.id).press("Không duyệt", status=422)
    assert "Ghi lý do" in chair.summary


def test_what_was_decided_is_not_decided_again(make, commune):
    template = make.approved_template(commune)
    with pytest.raises(DomainError, match="Đã duyệt"):
        actions.refuse(template.id, "Đổi ý", by=make.account(Role.LEADER, commune))


def test_a_new_version_ends_the_one_before_on_its_day(make, commune):
    first = make.approved_template(commune)
    make.approved_template(commune, NEXT_WEEK)
    assert seen(first).ended_on == NEXT_WEEK


def test_a_version_that_would_have_begun_later_never_holds(make, commune):
    later = make.approved_template(commune, NEXT_WEEK)
    make.approved_template(commune)
    assert (seen(later).ended_on, later.lasts(TODAY)) == (NEXT_WEEK, False)


def test_a_version_of_another_office_goes_on(make, commune):
    other = make.approved_template(make.commune())
    make.approved_template(commune)
    assert seen(other).ended_on is None


def test_going_back_ends_the_own_template_today(make, browse, commune):
    template = make.approved_template(commune)
    clerk = browse(template.author).open("word_templates.show", kind_code=word_files.KIND)
    clerk.press("Trở lại mẫu của phần mềm")
    assert seen(template).ended_on == TODAY


def test_going_back_drops_a_version_that_was_to_begin_later(make, commune):
    template = make.approved_template(commune, NEXT_WEEK)
    actions.end_own(kind(word_files.KIND), by=template.author)
    assert seen(template).lasts(NEXT_WEEK) is False


def test_without_an_own_template_there_is_nothing_to_go_back_from(make, commune):
    with pytest.raises(DomainError, match="không có mẫu riêng"):
        actions.end_own(kind(word_files.KIND), by=make.account(Role.CLERK, commune))


def test_a_version_in_force_is_told_on_the_list_of_kinds(make, browse, commune):
    make.approved_template(commune)
    page = browse(make.account(Role.OFFICER, commune)).open("word_templates.index")
    row = page.column("Loại văn bản").index("Quyết định thành lập Tổ")
    assert (page.column("Mẫu đang dùng")[row], page.column("Áp dụng")[row]) == (
        "Mẫu của Xã Bản Mẫu, phiên bản 1",
        f"Từ {short_date(TODAY)}",
    )


def test_a_version_of_a_later_day_is_told_to_wait(make, browse, commune):
    make.approved_template(commune, NEXT_WEEK)
    page = browse(make.account(Role.OFFICER, commune))
    page.open("word_templates.show", kind_code=word_files.KIND)
    assert page.column("Tình trạng") == ["Chờ đến ngày áp dụng", "Đang áp dụng"]


def test_the_chair_comes_to_the_approval_from_the_bar_of_acts(submitted, chair):
    page = chair.open("template_versions.show", template_id=submitted.id).page
    assert len(page.select(".action-bar a[href='#duyet'], #duyet [name=from_on]")) == 2


def test_the_chair_is_spared_the_fields(submitted, chair):
    page = chair.open("template_versions.show", template_id=submitted.id).page
    assert page.select_one(".catalogue") is None


@pytest.mark.one_database
def test_a_fault_of_the_checker_leaves_a_template_open_to_approval(submitted, chair, monkeypatch):
    version_views._checked.cache_clear()
    monkeypatch.setattr(checks, "check", lambda *_, **__: 1 / 0)
    page = chair.open("template_versions.show", template_id=submitted.id)
    version_views._checked.cache_clear()
    assert "Thể thức của bản dựng thử: chưa kiểm tra được." in page.text


def test_why_an_approval_is_not_taken_stands_above_the_pages_of_the_try(submitted, chair):
    page = decide(chair, submitted, TODAY - timedelta(days=1), status=422).page
    order = [one.get("class")[0] for one in page.select(".error-summary, .doc-layout")]
    assert order == ["error-summary", "doc-layout"]
