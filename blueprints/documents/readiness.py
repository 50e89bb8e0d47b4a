"""What a draft must be before it is put forward, whatever its kind: its figures agree, no blank is forgotten."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from blueprints.documents import figures_of, queries
from blueprints.documents.models import Document
from core.errors import DomainError
from vanban.blanks import places_left_blank
from vanban.problem import Problem

MOST_TOLD = 10
TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")


def refuse_unready(document: Document, loaded: Any) -> None:
    """Raise what keeps the current version from being submitted; loaded: the kind's records of today."""
    figures_of.refuse_unsettled(document, loaded)
    blanks = blanks_of(document)
    if blanks:
        more = len(blanks) - MOST_TOLD
        rest = f" Còn {more} chỗ khác nữa." if more > 0 else ""
        raise DomainError(
            f"Chưa trình được vì văn bản còn chỗ chưa điền. {' '.join(blanks[:MOST_TOLD])}{rest} Sửa bằng Word "
            "rồi tải lên, hoặc bấm “Sửa thông tin”. Ô ghi số và ngày được để trống."
        )


def blanks_of(document: Document) -> tuple[str, ...]:
    """A sentence for each place of the current version that somebody forgot to fill."""
    blanks = _blanks(document.sha256)
    named = set(_tags_in(document.facts)) if any(TAG.search(one) for one in blanks) else ()
    return tuple(one for one in blanks if not any(tag in one for tag in named))


def _tags_in(told: Any) -> Iterator[str]:
    """What looks like a tag of a template and is a name all the same: the registry has it so."""
    if isinstance(told, str):
        yield from TAG.findall(told)
    elif isinstance(told, dict | list):
        for one in told.values() if isinstance(told, dict) else told:
            yield from _tags_in(one)


@lru_cache(maxsize=512)
def _blanks(sha256: str) -> tuple[str, ...]:
    try:
        return tuple(one.words for one in places_left_blank(queries.content(sha256)))
    except Problem:  # a file that cannot be read is told of by its check of form
        return ()
