"""Programs run in a room of their own: a folder that is thrown away, limits, and one group to be killed."""

import math
import os
import shutil
import signal
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from vanban.pdf.failed import not_installed

DYING_TIMEOUT = 5.0
# Set by the shell that becomes the program: Python cannot set them safely beside other threads.
# 2 GB of address space: LibreOffice starts in 500 MB and lays 1.000 rows out in 700 MB. 512 MB for each file.
# Seconds of computing end what nobody is left to kill, after the application was killed itself.
LIMITS = 'ulimit -v 2097152 && ulimit -f 1048576 && ulimit -t "$0" && exec "$@"'
CORES = 4  # that one program may keep busy


@contextmanager
def room(purpose: str) -> Iterator[Path]:
    """An empty folder, gone afterwards."""
    with TemporaryDirectory(prefix=f"toso-{purpose}-") as folder:
        yield Path(folder)


def program(programs: Sequence[str], package: str) -> str:
    """The first of the programs that is installed. ConversionFailed names the package that brings them."""
    path = next(filter(None, map(shutil.which, programs)), None)
    if path is None:
        raise not_installed(package)
    return path


def run(command: Sequence[str], folder: Path, timeout: float) -> bytes | None:
    """What the command printed, None when it was killed, with all it started, after `timeout` seconds.

    Output is a pipe because it closes only when the last process of the group is gone: waiting for it
    is waiting for all of them, so nobody writes into the room while it is being removed.
    """
    with subprocess.Popen(  # noqa: S603 - a program found by name, and fixed arguments
        ["/bin/sh", "-c", LIMITS, str(math.ceil(timeout) * CORES), *command],
        cwd=folder,
        env=_environment(folder),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        try:
            return process.communicate(timeout=timeout)[0]
        except subprocess.TimeoutExpired:
            return None
        finally:
            _kill_group(process)


def _environment(folder: Path) -> dict[str, str]:
    """No secret of the application, and no home to read or write."""
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(folder),
        "TMPDIR": str(folder),
        "LANG": "C.UTF-8",
    }


def _kill_group(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    with suppress(subprocess.TimeoutExpired):
        process.communicate(timeout=DYING_TIMEOUT)
