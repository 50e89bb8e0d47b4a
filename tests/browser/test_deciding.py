"""A chair decides: on a phone, with the changes since the version seen; and on many documents at once."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from blueprints.approvals import actions as approvals
from blueprints.approvals import reviewing
from blueprints.documents import actions as documents
from blueprints.teams.models import Team
from blueprints.units.models import Unit
from core.access import Role
from core.database import db
from tests.browser.conftest import Opened
from tests.builders import Make

pytestmark = pytest.mark.browser


def fits(page: Page) -> bool:
    """Nothing makes the page wider than the phone."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))


@pytest.fixture
def chair(make: Make, commune: Unit) -> Any:
    return make.account(Role.LEADER, commune)


def test_a_chair_approves_by_phone_what_changed_since_the_version_seen(
    make: Make, commune: Unit, chair: Any, sign_in: Opened
):
    team = make.team(make.village(commune), members=3)
    document = make.submitted(team=team)
    reviewing.return_to_drafter(document.id, "Bổ sung một thành viên.", by=chair)
    make.member(db.session.get_one(Team, team.id), full_name="Sùng Thị Thêm Vào")
    documents.redraft(document.id, by=document.drafter)
    approvals.submit(document.id, by=document.drafter)

    page = sign_in(chair, phone=True)
    page.goto(f"/van-ban/{document.id}")
    expect(page.get_by_text("Có thay đổi so với phiên bản 1 đồng chí đã xem.")).to_be_visible()
    assert fits(page)
    page.get_by_role("link", name="Xem các chỗ thay đổi").tap()
    expect(page.locator("ins").filter(has_text="Sùng Thị Thêm Vào").first).to_be_visible()
    assert fits(page)

    page.goto(f"/van-ban/{document.id}")
    page.get_by_role("button", name="Duyệt", exact=True).tap()
    page.get_by_role("dialog").get_by_role("button", name="Duyệt").tap()
    expect(page.get_by_text("Đã duyệt.")).to_be_visible()


def test_a_chair_approves_like_documents_at_once_and_is_told_of_each(
    make: Make, commune: Unit, chair: Any, sign_in: Opened
):
    made = [make.submitted(team=make.team(make.village(commune), members=3)) for _ in range(3)]
    page = sign_in(chair)
    page.goto("/viec/")
    for box in page.get_by_role("checkbox").all():
        box.check()
    page.get_by_role("button", name="Duyệt các văn bản đã chọn").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kiểm tra lại trước khi duyệt")

    newer = made[1]  # another version comes between the check and the approval
    approvals.withdraw(newer.id, by=newer.drafter)
    documents.redraft(newer.id, by=newer.drafter)
    approvals.submit(newer.id, by=newer.drafter)
    page.get_by_role("button", name="Duyệt 3 văn bản").click()
    expect(page.get_by_role("row").filter(has_text=re.compile("Đã duyệt"))).to_have_count(2)
    expect(page.get_by_role("row").filter(has_text="phiên bản 2")).to_have_count(1)
