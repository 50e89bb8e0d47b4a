"""Facts into a Word file, through the template that is in force; one that came along is compiled once."""

import hashlib
from dataclasses import asdict, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from flask import current_app

from blueprints.documents import queries
from blueprints.documents.kinds import DocumentKind, DraftRequest
from blueprints.documents.queries import TemplateInForce
from blueprints.units.models import Unit
from core.database import db
from core.errors import DomainError
from vanban import confined
from vanban.problem import Problem
from vanban.template import Template

MIMETYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class Made(NamedTuple):
    """A document's file and the template it was made by; no template_id: the one that came along."""

    content: bytes
    template_id: int | None
    template_sha256: str


class Shipped(NamedTuple):
    """The template of a kind that came with the software."""

    content: bytes
    sha256: str
    template: Template


def facts_of(kind: DocumentKind, loaded: Any, request: DraftRequest, on: date) -> dict[str, Any]:
    """What the kind's template is told, as plain values; tuples stay tuples until they are kept as JSON."""
    if request.legal_bases is None:
        request = replace(request, legal_bases=kind.default_bases(request.unit_id, on))
    return asdict(kind.facts(loaded, request, on))


def word_file(kind: DocumentKind, facts: dict[str, Any], own: TemplateInForce | None) -> Made:
    """The document by the office's own template or, without one, by that which came along.

    Raises DomainError with the way out when an own template cannot say these facts.
    """
    if own is None:
        its = shipped(kind)
        return Made(its.template.render(facts), None, its.sha256)
    return Made(_by_own(own, facts), own.id, own.sha256)


def _by_own(own: TemplateInForce, facts: dict[str, Any]) -> bytes:
    try:
        return by_untrusted(queries.content(own.sha256), facts)
    except Problem as problem:
        office = db.session.get_one(Unit, own.unit_id).title
        raise DomainError(
            f"Mẫu của {office} (phiên bản {own.ordinal}) không dựng được văn bản này. {problem} Đề nghị văn "
            f"thư của {office} sửa mẫu, hoặc trở lại mẫu của phần mềm, ở mục Mẫu văn bản."
        ) from problem


def by_untrusted(template: bytes, facts: dict[str, Any]) -> bytes:
    """What a template that somebody brought makes of the facts, in a process of its own with limits."""
    return confined.render(template, facts)


def shipped(kind: DocumentKind) -> Shipped:
    file: Path = current_app.config["WORD_TEMPLATES"] / kind.template
    return _compiled(file, file.stat().st_mtime_ns)


@lru_cache(maxsize=64)
def _compiled(file: Path, _changed_at: int) -> Shipped:
    content = file.read_bytes()
    return Shipped(content, hashlib.sha256(content).hexdigest(), Template(content))
