"""Which team each row of a list belongs to: units by the names that lists use for them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from blueprints.intake.places import commune_in_full
from blueprints.intake.queries import Former, KnownTeam, KnownUnit, Registry
from blueprints.intake.rows import Row
from blueprints.units.rules import VILLAGE_TYPES, in_text, split_name
from core.errors import DomainError
from vanban.vietnamese import exact, fold


@dataclass(slots=True)
class Place:
    """A team's place; unit is None for a village that the registry does not know yet."""

    commune: KnownUnit
    unit: KnownUnit | None
    type_name: str  # of the village, "" for the commune itself
    name: str
    team: KnownTeam | None = None
    rows: list[Row] = field(default_factory=list)
    remark: str = ""  # how its name was understood

    @property
    def is_of_commune(self) -> bool:
        return not self.type_name

    @property
    def title(self) -> str:
        return f"{self.type_name} {self.name}" if self.type_name else self.commune.title

    @property
    def key(self) -> tuple[int, str]:
        return self.commune.id, exact(self.title) if self.type_name else ""


@dataclass(slots=True)
class Divided:
    """A commune of before that the list names and that went to several of today.

    chosen: code of the one that takes its rows, "" until somebody has said. rows: how many name it.
    """

    key: str
    name: str
    divided_on: date | None  # None: several of one name, each whole in another
    heirs: tuple[KnownUnit, ...]
    chosen: str = ""
    rows: int = 0

    @property
    def heir(self) -> KnownUnit | None:
        return next((unit for unit in self.heirs if unit.code == self.chosen), None)


class _Names:
    """Units by name: as written, or without accents where that leaves one only."""

    def __init__(self, units: Iterable[KnownUnit]) -> None:
        self._exact: dict[str, list[KnownUnit]] = defaultdict(list)
        self._folded: dict[str, list[KnownUnit]] = defaultdict(list)
        for unit in units:
            for name in {unit.title, unit.name}:
                self._exact[exact(name)].append(unit)
                self._folded[fold(name)].append(unit)

    def find(self, text: str) -> tuple[KnownUnit | None, bool]:
        """The unit, and whether it was found as written. Raises DomainError for a name of several."""
        for names, key, is_exact in ((self._exact, exact(text), True), (self._folded, fold(text), False)):
            found = names.get(key, [])
            if len(found) > 1:
                titles = ", ".join(sorted(unit.title for unit in found)[:5])
                raise DomainError(f"“{text}” có thể là {titles}; ghi đủ cả loại và tên")
            if found:
                return found[0], is_exact
        return None, False


class Placing:
    """Puts rows into teams. successors: by folded names of communes of before; chosen: of those of them that
    were divided, the code of the commune that takes the rows."""

    def __init__(
        self,
        registry: Registry,
        successors: Mapping[str, Former] | None = None,
        chosen: Mapping[str, str] | None = None,
    ) -> None:
        self._registry = registry
        self._successors, self._chosen = successors or {}, chosen or {}
        self._communes = _Names(registry.communes)
        self._by_id = {unit.id: unit for unit in registry.communes}
        self._only = registry.communes[0] if len(registry.communes) == 1 else None
        self._villages: dict[int, _Names] = {}
        self._known: dict[tuple[str, str], Place | str] = {}
        self._places: dict[tuple[int, str], Place] = {}
        self.successions: dict[str, str] = {}  # commune as typed → where it is today, in words
        self.divided: dict[str, Divided] = {}  # by folded name
        self._divided_as_typed: dict[str, Divided] = {}

    def place(self, row: Row) -> Place | str:
        """The row's place, or why it has none, as a clause."""
        asked = row.commune, row.village
        known = self._known.get(asked)
        if known is None:
            try:
                known = self._found(row)
            except DomainError as error:
                known = error.message
            self._known[asked] = known
        if divided := self._divided_as_typed.get(row.commune):
            divided.rows += 1
        return known

    def _found(self, row: Row) -> Place:
        commune = self._commune(row.commune)
        found = self._village(commune, row.village) if row.village else self._own(commune)
        return self._places.setdefault(found.key, found)

    def _own(self, commune: KnownUnit) -> Place:
        return Place(commune, commune, "", "", self._registry.teams.get(commune.id))

    def _commune(self, text: str) -> KnownUnit:
        if not text:
            if self._only is None:
                raise DomainError("chưa ghi xã; thêm cột xã hoặc chọn xã khi tải tệp lên")
            return self._only
        found, _ = self._communes.find(commune_in_full(text))
        return found or self._successor(commune_in_full(text))

    def _successor(self, text: str) -> KnownUnit:
        """A commune of before the merger of 2025 is looked for in what it became."""
        former = self._successors.get(fold(text), Former(()))
        heirs = [self._by_id[one] for one in former.heirs if one in self._by_id]
        if len(heirs) > 1:
            return self._heir_of(self._division(text, former, heirs))
        if not heirs:
            raise DomainError(f"“{text}” không thuộc phạm vi của đồng chí hoặc không phải tên xã hiện nay")
        where = f"“{text}” nay thuộc {in_text(heirs[0].title)}"
        is_whole = len(former.heirs) == 1
        self.successions[text] = where if is_whole else f"{where} và đơn vị khác; cần soát dòng này"
        return heirs[0]

    def _division(self, text: str, former: Former, heirs: Sequence[KnownUnit]) -> Divided:
        key, by_name = fold(text), sorted(heirs, key=lambda unit: unit.sort_key)
        found = Divided(key, text, former.divided_on, tuple(by_name), self._chosen.get(key, ""))
        return self._divided_as_typed.setdefault(text, self.divided.setdefault(key, found))

    def _heir_of(self, divided: Divided) -> KnownUnit:
        """As somebody has chosen. Raises DomainError until then."""
        heir = divided.heir
        if heir is None:
            titles = ", ".join(in_text(unit.title) for unit in divided.heirs)
            said = "đã chia vào nhiều đơn vị" if divided.divided_on else "là tên của nhiều xã cũ"
            raise DomainError(
                f"{divided.name} {said} ({titles}); chọn một đơn vị cho các dòng này, "
                "hoặc ghi xã hiện nay của từng dòng"
            )
        self.successions[divided.name] = f"“{divided.name}” lấy theo {in_text(heir.title)} như đã chọn"
        return heir

    def _village(self, commune: KnownUnit, text: str) -> Place:
        if commune.id not in self._villages:
            self._villages[commune.id] = _Names(self._registry.villages.get(commune.id, ()))
        unit, is_exact = self._villages[commune.id].find(text)
        if unit is not None:
            remark = "" if is_exact else f"“{text}” hiểu là {unit.title}"
            team = self._registry.teams.get(unit.id)
            return Place(commune, unit, unit.type_name, unit.name, team, remark=remark)
        return Place(commune, None, *_typed(text))


def _typed(text: str) -> tuple[str, str]:
    try:
        return split_name(text, VILLAGE_TYPES)
    except ValueError:
        raise DomainError(
            f"chưa có thôn “{text}” trong danh sách đơn vị; ghi cả loại (Thôn, Xóm, Bản, Tổ dân phố …) để thêm mới"
        ) from None
