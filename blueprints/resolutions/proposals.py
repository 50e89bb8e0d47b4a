"""The tờ trình of a province on support for the teams: what its template is told, and its figures."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from blueprints.citations import queries as citations
from blueprints.composition import queries as composition
from blueprints.composition.wording import bases_of, team_sizes
from blueprints.documents.kinds import DraftRequest, Figure
from blueprints.documents.wording import letterhead, phrase, phrases, signature
from blueprints.figures import queries as figures
from blueprints.figures.rules import Figures, with_comma
from blueprints.resolutions import wording
from blueprints.resolutions.facts import Ground, ResolutionProposal, Step
from blueprints.units import queries as units
from blueprints.units.models import AgencyCode, Unit
from core.errors import DomainError
from vanban.vietnamese import counted, money_in_words, padded, short_date, slashed_date, thousands

KIND = "to-trinh-nghi-quyet"
default_bases = partial(citations.default_bases, KIND)


def facts(province: Unit, request: DraftRequest, on: date) -> ResolutionProposal:
    agency = units.agency(province.id, AgencyCode.COMMITTEE)
    rules = composition.rules_on(province.id, on)
    typed, name = request.details, province.full_name
    resolution = wording.resolution(name)
    bases = request.legal_bases
    return ResolutionProposal(
        letterhead=letterhead(agency, "TTr", on),
        title=f"Về việc ban hành Nghị quyết {resolution}",
        addressee=f"Hội đồng nhân dân {name}",
        issuer_name=f"Ủy ban nhân dân {name}",
        province_name=name,
        legal_bases=default_bases(province.id, on) if bases is None else bases,
        resolution=resolution,
        grounds=tuple(Ground(phrase(row["citation"]), phrase(row["says"])) for row in typed["grounds"]),
        history=tuple(typed["history"]),
        as_of=slashed_date(on),
        **_counted(figures.sheet(province, on).total),
        size_rule=team_sizes(rules),
        size_basis=bases_of(rules),
        programmes=phrases(typed["programmes"]),
        steps=steps(typed["steps"], on),
        scope=phrase(typed["scope"]),
        subjects=phrases(typed["subjects"]),
        articles=phrases(typed["articles"]),
        article_count=padded(len(typed["articles"])),
        **_amount(typed["amount"], phrase(typed["amount_basis"])),
        procedure=phrases(typed["procedure"]),
        funding=phrase(typed["funding"]),
        takes_effect=phrase(typed["takes_effect"]),
        session=phrase(typed["session"]),
        enclosures=phrases(typed["enclosures"]),
        recipients=wording.recipients(province.type_name.lower()),
        filing=agency.filing,
        signature=signature(agency, replace(request, collective=True)),
    )


def _counted(total: Figures) -> dict[str, str]:
    return {
        "team_count": counted(total.teams),
        "member_count": counted(total.members),
        "average_size": "" if total.average is None else with_comma(total.average),
        "below_count": counted(total.below) if total.below else "",
    }


def _amount(amount: int | None, basis: str) -> dict[str, str]:
    """An amount that nothing is said to rest on is refused: it is a local norm."""
    if amount is None:
        return {"amount": "", "amount_in_words": "", "amount_basis": ""}
    if not basis:
        raise DomainError(
            "Mức chi phải có cơ sở. Ghi văn bản hoặc căn cứ xác định mức chi, hoặc bỏ trống mức chi.",
            "detail_amount_basis",
        )
    return {
        "amount": f"{thousands(amount)} đồng",
        "amount_in_words": money_in_words(amount),
        "amount_basis": basis,
    }


def steps(rows: list[Mapping[str, Any]], on: date) -> tuple[Step, ...]:
    """The events in the order of their days; those of one day as they were typed."""
    dated = sorted(((_day_of(row, on), row) for row in rows), key=lambda pair: pair[0])
    return tuple(
        Step(slashed_date(day), row["agency"], row["document"], row["addressee"], phrase(row["matter"]))
        for day, row in dated
    )


def _day_of(row: Mapping[str, Any], on: date) -> date:
    if not row["day"]:
        raise DomainError(f"Ghi ngày của bước có {row['document'] or 'văn bản'}.", "detail_steps")
    day = date.fromisoformat(row["day"])
    if day > on:
        raise DomainError(
            f"Bước ngày {short_date(day)} chưa diễn ra. Chỉ ghi các bước đã thực hiện đến hôm nay.",
            "detail_steps",
        )
    return day


def bound_figures(province: Unit, _: DraftRequest, on: date) -> tuple[Figure, ...]:
    return tuple(
        Figure(name, words, printed, f"Sổ Tổ của {province.full_name}, {which}", on)
        for name, words, printed, which in _printed(_counted(figures.sheet(province, on).total))
        if printed
    )


def _printed(said: Mapping[str, str]) -> list[tuple[str, str, str, str]]:
    which = "các Tổ đã thành lập và chưa giải thể"
    if said["team_count"] == "00":
        return [("team_count", "Số Tổ đang hoạt động", "chưa có", which)]
    return [
        ("team_count", "Số Tổ đang hoạt động", said["team_count"], which),
        ("member_count", "Số thành viên", said["member_count"], f"{which}, không kể cộng tác viên"),
        ("average_size", "Số thành viên bình quân một Tổ", said["average_size"], which),
        ("below_count", "Số Tổ chưa đủ số người quy định", said["below_count"], which),
    ]
