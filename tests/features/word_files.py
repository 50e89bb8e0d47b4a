"""Word files that somebody brings as a template: the one that came along, changed by hand."""

import io
import zipfile
from functools import cache
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument

from docx_templates.build import FOLDER

KIND = "quyet-dinh-thanh-lap"


def shipped(kind_code: str = KIND) -> bytes:
    return Path(FOLDER, f"{kind_code}.docx").read_bytes()


@cache
def with_line(text: str, kind_code: str = KIND) -> bytes:
    """The template that came along with one more paragraph at its beginning."""
    word = Document(io.BytesIO(shipped(kind_code)))
    word.paragraphs[0].insert_paragraph_before(text)
    return saved(word)


def with_curly_quotes() -> bytes:
    """A tag as Word's autocorrection leaves it: quotes made round, the first letter made large."""
    return with_line("{{ Commune_name | default(“xã”) }}")


def with_faults() -> bytes:
    """A misspelt field, and a condition that is never closed."""
    return with_line("Của {{ commune_nam }} {% if grouped %}và các Tổ")


def with_part(name: str, content: bytes) -> bytes:
    """The template that came along with one more part in the package."""
    whole = io.BytesIO(shipped())
    with zipfile.ZipFile(whole, "a") as archive:
        archive.writestr(name, content)
    return whole.getvalue()


def saved(word: WordDocument) -> bytes:
    content = io.BytesIO()
    word.save(content)
    return content.getvalue()
