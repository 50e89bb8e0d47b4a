"""What somebody does to a document in Word."""

import io
from collections.abc import Callable

from docx import Document as WordDocument


def appended(content: bytes, text: str) -> bytes:
    """A paragraph before the last one."""
    return _edited(content, lambda word: word.paragraphs[-1].insert_paragraph_before(text))


def replaced(content: bytes, old: str, new: str) -> bytes:
    """The words in every run of the body that has them."""

    def edit(word) -> None:
        for paragraph in word.paragraphs:
            for run in paragraph.runs:
                if old in run.text:
                    run.text = run.text.replace(old, new)

    return _edited(content, edit)


def _edited(content: bytes, edit: Callable) -> bytes:
    word = WordDocument(io.BytesIO(content))
    edit(word)
    saved = io.BytesIO()
    word.save(saved)
    return saved.getvalue()
