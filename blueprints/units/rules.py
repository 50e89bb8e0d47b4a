"""How units and agencies are named in documents, and how their people sign."""

import re
from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple


class Level(StrEnum):
    PROVINCE = "province"
    COMMUNE = "commune"
    VILLAGE = "village"


class Standing(StrEnum):
    """In what standing a person signs for the head of the agency."""

    HEAD = "a_head"  # sorts first
    ACTING = "b_acting"
    DEPUTY = "c_deputy"
    BY_ORDER = "d_by_order"
    AUTHORISED = "e_authorised"

    @property
    def label(self) -> str:
        return STANDING_LABELS[self]

    @property
    def needs_delegation(self) -> bool:
        """Whether nobody signs so but by a paper that says for what and how long (Điều 13.3, 13.4)."""
        return self in (Standing.BY_ORDER, Standing.AUTHORISED)


STANDING_LABELS = {
    Standing.HEAD: "Người đứng đầu",
    Standing.ACTING: "Quyền (Q.)",
    Standing.DEPUTY: "Cấp phó (KT.)",
    Standing.BY_ORDER: "Thừa lệnh (TL.)",
    Standing.AUTHORISED: "Thừa ủy quyền (TUQ.)",
}


class EventKind(StrEnum):
    """What happened to a unit on a day."""

    MERGE = "merge"
    SPLIT = "split"
    RENAME = "rename"
    DISSOLVE = "dissolve"
    REFORM = "reform"

    @property
    def label(self) -> str:
        return EVENT_LABELS[self]


EVENT_LABELS = {
    EventKind.MERGE: "Sáp nhập",
    EventKind.SPLIT: "Chia",
    EventKind.RENAME: "Đổi tên",
    EventKind.DISSOLVE: "Giải thể",
    EventKind.REFORM: "Sắp xếp đơn vị hành chính",
}


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
    standing: Standing, head_position: str, position: str, on_behalf_of: str, deputy_of: str = ""
) -> tuple[str, ...]:
    """Element 7a (Annex I, II.7b; Điều 13).

    on_behalf_of: the collective body signed for ("Ủy ban nhân dân"), empty when the head decides alone.
    deputy_of: whose deputy signs by order ("Chánh Văn phòng"), empty when that person signs (Điều 13.4).
    """
    head, own = head_position.upper(), position.upper()
    by_order = (f"KT. {deputy_of.upper()}", own) if deputy_of else (own,)
    own_lines = {
        Standing.HEAD: (head,),
        Standing.ACTING: (f"Q. {head}",),
        Standing.DEPUTY: (f"KT. {head}", own),
        Standing.BY_ORDER: (f"TL. {head}", *by_order),
        Standing.AUTHORISED: (f"TUQ. {head}", own),
    }[standing]
    return (f"TM. {on_behalf_of.upper()}", *own_lines) if on_behalf_of else own_lines


def collective_problem(standing: Standing) -> str | None:
    """Why somebody in this standing does not sign on behalf of the body; its head or a deputy does."""
    if not standing.needs_delegation:
        return None
    return (
        f"Người ký {standing.label[0].lower()}{standing.label[1:]} không ký thay mặt tập thể (TM.). "
        "Chọn thẩm quyền của người đứng đầu, hoặc chọn người đứng đầu hay cấp phó ký."
    )


def in_office(from_on: date, to_on: date | None, on: date) -> bool:
    return from_on <= on and (to_on is None or on <= to_on)


def village_code(commune_code: str, ordinal: int) -> str:
    """A village has no code of the state's own: the commune's code and a counted number."""
    return f"{commune_code}-{ordinal:03}"


class Named(NamedTuple):
    """What a unit was called from a day to the day before another; None: since or until always."""

    title: str
    from_on: date | None
    until_on: date | None


def names_through_time(former: Iterable[tuple[str, date]], title: str) -> list[Named]:
    """Every name of a unit in turn: its former titles, each with the day it ended on, and its last one."""
    names: list[Named] = []
    from_on = None
    for old_title, ended_on in sorted(former, key=lambda name: name[1]):
        names.append(Named(old_title, from_on, ended_on))
        from_on = ended_on
    return [*names, Named(title, from_on, None)]


def name_on(former: Iterable[tuple[str, date]], title: str, day: date) -> str:
    """The title borne on the day; a change counts from its day of effect on."""
    return next(
        name.title
        for name in names_through_time(former, title)
        if name.until_on is None or day < name.until_on
    )


LONGEST_AHEAD = timedelta(days=366)


def day_problem(on: date, today: date, changed_on: Iterable[date]) -> str | None:
    """Why a change of units cannot take effect on the day.

    changed_on: the days the units began, or were last changed.
    """
    if on > today + LONGEST_AHEAD:
        return "Ngày có hiệu lực không được quá một năm kể từ hôm nay."
    latest = max(changed_on, default=None)
    if latest and on <= latest:
        return (
            f"Ngày có hiệu lực phải sau {latest:%d/%m/%Y}, "
            "là ngày đơn vị bắt đầu có hoặc thay đổi lần gần nhất."
        )
    return None


ABBREVIATIONS = {"x": "xa", "p": "phuong", "tt": "thi tran", "tdp": "to dan pho", "dk": "dac khu"}
ABBREVIATED = re.compile(r"(x|p|tt|tdp|dk)(?:\.\s*|\s+)(?=\S)")
PLACE_TYPES = (
    "thanh pho",
    "thi xa",
    "huyen",
    "quan",
    "tinh",
    "thu do",
    "tp.",
    "tp",
    "tx.",
    "tx",
    "h.",
    "q.",
    "t.",
)


class Sought(NamedTuple):
    """A unit somebody looks for, folded: its name, and the places it is said to be in."""

    name: str
    places: tuple[str, ...]


def sought(folded: str) -> Sought:
    """ "x. dinh phong, huyen trung khanh" as ("xa dinh phong", ("trung khanh",))."""
    name, *places = [part.strip() for part in folded.split(",")]
    name = (
        ABBREVIATED.sub(lambda found: f"{ABBREVIATIONS[found[1]]} ", name, count=1)
        if ABBREVIATED.match(name)
        else name
    )
    return Sought(name, tuple(bare_place(place) for place in places if place))


def bare_place(folded: str) -> str:
    """ "trung khanh" of "huyen trung khanh"; a commune's title stays as it is."""
    for type_name in PLACE_TYPES:
        if folded.startswith(type_name) and folded[len(type_name) :].strip():
            rest = folded[len(type_name) :]
            if rest[0] == " " or type_name[-1] == ".":
                return rest.strip()
    return folded


def is_there(sought_places: Iterable[str], known_places: Collection[str]) -> bool:
    """Whether a unit in the known places (folded) is in every place that was asked for."""
    known = {bare_place(place) for place in known_places}
    return all(place in known for place in sought_places)


def enumerated(titles: Sequence[str]) -> str:
    """ "xóm A, xóm B và xóm C"."""
    *first, last = titles or [""]
    return f"{', '.join(first)} và {last}" if first else last


def in_text(title: str) -> str:
    """A title in the middle of a sentence."""
    return title[:1].lower() + title[1:]


def succession_sentence(title: str, ended_on: date, heirs: Sequence[str], is_renamed: bool = False) -> str:
    """ "Xã Chí Viễn (trước 01/7/2025) nay thuộc xã Đàm Thủy"."""
    former = f"{title} (trước {_short(ended_on)})"
    if not heirs:
        return f"{former} đã giải thể"
    if len(heirs) > 1:
        return f"{former} nay chia về {enumerated([in_text(heir) for heir in heirs])}"
    return f"{former} nay {'là' if is_renamed else 'thuộc'} {in_text(heirs[0])}"


def event_sentence(kind: EventKind, former: Sequence[str], heirs: Sequence[str]) -> str:
    """What happened, by the names of that day: "Sáp nhập xóm A và xóm B thành xóm C"."""
    old, new = enumerated([in_text(one) for one in former]), enumerated([in_text(one) for one in heirs])
    return {
        EventKind.MERGE: f"Sáp nhập {old} thành {new}",
        EventKind.SPLIT: f"Chia {old} thành {new}",
        EventKind.RENAME: f"Đổi tên {old} thành {new}",
        EventKind.DISSOLVE: f"Giải thể {old}",
        EventKind.REFORM: f"Sắp xếp {old} thành {new}",
    }[kind]


def _short(day: date) -> str:
    """As in texts of law: 01/7/2025 (a nought before 1 and 2 only for months)."""
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"{day.day:02}/{month}/{day.year}"
