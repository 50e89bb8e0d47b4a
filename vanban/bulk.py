"""Many documents of one template: into one zip, by several processes, in the order they were asked for.

Equal records give equal bytes, whatever the number of processes.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from typing import Any, BinaryIO

from vanban.confined import ORDINARY, Limits, Worker
from vanban.merging import merged
from vanban.package import write_zip
from vanban.problem import Problem
from vanban.sharing import in_order
from vanban.template import Template

__all__ = ["UnusableName", "documents", "merged", "write"]

LONGEST_NAME = 200  # bytes: with a folder before it, every system still keeps it
FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]')
DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)

Record = tuple[str, Mapping[str, Any]]  # the name of the file, the values
Progress = Callable[[int], None]  # told how many documents are done


class UnusableName(Problem):
    """Two documents of one name, or a name that some system could not keep or would put elsewhere."""


def write(out: BinaryIO, template: bytes, records: Iterable[Record], **how: Any) -> None:
    """One zip of a document for each record, in their order; ``how`` as for documents().

    The names are the caller's: "Bản Mẫu/quyet-dinh.docx". Raises UnusableName, and what rendering raises;
    what is in ``out`` by then is no whole zip, so write to a file that nobody reads yet.
    """
    write_zip(out, documents(template, _with_checked_names(records), **how), compressed=False)


def documents(
    template: bytes,
    records: Iterable[Record],
    *,
    processes: int = 1,
    confined: bool = False,
    limits: Limits = ORDINARY,
    progress: Progress = lambda done: None,
) -> Iterator[tuple[str, bytes]]:
    """The name and the document of each record, in their order.

    ``confined`` is for a template nobody has vouched for: all is then rendered by processes with limits;
    otherwise this process is one of them. Records are taken in the caller's thread.
    """
    here = None if confined else Template(template)
    done = 0
    with ExitStack() as stack:
        count = processes if confined else processes - 1
        workers = [stack.enter_context(Worker(template, limits)) for _ in range(count)]
        for batch in in_order(records, workers, here):
            yield from batch
            done += len(batch)
            progress(done)


def _with_checked_names(records: Iterable[Record]) -> Iterator[Record]:
    taken: set[str] = set()
    for name, values in records:
        key = unicodedata.normalize(
            "NFC", name
        ).casefold()  # some systems tell neither case nor spelling apart
        if key in taken:
            raise UnusableName(f"Có hai văn bản cùng tên tệp “{name}”. Hãy đặt tên khác cho một văn bản.")
        taken.add(key)
        yield _checked_name(name), values


def _checked_name(name: str) -> str:
    steps = name.split("/")
    if not all(map(_is_safe, steps)) or any(
        len(step.encode("utf-8", "replace")) > LONGEST_NAME for step in steps
    ):
        raise UnusableName(
            f'Không dùng được tên tệp “{name[:LONGEST_NAME]!a}”: không để trống, không có dấu < > : " | ? * hay '
            "ký tự điều khiển, không bắt đầu hoặc kết thúc bằng dấu chấm hay dấu cách, và không quá dài."
        )
    return name


def _is_safe(step: str) -> bool:
    """One folder or file of the name."""
    return (
        step == step.strip(" .")
        and step != ""
        and not FORBIDDEN.search(step)
        and not DEVICES.fullmatch(step)
        and step.isprintable()
    )
