"""Which issued documents hold the words, the newest first within each degree of likeness."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import ColumnElement, column, false, func, literal_column, not_, select, table
from sqlalchemy.orm import joinedload

from blueprints.documents.models import Document
from blueprints.lookup.models import DocumentText
from blueprints.units.models import Unit
from blueprints.units.queries import reach
from core.database import db
from core.paging import page_size
from vanban.searching import Phrase, Query, Stretch, excerpt

_WORDS = table("document_words", column("rowid"))  # FTS5
STAGES = 3  # the very number, the very accents, the words without accents


@dataclass(frozen=True)
class Narrowed:
    """Empty means all."""

    kind_code: str = ""
    year: int | None = None
    unit_id: int | None = None


class Place(NamedTuple):
    """Where a page begins: behind this document of this degree."""

    stage: int = 0
    before: int | None = None


class Hit(NamedTuple):
    document: Document
    excerpt: list[Stretch]


class Hits(NamedTuple):
    rows: list[Hit]
    next_place: Place | None


def hits(home: Unit, query: Query, narrowed: Narrowed, begin: Place = Place()) -> Hits:  # noqa: B008 (a tuple)
    """One page of issued documents of home and below that hold all that is asked for."""
    if not query:
        return Hits([], None)
    size = page_size()
    places: list[Place] = []
    for stage in range(begin.stage, STAGES):
        before = begin.before if stage == begin.stage else None
        wanted = size + 1 - len(places)
        places += [Place(stage, id_) for id_ in _ids(home, query, narrowed, stage, before, wanted)]
        if len(places) > size:
            break
    shown = places[:size]
    return Hits(_loaded(shown, query), shown[-1] if len(places) > size else None)


def _ids(
    home: Unit, query: Query, narrowed: Narrowed, stage: int, before: int | None, limit: int
) -> Sequence[int]:
    found = select(DocumentText.document_id).where(
        reach(home, DocumentText.unit_id, DocumentText.province_id),
        *_conditions(narrowed),
        *_stage(query, stage),
    )
    if before is not None:
        found = found.where(DocumentText.document_id < before)
    if _is_sqlite() and stage:
        found = found.join(_WORDS, _WORDS.c.rowid == DocumentText.document_id)
        found = found.order_by(_WORDS.c.rowid.desc())
    else:
        found = found.order_by(DocumentText.document_id.desc())
    return db.session.scalars(found.limit(limit)).all()


def _conditions(narrowed: Narrowed) -> Iterator[ColumnElement[bool]]:
    if narrowed.kind_code:
        yield DocumentText.kind_code == narrowed.kind_code
    if narrowed.year:
        yield DocumentText.year == narrowed.year
    if narrowed.unit_id:
        yield DocumentText.unit_id == narrowed.unit_id


def _stage(query: Query, stage: int) -> Iterator[ColumnElement[bool]]:
    """No document is of two degrees."""
    if stage == 0:
        yield DocumentText.number_key == query.number if query.number else false()
        return
    if query.number:
        yield DocumentText.number_key != query.number
    yield from (_in_sqlite if _is_sqlite() else _in_postgresql)(query, stage)


def _in_sqlite(query: Query, stage: int) -> Iterator[ColumnElement[bool]]:
    exactly = _fts5("exact", query.exact, is_prefix=False)
    folded = _fts5("folded", query.folded, query.is_prefix)
    asked = exactly if stage == 1 else f"({folded}) NOT ({exactly})"
    yield literal_column("document_words").op("MATCH", is_comparison=True)(asked)


def _fts5(column: str, phrases: Sequence[Phrase], is_prefix: bool) -> str:
    """Words are letters and digits alone, so nothing in them can end a string."""
    terms = [f'{column} : "{" ".join(phrase)}"' for phrase in phrases]
    return " AND ".join(terms) + (" *" if is_prefix else "")


def _in_postgresql(query: Query, stage: int) -> Iterator[ColumnElement[bool]]:
    exactly = _vector_holds("exact", query.exact, is_prefix=False)
    if stage == 1:
        yield exactly
    else:
        yield _vector_holds("folded", query.folded, query.is_prefix)
        yield not_(exactly)


def _vector_holds(column: str, phrases: Sequence[Phrase], is_prefix: bool) -> ColumnElement[bool]:
    terms = [" <-> ".join(phrase) for phrase in phrases]
    asked = " & ".join(f"({term})" for term in terms[:-1])
    last = f"({terms[-1]}{':*' if is_prefix else ''})"
    asked = f"{asked} & {last}" if asked else last
    vector = literal_column(f"document_texts.{column}_vector")
    return vector.op("@@", is_comparison=True)(func.to_tsquery(literal_column("'simple'"), asked))


def _is_sqlite() -> bool:
    return db.engine.dialect.name == "sqlite"


def _loaded(places: Sequence[Place], query: Query) -> list[Hit]:
    wanted = [place.before for place in places]
    found = (
        select(DocumentText)
        .where(DocumentText.document_id.in_(wanted))
        .options(joinedload(DocumentText.document).joinedload(Document.unit))
    )
    kept = {one.document_id: one for one in db.session.scalars(found)}
    return [
        Hit(one.document, excerpt(one.text, one.folded, query))
        for one in (kept[place.before] for place in places if place.before in kept)
    ]


def years(home: Unit) -> Sequence[int]:
    found = select(DocumentText.year).where(reach(home, DocumentText.unit_id, DocumentText.province_id))
    return sorted(db.session.scalars(found.distinct()), reverse=True)
