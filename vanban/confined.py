"""Rendering an untrusted template in a process of its own: with limits, without our environment.

A fresh interpreter, not a fork, so that a threaded server may call it; it costs the start of one. Whatever
the template does, it ends within the limits and the caller gets a Problem.
"""

import json
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from threading import Thread, Timer
from typing import Any, BinaryIO, cast

from vanban.frames import receive, send, unpacked
from vanban.problem import Problem
from vanban.template.problems import BrokenTemplate, MissingField
from vanban.value_json import UnreadableData
from vanban.values import UnusableValue, cleaned

ROOT = Path(__file__).parent.parent
START = "import sys; sys.path.insert(0, {root!r}); from vanban.confined_child import main; main({memory}, {cpu}, {output})"
HEADROOM = 1 << 16
STANDSTILL = 5  # times the seconds of a document, for a batch: CPU time, document by document, ends sooner
SPLIT = "Hãy bớt vòng lặp hoặc chia dữ liệu thành nhiều văn bản."
TOLD = {
    kind.__name__: kind for kind in (BrokenTemplate, MissingField, UnusableValue, UnreadableData, Problem)
}


@dataclass(frozen=True)
class Limits:
    """What one document may take. CPU and wall-clock seconds count for each document, memory for the process."""

    seconds: float = 8.0
    cpu_seconds: int = 8
    memory_bytes: int = 512 << 20
    output_bytes: int = 50 << 20


ORDINARY = Limits()


class LimitReached(Problem):
    """The template asks for more time, memory or output than a document may take."""


def render(template: bytes, values: Mapping[str, Any], *, limits: Limits = ORDINARY) -> bytes:
    """As Template(template).render(values), for a template nobody has vouched for.

    Raises the same Problems, and LimitReached.
    """
    with Worker(template, limits) as worker:
        return worker.render(values)


def fields(template: bytes, *, limits: Limits = ORDINARY) -> tuple[list[str], str]:
    """The fields an untrusted template asks for, in order, and the path its documents take."""
    with Worker(template, limits) as worker:
        return worker.fields()


class Worker:
    """One confined process with one template, for many documents one after the other. Use it with ``with``."""

    def __init__(self, template: bytes, limits: Limits = ORDINARY):
        self._template, self._limits = template, limits
        self._is_late = False

    def __enter__(self) -> "Worker":
        self._child = subprocess.Popen(  # noqa: S603 (our own interpreter and our own words)
            [sys.executable, "-I", "-c", self._start()],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={"LC_ALL": "C.UTF-8"},
            start_new_session=True,
        )
        self._to, self._from = cast(BinaryIO, self._child.stdin), cast(BinaryIO, self._child.stdout)
        return self

    def __exit__(self, *_: object) -> None:
        self._kill()
        with suppress(BrokenPipeError):  # what was still to be sent is lost with the child
            self._to.close()
        self._from.close()
        self._child.wait()

    def render(self, values: Mapping[str, Any]) -> bytes:
        """The only document of this worker."""
        with self._within(self._limits.seconds):
            return next(self.render_batches(iter([[values]])))[0]

    def fields(self) -> tuple[list[str], str]:
        with self._within(self._limits.seconds):
            self._send(b"T", self._template)
            self._send(b"F", b"")
            self._answer(1)
            names, path = json.loads(self._answer(1))
        return names, path

    def render_batches(self, batches: Iterator[Sequence[Mapping[str, Any]]]) -> Iterator[list[bytes]]:
        """The documents of each batch. While one is rendered the next is on its way already, so the iterator
        runs in a thread of its own, to its end also when a batch failed. To be called once for a worker.
        """
        sent: Queue[int | Exception] = Queue()  # the pipe itself keeps it short
        Thread(target=self._feed, args=(batches, sent), daemon=True).start()
        self._answer_in_time()
        while size := sent.get():
            if isinstance(size, Exception):
                raise size
            yield unpacked(self._answer_in_time(size))

    def _feed(self, batches: Iterator[Sequence[Mapping[str, Any]]], sent: Queue[Any]) -> None:
        try:
            self._send(b"T", self._template)
            for batch in batches:
                content = _written(batch)
                sent.put(len(batch))
                self._send(b"R", content)
            sent.put(0)
        except Exception as error:
            sent.put(error)

    def _start(self) -> str:
        limits = self._limits
        return START.format(
            root=str(ROOT), memory=limits.memory_bytes, cpu=limits.cpu_seconds, output=limits.output_bytes
        )

    def _send(self, kind: bytes, content: bytes) -> None:
        with suppress(BrokenPipeError, ValueError):  # the child is gone: its last answer, or none, says why
            send(self._to, kind, content)

    @contextmanager
    def _within(self, seconds: float) -> Iterator[None]:
        timer = Timer(seconds, self._too_late)
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _answer_in_time(self, documents: int = 1) -> bytes:
        with self._within(self._limits.seconds * STANDSTILL):
            return self._answer(documents)

    def _answer(self, documents: int) -> bytes:
        """What the child says next."""
        answer = receive(self._from, self._limits.output_bytes * documents + HEADROOM)
        if answer is None:
            self._kill()
            raise self._died(self._child.wait())
        return _content(*answer)

    def _too_late(self) -> None:
        self._is_late = True
        self._kill()

    def _died(self, code: int) -> LimitReached:
        if self._is_late or code == -signal.SIGXCPU:
            seconds = f"{self._limits.seconds:g}".replace(".", ",")
            return LimitReached(f"Dựng văn bản quá {seconds} giây nên đã dừng. {SPLIT}")
        return LimitReached(f"Dựng văn bản dừng đột ngột, có thể vì quá bộ nhớ cho phép. {SPLIT}")

    def _kill(self) -> None:
        with suppress(ProcessLookupError):
            if self._child.poll() is None:
                os.killpg(self._child.pid, signal.SIGKILL)


def _written(batch: Sequence[Mapping[str, Any]]) -> bytes:
    """Pickled: the child may believe us, and never the other way round. What cannot be sent is refused by name."""
    try:
        return pickle.dumps([dict(values) for values in batch])
    except (pickle.PicklingError, AttributeError, TypeError, ValueError, RecursionError):
        for values in batch:
            cleaned(values)
        raise


def _content(kind: bytes, content: bytes) -> bytes:
    if kind == b"D":
        return content
    if kind == b"P":
        raise _told(*json.loads(content))
    raise {
        b"M": LimitReached(f"Dựng văn bản quá bộ nhớ cho phép nên đã dừng. {SPLIT}"),
        b"L": LimitReached(f"Văn bản dựng ra lớn quá mức cho phép nên không được giữ. {SPLIT}"),
    }.get(
        kind,
        BrokenTemplate(f"Không dựng được văn bản từ mẫu này (lỗi {content[:40].decode(errors='replace')})."),
    )


def _told(kind: str, message: str, field: str) -> Problem:
    problem = TOLD.get(kind, Problem).__new__(TOLD.get(kind, Problem), message)
    problem.field = field  # pyright: ignore[reportAttributeAccessIssue]
    return problem
