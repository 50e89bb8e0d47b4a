"""Ordinary files are changed by chance, and a second opinion looks at whatever the gate lets in.

A case is made from its seed alone: a failure prints it, and --seed makes the same case again.
"""

import argparse
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import count, islice
from random import Random

from bench.gate_fuzz.mutations import Case, case
from bench.gate_fuzz.second_opinion import faults, tag_faults
from vanban.gate import Refused, inspect
from vanban.gate.templates import inspect_template

MOST_SECONDS = 2.0  # of the processor, for one file
MOST_MEGABYTES = 600  # of the whole process, which keeps the ordinary files as well


def main(arguments: Sequence[str]) -> int:
    options = _options(arguments)
    seeds = [options.seed] if options.seed is not None else _seeds(options)
    answers: Counter[str] = Counter()
    slowest = 0.0
    for seed in seeds:
        begun = time.process_time()
        answer, problems = judged(case(Random(seed)))  # noqa: S311 - chance, not secrecy
        slowest = max(slowest, time.process_time() - begun)
        answers[answer] += 1
        if problems:
            print(f"--seed {seed}: {answer}: {'; '.join(problems)}")
            return 1
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{answers.total()} cases, {answers['passed']} passed, slowest {slowest:.2f} s, {megabytes} MB")
    print(", ".join(f"{code} {times}" for code, times in answers.most_common()))
    return int(megabytes > MOST_MEGABYTES)


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.gate_fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--cases", type=int, help="so many instead of so long")
    parser.add_argument("--first", type=int, default=0, help="the first seed of a run")
    parser.add_argument("--seed", type=int, help="this case alone")
    return parser.parse_args(arguments)


def _seeds(options: argparse.Namespace) -> Iterator[int]:
    if options.cases is not None:
        yield from islice(count(options.first), options.cases)
        return
    end = time.monotonic() + options.minutes * 60
    for seed in count(options.first):
        if time.monotonic() > end:
            return
        yield seed


def judged(case: Case) -> tuple[str, list[str]]:
    """The gate's answer, and what is wrong with it."""
    begun = time.process_time()
    try:
        (inspect_template if case.is_template else inspect)(case.content)
        answer = "passed"
    except Refused as refused:
        answer = refused.code
    except Exception as error:
        return "raised", [repr(error)]
    seconds = time.process_time() - begun
    problems = [f"took {seconds:.1f} s"] if seconds > MOST_SECONDS else []
    if answer == "passed":
        problems += faults(case.content)
        problems += tag_faults(case.content) if case.is_template else []
    return answer, problems


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
