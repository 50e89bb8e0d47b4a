"""Comments on paragraphs of a document: what was said, and where its paragraph stands in the current version."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from sqlalchemy import ForeignKey, Index, String, select
from sqlalchemy.orm import Mapped, joinedload, mapped_column, relationship

from blueprints.accounts.models import Account
from blueprints.documents import queries
from blueprints.documents.models import Document, Version
from core import clock
from core.database import Model, Moment, db
from core.errors import NotFound
from vanban.paragraph_anchor import Anchor, anchored_paragraphs, read_anchor, relocated
from vanban.problem import Problem


class ParagraphComment(Model):
    """What somebody said of a paragraph of one version, or in answer to such a comment."""

    __tablename__ = "paragraph_comments"
    __table_args__ = (Index(None, "document_id", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"))
    ordinal: Mapped[int]  # of the version
    anchor: Mapped[str] = mapped_column(String(120))  # vanban.paragraph_anchor.Anchor
    place: Mapped[str] = mapped_column(String(120))  # in that version: "đoạn 12"
    excerpt: Mapped[str] = mapped_column(String(300))
    text: Mapped[str] = mapped_column(String(2000))
    reply_to_id: Mapped[int | None] = mapped_column(ForeignKey("paragraph_comments.id"), index=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    at: Mapped[datetime] = mapped_column(Moment, default=clock.now)
    resolved_by_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    resolved_at: Mapped[datetime | None] = mapped_column(Moment)

    author: Mapped[Account] = relationship(foreign_keys=[author_id])
    resolved_by: Mapped[Account | None] = relationship(foreign_keys=[resolved_by_id])

    @property
    def is_open(self) -> bool:
        return self.resolved_at is None

    def may_be_resolved_by(self, account: Account, document: Document) -> bool:
        return self.is_open and account.id in (self.author_id, document.drafter_id)


class Spot(NamedTuple):
    """A paragraph of the current version: its place in the story and in words."""

    paragraph: int
    place: str


@dataclass
class Thread:
    """A comment, its answers, and where its paragraph is now; no spot: no longer in the current version."""

    comment: ParagraphComment
    spot: Spot | None
    answers: list[ParagraphComment] = field(default_factory=list)

    @property
    def place(self) -> str:
        if self.spot:
            return self.spot.place
        return f"đoạn này không còn (phiên bản {self.comment.ordinal}, {self.comment.place})"


def threads(document: Document, *, only_open: bool = False) -> list[Thread]:
    """In the order they were begun."""
    every = _comments(document)
    begun = [one for one in every if one.reply_to_id is None and (one.is_open or not only_open)]
    spots = _spots(document, begun)
    found = {one.id: Thread(one, spot) for one, spot in zip(begun, spots, strict=True)}
    for one in every:
        if one.reply_to_id in found:
            found[one.reply_to_id].answers.append(one)
    return list(found.values())


def _comments(document: Document) -> Sequence[ParagraphComment]:
    found = (
        select(ParagraphComment)
        .where(ParagraphComment.document_id == document.id)
        .options(joinedload(ParagraphComment.author), joinedload(ParagraphComment.resolved_by))
        .order_by(ParagraphComment.id)
    )
    return db.session.scalars(found).all()


def comment(document: Document, comment_id: int) -> ParagraphComment:
    """The comment that a thread begins with."""
    found = db.session.get(ParagraphComment, comment_id)
    if found is None or found.document_id != document.id or found.reply_to_id is not None:
        raise NotFound("Văn bản không có góp ý này.")
    return found


def _spots(document: Document, comments: Sequence[ParagraphComment]) -> list[Spot | None]:
    """Each version is compared with the current one at most once."""
    by_version: dict[int, list[str]] = {}
    for one in comments:
        by_version.setdefault(one.ordinal, []).append(one.anchor)
    hashes = _hashes(document, by_version)
    spots = {
        (ordinal, anchor): spot
        for ordinal, anchors in by_version.items()
        for anchor, spot in zip(
            anchors, _relocated(hashes[ordinal], document.sha256, tuple(anchors)), strict=True
        )
    }
    return [spots[one.ordinal, one.anchor] for one in comments]


def _hashes(document: Document, ordinals: dict[int, list[str]]) -> dict[int, str]:
    if not ordinals:
        return {}
    found = select(Version.ordinal, Version.sha256).where(
        Version.document_id == document.id, Version.ordinal.in_(ordinals)
    )
    return {ordinal: sha256 for ordinal, sha256 in db.session.execute(found)}  # noqa: C416 (typed rows)


@lru_cache(maxsize=256)
def _relocated(old: str, new: str, anchors: tuple[str, ...]) -> tuple[Spot | None, ...]:
    """old, new: hashes of two versions. Nothing is found again in a file that cannot be read."""
    read = [read_anchor(anchor) or Anchor("", 0) for anchor in anchors]
    try:
        if old == new:
            there = {one.anchor: one for one in anchored_paragraphs(queries.content(new))}
            found = [there.get(anchor) for anchor in read]
        else:
            found = relocated(read, queries.content(old), queries.content(new))
    except Problem:
        return (None,) * len(anchors)
    return tuple(one and Spot(one.paragraph, one.place) for one in found)
