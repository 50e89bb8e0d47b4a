"""PDF files looked into and put together by poppler: pictures and words of pages, fonts, one file of many."""

from collections.abc import Sequence
from pathlib import Path

from vanban.pdf.failed import ConversionFailed, damaged
from vanban.pdf.room import program, room, run

PICTURES, FONTS, UNITE, WORDS = ("pdftoppm",), ("pdffonts",), ("pdfunite",), ("pdftotext",)
PACKAGE = "poppler-utils"
TIMEOUT = 60.0
LONGEST_TEXT = 20 << 20  # bytes; a list of a whole province has one
MOST_JOINED = 200  # pdfunite keeps all of them open
# Either is what "Times New Roman" looks like; the others lack Vietnamese letters or move the lines.
EXPECTED_FONTS = ("Liberation", "TimesNewRoman")


def pages(pdf: bytes, dpi: int = 120) -> list[bytes]:
    """One PNG for each page of the PDF, in order. Raises ConversionFailed for what is no PDF."""
    with room("pages") as folder:
        (folder / "document.pdf").write_bytes(pdf)
        run([program(PICTURES, PACKAGE), "-png", "-r", str(dpi), "document.pdf", "page"], folder, TIMEOUT)
        # pdftoppm pads page numbers to one width, so names sort as pages do.
        pictures = [picture.read_bytes() for picture in sorted(folder.glob("page-*.png"))]
    if not pictures:
        raise ConversionFailed("Không tạo được ảnh xem trước: tệp PDF bị hỏng. Hãy tạo lại bản PDF.")
    return pictures


def text_pages(pdf: bytes) -> list[str]:
    """The words of each page in the order they were written into the file, so cell by cell in a table; ""
    for a page that is only a picture. Raises ConversionFailed for what is no PDF or asks for a password."""
    with room("words") as folder:
        (folder / "document.pdf").write_bytes(pdf)
        told = run([program(WORDS, PACKAGE), "-raw", "document.pdf", "words.txt"], folder, TIMEOUT)
        words = folder / "words.txt"
        if told is None or not words.is_file():
            raise damaged()
        if words.stat().st_size > LONGEST_TEXT:
            raise ConversionFailed(f"Chữ trong tệp PDF dài hơn {LONGEST_TEXT >> 20} MB. Hãy tách tệp.")
        written = words.read_text(encoding="utf-8", errors="replace")
    return written.split("\f")[:-1]


def fonts_of(pdf: bytes) -> frozenset[str]:
    """The names of its fonts, such as "LiberationSerif-Bold"; none for what is no PDF."""
    with room("fonts") as folder:
        (folder / "document.pdf").write_bytes(pdf)
        printed = run([program(FONTS, PACKAGE), "document.pdf"], folder, TIMEOUT) or b""
    rows = printed.decode(errors="replace").splitlines()[2:]
    return frozenset(_without_subset(row.split()[0]) for row in rows if row.strip())


def foreign_fonts(pdf: bytes) -> frozenset[str]:
    """Its fonts that stand in for what this machine or the decree does not have: their lines break elsewhere
    than in Word, and some lack Vietnamese letters."""
    return frozenset(font for font in fonts_of(pdf) if not font.startswith(EXPECTED_FONTS))


def joined(pdfs: Sequence[bytes]) -> bytes:
    """All pages in order in one PDF. Raises ConversionFailed for what is no PDF, ValueError for none at all."""
    if not pdfs:
        raise ValueError("Không có tệp PDF nào để ghép.")
    while len(pdfs) > 1:
        pdfs = [_united(pdfs[start : start + MOST_JOINED]) for start in range(0, len(pdfs), MOST_JOINED)]
    return pdfs[0]


def _united(pdfs: Sequence[bytes]) -> bytes:
    if len(pdfs) == 1:
        return pdfs[0]
    with room("join") as folder:
        files = [_put(folder / f"{place:05}.pdf", pdf) for place, pdf in enumerate(pdfs)]
        run([program(UNITE, PACKAGE), *files, "joined.pdf"], folder, TIMEOUT)
        whole = folder / "joined.pdf"
        if not whole.is_file() or b"%%EOF" not in whole.read_bytes()[-1024:]:
            raise damaged()
        return whole.read_bytes()


def _put(path: Path, content: bytes) -> str:
    path.write_bytes(content)
    return path.name


def _without_subset(name: str) -> str:
    """ "LiberationSerif" of "BAAAAA+LiberationSerif"."""
    return name.partition("+")[2] or name
