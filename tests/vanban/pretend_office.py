"""A LibreOffice of a few lines of shell: what the engine does around the real one is tested in no time.

It makes a "PDF" of every file, but of one that says "bad" none; at "die" it ends, at "hang" it waits for ever.
"""

import os

MAKES_PDFS = """
for file in "$@"; do
    case "$file" in
    *.docx)
        grep -q hang "$file" && sleep 300
        grep -q die "$file" && exit 1
        grep -q bad "$file" || { echo "%PDF-1.7 </Type/Page>"; cat "$file"; echo "%%EOF"; } > "${file%.docx}.pdf" ;;
    esac
done
"""


def install(tmp_path, monkeypatch, script=MAKES_PDFS, font="LiberationSerif"):
    """The script stands first in PATH, and a poppler that finds this font in every PDF.

    The file it returns has a line for each start of the office, with its arguments.
    """
    starts = tmp_path / "starts"
    starts.touch()
    (tmp_path / "bin").mkdir(exist_ok=True)
    _put(tmp_path / "bin" / "soffice", f'echo "$@" >> {starts}\n{script}')
    _put(tmp_path / "bin" / "pdffonts", f"echo name; echo ----; echo BAAAAA+{font} TrueType")
    _put(tmp_path / "bin" / "pdftoppm", "exit 1")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"), prepend=os.pathsep)
    return starts


def _put(program, script):
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)


def pretend_pdf(content: bytes) -> bytes:
    return b"%PDF-1.7 </Type/Page>\n" + content + b"%%EOF\n"
