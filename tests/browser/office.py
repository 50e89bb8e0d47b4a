"""The real server of an office: web and worker as they are started for users, over a demo of their own."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from core.processes import web_command, worker_command
from core.settings import ROOT

START_SECONDS = 120
STOP_SECONDS = 10


@dataclass(frozen=True)
class Office:
    """Where the server answers, and the folder its data stands in."""

    address: str
    instance: Path


@contextmanager
def running(instance: Path) -> Iterator[Office]:
    """An office whose processes live as long as the block; they are ended by their own ids."""
    told = _settings_of(instance)
    _run([sys.executable, "-m", "flask", "--app", "app", "demo", "load"], told, instance)
    port = _free_port()
    processes = [_start(command, told, instance) for command in (web_command(port), worker_command())]
    try:
        office = Office(f"http://127.0.0.1:{port}", instance)
        _await_answer(office, processes)
        yield office
    finally:
        for process in processes:
            process.send_signal(signal.SIGINT)  # as Ctrl+C does: nobody's request is waited for
        for process in processes:
            _await_end(process)


def _settings_of(instance: Path) -> dict[str, str]:
    """The environment of a fresh machine: none of the settings of whoever runs the tests."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("TOSO_")}
    return plain | {"TOSO_INSTANCE": str(instance)}


def _log(instance: Path) -> Path:
    return instance / "browser-tests.log"


def _run(command: Sequence[str], told: dict[str, str], instance: Path) -> None:
    process = _start(command, told, instance)
    if process.wait(START_SECONDS):
        raise AssertionError(f"{command} failed: {_log(instance).read_text()}")


def _start(command: Sequence[str], told: dict[str, str], instance: Path) -> subprocess.Popen[bytes]:
    with _log(instance).open("ab") as log:
        return subprocess.Popen(command, cwd=ROOT, env=told, stdout=log, stderr=log)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _await_answer(office: Office, processes: Sequence[subprocess.Popen[bytes]]) -> None:
    until = time.monotonic() + START_SECONDS
    while not _answers(office):
        ended = any(process.poll() is not None for process in processes)
        if ended or time.monotonic() > until:
            raise AssertionError(f"the server did not start: {_log(office.instance).read_text()}")
        time.sleep(0.1)


def _answers(office: Office) -> bool:
    try:
        with urlopen(f"{office.address}/dang-nhap", timeout=5) as answer:  # noqa: S310 (our own http address)
            return answer.status == 200
    except (URLError, OSError):
        return False


def _await_end(process: subprocess.Popen[bytes]) -> None:
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(STOP_SECONDS)
