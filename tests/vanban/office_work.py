"""The documents LibreOffice prints, and those it saves again. A start is dear: one for each list."""

import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

from tests.vanban.change_samples import change, dissolution, dissolved, roster_decision
from tests.vanban.files.ordinary_texts import TEXTS, letter_of_everything
from tests.vanban.samples import decision, rendered
from vanban import pdf
from vanban.stamp import stamp

CHANGES = {
    "one team changes": roster_decision("thay-the", change(joined=1, left=1)),
    "two teams change": roster_decision("bo-sung", change(joined=1), change("II", joined=2)),
    "one team ends": dissolution(),
    "two teams end": dissolution(dissolved(1), dissolved(2)),
}
# The end of the text moves down line by line, over the end of a page.
FOUNDINGS = {
    f"{tasks} tasks": decision(
        tasks=("Tuyên truyền, hướng dẫn người dân",) * tasks, executors="Các ông (bà) " * 20
    )
    for tasks in range(1, 15)
}
TO_PRINT = FOUNDINGS | CHANGES
TO_SAVE: dict[str, Callable[[], bytes]] = {
    "a letter of everything": letter_of_everything,
    "a change": Path("docx_templates/quyet-dinh-kien-toan.docx").read_bytes,
    "a list of 300 people": lambda: TEXTS["a list of 300 people"],
    "a draft": lambda: rendered(decision()),
    "an issued decision": lambda: stamp(rendered(decision()), 5, date(2026, 3, 9)),
}


def printed(folder: Path) -> dict[str, bytes]:
    """The PDF of each document of TO_PRINT."""
    files = [rendered(facts) for facts in TO_PRINT.values()]
    return dict(zip(TO_PRINT, pdf.convert_all(files, processes=1), strict=True))


def saved_again(folder: Path) -> dict[str, bytes]:
    """Each document of TO_SAVE as LibreOffice writes it."""
    names = {name: f"{place}.docx" for place, name in enumerate(TO_SAVE)}
    for name, file in names.items():
        (folder / file).write_bytes(TO_SAVE[name]())
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", "out", *names.values()]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=120)
    return {name: (folder / "out" / file).read_bytes() for name, file in names.items()}


def pages(content: bytes) -> list[str]:
    """The text of each page of a PDF."""
    command = ["pdftotext", "-layout", "-", "-"]
    text = subprocess.run(command, input=content, check=True, capture_output=True).stdout.decode()
    return text.split("\f")[:-1]
