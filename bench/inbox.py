"""The inbox and the home page with 5.000 documents that wait, against those of somebody for whom none does."""

import sys
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert, inspect, select

from app import create_app
from bench.pages import Client, interleaved, load
from bench.server import gunicorn
from blueprints.accounts.models import Account
from blueprints.accounts.queries import account_named
from blueprints.documents import actions as documents
from blueprints.documents.kinds import DraftRequest, kind
from blueprints.documents.models import Document
from blueprints.documents.rules import DocumentState
from blueprints.reviews.models import ReviewStep
from blueprints.reviews.rules import Check, StepState
from blueprints.teams.models import Team
from blueprints.teams.rules import TeamState
from blueprints.units import queries as units
from core import clock
from core.database import db, writing

PENDING = 5_000
HIGHEST_RATIO = 2.0
BUSY, IDLE = "lanhdao", "truongphong"
PAGES = {"home": "/", "inbox": "/viec/", "inbox, overdue": "/viec/?muc=qua-han"}


def main() -> int:
    with tempfile.TemporaryDirectory() as instance:
        environment = {"TOSO_INSTANCE": instance}
        load(environment)
        _fill(Path(instance))
        with gunicorn("app:create_app()", **environment) as port:
            return _report(port)


def _fill(instance: Path) -> None:
    """So many documents of the demo commune, each with its decision open for the chair."""
    app = create_app({"INSTANCE": instance, "JOBS": "off"})
    with app.app_context():
        chair, officer = account_named(BUSY), account_named("canbo")
        if chair is None or officer is None:
            raise RuntimeError("the demo has no such accounts")
        first = _draft(officer)
        with writing():
            asked = insert(Document).returning(Document.id)
            ids = db.session.scalars(asked, list(_copies(first, officer))).all()
            db.session.execute(insert(ReviewStep), [_decision(id_, officer, chair) for id_ in ids])


def _draft(officer: Account) -> Document:
    team = db.session.scalars(
        select(Team).where(Team.commune_id == officer.unit_id, Team.state == TeamState.PROPOSED)
    ).first()
    its_kind = kind("quyet-dinh-thanh-lap")
    signer = units.signers(units.agency(officer.unit_id, its_kind.agency), clock.today())[0]
    if team is None:
        raise RuntimeError("the demo has no team that waits")
    return documents.draft(its_kind, DraftRequest(officer.unit_id, (team.id,), signer.id), by=officer)


def _copies(first: Document, officer: Account) -> Iterator[dict[str, Any]]:
    columns = [column.key for column in inspect(Document).mapper.column_attrs if column.key != "id"]
    row = {key: getattr(first, key) for key in columns} | {"state": DocumentState.SUBMITTED}
    for ordinal in range(PENDING):
        yield row | {"title": f"Về việc mẫu {ordinal}", "drafter_id": officer.id}


def _decision(document_id: int, officer: Account, chair: Account) -> dict[str, Any]:
    today = clock.today()
    return {
        "document_id": document_id,
        "unit_id": officer.unit_id,
        "drafter_id": officer.id,
        **{"round": 1, "ordinal": 1, "place": 0, "turn": 1, "days": 2, "said": ""},
        **{"name": "Người ký duyệt", "check": Check.DECISION, "state": StepState.OPEN},
        **{"role": chair.role, "account_id": chair.id, "from_on": today - timedelta(9)},
        "due_on": today + timedelta(document_id % 15 - 7),
    }


def _report(port: int) -> int:
    busy, idle = Client(port), Client(port)
    busy.sign_in(BUSY)
    idle.sign_in(IDLE)
    print(f"{'':20}{'empty ms':>10}{'5.000 ms':>10}{'ratio':>8}   (interleaved, limit {HIGHEST_RATIO})")
    worst = 0.0
    for name, path in PAGES.items():
        empty, full = interleaved(
            lambda path=path: idle.ask("GET", path), lambda path=path: busy.ask("GET", path), busy
        )
        worst = max(worst, full / empty)
        print(f"{name:20}{empty * 1000:>10.2f}{full * 1000:>10.2f}{full / empty:>8.2f}")
    return 0 if worst <= HIGHEST_RATIO else 1


if __name__ == "__main__":
    sys.exit(main())
