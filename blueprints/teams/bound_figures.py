"""The numbers that the documents of establishment take from the registry, each with where it comes from."""

from collections.abc import Iterator
from datetime import date

from blueprints.documents.kinds import DraftRequest, Figure
from blueprints.teams.establishment import Roster
from vanban.vietnamese import padded


def of_decision(roster: Roster, _: DraftRequest, on: date) -> tuple[Figure, ...]:
    return tuple(_of_roster(roster, roster.grouped, on))


def of_proposal(roster: Roster, _: DraftRequest, on: date) -> tuple[Figure, ...]:
    return (*_of_roster(roster, True, on), *_of_established(roster, on))


def _of_roster(roster: Roster, with_teams: bool, on: date) -> Iterator[Figure]:
    """with_teams: whether the text says how many teams there are."""
    source = f"Sổ Tổ của {roster.commune.full_name}, danh sách đề nghị thành lập"
    if with_teams:
        yield Figure("team_count", "Số Tổ đề nghị thành lập", padded(len(roster.teams)), source, on)
    yield Figure("member_count", "Số thành viên đề nghị", padded(roster.member_count), source, on)


def _of_established(roster: Roster, on: date) -> Iterator[Figure]:
    """Nothing where the text is silent: no team has been established yet."""
    counts = roster.around.established
    if not counts.teams:
        return
    source = f"Sổ Tổ của {roster.commune.full_name}, các Tổ đang hoạt động"
    yield Figure("established_team_count", "Số Tổ đã thành lập", padded(counts.teams), source, on)
    yield Figure(
        "established_member_count",
        "Số thành viên của các Tổ đã thành lập",
        padded(counts.members),
        source,
        on,
    )
