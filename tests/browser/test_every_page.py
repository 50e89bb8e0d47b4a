"""Every page, at a desk and on a phone: it fits, its controls can be pressed, its words can be read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import DESK, PATIENCE_MS, PHONE, begin_session
from tests.browser.office import Office
from tests.browser.places import Place, built
from tests.browser.witness import Witness
from tests.builders import Make

pytestmark = pytest.mark.browser

RULES = (Path(__file__).parent / "rules_of_a_page.js").read_text(encoding="utf-8")
THUMB_PX = 44
SIZES = {"desk": (DESK["viewport"], 0), "phone": (PHONE["viewport"], THUMB_PX)}

OPENED = {
    "home": ("officer", "/"),
    "home of the chair": ("leader", "/"),
    "home of the clerk": ("clerk", "/"),
    "list of teams": ("officer", "/to/"),
    "list of teams of a province": ("province", "/to/"),
    "list of teams, none found": ("officer", "/to/?q=khong-co"),
    "team": ("officer", "/to/{team}"),
    "team without members": ("officer", "/to/{empty_team}"),
    "team established": ("officer", "/to/{established}"),
    "figures of a commune": ("officer", "/so-lieu"),
    "figures of a province": ("province", "/so-lieu"),
    "groups of a commune": ("officer", "/nhom-zalo/"),
    "groups of a province": ("province", "/nhom-zalo/"),
    "group of a team": ("officer", "/nhom-zalo/{team}"),
    "group of a team, read only": ("leader", "/nhom-zalo/{team}"),
    "lists brought in": ("officer", "/nhap-danh-sach/"),
    "lists brought in by a province, none": ("province", "/nhap-danh-sach/"),
    "new list": ("officer", "/nhap-danh-sach/moi"),
    "list that was read": ("officer", "/nhap-danh-sach/{list}"),
    "columns of a list": ("officer", "/nhap-danh-sach/{list}/cot"),
    "new team": ("officer", "/to/moi"),
    "name of a team": ("officer", "/to/{team}/ten"),
    "list of documents": ("officer", "/van-ban/"),
    "drafting a decision": ("officer", "/van-ban/soan?kind=quyet-dinh-thanh-lap&to={team}"),
    "drafting a proposal": ("officer", "/van-ban/soan?kind=to-trinh-thanh-lap&to={team}"),
    "draft": ("officer", "/van-ban/{draft}"),
    "draft that breaks a rule": ("officer", "/van-ban/{breaching}"),
    "submitted": ("leader", "/van-ban/{submitted}"),
    "returned": ("officer", "/van-ban/{returned}"),
    "approved": ("clerk", "/van-ban/{approved}"),
    "issued": ("officer", "/van-ban/{issued}"),
    "register": ("clerk", "/so-van-ban"),
    "register of a year without documents": ("clerk", "/so-van-ban?nam=2025"),
    "printed register": ("clerk", "/so-van-ban/in"),
    "kinds of templates": ("clerk", "/mau-van-ban/"),
    "templates of a kind": ("clerk", "/mau-van-ban/quyet-dinh-kien-toan"),
    "bringing a template": ("clerk", "/mau-van-ban/quyet-dinh-thanh-lap/tai-len"),
    "file with faults": ("clerk", "/mau-van-ban/loi/{faulty}"),
    "template before the chair": ("leader", "/mau-van-ban/phien-ban/{template}"),
    "refusing a template": ("leader", "/mau-van-ban/phien-ban/{template}/khong-duyet"),
    "teams that break a rule": ("officer", "/to/chua-dat"),
    "teams of a province that break a rule": ("province", "/to/chua-dat"),
    "rules of composition": ("officer", "/quy-dinh-thanh-phan"),
    "rules of composition of one's own province": ("province", "/quy-dinh-thanh-phan"),
    "new rule of composition": ("province", "/quy-dinh-thanh-phan/moi"),
    "rule of composition": ("province", "/quy-dinh-thanh-phan/{rule}"),
    "end of a rule of composition": ("province", "/quy-dinh-thanh-phan/{rule}/het-hieu-luc"),
    "units of a province": ("province", "/don-vi/"),
    "unit": ("clerk", "/don-vi/"),
    "agency": ("clerk", "/don-vi/{commune}/co-quan/ubnd"),
    "new signer": ("clerk", "/don-vi/{commune}/co-quan/ubnd/nguoi-ky/moi"),
    "end of a signer": ("clerk", "/don-vi/{commune}/co-quan/ubnd/nguoi-ky/{signer}/thoi"),
    "new village": ("clerk", "/don-vi/{commune}/thon/moi"),
    "village": ("officer", "/don-vi/{village}"),
    "new name of a village": ("officer", "/don-vi/{village}/doi-ten"),
    "division of a village": ("officer", "/don-vi/{village}/chia"),
    "villages to be merged": ("officer", "/don-vi/{commune}/sap-nhap"),
    "change of units": ("officer", "/don-vi/thay-doi/{event}"),
    "teams of changed units": ("officer", "/to/sap-nhap/{event}"),
    "teams to be settled": ("officer", "/to/can-kien-toan"),
    "before the head of the office": ("department_head", "/van-ban/{checked}"),
    "passing a step on": ("department_head", "/van-ban/{checked}/chuyen"),
    "inbox": ("leader", "/viec/"),
    "inbox, on the way": ("department_head", "/viec/?muc=dang-xu-ly"),
    "inbox, returned": ("officer", "/viec/?muc=tra-lai"),
    "approving several": ("leader", "/viec/kiem-tra-lai?vb={submitted}"),
    "routes of review": ("leader", "/quy-trinh/"),
    "new route of review": ("administrator", "/quy-trinh/moi"),
    "delegations": ("administrator", "/uy-quyen/"),
    "new delegation": ("leader", "/uy-quyen/moi"),
    "accounts": ("administrator", "/tai-khoan"),
    "account": ("administrator", "/tai-khoan/{account}"),
    "log": ("administrator", "/nhat-ky"),
    "own password": ("officer", "/mat-khau"),
    "signing in": ("visitor", "/dang-nhap"),
}
REFUSALS = {
    "not allowed": ("/nhat-ky", 403),
    "not found": ("/khong-co", 404),
}
REFUSED = {
    "signing in": ("visitor", "/dang-nhap", "Đăng nhập"),
    "new member": ("officer", "/to/{team}/thanh-vien/moi", "Lưu thành viên"),
    "return": ("leader", "/van-ban/{submitted}/tra-lai", "Trả lại"),
    "new route of review": ("administrator", "/quy-trinh/moi", "Lưu quy trình"),
    "new delegation": ("leader", "/uy-quyen/moi", "Ghi ủy quyền"),
    "upload": ("officer", "/van-ban/{draft}", "Tải lên"),
    "new account": ("administrator", "/tai-khoan/moi", "Tạo tài khoản"),
    "new rule of composition": ("province", "/quy-dinh-thanh-phan/moi", "Lưu quy định"),
    "new signer": ("clerk", "/don-vi/{commune}/co-quan/ubnd/nguoi-ky/moi", "Thêm người ký"),
    "bringing a template": ("clerk", "/mau-van-ban/quyet-dinh-thanh-lap/tai-len", "Tải lên và kiểm tra"),
    "refusing a template": ("leader", "/mau-van-ban/phien-ban/{template}/khong-duyet", "Không duyệt"),
}


@pytest.fixture(scope="module")
def place(registry: tuple[Flask, Make]) -> Place:
    app, make = registry
    with app.app_context():
        return built(make)


class Visits:
    """A browser for each person, kept while the module runs."""

    def __init__(self, chromium: Browser, office: Office, place: Place) -> None:
        self.chromium, self.office, self.place = chromium, office, place
        self.contexts: dict[str, BrowserContext] = {}
        self.witnesses: list[Witness] = []

    def open(self, who: str, address: str, status: int = 200) -> Page:
        context = self.contexts.get(who) or self._begin(who)
        page = context.pages[0] if context.pages else context.new_page()
        its = address.format(**self.place.names)
        answer = page.goto(its)
        assert answer is not None
        assert (answer.status, page.url) == (status, self.office.address + its)
        return page

    def _begin(self, who: str) -> BrowserContext:
        context = self.chromium.new_context(base_url=self.office.address, **DESK)
        context.set_default_timeout(PATIENCE_MS)
        self.witnesses.append(Witness(context, self.office.address))
        if who in self.place.people:
            begin_session(context, self.place.people[who])
        self.contexts[who] = context
        return context

    def complaints(self, page: Page) -> list[str]:
        """What is wrong with the page at either size, and what the witnesses heard since last asked."""
        said = [f"{size}: {one}" for size in SIZES for one in _wrong(page, size)]
        for witness in self.witnesses:
            said += witness.complaints
            witness.complaints.clear()
        return said


def _wrong(page: Page, size: str) -> list[str]:
    viewport, thumb = SIZES[size]
    page.set_viewport_size(viewport)
    return page.evaluate(RULES, {"thumb": thumb})


@pytest.fixture(scope="module")
def visits(chromium: Browser, office: Office, place: Place) -> Iterator[Visits]:
    visits = Visits(chromium, office, place)
    yield visits
    for context in visits.contexts.values():
        context.close()


@pytest.mark.parametrize(("who", "address"), OPENED.values(), ids=OPENED.keys())
def test_the_page_fits_and_can_be_read_and_pressed(visits: Visits, who: str, address: str):
    assert visits.complaints(visits.open(who, address)) == []


@pytest.mark.parametrize(("address", "status"), REFUSALS.values(), ids=REFUSALS.keys())
def test_the_refusal_fits_and_can_be_read_and_pressed(visits: Visits, address: str, status: int):
    assert visits.complaints(visits.open("officer", address, status)) == []


@pytest.mark.parametrize(("who", "address", "button"), REFUSED.values(), ids=REFUSED.keys())
def test_the_refused_form_fits_and_can_be_read_and_pressed(
    visits: Visits, who: str, address: str, button: str
):
    page = visits.open(who, address)
    page.get_by_role("main").get_by_role("button", name=button, exact=True).click()
    expect(page.locator(".error-summary")).to_be_focused()
    assert visits.complaints(page) == []


def test_the_open_menu_of_a_phone_fits_and_can_be_read_and_pressed(visits: Visits):
    page = visits.open("administrator", "/")
    page.set_viewport_size(PHONE["viewport"])
    page.get_by_text("Danh mục", exact=True).click()
    expect(page.get_by_role("link", name="Nhật ký")).to_be_visible()
    assert visits.complaints(page) == []
