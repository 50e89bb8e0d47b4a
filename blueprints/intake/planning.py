"""A list against the registry: what each row would do, and why it may not.

Nothing is written here. The plan of a row is worked out with all rows of its team, for the rules are about
teams: one leader, nobody twice, a roster by decision that changes by decision only.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from blueprints.composition.rules import TeamRole
from blueprints.intake.placing import Divided, Place, Placing
from blueprints.intake.queries import Former, KnownMember, Registry
from blueprints.intake.rows import NO_PLACE, Row
from blueprints.intake.rules import Outcome, is_same_year
from core.database import LONGEST_KEY
from vanban.vietnamese import person_sort_key, short_date

CONTACTS = ("birth_year", "sex", "occupation", "address", "phone", "note")
PROGRESS_STEP = 500

ONLY_BY_DECISION = (
    "Tổ đã được thành lập theo Quyết định số {notation}; thay đổi thành viên phải bằng một quyết định khác"
)


@dataclass(slots=True)
class Item:
    """One row and what comes of it. changes: field → (old, new). reasons: why it is held back, as clauses."""

    row: Row
    place: Place | None
    outcome: Outcome = Outcome.NEW
    name_key: str = ""
    member: KnownMember | None = None
    changes: dict[str, tuple[Any, Any]] = field(default_factory=dict)
    reasons: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    def hold(self, outcome: Outcome, reason: str) -> None:
        self.outcome, self.reasons = outcome, (*self.reasons, reason)

    @property
    def remarks(self) -> tuple[str, ...]:
        own = (self.place.remark,) if self.place and self.place.remark else ()
        return (*self.row.remarks, *own, *self.warnings)


@dataclass(slots=True)
class TeamPlan:
    """The rows of one team together. decision: (number, day) that the list says has established it."""

    place: Place
    items: list[Item]
    decision: tuple[str, Any] | None = None

    @property
    def written(self) -> list[Item]:
        return [item for item in self.items if item.outcome.is_written]

    @property
    def becomes_established(self) -> bool:
        team = self.place.team
        return self.decision is not None and not (team and team.is_established) and bool(self.items)


@dataclass(frozen=True)
class Plan:
    items: tuple[Item, ...]
    teams: tuple[TeamPlan, ...]
    divided: tuple[Divided, ...] = ()  # communes of before, one of whose heirs must be chosen

    @property
    def counts(self) -> dict[Outcome, int]:
        found = Counter(item.outcome for item in self.items)
        return {outcome: found[outcome] for outcome in Outcome}

    @property
    def new_teams(self) -> list[TeamPlan]:
        return [team for team in self.teams if team.place.team is None and team.written]

    @property
    def new_villages(self) -> list[Place]:
        return [team.place for team in self.new_teams if team.place.unit is None]

    @property
    def held_back(self) -> list[Item]:
        return [item for item in self.items if item.outcome.is_held_back]


def plan(
    rows: Sequence[Row],
    registry: Registry,
    successors: Mapping[str, Former] | None = None,
    chosen: Mapping[str, str] | None = None,
    progress: Callable[[int], None] = lambda done: None,
) -> Plan:
    """What all rows would do. chosen: of divided communes, see Placing. progress is told how many rows are
    placed, now and then."""
    placing = Placing(registry, successors, chosen)
    groups: dict[int, TeamPlan] = {}
    items = []
    for at, row in enumerate(rows):
        if at % PROGRESS_STEP == 0:
            progress(at)
        item = _placed(row, placing)
        items.append(item)
        if item.place is not None:
            groups.setdefault(id(item.place), TeamPlan(item.place, [])).items.append(item)
    for team in groups.values():
        _TeamPlanner(team, registry).work()
    _warn_of_other_teams(groups.values(), registry)
    return Plan(tuple(items), tuple(groups.values()), tuple(placing.divided.values()))


def _placed(row: Row, placing: Placing) -> Item:
    if row.problems:
        # Still counted to its team, which may need all of its rows.
        place = None if NO_PLACE in row.problems else placing.place(row)
        return Item(row, place if isinstance(place, Place) else None, Outcome.REFUSED, reasons=row.problems)
    place = placing.place(row)
    if isinstance(place, str):
        return Item(row, None, Outcome.REFUSED, reasons=(place,))
    said = placing.successions.get(row.commune)
    name_key = person_sort_key(row.full_name)[:LONGEST_KEY]
    return Item(row, place, name_key=name_key, warnings=(said,) if said else ())


class _TeamPlanner:
    """Works out the rows of one team, in the order of the list."""

    def __init__(self, team: TeamPlan, registry: Registry) -> None:
        self._plan, self._team = team, team.place.team
        self._members = registry.members.get(self._team.id, []) if self._team else []
        self._is_locked = self._team is not None and self._team.id in registry.on_the_way
        self._by_name: dict[str, list[KnownMember]] = defaultdict(list)
        self._by_phone = {member.phone: member for member in self._members if member.phone}
        for member in self._members:
            self._by_name[member.name_key].append(member)
        self._seen: dict[str, list[Item]] = defaultdict(list)
        self._seen_phones: dict[str, Item] = {}

    def work(self) -> None:
        self._decide()
        for item in self._plan.items:
            if item.outcome is Outcome.NEW:
                self._one(item)
        self._refuse_second_leader()
        if self._plan.becomes_established:
            self._refuse_hidden_members()
            self._refuse_part_of_decision()

    def _decide(self) -> None:
        """One decision establishes a team: the first row that names one speaks for all."""
        told = [item for item in self._plan.items if item.row.notation]
        if not told:
            return
        first = told[0].row
        self._plan.decision = first.notation, first.decided_on
        for item in told[1:]:
            if (item.row.notation, item.row.decided_on) != self._plan.decision:
                item.hold(Outcome.REFUSED, f"quyết định thành lập khác với dòng {first.number} của cùng Tổ")
        team = self._team
        if team and team.is_established and (team.notation, team.decided_on) != self._plan.decision:
            day = short_date(team.decided_on) if team.decided_on else ""
            said = f"Tổ đã thành lập theo Quyết định số {team.notation} ngày {day}; giữ quyết định đang ghi trong sổ"
            told[0].warnings = (*told[0].warnings, said)

    def _one(self, item: Item) -> None:
        if twin := self._twin(item):
            item.hold(Outcome.SUSPECTED, twin)
            return
        self._seen[item.name_key].append(item)
        if item.row.phone:
            self._seen_phones[item.row.phone] = item
        same = [
            one for one in self._by_name[item.name_key] if is_same_year(one.birth_year, item.row.birth_year)
        ]
        if len(same) > 1:
            item.hold(Outcome.SUSPECTED, "trong Tổ có nhiều người trùng họ tên; ghi năm sinh để phân biệt")
        elif same:
            self._compare(item, same[0])
        else:
            self._add(item)

    def _twin(self, item: Item) -> str:
        """Why the row may repeat an earlier one of the same team, "" when it does not."""
        for other in self._seen[item.name_key]:
            if is_same_year(other.row.birth_year, item.row.birth_year):
                return f"trùng họ tên và năm sinh với dòng {other.row.number}"
        other = self._seen_phones.get(item.row.phone)
        if other is not None:
            return f"cùng số điện thoại với dòng {other.row.number} ({other.row.full_name})"
        return ""

    def _add(self, item: Item) -> None:
        known = self._by_phone.get(item.row.phone)
        if known is not None:
            item.hold(Outcome.SUSPECTED, f"cùng số điện thoại với {known.full_name} đang có trong Tổ")
        elif self._team and self._team.is_established:
            item.hold(Outcome.REFUSED, ONLY_BY_DECISION.format(notation=self._team.notation))
        elif self._is_locked:
            item.hold(Outcome.REFUSED, _LOCKED)

    def _compare(self, item: Item, member: KnownMember) -> None:
        item.member, item.outcome = member, Outcome.SAME
        for name in CONTACTS:
            new = getattr(item.row, name)
            if new and new != getattr(member, name):
                item.changes[name] = getattr(member, name), new
        if item.row.role is not member.role:
            item.changes["role"] = member.role, item.row.role
        if not item.changes:
            return
        item.outcome = Outcome.CHANGED
        if self._is_locked:
            item.hold(Outcome.REFUSED, _LOCKED)
        elif "role" in item.changes and self._team and self._team.is_established:
            item.hold(Outcome.REFUSED, ONLY_BY_DECISION.format(notation=self._team.notation))

    def _refuse_second_leader(self) -> None:
        """A list may not leave a team with two leaders (R21)."""
        listed = {item.member.membership_id for item in self._plan.written if item.member}
        standing = [one for one in self._members if one.membership_id not in listed]
        leaders = [item for item in self._plan.written if item.row.role is TeamRole.LEADER]
        known = [one.full_name for one in standing if one.role is TeamRole.LEADER]
        if len(leaders) + len(known) <= 1:
            return
        names = ", ".join([*known, *(item.row.full_name for item in leaders)])
        for item in leaders:
            if item.member is None or "role" in item.changes or not known:
                item.hold(Outcome.REFUSED, f"mỗi Tổ chỉ có một Tổ trưởng, ở đây có: {names}")

    def _refuse_hidden_members(self) -> None:
        """A decision must not make anybody a member whom the list does not name."""
        listed = {item.member.membership_id for item in self._plan.items if item.member}
        hidden = [one.full_name for one in self._members if one.membership_id not in listed]
        if self._is_locked or hidden:
            reason = _LOCKED if self._is_locked else _HIDDEN.format(names=", ".join(hidden[:5]))
            for item in self._plan.items:
                if not item.outcome.is_held_back:
                    item.hold(Outcome.REFUSED, reason)

    def _refuse_part_of_decision(self) -> None:
        """What a decision established is recorded whole, for the roster then changes by decision only."""
        held = [item.row.number for item in self._plan.items if item.outcome.is_held_back]
        if held:
            numbers = ", ".join(str(number) for number in held[:5])
            for item in self._plan.written:
                item.hold(
                    Outcome.REFUSED, f"Tổ theo quyết định phải nhập đủ danh sách; sửa dòng {numbers} trước"
                )


_LOCKED = (
    "danh sách của Tổ đang nằm trong văn bản đã trình; thu hồi hoặc đề nghị trả lại văn bản đó rồi nhập lại"
)
_HIDDEN = (
    "Tổ đang chờ thành lập còn có {names} không ghi trong tệp; ghi đủ hoặc đưa người đó ra khỏi Tổ trước"
)


def _warn_of_other_teams(teams: Collection[TeamPlan], registry: Registry) -> None:
    """The same person in two teams is a warning: somebody lives and works in one place (R24)."""
    by_person: dict[Any, list[tuple[int, str]]] = defaultdict(list)
    titles = {team.place.team.id: team.place.title for team in teams if team.place.team}
    written = [(at, team, item) for at, team in enumerate(teams) for item in team.written]
    for at, team, item in written:
        for key in _identities(item.name_key, item.row.birth_year, item.row.phone):
            by_person[key].append((-at - 1, team.place.title))
    units = {known.id: unit_id for unit_id, known in registry.teams.items()}
    names = {unit.id: unit.title for those in registry.villages.values() for unit in those}
    names |= {unit.id: unit.title for unit in registry.communes}
    for team_id, members in registry.members.items():
        title = titles.get(team_id) or names.get(units.get(team_id, 0), "khác")
        for member in members:
            for key in _identities(member.name_key, member.birth_year, member.phone):
                by_person[key].append((team_id, title))
    for at, team, item in written:
        own = {-at - 1, team.place.team.id if team.place.team else 0}
        others = {
            title
            for key in _identities(item.name_key, item.row.birth_year, item.row.phone)
            if len(by_person[key]) > 1
            for other, title in by_person[key]
            if other not in own
        }
        if others:
            said = f"có thể cũng ở Tổ {', '.join(sorted(others)[:3])} (cùng họ tên và năm sinh, hoặc cùng số điện thoại)"
            item.warnings = (*item.warnings, said)


def _identities(name_key: str, birth_year: int | None, phone: str) -> Iterator[Any]:
    if birth_year:
        yield name_key, birth_year
    if phone:
        yield phone
