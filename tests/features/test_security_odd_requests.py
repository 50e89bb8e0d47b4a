"""Requests no page sends: each gets an answer with a sentence, never a failure."""

from urllib.parse import quote

import pytest

from core.access import Role
from tests.architecture.routes import COVERING_ROLES, callers, example_path
from tests.features.test_security_reach import records_of

pytestmark = pytest.mark.one_database

TOO_BIG = 21 * 1024 * 1024 + 1
HUGE = "9" * 40
ODD = ["\x00", "²", "-1", HUGE, "9" * 5000, "%_\\", "' OR 1=1 --", "đ" * 300, "\n"]
QUESTIONS = (
    *("q", "sau", "truoc", "nam", "xa", "don-vi", "to", "kind", "tinh-trang", "next", "ngay", "cap"),
    *("nhiem-vu", "gioi-tinh", "thieu", "duoi", "thay"),
)
FIELDS = (
    *(
        "username",
        "password",
        "old",
        "new",
        "full_name",
        "role",
        "unit_code",
        "unit_id",
        "revision",
        "version",
    ),
    *("name", "type_name", "superior_line", "header_lines", "place", "symbol", "filing", "head_position"),
    *(
        "position",
        "standing",
        "from_on",
        "to_on",
        "legal_basis",
        "birth_year",
        "sex",
        "occupation",
    ),
    *("address", "phone", "note", "scope", "authority", "signer_id", "legal_bases", "file", "reason"),
    *("issued_on", "copies", "fill_attachments", "kept_path", "kept_fields"),
    *("on", "requested_on", "introduced_on", "until_on", "created_on", "members_updated_on", "link"),
    *("level", "minimum", "maximum", "teams", "members", "names", "continuing", "code", "exception_reason"),
    *(
        "number",
        "recipients",
        "lists",
        "key",
        "issuer",
        "type_symbol",
        "normative",
        "purpose",
        "until",
        "title",
    ),
    *("signer_name", "holder", "groups", "agency_id", "first_number", "rows-0-recipient", "rows-0-copies"),
    *("rows-0-sent_on", "rows-0-received_by", "add_list", "relation", "newer_id", "recalled_on", "notified"),
    *("cot-0-full_name", "cot-0-role", "bo-0", "pham-vi", "them-thon", "requirements-0-count"),
)
WORDS = pytest.mark.parametrize("odd", [pytest.param(odd, id=ascii(odd)[:16]) for odd in ODD])


@pytest.fixture
def commune(make):
    return make.commune("Bản Mẫu")


@pytest.fixture
def own(make, commune):
    return records_of(make, commune)


@pytest.fixture
def people(make, browse, commune):
    return {role: browse(make.account(role, commune)) for role in COVERING_ROLES}


def failures(app, people, method: str, path_of, **given) -> list[str]:
    """Routes that fail with a status of 500 or more, or refuse to read the request at all."""
    answers = {
        rule.endpoint: people[role].bare(method, path_of(rule), **given).status_code
        for role, rule in callers(app, method)
        if rule.endpoint != "accounts.sign_out"
    }
    return [f"{name} {status}" for name, status in answers.items() if status >= 500 or status == 400]


@WORDS
def test_an_odd_question_is_no_failure(app, own, people, odd):
    asked = dict.fromkeys(QUESTIONS, odd)
    for name in ("kind", "don-vi"):  # alone they would hide what is asked after them
        asked.pop(name)
    kept = {"kind": "quyet-dinh-thanh-lap"}
    assert failures(app, people, "GET", lambda rule: example_path(rule, own), query_string=asked | kept) == []


@WORDS
@pytest.mark.parametrize(
    "path", ["/so-van-ban?don-vi={}", "/to/moi?xa={}", "/van-ban/soan?kind={}", "/don-vi/{}"]
)
def test_an_odd_code_is_not_found(people, odd, path):
    answer = people[Role.CLERK].bare("GET", path.format(quote(odd, safe="")))
    assert answer.status_code == 404


@WORDS
def test_an_odd_agency_is_not_found(people, commune, odd):
    path = f"/don-vi/{commune.code}/co-quan/{quote(odd, safe='')}"
    assert people[Role.CLERK].bare("GET", path).status_code == 404


@WORDS
def test_odd_words_in_every_field_are_no_failure(app, own, people, odd):
    typed = dict.fromkeys(FIELDS, odd)
    assert failures(app, people, "POST", lambda rule: example_path(rule, own), data=typed) == []


@pytest.mark.parametrize("odd", ["²", "9" * 5000], ids=["a power", "a number without end"])
def test_an_odd_row_of_a_list_of_fields_is_no_failure(make, browse, commune, odd):
    officer = browse(make.account(Role.OFFICER, commune.parent))
    answer = officer.bare("POST", "/quy-dinh-thanh-phan/moi", data={f"requirements-{odd}-role": "leader"})
    assert answer.status_code == 422


def test_a_size_of_a_team_without_end_is_no_failure(make, browse, commune):
    officer = browse(make.account(Role.OFFICER, commune.parent))
    answer = officer.bare(
        "POST", "/quy-dinh-thanh-phan/moi", data={"level": "village", "minimum": HUGE * 200}
    )
    assert answer.status_code == 422


def test_no_field_at_all_is_no_failure(app, own, people):
    assert failures(app, people, "POST", lambda rule: example_path(rule, own), data={}) == []


def sent_by_hand(*parts: str) -> dict[str, str]:
    """A form of these parts; the test client would leave its large files open."""
    body = "".join(f"--x\r\nContent-Disposition: form-data; {part}\r\n" for part in parts)
    return {"data": f"{body}--x--\r\n", "content_type": "multipart/form-data; boundary=x"}


def test_a_file_in_every_field_is_no_failure(app, own, people):
    sent = sent_by_hand(*(f'name="{name}"; filename="mau.docx"\r\n\r\nx' for name in FIELDS))
    assert failures(app, people, "POST", lambda rule: example_path(rule, own), **sent) == []


@pytest.mark.parametrize("kind", ["text/plain", "multipart/form-data", "x"])
def test_a_body_that_is_no_form_is_no_failure(app, own, people, kind):
    sent = {"data": b'{"a": [', "content_type": kind}
    assert failures(app, people, "POST", lambda rule: example_path(rule, own), **sent) == []


def test_a_broken_percent_code_in_a_field_is_no_failure(people, own):
    body = "full_name=%ED%A0%80%FF%FE&role=member&note=%"
    sent = {"data": body, "content_type": "application/x-www-form-urlencoded"}
    answer = people[Role.CLERK].bare("POST", f"/to/{own['team_id']}/thanh-vien/moi", **sent)
    assert answer.status_code == 422


def test_a_kept_form_that_is_nested_without_end_is_ignored(browse):
    typed = {"kept_path": "/to/", "kept_fields": "[" * 100_000}
    assert browse().open("/dang-nhap").bare("POST", "/dang-nhap", data=typed).status_code == 422


@pytest.fixture
def oversize(people, own):
    """The answer to an upload larger than any document."""
    sent = {"data": b"\0" * TOO_BIG, "content_type": "multipart/form-data; boundary=x"}
    return people[Role.CLERK].bare("POST", f"/van-ban/{own['document_id']}/phien-ban", **sent)


def test_an_upload_too_large_is_refused(oversize):
    assert oversize.status_code == 413


def test_an_upload_too_large_is_refused_with_what_to_do(oversize):
    assert "Giảm dung lượng ảnh" in oversize.text


def test_a_text_too_large_is_refused(people, own):
    sent = sent_by_hand(f'name="note"\r\n\r\n{"x" * 3_000_000}')
    answer = people[Role.CLERK].bare("POST", f"/to/{own['team_id']}/thanh-vien/moi", **sent)
    assert answer.status_code == 413


@pytest.mark.parametrize(
    "path", ["/../instance/toso.db", "/static/../app.py", "/static/%2e%2e/app.py", "/.git/config"]
)
def test_no_file_of_the_office_is_served(browse, path):
    assert browse().bare("GET", path).status_code == 404
