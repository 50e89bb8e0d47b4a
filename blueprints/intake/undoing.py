"""An intake taken back whole, as long as nothing was built on it."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, delete, func, or_, select, update

from blueprints.composition.rules import TeamRole
from blueprints.documents.kinds import TEAMS, codes_about
from blueprints.documents.models import Document, Subject
from blueprints.documents.rules import DocumentState
from blueprints.intake.writing import OF_MEMBERSHIP, OF_PERSON
from blueprints.teams.models import Decision, Membership, Person, Team
from blueprints.teams.rules import Sex, TeamState
from blueprints.units.models import Unit
from core.database import db
from core.errors import DomainError

EDITED = "Có thành viên hoặc Tổ của lần nhập này đã được sửa sau khi nhập, nên không hoàn tác được nữa."
WRITTEN_ABOUT = "Đã có văn bản về Tổ của lần nhập này (“{title}”), nên không hoàn tác được nữa."
USED = "Quyết định, người hoặc thôn của lần nhập này đã được dùng ở chỗ khác, nên không hoàn tác được nữa."


def among(column: Any, ranges: Iterable[list[int]]) -> ColumnElement[bool]:
    """Identities kept as ranges."""
    return or_(False, *(column.between(first, last) for first, last in ranges))


def refuse_unless_untouched(made: dict[str, Any]) -> None:
    """Raises DomainError with the sentence that says what was built on the intake."""
    _refuse_documents(made)
    _refuse_edited(made)
    _refuse_used(made)


def _refuse_documents(made: dict[str, Any]) -> None:
    touched = [one["id"] for one in made["touched"]]
    about = or_(among(Subject.record_id, made["teams"]), Subject.record_id.in_(touched))
    found = (
        select(Document.title)
        .join(Document.subjects)
        .where(about, Document.state != DocumentState.DISCARDED, Document.kind_code.in_(codes_about(TEAMS)))
    )
    if (title := db.session.scalar(found.limit(1))) is not None:
        raise DomainError(WRITTEN_ABOUT.format(title=title))


def _refuse_edited(made: dict[str, Any]) -> None:
    """Every change of a record counts its revision on."""
    later = [
        select(Membership.id).where(
            among(Membership.id, made["memberships"]),
            or_(Membership.revision != 1, Membership.ended_on.is_not(None)),
        ),
        select(Membership.id).where(
            among(Membership.team_id, made["teams"]), ~among(Membership.id, made["memberships"])
        ),
        select(Team.id).where(among(Team.id, made["teams"]), Team.revision != 1),
        select(Person.id).where(among(Person.id, made["people"]), Person.merged_into_id.is_not(None)),
    ]
    kept = select(func.count()).where(among(Membership.id, made["memberships"]))
    if any(db.session.scalar(found.limit(1)) for found in later) or db.session.scalar(kept) != _size(made):
        raise DomainError(EDITED)
    revisions = {one["id"]: one["revision"] for one in made["touched"]}
    _refuse_other_revisions(Team, revisions)
    _refuse_other_revisions(Membership, {one["membership"]: one["revision"] for one in made["changed"]})


def _size(made: dict[str, Any]) -> int:
    return sum(last - first + 1 for first, last in made["memberships"])


def _refuse_other_revisions(model: Any, expected: dict[int, int]) -> None:
    ids = list(expected)
    for at in range(0, len(ids), 500):
        some = ids[at : at + 500]
        found = db.session.execute(select(model.id, model.revision).where(model.id.in_(some)))
        if {row[0]: row[1] for row in found} != {one: expected[one] for one in some}:
            raise DomainError(EDITED)


def _refuse_used(made: dict[str, Any]) -> None:
    own_members = among(Membership.id, made["memberships"])
    touched = [one["id"] for one in made["touched"] if one["established"]]
    own_teams = or_(among(Team.id, made["teams"]), Team.id.in_(touched))
    by_decision = or_(
        among(Membership.began_by_id, made["decisions"]), among(Membership.ended_by_id, made["decisions"])
    )
    own_roster = or_(own_members, Membership.team_id.in_(touched))
    elsewhere = [
        select(Membership.id).where(among(Membership.person_id, made["people"]), ~own_members),
        select(Membership.id).where(by_decision, ~own_roster),
        select(Team.id).where(among(Team.established_by_id, made["decisions"]), ~own_teams),
        select(Team.id).where(among(Team.dissolved_by_id, made["decisions"])),
        select(Team.id).where(among(Team.unit_id, made["villages"]), ~among(Team.id, made["teams"])),
        select(Decision.id).where(among(Decision.id, made["decisions"]), Decision.document_id.is_not(None)),
    ]
    if any(db.session.scalar(found.limit(1)) for found in elsewhere):
        raise DomainError(USED)


def take_back(made: dict[str, Any]) -> None:
    """Inside an action, after refuse_unless_untouched."""
    _restore_members(made["changed"])
    db.session.execute(delete(Membership).where(among(Membership.id, made["memberships"])))
    db.session.execute(delete(Person).where(among(Person.id, made["people"])))
    for one in made["touched"]:
        _restore_team(one)
    db.session.execute(delete(Team).where(among(Team.id, made["teams"])))
    db.session.execute(delete(Decision).where(among(Decision.id, made["decisions"])))
    db.session.execute(delete(Unit).where(among(Unit.id, made["villages"])))


def _restore_members(changed: list[dict[str, Any]]) -> None:
    for one in changed:
        old = one["old"] | {"role": TeamRole(one["old"]["role"])}
        old["sex"] = Sex(old["sex"]) if old["sex"] else None
        person = {name: old[name] for name in OF_PERSON}
        member = {name: old[name] for name in OF_MEMBERSHIP} | {"revision": Membership.revision + 1}
        db.session.execute(update(Person).where(Person.id == one["person"]).values(**person))
        db.session.execute(update(Membership).where(Membership.id == one["membership"]).values(**member))


def _restore_team(one: dict[str, Any]) -> None:
    members, collaborators = one["counts"]
    values: dict[str, Any] = {"member_count": members, "collaborator_count": collaborators}
    values["revision"] = Team.revision + 1
    if one["established"]:
        values |= {"state": TeamState.PROPOSED, "established_on": None, "established_by_id": None}
        begun = update(Membership).where(Membership.team_id == one["id"])
        db.session.execute(begun.values(began_on=None, began_by_id=None, revision=Membership.revision + 1))
    db.session.execute(update(Team).where(Team.id == one["id"]).values(**values))
