"""Web and worker live and end together."""

import os
import signal
import sys
import threading
import time
from pathlib import Path

import pytest

from core import processes

BOUND = 10  # seconds, for what takes a moment


def long_runner(file: Path) -> list[str]:
    """A program that says its number in the file, and stays."""
    return ["sh", "-c", f"echo $$ > {file}; exec sleep 60"]


def ender(code: int, after: Path) -> list[str]:
    """A program that ends with the code once the file is there."""
    return ["sh", "-c", f"while [ ! -s {after} ]; do sleep 0.05; done; exit {code}"]


def is_running(file: Path) -> bool:
    try:
        os.kill(int(file.read_text()), 0)
    except ProcessLookupError:
        return False
    return True


def wait_for(*files: Path) -> None:
    until = time.monotonic() + BOUND
    while not all(file.exists() and file.read_text() for file in files) and time.monotonic() < until:
        time.sleep(0.05)


@pytest.fixture
def number(tmp_path):
    return tmp_path / "number"


@pytest.mark.parametrize("code", [0, 3])
def test_the_exit_code_is_that_of_the_first_to_end(own_signals, number, code):
    assert processes.run_together([long_runner(number), ender(code, number)]) == code


def test_the_other_is_ended_when_one_ends(own_signals, number):
    processes.run_together([long_runner(number), ender(0, number)])
    assert not is_running(number)


@pytest.fixture(params=[signal.SIGTERM, signal.SIGINT], ids=["terminate", "interrupt"])
def told_to_stop(request, own_signals, tmp_path):
    """Two long runners whose parent is told to stop: the exit code, and where they wrote their numbers."""
    numbers = [tmp_path / "web", tmp_path / "worker"]

    def tell() -> None:
        wait_for(*numbers)
        os.kill(os.getpid(), request.param)

    teller = threading.Thread(target=tell)
    teller.start()
    code = processes.run_together([long_runner(number) for number in numbers])
    teller.join(BOUND)
    return code, numbers


def test_being_told_to_stop_is_no_failure(told_to_stop):
    assert told_to_stop[0] == 0


def test_both_are_ended_when_the_parent_is_told_to_stop(told_to_stop):
    assert [is_running(number) for number in told_to_stop[1]] == [False, False]


def test_one_that_will_not_end_is_killed(own_signals, number, monkeypatch):
    monkeypatch.setattr(processes, "GRACE_SECONDS", 0.2)
    stubborn = ["sh", "-c", f"trap '' TERM; echo $$ > {number}; while :; do sleep 0.1; done"]
    processes.run_together([stubborn, ender(0, number)])
    time.sleep(0.1)
    assert not is_running(number)


def test_the_web_listens_on_this_machine_only_by_default(monkeypatch):
    monkeypatch.delenv("TOSO_HOST", raising=False)
    assert "127.0.0.1:8000" in processes.web_command(8000)


def test_the_worker_is_started_by_the_same_python():
    assert processes.worker_command()[0] == sys.executable
