"""Minutes and invitations: what their templates are told, and what the typed text may not say."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time
from typing import Any

from blueprints.documents.facts import Letterhead, Signature
from blueprints.documents.kinds import DraftRequest
from blueprints.documents.wording import letterhead, phrase, phrases, signature
from blueprints.meetings import rules, wording
from blueprints.meetings.facts import Introduced, Invitation, MeetingMinutes
from blueprints.meetings.subjects import Introducing
from blueprints.units import queries as units
from blueprints.units.models import Agency, AgencyCode, Unit
from core.errors import DomainError
from vanban.vietnamese import long_date, padded

MINUTES, INVITATION = "bien-ban-hop-thon", "giay-moi"


def minutes_facts(found: Introducing, request: DraftRequest, on: date) -> MeetingMinutes:
    office = units.agency(request.unit_id, AgencyCode.OFFICE)
    typed, commune = request.details, found.commune.full_name
    village = typed["village"]
    _refuse_wrong_counts(typed)
    began, ended = _times(typed)
    return MeetingMinutes(
        letterhead=_of_village(office, village, on),
        title=f"Họp {village} giới thiệu thành viên {wording.TEAM}",
        village_name=village,
        commune_name=commune,
        team_name=f"{wording.TEAM} {village}, {commune}",
        began=began,
        ended=ended,
        place=phrase(typed["place"]),
        invited_count=padded(typed["invited"]),
        present_count=padded(typed["present"]),
        absent_count=padded(typed["invited"] - typed["present"]),
        absence=phrase(typed["absence"]),
        guests=phrases(typed["guests"]),
        chair=_titled(typed["chair_name"], typed["chair_position"]),
        secretary=_titled(typed["secretary_name"], typed["secretary_position"]),
        opinions=phrases(typed["opinions"]),
        voting=phrase(typed["voting"]),
        people=_introduced(typed),
        people_count=padded(len(typed["people"])),
        conclusions=phrases(typed["conclusions"]),
        recipients=(f"{office.name} {commune}",),
        filing="VT, Hồ sơ",
        secretary_signature=Signature(("THƯ KÝ",), typed["secretary_name"]),
        signature=Signature(("CHỦ TỌA",), typed["chair_name"]),
    )


def _of_village(office: Agency, village: str, on: date) -> Letterhead:
    """The village meets; the commune's office keeps the minutes and gives them their number."""
    symbol = f"BB-{rules.initials(village)}"
    return Letterhead(office.superior_line, (village.upper(),), symbol, office.place, on.year)


def _refuse_wrong_counts(typed: Mapping[str, Any]) -> None:
    crowded = rules.attendance_problem(typed["invited"], typed["present"])
    if crowded:
        raise DomainError(crowded, "detail_present")
    votes = [(row["full_name"], row["votes"]) for row in typed["people"]]
    beyond = rules.votes_problem(typed["present"], votes)
    if beyond:
        raise DomainError(beyond, "detail_people")


def _times(typed: Mapping[str, Any]) -> tuple[str, str]:
    day = date.fromisoformat(typed["day"])
    began, ended = (_hour(typed[name], name) for name in ("began", "ended"))
    if ended <= began:
        raise DomainError("Giờ kết thúc phải sau giờ bắt đầu.", "detail_ended")
    first, last = (f"{rules.hour_in_words(one)}, {long_date(day)}" for one in (began, ended))
    return first, last


def _hour(typed: str, name: str) -> time:
    at = rules.hour(typed)
    if at is None:
        raise DomainError(f"“{typed}” không phải là giờ trong ngày. Ghi như 19 giờ 30.", f"detail_{name}")
    return at


def _introduced(typed: Mapping[str, Any]) -> tuple[Introduced, ...]:
    present = typed["present"]
    return tuple(
        Introduced(
            ordinal,
            row["full_name"],
            str(row["birth_year"] or ""),
            row["occupation"],
            row["role"],
            "" if row["votes"] is None else f"{row['votes']}/{present}",
        )
        for ordinal, row in enumerate(typed["people"], start=1)
    )


def invitation_facts(unit: Unit, request: DraftRequest, on: date) -> Invitation:
    agency, typed = units.agency(unit.id, AgencyCode.COMMITTEE), request.details
    day, at = date.fromisoformat(typed["day"]), _hour(typed["hour"], "hour")
    if day < on:
        raise DomainError("Ngày họp đã qua. Ghi ngày họp từ hôm nay trở đi.", "detail_day")
    return Invitation(
        letterhead=letterhead(agency, "GM", on),
        title=phrase(typed["title"]),
        inviter=agency.name,
        invitees=phrases(typed["invitees"]),
        occasion=wording.occasion(phrase(typed["title"])),
        chair=phrase(typed["chair"]),
        time=f"{rules.hour_in_words(at)}, {rules.weekday(day)}, {long_date(day)}",
        place=phrase(typed["place"]),
        notes=phrases(typed["notes"]),
        recipients=("Như trên", f"Chủ tịch, các Phó Chủ tịch UBND {unit.full_name}"),
        filing=agency.filing,
        signature=signature(agency, replace(request, collective=True)),
    )


def _titled(name: str, position: str) -> str:
    return ", ".join(filter(None, (name, phrase(position))))
