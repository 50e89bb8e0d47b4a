"""A file brought as a template: through the gate, mended, searched for faults, tried on invented facts."""

from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import cache

from blueprints.documents import rendering
from blueprints.documents.facts import words_of
from blueprints.documents.kinds import DocumentKind
from core.errors import DomainError
from vanban import own_templates
from vanban.gate.templates import ForbiddenTags, inspect_template
from vanban.own_templates import Catalogue, Fault
from vanban.problem import Problem
from vanban.stamp import waiting_controls


@dataclass(frozen=True)
class Reviewed:
    """What was found in a file: without faults, also what it makes of the kind's sample."""

    content: bytes  # mended
    mendings: tuple[str, ...]
    faults: tuple[Fault, ...]
    sample: bytes = b""

    def commented(self) -> bytes:
        """The file with a Word comment at each fault."""
        return own_templates.commented(self.content, self.faults)


@cache
def catalogue(kind: DocumentKind) -> Catalogue:
    sample = kind.sample()
    return own_templates.catalogue_of(asdict(sample), words_of(type(sample)))


def required(kind: DocumentKind) -> tuple[str, ...]:
    """What a document cannot do without: its trích yếu, its signer, and what it makes true."""
    return ("title", "signature.name", *kind.watched)


def review(kind: DocumentKind, content: bytes) -> Reviewed:
    """Raises DomainError for a file that may not enter, or that fails on the sample."""
    try:
        _admit(content)
        places = waiting_controls(rendering.shipped(kind).content)
        found = own_templates.review(content, catalogue(kind), required=required(kind), places=places)
        sample = b"" if found.faults else _tried(kind, found.content)
    except Problem as problem:
        raise DomainError(str(problem), "file") from problem
    return Reviewed(found.content, found.mendings, found.faults, sample)


def _admit(content: bytes) -> None:
    with suppress(ForbiddenTags):  # the review tells every one of them, each with its place
        inspect_template(content)


def _tried(kind: DocumentKind, content: bytes) -> bytes:
    inspect_template(content)  # what is rendered is what was inspected
    return rendering.by_untrusted(content, asdict(kind.sample()))
