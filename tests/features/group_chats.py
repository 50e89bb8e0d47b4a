"""Groups noted down in tests: a commune's team, a village's team, and who notes their groups."""

from datetime import timedelta

from blueprints.chats.models import GroupChat
from blueprints.composition.rules import TeamRole
from blueprints.teams.models import Team
from core import clock
from core.database import db
from vanban.vietnamese import short_date

TODAY = clock.today()
DAY = short_date(TODAY - timedelta(10))


def commune_team(make, commune) -> Team:
    team = make.team(commune)
    make.member(team, full_name="Lò Văn Ví Dụ", role=TeamRole.LEADER)
    return team


def village_team(make, commune) -> Team:
    team = make.team(make.village(commune, "Nà Thử"))
    make.member(team, full_name="Nguyễn Văn Mẫu", role=TeamRole.LEADER)
    make.member(team, full_name="Trần Thị Thử", role=TeamRole.MEMBER)
    return team


def noted(officer, team, *, present=(), day=DAY, updated=""):
    """The group of the team, noted down with these people ticked."""
    officer.open("chats.show", team_id=team.id).fill("Ngày lập nhóm", day)
    officer.fill("Ngày cập nhật thành viên", updated)
    for name in present:
        officer.fill(name, "1")
    return officer.press("Lưu nhóm Zalo")


def chat(team) -> GroupChat | None:
    db.session.rollback()
    return db.session.query(GroupChat).filter_by(team_id=team.id).one_or_none()
