"""Facts into a Word file, through a template that is compiled once."""

from dataclasses import asdict
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from flask import current_app

from blueprints.documents.kinds import DocumentKind, DraftRequest
from vanban.template import Template

MIMETYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def facts_of(kind: DocumentKind, loaded: Any, request: DraftRequest, on: date) -> dict[str, Any]:
    """What the kind's template is told, as plain values; tuples stay tuples until they are kept as JSON."""
    return asdict(kind.facts(loaded, request, on))


def word_file(kind: DocumentKind, facts: dict[str, Any]) -> bytes:
    file: Path = current_app.config["WORD_TEMPLATES"] / kind.template
    return _compiled(file, file.stat().st_mtime_ns).render(facts)


@lru_cache(maxsize=64)
def _compiled(file: Path, _changed_at: int) -> Template:
    return Template(file.read_bytes())
