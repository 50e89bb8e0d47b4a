"""What the figures of teams say, how they add up, and when they contradict the least number of members."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")


@dataclass(frozen=True)
class Figures:
    """Of one unit on one day; collaborators are no members.

    smallest: members of the smallest team, None without teams.
    below: teams with fewer members than their rule asks for, None where no rule sets a minimum.
    waiting: teams that wait to be established, None on any day but today.
    """

    teams: int = 0
    commune_teams: int = 0
    members: int = 0
    commune_members: int = 0  # of the communes' own teams
    smallest: int | None = None
    below: int | None = None
    waiting: int | None = None
    led: int = 0  # teams with a leader
    with_phone: int = 0  # members
    decided: int = 0  # teams whose founding decision is on record

    @property
    def village_teams(self) -> int:
        return self.teams - self.commune_teams

    @property
    def village_members(self) -> int:
        return self.members - self.commune_members

    @property
    def average(self) -> Decimal | None:
        return average(self.members, self.teams)

    @property
    def led_share(self) -> Decimal | None:
        return share(self.led, self.teams)

    @property
    def phone_share(self) -> Decimal | None:
        return share(self.with_phone, self.members)

    @property
    def decided_share(self) -> Decimal | None:
        return share(self.decided, self.teams)


def total(parts: Iterable[Figures]) -> Figures:
    """The figures of all parts together; what no part knows stays unknown."""
    rows = list(parts)
    return Figures(
        teams=sum(row.teams for row in rows),
        commune_teams=sum(row.commune_teams for row in rows),
        members=sum(row.members for row in rows),
        commune_members=sum(row.commune_members for row in rows),
        smallest=min((row.smallest for row in rows if row.smallest is not None), default=None),
        below=_sum_of_known(row.below for row in rows),
        waiting=_sum_of_known(row.waiting for row in rows),
        led=sum(row.led for row in rows),
        with_phone=sum(row.with_phone for row in rows),
        decided=sum(row.decided for row in rows),
    )


def _sum_of_known(numbers: Iterable[int | None]) -> int | None:
    known = [number for number in numbers if number is not None]
    return sum(known) if known else None


def average(members: int, teams: int) -> Decimal | None:
    """Members of a team on average, to two decimals; None without teams."""
    return (Decimal(members) / teams).quantize(CENT, ROUND_HALF_UP) if teams else None


def share(part: int, whole: int) -> Decimal | None:
    """Percent to one decimal; 100 only when nothing is missing and 0 only when all is, None of nothing."""
    if not whole:
        return None
    tenths = (part * 2000 + whole) // (2 * whole)
    if 0 < part < whole:
        tenths = min(max(tenths, 1), 999)
    return Decimal(tenths).scaleb(-1)


@dataclass(frozen=True)
class Minimums:
    """The least number of members of a team on a day, as the province's rules set it; None: not set."""

    commune: int | None = None
    village: int | None = None

    @property
    def are_set(self) -> bool:
        return self.commune is not None or self.village is not None


IN_REGISTRY, IN_DOCUMENT = "sổ", "văn bản"


def contradiction(
    teams: int, members: int, minimum: int, *, said_in: str = IN_REGISTRY, kind: str = "Tổ"
) -> str | None:
    """Why so many teams of at least the minimum cannot have so few members; None when they can."""
    if teams * minimum <= members:
        return None
    return (
        f"Theo quy định mỗi {kind} có ít nhất {dotted(minimum)} người thì {dotted(teams)} {kind} phải có "
        f"ít nhất {dotted(teams * minimum)} người, nhưng {said_in} chỉ có {dotted(members)} người "
        f"(bình quân {_average_below(teams, members, minimum)} người/Tổ). "
        "Kiểm tra lại số liệu hoặc mức tối thiểu trước khi đưa vào văn bản."
    )


def _average_below(teams: int, members: int, minimum: int) -> str:
    """The average in words; one that rounding would lift to the minimum is said to be below it."""
    mean = average(members, teams)
    return f"dưới {dotted(minimum)}" if mean is None or mean >= minimum else with_comma(mean)


def contradictions(figures: Figures, minimums: Minimums) -> list[str]:
    """What the registry's own figures say against the rules: of all teams at once where one minimum holds."""
    if minimums.commune == minimums.village:
        pairs = [(figures.teams, figures.members, minimums.commune, "Tổ")]
    else:
        pairs = [
            (figures.commune_teams, figures.commune_members, minimums.commune, "Tổ cấp xã"),
            (
                figures.village_teams,
                figures.village_members,
                minimums.village,
                "Tổ thôn, xóm, tổ dân phố",
            ),
        ]
    said = [contradiction(*pair[:2], pair[2], kind=pair[3]) for pair in pairs if pair[2] is not None]
    return [sentence for sentence in said if sentence]


AGREES = "Số liệu khớp với mức tối thiểu."


def checked(teams: int, members: int, minimum: int) -> str:
    """The verdict on figures typed from a document."""
    return contradiction(teams, members, minimum, said_in=IN_DOCUMENT) or AGREES


def dotted(number: int) -> str:
    """ "12.151" """
    return f"{number:,}".replace(",", ".")


def with_comma(number: Decimal) -> str:
    """ "8,49", "1.012,50" """
    return f"{number:,}".translate({ord(","): ".", ord("."): ","})
