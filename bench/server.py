"""A server of the bench's own, on loopback, ended by its process id."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection

STARTS_WITHIN_SECONDS = 30


@contextmanager
def gunicorn(application: str, **environment: str) -> Iterator[int]:
    """The port of one worker with threads, as `make run` starts it but for the number of workers."""
    port = _free_port()
    command = [
        *(sys.executable, "-m", "gunicorn", application, "--bind", f"127.0.0.1:{port}"),
        *(
            "--workers",
            "1",
            "--worker-class",
            "gthread",
            "--threads",
            "8",
            "--log-level",
            "error",
            "--keep-alive",
            "60",
        ),
    ]
    process = subprocess.Popen(command, env={**os.environ, **environment})  # noqa: S603 (our own command)
    try:
        _wait_for(port)
        yield port
    finally:
        process.terminate()
        process.wait(10)


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def _wait_for(port: int) -> None:
    until = time.monotonic() + STARTS_WITHIN_SECONDS
    while time.monotonic() < until:
        try:
            connection = HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", "/dang-nhap")
            connection.getresponse().read()
            return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(f"no answer on port {port}")
