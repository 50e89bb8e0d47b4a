"""A file brought as a template: through the gate, mended, searched for faults, tried on invented facts."""

from dataclasses import asdict, dataclass
from functools import cache

from vanban.own_templates import Catalogue, Fault

from blueprints.documents import rendering
from blueprints.documents.facts import words_of
from blueprints.documents.kinds import DocumentKind
from core.errors import DomainError
from vanban import gate, own_templates
from vanban.template import BrokenTemplate, MissingField


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
        gate.inspect(content)
    except gate.Refused as refused:
        raise DomainError(refused.message, "file") from refused
    found = own_templates.review(content, catalogue(kind), required=required(kind))
    if found.faults:
        return Reviewed(found.content, found.mendings, found.faults)
    return Reviewed(found.content, found.mendings, (), _tried(kind, found.content))


def _tried(kind: DocumentKind, content: bytes) -> bytes:
    try:
        return rendering.by_untrusted(content, asdict(kind.sample()))
    except (BrokenTemplate, MissingField) as problem:
        raise DomainError(f"Dựng thử với dữ liệu mẫu chưa được. {problem}", "file") from problem
