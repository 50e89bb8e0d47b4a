"""Decisions as PDF in bulk against LibreOffice started anew for each of them, in one run."""

import statistics
import sys
import time
from collections.abc import Callable

from tests.vanban.samples import decision, rendered, section
from vanban import pdf

DOCUMENTS, ROUNDS = 40, 5
COLD = 4  # starts timed in each round; every one costs the same
LEAST_RATIO = 10


def main() -> int:
    if not pdf.available():
        print("LibreOffice or poppler is not installed: PDF is not measured")
        return 1
    files = [rendered(decision(teams=(section(village=f"xóm Mẫu {n}"),))) for n in range(1, DOCUMENTS + 1)]
    print(f"{'':28}{'ms/document':>12}{'x cold':>8}   ({DOCUMENTS} decisions, {ROUNDS} rounds)")
    rounds = [_timed(files) for _ in range(ROUNDS)]
    ratios = {}
    for name in rounds[0]:
        ratios[name] = statistics.median(each["cold"] / each[name] for each in rounds)
        print(
            f"{name:28}{statistics.median(each[name] for each in rounds) * 1000:>12.0f}{ratios[name]:>8.1f}"
        )
    return 0 if ratios["two processes"] >= LEAST_RATIO else 1


def _timed(files: list[bytes]) -> dict[str, float]:
    """Seconds for each document, the ways side by side."""
    return {
        "cold": _seconds(lambda: [pdf.convert(file) for file in files[:COLD]]) / COLD,
        "one process": _seconds(lambda: _all_made(pdf.convert_all(files, processes=1))) / len(files),
        "two processes": _seconds(lambda: _all_made(pdf.convert_all(files, processes=2))) / len(files),
    }


def _all_made(outcomes: list[pdf.Outcome]) -> None:
    if not all(isinstance(outcome, bytes) for outcome in outcomes):
        raise RuntimeError("a decision did not become a PDF")


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


if __name__ == "__main__":
    sys.exit(main())
