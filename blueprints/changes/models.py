"""What is proposed for the roster of an established team, until a decision makes it true."""

from datetime import date

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from blueprints.changes.rules import ChangeKind, ChangeState
from blueprints.composition.rules import TeamRole
from blueprints.teams.models import Decision, Membership, Person, Team
from core.database import Model, one_of

_OPEN = text("state IN ('requested', 'introduced')")


class RosterChange(Model):
    """One wish about one team: somebody joins, leaves, changes position, or the team is dissolved.

    A join speaks of a person, a leave and a change of position of a standing membership. The roster is
    untouched until the decision.
    """

    __tablename__ = "roster_changes"
    __table_args__ = (
        Index(None, "team_id", "state"),
        Index(None, "commune_id", "state", "id"),
        Index(None, "province_id", "state", "id"),
        Index(
            "uq_roster_changes_membership_id_open",
            "membership_id",
            unique=True,
            sqlite_where=_OPEN,
            postgresql_where=_OPEN,
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    team_id: Mapped[int] = mapped_column(ForeignKey("teams.id"))
    commune_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    province_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    kind: Mapped[ChangeKind] = mapped_column(one_of(ChangeKind))
    state: Mapped[ChangeState] = mapped_column(one_of(ChangeState))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    membership_id: Mapped[int | None] = mapped_column(ForeignKey("memberships.id"))
    role: Mapped[TeamRole | None] = mapped_column(one_of(TeamRole))  # the new one
    replaces_id: Mapped[int | None] = mapped_column(ForeignKey("memberships.id"))
    reason: Mapped[str] = mapped_column(String(500), default="")
    note: Mapped[str] = mapped_column(String(200), default="")  # printed in the list beside who joins
    requested_on: Mapped[date]
    introduced_on: Mapped[date | None]
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("decisions.id"), index=True)
    refused_on: Mapped[date | None]
    refusal: Mapped[str] = mapped_column(String(500), default="")
    revision: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": revision}

    team: Mapped[Team] = relationship()
    person: Mapped[Person | None] = relationship()
    membership: Mapped[Membership | None] = relationship(foreign_keys=[membership_id])
    replaces: Mapped[Membership | None] = relationship(foreign_keys=[replaces_id])
    decided_by: Mapped[Decision | None] = relationship()

    @property
    def who(self) -> Person | None:
        """The person it is about, None when it is about the team as a whole."""
        return self.membership.person if self.membership else self.person
