"""Rules of composition: data of a province, each with its legal basis and the days it holds."""

from datetime import date
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from blueprints.composition.rules import RequiredOf, Requirement, Rule, size_in_words
from blueprints.units.rules import Level
from core.database import Model, one_of
from vanban.vietnamese import fold


class CompositionRule(Model):
    """What the teams of one level of a province must be made of, from a day until a day (included)."""

    __tablename__ = "composition_rules"
    __table_args__ = (Index(None, "province_id", "level", "from_on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    province_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    level: Mapped[Level] = mapped_column(one_of(Level))  # of a commune's own team, or of a village's
    from_on: Mapped[date]
    to_on: Mapped[date | None]
    minimum: Mapped[int | None]
    maximum: Mapped[int | None]
    size_is_blocking: Mapped[bool] = mapped_column(default=True)
    surplus_as_collaborators: Mapped[bool] = mapped_column(default=False)
    residence_required: Mapped[bool] = mapped_column(default=False)
    # Each: role, position, synonyms, count, is_blocking, words.
    requirements: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    legal_basis: Mapped[str] = mapped_column(String(1000))
    note: Mapped[str] = mapped_column(String(1000), default="")
    preset: Mapped[str | None] = mapped_column(String(60), unique=True)  # which of those that came along
    revision: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": revision}

    @property
    def rule(self) -> Rule:
        return Rule(
            level=self.level,
            minimum=self.minimum,
            maximum=self.maximum,
            size_is_blocking=self.size_is_blocking,
            surplus_as_collaborators=self.surplus_as_collaborators,
            residence_required=self.residence_required,
            requirements=tuple(requirement(kept) for kept in self.requirements),
        )

    @property
    def level_name(self) -> str:
        return LEVEL_NAMES[self.level]

    @property
    def size(self) -> str:
        return size_in_words(self.minimum, self.maximum)


LEVEL_NAMES = {Level.COMMUNE: "Tổ cấp xã", Level.VILLAGE: "Tổ thôn, xóm, tổ dân phố"}


def requirement(kept: dict[str, Any]) -> Requirement:
    """As the rules see it; the position itself is always an accepted name of the position."""
    names = [kept["position"], *kept["synonyms"]]
    return Requirement(
        role=RequiredOf(kept["role"]),
        position=kept["position"],
        keys=tuple(dict.fromkeys(fold(name) for name in names if name)),
        count=kept["count"],
        is_blocking=kept["is_blocking"],
        words=kept["words"],
    )
