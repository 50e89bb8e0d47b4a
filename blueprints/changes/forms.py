"""What is typed about a wish to join, to leave, to change position, or about a dissolution."""

from datetime import date
from typing import Any

from blueprints.changes.actions import Wish
from blueprints.composition.rules import TeamRole
from blueprints.teams.forms import MemberForm
from core.forms import Form, choice, day, lines, text

ROLES = {role.value: role.label for role in TeamRole}


class WishForm(Form):
    """The days of the paper application and of the team leader's word, and the reason."""

    requested_on = day(
        "Ngày đề nghị", required="Nhập ngày ghi trên đơn hoặc ngày đề nghị.", description="Ví dụ: 05/03/2026."
    )
    introduced_on = day(
        "Ngày Tổ trưởng giới thiệu, đề xuất",
        description="Để trống nếu chưa có ý kiến của Tổ trưởng; ghi sau cũng được.",
    )
    reason = text("Lý do", longest=500)

    @property
    def wish(self) -> Wish:
        asked: date = self.requested_on.day  # its rule says that it is there
        return Wish(asked, self.introduced_on.day, self.reason.data or "")


class JoinForm(MemberForm, WishForm):
    reason = text("Nguyện vọng, lý do", longest=500)


class LeaveForm(WishForm):
    reason = text("Lý do thôi", longest=500, required="Nhập lý do thôi tham gia Tổ.")


class RoleForm(WishForm):
    role = choice("Nhiệm vụ mới", ROLES, required="Chọn nhiệm vụ mới.")


class DissolveForm(WishForm):
    introduced_on: Any = day(
        "Ngày thống nhất đề nghị Chủ tịch",
        description="Ngày họp hoặc ngày cơ quan chuyên môn thống nhất; để trống nếu chưa.",
    )
    reason = text(
        "Lý do giải thể",
        longest=500,
        required="Nhập lý do giải thể.",
        description="Ví dụ: Sáp nhập xóm Bản Mẫu vào xóm Bản Thử.",
    )


class IntroduceForm(Form):
    on = day("Ngày Tổ trưởng giới thiệu, đề xuất", required="Nhập ngày Tổ trưởng giới thiệu, đề xuất.")


class RefuseForm(Form):
    reason = lines("Lý do không đồng ý", required="Nhập lý do không đồng ý.", longest=500)
