"""Changes of an office's templates: bring one, submit, approve, refuse it, go back to the software's own."""

from datetime import date

from sqlalchemy import delete

from blueprints.accounts.models import Account
from blueprints.documents import actions as documents
from blueprints.documents import previews
from blueprints.documents.kinds import DocumentKind
from blueprints.documents.models import WordTemplate
from blueprints.documents.rules import TemplateState
from blueprints.units.models import Unit
from blueprints.word_templates import queries, reviewing, rules
from blueprints.word_templates.models import FaultyTemplate
from blueprints.word_templates.reviewing import Reviewed
from blueprints.word_templates.rules import TemplateAct
from core import clock
from core.audit import action
from core.database import db, writing
from core.errors import Conflict, DomainError


def bring(kind: DocumentKind, content: bytes, note: str, *, by: Account) -> WordTemplate | FaultyTemplate:
    """The office's new version of the kind's template, not submitted yet; or, when the file has faults,
    what was said of it.

    A version that was not submitted is replaced. Raises DomainError for a file that may not enter.
    """
    _refuse_others(rules.may_bring(by.role))
    found = reviewing.review(kind, content)
    with action(by, "template.bring") as entry:
        _forget_faulty(kind, by=by)
        if found.faults:
            faulty = _keep_faulty(kind, found, note, by=by)
            entry.about(faulty, by.unit_id, kind=kind.code, faults=len(found.faults))
            return faulty
        template = _unsubmitted(kind, by.unit_id)
        _write(template, found, note, by=by)
        entry.about(template, by.unit_id, kind=kind.code, ordinal=template.ordinal)
    previews.ask(template.sample_sha256)
    return template


def _refuse_others(may: bool) -> None:
    if not may:
        raise DomainError("Tài khoản của đồng chí không được giao thao tác này đối với mẫu văn bản.")


def _keep_faulty(kind: DocumentKind, found: Reviewed, note: str, *, by: Account) -> FaultyTemplate:
    faulty = FaultyTemplate(
        account_id=by.id,
        kind_code=kind.code,
        note=note,
        mendings=list(found.mendings),
        faults=[
            {"message": one.message, "place": one.place, "quote": one.quote, "suggestion": one.suggestion}
            for one in found.faults
        ],
        commented=found.commented(),
    )
    db.session.add(faulty)
    return faulty


def _forget_faulty(kind: DocumentKind, *, by: Account) -> None:
    """What this account brought last for the kind, and whatever is older than a day."""
    last = (FaultyTemplate.account_id == by.id) & (FaultyTemplate.kind_code == kind.code)
    db.session.execute(
        delete(FaultyTemplate).where(last | (FaultyTemplate.brought_at < queries.oldest_kept()))
    )


def forget_old_faulty() -> None:
    """At the worker's start: files with faults that are older than a day."""
    with writing():
        db.session.execute(delete(FaultyTemplate).where(FaultyTemplate.brought_at < queries.oldest_kept()))


def _unsubmitted(kind: DocumentKind, unit_id: int) -> WordTemplate:
    """The office's version that waits to be submitted, or a new one; the unit's row is locked, so two
    clerks at once make one."""
    db.session.get_one(Unit, unit_id, with_for_update=True)
    found = queries.unsubmitted(unit_id, kind.code)
    if found is None:
        ordinal = queries.last_ordinal(unit_id, kind.code) + 1
        found = WordTemplate(unit_id=unit_id, kind_code=kind.code, ordinal=ordinal)
    return found


def _write(template: WordTemplate, found: Reviewed, note: str, *, by: Account) -> None:
    template.sha256 = documents.keep(found.content)
    template.sample_sha256 = documents.keep_with_preview(found.sample)
    template.mendings, template.note = list(found.mendings), note
    template.author_id, template.created_at = by.id, clock.now()
    db.session.add(template)


def submit(template_id: int, seen: str, *, by: Account) -> WordTemplate:
    """Put the very file that was seen before the approver."""
    with action(by, "template.submit") as entry:
        template = queries.version_for(TemplateAct.SUBMIT, by, template_id)
        if seen != template.sha256:
            raise Conflict(
                "Phiên bản này vừa được thay bằng một tệp khác. Tải lại trang, xem tệp đó rồi mới trình."
            )
        template.state = TemplateState.SUBMITTED
        entry.about(template, template.unit_id, ordinal=template.ordinal)
    return template


def approve(template_id: int, from_on: date, *, by: Account) -> WordTemplate:
    """The template makes the office's drafts from this day on; other versions end the day before."""
    with action(by, "template.approve") as entry:
        template = queries.version_for(TemplateAct.APPROVE, by, template_id)
        problem = rules.from_day_problem(from_on, clock.today())
        if problem:
            raise DomainError(problem, "from_on")
        _end(template.unit_id, template.kind_code, from_on)
        template.state, template.from_on = TemplateState.APPROVED, from_on
        template.approver_id, template.decided_at = by.id, clock.now()
        entry.about(template, template.unit_id, ordinal=template.ordinal)
    return template


def _end(unit_id: int, kind_code: str, on: date) -> int:
    """From the day on no version of the office is used; one that would have begun later never is."""
    db.session.get_one(Unit, unit_id, with_for_update=True)
    found = queries.lasting(unit_id, kind_code, on)
    for one in found:
        one.ended_on = max(on, one.from_on or on)
    return len(found)


def refuse(template_id: int, reason: str, *, by: Account) -> WordTemplate:
    with action(by, "template.refuse") as entry:
        template = queries.version_for(TemplateAct.REFUSE, by, template_id)
        template.state, template.refusal = TemplateState.REFUSED, reason
        template.approver_id, template.decided_at = by.id, clock.now()
        entry.about(template, template.unit_id, ordinal=template.ordinal)
    return template


def end_own(kind: DocumentKind, *, by: Account) -> None:
    """From today the office's drafts of the kind are made without a template of its own."""
    with action(by, "template.end") as entry:
        _refuse_others(rules.may_end(by.role, by.unit.level))
        today = clock.today()
        last = max(queries.lasting(by.unit_id, kind.code, today), key=lambda one: one.ordinal, default=None)
        if last is None:
            raise DomainError("Đơn vị không có mẫu riêng nào đang dùng cho loại văn bản này.")
        _end(by.unit_id, kind.code, today)
        entry.about(last, by.unit_id, kind=kind.code)
