"""Word files that somebody brings as a template: the one that came along, changed by hand."""

import io
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument

from docx_templates.build import FOLDER

KIND = "quyet-dinh-thanh-lap"


def shipped(kind_code: str = KIND) -> bytes:
    return Path(FOLDER, f"{kind_code}.docx").read_bytes()


def with_line(text: str, kind_code: str = KIND) -> bytes:
    """The template that came along with one more paragraph at its beginning."""
    word = Document(io.BytesIO(shipped(kind_code)))
    word.paragraphs[0].insert_paragraph_before(text)
    return saved(word)


def with_split_tag(kind_code: str = KIND) -> bytes:
    """A tag in three runs, as Word leaves it after somebody corrected a letter in it."""
    word = Document(io.BytesIO(shipped(kind_code)))
    added = word.paragraphs[0].insert_paragraph_before("Mẫu riêng của ")
    for piece in ("{{ commune", "_na", "me }}"):
        added.add_run(piece)
    return saved(word)


def saved(word: WordDocument) -> bytes:
    content = io.BytesIO()
    word.save(content)
    return content.getvalue()
