"""Test data with dull defaults: a test says only what matters to it. Every person is invented."""

from datetime import date
from itertools import count
from typing import Any

from blueprints.accounts import actions as accounts
from blueprints.accounts.models import Account
from blueprints.approvals import actions as approvals
from blueprints.approvals import reviewing
from blueprints.changes import actions as changes
from blueprints.changes.actions import Wish
from blueprints.changes.models import RosterChange
from blueprints.composition import actions as composition
from blueprints.composition.actions import RuleText
from blueprints.composition.models import CompositionRule
from blueprints.composition.rules import TeamRole
from blueprints.documents import actions as documents
from blueprints.documents import comment_acts, reading
from blueprints.documents import queries as document_queries
from blueprints.documents.comments import ParagraphComment
from blueprints.documents.kinds import DraftRequest, kind
from blueprints.documents.models import Document, WordTemplate
from blueprints.documents.rules import DocumentState
from blueprints.register import actions as register
from blueprints.register.models import RegisterEntry
from blueprints.reviews import queries as reviews
from blueprints.reviews.rules import Check
from blueprints.teams import actions as teams
from blueprints.teams.actions import MemberFacts
from blueprints.teams.models import Membership, Team
from blueprints.units import actions as units
from blueprints.units import changes as unit_changes
from blueprints.units import queries as unit_queries
from blueprints.units.changes import Name, Resolution
from blueprints.units.models import Agency, AgencyCode, Signer, Unit, UnitEvent
from blueprints.units.rules import Level, Standing
from blueprints.word_templates import actions as word_templates
from blueprints.word_templates.rules import APPROVERS
from core import clock
from core.access import Role
from core.database import db, writing
from tests.features import word_files

RESOLUTION = "Nghị quyết số 12/NQ-HĐND ngày 15/12/2025 của Hội đồng nhân dân xã Mẫu"
PASSWORD = "mot-cau-de-nho"


def resolution(on: date = date(2026, 1, 1)) -> Resolution:
    """What a change of units rests on."""
    return Resolution(on, RESOLUTION, clock.today())


class Make:
    """Makes records through the features' own actions, and commits them."""

    def __init__(self) -> None:
        self.counter = count(1)
        self._keeper: Account | None = None

    def next(self) -> int:
        return next(self.counter)

    def province(self, name: str = "Mẫu", type_name: str = "Tỉnh", code: str = "") -> Unit:
        return self._unit(code or f"{self.next() + 50:02}", Level.PROVINCE, type_name, name)

    def commune(self, name: str = "", type_name: str = "Xã", province: Unit | None = None) -> Unit:
        province = province or self.province()
        ordinal = self.next()
        return self._unit(
            f"{ordinal + 90000:05}", Level.COMMUNE, type_name, name or f"Mẫu {ordinal}", province
        )

    def village(self, commune: Unit, name: str = "", type_name: str = "Xóm") -> Unit:
        ordinal = self.next()
        code = f"{commune.code}-{ordinal:03}"
        return self._unit(code, Level.VILLAGE, type_name, name or f"Thử {ordinal}", commune)

    def _unit(self, code: str, level: Level, type_name: str, name: str, parent: Unit | None = None) -> Unit:
        with writing():  # the lock first: the server of a browser test writes to the same database
            unit = Unit(code=code, level=level)
            unit.called(type_name, name)
            if parent is not None:
                unit.parent_id = parent.id
                unit.province_id = parent.id if parent.level is Level.PROVINCE else parent.parent_id
            db.session.add(unit)
            db.session.flush()
            if level is not Level.VILLAGE:
                db.session.add_all([Agency(**values) for values in units.agency_rows(unit)])
        return unit

    def event(self, village: Unit, name: str = "Tên Mới", on: date = date(2026, 1, 1)) -> UnitEvent:
        """The village takes a new name."""
        commune = db.session.get_one(Unit, village.parent_id)
        return unit_changes.rename_village(
            village.id, Name(village.type_name, name), resolution(on), by=self.keeper(commune)
        )

    def merge(
        self, *villages: Unit, name: str = "Chung", on: date = date(2026, 1, 1), **how: Any
    ) -> UnitEvent:
        """Villages of one commune become one new village."""
        commune = db.session.get_one(Unit, villages[0].parent_id)
        ids = [village.id for village in villages]
        into = Name(villages[0].type_name, name)
        by = how.pop("by", None) or self.keeper(commune)
        return unit_changes.merge_villages(commune.id, ids, into, resolution(on), by=by, **how)

    def account(self, role: Role = Role.OFFICER, unit: Unit | None = None, **given: Any) -> Account:
        unit = unit or self.commune()
        return accounts.create(
            given.pop("username", f"{role.value.replace('_', '.')}.{self.next()}"),
            full_name=given.pop("full_name", "Nguyễn Văn Mẫu"),
            role=role,
            unit_id=unit.id,
            password=PASSWORD,
            must_change_password=given.pop("must_change_password", False),
            by=None,
            **given,
        )

    def keeper(self, unit: Unit) -> Account:
        """An officer who does what the test does not ask about."""
        return self.account(Role.OFFICER, unit)

    def team(self, unit: Unit | None = None, members: int = 0, by: Account | None = None) -> Team:
        """A proposed team; with members it has a leader first, who heads the village."""
        unit = unit or self.village(self.commune())
        commune_id = unit.parent_id if unit.level is Level.VILLAGE else unit.id
        by = by or self.keeper(db.session.get_one(Unit, commune_id))
        team = teams.propose_team(unit.id, by=by)
        for ordinal in range(members):
            if ordinal:
                self.member(team, role=TeamRole.MEMBER, by=by)
            else:
                self.member(team, role=TeamRole.LEADER, occupation="Trưởng xóm", by=by)
        return team

    def established_team(self, unit: Unit | None = None, members: int = 3, **given: Any) -> Team:
        """A team that its decision has established, today; given: who approves and issues it."""
        team = self.team(unit, members)
        self.issued(team=team, **given)
        db.session.refresh(team)
        return team

    def change(self, team: Team) -> RosterChange:
        """Somebody wishes to join the established team."""
        facts = MemberFacts("Lò Văn Ví Dụ", TeamRole.MEMBER, birth_year=1950 + self.next() % 50)
        return changes.propose_join(team.id, facts, Wish(clock.today()), by=self.keeper(team.commune))

    def many_teams(self, commune: Unit, count: int) -> None:
        """Teams of as many new villages, without members, in one go."""
        with writing():
            for _ in range(count):
                ordinal = self.next()
                village = Unit(code=f"{commune.code}-{ordinal:03}", level=Level.VILLAGE, parent_id=commune.id)
                village.province_id = commune.parent_id
                village.called("Xóm", f"Mẫu {ordinal}")
                db.session.add(village)
                db.session.flush()
                team = Team(name=teams.TEAM_NAME)
                team.placed_in(village, commune)
                db.session.add(team)

    def member(self, team: Team, *, by: Account | None = None, **given: Any) -> Membership:
        by = by or self.keeper(db.session.get_one(Unit, team.commune_id))
        ordinal = self.next()
        facts = MemberFacts(
            full_name=given.pop("full_name", "Trần Thị Thử"),
            role=given.pop("role", TeamRole.MEMBER),
            birth_year=given.pop("birth_year", 1950 + ordinal % 50),
            **given,
        )
        return teams.add_member(team.id, facts, by=by)

    def rule(self, province: Unit, level: Level = Level.VILLAGE, **given: Any) -> CompositionRule:
        """Of the composition of teams, in force since 2025."""
        told = {"from_on": date(2025, 7, 1), "legal_basis": "Văn bản số 01/UBND", "minimum": 3}
        return composition.add(RuleText(level=level, **told | given), by=self.keeper(province))

    def signer(
        self, unit: Unit, agency: AgencyCode = AgencyCode.COMMITTEE, account: Account | None = None
    ) -> Signer:
        its = unit_queries.agency(unit.id, agency)
        return units.add_signer(
            its.id,
            full_name="Lê Văn Người Ký",
            position=its.head_position,
            standing=Standing.HEAD,
            from_on=date(2025, 7, 1),
            account_id=account.id if account else None,
            by=None,
        )

    def draft(
        self,
        *,
        team: Team | None = None,
        teams: list[Team] | None = None,
        kind_code: str = "quyet-dinh-thanh-lap",
        by: Account | None = None,
    ) -> Document:
        """A draft about one team of three, or about the given teams."""
        chosen = teams or [team or self.team(members=3)]
        commune = db.session.get_one(Unit, chosen[0].commune_id)
        its_kind = kind(kind_code)
        agency = unit_queries.agency(commune.id, its_kind.agency)
        in_office = unit_queries.signers(agency, clock.today())
        signer = in_office[0] if in_office else self.signer(commune, AgencyCode(its_kind.agency))
        request = DraftRequest(commune.id, tuple(one.id for one in chosen), signer.id)
        return documents.draft(its_kind, request, by=by or self.keeper(commune))

    def comment(self, document: Document, by: Account | None = None) -> ParagraphComment:
        """On the first paragraph of the current version."""
        first = reading.passages(document.sha256)[0]
        by = by or document.drafter
        return comment_acts.add(document.id, first.anchor, "Xem lại.", document.version_count, by=by)

    def submitted(self, **given: Any) -> Document:
        document = self.draft(**given)
        return approvals.submit(document.id, by=document.drafter)

    def approved(self, *, approver: Account | None = None, **given: Any) -> Document:
        document = self.reviewed(self.submitted(**given))
        role = kind(document.kind_code).approver
        approver = approver or self.account(role, document.unit)
        return approvals.approve(document.id, document.version_count, by=approver)

    def reviewed(self, document: Document) -> Document:
        """What comes before the decision is done, by the people whose it is; nothing without such people."""
        while checks := [
            one for one in document_queries.open_steps(document) if one.check is not Check.DECISION
        ]:
            holders = reviews.accounts_in_use(document.unit_id)
            step = checks[0]
            by = step.account or next(
                one for one in holders if one.role is step.role and one.id != document.drafter_id
            )
            if step.check is Check.OPINION:
                reviewing.opine(document.id, "Nhất trí.", document.version_count, by=by)
            else:
                reviewing.agree(document.id, document.version_count, by=by)
        return document

    def returned(self, reason: str = "Bổ sung căn cứ.", **given: Any) -> Document:
        document = self.reviewed(self.submitted(**given))
        approver = self.account(kind(document.kind_code).approver, document.unit)
        return reviewing.return_to_drafter(document.id, reason, by=approver)

    def discarded(self, **given: Any) -> Document:
        document = self.draft(**given)
        documents.discard(document.id, by=document.drafter)
        return document

    def in_state(self, state: DocumentState, **given: Any) -> Document:
        """A document brought to this state as its people would bring it."""
        if state is DocumentState.ISSUED:
            return self.issued(**given).document
        return getattr(self, state.value)(**given)

    def issued(
        self, *, clerk: Account | None = None, issued_on: date | None = None, **given: Any
    ) -> RegisterEntry:
        document = self.approved(**given)
        clerk = clerk or self.account(Role.CLERK, document.unit)
        return register.issue(document.id, issued_on or clock.today(), by=clerk)

    def template(
        self, unit: Unit, content: bytes = b"", kind_code: str = word_files.KIND, by: Account | None = None
    ) -> WordTemplate:
        """The unit's own template, not submitted; by default the one that came along with a line added."""
        content = content or word_files.with_line("Mẫu riêng", kind_code)
        clerk = by or self.account(Role.CLERK, unit)
        made = word_templates.bring(kind(kind_code), content, "", by=clerk)
        assert isinstance(made, WordTemplate)
        return made

    def submitted_template(self, unit: Unit, **given: Any) -> WordTemplate:
        template = self.template(unit, **given)
        return word_templates.submit(template.id, template.sha256, by=template.author)

    def approved_template(self, unit: Unit, from_on: date | None = None, **given: Any) -> WordTemplate:
        template = self.submitted_template(unit, **given)
        approver = self.account(min(APPROVERS[unit.level]), unit)
        return word_templates.approve(template.id, from_on or clock.today(), by=approver)
