"""The figures of a document: as printed, as the registry has them today, and what was decided of a difference."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from blueprints.documents import checks, queries
from blueprints.documents.kinds import DraftRequest, Figure, kind
from blueprints.documents.models import Document
from core import clock
from core.errors import DomainError
from vanban.figures import how_often
from vanban.list_counts import wrong_counts
from vanban.problem import Problem
from vanban.vietnamese import short_date

ABOUT_FIGURES = (
    "so-lieu."  # rules of form that hold figures against their words and columns against their sums
)


class Kept(NamedTuple):
    """A figure stays as printed: in spite of which figure of the registry, and why."""

    now: str
    reason: str


@dataclass(frozen=True)
class Bound:
    """One figure of a document and what became of it."""

    figure: Figure
    now: Figure | None  # the registry's of today; None when it has none such any more
    is_asked: bool = True  # False of a document that is settled: the registry is not asked again
    stands: int = 1  # how often it stands in the current version, as printed
    now_stands: int = 0  # the same of the registry's figure of today
    kept_for: str = ""  # the registry's figure in spite of which it was kept
    reason: str = ""

    @property
    def today(self) -> str:
        return self.now.printed if self.now else ""

    @property
    def has_drifted(self) -> bool:
        """Whether the text says what the registry does not; not so when somebody has corrected it in Word."""
        if not self.is_asked or self.today == self.figure.printed:
            return False
        return not (self.now_stands and not self.stands)

    @property
    def is_kept(self) -> bool:
        return bool(self.reason) and self.kept_for == self.today

    @property
    def is_unsettled(self) -> bool:
        return self.has_drifted and not self.is_kept

    @property
    def is_lost(self) -> bool:
        """Whether nobody finds it in the text any more."""
        return not self.stands and not self.now_stands

    @property
    def drift(self) -> str:
        """ "1.431 → 1.433 so với lúc soạn (05/03/2026)"."""
        return f"{self.figure.printed} → {self.today or 'không còn trong sổ'} so với lúc soạn ({short_date(self.figure.as_of)})"


def bound(document: Document, loaded: Any = None) -> tuple[Bound, ...]:
    """The document's figures; loaded: the kind's records of today, read here when not given."""
    printed = [Figure.from_json(one) for one in document.figures]
    if not printed:
        return ()
    if not (document.state.is_editable or document.state.is_on_the_way):
        return tuple(Bound(one, None, is_asked=False) for one in printed)
    now = _of_today(document, loaded)
    if now is None:
        return tuple(Bound(one, None, is_asked=False) for one in printed)
    texts = tuple(dict.fromkeys(one.printed for one in (*printed, *now.values())))
    stands = dict(zip(texts, _how_often(document.sha256, texts), strict=True))
    kept = {one["name"]: one for one in document.kept_figures}
    return tuple(_bound(one, now.get(one.name), stands, kept.get(one.name, {})) for one in printed)


def _bound(printed: Figure, now: Figure | None, stands: dict[str, int], kept: dict[str, str]) -> Bound:
    return Bound(
        figure=printed,
        now=now,
        stands=stands[printed.printed],
        now_stands=stands[now.printed] if now and now.printed != printed.printed else 0,
        kept_for=kept.get("now", ""),
        reason=kept.get("reason", ""),
    )


def _of_today(document: Document, loaded: Any) -> dict[str, Figure] | None:
    """By name; None when the records the document is about cannot be read any more."""
    its_kind, request = kind(document.kind_code), DraftRequest.from_json(document.request)
    try:
        records = its_kind.load(request) if loaded is None else loaded
        return {one.name: one for one in its_kind.figures(records, request, clock.today())}
    except DomainError:
        return None


@lru_cache(maxsize=512)
def _how_often(sha256: str, figures: tuple[str, ...]) -> tuple[int, ...]:
    try:
        return how_often(queries.content(sha256), figures)
    except Problem:  # a file that cannot be read is told of by its check of form
        return (1,) * len(figures)


@lru_cache(maxsize=512)
def _wrong_counts(sha256: str) -> tuple[str, ...]:
    try:
        return wrong_counts(queries.content(sha256))
    except Problem:
        return ()


def doubts(document: Document, figures: Sequence[Bound]) -> tuple[str, ...]:
    """What does not agree inside the current version: figures lost from the text, lists with their counts,
    amounts with their words, columns with their sums; nothing of a document that is settled."""
    if not (document.state.is_editable or document.state.is_on_the_way):
        return ()
    lost = (
        f"Con số {one.figure.printed} ({one.figure.words}) không còn trong bản hiện tại."
        for one in figures
        if one.is_lost
    )
    return (*lost, *_wrong_counts(document.sha256), *_of_the_check(document))


def _of_the_check(document: Document) -> tuple[str, ...]:
    try:
        found = checks.report(document).findings
    except DomainError:
        return ()
    return tuple(
        f"{one.place[:1].upper()}{one.place[1:]}: {one.found}"
        for one in found
        if one.rule.startswith(ABOUT_FIGURES)
    )


def refuse_unsettled(document: Document, loaded: Any) -> None:
    """Raise what keeps the document from being submitted: a figure that is neither updated nor kept."""
    drifts = [f"{one.figure.words}: {one.drift}." for one in bound(document, loaded) if one.is_unsettled]
    if drifts:
        raise DomainError(
            f"Chưa trình được vì số liệu trong văn bản khác sổ hiện nay. {' '.join(drifts)} Mở mục “Số liệu trong "
            "văn bản” để cập nhật số liệu, hoặc giữ số cũ kèm lý do."
        )
