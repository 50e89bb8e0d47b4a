"""python -m vanban bulk TEMPLATE DATA.jsonl OUT.zip: a document for each line.

The name of a document is the field "$name" of its line, or the number of its line.
"""

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from vanban import bulk
from vanban.commands import files
from vanban.value_json import UnreadableData, read_values
from vanban.writing import whole

NAME = "$name"
MOST_PROCESSES = 64


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("template", type=Path, metavar="TEMPLATE", help="mẫu Word (.docx)")
    parser.add_argument("data", type=Path, metavar="DATA.jsonl", help="mỗi dòng là giá trị của một văn bản")
    parser.add_argument("out", type=Path, metavar="OUT.zip", help="tệp zip các văn bản dựng ra")
    parser.add_argument(
        "--processes", type=_count, default=1, metavar="N", help="số tiến trình cùng làm (mặc định 1)"
    )


def run(options: Namespace) -> int:
    files.refuse_overwriting(options.out, options.template, options.data)
    template = files.read(options.template)
    with whole(options.out) as file:
        bulk.write(
            file, template, _records(options.data), processes=options.processes, confined=True, progress=_tell
        )
    print(file=sys.stderr)
    return 0


def _records(data: Path) -> Iterator[bulk.Record]:
    read_file = files.beside(data)
    with data.open("rb") as lines:
        for number, line in enumerate(iter(lambda: lines.readline(files.LARGEST), b""), 1):
            if len(line) == files.LARGEST:
                raise UnreadableData(f"Dòng {number} của dữ liệu lớn hơn {files.LARGEST >> 20} MB.")
            if line.strip():
                yield _record(read_values(line, read_file, line=number), number)


def _record(values: dict[str, Any], number: int) -> bulk.Record:
    name = values.pop(NAME, f"{number:05d}.docx")
    if type(name) is not str:
        raise UnreadableData(f"Tên tệp “{NAME}” ở dòng {number} phải là chữ.")
    return name if name.lower().endswith(".docx") else f"{name}.docx", values


def _tell(done: int) -> None:
    print(f"{done} văn bản", end="\r", file=sys.stderr, flush=True)


def _count(text: str) -> int:
    if text.isdecimal() and 1 <= int(text) <= MOST_PROCESSES:
        return int(text)
    raise ArgumentTypeError(f"số tiến trình phải từ 1 đến {MOST_PROCESSES}")
