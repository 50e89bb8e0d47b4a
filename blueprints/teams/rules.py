"""What a team and its members must be; standard library only."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from blueprints.composition.rules import TeamRole

OLDEST, YOUNGEST = 100, 14  # years: outside them a year of birth is a slip of the pen
PHONE = re.compile(r"0\d{9,10}")
NOTATION = re.compile(r"\d{1,6}(/\d{4})?/[^\W\d_][\w-]*")
NAME = re.compile(r"[^\W\d_]+(?:[ '’.-]+[^\W\d_]+)*\.?")


class TeamState(StrEnum):
    PROPOSED = "proposed"
    ESTABLISHED = "established"
    DISSOLVED = "dissolved"

    @property
    def label(self) -> str:
        return TEAM_STATE_LABELS[self]


TEAM_STATE_LABELS = {
    TeamState.PROPOSED: "Chờ thành lập",
    TeamState.ESTABLISHED: "Đã thành lập",
    TeamState.DISSOLVED: "Đã giải thể",
}
# Folded; other words for the same team, longest first (R06).
TEAM_SYNONYMS = ("to cong nghe so cong dong", "to chuyen doi so cong dong", "to cnscd", "to cdscd")
TEAM_WORD = "to cdscd"


class Sex(StrEnum):
    MALE = "male"
    FEMALE = "female"

    @property
    def label(self) -> str:
        return {"male": "Nam", "female": "Nữ"}[self.value]


@dataclass(frozen=True)
class Listed:
    """A person as the duplicate rule sees them."""

    name_key: str  # equal for names that differ in case or the place of a tone only
    birth_year: int | None


def phone_problem(phone: str) -> str | None:
    if not phone or PHONE.fullmatch(phone):
        return None
    if re.search(r"[^\d\s.+()-]", phone):
        return "Số điện thoại chỉ gồm chữ số. Ví dụ: 0912345678."
    return "Số điện thoại gồm 10 hoặc 11 chữ số, bắt đầu bằng 0. Ví dụ: 0912345678."


def plain_phone(typed: str) -> str:
    """ "091 234.5678" and "+84 91 2345678" as "0912345678"; what is no number stays as typed."""
    digits = re.sub(r"[\s.()-]", "", typed)
    digits = re.sub(r"^(\+84|0084)0?", "0", digits)
    return digits if digits.isascii() and digits.isdigit() else typed


def name_problem(full_name: str) -> str | None:
    if not full_name:
        return "Nhập họ và tên."
    if not NAME.fullmatch(full_name):
        return "Họ và tên chỉ gồm chữ cái và khoảng trắng, không ghi học hàm, chức danh, chữ số hay dấu khác."
    return None


def birth_year_problem(birth_year: int | None, this_year: int) -> str | None:
    if birth_year is None or this_year - OLDEST <= birth_year <= this_year - YOUNGEST:
        return None
    return f"Năm sinh phải từ {this_year - OLDEST} đến {this_year - YOUNGEST}."


def is_listed(person: Listed, others: Iterable[Listed]) -> bool:
    """Two people of one name are told apart only by years of birth that are both known and differ."""
    return any(
        other.name_key == person.name_key
        and (None in (other.birth_year, person.birth_year) or other.birth_year == person.birth_year)
        for other in others
    )


def missing_for_establishment(roles: Collection[TeamRole]) -> str | None:
    """Why a team with these roles cannot be put before the chair yet, as the end of a sentence."""
    if not roles:
        return "chưa có thành viên nào"
    leaders = sum(role is TeamRole.LEADER for role in roles)
    if leaders == 0:
        return "chưa có Tổ trưởng"
    return "có nhiều hơn một Tổ trưởng" if leaders > 1 else None


def team_search_text(folded: str) -> str:
    """The folded text with every name of such a team said in one way, so that each finds the others (R06)."""
    for synonym in TEAM_SYNONYMS:
        folded = folded.replace(synonym, TEAM_WORD)
    return re.sub(r"\b(cong nghe so|chuyen doi so)( cong dong)?\b", "cdscd", folded)


def notation_problem(notation: str) -> str | None:
    """Number and symbol as Điều 8 and Annex I, II.3 write them: "15/QĐ-UBND"."""
    if NOTATION.fullmatch(notation):
        return None
    return "Ghi số, dấu gạch chéo rồi ký hiệu. Ví dụ: 15/QĐ-UBND."


def is_in_team(began_on: date | None, ended_on: date | None, on: date) -> bool:
    """From the day of the decision that began it until before the day of the one that ended it (R30)."""
    return began_on is not None and began_on <= on and (ended_on is None or on < ended_on)
