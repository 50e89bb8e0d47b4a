"""What those who check a document do with it: agree, give an opinion, return it, pass it to another."""

from collections.abc import Collection, Sequence

from blueprints.accounts.models import Account
from blueprints.approvals.actions import refuse_unseen
from blueprints.documents import queries, seen
from blueprints.documents.models import Document
from blueprints.documents.rules import Act, DocumentState
from blueprints.reviews import queries as reviews
from blueprints.reviews import rounds, rules
from blueprints.reviews.models import ReviewStep
from blueprints.reviews.rules import Check, StepState
from core.audit import action
from core.errors import DomainError

CHECKS = (Check.CONTENT, Check.FORM)


def agree(document_id: int, seen_version: int | None, note: str = "", *, by: Account) -> Document:
    """Whoever checks it finds nothing to change in the version seen."""
    with action(by, "document.agree") as entry:
        document = queries.document_for(Act.AGREE, by, document_id)
        refuse_unseen(document, seen_version)
        step = _own(document, by, CHECKS)
        rounds.settle(step, StepState.AGREED, by=by, version=document.version_count, said=note)
        seen.note(document, by.id)
        entry.about(document, document.unit_id, version=document.version_count, check=step.check.value)
    return document


def opine(document_id: int, opinion: str, seen_version: int | None, *, by: Account) -> Document:
    """An opinion on the version seen; it binds nobody."""
    with action(by, "document.opine") as entry:
        document = queries.document_for(Act.OPINE, by, document_id)
        refuse_unseen(document, seen_version)
        if not opinion:
            raise DomainError("Ghi ý kiến của đồng chí.", "opinion")
        step = _own(document, by, (Check.OPINION,))
        rounds.settle(step, StepState.ANSWERED, by=by, version=document.version_count, said=opinion)
        seen.note(document, by.id)
        entry.about(document, document.unit_id, version=document.version_count)
    return document


def forward(document_id: int, account_id: int, *, by: Account) -> Document:
    """Another of the unit with the same role does the step; its deadline stays."""
    with action(by, "document.forward") as entry:
        document = queries.document_for(Act.FORWARD, by, document_id)
        step = _own(document, by, (*CHECKS, Check.OPINION))
        if account_id not in {one.id for one in receivers(document, step)}:
            raise DomainError("Chọn một người trong danh sách; người soạn không kiểm tra văn bản của mình.")
        step.account_id = account_id
        entry.about(document, document.unit_id)
    return document


def receivers(document: Document, step: ReviewStep) -> list[Account]:
    """Who the step can be passed to."""
    others = {*queries.makers(document), step.account_id}
    in_use = reviews.accounts_in_use(document.unit_id)
    return [one for one in in_use if one.role is step.role and one.id not in others]


def own_step(document: Document, by: Account, among: Collection[Check]) -> ReviewStep | None:
    """The first of the open steps with one of these checks that this account holds."""
    own = reviews.own_steps(queries.open_steps(document), queries.asked_by(by, document))
    return next((step for step in own if step.check in among), None)


def _own(document: Document, by: Account, among: Collection[Check]) -> ReviewStep:
    step = own_step(document, by, among)
    if step is None:
        raise DomainError("Bước này không còn chờ đồng chí. Tải lại trang để xem tình trạng mới nhất.")
    return step


def deciding_step(document: Document, by: Account) -> ReviewStep | None:
    """The step in which this account may return the document: its own check, or else the decision."""
    waiting = queries.open_steps(document)
    decision = next((step for step in waiting if step.check is Check.DECISION), None)
    return own_step(document, by, CHECKS) or decision


def way_back(document: Document, by: Account) -> Sequence[ReviewStep]:
    """The earlier steps that this account may return the document to."""
    step = deciding_step(document, by)
    return rules.way_back(rounds.current(document.id), step) if step else ()


def return_to_drafter(document_id: int, reason: str, *, by: Account) -> Document:
    """Send the document back with the reason; an approval given before is gone."""
    with action(by, "document.return") as entry:
        document = queries.document_for(Act.RETURN, by, document_id)
        _refuse_without(reason)
        step = deciding_step(document, by)
        if step is not None:
            rounds.settle(step, StepState.RETURNED, by=by, version=document.version_count, said=reason)
        rounds.end(document.id)
        document.state, document.return_reason = DocumentState.RETURNED, reason
        document.approver_id = document.approved_at = None
        seen.note(document, by.id)
        entry.about(document, document.unit_id, reason=reason)
    return document


def return_to_step(document_id: int, step_id: int, reason: str, *, by: Account) -> Document:
    """Send the document back to an earlier step of the round: that one is open again, and all after it."""
    with action(by, "document.return_to_step") as entry:
        document = queries.document_for(Act.RETURN, by, document_id)
        _refuse_without(reason)
        target = next((step for step in way_back(document, by) if step.id == step_id), None)
        own = deciding_step(document, by)
        if target is None or own is None:
            raise DomainError("Chọn nơi trả lại trong danh sách.", "target")
        rounds.go_back(own, target, reason, by=by, version=document.version_count)
        seen.note(document, by.id)
        entry.about(document, document.unit_id, reason=reason)
    return document


def _refuse_without(reason: str) -> None:
    if not reason:
        raise DomainError("Ghi lý do trả lại để người soạn biết cần sửa gì.", "reason")
