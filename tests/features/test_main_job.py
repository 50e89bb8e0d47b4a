"""The main job, end to end, without JavaScript."""

from core.access import Role

TITLE = "Quyết định về việc thành lập"


def test_a_draft_is_returned_corrected_approved_issued_and_the_team_is_established(make, browse):
    commune = make.commune("Bản Mẫu")
    team = make.team(make.village(commune, "Nà Thử"), members=3)
    leader = make.account(Role.LEADER, commune)
    make.signer(commune, account=leader)
    officer, chair = browse(make.account(Role.OFFICER, commune)), browse(leader)
    clerk = browse(make.account(Role.CLERK, commune))

    officer.open("teams.show", team_id=team.id).follow("Soạn quyết định").press("Lập dự thảo")
    document = officer.path
    officer.press("Trình duyệt")

    clerk.open("/").follow(TITLE).press("Đồng ý")
    chair.open("/").follow(TITLE).follow("Trả lại")
    chair.fill("Lý do trả lại", "Bổ sung căn cứ.").press("Trả lại")

    officer.open(document)
    assert "Bổ sung căn cứ." in officer.text
    officer.press("Lập lại từ sổ").press("Trình duyệt")
    clerk.open(document).press("Đồng ý")
    chair.open(document).press("Duyệt")
    clerk.open("/").follow(TITLE).follow("Cấp số, phát hành").press("Cấp số và phát hành")

    assert "01/QĐ-UBND" in clerk.heading
    assert "01/QĐ-UBND" in clerk.open("/so-van-ban").text
    assert "Số 01/QĐ-UBND" in officer.open("teams.show", team_id=team.id).text
