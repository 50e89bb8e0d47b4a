"""Two versions of a document side by side, as a page shows them: what differs, what is folded away between."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from blueprints.documents import queries
from blueprints.documents.models import Document
from core.errors import DomainError
from vanban.problem import Problem
from vanban.redline.compare import BlockChange, Redline, Unchanged, compare

MOST_SHOWN = 1000  # blocks of one page that are not folded away
LONGEST_FOLDED = 100  # blocks of a folded run that the page carries


@dataclass(frozen=True)
class Section:
    """Blocks in turn; folded: they say the same in both versions."""

    changes: Sequence[BlockChange]
    count: int  # of all of them; a long run is told by its number alone
    folded: bool


def between(document: Document, old: int, new: int) -> Redline:
    """What changed from one version to the other, by their ordinals."""
    before, after = (queries.version(document, ordinal).sha256 for ordinal in (old, new))
    try:
        return compare(queries.content(before), queries.content(after))
    except Problem as problem:
        raise DomainError(f"Chưa so sánh được hai phiên bản. {problem}") from problem


def sections(redline: Redline) -> list[Section]:
    """In reading order, as many as a page can carry."""
    return list(_within(MOST_SHOWN, _sections(redline)))


def _sections(redline: Redline) -> Iterator[Section]:
    rest = iter(redline.changes)
    shown: list[BlockChange] = []
    for part in redline.around_changes():
        if isinstance(part, Unchanged):
            if shown:
                yield Section(shown, len(shown), folded=False)
            folded = list(islice(rest, part.count))
            yield Section(folded if part.count <= LONGEST_FOLDED else (), part.count, folded=True)
            shown = []
        else:
            shown.append(next(rest))
    if shown:
        yield Section(shown, len(shown), folded=False)


def _within(most: int, found: Iterator[Section]) -> Iterator[Section]:
    for section in found:
        if not section.folded:
            if most <= 0:
                return
            section = replace(section, changes=section.changes[:most])
            most -= section.count
        yield section


def left_out(redline: Redline, shown: Sequence[Section]) -> int:
    """How many blocks the page does not come to."""
    told = sum(section.count if section.folded else len(section.changes) for section in shown)
    return len(redline.changes) - told
