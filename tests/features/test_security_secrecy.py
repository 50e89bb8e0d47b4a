"""What people type is kept in the database and nowhere else: not in a log, not in the name of a file."""

import io
import logging
import re

import pytest

from blueprints.accounts import queries
from core.access import Role

pytestmark = pytest.mark.one_database

SECRET = "Lò Văn Bí Mật 0987654321"
ASCII_SECRET = "bi.mat.0987654321"


@pytest.fixture
def logged(caplog):
    """Everything that is logged as in the office, errors with their tracebacks included."""
    caplog.set_level(logging.DEBUG)
    for talkative in ("sqlalchemy", "alembic", "asyncio"):
        caplog.set_level(logging.WARNING, talkative)  # as they are outside a developer's session

    def text() -> str:
        return caplog.text

    return text


@pytest.fixture
def commune(make):
    return make.commune("Bản Mẫu")


@pytest.fixture
def administrator(make, browse, commune):
    return browse(make.account(Role.ADMINISTRATOR, commune))


@pytest.fixture
def officer(make, browse, commune):
    return browse(make.account(Role.OFFICER, commune))


def account_typed(commune, username: str) -> dict[str, str]:
    asked = {"full_name": SECRET, "role": "clerk", "unit_code": commune.code}
    return asked | {"username": username, "password": ASCII_SECRET}


def mentions_secret(text: str) -> bool:
    return "0987654321" in text or "Bí Mật" in text or ascii(SECRET)[1:-1] in text


def test_a_wrong_password_is_not_logged(browse, logged):
    typed = {"username": ASCII_SECRET, "password": ASCII_SECRET}
    browse().open("/dang-nhap").bare("POST", "/dang-nhap", data=typed)
    assert not mentions_secret(logged())


def test_a_right_password_is_not_logged(administrator, commune, logged):
    administrator.bare("POST", "/tai-khoan/moi", data=account_typed(commune, "nguoi.moi"))
    assert not mentions_secret(logged())


def test_a_member_is_not_logged(make, commune, officer, logged):
    team = make.team(make.village(commune))
    typed = {"full_name": "Lò Văn Bí Mật", "phone": "0987654321", "role": "member", "note": SECRET}
    officer.bare("POST", f"/to/{team.id}/thanh-vien/moi", data=typed)
    assert not mentions_secret(logged())


@pytest.mark.parametrize("path", ["/to/", "/don-vi/", "/van-ban/", "/khong-co"])
def test_what_was_searched_for_is_not_logged(officer, logged, path):
    officer.bare("GET", path, query_string={"q": SECRET})
    assert not mentions_secret(logged())


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"\xd0\xcf\x11\xe0 old Word"], ids=ascii)
def test_the_name_of_an_uploaded_file_is_not_logged(make, commune, officer, logged, content):
    document = make.draft(team=make.team(make.village(commune), members=1))
    sent = {"version": "1", "note": SECRET, "file": (io.BytesIO(content), f"{SECRET}.docx")}
    officer.bare("POST", f"/van-ban/{document.id}/phien-ban", data=sent, content_type="multipart/form-data")
    assert not mentions_secret(logged())


def test_a_failure_of_the_code_logs_nothing_that_was_typed(app, officer, logged, monkeypatch):
    def fail():
        raise RuntimeError("the code failed")

    monkeypatch.setattr(fail, "access", None, raising=False)
    monkeypatch.setitem(app.view_functions, "site.alive", fail)
    officer.bare("GET", "/song", query_string={"q": SECRET})
    assert ("the code failed" in logged(), mentions_secret(logged())) == (True, False)


def test_a_failure_of_the_database_logs_nothing_that_was_typed(
    make, commune, administrator, logged, monkeypatch
):
    make.account(Role.CLERK, commune, username="da.co")
    monkeypatch.setattr(queries, "account_named", lambda _: None)  # as when two are created at once
    answer = administrator.bare("POST", "/tai-khoan/moi", data=account_typed(commune, "da.co"))
    assert (answer.status_code >= 400, mentions_secret(logged())) == (True, False)


@pytest.fixture
def downloaded(make, commune, officer):
    """The Word file of a draft in which everything is named by the secret."""
    team = make.team(make.village(commune, "Bí Mật"))
    make.member(team, full_name="Lò Văn Bí Mật", role="leader", phone="0987654321")
    document = make.draft(team=team)
    with officer.bare("GET", f"/van-ban/{document.id}/phien-ban/1.docx") as answer:
        yield answer


def test_a_file_is_offered_under_a_name_without_what_was_typed(downloaded):
    name = downloaded.headers["Content-Disposition"]
    assert re.fullmatch(r"attachment; filename=[a-z0-9.-]+\.docx", name)


def test_a_file_is_offered_as_what_it_is(downloaded):
    assert downloaded.mimetype.endswith("wordprocessingml.document")


def test_a_failure_shows_nothing_of_its_cause(app, officer, monkeypatch):
    def fail():
        raise RuntimeError("table units at /srv/toso")

    monkeypatch.setattr(fail, "access", None, raising=False)
    monkeypatch.setitem(app.view_functions, "site.alive", fail)
    assert "/srv/toso" not in officer.bare("GET", "/song").text
