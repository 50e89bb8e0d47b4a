"""Changes of drafts: make one, bring a version, make it anew from the registry, discard it."""

import hashlib
from typing import Any, NamedTuple

from blueprints.accounts.models import Account
from blueprints.documents import checks, previews, queries, rendering, seen
from blueprints.documents.kinds import DocumentKind, DraftRequest, kind, no_breaches
from blueprints.documents.models import Document, Preview, StoredFile, Subject, Version
from blueprints.documents.queries import TemplateInForce
from blueprints.documents.rendering import Made
from blueprints.documents.rules import Act, DocumentState, PreviewState
from blueprints.units.models import Signer, Unit
from core import clock
from core.audit import action
from core.database import db, insert_missing
from core.errors import DomainError
from vanban.stamp import missing_controls, waiting_controls

LONGEST_NOTE = 500


def draft(kind: DocumentKind, request: DraftRequest, *, by: Account) -> Document:
    """The first version of a new document, made from the registry as it stands today."""
    drafter_id = by.id
    own = queries.template_in_force(kind.code, request.unit_id, clock.today())
    ready = own and made_today(kind, request, own)  # takes long, so before the lock
    with action(by, "document.draft") as entry:
        facts, figures, made = ready or made_today(kind, request)
        signer = db.session.get_one(Signer, request.signer_id)
        unit = db.session.get_one(Unit, request.unit_id)
        document = Document(
            kind_code=kind.code,
            unit_id=request.unit_id,
            province_id=unit.parent_id or unit.id,
            agency_id=signer.agency_id,
            signer_id=request.signer_id,
            drafter_id=drafter_id,
            title=facts["title"],
            symbol=facts["letterhead"]["symbol"],
            request=request.as_json(),
            facts=facts,
            figures=figures,
            template_id=made.template_id,
            template_sha256=made.template_sha256,
        )
        document.subjects = [Subject(record_id=record_id) for record_id in request.record_ids]
        add_version(document, made.content, "Lập từ sổ Tổ", author_id=drafter_id)
        document.drafted_ordinal = document.version_count
        entry.about(document, document.unit_id, kind=kind.code)
        sha256 = document.sha256
    previews.ask(sha256)
    return document


class Drafted(NamedTuple):
    """What a draft is made of on a day: facts and figures as plain values, and its file."""

    facts: dict[str, Any]
    figures: list[dict[str, str]]
    made: Made


def made_today(kind: DocumentKind, request: DraftRequest, own: TemplateInForce | None = None) -> Drafted:
    """As things stand today, by the office's own template or the software's."""
    return made_of(kind, kind.load(request), request, own)


def made_of(kind: DocumentKind, loaded: Any, request: DraftRequest, own: TemplateInForce | None) -> Drafted:
    """Of records that are loaded already. Raises DomainError when something keeps them from being put
    forward."""
    _refuse_problems(kind, loaded)
    today = clock.today()
    facts = rendering.facts_of(kind, loaded, request, today)
    figures = [figure.as_json() for figure in kind.figures(loaded, request, today)]
    return Drafted(facts, figures, rendering.word_file(kind, facts, own))


def _refuse_problems(kind: DocumentKind, loaded: Any) -> None:
    problems = kind.problems(loaded)
    if problems:
        raise DomainError("Chưa soạn được văn bản. " + " ".join(problems), "scope")


def add_version(document: Document, content: bytes, note: str, *, author_id: int) -> Version:
    """Inside an action: the content becomes the document's current version, which its author has seen. Where it
    changes what is said (not so at issue), what was decided of the figures of the one before is gone."""
    sha256 = keep_with_preview(content)
    document.version_count = (document.version_count or 0) + 1
    document.sha256 = sha256
    if document.state and document.state.is_editable:
        document.kept_figures = []
    version = Version(
        document=document, ordinal=document.version_count, sha256=sha256, author_id=author_id, note=note
    )
    db.session.add(version)
    db.session.flush()
    seen.note(document, author_id)
    return version


def keep(content: bytes) -> str:
    """Inside an action: keep the content, once; answers its hash."""
    sha256 = hashlib.sha256(content).hexdigest()
    insert_missing(StoredFile, sha256=sha256, size=len(content), content=content)
    return sha256


def keep_with_preview(content: bytes) -> str:
    """Inside an action: as keep, with a preview still to be made."""
    sha256 = keep(content)
    insert_missing(
        Preview, sha256=sha256, state=PreviewState.WAITING, page_count=0, asked_at=clock.now(), problem=""
    )
    return sha256


def upload(document_id: int, content: bytes, note: str, seen_version: int | None, *, by: Account) -> Document:
    """The file edited in Word comes back as the next version."""
    checks.refuse_at_the_gate(content)
    refuse_lost_controls(content, queries.document(by.unit, document_id))
    with action(by, "document.upload") as entry:
        document = queries.document_for(Act.UPLOAD, by, document_id)
        refuse_unseen(document, seen_version)
        if hashlib.sha256(content).hexdigest() == document.sha256:
            raise DomainError("Tệp này giống hệt phiên bản hiện tại. Chọn tệp đã sửa rồi tải lại.", "file")
        add_version(document, content, note, author_id=by.id)
        entry.about(document, document.unit_id, version=document.version_count)
        sha256 = document.sha256
    previews.ask(sha256)
    return document


def refuse_lost_controls(content: bytes, document: Document) -> None:
    """Those that the version before has: minutes never had a date to fill in."""
    lost = missing_controls(content, waiting_controls(queries.content(document.sha256)))
    if lost:
        raise DomainError(
            f"Tệp đã mất {', '.join(lost)} nên không cấp số được. Tải lại bản Word từ trang này, sửa trên "
            "bản đó và không xóa các ô ghi số, ngày.",
            "file",
        )


def refuse_unseen(document: Document, seen_version: int | None) -> None:
    """Whoever changes the document has seen its current version."""
    if seen_version != document.version_count:
        raise DomainError(
            f"Văn bản vừa có phiên bản {document.version_count} do người khác tải lên. "
            "Tải lại trang, xem phiên bản đó rồi mới tiếp tục.",
            "file",
        )


def repair(document_id: int, rules: set[str], seen_version: int | None, *, by: Account) -> int:
    """The next version is the current one with the safe repairs of these rules; answers how many there were."""
    document = queries.document(by.unit, document_id)
    queries.refuse_closed(Act.UPLOAD, by, document)
    refuse_unseen(document, seen_version)
    planned = [one.repair for one in checks.report(document).repairs if one.rule in rules]
    content, count = checks.mended(document, rules)
    if not count:
        raise DomainError(
            "Không có chỗ nào sửa được trong các mục đã chọn. Chọn ít nhất một mục, hoặc sửa bằng Word."
        )
    note = f"Máy sửa {count} chỗ về thể thức. {' '.join(dict.fromkeys(planned))}"
    refuse_lost_controls(content, document)
    with action(by, "document.repair") as entry:
        document = queries.document_for(Act.UPLOAD, by, document_id)
        refuse_unseen(document, seen_version)
        add_version(document, content, cut(note), author_id=by.id)
        entry.about(document, document.unit_id, version=document.version_count, repairs=count)
        sha256 = document.sha256
    previews.ask(sha256)
    return count


def cut(note: str) -> str:
    """As much of it as is kept with a version."""
    return note if len(note) <= LONGEST_NOTE else f"{note[: LONGEST_NOTE - 1]}…"


def redraft(document_id: int, asked: DraftRequest | None = None, *, by: Account) -> Document:
    """Make the next version anew from the registry as it stands today; what Word edits brought stays in
    the versions before. asked: of what it is made from now on, when that changes too."""
    ready = _redrafted_by_own(document_id, asked, by)
    with action(by, "document.redraft") as entry:
        document = queries.document_for(Act.REDRAFT, by, document_id)
        request = asked or DraftRequest.from_json(document.request)
        document.facts, document.figures, made = ready or made_today(kind(document.kind_code), request)
        document.request, document.signer_id = request.as_json(), request.signer_id
        document.title = document.facts["title"]
        document.template_id, document.template_sha256 = made.template_id, made.template_sha256
        note = "Lập lại với thông tin đã sửa" if asked else "Lập lại từ sổ Tổ"
        add_version(document, made.content, note, author_id=by.id)
        document.drafted_ordinal = document.version_count
        entry.about(document, document.unit_id, version=document.version_count)
        sha256 = document.sha256
    previews.ask(sha256)
    return document


def _redrafted_by_own(document_id: int, asked: DraftRequest | None, by: Account) -> Drafted | None:
    """The next version if the office's own template makes it: takes long, so before the lock. None when
    the software's does."""
    document = queries.document(by.unit, document_id)
    queries.refuse_closed(Act.REDRAFT, by, document)
    own = queries.template_in_force(document.kind_code, document.unit_id, clock.today())
    request = asked or DraftRequest.from_json(document.request)
    return own and made_today(kind(document.kind_code), request, own)


def discard(document_id: int, *, by: Account) -> None:
    """Give a draft up; it stays on record and leaves the lists of work."""
    with action(by, "document.discard") as entry:
        document = queries.document_for(Act.DISCARD, by, document_id)
        document.state = DocumentState.DISCARDED
        entry.about(document, document.unit_id)


def breaches(document: Document) -> tuple[str, ...]:
    """What a local rule forbids in what the document would make true; nothing of one that is settled."""
    if not (document.state.is_editable or document.state.is_on_the_way):
        return ()
    its_kind = kind(document.kind_code)
    if its_kind.breaches is no_breaches:
        return ()
    return its_kind.breaches(its_kind.load(DraftRequest.from_json(document.request)))


def drifted(document: Document, loaded: Any) -> tuple[str, ...]:
    """Names of watched facts that are no longer the registry's; loaded: the kind's records of today."""
    its_kind = kind(document.kind_code)
    now = rendering.facts_of(its_kind, loaded, DraftRequest.from_json(document.request), clock.today())
    return tuple(name for name in its_kind.watched if _plain(now[name]) != _plain(document.facts[name]))


def _plain(value: Any) -> Any:
    """As JSON gives it back: lists for tuples."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, list | tuple) else value
