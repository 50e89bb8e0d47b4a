"""Noting down what is known of a team's Zalo group."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from blueprints.chats import queries, rules
from blueprints.chats.models import GroupChat
from blueprints.teams.models import Team
from core import clock
from core.audit import Actor, action
from core.database import db
from core.errors import Conflict, DomainError


@dataclass(frozen=True)
class ChatFacts:
    """What is noted; present: keys of those who are in the group."""

    created_on: date | None
    created_by: str = ""
    link: str = ""
    present: Collection[str] = ()
    members_updated_on: date | None = None
    note: str = ""


CHANGED = "Người khác vừa ghi nhóm Zalo của Tổ này. Kiểm tra lại nội dung bên dưới rồi lưu lần nữa."


def save_chat(team_id: int, facts: ChatFacts, revision: int | None, *, by: Actor) -> GroupChat:
    """revision: of the note that the form was filled from, 0 where there was none."""
    with action(by, "chat.save") as entry:
        team = _standing_team(team_id)
        chat = queries.chat_of(team.id)
        if revision != (chat.revision if chat else 0):
            raise Conflict(CHANGED)
        _refuse(facts)
        if chat is None:
            chat = GroupChat(team_id=team.id)
            db.session.add(chat)
        _write(chat, facts, queries.checklist(team).keys)
        entry.about(chat, team.commune_id, team=team.id)
    return chat


def mark_updated(team_id: int, *, by: Actor) -> GroupChat:
    """The members of the group were looked through today."""
    with action(by, "chat.mark_updated") as entry:
        team = _standing_team(team_id)
        chat = queries.chat_of(team.id)
        if chat is None or chat.created_on is None:
            raise DomainError("Tổ chưa có nhóm Zalo. Ghi ngày lập nhóm trước.")
        chat.members_updated_on = clock.today()
        entry.about(chat, team.commune_id, team=team.id)
    return chat


def _standing_team(team_id: int) -> Team:
    """The team, locked, unless it is dissolved."""
    team = db.session.get_one(Team, team_id, with_for_update=True)
    if team.is_dissolved:
        raise DomainError("Tổ đã giải thể, không còn theo dõi nhóm Zalo.")
    return team


def _refuse(facts: ChatFacts) -> None:
    if problem := rules.link_problem(facts.link):
        raise DomainError(problem, "link")
    if wrong := rules.days_problem(facts.created_on, facts.members_updated_on, clock.today()):
        raise DomainError(wrong[1], wrong[0])
    if facts.created_on is None and (facts.link or facts.created_by or facts.present):
        raise DomainError(
            "Nhập ngày lập nhóm, hoặc bỏ các nội dung về nhóm nếu Tổ chưa có nhóm.", "created_on"
        )


def _write(chat: GroupChat, facts: ChatFacts, required: Collection[str]) -> None:
    """Who is no longer asked for is no longer remembered."""
    chat.created_on, chat.created_by, chat.link = facts.created_on, facts.created_by, facts.link
    chat.present = sorted(set(facts.present) & set(required))
    chat.members_updated_on, chat.note = facts.members_updated_on, facts.note
