"""What people type into cells, as the registry keeps it. Every repair says what it did.

Each function answers (value, remark, problem): remark is "" when nothing was repaired, problem is ""
when the value can be kept.
"""

import re
from datetime import date, datetime
from functools import lru_cache

from blueprints.composition.rules import TeamRole
from blueprints.teams.rules import PHONE, Sex
from vanban.vietnamese import fold, parse_date, person_name, short_date

# The mobile numbers of 11 digits became numbers of 10 in 2018.
PREFIXES_OF_2018 = {
    **{"0162": "032", "0163": "033", "0164": "034", "0165": "035"},
    **{"0166": "036", "0167": "037", "0168": "038", "0169": "039"},
    **{"0120": "070", "0121": "079", "0122": "077", "0126": "076", "0128": "078"},
    **{"0123": "083", "0124": "084", "0125": "085", "0127": "081", "0129": "082"},
    **{"0186": "056", "0188": "058", "0199": "059"},
}
BETWEEN_NUMBERS = re.compile(r"[/;,\n|]|\s[-–]\s|\s(?:và|hoặc|hay)\s")
IN_NUMBERS = re.compile(r"[\s.()\u00a0'’`-]")
COUNTRY = re.compile(r"(?:\+84|0084|84(?=\d{9}$|0\d{9}$))0?")

YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
LONG_DATE = re.compile(r"(?:ngay )?(\d{1,2}) ?thang ?(\d{1,2}) ?nam ?(\d{4})")
ISO_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?")
NOTATION = re.compile(
    r"(?:(?:quyết định|qđ)\b)?\s*(?:số)?[:.\s]*(\d\S*(?:\s*[/-]\s*\S+)*?)(?:,?\s+(?:ngày\s+)?(\d.*|ngày.*))?",
    re.IGNORECASE,
)
FIRST_SERIAL, LAST_SERIAL = 3654, 73050  # 01/01/1910 and 31/12/2099 as Excel counts days
EXCEL_EPOCH = date(1899, 12, 30).toordinal()

ROLES = {
    TeamRole.LEADER: "to truong|tt|t truong|truong|to truong to|truong to|t/truong",
    TeamRole.DEPUTY: "to pho|tp|t pho|pho|pt|pho to truong|pho to|p to truong|to pho to|t/pho",
    TeamRole.MEMBER: "thanh vien|tv|uy vien|uv|to vien|thanh vien to|thu ky|tk|thanh vien thu ky|uy vien thu ky",
    TeamRole.COLLABORATOR: "cong tac vien|ctv|c tac vien",
}
ROLE_OF = {word: role for role, words in ROLES.items() for word in words.split("|")}
SECRETARY = {"thu ky", "tk", "thanh vien thu ky", "uy vien thu ky"}
SEX_OF = {
    "nam": Sex.MALE,
    "m": Sex.MALE,
    "trai": Sex.MALE,
    "nu": Sex.FEMALE,
    "f": Sex.FEMALE,
    "gai": Sex.FEMALE,
}
MARKS = {"x", "v", "1", "+", "✓", "✔", "co", "√"}
ADDRESSED = re.compile(r"(?:ông|bà|anh|chị|đ/c|đồng chí)[.:]?\s+(?=\S+\s+\S)", re.IGNORECASE)


def as_text(value: object) -> str:
    """A cleaned cell as text: 1985.0 is "1985", a day is "05/03/1985"."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "x" if value else ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else str(value)
    if isinstance(value, date):
        return short_date(value)
    return str(value)


def full_name(text: str) -> tuple[str, str, str]:
    """A name without a form of address, and not all in capitals."""
    addressed = ADDRESSED.match(text)
    name = text[addressed.end() :] if addressed else text
    remarks = ["bỏ tiếng xưng hô trước họ tên"] if addressed else []
    if len(name) > 3 and name.isupper():
        name = person_name(name)
        remarks.append("họ tên viết hoa toàn bộ, ghi lại chữ hoa đầu từ")
    return name, "; ".join(remarks), ""


def phone(value: object) -> tuple[str, str, str]:
    """Ten or eleven digits from 0 on."""
    typed = re.sub(r"(?<=\d)\.0+$", "", as_text(value))
    if not typed or (PHONE.fullmatch(typed) and typed[:4] not in PREFIXES_OF_2018):
        return typed, "", ""
    numbers = [one for one in map(_digits, BETWEEN_NUMBERS.split(typed)) if one] or [""]
    if len(numbers) == 1 and len(numbers[0]) in (20, 21) and numbers[0][10:11] == "0":
        numbers = [numbers[0][:10], numbers[0][10:]]
    number, remarks = _of_today(numbers[0])
    if not PHONE.fullmatch(number):
        return "", "", f"số điện thoại “{typed[:40]}” không đọc được; cần 10 chữ số, bắt đầu bằng 0"
    if len(numbers) > 1:
        remarks.append(f"ô có {len(numbers)} số điện thoại, lấy số đầu {number}")
    return number, "; ".join(remarks), ""


def _digits(text: str) -> str:
    return IN_NUMBERS.sub("", text)


def _of_today(digits: str) -> tuple[str, list[str]]:
    remarks = []
    number = COUNTRY.sub("0", digits, count=1) if COUNTRY.match(digits) else digits
    if re.fullmatch(r"[35789]\d{8}|1\d{9}|2\d{9}", number):
        number = f"0{number}"
        remarks.append(f"thêm số 0 đầu số điện thoại: {number}")
    if len(number) == 11 and number[:4] in PREFIXES_OF_2018:
        number = PREFIXES_OF_2018[number[:4]] + number[4:]
        remarks.append(f"đầu số 11 chữ số cũ đổi theo bảng năm 2018: {number}")
    return number, remarks


def birth_year(value: object, today: date) -> tuple[int | None, str, str]:
    if isinstance(value, datetime | date):
        return value.year, "", ""
    return _birth_year(as_text(value), today)


@lru_cache(4096)
def _birth_year(typed: str, today: date) -> tuple[int | None, str, str]:
    if not typed:
        return None, "", ""
    if re.fullmatch(r"(?:19|20)\d\d", typed):
        return int(typed), "", ""
    read = _year(typed, today)
    if read is None:
        return None, "", f"năm sinh “{typed[:40]}” không đọc được; ghi 4 chữ số, ví dụ 1985"
    return read, f"năm sinh “{typed[:40]}” đọc là {read}", ""


def _year(typed: str, today: date) -> int | None:
    if re.fullmatch(r"(?:19|20)\d\d\.0+", typed):
        return int(typed[:4])
    if re.fullmatch(r"\d\d", typed):
        return today.year - (today.year - int(typed)) % 100
    years = YEAR.findall(typed)
    if len(set(years)) == 1:
        return int(years[0])
    found, _, _ = _day(typed, today)
    return found.year if found else None


def day(value: object, today: date) -> tuple[date | None, str, str]:
    """A date typed in any of the ways that people type one."""
    if isinstance(value, datetime):
        return value.date(), "", ""
    if isinstance(value, date):
        return value, "", ""
    return _day(as_text(value), today)


@lru_cache(4096)
def _day(typed: str, today: date) -> tuple[date | None, str, str]:
    if not typed:
        return None, "", ""
    try:
        return _read_day(typed, today)
    except ValueError as error:
        return None, "", f"ngày “{typed[:40]}” không đọc được: {error}"


def _read_day(typed: str, today: date) -> tuple[date, str, str]:
    if found := LONG_DATE.search(fold(typed)):
        return parse_date("/".join(found.groups()), today), "", ""
    if found := ISO_DATE.fullmatch(typed):
        return parse_date("/".join(reversed(found.groups())), today), "", ""
    if typed.isascii() and typed.isdigit() and FIRST_SERIAL <= int(typed) <= LAST_SERIAL:
        read = date.fromordinal(EXCEL_EPOCH + int(typed))
        return read, f"số {typed} đọc là ngày {short_date(read)}", ""
    return parse_date(re.sub(r"\s", "", typed), today), "", ""


@lru_cache(4096)
def notation(typed: str) -> tuple[str, str]:
    """The number and symbol of a decision, and the date written behind it, "" for none:
    ("12/QĐ-UBND", "05/3/2026") of "QĐ số 12/QĐ-UBND ngày 05/3/2026"."""
    found = NOTATION.fullmatch(typed)
    if found is None:
        return typed, ""
    return re.sub(r"\s*([/-])\s*", r"\1", found[1]).strip(" .,"), (found[2] or "").strip(" .")


@lru_cache(4096)
def role(typed: str) -> tuple[TeamRole | None, str, str]:
    """Empty is a member: lists name only those with a position."""
    if not typed:
        return TeamRole.MEMBER, "chưa ghi nhiệm vụ, hiểu là Thành viên", ""
    found = role_of(typed)
    if found is None:
        return (
            None,
            "",
            f"nhiệm vụ “{typed[:60]}” không rõ; ghi Tổ trưởng, Tổ phó, Thành viên hoặc Cộng tác viên",
        )
    same = fold(typed) == fold(found.label)
    return found, "" if same else f"nhiệm vụ “{typed[:60]}” hiểu là {found.label}", ""


@lru_cache(4096)
def role_of(typed: str) -> TeamRole | None:
    return ROLE_OF.get(_role_words(typed))


@lru_cache(4096)
def is_secretary(typed: str) -> bool:
    return _role_words(typed) in SECRETARY


def _role_words(typed: str) -> str:
    words = re.sub(r"[.,;:()\-]+", " ", fold(typed))
    return " ".join(
        re.sub(r"\b(?:cdscd|cnscd|chuyen doi so cong dong|cong nghe so cong dong)\b", "", words).split()
    )


@lru_cache(4096)
def sex(typed: str) -> tuple[Sex | None, str, str]:
    if not typed:
        return None, "", ""
    found = SEX_OF.get(fold(typed).strip(" ."))
    return found, "", "" if found else f"giới tính “{typed[:20]}” không rõ; ghi Nam hoặc Nữ"


def is_mark(value: object) -> bool:
    """Whether a cell is ticked."""
    return fold(as_text(value)).strip(" .") in MARKS
