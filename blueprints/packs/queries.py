"""Reads of packs; loading also decides whether a pack exists for this account's unit."""

from collections.abc import Iterator, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import joinedload

from blueprints.documents.models import Document, StoredFile, Subject
from blueprints.documents.rules import DocumentState
from blueprints.packs.models import Pack, PackItem
from blueprints.packs.rules import ItemState, PackState
from blueprints.units.models import Unit
from core.database import db
from core.errors import NotFound
from core.paging import Page, page_size

NOT_HERE = "Không có bộ văn bản này trong phạm vi của đồng chí. Chọn trong danh sách các bộ văn bản."


def packs(home: Unit, before: int | None = None) -> Page[Pack]:
    """The packs asked for in the unit, the newest first."""
    found = select(Pack).where(Pack.unit_id == home.id).options(joinedload(Pack.author))
    if before:
        found = found.where(Pack.id < before)
    return Page.of(db.session.scalars(found.order_by(Pack.id.desc()).limit(page_size() + 1)).all())


def pack(home: Unit, pack_id: int, *, lock: bool = False) -> Pack:
    found = select(Pack).where(Pack.id == pack_id, Pack.unit_id == home.id)
    if lock:
        found = found.with_for_update()
    loaded = db.session.scalar(found)
    if loaded is None:
        raise NotFound(NOT_HERE)
    return loaded


def counts(pack: Pack) -> dict[ItemState, int]:
    found = select(PackItem.state, func.count()).where(PackItem.pack_id == pack.id).group_by(PackItem.state)
    return dict.fromkeys(ItemState, 0) | {row[0]: row[1] for row in db.session.execute(found)}


def items(pack: Pack, state: ItemState | None = None, after: int | None = None) -> Page[PackItem]:
    """In the order of the pack; after: the id of the last one shown."""
    found = select(PackItem).where(PackItem.pack_id == pack.id)
    if state:
        found = found.where(PackItem.state == state)
    if after:
        found = found.where(PackItem.id > after)
    found = found.options(joinedload(PackItem.commune), joinedload(PackItem.document))
    return Page.of(db.session.scalars(found.order_by(PackItem.id).limit(page_size() + 1)).all())


def waiting_items(pack_id: int, count: int) -> Sequence[PackItem]:
    """The next of a pack that is still running."""
    found = (
        select(PackItem)
        .join(Pack, Pack.id == PackItem.pack_id)
        .where(
            PackItem.pack_id == pack_id,
            PackItem.state == ItemState.WAITING,
            Pack.state == PackState.RUNNING,
        )
        .order_by(PackItem.id)
        .limit(count)
    )
    return db.session.scalars(found).all()


def running_ids() -> Sequence[int]:
    return db.session.scalars(select(Pack.id).where(Pack.state == PackState.RUNNING).order_by(Pack.id)).all()


OPEN = [state for state in DocumentState if state not in (DocumentState.ISSUED, DocumentState.DISCARDED)]


def open_documents(kind_code: str, record_ids: Sequence[int]) -> dict[int, int]:
    """The document of the kind that is not settled yet, by the record it is about."""
    found = (
        select(Subject.record_id, Subject.document_id)
        .join(Subject.document)
        .where(Subject.record_id.in_(record_ids), Document.kind_code == kind_code, Document.state.in_(OPEN))
    )
    return {record_id: document_id for record_id, document_id in db.session.execute(found)}  # noqa: C416


def unsubmitted(pack_id: int) -> Sequence[tuple[int, int]]:
    """Item and document of every draft the pack made that nobody has submitted."""
    found = (
        select(PackItem.id, PackItem.document_id)
        .join(PackItem.document)
        .where(PackItem.pack_id == pack_id, Document.state == DocumentState.DRAFT)
        .order_by(PackItem.id)
    )
    return [(item_id, document_id) for item_id, document_id in db.session.execute(found) if document_id]


def made(pack: Pack) -> Sequence[PackItem]:
    """Every draft the pack made or found there, with its document and commune."""
    found = (
        select(PackItem)
        .where(PackItem.pack_id == pack.id)
        .options(joinedload(PackItem.commune), joinedload(PackItem.document))
        .order_by(PackItem.id)
    )
    return db.session.scalars(found).all()


CONTENTS_TOGETHER = 200


def contents(hashes: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Each hash with its content, a handful in memory at a time."""
    for first in range(0, len(hashes), CONTENTS_TOGETHER):
        some = hashes[first : first + CONTENTS_TOGETHER]
        found = select(StoredFile.sha256, StoredFile.content).where(StoredFile.sha256.in_(some))
        kept = {sha256: content for sha256, content in db.session.execute(found)}  # noqa: C416
        yield from ((sha256, kept[sha256]) for sha256 in some)
