"""A session that ends while somebody types loses nothing of what was typed."""

import pytest

from blueprints.accounts.models import SignInSession
from core.database import db
from tests.builders import PASSWORD

pytestmark = pytest.mark.one_database


def test_a_form_sent_after_the_session_ended_is_kept_through_the_sign_in(make, browse):
    team = make.team()
    officer = make.keeper(team.commune)
    browser = browse(officer).open("teams.new_member", team_id=team.id)
    browser.fill("Họ và tên", "Trần Thị Thử").choose("Nhiệm vụ", "Tổ trưởng")
    db.session.execute(SignInSession.__table__.delete())
    db.session.commit()

    browser.press("Lưu thành viên", status=401)
    assert "hết hạn" in browser.text
    browser.fill("Tên đăng nhập", officer.username).fill("Mật khẩu", PASSWORD).press("Đăng nhập")
    browser.press("Gửi tiếp")

    assert "Trần Thị Thử" in browser.open("teams.show", team_id=team.id).text


def test_a_kept_form_is_never_sent_to_another_site(make, browse):
    officer = make.account()
    browser = browse().open("/dang-nhap").fill("Tên đăng nhập", officer.username).fill("Mật khẩu", PASSWORD)
    form = browser.page.find("form")
    browser.send(form, kept_path="//evil.example/", kept_fields='[["a","b"]]')
    assert browser.heading == "Việc của tôi"
