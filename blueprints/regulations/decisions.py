"""The operating regulation: what is typed for it, and what its template is told."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from blueprints.citations.queries import default_bases
from blueprints.composition import queries as composition
from blueprints.composition.models import CompositionRule
from blueprints.composition.wording import seats
from blueprints.documents.details import Count, Line, Paragraphs
from blueprints.documents.kinds import DraftRequest
from blueprints.documents.wording import letterhead, phrase, phrases, signature
from blueprints.regulations.facts import RegulationDecision, TeamMakeUp
from blueprints.teams import wording
from blueprints.units import queries as units
from blueprints.units.models import AgencyCode, Unit
from blueprints.units.rules import Level
from core.errors import DomainError
from vanban.vietnamese import padded

KIND = "quyet-dinh-quy-che"
TEAMS = "Tổ chuyển đổi số cộng đồng"
CITED = re.compile(r"\w[\w ]* số (\d+\S*/\S+)")  # what a text is called again by

DETAILS = (
    Paragraphs("tasks", "Nhiệm vụ của Tổ", hint="Mỗi nhiệm vụ một dòng.", required="Ghi nhiệm vụ của Tổ."),
    Line(
        "term", "Thời hạn hoạt động của Tổ", hint="Kèm văn bản quy định, nếu có; bỏ trống nếu không quy định."
    ),
    Count("leave_days", "Xin thôi tham gia: báo trước (ngày)", least=1, most=365),
    Count("meetings", "Số lần họp Tổ mỗi tháng", least=1, most=31),
    Count("report_day", "Báo cáo trước ngày (hằng tháng)", least=1, most=31),
    Line("report_basis", "Văn bản quy định ngày báo cáo", hint="Bắt buộc khi đã ghi ngày báo cáo."),
)


def prefill(_unit: Unit, _: DraftRequest, _on: date) -> Mapping[str, Any]:
    return {"tasks": list(wording.TASKS)}


def facts(commune: Unit, request: DraftRequest, on: date) -> RegulationDecision:
    agencies, typed = units.agencies_by_code(commune.id), request.details
    agency, office = agencies[AgencyCode.COMMITTEE], agencies[AgencyCode.OFFICE]
    authority = wording.authority(agency, commune, request.collective)
    teams = f"{TEAMS} trên địa bàn {commune.full_name}"
    rules = composition.rules_on(composition.province_of(commune), on)
    bases = default_bases(KIND, commune.id, on) if request.legal_bases is None else request.legal_bases
    _refuse_day_without_basis(typed)
    return RegulationDecision(
        letterhead=letterhead(agency, "QĐ", on),
        title=f"Ban hành Quy chế hoạt động của {teams}",
        subject=f"Hoạt động của {teams}",
        authority=authority.upper(),
        authority_name=authority,
        commune_name=commune.full_name,
        office_name=office.name,
        legal_bases=bases,
        proposal=f"Theo đề nghị của {wording.head_of(office)}",
        make_up=make_up(rules, bases),
        has_collaborators=any(rule.surplus_as_collaborators for rule in rules.values()),
        tasks=phrases(typed["tasks"]),
        term=phrase(typed["term"]),
        leave_notice=_counted(typed["leave_days"], "ít nhất {} ngày"),
        meetings=_counted(typed["meetings"], "mỗi tháng {} lần"),
        reporting=_counted(typed["report_day"], "trước ngày {} hằng tháng"),
        reporting_basis=phrase(typed["report_basis"]),
        executors=_executors(commune, wording.head_of(office)),
        recipients=("Như Điều 2", *wording.decision_recipients(commune)[1:]),
        filing=agency.filing,
        signature=signature(agency, request),
    )


def make_up(rules: Mapping[Level, CompositionRule], bases: Sequence[str]) -> tuple[TeamMakeUp, ...]:
    """What the rules in force ask of each level's teams; a text is called by its number after its first time."""
    found, before = [], " ".join(bases)
    for level in (Level.COMMUNE, Level.VILLAGE):
        rule = rules.get(level)
        lines = _lines(rule) if rule else ()
        if rule and lines:
            found.append(TeamMakeUp(rule.level_name, lines, cited(rule.legal_basis, before)))
            before += f" {rule.legal_basis}"
    return tuple(found)


def cited(text: str, before: str) -> str:
    short = CITED.match(text)
    return short[0].rstrip(",") if short and short[1].rstrip(",") in before else phrase(text)


def _lines(rule: CompositionRule) -> tuple[str, ...]:
    size = [f"Số lượng: {rule.size.lower()}"] if rule.size else []
    return (*size, *seats(rule))


def _refuse_day_without_basis(typed: Mapping[str, Any]) -> None:
    if typed["report_day"] is not None and not typed["report_basis"]:
        raise DomainError(
            "Ghi văn bản quy định ngày báo cáo, hoặc bỏ trống ngày báo cáo để báo cáo theo yêu cầu.",
            "detail_report_basis",
        )


def _counted(number: int | None, words: str) -> str:
    return "" if number is None else words.format(padded(number))


def _executors(commune: Unit, head_of_office: str) -> str:
    return (
        f"Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân {commune.full_name}, {head_of_office}, Trưởng các "
        f"thôn, xóm, tổ dân phố, thành viên các {TEAMS} và các cơ quan, tổ chức, cá nhân có liên quan"
    )
