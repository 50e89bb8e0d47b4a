"""The check of form against one rendering of the same document by plain docxtpl, in one process.

Three pages and sixty, as our own templates make them, with what the rules say of the wrong words put in.
"""

import io
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from pathlib import Path

from docxtpl import DocxTemplate
from jinja2 import Environment

from docx_templates.build import FOLDER
from tests.vanban.samples import TEMPLATES, decision, rendered, section
from vanban.filters import FILTERS
from vanban.nd30.check import check
from vanban.nd30.repairs import repaired
from vanban.nd30.report import commented

ROUNDS = 15
MOST_MS = 50.0  # for three pages
ON = date(2026, 3, 5)
SIZES = {"three pages": 30, "sixty pages": 1400}  # rows of the attached list


def main() -> int:
    print(f"{'':14}{'kB':>6}{'plain ms':>10}{'check ms':>10}{'x plain':>9}{'comments':>10}{'repairs':>9}")
    checking = {name: _measured(name, rows) for name, rows in SIZES.items()}
    print(f"limit for three pages: {MOST_MS:.0f} ms, median of {ROUNDS} rounds")
    return 0 if checking["three pages"] <= MOST_MS else 1


def _measured(name: str, rows: int) -> float:
    facts = decision(teams=(section(size=rows),))
    content = rendered(facts)
    rounds = ROUNDS if rows < 100 else 3
    template = Path(FOLDER, TEMPLATES[type(facts)]).read_bytes()
    findings = check(content, today=ON).findings
    work: list[Callable[[], object]] = [
        lambda: _plainly_rendered(template, asdict(facts)),
        lambda: check(content, today=ON),
        lambda: commented(content, findings),
        lambda: repaired(content, today=ON),
    ]
    plain, checking, comments, repairs = _interleaved(work, rounds)
    print(
        f"{name:14}{len(content) / 1000:>6.0f}{plain:>10.1f}{checking:>10.1f}{checking / plain:>9.2f}"
        f"{comments:>10.1f}{repairs:>9.1f}"
    )
    return checking


def _plainly_rendered(template: bytes, facts: dict[str, object]) -> bytes:
    document = DocxTemplate(io.BytesIO(template))
    environment = Environment(autoescape=True)
    environment.filters |= FILTERS
    document.render(facts, environment)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _interleaved(work: list[Callable[[], object]], rounds: int) -> list[float]:
    """Median milliseconds of each, taken in turn so that all meet the same weather."""
    times: list[list[float]] = [[] for _ in work]
    for _ in range(rounds):
        for place, act in enumerate(work):
            begun = time.perf_counter()
            act()
            times[place].append((time.perf_counter() - begun) * 1000)
    return [statistics.median(one) for one in times]


if __name__ == "__main__":
    sys.exit(main())
