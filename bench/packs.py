"""A pack of a commune of 30 teams and of a province of 1.431: worker seconds against rendering alone.

Rendering alone: the same files from their facts and the shipped templates, one after the other, in this run.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import select, update

from app import create_app
from blueprints.accounts.queries import account_named
from blueprints.documents import rendering
from blueprints.documents.kinds import kind, kinds_in_packs
from blueprints.documents.models import Document
from blueprints.packs import actions, making
from blueprints.packs.models import PackItem
from blueprints.teams.models import Team
from blueprints.teams.rules import TeamState
from blueprints.units import queries as units
from blueprints.units.models import Agency, Signer
from blueprints.units.queries import UnitChoice
from blueprints.units.rules import Standing
from core import clock
from core.access import Role
from core.database import db, insert_rows, writing

HOME = "04"
TEAMS, MEMBERS = 1431, 12_151
COMMUNE_TEAMS = 30
COMMUNE, PROVINCE = "a commune of 30 teams", "a province of 1.431 teams"
# Of the whole work to the rendering in it: what 3 and 10 seconds come to where rendering takes 0,05 and 1,04.
HIGHEST_RATIOS = {COMMUNE: 60.0, PROVINCE: 9.6}


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        _load(Path(folder))
        with create_app({"INSTANCE": Path(folder), "JOBS": "off"}).app_context():
            _make_ready()
            communes = units.communes(units.unit_by_code(HOME))
            print("Packs: decision with list and tờ trình for each team; worker seconds, of one process")
            print(f"{'':28}{'drafts':>8}{'worker s':>10}{'rendering s':>13}{'ratio':>7}{'most':>6}")
            missed = _measure(COMMUNE, communes[:1])
            missed += _measure(PROVINCE, communes[1:])
            return 1 if missed else 0


def _load(instance: Path) -> None:
    flask = [sys.executable, "-m", "flask", "--app", "app"]
    counts = ["--teams", str(TEAMS + COMMUNE_TEAMS), "--members", str(MEMBERS)]
    environment = {**os.environ, "TOSO_INSTANCE": str(instance)}
    subprocess.run([*flask, "demo", "load", *counts], env=environment, check=True, stdout=subprocess.DEVNULL)  # noqa: S603


def _make_ready() -> None:
    """Every team waits for its decision; every agency has somebody who signs; one commune has 30 teams."""
    first, second = units.communes(units.unit_by_code(HOME))[:2]
    with writing():
        db.session.execute(update(Team).values(state=TeamState.PROPOSED))
        ids = db.session.scalars(select(Team.id).where(Team.commune_id == first.id).order_by(Team.id)).all()
        moved = update(Team).where(Team.id.in_(ids[COMMUNE_TEAMS:]))
        db.session.execute(moved.values(commune_id=second.id))
        unsigned = select(Agency.id, Agency.head_position).where(~Agency.signers.any())
        insert_rows(Signer, [_signer(*row) for row in db.session.execute(unsigned)])


def _signer(agency_id: int, position: str) -> dict[str, object]:
    named = {"agency_id": agency_id, "full_name": "Lê Văn Người Ký", "position": position}
    return named | {"standing": Standing.HEAD, "from_on": clock.today(), "to_on": None, "account_id": None}


def _measure(name: str, communes: Sequence[UnitChoice]) -> bool:
    """Whether it misses its target."""
    officer = account_named("canbo.tinh")
    if officer is None:
        raise RuntimeError("the demo has no such account")
    pack_id = actions.begin(kinds_in_packs(Role.OFFICER), communes, True, by=officer).id
    begun = time.process_time()
    making.make(pack_id)
    worked = time.process_time() - begun
    drafts = _documents(pack_id)
    rendered = _rendering(drafts)
    ratio, most = worked / rendered, HIGHEST_RATIOS[name]
    verdict = "" if ratio <= most else "  MISSED"
    print(f"{name:28}{len(drafts):>8}{worked:>10.2f}{rendered:>13.2f}{ratio:>7.1f}{most:>6.1f}{verdict}")
    return bool(verdict)


def _documents(pack_id: int) -> Sequence[Document]:
    found = select(Document).join(PackItem, PackItem.document_id == Document.id)
    return db.session.scalars(found.where(PackItem.pack_id == pack_id)).all()


def _rendering(drafts: Sequence[Document]) -> float:
    told = [(kind(draft.kind_code), draft.facts) for draft in drafts]
    begun = time.process_time()
    for its_kind, facts in told:
        rendering.word_file(its_kind, facts, None)
    return time.process_time() - begun


if __name__ == "__main__":
    sys.exit(main())
