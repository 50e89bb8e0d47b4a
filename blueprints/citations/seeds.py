"""The texts and uses that come along: what the checker of form knows of laws, and the texts of data/."""

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from blueprints.citations.models import EVERYWHERE, keys_of
from blueprints.citations.rules import WITHOUT_ISSUER
from vanban.nd30.laws import BY_NUMBER, LAWS, Law

DATA = Path(__file__).parent / "data"
ISSUERS = {"NĐ-CP": "Chính phủ", "TT-BNV": "Bộ trưởng Bộ Nội vụ", "QĐ-TTg": "Thủ tướng Chính phủ"}
LINKS = ("replaced_by", "amended_by")  # numbers of other texts, several with ";"


def text_rows() -> list[dict[str, Any]]:
    """Each text once, with its seed_key and its links still as numbers.

    Days, force and successor of what the checker knows (vanban/nd30/known/laws.csv) are the checker's; the
    table of data/ adds to such a text only its full trích yếu, what amends it, and a doubt.
    """
    told = {row["number"]: row for row in _rows("texts.csv")}
    known = [_of_law(law, told.get(law.number)) for law in LAWS]
    return known + [_of_row(row) for number, row in told.items() if number not in BY_NUMBER]


def use_rows() -> list[dict[str, Any]]:
    """Each use with its seed_key and the number of its text."""
    return [
        {
            "seed_key": f"{row['kind']} {row['number']}",
            "kind_code": row["kind"],
            "number": row["number"],
            "opening": row["opening"],
            "points": row["points"],
            "ordinal": int(row["order"]),
            "from_on": _day(row["from"]),
            "to_on": _day(row["to"]),
            "is_offered": row["offered"] == "yes",
        }
        for row in _rows("uses.csv")
    ]


def _of_law(law: Law, told: dict[str, str] | None) -> dict[str, Any]:
    added = told or dict.fromkeys(("title", "doubt", "amended_by"), "")
    doubts = added["doubt"] or "; ".join(_doubts(law, bool(added["title"])))
    return _row(
        kind=law.kind,
        number=law.number,
        signed_on=law.signed,
        issuer=_issuer(law.kind, law.number),
        title=added["title"] or law.name.removeprefix(law.kind).strip(),
        from_on=law.in_force,
        to_on=law.ceased - timedelta(days=1) if law.ceased else None,
        doubt=f"{doubts[:1].upper()}{doubts[1:]}",
        replaced_by=law.replaced_by,
        amended_by=added["amended_by"],
    )


def _doubts(law: Law, has_title: bool) -> Iterator[str]:
    if not law.is_certain:
        yield "ngày ban hành và hiệu lực chưa đối chiếu bản gốc"
    if law.kind not in WITHOUT_ISSUER and not has_title:
        yield "trích yếu ghi gọn, đối chiếu bản gốc trước khi viện dẫn"


def _of_row(row: dict[str, str]) -> dict[str, Any]:
    return _row(
        kind=row["kind"],
        number=row["number"],
        signed_on=_day(row["signed"]),
        issuer=row["issuer"] or _issuer(row["kind"], row["number"]),
        title=row["title"],
        from_on=_day(row["from"]),
        to_on=_day(row["to"]),
        doubt=row["doubt"],
        place_code=row["place"],
        replaced_by=row["replaced_by"],
        amended_by=row["amended_by"],
    )


def _row(**values: Any) -> dict[str, Any]:
    told = {name: values[name] for name in ("kind", "number", "signed_on", "issuer", "title")}
    seed_key = f"{values['number']} {values['signed_on'] or ''}".strip()
    return {"place_code": EVERYWHERE, **values, **keys_of(**told), "seed_key": seed_key}


def _issuer(kind: str, number: str) -> str:
    if kind in WITHOUT_ISSUER:
        return "Quốc hội"
    return next((issuer for tail, issuer in ISSUERS.items() if number.endswith(tail)), "")


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _rows(file_name: str) -> list[dict[str, str]]:
    with (DATA / file_name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
