"""The other side of vanban.confined: one template, rendered as often as asked, inside limits of its own.

The limits are set before the template arrives. Memory and files are for the whole life of the process, CPU
time for each request anew.
"""

import json
import math
import pickle
import resource
import sys
from collections.abc import Callable
from typing import Any, BinaryIO

from vanban.frames import packed, receive, send
from vanban.problem import Problem

ANY = 1 << 62


def main(memory: int, cpu_seconds: int, output: int) -> None:
    """Answers messages until the pipe ends: T the template, R values of documents, F for its fields."""
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _answer_all(sys.stdin.buffer, sys.stdout.buffer, _Desk(cpu_seconds, output))


def _answer_all(asked: BinaryIO, answers: BinaryIO, desk: "_Desk") -> None:
    while request := receive(asked, ANY):
        send(answers, *_answer(desk, *request))


def _answer(desk: "_Desk", kind: bytes, content: bytes) -> tuple[bytes, bytes]:
    try:
        return b"D", desk.do[kind](content)
    except Problem as problem:
        return b"P", json.dumps(_told(problem)).encode()
    except MemoryError:
        return b"M", b""
    except _TooLarge:
        return b"L", b""
    except Exception as error:
        return b"E", type(error).__name__.encode()


def _told(problem: Problem) -> tuple[str, str, str]:
    return type(problem).__name__, str(problem), getattr(problem, "field", "")


class _TooLarge(Exception):
    pass


class _Desk:
    """The template at hand."""

    def __init__(self, cpu_seconds: int, output: int) -> None:
        self._cpu_seconds, self._output = cpu_seconds, output
        self.do: dict[bytes, Callable[[bytes], bytes]] = {
            b"T": self._open,
            b"R": self._render,
            b"F": self._fields,
        }

    def _open(self, content: bytes) -> bytes:
        _allow_cpu(self._cpu_seconds)
        from vanban.template import Template  # inside the limits, and after them

        self._template = Template(content)
        return b""

    def _render(self, records: bytes) -> bytes:
        """The records were pickled by the process that started this one."""
        return packed([self._document(values) for values in pickle.loads(records)])  # noqa: S301

    def _document(self, values: dict[str, Any]) -> bytes:
        _allow_cpu(self._cpu_seconds)
        document = self._template.render(values)
        if len(document) > self._output:
            raise _TooLarge
        return document

    def _fields(self, _: bytes) -> bytes:
        return json.dumps([sorted(self._template.fields), self._template.path.name]).encode()


def _allow_cpu(seconds: int) -> None:
    """For the next document: so many seconds more than were used until now."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = math.ceil(used.ru_utime + used.ru_stime) + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.getrlimit(resource.RLIMIT_CPU)[1]))
