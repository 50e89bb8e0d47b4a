"""The numbers that the decisions about changes take from the registry."""

from collections.abc import Iterator
from datetime import date

from blueprints.changes import queries
from blueprints.changes.queries import Proposal
from blueprints.documents.kinds import DraftRequest, Figure
from vanban.vietnamese import padded


def of_roster_decision(proposal: Proposal, _: DraftRequest, on: date) -> tuple[Figure, ...]:
    return tuple(_before_and_after(proposal, on))


def _before_and_after(proposal: Proposal, on: date) -> Iterator[Figure]:
    of_commune = f"Sổ Tổ của {proposal.commune.full_name}"
    before = sum(len(proposal.standing[team.id]) for team in proposal.teams)
    after = sum(
        len(queries.roster_after(proposal.standing[team.id], proposal.changes[team.id]))
        for team in proposal.teams
    )
    yield Figure(
        "after_count",
        "Số thành viên sau thay đổi",
        padded(after),
        f"{of_commune}, danh sách hiện nay với các đề nghị chờ quyết định",
        on,
    )
    if before != after:
        source = f"{of_commune}, thành viên hiện nay của các Tổ trong văn bản"
        yield Figure("before_count", "Số thành viên trước thay đổi", padded(before), source, on)
