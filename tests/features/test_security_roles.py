"""Who may call what: every route for every role and for nobody."""

from urllib.parse import urlsplit

import pytest

from blueprints.accounts import actions
from core.access import Role
from tests.architecture.routes import example_path, roles_of, routes

pytestmark = pytest.mark.one_database

EVERYBODY = [None, *Role]
AS = pytest.mark.parametrize("role", EVERYBODY, ids=lambda role: role.value if role else "nobody")
SIGN_IN = "/dang-nhap"


def expected(app, rule, role) -> str:
    """What the declaration of the route promises this role."""
    roles = roles_of(app, rule)
    if roles is None:
        return "answered"
    if role is None:
        return "asked to sign in"
    return "answered" if role in roles else "refused"


def seen(answer) -> str:
    if answer.status_code in (400, 403):
        return "refused" if answer.status_code == 403 else "not even read"
    if answer.status_code == 303 and urlsplit(answer.location).path == SIGN_IN:
        return "asked to sign in"
    return "answered" if answer.status_code < 500 else f"failed with {answer.status_code}"


def wrongly_answered(app, browser, role, method: str) -> list[str]:
    rules = [rule for rule in routes(app) if method in rule.methods and rule.endpoint != "accounts.sign_out"]
    return [
        f"{rule.endpoint}: {found}, not {promised}"
        for rule in rules
        if (found := seen(browser.bare(method, example_path(rule))))
        != (promised := expected(app, rule, role))
    ]


@AS
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_route_answers_those_it_is_declared_for_and_nobody_else(app, make, browse, role, method):
    browser = browse(make.account(role) if role else None)
    assert wrongly_answered(app, browser, role, method) == []


@pytest.mark.parametrize("method", ["HEAD", "OPTIONS"])
def test_no_other_method_leads_past_the_sign_in(app, browse, method):
    assert wrongly_answered(app, browse(), None, method) == []


@AS
def test_a_page_without_parameters_opens_for_those_it_is_declared_for(app, make, browse, role):
    browser = browse(make.account(role) if role else None)
    pages = [
        rule
        for rule in routes(app)
        if "GET" in rule.methods and not rule.arguments and rule.endpoint != "drafts.new"
    ]
    statuses = {
        rule.endpoint: browser.bare("GET", example_path(rule)).status_code
        for rule in pages
        if expected(app, rule, role) == "answered"
    }
    allowed = {200, 303} if role else {200}
    assert {name: status for name, status in statuses.items() if status not in allowed} == {}


@pytest.mark.parametrize("path", ["/tai-khoan", "/tai-khoan/moi", "/nhat-ky"])
@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_what_administrators_see_is_refused_to_others_in_vietnamese(make, browse, role, path):
    assert "không được giao việc này" in browse(make.account(role)).open(path, status=403).text


def test_a_role_taken_away_is_gone_at_the_next_click(make, browse):
    commune = make.commune()
    account, chief = make.account(Role.ADMINISTRATOR, commune), make.account(Role.ADMINISTRATOR, commune)
    browser = browse(account).open("/tai-khoan")
    actions.edit(account.id, full_name=account.full_name, role=Role.FINANCE, unit_id=commune.id, by=chief)
    assert browser.bare("GET", "/tai-khoan").status_code == 403


@pytest.fixture
def newcomer(make, browse):
    """Signed in with a first password that is to be changed."""
    return browse(make.account(Role.ADMINISTRATOR, must_change_password=True)).open("/")


def test_a_first_password_leads_to_the_page_that_changes_it(newcomer):
    assert newcomer.path == "/mat-khau"


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_first_password_reaches_no_other_page(app, newcomer, method):
    free = {"accounts.password", "accounts.sign_in", "accounts.sign_out", "site.alive"}
    rules = [rule for rule in routes(app) if method in rule.methods and rule.endpoint not in free]
    assert [rule.endpoint for rule in rules if not is_held_back(newcomer, method, rule)] == []


def is_held_back(browser, method: str, rule) -> bool:
    answer = browser.bare(method, example_path(rule))
    return answer.status_code == 403 or (answer.status_code, answer.location) == (303, "/mat-khau")


def test_a_first_password_may_sign_out(newcomer):
    newcomer.press("Đăng xuất")
    assert newcomer.path == SIGN_IN
