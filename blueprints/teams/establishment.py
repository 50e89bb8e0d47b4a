"""Establishing teams: what the decision and its tờ trình are told, and what the decision makes true."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from blueprints.composition.rules import TeamRole
from blueprints.documents.facts import Letterhead, Signature
from blueprints.documents.kinds import DraftRequest, Issued
from blueprints.teams import actions, legal_bases, queries, rosters, rules
from blueprints.teams.facts import EstablishmentDecision, EstablishmentProposal, MemberRow, TeamSection
from blueprints.teams.models import Membership, Team
from blueprints.teams.rules import TeamState
from blueprints.units import queries as units
from blueprints.units.models import Agency, AgencyCode, Signer, Unit
from blueprints.units.rules import signature_lines
from core.database import db
from core.errors import DomainError
from vanban.vietnamese import long_date, padded, roman

DECISION = "quyet-dinh-thanh-lap"
PROPOSAL = "to-trinh-thanh-lap"

TASKS = (
    "Cập nhật kiến thức, kỹ năng về chuyển đổi số; tham gia đầy đủ các lớp tập huấn được triệu tập",
    "Tuyên truyền để người dân trên địa bàn hiểu mục đích, ý nghĩa và lợi ích của chuyển đổi số, của phong "
    "trào “Bình dân học vụ số”",
    "Hướng dẫn người dân sử dụng dịch vụ công trực tuyến, định danh điện tử, thanh toán không dùng tiền mặt "
    "và các nền tảng số thiết yếu; giải đáp vướng mắc ngay tại cơ sở",
    "Hướng dẫn người dân bảo đảm an toàn thông tin, bảo vệ dữ liệu cá nhân trên môi trường mạng",
    "Thực hiện các nhiệm vụ chuyển đổi số khác do Ủy ban nhân dân cấp xã giao; báo cáo kết quả định kỳ hằng "
    "tháng và khi có yêu cầu",
    "Phát hiện, nhân rộng sáng kiến, cách làm hay; đề xuất khen thưởng tập thể, cá nhân có thành tích",
)


class Roster(NamedTuple):
    """The teams of a draft with their members, loaded once."""

    commune: Unit
    teams: Sequence[Team]
    members: dict[int, list[Membership]]

    @property
    def grouped(self) -> bool:
        return len(self.teams) > 1

    @property
    def member_count(self) -> int:
        return sum(map(len, self.members.values()))


def roster_of(team_ids: Sequence[int], *, lock: bool = False) -> Roster:
    if lock:
        queries.lock_teams(team_ids)
    teams = queries.teams_by_id(team_ids)
    if not teams:
        raise DomainError("Chọn ít nhất một Tổ để soạn văn bản.")
    members: dict[int, list[Membership]] = {team.id: [] for team in teams}
    for member in rosters.roster([team.id for team in teams]):
        members[member.team_id].append(member)
    return Roster(teams[0].commune, teams, members)


def decision_facts(roster: Roster, request: DraftRequest, on: date) -> EstablishmentDecision:
    agencies = units.agencies_by_code(request.unit_id)
    agency, office = agencies[AgencyCode.COMMITTEE], agencies[AgencyCode.OFFICE]
    authority = _authority(agency, roster.commune, request.collective)
    return EstablishmentDecision(
        letterhead=letterhead(agency, "QĐ", on),
        title=f"Về việc thành lập {_named(roster)}",
        authority=authority.upper(),
        authority_name=authority,
        commune_name=roster.commune.full_name,
        legal_bases=_bases(request, roster.commune, on),
        proposal=_proposed_by(roster, office),
        grouped=roster.grouped,
        teams=_sections(roster),
        team_name=_named(roster),
        team_count=padded(len(roster.teams)),
        member_count=padded(roster.member_count),
        list_title=f"Thành viên {_named(roster)}",
        tasks=TASKS,
        executors=_executors(roster),
        recipients=_decision_recipients(roster.commune),
        filing=agency.filing,
        signature=signature(agency, request),
    )


def proposal_facts(roster: Roster, request: DraftRequest, on: date) -> EstablishmentProposal:
    office = units.agencies_by_code(request.unit_id)[AgencyCode.OFFICE]
    counts = queries.counts(roster.commune, queries.TeamFilter(state=TeamState.ESTABLISHED))
    return EstablishmentProposal(
        letterhead=letterhead(office, "TTr", on),
        title=f"Về việc thành lập {_named(roster)}",
        addressee=f"Chủ tịch Ủy ban nhân dân {roster.commune.full_name}",
        legal_bases=_bases(request, roster.commune, on),
        office_name=office.name,
        commune_name=roster.commune.full_name,
        grouped=roster.grouped,
        teams=_sections(roster),
        team_name=_named(roster),
        team_count=padded(len(roster.teams)),
        member_count=padded(roster.member_count),
        established_team_count=padded(counts.teams),
        established_member_count=padded(counts.members),
        enclosures=("Dự thảo Quyết định thành lập kèm theo danh sách thành viên", _meeting_minutes(roster)),
        recipients=("Như trên",),
        filing=office.filing,
        signature=signature(office, request),
    )


def letterhead(agency: Agency, type_symbol: str, on: date) -> Letterhead:
    return Letterhead(
        superior=agency.superior_line,
        issuer_lines=tuple(agency.header_lines.splitlines()),
        symbol=f"{type_symbol}-{agency.symbol}",
        place=agency.place,
        year=on.year,
    )


def signature(agency: Agency, request: DraftRequest) -> Signature:
    signer: Signer = units.signer(agency, request.signer_id)
    body = "Ủy ban nhân dân" if request.collective else ""
    lines = signature_lines(signer.standing, agency.head_position, signer.position, body)
    return Signature(lines=lines, name=signer.full_name)


def _authority(agency: Agency, commune: Unit, collective: bool) -> str:
    body = f"Ủy ban nhân dân {commune.full_name}"
    return body if collective else f"{agency.head_position} {body}"


def _named(roster: Roster) -> str:
    """The one team with its place, or all of them by their commune."""
    commune, first = roster.commune, roster.teams[0]
    if roster.grouped:
        return f"các {first.name} trên địa bàn {commune.full_name}"
    return first.full_name if first.is_of_commune else f"{first.full_name}, {commune.full_name}"


def _bases(request: DraftRequest, commune: Unit, on: date) -> tuple[str, ...]:
    if request.legal_bases is not None:
        return request.legal_bases
    return default_bases(commune.id, on)


def default_bases(commune_id: int, on: date) -> tuple[str, ...]:
    """What holds in the commune's province on the day."""
    province = db.session.get_one(Unit, commune_id).parent
    return legal_bases.bases_for_teams(province.code if province else "", on)


def _proposed_by(roster: Roster, office: Agency) -> str:
    """The last basis of the decision (Mẫu 1.2), with the tờ trình when one has been issued."""
    proposer = f"Theo đề nghị của {_head_of(office)}"
    proposal = queries.issued_about([team.id for team in roster.teams], PROPOSAL)
    if proposal is None or proposal.issued_on is None:
        return proposer
    return f"{proposer} tại Tờ trình số {proposal.notation} {long_date(proposal.issued_on)}"


def _head_of(office: Agency) -> str:
    """ "Trưởng phòng Văn hóa - Xã hội": the word that title and office share is said once."""
    shared = office.head_position.split()[-1]
    name = office.name
    return (
        f"{office.head_position} {name[len(shared) :].strip() if name.lower().startswith(shared) else name}"
    )


def _sections(roster: Roster) -> tuple[TeamSection, ...]:
    return tuple(
        TeamSection(
            numeral=roman(ordinal),
            name=team.full_name,
            member_count=padded(len(roster.members[team.id])),
            leader_name=_leader_name(roster.members[team.id]),
            members=tuple(_row(i, member) for i, member in enumerate(roster.members[team.id], start=1)),
        )
        for ordinal, team in enumerate(roster.teams, start=1)
    )


def _leader_name(members: Sequence[Membership]) -> str:
    return next((member.person.full_name for member in members if member.role is TeamRole.LEADER), "")


def _row(ordinal: int, member: Membership) -> MemberRow:
    person = member.person
    return MemberRow(
        ordinal=ordinal,
        full_name=person.full_name,
        birth_year=str(person.birth_year or ""),
        sex=person.sex.label if person.sex else "",
        occupation=person.occupation,
        address=person.address,
        phone=person.phone,
        role=member.role.label,
        note=member.note,
    )


def _executors(roster: Roster) -> str:
    commune = roster.commune
    heads = sorted({_village_head(team.unit) for team in roster.teams if not team.is_of_commune})
    people = [
        f"Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân {commune.full_name}",
        "Trưởng phòng Văn hóa - Xã hội",
        *heads,
    ]
    return f"{', '.join(people)} và các ông (bà) có tên trong danh sách kèm theo"


def _village_head(village: Unit) -> str:
    if village.type_name.startswith("Tổ"):
        return "Tổ trưởng tổ dân phố"
    return f"Trưởng {village.type_name.lower()}"


def _decision_recipients(commune: Unit) -> tuple[str, ...]:
    return (
        "Như Điều 4",
        "Sở Khoa học và Công nghệ (b/c)",
        f"Thường trực Đảng ủy, Thường trực HĐND {commune.full_name}",
    )


def _meeting_minutes(roster: Roster) -> str:
    if all(team.is_of_commune for team in roster.teams):
        return "Văn bản cử thành viên của các cơ quan, đoàn thể có liên quan"
    return "Biên bản họp giới thiệu thành viên của thôn, xóm, tổ dân phố"


def problems(roster: Roster) -> list[str]:
    """Sentences that keep the teams from being put forward for establishment."""
    found = []
    for team in roster.teams:
        if team.state is not TeamState.PROPOSED:
            found.append(f"{team.full_name}: {_past(team)}. Bỏ Tổ này khỏi văn bản.")
            continue
        missing = rules.missing_for_establishment([member.role for member in roster.members[team.id]])
        if missing:
            found.append(f"{team.full_name}: {missing}. Mở trang của Tổ để bổ sung.")
    return found


def _past(team: Team) -> str:
    return "đã giải thể" if team.is_dissolved else "đã được thành lập"


def establish(issued: Issued) -> None:
    """The decision makes its teams exist, with the members proposed for them, from the day it bears."""
    roster = roster_of(issued.record_ids, lock=True)
    decision = actions.decided_by(issued, roster.commune)
    for team in roster.teams:
        if team.state is not TeamState.PROPOSED:
            raise DomainError(f"{team.full_name} đã được thành lập bằng một quyết định khác.")
        team.state = TeamState.ESTABLISHED
        team.established_on, team.established_by_id = issued.issued_on, decision.id
        for member in roster.members[team.id]:
            member.began_on, member.began_by_id = issued.issued_on, decision.id


def nothing(_: Issued) -> None:
    """A tờ trình asks; it changes nothing."""
