"""Submit, withdraw, approve; the way between the two is in reviewing."""

from blueprints.accounts.models import Account
from blueprints.delegations import queries as delegations
from blueprints.documents import actions as documents
from blueprints.documents import checks, queries, readiness, seen
from blueprints.documents.kinds import DraftRequest, kind
from blueprints.documents.models import Document
from blueprints.documents.rules import Act, DocumentState
from blueprints.reviews import rounds
from blueprints.reviews.rules import Check, StepState
from core import clock
from core.audit import action
from core.errors import Conflict, DomainError

AUTHORITY = "quyen-han.theo-tham-quyen"  # the rule of form that a decision's authority and signature agree


def submit(document_id: int, exception_reason: str = "", *, by: Account) -> Document:
    """Put the draft before those who check it and its approver; from now on its content stands still.

    exception_reason: why it is put forward although it breaks a local rule; not kept when it breaks none.
    """
    _refuse_wrong_authority(queries.document(by.unit, document_id), by)
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
        _begin_review(document)
        told = {"with_exception": True} if breaches else {}  # the reason itself may name people
        entry.about(document, document.unit_id, version=document.version_count, **told)
    return document


def _refuse_wrong_authority(document: Document, by: Account) -> None:
    """The line of authority and the signature must agree; read in the file, so before the lock.

    What the software's own template makes does so by construction.
    """
    queries.refuse_closed(Act.SUBMIT, by, document)
    if document.version_count == 1 and document.template_id is None:
        return
    for found in checks.findings(document, AUTHORITY):
        raise DomainError(f"Chưa trình được. {found.found} {found.asked}")


def _begin_review(document: Document) -> None:
    owner = document.signer.account
    rounds.begin(
        document_id=document.id,
        unit_id=document.unit_id,
        kind_code=document.kind_code,
        drafter_id=document.drafter_id,
        makers=queries.makers(document),
        approver_role=kind(document.kind_code).approver,
        signer_account_id=owner.id if owner and owner.is_active else None,
        today=clock.today(),
    )


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
    authority = delegations.authority_problem(document.signer, document.kind_code, clock.today())
    if authority:
        raise DomainError(f"Chưa trình được. {authority}")
    readiness.refuse_unready(document, loaded)
    return its_kind.breaches(loaded)


def withdraw(document_id: int, *, by: Account) -> Document:
    """Take a submitted draft back before it is decided on."""
    with action(by, "document.withdraw") as entry:
        document = queries.document_for(Act.WITHDRAW, by, document_id)
        document.state = DocumentState.DRAFT
        rounds.end(document.id)
        entry.about(document, document.unit_id)
    return document


def approve(document_id: int, seen_version: int | None, *, by: Account) -> Document:
    """The signer agrees to the very version seen on the page; every check before is made."""
    with action(by, "document.approve") as entry:
        document = queries.document_for(Act.APPROVE, by, document_id)
        refuse_unseen(document, seen_version)
        problem = delegations.authority_problem(document.signer, document.kind_code, clock.today())
        if problem:
            raise DomainError(f"Chưa duyệt được. {problem}")
        decision = next(one for one in queries.open_steps(document) if one.check is Check.DECISION)
        rounds.settle(decision, StepState.AGREED, by=by, version=document.version_count)
        rounds.end(document.id)  # an opinion still asked for comes too late
        document.state = DocumentState.APPROVED
        document.approver_id, document.approved_at = by.id, clock.now()
        seen.note(document, by.id)
        entry.about(document, document.unit_id, version=document.version_count)
    return document


def refuse_unseen(document: Document, seen_version: int | None) -> None:
    if seen_version != document.version_count:
        raise Conflict(
            f"Văn bản vừa có phiên bản {document.version_count}. "
            "Tải lại trang, xem phiên bản đó rồi mới duyệt."
        )
