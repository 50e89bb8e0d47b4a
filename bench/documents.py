"""Documents from plain data, as ratios to the naive way side by side in one run.

Naive: DocxTemplate(path).render().save(), once for each document. Ours: from the template's bytes to one zip.
docxtemplater is timed under node where npm can fetch it.
"""

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage
from jinja2 import Environment

from bench.decisions import decision, docxtemplater_template, plain_template
from vanban import bulk
from vanban.inserts import Picture
from vanban.template import Path as Way
from vanban.template import Template
from vanban.vietnamese import clause_letter

ROUNDS = 5
DECISIONS, NAIVE, LONG = 1431, 8, 12
FOUNDING = Path("docx_templates/quyet-dinh-thanh-lap.docx")
Values = dict[str, Any]
Seconds = float


class Case(NamedTuple):
    """Two ways to make a document, each answering the seconds for one; the ratio wanted and aimed at."""

    name: str
    theirs: Callable[[], Seconds]
    ours: Callable[[], Seconds]
    least: float
    aim: float


def main() -> int:
    with tempfile.TemporaryDirectory() as folder, _docxtemplater(Path(folder)) as node:
        cases = [*_cases(Path(folder)), *node]
        print(f"Documents, ratios, median of {ROUNDS} rounds (lowest to highest)")
        print(f"{'':44}{'theirs ms':>10}{'ours ms':>9}{'ratio':>8}{'range':>14}{'least':>7}{'aim':>6}")
        return 1 if sum(map(_misses, cases)) else 0


def _cases(folder: Path) -> Iterator[Case]:
    founding, records = FOUNDING.read_bytes(), [decision(number) for number in range(DECISIONS)]
    plain = plain_template()
    for name, content in (("decisions", founding), ("plain documents", plain)):
        naive = _naive(_kept(folder, content), records[:NAIVE])
        yield Case(f"{DECISIONS} {name}, one process", naive, _zip(content, records, 1), 40, 65)
        yield Case(f"{DECISIONS} {name}, two processes", naive, _zip(content, records, 2), 70, 120)
    for rows, least, aim in ((100, 25, 35), (1000, 15, 25)):
        long = [decision(number, rows) for number in range(LONG)]
        ours = _repeated(Template(founding), long)
        yield Case(f"decisions of {rows} rows", _naive(FOUNDING, long[: 200 // rows or 1]), ours, least, aim)
    parsed = plain_template(first_cell="{% cellbg '00FF00' %}")
    assert Template(parsed).path is Way.LXML  # noqa: S101
    yield Case(
        "the lxml path",
        _naive(_kept(folder, parsed), records[:NAIVE]),
        _repeated(Template(parsed), records[:200]),
        8,
        12,
    )
    yield _with_pictures(folder, records[:NAIVE])


def _with_pictures(folder: Path, records: list[Values]) -> Case:
    content, picture = plain_template(above="{{ picture }}"), Picture(_png(), width_mm=30)
    path = _kept(folder, content)

    def naive(values: Values) -> None:
        word = DocxTemplate(path)
        word.render(values | {"picture": InlineImage(word, BytesIO(picture.content), Mm(30))}, _environment())
        word.save(BytesIO())

    ours = _repeated(Template(content), [values | {"picture": picture} for values in records])
    return Case("the compatible path", lambda: _each(naive, records), ours, 2.5, 4)


def _naive(path: Path, records: list[Values]) -> Callable[[], Seconds]:
    def make(values: Values) -> None:
        word = DocxTemplate(path)
        word.render(values, _environment())
        word.save(BytesIO())

    return lambda: _each(make, records)


def _environment() -> Environment:
    environment = Environment(autoescape=True)
    environment.filters["diem"] = clause_letter
    return environment


def _zip(content: bytes, records: list[Values], processes: int) -> Callable[[], Seconds]:
    named = [(f"{number:05d}.docx", values) for number, values in enumerate(records)]

    def make() -> Seconds:
        begun = time.perf_counter()
        bulk.write(BytesIO(), content, named, processes=processes)
        return (time.perf_counter() - begun) / len(records)

    return make


def _repeated(template: Template, records: list[Values]) -> Callable[[], Seconds]:
    return lambda: _each(template.render, records)


def _each(make: Callable[[Values], object], records: list[Values]) -> Seconds:
    begun = time.perf_counter()
    for values in records:
        make(values)
    return (time.perf_counter() - begun) / len(records)


def _kept(folder: Path, content: bytes) -> Path:
    path = folder / f"{zlib.crc32(content):08x}.docx"
    path.write_bytes(content)
    return path


@contextmanager
def _docxtemplater(folder: Path) -> Iterator[list[Case]]:
    """The case of docxtemplater, installed into the folder; none when it cannot be had."""
    try:
        _install(folder)
    except (OSError, subprocess.SubprocessError):
        print("docxtemplater: not measured, npm or the package is not to be had")
        yield []
        return
    records = [decision(number) for number in range(DECISIONS)]
    template, data = _kept(folder, docxtemplater_template()), folder / "records.json"
    data.write_text(json.dumps(records[:100]), encoding="utf-8")
    shutil.copy(Path(__file__).with_suffix(".mjs"), folder)

    def theirs() -> Seconds:
        command = ["node", "documents.mjs", str(template), str(data)]
        done = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)  # noqa: S603
        return float(done.stdout) / 1000

    yield [Case("docxtemplater, plain documents", theirs, _zip(plain_template(), records, 1), 15, 25)]


def _install(folder: Path) -> None:
    command = ["npm", "install", "--no-audit", "--no-fund", "--silent", "docxtemplater", "pizzip"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=180)  # noqa: S603


def _misses(case: Case) -> bool:
    """Prints one line; answers whether the ratio is too low."""
    rounds = [(case.theirs(), case.ours()) for _ in range(ROUNDS)]
    ratios = sorted(theirs / ours for theirs, ours in rounds)
    theirs, ours = (statistics.median(times) * 1000 for times in zip(*rounds, strict=True))
    ratio = statistics.median(ratios)
    reach = f"{ratios[0]:.1f}–{ratios[-1]:.1f}"
    print(
        f"{case.name:44}{theirs:>10.2f}{ours:>9.3f}{ratio:>8.1f}{reach:>14}{case.least:>7}{case.aim:>6}",
        flush=True,
    )
    return ratio < case.least


def _png() -> bytes:
    """A picture of one grey point."""
    import struct

    chunks = (
        (b"IHDR", struct.pack(">2I5B", 1, 1, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"\0\x80")),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks
    )


if __name__ == "__main__":
    sys.exit(main())
