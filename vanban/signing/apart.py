"""Strangers' PDF files looked into in a process of their own: whatever the file does to the parser, it ends
within the limits and the caller gets a Problem."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from vanban.pdf.room import room, run
from vanban.problem import Problem
from vanban.signing.failed import SigningFailed, UnreadablePdf
from vanban.signing.report import Report, as_plain, from_plain
from vanban.signing.verify import refuse_unfit, verify

ROOT = Path(__file__).parent.parent.parent
START = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from vanban.signing.apart import answer; answer()"
SECONDS = 30.0
PDF, ROOTS = "document.pdf", "roots"
TOLD = {kind.__name__: kind for kind in (UnreadablePdf, SigningFailed)}


def verify_apart(pdf: bytes, roots: Sequence[bytes] = (), seconds: float = SECONDS) -> Report:
    """As verify(), for a file nobody has vouched for. Takes a second more."""
    refuse_unfit(pdf)
    with room("verify") as folder:
        (folder / PDF).write_bytes(pdf)
        (folder / ROOTS).mkdir()
        for place, root in enumerate(roots):
            (folder / ROOTS / f"{place:05}").write_bytes(root)
        printed = run([sys.executable, "-I", "-c", START], folder, seconds)
    return _understood(printed)


def answer() -> None:
    """The other side: prints the report, or what is wrong, as JSON."""
    roots = [file.read_bytes() for file in sorted(Path(ROOTS).iterdir())]
    try:
        told = as_plain(verify(Path(PDF).read_bytes(), roots))
    except Problem as problem:
        told = {"problem": [type(problem).__name__, str(problem)]}
    print(json.dumps(told))


def _understood(printed: bytes | None) -> Report:
    try:
        told = json.loads(printed or b"")
    except ValueError:
        raise UnreadablePdf(
            "Không kiểm tra được tệp PDF trong thời gian và bộ nhớ cho phép. Hãy tạo lại bản PDF rồi ký lại."
        ) from None
    if "problem" in told:
        kind, message = told["problem"]
        raise TOLD.get(kind, UnreadablePdf)(message)
    return from_plain(told)
