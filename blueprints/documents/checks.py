"""Whether a document keeps the form: checked beside its preview, kept by the file's hash."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import undefer

from blueprints.documents import queries
from blueprints.documents.models import Document, FormatCheck, Version
from blueprints.units import former
from blueprints.units.models import Unit
from core import clock, jobs
from core.database import db, insert_missing, writing
from core.errors import DomainError
from vanban import gate
from vanban.nd30.check import PROFILES, check
from vanban.nd30.finding import Severity
from vanban.nd30.paper import FormerUnits
from vanban.nd30.repairs import repaired
from vanban.nd30.report import Remark, Report, in_words
from vanban.nd30.rulebook import edition
from vanban.problem import Problem

log = logging.getLogger(__name__)
UNEXPECTED = "Phần kiểm tra gặp lỗi với tệp này; lỗi đã được ghi lại. Báo người quản trị."


@dataclass(frozen=True)
class Verdict:
    """What the page of a document says of its form."""

    counts: Mapping[str, int]  # severity → findings
    problem: str = ""  # why the file could not be checked

    @property
    def summary(self) -> str:
        return in_words(self.counts)

    @property
    def errors(self) -> int:
        return self.counts[Severity.ERROR]


def verdict(document: Document) -> Verdict:
    """Of the current version: what is kept, or checked at once."""
    kept = _kept(document, whole=False)
    if kept:
        return Verdict(_counts_of(kept), kept.problem)
    found = _check_at_once(document)
    return Verdict(found.counts) if isinstance(found, Report) else Verdict(dict.fromkeys(Severity, 0), found)


def report(document: Document) -> Report:
    """All that is found in the current version; DomainError when the file cannot be checked."""
    found = _found(document)
    if isinstance(found, str):
        raise DomainError(f"Chưa kiểm tra được thể thức. {found}")
    return found


def findings(document: Document, rule: str) -> list[Remark]:
    """What one rule finds in the current version; nothing in a file that cannot be checked."""
    found = _found(document)
    return [] if isinstance(found, str) else [one for one in found.findings if one.rule == rule]


def _found(document: Document) -> Report | str:
    kept = _kept(document, whole=True)
    if kept is None:
        return _check_at_once(document)
    return kept.problem or Report.from_json(kept.report)


def _kept(document: Document, *, whole: bool) -> FormatCheck | None:
    """The check of the current version, if it is what a check would say today: of an issued document, which
    bears its own day, the rules are the same on every day."""
    found = select(FormatCheck).where(
        FormatCheck.sha256 == document.sha256, FormatCheck.edition == _edition()
    )
    if document.issued_on is None:
        found = found.where(FormatCheck.checked_on == clock.today())
    return db.session.scalar(found.options(undefer(FormatCheck.report)) if whole else found)


def _counts_of(kept: FormatCheck) -> dict[str, int]:
    return dict(zip(Severity, (kept.errors, kept.warnings, kept.notes), strict=True))


def _check_at_once(document: Document) -> Report | str:
    """The report, or why there is none; the worker is told to keep it."""
    jobs.enqueue(keep, document.sha256)
    return checked(queries.content(document.sha256), document.province_id, clock.today())


def checked(content: bytes, province_id: int, today: date) -> Report | str:
    """Of a file of ours; why there is no report, where it cannot be checked."""
    try:
        return check(content, today=today, former_units=former_units(province_id))
    except Problem as problem:
        return str(problem)
    except Exception:  # a document stays open to its people even where the checker has a fault
        log.exception("the form of a file could not be checked")
        return UNEXPECTED


def former_units(province_id: int) -> FormerUnits:
    return former.former_communes(province_id, former.last_event())


def _edition() -> str:
    """Of all that a finding depends on besides the file and the day: the rules, and the units that ended."""
    return f"{edition()}-{former.last_event()[0]}"


@jobs.job
def keep(sha256: str) -> None:
    """Check the file and keep what is found. Done twice it does no harm."""
    province_id = db.session.scalar(
        select(Document.province_id)
        .join(Version, Version.document_id == Document.id)
        .where(Version.sha256 == sha256)
        .limit(1)
    )
    if province_id is None:
        return
    today, its_edition = clock.today(), _edition()
    found = checked(queries.content(sha256), province_id, today)
    db.session.rollback()
    with writing():
        _write(sha256, found, its_edition, today)


def _write(sha256: str, found: Report | str, its_edition: str, today: date) -> None:
    counts = found.counts if isinstance(found, Report) else dict.fromkeys(Severity, 0)
    values = {
        "edition": its_edition,
        "checked_on": today,
        "problem": found[:500] if isinstance(found, str) else "",
        "errors": counts[Severity.ERROR],
        "warnings": counts[Severity.WARNING],
        "notes": counts[Severity.NOTE],
        "report": found.as_json() if isinstance(found, Report) else {},
    }
    insert_missing(FormatCheck, sha256=sha256, **values)
    kept = db.session.get_one(FormatCheck, sha256)
    for name, value in values.items():
        setattr(kept, name, value)


def mended(document: Document, rules: set[str]) -> tuple[bytes, int]:
    """The current version with the safe repairs of these rules, and how many there were."""
    gone = former_units(document.province_id)
    return repaired(queries.content(document.sha256), today=clock.today(), former_units=gone, rules=rules)


def refuse_at_the_gate(content: bytes) -> None:
    try:
        gate.inspect(content)
    except gate.Refused as refused:
        raise DomainError(refused.message, "file") from refused


def how_to_check(home: Unit, profile: str, on: date | None) -> dict[str, Any]:
    """For a file from elsewhere. profile: one of PROFILES, "" by the document itself; on: today when None."""
    gone = former_units(home.province_id or home.id)
    return {"pack": PROFILES.get(profile), "today": on or clock.today(), "former_units": gone}


def check_file(content: bytes, how: dict[str, Any]) -> Report:
    """Of a file from elsewhere; nothing of it is kept. DomainError when it is none that can be checked."""
    refuse_at_the_gate(content)
    try:
        return check(content, **how)
    except Problem as problem:
        raise DomainError(str(problem), "file") from problem


def mend_file(content: bytes, how: dict[str, Any]) -> bytes:
    """The checked file with its safe repairs."""
    better, count = repaired(content, **how)
    if not count:
        raise DomainError("Tệp này không có chỗ nào máy sửa được. Xem kết quả trên trang này.", "wanted")
    return better
