"""The dispatch: what is typed for it, what its template is told, and its figures."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from blueprints.citations.queries import default_bases
from blueprints.dispatches import rules, wording
from blueprints.dispatches.concerned import Concerned
from blueprints.dispatches.facts import ConcernedUnit, UrgingDispatch
from blueprints.documents.details import Day, Line, Paragraphs
from blueprints.documents.facts import Letterhead, Signature
from blueprints.documents.kinds import DraftRequest, Figure
from blueprints.documents.wording import letterhead, phrase, phrases, signature
from blueprints.units import queries as units
from blueprints.units.models import Agency, AgencyCode
from blueprints.units.rules import Level
from core.errors import DomainError
from vanban.vietnamese import counted, long_date, padded

OF_PROVINCE, OF_COMMUNE = "cong-van-don-doc-xa", "cong-van-don-doc-thon"
CODES = {Level.PROVINCE: OF_PROVINCE, Level.COMMUNE: OF_COMMUNE}
SENDERS = {Level.PROVINCE: AgencyCode.OFFICE, Level.COMMUNE: AgencyCode.COMMITTEE}

DETAILS = (
    Paragraphs(
        "requests", "Nội dung đề nghị", hint="Mỗi nội dung một dòng.", required="Ghi nội dung đề nghị."
    ),
    Day("deadline", "Báo cáo trước ngày", required="Ghi thời hạn báo cáo."),
    Line("contact", "Đầu mối liên hệ", hint="Họ và tên, chức vụ, điện thoại công vụ."),
)


def prefill(concerned: Concerned, _: DraftRequest, _on: date) -> Mapping[str, Any]:
    return {"requests": list(wording.REQUESTS[concerned.unit.level])}


def facts(concerned: Concerned, request: DraftRequest, on: date) -> UrgingDispatch:
    unit, typed = concerned.unit, request.details
    agency = units.agency(unit.id, SENDERS[unit.level])
    receivers = wording.RECEIVERS[unit.level]
    listed = (f"{receivers} (theo danh sách tại Phụ lục)",)
    return UrgingDispatch(
        letterhead=_letterhead(agency, on),
        title=wording.TITLE,
        addressees=listed if concerned.is_listed else tuple(concerned.addressees),
        listed=concerned.is_listed,
        legal_bases=_bases(concerned, request, on),
        sender_name=agency.name,
        receivers_name=receivers,
        area_name=unit.full_name,
        as_of=long_date(on),
        established_team_count=counted(concerned.total.teams),
        established_member_count=counted(concerned.total.members),
        unit_count=padded(len(concerned.lacks)),
        unit_kind=wording.UNIT_KINDS[unit.level],
        shortcomings=rules.together(concerned.lacks, wording.UNIT_KINDS[unit.level]),
        units=tuple(
            ConcernedUnit(ordinal, lack.title, concerned.said(lack))
            for ordinal, lack in enumerate(concerned.lacks, start=1)
        ),
        requests=phrases(typed["requests"]),
        deadline=_deadline(typed["deadline"], on),
        contact=phrase(typed["contact"]),
        recipients=wording.recipients(unit.level, unit.full_name, unit.type_name.lower()),
        filing=agency.filing,
        signature=_signature(agency, unit.level, request),
    )


def _bases(concerned: Concerned, request: DraftRequest, on: date) -> tuple[str, ...]:
    if request.legal_bases is not None:
        return request.legal_bases
    return default_bases(CODES[concerned.unit.level], concerned.unit.id, on)


def _letterhead(agency: Agency, on: date) -> Letterhead:
    """The symbol of a công văn names the office that drafts it: what follows "VT, " where it is filed."""
    head = letterhead(agency, "", on)
    office = agency.filing.partition(", ")[2].replace(" ", "")
    return replace(head, symbol=f"{head.symbol}-{office}" if office else head.symbol)


def _signature(agency: Agency, level: Level, request: DraftRequest) -> Signature:
    return signature(agency, replace(request, collective=level is Level.COMMUNE))


def _deadline(typed: str, on: date) -> str:
    day = date.fromisoformat(typed)
    if day <= on:
        raise DomainError("Thời hạn báo cáo phải sau hôm nay.", "detail_deadline")
    return f"trước {long_date(day)}"


def bound_figures(concerned: Concerned, _: DraftRequest, on: date) -> tuple[Figure, ...]:
    source = f"Sổ Tổ của {concerned.unit.full_name}, các Tổ đang hoạt động"
    figure = partial(Figure, source=source, as_of=on)
    return (
        figure("established_team_count", "Số Tổ đã thành lập", counted(concerned.total.teams)),
        figure("established_member_count", "Số thành viên", counted(concerned.total.members)),
        figure("unit_count", "Số đơn vị cần kiện toàn", padded(len(concerned.lacks))),
    )
