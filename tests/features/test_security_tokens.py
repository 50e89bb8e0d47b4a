"""Nothing changes without the token of the very session, and nothing changes by looking."""

import pytest

from core.access import Role
from tests.architecture.routes import COVERING_ROLES, callers, example_path
from tests.builders import PASSWORD
from tests.core.tables import changed, contents
from tests.features.test_security_reach import records_of

pytestmark = pytest.mark.one_database


@pytest.fixture
def commune(make):
    return make.commune("Bản Mẫu")


@pytest.fixture
def own(make, commune):
    """Records of the very commune whose people ask."""
    return records_of(make, commune)


@pytest.fixture
def people(make, browse, commune):
    return {role: browse(make.account(role, commune)) for role in COVERING_ROLES}


@pytest.mark.parametrize("token", [None, "", "sai", "x.y.z"], ids=["none", "empty", "wrong", "misshapen"])
def test_a_post_without_the_token_is_refused(app, own, people, token):
    given = {} if token is None else {"data": {"csrf_token": token}}
    accepted = {
        rule.endpoint: answer.status_code
        for role, rule in callers(app, "POST")
        if (answer := without_token(people[role], "POST", rule, own, **given)).status_code != 400
    }
    assert accepted == {}


def without_token(browser, method: str, rule, values, **given):
    return browser.bare(method, example_path(rule, values), with_token=False, **given)


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_nothing_is_changed_without_the_token(app, own, people, method):
    before = contents()
    for role, rule in callers(app, "POST"):
        without_token(people[role], method, rule, own)
    assert changed(before) == []


def test_a_post_with_the_token_of_somebody_else_is_refused(app, own, people, browse):
    stranger = browse()
    stranger.open("/dang-nhap")
    token = {"csrf_token": stranger.page.select_one("[name=csrf_token]")["value"]}
    path = f"/to/{own['team_id']}/xoa"
    assert people[Role.CLERK].bare("POST", path, with_token=False, data=token).status_code == 400


def test_the_token_of_before_the_sign_in_is_of_no_use_after_it(make, browse, commune):
    browser = browse().open("/dang-nhap")
    token = {"csrf_token": browser.page.select_one("[name=csrf_token]")["value"]}
    account = make.account(Role.OFFICER, commune)
    browser.fill("Tên đăng nhập", account.username).fill("Mật khẩu", PASSWORD).press("Đăng nhập")
    assert browser.bare("POST", "/dang-xuat", with_token=False, data=token).status_code == 400


def test_a_refused_post_says_what_to_do(people):
    answer = people[Role.CLERK].bare("POST", "/dang-xuat", with_token=False)
    assert "tải lại trang rồi thực hiện lại" in answer.text


def test_a_token_in_the_header_is_enough_for_htmx(people):
    assert people[Role.CLERK].bare("POST", "/dang-xuat").status_code == 303


@pytest.mark.parametrize("htmx", [False, True], ids=["as-page", "as-fragment"])
def test_no_page_changes_anything_by_being_looked_at(app, own, people, htmx):
    before = contents()
    headers = {"HX-Request": "true"} if htmx else {}
    for role, rule in callers(app, "GET"):
        people[role].bare("GET", example_path(rule, own), headers=headers).close()
    assert changed(before) == []


def test_a_draft_is_not_made_by_following_a_link(own, people):
    before = contents()
    people[Role.CLERK].bare("GET", f"/van-ban/soan?kind=quyet-dinh-thanh-lap&to={own['team_id']}")
    assert changed(before) == []
