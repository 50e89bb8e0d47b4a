"""The engine from the command line: python -m vanban --help."""

import signal
import sys
from io import TextIOWrapper

from vanban.commands import main

STOPS = ("SIGTERM", "SIGHUP")  # also when asked to end this way, nothing half-written stays


def _begin() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # Vietnamese, whatever the terminal says of itself
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    for name in STOPS:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.default_int_handler)


if __name__ == "__main__":
    _begin()
    sys.exit(main(sys.argv[1:]))
