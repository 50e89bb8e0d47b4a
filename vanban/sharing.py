"""Records shared out, in batches, among confined processes and this one; documents put in order again."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from queue import Empty, Queue
from threading import Thread
from typing import Any

from vanban.confined import Worker
from vanban.template import Template

BATCH = 25
BATCHES_WAITING = 2  # for each process

Record = tuple[str, Mapping[str, Any]]
Made = list[tuple[str, bytes]]
Numbered = tuple[int, list[Record]]


def in_order(records: Iterable[Record], workers: Sequence[Worker], here: Template | None) -> Iterator[Made]:
    """The documents of each batch of records, the batches in order. Raises what the first failure raises."""
    waiting: dict[int, Made] = {}
    expected = 0
    for number, made in _as_they_come(_numbered(records), workers, here):
        waiting[number] = made
        while expected in waiting:
            yield waiting.pop(expected)
            expected += 1


def _numbered(records: Iterable[Record]) -> Iterator[Numbered]:
    rest = iter(records)
    return enumerate(iter(lambda: list(islice(rest, BATCH)), []))


def _as_they_come(
    batches: Iterator[Numbered], workers: Sequence[Worker], here: Template | None
) -> Iterator[tuple[int, Made]]:
    todo: Queue[Numbered | None] = Queue(BATCHES_WAITING * len(workers))
    ready: Queue[tuple[int, Made] | Exception] = Queue()
    for worker in workers:
        Thread(target=_drive, args=(worker, todo, ready), daemon=True).start()
    try:
        yield from _shared_out(batches, todo, ready, here) if workers else _alone(batches, here)
    finally:
        _dismiss(todo, len(workers))


def _alone(batches: Iterator[Numbered], here: Template | None) -> Iterator[tuple[int, Made]]:
    if here:
        yield from ((number, _made(here, batch)) for number, batch in batches)


def _shared_out(
    batches: Iterator[Numbered], todo: Queue[Any], ready: Queue[Any], here: Template | None
) -> Iterator[tuple[int, Made]]:
    """Each batch to whoever is free: to this process only when the others have enough waiting."""
    given = 0
    for number, batch in batches:
        if here and todo.full():
            yield number, _made(here, batch)
        else:
            todo.put((number, batch))
            given += 1
        while not ready.empty():
            given -= 1
            yield _checked(ready.get())
    while here and (left := _taken_back(todo)):
        given -= 1
        yield left[0], _made(here, left[1])
    for _ in range(given):
        yield _checked(ready.get())


def _made(here: Template, batch: list[Record]) -> Made:
    return [(name, here.render(values)) for name, values in batch]


def _checked(answer: tuple[int, Made] | Exception) -> tuple[int, Made]:
    if isinstance(answer, Exception):
        raise answer
    return answer


def _taken_back(todo: Queue[Any]) -> Numbered | None:
    try:
        return todo.get_nowait()
    except Empty:
        return None


def _drive(worker: Worker, todo: Queue[Any], ready: Queue[Any]) -> None:
    """Keeps one worker busy until it is dismissed."""
    sent: deque[Numbered] = deque()

    def batches() -> Iterator[list[Mapping[str, Any]]]:
        for numbered in iter(todo.get, None):
            sent.append(numbered)
            yield [values for _, values in numbered[1]]

    try:
        for made in worker.render_batches(batches()):
            number, records = sent.popleft()
            ready.put((number, [(name, one) for (name, _), one in zip(records, made, strict=True)]))
    except Exception as error:
        ready.put(error)


def _dismiss(todo: Queue[Any], workers: int) -> None:
    while _taken_back(todo):
        pass
    for _ in range(workers):
        todo.put(None)
