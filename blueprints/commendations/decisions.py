"""The decision that commends: what its template is told."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from blueprints.citations import queries as citations
from blueprints.commendations import wording
from blueprints.commendations.facts import CommendationDecision, CommendedCollective, CommendedPerson
from blueprints.commendations.rules import total
from blueprints.commendations.subjects import Offered
from blueprints.documents.kinds import DraftRequest
from blueprints.documents.wording import letterhead, phrase, signature
from blueprints.teams.wording import authority
from blueprints.units import queries as units
from blueprints.units.models import AgencyCode
from core.errors import DomainError
from vanban.vietnamese import money_in_words, padded, thousands

KIND = "quyet-dinh-khen-thuong"
default_bases = partial(citations.default_bases, KIND)
MOST_IN_THE_TEXT = 5  # more are easier read in a list of their own


def facts(offered: Offered, request: DraftRequest, on: date) -> CommendationDecision:
    unit, typed = offered.unit, request.details
    agency = units.agency(unit.id, AgencyCode.COMMITTEE)
    award, head = wording.AWARDS[unit.level].label, authority(agency, unit, request.collective)
    collectives, people = typed["collectives"], typed["people"]
    _refuse_nobody(collectives, people)
    whom = wording.receivers(len(collectives), len(people))
    listed = len(collectives) + len(people) > MOST_IN_THE_TEXT
    achievement = phrase(typed["achievement"])
    bases = request.legal_bases
    return CommendationDecision(
        letterhead=letterhead(agency, "QĐ", on),
        title=f"Về việc tặng {award} cho {whom} {achievement.removeprefix('đã ')}",
        authority=head.upper(),
        authority_name=head,
        legal_bases=default_bases(unit.id, on) if bases is None else bases,
        proposal=f"Theo đề nghị của {phrase(typed['proposer'])}",
        award=award,
        achievement=achievement,
        collectives=tuple(
            CommendedCollective(ordinal, row["name"], phrase(row["merit"]))
            for ordinal, row in enumerate(collectives, start=1)
        ),
        people=tuple(
            CommendedPerson(ordinal, row["full_name"], row["position"], phrase(row["merit"]))
            for ordinal, row in enumerate(people, start=1)
        ),
        collective_count=padded(len(collectives)),
        person_count=padded(len(people)),
        listed=listed,
        list_title=f"{whom.capitalize()} được tặng {award}",
        **_rewards(typed, len(collectives), len(people)),
        fund=phrase(typed["fund"]),
        executors=wording.executors(unit, phrase(typed["proposer"]), whom, listed),
        recipients=wording.recipients(unit),
        filing=agency.filing,
        signature=signature(agency, request),
    )


def _refuse_nobody(collectives: list[Any], people: list[Any]) -> None:
    if not collectives and not people:
        raise DomainError("Ghi ít nhất một tập thể hoặc một cá nhân được khen.", "detail_people")


def _rewards(typed: Mapping[str, Any], collectives: int, people: int) -> dict[str, str]:
    """The money of those who are there; a rate that nothing is said to rest on is refused."""
    of_collective = (typed["collective_reward"] or 0) if collectives else 0
    of_person = (typed["person_reward"] or 0) if people else 0
    sum_of_all = total(collectives, of_collective, people, of_person)
    basis = phrase(typed["reward_basis"])
    if sum_of_all and not basis:
        raise DomainError(
            "Mức tiền thưởng phải có văn bản quy định. Ghi văn bản đó, hoặc bỏ trống mức tiền thưởng.",
            "detail_reward_basis",
        )
    return {
        "collective_reward": _money(of_collective),
        "person_reward": _money(of_person),
        "total_reward": _money(sum_of_all),
        "total_in_words": money_in_words(sum_of_all) if sum_of_all else "",
        "reward_basis": basis,
    }


def _money(amount: int) -> str:
    return f"{thousands(amount)} đồng" if amount else ""
