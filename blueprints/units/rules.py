"""How units and agencies are named in documents, and how their people sign."""

import re
from datetime import date
from enum import StrEnum


class Level(StrEnum):
    PROVINCE = "province"
    COMMUNE = "commune"
    VILLAGE = "village"


class Standing(StrEnum):
    """In what standing a person signs for the head of the agency."""

    HEAD = "a_head"  # sorts first
    ACTING = "b_acting"
    DEPUTY = "c_deputy"

    @property
    def label(self) -> str:
        return {"a_head": "Người đứng đầu", "b_acting": "Quyền (Q.)", "c_deputy": "Cấp phó (KT.)"}[self.value]


CODE = re.compile(r"\d{2}|\d{5}(-\d{3,5})?")  # of a province, a commune, a village
VILLAGE_TYPES = ("Thôn", "Xóm", "Bản", "Làng", "Ấp", "Buôn", "Khu", "Khóm", "Khu phố", "Tổ dân phố", "Tổ")
COMMUNE_TYPES = ("Xã", "Phường", "Đặc khu")
PROVINCE_TYPES = ("Tỉnh", "Thành phố", "Thủ đô")


def split_name(unit_name: str, types: tuple[str, ...]) -> tuple[str, str]:
    """("Xã", "Trùng Khánh") of "Xã Trùng Khánh", whatever the case of its first word."""
    for type_name in sorted(types, key=len, reverse=True):  # "Khu phố" before "Khu"
        if unit_name.lower().startswith(f"{type_name.lower()} "):
            return type_name, " ".join(unit_name[len(type_name) :].split())
    raise ValueError(f"{unit_name!r} starts with none of {', '.join(types)}")


def name_in_text(type_name: str, name: str, type_is_capital: bool) -> str:
    """The unit's name in running text (Annex II, III.1).

    The word of the kind is in lower case, but a capital where the name is a person's, a number or an
    event (III.1b).
    """
    if type_is_capital or name.isdigit():
        return f"{type_name} {name}"
    return f"{type_name.lower()} {name}"


def place_name(type_name: str, name: str, type_is_capital: bool) -> str:
    """The place before the date: the bare name, but in full for a person's, a number or an event (II.4)."""
    return f"{type_name} {name}" if type_is_capital or name.isdigit() else name


def signature_lines(
    standing: Standing, head_position: str, position: str, on_behalf_of: str
) -> tuple[str, ...]:
    """Element 7a (Annex I, II.7b; Điều 13).

    on_behalf_of: the collective body signed for ("Ủy ban nhân dân"), empty when the head decides alone.
    """
    head, own = head_position.upper(), position.upper()
    own_lines = {
        Standing.HEAD: (head,),
        Standing.ACTING: (f"Q. {head}",),
        Standing.DEPUTY: (f"KT. {head}", own),
    }[standing]
    return (f"TM. {on_behalf_of.upper()}", *own_lines) if on_behalf_of else own_lines


def in_office(from_on: date, to_on: date | None, on: date) -> bool:
    return from_on <= on and (to_on is None or on <= to_on)


def village_code(commune_code: str, ordinal: int) -> str:
    """A village has no code of the state's own: the commune's code and a counted number."""
    return f"{commune_code}-{ordinal:03}"
