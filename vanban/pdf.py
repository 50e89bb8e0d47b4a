"""A .docx as PDF by LibreOffice, and its pages as pictures by poppler.

Each run has a room of its own (profile, home, temporary files) that is thrown away, may fetch nothing
from outside, and is killed with every process it started. Exit codes are not believed: only a whole
file counts. The file should have passed the gate before.
"""

import os
import shutil
import signal
import subprocess
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.sax.saxutils import escape

OFFICE_PROGRAMS = ("soffice", "libreoffice")
PAGE_PROGRAMS = ("pdftoppm",)
PAGES_TIMEOUT = 60.0
DYING_TIMEOUT = 5.0
# The filter is named, so that a file that is no .docx is not opened as whatever it is instead.
OFFICE_OPTIONS = (
    "--headless",
    "--norestore",
    "--nolockcheck",
    "--nodefault",
    "--infilter=MS Word 2007 XML",
    "--convert-to",
    "pdf:writer_pdf_Export",
)

SCRIPTING = "/org.openoffice.Office.Common/Security/Scripting"
WRITER_UPDATE = "/org.openoffice.Office.Writer/Content/Update"
PROXY = "/org.openoffice.Inet/Settings"
# The proxy is a closed port: what the other settings might let through still reaches nothing.
HARDENED = (
    (SCRIPTING, "MacroSecurityLevel", "3"),
    (SCRIPTING, "DisableMacrosExecution", "true"),
    (SCRIPTING, "BlockUntrustedRefererLinks", "true"),
    (WRITER_UPDATE, "Link", "0"),
    (PROXY, "ooInetProxyType", "2"),
    (PROXY, "ooInetHTTPProxyName", "127.0.0.1"),
    (PROXY, "ooInetHTTPProxyPort", "9"),
    (PROXY, "ooInetHTTPSProxyName", "127.0.0.1"),
    (PROXY, "ooInetHTTPSProxyPort", "9"),
    (PROXY, "ooInetNoProxy", ""),
)

RETRY = "Tệp Word vẫn dùng được; hãy thử lại sau."


class ConversionFailed(Exception):
    """No PDF or no pictures came out. The message is a sentence for the user."""


def available() -> bool:
    """Whether LibreOffice and pdftoppm are both installed."""
    return _found(OFFICE_PROGRAMS) is not None and _found(PAGE_PROGRAMS) is not None


def convert(content: bytes, timeout: float = 60) -> bytes:
    """The .docx as PDF. `timeout` is in seconds.

    Raises ConversionFailed when LibreOffice is missing, takes longer or writes no whole PDF. Nothing
    stays on disk and no process stays alive, whatever happens.
    """
    program = _program(OFFICE_PROGRAMS, "LibreOffice")
    if not content:  # LibreOffice would make a blank page of it
        raise _unreadable()
    with TemporaryDirectory(prefix="toso-pdf-") as folder:
        room = Path(folder)
        (room / "document.docx").write_bytes(content)
        _write_profile(room / "profile")
        profile = f"-env:UserInstallation={(room / 'profile').as_uri()}"
        _run([program, profile, *OFFICE_OPTIONS, "document.docx"], room, timeout)
        return _whole_pdf(room / "document.pdf")


def pages(pdf: bytes, dpi: int = 120) -> list[bytes]:
    """One PNG for each page of the PDF, in order. Raises ConversionFailed for what is no PDF."""
    program = _program(PAGE_PROGRAMS, "poppler-utils")
    with TemporaryDirectory(prefix="toso-pages-") as folder:
        room = Path(folder)
        (room / "document.pdf").write_bytes(pdf)
        _run([program, "-png", "-r", str(dpi), "document.pdf", "page"], room, PAGES_TIMEOUT)
        # pdftoppm pads page numbers to one width, so names sort as pages do.
        pictures = [picture.read_bytes() for picture in sorted(room.glob("page-*.png"))]
    if not pictures:
        raise ConversionFailed("Không tạo được ảnh xem trước: tệp PDF bị hỏng. Hãy tạo lại bản PDF.")
    return pictures


def _found(programs: tuple[str, ...]) -> str | None:
    return next(filter(None, map(shutil.which, programs)), None)


def _program(programs: tuple[str, ...], package: str) -> str:
    program = _found(programs)
    if program is None:
        raise ConversionFailed(
            f"Máy chủ chưa cài {package} nên chưa tạo được bản PDF. Hãy báo quản trị viên."
        )
    return program


def _write_profile(profile: Path) -> None:
    items = "".join(
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{escape(value)}</value></prop></item>"
        for path, name, value in HARDENED
    )
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>',
        encoding="utf-8",
    )


def _run(command: list[str], room: Path, timeout: float) -> None:
    """Run to the end, or kill the whole process group after `timeout` seconds.

    Output is a pipe because it closes only when the last process of the group is gone: waiting for it
    is waiting for all of them, so nobody writes into the room while it is being removed.
    """
    with subprocess.Popen(  # noqa: S603 - a program found by name, and fixed arguments
        command,
        cwd=room,
        env=_environment(room),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    ) as process:
        try:
            process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            raise ConversionFailed(f"Tạo bản PDF quá {timeout:g} giây nên đã dừng. {RETRY}") from None
        finally:
            _kill_group(process)


def _environment(room: Path) -> dict[str, str]:
    """No secret of the application, and no home to read or write."""
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(room),
        "TMPDIR": str(room),
        "LANG": "C.UTF-8",
    }


def _kill_group(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    with suppress(subprocess.TimeoutExpired):
        process.communicate(timeout=DYING_TIMEOUT)


def _whole_pdf(path: Path) -> bytes:
    pdf = path.read_bytes() if path.is_file() else b""
    if not pdf.startswith(b"%PDF-") or b"%%EOF" not in pdf[-1024:]:
        raise _unreadable()
    return pdf


def _unreadable() -> ConversionFailed:
    return ConversionFailed(f"LibreOffice không đọc được tệp nên chưa tạo được bản PDF. {RETRY}")
