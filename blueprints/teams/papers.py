"""Reads about the documents that are about teams."""

from collections.abc import Sequence

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import joinedload

from blueprints.documents.kinds import TEAMS, codes_about, codes_that_watch
from blueprints.documents.models import Document, Subject
from blueprints.documents.rules import DocumentState
from blueprints.teams.models import Team
from core.database import db

MOST_DOCUMENTS_SHOWN = 20
_DOCUMENTS_ABOUT = (
    select(Document)
    .join(Document.subjects)
    .where(
        Subject.record_id == bindparam("team_id"),
        Document.kind_code.in_(bindparam("codes", expanding=True)),
        Document.state != DocumentState.DISCARDED,
    )
    .order_by(Document.id.desc())
    .limit(MOST_DOCUMENTS_SHOWN)
)


def documents_about(team: Team) -> Sequence[Document]:
    """The newest documents about the team; discarded drafts left out."""
    return db.session.scalars(_DOCUMENTS_ABOUT, {"team_id": team.id, "codes": codes_about(TEAMS)}).all()


def document_on_the_way(team_ids: Sequence[int]) -> Document | None:
    """A document before its approver or waiting for its number that holds one of the teams still."""
    on_the_way = [state for state in DocumentState if state.is_on_the_way]
    found = (
        select(Document)
        .join(Document.subjects)
        .where(
            Subject.record_id.in_(team_ids),
            Document.state.in_(on_the_way),
            Document.kind_code.in_(codes_that_watch()),
        )
        .order_by(Document.id)
        .limit(1)
    )
    return db.session.scalar(found)


_about_all = (
    select(Subject.document_id)
    .where(Subject.record_id.in_(bindparam("team_ids", expanding=True)))
    .group_by(Subject.document_id)
    .having(func.count() == bindparam("team_count"))
)
_ISSUED_ABOUT = (
    select(Document)
    .where(
        Document.id.in_(_about_all),
        Document.kind_code == bindparam("kind_code"),
        Document.state == DocumentState.ISSUED,
    )
    .options(joinedload(Document.agency))
    .order_by(Document.id.desc())
    .limit(1)
)


def issued_about(team_ids: Sequence[int], kind_code: str) -> Document | None:
    """The newest issued document of the kind that is about every one of the teams."""
    asked = {"team_ids": team_ids, "team_count": len(set(team_ids)), "kind_code": kind_code}
    return db.session.scalar(_ISSUED_ABOUT, asked)
