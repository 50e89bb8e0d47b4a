"""Two records that are one person become one; a hidden number is shown, and that is put on record."""

from collections.abc import Callable, Sequence
from itertools import product

from sqlalchemy import update

from blueprints.people import queries, rules
from blueprints.people.rules import Stay
from blueprints.teams.actions import refuse_while_on_the_way
from blueprints.teams.models import Membership, Person
from blueprints.units.models import Unit
from core.audit import Actor, action
from core.database import Model, db
from core.errors import DomainError

REFERRING: list[type[Model]] = []


def refers_to_people(model: type[Model]) -> type[Model]:
    """Declare a table with a person_id that follows the person when two records are merged."""
    REFERRING.append(model)
    return model


Check = Callable[[int, int], None]
CHECKS: list[Check] = []


def before_merge(check: Check) -> Check:
    """Asked, inside the transaction, with the identities of who is kept and who is merged; it may refuse."""
    CHECKS.append(check)
    return check


def merge(kept_id: int, merged_id: int, *, by: Actor) -> Person:
    """The second record becomes the first: its memberships and wishes move, what the first lacks is filled.

    Nothing is deleted: the second record stays, points to the first, and leaves the lists.
    """
    with action(by, "person.merge") as entry:
        kept, merged = (db.session.get_one(Person, id_, with_for_update=True) for id_ in (kept_id, merged_id))
        _refuse_unlike(kept, merged)
        theirs = queries.stays([kept_id, merged_id])
        _refuse_two_seats(kept_id, theirs)
        _refuse_two_communes(kept, merged, theirs)
        for check in CHECKS:
            check(kept_id, merged_id)
        for stay in theirs:
            refuse_while_on_the_way(stay.team)
        # Whoever has one of them open for editing, or would take an intake back, is told.
        both = update(Membership).where(Membership.person_id.in_([kept_id, merged_id]))
        db.session.execute(both.values(person_id=kept_id, revision=Membership.revision + 1))
        for model in REFERRING:
            db.session.execute(
                update(model).where(model.person_id == merged_id).values(person_id=kept_id)  # pyright: ignore[reportAttributeAccessIssue]
            )
        _fill(kept, merged)
        _follow(kept, theirs)
        merged.merged_into_id = kept_id
        entry.about(kept, kept.commune_id, merged=merged_id)
    return kept


def _refuse_unlike(kept: Person, merged: Person) -> None:
    if kept.id == merged.id or kept.merged_into_id or merged.merged_into_id:
        raise DomainError("Hai hồ sơ này đã được gộp. Tải lại trang để xem danh sách mới nhất.")
    if kept.province_id != merged.province_id:
        raise DomainError("Hai người ở hai tỉnh khác nhau, không gộp được.")


def _refuse_two_seats(kept_id: int, theirs) -> None:
    stays = [(one, Stay(one.team_id, one.began_on, one.ended_on)) for one in theirs]
    kept = [pair for pair in stays if pair[0].person_id == kept_id]
    merged = [pair for pair in stays if pair[0].person_id != kept_id]
    for (member, stay), (_, other) in product(kept, merged):
        if rules.overlap(stay, other):
            raise DomainError(
                f"Cả hai hồ sơ cùng có trong {member.team.full_name} một thời gian, nên chưa gộp được. "
                "Cho một hồ sơ thôi tham gia Tổ đó (hoặc xóa khỏi danh sách đề nghị) rồi gộp lại."
            )


def _refuse_two_communes(kept: Person, merged: Person, theirs: Sequence[Membership]) -> None:
    """A record is in the reach of one commune only."""
    if len({stay.team.commune_id for stay in theirs if stay.ended_on is None}) > 1:
        raise DomainError(
            f"{kept.full_name} và {merged.full_name} đang tham gia Tổ ở hai xã, phường, nên chưa gộp được. "
            "Cho một hồ sơ thôi tham gia Tổ rồi gộp lại."
        )


def _follow(kept: Person, theirs: Sequence[Membership]) -> None:
    """Who has moved is on record where the standing team is."""
    team = next((stay.team for stay in theirs if stay.ended_on is None), None)
    if team is not None:
        kept.commune_id, kept.province_id = team.commune_id, team.province_id


def _fill(kept: Person, merged: Person) -> None:
    kept.birth_year = kept.birth_year or merged.birth_year
    kept.sex = kept.sex or merged.sex
    kept.phone = kept.phone or merged.phone
    kept.occupation = kept.occupation or merged.occupation
    kept.address = kept.address or merged.address


def reveal(person_id: int, *, by: Actor) -> Person:
    """Show the whole phone number to somebody who does not keep the registry; who and when is logged."""
    with action(by, "person.reveal") as entry:
        person = db.session.get_one(Person, person_id)
        entry.about(person, person.commune_id)
    return person


def note_export(unit: Unit, rows: int, *, by: Actor) -> None:
    """Phone numbers leave the registry in a workbook; who took how many lines is put on record."""
    with action(by, "people.export") as entry:
        entry.about(unit, unit.id, rows=rows)
