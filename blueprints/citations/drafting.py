"""What the page of a draft shows of the bank: the texts it may take, and what is to be said of its lines."""

from collections.abc import Sequence

from flask import request

from blueprints.citations import queries
from blueprints.citations.queries import Offer
from blueprints.citations.reminders import Reminder, reminders
from blueprints.units.models import Unit
from core import clock
from core.database import db
from vanban.vietnamese import clean

SOUGHT = "q"  # what was sought in the list while the draft is being made


def offered_citations(unit_id: int, kind_code: str) -> list[Offer]:
    return queries.offered(_unit(unit_id), clock.today(), kind_code, sought())


def citation_warnings(unit_id: int, lines: str | Sequence[str] | None) -> list[Reminder]:
    """lines: a typed text, one basis a line, or the bases of a draft."""
    typed = lines.splitlines() if isinstance(lines, str) else lines or ()
    return reminders(_unit(unit_id), [line for line in typed if line.strip()], clock.today())


def sought() -> str:
    try:
        return clean(request.values.get(SOUGHT, ""))[:100]
    except ValueError:
        return ""


def _unit(unit_id: int) -> Unit:
    return db.session.get_one(Unit, unit_id)
