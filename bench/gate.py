"""The gate against reading the zip and nothing else: an ordinary three-page decision, and 5 MB of pictures.

Time of the processor, the fastest of five rounds: the gate is one thread and waits for nothing.
"""

import io
import os
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from time import process_time

import docx

from tests.vanban.files.pictures import png
from vanban.gate import inspect
from vanban.gate.templates import inspect_template

ROUNDS = 5
MOST_MILLISECONDS = 100
PAGE = "Căn cứ Luật Tổ chức chính quyền địa phương; theo đề nghị của Trưởng phòng Văn hóa - Xã hội. " * 5
TEMPLATE = Path("docx_templates/quyet-dinh-kien-toan.docx")


def three_pages() -> bytes:
    return _saved(pictures=0)


def five_megabytes() -> bytes:
    return _saved(pictures=5)


def _saved(*, pictures: int) -> bytes:
    document = docx.Document()
    for _ in range(30):
        document.add_paragraph(PAGE)
    table = document.add_table(20, 5, style="Table Grid")
    for cell in table._cells:
        cell.text = "Nguyễn Văn Mẫu"
    for _ in range(pictures):  # each another one, or python-docx would keep the first alone
        document.add_picture(io.BytesIO(png(4000, 3000) + os.urandom(1024 * 1024)))
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def read_only(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            archive.read(name)


def milliseconds(work: Callable[[bytes], None], content: bytes) -> float:
    def once() -> float:
        begun = process_time()
        work(content)
        return process_time() - begun

    return min(once() for _ in range(ROUNDS)) * 1000


def main() -> int:
    print(f"{'':28} {'gate':>8} {'zipfile':>8} {'times':>6}")
    cases = (
        ("three pages", inspect, three_pages()),
        ("5 MB of pictures", inspect, five_megabytes()),
        ("the largest template", inspect_template, TEMPLATE.read_bytes()),
    )
    taken = {
        name: (milliseconds(work, content), milliseconds(read_only, content)) for name, work, content in cases
    }
    for name, (ours, plain) in taken.items():
        print(f"{name:28} {ours:6.1f}ms {plain:6.1f}ms {ours / plain:6.1f}")
    return int(taken["three pages"][0] > MOST_MILLISECONDS)


if __name__ == "__main__":
    sys.exit(main())
