"""Column filters of the figures: each a word of the address and what a row must be to stay."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from blueprints.figures.queries import Row
from blueprints.figures.rules import Figures
from vanban.vietnamese import fold

Test = Callable[[Figures], bool]


@dataclass(frozen=True)
class ColumnFilter:
    """name: in the address; choices: value → (words, what the figures must be)."""

    name: str
    label: str
    choices: Mapping[str, tuple[str, Test]]


FILTERS = (
    ColumnFilter(
        "to",
        "Số Tổ",
        {"co": ("Có Tổ", lambda f: f.teams > 0), "chua": ("Chưa có Tổ", lambda f: f.teams == 0)},
    ),
    ColumnFilter("cho", "Chờ thành lập", {"co": ("Có Tổ chờ", lambda f: bool(f.waiting))}),
    ColumnFilter(
        "duoi",
        "Mức tối thiểu",
        {
            "co": ("Có Tổ dưới mức", lambda f: bool(f.below)),
            "khong": ("Không có Tổ dưới mức", lambda f: f.below == 0),
        },
    ),
    ColumnFilter(
        "truong",
        "Tổ trưởng",
        {"thieu": ("Còn thiếu", lambda f: f.led < f.teams), "du": ("Đủ", lambda f: f.led == f.teams > 0)},
    ),
    ColumnFilter(
        "sdt",
        "Số điện thoại",
        {
            "thieu": ("Còn thiếu", lambda f: f.with_phone < f.members),
            "du": ("Đủ", lambda f: f.with_phone == f.members > 0),
        },
    ),
    ColumnFilter(
        "qd",
        "Quyết định",
        {
            "thieu": ("Còn thiếu", lambda f: f.decided < f.teams),
            "du": ("Đủ", lambda f: f.decided == f.teams > 0),
        },
    ),
)


def asked(address: Mapping[str, str]) -> dict[str, str]:
    """The filters that an address names, without what is none."""
    given = {one.name: address.get(one.name, "") for one in FILTERS}
    return {one.name: given[one.name] for one in FILTERS if given[one.name] in one.choices}


def keeps(search: str, chosen: Mapping[str, str]) -> Callable[[Row], bool]:
    """Whether a row stays: its unit is found by what was typed, and its figures pass every filter."""
    key = fold(search)
    tests = [one.choices[chosen[one.name]][1] for one in FILTERS if one.name in chosen]
    return lambda row: key in fold(row.title) and all(test(row.figures) for test in tests)
