"""The drafts of a pack, made by the worker a batch at a time: whatever stops it, no draft is made twice."""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from sqlalchemy import select

from blueprints.documents import many
from blueprints.documents import queries as documents
from blueprints.documents.kinds import DocumentKind, DraftRequest, kind
from blueprints.documents.many import Prepared
from blueprints.packs import queries
from blueprints.packs.models import Pack, PackItem
from blueprints.packs.rules import ItemState, PackState
from blueprints.units import queries as units
from blueprints.units.models import Agency, Unit
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
    """The items of one commune and kind."""
    today = clock.today()
    open_ = queries.open_documents(its_kind.code, [id_ for item in items for id_ in item.record_ids])
    own = documents.template_in_force(its_kind.code, commune_id, today)
    commune = db.session.get_one(Unit, commune_id)
    agency = units.agency(commune_id, its_kind.agency)
    bases = its_kind.default_bases(commune_id, today)
    for item in items:
        there = next((open_[id_] for id_ in item.record_ids if id_ in open_), None)
        if there is not None:
            batch.there[item.id] = there
            continue
        try:
            asked = _asked(its_kind, item, agency, bases)
            batch.prepared[item.id] = many.prepare(
                its_kind,
                asked,
                own,
                province_id=commune.parent_id or commune.id,
                agency_id=agency.id,
            )
        except (DomainError, Problem) as problem:
            batch.problems[item.id] = str(problem)
        except Exception:
            log.exception("a draft of a pack could not be made")
            batch.problems[item.id] = UNEXPECTED


def _asked(its_kind: DocumentKind, item: PackItem, agency: Agency, bases: Iterable[str]) -> DraftRequest:
    in_office = units.signers(agency, clock.today())
    if not in_office:
        raise DomainError(f"{agency.name} chưa có người ký đang giữ chức vụ. Khai ở mục Đơn vị.")
    asked = DraftRequest(
        item.commune_id, tuple(item.record_ids), in_office[0].id, legal_bases=tuple(bases)
    )
    if not its_kind.details:
        return asked
    return asked.with_details(its_kind.prefill(its_kind.load(asked), asked, clock.today()))


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
