"""Many files as PDF: LibreOffice started once for a batch, two batches at a time, what fails tried alone."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait

from vanban.pdf.cache import Cache
from vanban.pdf.failed import ConversionFailed
from vanban.pdf.office import laid_out

Outcome = bytes | ConversionFailed
TIMEOUT = 60.0
MOST_IN_BATCH = 20  # a start costs as much as ten files; a hang costs its batch


def convert(content: bytes, timeout: float = TIMEOUT, *, archival: bool = False) -> bytes:
    """The .docx as PDF, as PDF/A-2b where it is to be kept for good. `timeout` is in seconds.

    Raises ConversionFailed when LibreOffice is missing, takes longer or writes no whole PDF. Nothing
    stays on disk and no process stays alive, whatever happens.
    """
    (outcome,) = laid_out([content], timeout, archival=archival)
    if isinstance(outcome, ConversionFailed):
        raise outcome
    return outcome


def convert_all(
    files: Sequence[bytes],
    *,
    processes: int = 2,
    timeout: float = TIMEOUT,
    archival: bool = False,
    cache: Cache | None = None,
    on_done: Callable[[int, Outcome], None] = lambda place, outcome: None,
) -> list[Outcome]:
    """Each .docx as PDF, or why there is none, in the order given.

    A batch, and after it a file tried alone, ends after `timeout` seconds: a file that cannot be converted
    costs that time twice and spoils no other. on_done is called in this thread with each file's place and
    outcome as they come. Raises ConversionFailed when LibreOffice is missing.
    """
    outcomes: dict[int, Outcome] = {}
    for place, outcome in _outcomes(files, processes, timeout, archival, cache):
        outcomes[place] = outcome
        on_done(place, outcome)
    return [outcomes[place] for place in range(len(files))]


def _outcomes(
    files: Sequence[bytes], processes: int, timeout: float, archival: bool, cache: Cache | None
) -> Iterator[tuple[int, Outcome]]:
    kept = {place: cache.get(file, archival) for place, file in enumerate(files)} if cache else {}
    yield from ((place, pdf) for place, pdf in kept.items() if pdf is not None)
    missing = [place for place in range(len(files)) if kept.get(place) is None]
    for place, outcome in _converted(files, missing, processes, timeout, archival):
        if cache and isinstance(outcome, bytes):
            cache.keep(files[place], archival, outcome)
        yield place, outcome


def _converted(
    files: Sequence[bytes], places: Sequence[int], processes: int, timeout: float, archival: bool
) -> Iterator[tuple[int, Outcome]]:
    """As they come. What failed in a batch may be another file's fault, so it is tried again alone."""
    workers = ThreadPoolExecutor(processes)

    def start(batch: Sequence[int]) -> Future[list[Outcome]]:
        return workers.submit(laid_out, [files[place] for place in batch], timeout, archival=archival)

    try:
        running = {start(batch): batch for batch in _batches(places, processes)}
        while running:
            done = wait(running, return_when=FIRST_COMPLETED).done.pop()
            batch = running.pop(done)
            for place, outcome in zip(batch, done.result(), strict=True):
                if isinstance(outcome, ConversionFailed) and len(batch) > 1:
                    running[start([place])] = [place]
                else:
                    yield place, outcome
    finally:
        workers.shutdown(cancel_futures=True)


def _batches(places: Sequence[int], processes: int) -> list[Sequence[int]]:
    """Of one size, so that no process waits for the other's long last batch."""
    rounds = -(-len(places) // (MOST_IN_BATCH * processes))
    size = -(-len(places) // (rounds * processes)) if rounds else 1
    return [places[start : start + size] for start in range(0, len(places), size)]
