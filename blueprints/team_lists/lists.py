"""A list of members: what it may be about, what is typed for it, what its template is told, its figures."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from flask import url_for

from blueprints.documents.details import Choice, Line, Several
from blueprints.documents.kinds import DraftRequest, DraftSubject, Figure
from blueprints.documents.wording import letterhead, signature
from blueprints.team_lists.facts import ListCell, ListColumn, ListedMember, ListedTeam, TeamList
from blueprints.team_lists.rules import ColumnCode, columns_shown, left_out
from blueprints.teams import queries as teams
from blueprints.teams import rosters, wording
from blueprints.teams.models import Membership, Team
from blueprints.units import queries as units
from blueprints.units.models import AgencyCode, Unit
from core.database import db
from core.errors import DomainError
from vanban.vietnamese import counted, long_date, padded, roman

KIND = "danh-sach-thanh-vien"
INTERNAL, PUBLIC = "noi-bo", "cong-khai"
STANDALONE, ATTACHED = "van-ban", "kem-theo"
BEGUN_WITH = (ColumnCode.BIRTH_YEAR, ColumnCode.SEX, ColumnCode.OCCUPATION, ColumnCode.ADDRESS)

DETAILS = (
    Choice(
        "audience",
        "Dùng cho",
        choices={INTERNAL: "Nội bộ cơ quan", PUBLIC: "Công khai, không có dữ liệu cá nhân"},
        required="Chọn nơi dùng danh sách.",
    ),
    Several(
        "columns",
        "Các cột",
        hint="STT, họ và tên, nhiệm vụ trong Tổ luôn có. Bản công khai không in năm sinh, điện thoại, ghi chú; nơi "
        "ở chỉ ghi đến thôn, xóm, tổ dân phố.",
        choices={code.value: code.heading for code in ColumnCode},
    ),
    Choice(
        "shape",
        "Hình thức",
        choices={STANDALONE: "Văn bản riêng, có số và chữ ký", ATTACHED: "Danh sách kèm theo văn bản khác"},
        required="Chọn hình thức.",
    ),
    Line(
        "attached_to",
        "Kèm theo văn bản",
        hint="Chỉ ghi khi là danh sách kèm theo: loại, số, ngày, cơ quan ban hành của văn bản.",
    ),
)


class Listing(NamedTuple):
    commune: Unit
    teams: Sequence[Team]
    members: Mapping[int, Sequence[Membership]]

    @property
    def is_of_several(self) -> bool:
        return len(self.teams) > 1

    @property
    def member_count(self) -> int:
        return sum(map(len, self.members.values()))


def subject(home: Unit, team_id: int | None, commune_code: str | None) -> DraftSubject:
    """The one team the draft was begun from, and all teams of its commune."""
    team = teams.team(home, team_id) if team_id else None
    commune = team.commune if team else units.commune(home, commune_code or home.code)
    every = records_of(commune, None, True)
    scopes, records = {}, {}
    if team:
        scopes["mot"], records["mot"] = team.full_name, (team.id,)
    if len(every) > 1 or not team:
        scopes["tat-ca"] = f"Tất cả {len(every)} Tổ của {commune.full_name}, trong một danh sách"
        records["tat-ca"] = every
    back = url_for("teams.show", team_id=team.id) if team else url_for("teams.index")
    back_title = team.full_name if team else "Tổ chuyển đổi số cộng đồng"
    return DraftSubject(commune.id, commune.full_name, scopes, records, back, back_title)


def records_of(commune: Unit, team_id: int | None, every: bool) -> tuple[int, ...]:
    """One team of the commune, or every one that is not dissolved."""
    standing = [team.id for team in teams.teams_of(commune.id) if not team.is_dissolved]
    return tuple(id_ for id_ in standing if team_id in (None, id_))


def load(request: DraftRequest, *, lock: bool = False) -> Listing:
    found = teams.teams_by_id(request.record_ids)
    members: dict[int, list[Membership]] = {team.id: [] for team in found}
    for member in rosters.roster([team.id for team in found]):
        members[member.team_id].append(member)
    return Listing(db.session.get_one(Unit, request.unit_id), found, members)


def problems(listing: Listing) -> list[str]:
    return [] if listing.teams else [teams.NO_TEAM_CHOSEN]


def prefill(_listing: Listing, _: DraftRequest, _on: date) -> Mapping[str, Any]:
    return {"audience": INTERNAL, "columns": list(BEGUN_WITH), "shape": STANDALONE, "attached_to": ""}


def facts(listing: Listing, request: DraftRequest, on: date) -> TeamList:
    agency, typed = units.agency(request.unit_id, AgencyCode.COMMITTEE), request.details
    public = typed["audience"] == PUBLIC
    columns = columns_shown(typed["columns"], public=public)
    return TeamList(
        letterhead=letterhead(agency, "DS", on),
        title=f"Thành viên {wording.named(listing.commune, listing.teams)}",
        standalone=typed["shape"] == STANDALONE,
        attached_to=_attached_to(typed),
        as_of=long_date(on),
        left_out=left_out(public=public),
        grouped=listing.is_of_several,
        columns=tuple(ListColumn(code.heading) for code in columns),
        teams=tuple(
            _team(ordinal, team, listing.members[team.id], columns, public=public)
            for ordinal, team in enumerate(listing.teams, start=1)
        ),
        team_count=counted(len(listing.teams)),
        member_count=counted(listing.member_count),
        recipients=("Các Tổ có tên trong danh sách", f"Lãnh đạo UBND {listing.commune.full_name}"),
        filing=agency.filing,
        signature=signature(agency, request),
    )


def _attached_to(typed: Mapping[str, Any]) -> str:
    if typed["shape"] == STANDALONE:
        return ""
    if not typed["attached_to"]:
        raise DomainError("Ghi văn bản mà danh sách kèm theo.", "detail_attached_to")
    return typed["attached_to"].strip().removeprefix("(").rstrip(").; ")


def _team(
    ordinal: int, team: Team, members: Sequence[Membership], columns: Sequence[ColumnCode], *, public: bool
) -> ListedTeam:
    cell = partial(_cell, team, public=public)
    return ListedTeam(
        numeral=roman(ordinal),
        name=team.full_name,
        member_count=padded(len(members)),
        members=tuple(
            ListedMember(
                place,
                member.person.full_name,
                member.role.label,
                tuple(ListCell(cell(member, code), code.is_centred) for code in columns),
            )
            for place, member in enumerate(members, start=1)
        ),
    )


def _cell(team: Team, member: Membership, code: ColumnCode, *, public: bool) -> str:
    if public and code is ColumnCode.ADDRESS:
        return team.unit.title
    row = wording.member_row(0, member)
    return {
        ColumnCode.BIRTH_YEAR: row.birth_year,
        ColumnCode.SEX: row.sex,
        ColumnCode.OCCUPATION: row.occupation,
        ColumnCode.ADDRESS: row.address,
        ColumnCode.PHONE: row.phone,
        ColumnCode.NOTE: row.note,
    }[code]


def bound_figures(listing: Listing, _: DraftRequest, on: date) -> tuple[Figure, ...]:
    source = f"Sổ Tổ của {listing.commune.full_name}, các Tổ trong danh sách"
    return (Figure("member_count", "Số người trong danh sách", counted(listing.member_count), source, on),)
