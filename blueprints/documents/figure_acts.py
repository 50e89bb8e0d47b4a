"""The two ways out of a figure that the registry no longer has: the text is updated, or it is kept with a reason."""

from collections.abc import Mapping, Sequence

from blueprints.accounts.models import Account
from blueprints.documents import actions, previews, queries
from blueprints.documents.figures_of import Bound, Kept, bound
from blueprints.documents.models import Document
from blueprints.documents.rules import Act
from core.audit import action
from core.errors import DomainError
from vanban.figures import with_figures
from vanban.problem import Problem


def update(document_id: int, seen_version: int | None, *, by: Account) -> str:
    """The document says what the registry says today; answers in a sentence how it came to.

    It is drafted anew where nobody has edited it since; in a version edited in Word each figure that stands
    there exactly once is replaced, so that the edits stay.
    """
    document = queries.document(by.unit, document_id)
    queries.refuse_closed(Act.UPLOAD, by, document)
    actions.refuse_unseen(document, seen_version)
    drifted = [one for one in bound(document) if one.has_drifted]
    if not drifted:
        raise DomainError("Số liệu trong văn bản đã khớp với sổ, không cần cập nhật.")
    if document.drafted_ordinal == document.version_count:
        actions.redraft(document_id, by=by)
        return "Đã lập lại văn bản từ sổ với số liệu hiện nay thành phiên bản mới."
    return _update_in_place(document, drifted, seen_version, by)


def _update_in_place(document: Document, drifted: Sequence[Bound], seen: int | None, by: Account) -> str:
    before = queries.content(document.sha256)
    document_id, changes = document.id, _changes(drifted)
    try:
        content, replaced = with_figures(before, changes)
    except Problem as problem:
        raise DomainError(f"Chưa cập nhật được số liệu. {problem}") from problem
    if not replaced:
        raise DomainError(f"Chưa cập nhật được số liệu. {_by_hand(drifted)}")
    done = [one for one in drifted if one.figure.printed in replaced]
    note = "Cập nhật số liệu: " + "; ".join(
        f"{one.figure.words} {one.figure.printed} → {one.today}" for one in done
    )
    actions.refuse_lost_controls(content, document)
    with action(by, "document.update_figures") as entry:
        document = queries.document_for(Act.UPLOAD, by, document_id)
        actions.refuse_unseen(document, seen)
        kept = document.kept_figures
        actions.add_version(document, content, actions.cut(note), author_id=by.id)
        document.figures, document.kept_figures = _with_those_of_today(document, done), kept
        entry.about(document, document.unit_id, version=document.version_count, figures=len(done))
        sha256 = document.sha256
    previews.ask(sha256)
    left = [one for one in drifted if one not in done]
    return f"{note}. {_by_hand(left)}".strip() if left else f"{note}."


def _changes(drifted: Sequence[Bound]) -> dict[str, str]:
    """Printed → of today; a figure printed like another that changed otherwise cannot be told from it."""
    wanted: dict[str, set[str]] = {}
    for one in drifted:
        wanted.setdefault(one.figure.printed, set()).add(one.today)
    return {printed: today for printed, (today, *more) in wanted.items() if today and not more}


def _by_hand(left: Sequence[Bound]) -> str:
    told = "; ".join(
        f"{one.figure.words} ({one.figure.printed}, nay là {one.today or 'không còn trong sổ'})"
        for one in left
    )
    return (
        f"Không tự thay được vì không đứng đúng một chỗ trong bản đã sửa bằng Word: {told}. Sửa bằng Word rồi tải "
        "lên, hoặc lập lại từ sổ."
    )


def _with_those_of_today(document: Document, done: Sequence[Bound]) -> list[dict[str, str]]:
    fresh = {one.figure.name: one.now.as_json() for one in done if one.now}
    return [fresh.get(one["name"], one) for one in document.figures]


def keep(document_id: int, reasons: Mapping[str, Kept], seen_version: int | None, *, by: Account) -> int:
    """The figures named stay as printed, each with its reason; answers how many do.

    They stay in spite of the registry's figure that was seen, in the current version alone.
    """
    with action(by, "document.keep_figures") as entry:
        document = queries.document_for(Act.UPLOAD, by, document_id)
        actions.refuse_unseen(document, seen_version)
        kept = [
            {"name": one.figure.name, **reasons[one.figure.name]._asdict()}
            for one in bound(document)
            if one.has_drifted and one.figure.name in reasons
        ]
        if not kept:
            raise DomainError("Ghi lý do cho ít nhất một số liệu được giữ.")
        document.kept_figures = kept
        entry.about(document, document.unit_id, figures=len(kept))
    return len(kept)
