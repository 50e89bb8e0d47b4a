"""The drafts of a pack, made by the worker a batch at a time: whatever stops it, no draft is made twice."""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any, NamedTuple

from sqlalchemy import select

from blueprints.documents import actions as drafting
from blueprints.documents import many
from blueprints.documents import queries as documents
from blueprints.documents.kinds import DocumentKind, DraftRequest, kind
from blueprints.documents.many import Prepared
from blueprints.documents.queries import TemplateInForce
from blueprints.packs import queries
from blueprints.packs.models import Pack, PackItem
from blueprints.packs.rules import ItemState, PackState
from blueprints.units import queries as units
from blueprints.units.models import Unit
from core import clock, jobs
from core.database import db, writing
from core.errors import DomainError
from vanban.problem import Problem

log = logging.getLogger(__name__)
BATCH = 100
NOTE = "Lập theo bộ văn bản"
UNEXPECTED = "Gặp lỗi ngoài dự kiến; lỗi đã được ghi lại. Thử lập lại; nếu vẫn lỗi, báo người quản trị."


@dataclass
class Batch:
    """What becomes of some items: made, or why not."""

    prepared: dict[int, Prepared] = field(default_factory=dict)  # by the item's id
    problems: dict[int, str] = field(default_factory=dict)
    there: dict[int, int] = field(default_factory=dict)  # item → the document that is there already


@jobs.job
def make(pack_id: int) -> None:
    """Make what waits. Done twice, or by two workers at once, it does no harm."""
    while waiting := queries.waiting_items(pack_id, BATCH):
        batch = _prepared(waiting)
        db.session.rollback()  # nothing is held while the lock is waited for
        _keep(pack_id, batch)
    _finish(pack_id)


def _prepared(items: Sequence[PackItem]) -> Batch:
    batch = Batch()
    for (commune_id, code), group in groupby(items, key=lambda item: (item.commune_id, item.kind_code)):
        _prepare(batch, kind(code), commune_id, list(group))
    return batch


def _prepare(batch: Batch, its_kind: DocumentKind, commune_id: int, items: list[PackItem]) -> None:
    """The items of one commune and kind: what they share is read once."""
    open_ = queries.open_documents(its_kind.code, _records(items))
    batch.there |= {item.id: open_[id_] for item in items for id_ in item.record_ids if id_ in open_}
    to_make = [item for item in items if item.id not in batch.there]
    if not to_make:
        return
    try:
        shared = _shared(its_kind, commune_id, _records(to_make))
    except DomainError as problem:
        batch.problems |= {item.id: problem.message for item in to_make}
        return
    for item in to_make:
        _prepare_one(batch, item, shared)


def _records(items: Iterable[PackItem]) -> list[int]:
    return [record_id for item in items for record_id in item.record_ids]


class Shared(NamedTuple):
    """What the drafts of one commune and kind have in common."""

    kind: DocumentKind
    request: DraftRequest  # about all of their records
    loaded: Any
    own: TemplateInForce | None
    province_id: int
    agency_id: int


def _shared(its_kind: DocumentKind, commune_id: int, record_ids: list[int]) -> Shared:
    today, commune = clock.today(), db.session.get_one(Unit, commune_id)
    agency = units.agency(commune_id, its_kind.agency)
    in_office = units.signers(agency, today)
    if not in_office:
        raise DomainError(f"{agency.name} chưa có người ký đang giữ chức vụ. Khai ở mục Đơn vị.")
    asked = DraftRequest(
        commune_id,
        tuple(record_ids),
        in_office[0].id,
        legal_bases=tuple(its_kind.default_bases(commune_id, today)),
    )
    return Shared(
        kind=its_kind,
        request=asked,
        loaded=its_kind.load(asked),
        own=documents.template_in_force(its_kind.code, commune_id, today),
        province_id=commune.parent_id or commune.id,
        agency_id=agency.id,
    )


def _prepare_one(batch: Batch, item: PackItem, shared: Shared) -> None:
    try:
        batch.prepared[item.id] = _made(shared, tuple(item.record_ids))
    except (DomainError, Problem) as problem:
        batch.problems[item.id] = problem.message if isinstance(problem, DomainError) else str(problem)
    except Exception:
        log.exception("a draft of a pack could not be made")
        batch.problems[item.id] = UNEXPECTED


def _made(shared: Shared, record_ids: tuple[int, ...]) -> Prepared:
    its_kind = shared.kind
    assert its_kind.packing is not None  # noqa: S101 (only such kinds are in packs)
    loaded = its_kind.packing.part(shared.loaded, record_ids)
    asked = replace(shared.request, record_ids=record_ids)
    asked = asked.with_details(its_kind.prefill(loaded, asked, clock.today()))
    drafted = drafting.made_of(its_kind, loaded, asked, shared.own)
    return Prepared(its_kind, asked, shared.province_id, shared.agency_id, drafted)


def _keep(pack_id: int, batch: Batch) -> None:
    """All of the batch in one transaction, unless another worker has done it or the pack was stopped."""
    with writing():
        pack = db.session.get_one(Pack, pack_id, with_for_update=True, populate_existing=True)
        if pack.state is not PackState.RUNNING:
            return
        ids = [*batch.prepared, *batch.problems, *batch.there]
        still = {
            item.id: item
            for item in db.session.scalars(
                select(PackItem)
                .where(PackItem.id.in_(ids), PackItem.state == ItemState.WAITING)
                .execution_options(populate_existing=True)
            )
        }
        made = [(still[id_], one) for id_, one in batch.prepared.items() if id_ in still]
        document_ids = many.add_all([one for _, one in made], NOTE, drafter_id=pack.author_id)
        for (item, _), document_id in zip(made, document_ids, strict=True):
            item.state, item.document_id = ItemState.MADE, document_id
        for id_, problem in batch.problems.items():
            if id_ in still:
                still[id_].state, still[id_].problem = ItemState.FAILED, problem[:1000]
        for id_, document_id in batch.there.items():
            if id_ in still:
                still[id_].state, still[id_].document_id = ItemState.SKIPPED, document_id


def _finish(pack_id: int) -> None:
    with writing():
        pack = db.session.get_one(Pack, pack_id, with_for_update=True, populate_existing=True)
        if pack.state is PackState.RUNNING and not queries.counts(pack)[ItemState.WAITING]:
            pack.state, pack.finished_at = PackState.FINISHED, clock.now()
