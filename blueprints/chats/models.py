"""The Zalo group of a team, as somebody noted it down; the product itself never speaks to Zalo."""

from datetime import date

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from blueprints.teams.models import Team
from core.database import Model


class GroupChat(Model):
    """What is known of the group of one team; a team without a row has none that is known of.

    In whose reach it is, its team says: a team may come to another commune when communes merge.
    """

    __tablename__ = "group_chats"

    id: Mapped[int] = mapped_column(primary_key=True)
    # A proposed team that is removed takes its note along.
    team_id: Mapped[int] = mapped_column(ForeignKey("teams.id", ondelete="CASCADE"), unique=True)
    created_on: Mapped[date | None]  # None: there is no group yet
    created_by: Mapped[str] = mapped_column(String(100), default="")  # the name of who made it
    link: Mapped[str] = mapped_column(String(200), default="")
    present: Mapped[list[str]] = mapped_column(JSON, default=list)  # keys of those who are in (rules.Invited)
    members_updated_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(String(500), default="")
    revision: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": revision}

    team: Mapped[Team] = relationship()
