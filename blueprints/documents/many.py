"""Many drafts at once: each made by itself, all recorded together."""

import hashlib
from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import select

from blueprints.documents.actions import Drafted
from blueprints.documents.kinds import DocumentKind, DraftRequest
from blueprints.documents.models import Document, StoredFile, Subject, Version
from blueprints.documents.rules import DocumentState
from core import clock
from core.database import db, insert_rows, reserve_ids


class Prepared(NamedTuple):
    """A draft that is made but not recorded yet."""

    kind: DocumentKind
    request: DraftRequest
    province_id: int
    agency_id: int
    drafted: Drafted


def add_all(prepared: Sequence[Prepared], note: str, *, drafter_id: int) -> Sequence[int]:
    """Inside writing(): the drafts on record, without previews, which are asked for when one is opened.

    Answers their ids, in order.
    """
    ids = reserve_ids(Document, len(prepared))
    hashes = [hashlib.sha256(one.drafted.made.content).hexdigest() for one in prepared]
    _keep_files({sha256: one.drafted.made.content for sha256, one in zip(hashes, prepared, strict=True)})
    rows = list(zip(ids, hashes, prepared, strict=True))
    now = clock.now()
    insert_rows(Document, [_document(id_, sha256, one, drafter_id, now) for id_, sha256, one in rows])
    insert_rows(
        Version,
        [
            {"document_id": id_, "ordinal": 1, "sha256": sha256, "author_id": drafter_id, "created_at": now}
            | {"note": note}
            for id_, sha256, _ in rows
        ],
    )
    insert_rows(
        Subject,
        [
            {"document_id": id_, "record_id": record_id}
            for id_, _, one in rows
            for record_id in one.request.record_ids
        ],
    )
    return ids


def _keep_files(contents: dict[str, bytes]) -> None:
    """Each content once, also when it is on record already."""
    known = set(db.session.scalars(select(StoredFile.sha256).where(StoredFile.sha256.in_(contents))))
    new = {sha256: content for sha256, content in contents.items() if sha256 not in known}
    rows = [{"sha256": sha256, "size": len(content), "content": content} for sha256, content in new.items()]
    insert_rows(StoredFile, rows)


def _document(id_: int, sha256: str, one: Prepared, drafter_id: int, now: Any) -> dict[str, Any]:
    facts, figures, made = one.drafted
    return {
        "id": id_,
        "kind_code": one.kind.code,
        "unit_id": one.request.unit_id,
        "province_id": one.province_id,
        "agency_id": one.agency_id,
        "signer_id": one.request.signer_id,
        "drafter_id": drafter_id,
        "title": facts["title"],
        "symbol": facts["letterhead"]["symbol"],
        "state": DocumentState.DRAFT,
        "request": one.request.as_json(),
        "facts": facts,
        "figures": figures,
        "kept_figures": [],
        "drafted_ordinal": 1,
        "template_id": made.template_id,
        "template_sha256": made.template_sha256,
        "created_at": now,
        "version_count": 1,
        "sha256": sha256,
    }
