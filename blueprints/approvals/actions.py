"""Submit, withdraw, return, approve."""

from blueprints.accounts.models import Account
from blueprints.documents import actions as documents
from blueprints.documents import queries, readiness, seen
from blueprints.documents.kinds import DraftRequest, kind
from blueprints.documents.models import Document
from blueprints.documents.rules import Act, DocumentState
from core import clock
from core.audit import action
from core.errors import Conflict, DomainError


def submit(document_id: int, exception_reason: str = "", *, by: Account) -> Document:
    """Put the draft before the approver; from now on its content stands still.

    exception_reason: why it is put forward although it breaks a local rule; not kept when it breaks none.
    """
    with action(by, "document.submit") as entry:
        document = queries.document_for(Act.SUBMIT, by, document_id)
        breaches = _refuse_unready(document)
        if breaches and not exception_reason:
            raise DomainError(
                f"Chưa trình được vì chưa đạt quy định. {' '.join(breaches)} Sửa danh sách, hoặc ghi lý do "
                "trình khi chưa đạt quy định.",
                "exception_reason",
            )
        document.exception_reason = exception_reason if breaches else ""
        document.state = DocumentState.SUBMITTED
        document.submitted_at, document.return_reason = clock.now(), ""
        told = {"with_exception": True} if breaches else {}  # the reason itself may name people
        entry.about(document, document.unit_id, version=document.version_count, **told)
    return document


def _refuse_unready(document: Document) -> tuple[str, ...]:
    """Refuse what nothing excuses; answers the breaches of local rules, which a reason does."""
    its_kind = kind(document.kind_code)
    loaded = its_kind.load(DraftRequest.from_json(document.request), lock=True)
    problems = its_kind.problems(loaded)
    if problems:
        raise DomainError("Chưa trình được. " + " ".join(problems))
    rival = queries.rival(document)
    if rival is not None:
        raise DomainError(
            f"Đã có văn bản khác cùng nội dung đang {rival.state.label.lower()}: “{rival.title}”. "
            "Chờ văn bản đó xong hoặc đề nghị trả lại rồi mới trình."
        )
    if documents.drifted(document, loaded):
        raise DomainError(
            "Danh sách trong sổ Tổ đã thay đổi sau khi lập dự thảo. Bấm “Lập lại từ sổ” để văn bản khớp với "
            "danh sách hiện tại, kiểm tra rồi trình."
        )
    readiness.refuse_unready(document, loaded)
    return its_kind.breaches(loaded)


def withdraw(document_id: int, *, by: Account) -> Document:
    """Take a submitted draft back before it is decided on."""
    with action(by, "document.withdraw") as entry:
        document = queries.document_for(Act.WITHDRAW, by, document_id)
        document.state = DocumentState.DRAFT
        entry.about(document, document.unit_id)
    return document


def return_to_drafter(document_id: int, reason: str, *, by: Account) -> Document:
    """Send the document back with the reason; an approval given before is gone."""
    with action(by, "document.return") as entry:
        document = queries.document_for(Act.RETURN, by, document_id)
        if not reason:
            raise DomainError("Ghi lý do trả lại để người soạn biết cần sửa gì.", "reason")
        document.state, document.return_reason = DocumentState.RETURNED, reason
        document.approver_id = document.approved_at = None
        seen.note(document, by.id)
        entry.about(document, document.unit_id, reason=reason)
    return document


def approve(document_id: int, seen_version: int | None, *, by: Account) -> Document:
    """The signer agrees to the very version seen on the page."""
    with action(by, "document.approve") as entry:
        document = queries.document_for(Act.APPROVE, by, document_id)
        if seen_version != document.version_count:
            raise Conflict(
                f"Văn bản vừa có phiên bản {document.version_count}. "
                "Tải lại trang, xem phiên bản đó rồi mới duyệt."
            )
        document.state = DocumentState.APPROVED
        document.approver_id, document.approved_at = by.id, clock.now()
        seen.note(document, by.id)
        entry.about(document, document.unit_id, version=document.version_count)
    return document
