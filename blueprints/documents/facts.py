"""What every Word template is told, whatever its kind: plain frozen values, never a record."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Letterhead:
    """Elements 1 to 4 of a document (Nghị định 30/2020/NĐ-CP, Annex I, II.1 to II.4).

    The number and the day are not here: they are written at issue, into the content controls.
    """

    superior: str  # "UBND XÃ TRÙNG KHÁNH"; empty when no superior body is printed
    issuer_lines: tuple[str, ...]  # ("ỦY BAN NHÂN DÂN", "XÃ TRÙNG KHÁNH")
    symbol: str  # what follows the number and "/": "QĐ-UBND"
    place: str  # "Trùng Khánh"
    year: int  # printed in "ngày … tháng … năm 2026" until the day is known


@dataclass(frozen=True)
class Signature:
    """Element 7: the authority and position lines, and the name without any title (II.7)."""

    lines: tuple[str, ...]  # ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    name: str
