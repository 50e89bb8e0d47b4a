"""Web and worker side by side under one parent that ends both."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence

GRACE_SECONDS = 10


def run_together(commands: Sequence[Sequence[str]]) -> int:
    """Run until one of them ends or the parent is told to stop; then all are stopped. The exit code is
    that of the first to end, 0 when told to stop."""
    stopped = _stop_when_told()
    running: list[subprocess.Popen[bytes]] = []
    try:
        for command in commands:
            running.append(subprocess.Popen(command))  # noqa: S603 (our own commands)
        while not stopped and all(one.poll() is None for one in running):
            time.sleep(0.2)
        ended = [one.returncode for one in running if one.returncode is not None]
    finally:
        _stop(running)
    return 0 if stopped else (ended or [1])[0]


def _stop_when_told() -> list[int]:
    told: list[int] = []
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda received, _: told.append(received))
    return told


def _stop(running: Sequence[subprocess.Popen[bytes]]) -> None:
    for one in running:
        if one.poll() is None:
            one.terminate()
    for one in running:
        try:
            one.wait(GRACE_SECONDS)
        except subprocess.TimeoutExpired:
            one.kill()
            one.wait()


def web_command(port: int) -> list[str]:
    """gunicorn on loopback unless TOSO_HOST says otherwise; behind it stands the office's own proxy."""
    host = os.environ.get("TOSO_HOST", "127.0.0.1")
    workers = os.environ.get("TOSO_WEB_WORKERS", "2")
    return [
        *(sys.executable, "-m", "gunicorn", "app:create_app()"),
        *("--bind", f"{host}:{port}", "--workers", workers, "--worker-class", "gthread", "--threads", "8"),
        *("--log-level", "warning", "--timeout", "60", "--no-control-socket"),
    ]


def worker_command() -> list[str]:
    return [sys.executable, "-m", "flask", "--app", "app", "worker"]
