"""LibreOffice, started once for a batch of files, in a hardened profile that is thrown away.

Exit codes are not believed: only a whole file counts.
"""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from vanban.pdf.failed import ConversionFailed, too_slow, unreadable
from vanban.pdf.room import program, room, run

PROGRAMS = ("soffice", "libreoffice")
PACKAGE = "LibreOffice"
# The filter is named, so that a file that is no .docx is not opened as whatever it is instead.
OPTIONS = ("--headless", "--norestore", "--nolockcheck", "--nodefault", "--infilter=MS Word 2007 XML")
EXPORT = "pdf:writer_pdf_Export"
PDF_A_2 = json.dumps({"SelectPdfVersion": {"type": "long", "value": "2"}})
PAGE = re.compile(rb"/Type\s*/Page\b")  # LibreOffice writes its page objects in the clear

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


def laid_out(
    contents: Sequence[bytes], timeout: float, *, archival: bool = False
) -> list[bytes | ConversionFailed]:
    """The PDF of each .docx, or why there is none, in one start that ends after `timeout` seconds.

    A file that LibreOffice hangs or dies on takes those after it along. archival: PDF/A-2b.
    Raises ConversionFailed when LibreOffice is missing.
    """
    office = program(PROGRAMS, PACKAGE)
    with room("pdf") as folder:
        files = _put_down(contents, folder)
        _write_profile(folder / "profile")
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        export = f"{EXPORT}:{PDF_A_2}" if archival else EXPORT
        command = [office, profile, *OPTIONS, "--convert-to", export, *files]
        printed = run(command, folder, timeout) if files else b""  # without files it would wait for some
        failed = too_slow(timeout) if printed is None else unreadable()
        return [_whole_pdf(folder / f"{place:05}.pdf") or failed for place in range(len(contents))]


def _put_down(contents: Sequence[bytes], folder: Path) -> list[str]:
    """The names of the files written, each by its place; LibreOffice would make a blank page of an empty one."""
    files = {f"{place:05}.docx": content for place, content in enumerate(contents) if content}
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return list(files)


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


def is_whole(pdf: bytes) -> bool:
    """Whether it begins and ends as a PDF does and has a page."""
    return pdf.startswith(b"%PDF-") and b"%%EOF" in pdf[-1024:] and PAGE.search(pdf) is not None


def _whole_pdf(path: Path) -> bytes | None:
    pdf = path.read_bytes() if path.is_file() else b""
    return pdf if is_whole(pdf) else None
