"""What is typed about a team's Zalo group; who is in it is ticked in a list of the registry's own."""

from collections.abc import Collection

from flask import request

from blueprints.chats.actions import ChatFacts
from blueprints.chats.models import GroupChat
from core.forms import Form, RevisionField, day, text

TICK = "present-"  # before the key of whom is ticked


class ChatForm(Form):
    created_on = day("Ngày lập nhóm", description="Để trống nếu Tổ chưa có nhóm. Ví dụ: 05/03/2026.")
    created_by = text("Người lập nhóm", longest=100)
    link = text(
        "Đường dẫn nhóm",
        longest=200,
        description="Dạng https://zalo.me/g/…, lấy ở mục “Link nhóm” trong Zalo.",
    )
    members_updated_on = day("Ngày cập nhật thành viên gần nhất")
    note = text("Ghi chú", longest=500)
    revision = RevisionField()

    @property
    def facts(self) -> ChatFacts:
        return ChatFacts(
            self.created_on.day,
            self.created_by.data or "",
            self.link.data or "",
            ticked(),
            self.members_updated_on.day,
            self.note.data or "",
        )


def ticked() -> Collection[str]:
    """Keys of those ticked in what was sent."""
    return {name.removeprefix(TICK) for name in request.form if name.startswith(TICK)}


def filled_from(chat: GroupChat | None) -> ChatForm:
    if chat is None:
        return ChatForm(revision=0)
    return ChatForm(
        created_on=chat.created_on,
        created_by=chat.created_by,
        link=chat.link,
        members_updated_on=chat.members_updated_on,
        note=chat.note,
        revision=chat.revision,
    )
