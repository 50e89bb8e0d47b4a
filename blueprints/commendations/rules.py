"""Rewards that go with an award: rates of the base salary, as dated data; standard library only."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Award(StrEnum):
    """The forms of commendation an office gives."""

    CERTIFICATE = "giay-khen"  # by the chair of a commune
    MERIT = "bang-khen"  # by the chair of a province

    @property
    def label(self) -> str:
        return AWARD_LABELS[self]


AWARD_LABELS = {Award.CERTIFICATE: "Giấy khen", Award.MERIT: "Bằng khen"}


@dataclass(frozen=True)
class BaseSalary:
    """Lương cơ sở in đồng a month, from a day on; is_verified: somebody read the text itself."""

    amount: int
    from_on: date
    basis: str
    is_verified: bool = False


@dataclass(frozen=True)
class RewardRate:
    """Hundredths of the base salary that go with an award."""

    award: Award
    collective: int
    person: int
    from_on: date
    basis: str
    is_verified: bool = False


@dataclass(frozen=True)
class Reward:
    """đồng for one collective and for one person, and the texts that say so."""

    collective: int
    person: int
    basis: str
    is_verified: bool


BASE_SALARIES = (
    BaseSalary(2_340_000, date(2024, 7, 1), "Nghị định số 73/2024/NĐ-CP"),
    BaseSalary(2_530_000, date(2026, 7, 1), "Nghị định số 161/2026/NĐ-CP"),
)
# 0,15 and 0,3 are the norm of Nghị định 91/2017/NĐ-CP; whether the decree of 2025 kept it is to be verified.
REWARD_RATES = (RewardRate(Award.CERTIFICATE, 30, 15, date(2025, 7, 1), "Nghị định số 152/2025/NĐ-CP"),)


def reward_on(award: Award, on: date) -> Reward | None:
    """What goes with the award on the day; None when the table does not say."""
    rate = _latest([rate for rate in REWARD_RATES if rate.award is award], on)
    salary = _latest(BASE_SALARIES, on)
    if rate is None or salary is None:
        return None
    return Reward(
        collective=salary.amount * rate.collective // 100,
        person=salary.amount * rate.person // 100,
        basis=f"{rate.basis} và {salary.basis}",
        is_verified=rate.is_verified and salary.is_verified,
    )


def _latest(dated, on: date):
    return max((one for one in dated if one.from_on <= on), key=lambda one: one.from_on, default=None)


def total(collectives: int, collective_reward: int, people: int, person_reward: int) -> int:
    """đồng for all who are commended."""
    return collectives * collective_reward + people * person_reward
