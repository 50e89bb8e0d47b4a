"""What every Word template is told, whatever its kind: plain frozen values, never a record.

A field is Annotated with the words that the catalogue of a kind says it in.
"""

from dataclasses import dataclass, is_dataclass
from typing import Annotated, Any, get_args, get_type_hints


@dataclass(frozen=True)
class Letterhead:
    """Elements 1 to 4 of a document (Nghị định 30/2020/NĐ-CP, Annex I, II.1 to II.4).

    The number and the day are not here: they are written at issue, into the content controls.
    """

    # "UBND XÃ TRÙNG KHÁNH"; empty when no superior body is printed
    superior: Annotated[str, "Tên cơ quan chủ quản trực tiếp"]
    # ("ỦY BAN NHÂN DÂN", "XÃ TRÙNG KHÁNH")
    issuer_lines: Annotated[tuple[str, ...], "Tên cơ quan ban hành văn bản, từng dòng"]
    symbol: Annotated[str, "Ký hiệu văn bản"]  # what follows the number and "/": "QĐ-UBND"
    place: Annotated[str, "Địa danh"]  # "Trùng Khánh"
    year: Annotated[int, "Năm ban hành"]  # printed in "ngày … tháng … năm 2026" until the day is known


@dataclass(frozen=True)
class Signature:
    """Element 7: the authority and position lines, and the name without any title (II.7)."""

    # ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    lines: Annotated[tuple[str, ...], "Quyền hạn, chức vụ của người ký, từng dòng"]
    name: Annotated[str, "Họ và tên người ký"]


def words_of(facts: type) -> dict[str, str]:
    """The words of every field of a dataclass of facts, by its path: teams, teams[].members[].full_name.

    One item of a list of plain values (legal_bases[]) has the list's words. A field without words is not
    there.
    """
    found: dict[str, str] = {}
    for name, hint in get_type_hints(facts, include_extras=True).items():
        kind, *said = get_args(hint) if hasattr(hint, "__metadata__") else (hint, "")
        if said[0]:
            found |= {name: said[0], **_inside(name, kind, said[0])}
    return found


def _inside(name: str, kind: Any, said: str) -> dict[str, str]:
    items = get_args(kind)
    path, one = (f"{name}[]", items[0]) if items else (name, kind)
    if is_dataclass(one):
        return {f"{path}.{inner}": words for inner, words in words_of(one).items()}  # pyright: ignore[reportArgumentType]
    return {path: said}
