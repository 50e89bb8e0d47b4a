"""The life of a draft: its states, what each role may do in each, and why not."""

from collections.abc import Sequence, Set
from enum import StrEnum

from blueprints.reviews.rules import Check
from core.access import Role


class DocumentState(StrEnum):
    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    APPROVED = "approved"
    ISSUED = "issued"
    DISCARDED = "discarded"

    @property
    def label(self) -> str:
        return STATE_LABELS[self]

    @property
    def is_editable(self) -> bool:
        """Whether a new version may be brought; from submission on the content stands still."""
        return self in (DocumentState.DRAFT, DocumentState.RETURNED)

    @property
    def is_on_the_way(self) -> bool:
        return self in (DocumentState.SUBMITTED, DocumentState.APPROVED)


STATE_LABELS = {
    DocumentState.DRAFT: "Dự thảo",
    DocumentState.SUBMITTED: "Chờ duyệt",
    DocumentState.RETURNED: "Trả lại",
    DocumentState.APPROVED: "Chờ cấp số",
    DocumentState.ISSUED: "Đã phát hành",
    DocumentState.DISCARDED: "Đã hủy dự thảo",
}


class PreviewState(StrEnum):
    WAITING = "waiting"
    READY = "ready"
    FAILED = "failed"


class TemplateState(StrEnum):
    """Of one version of an office's own Word template; whether it is in force, its days say."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    REFUSED = "refused"


class Act(StrEnum):
    """What can be done with a document."""

    UPLOAD = "upload"
    REDRAFT = "redraft"
    SUBMIT = "submit"
    DISCARD = "discard"
    WITHDRAW = "withdraw"
    AGREE = "agree"
    OPINE = "opine"
    FORWARD = "forward"
    RETURN = "return"
    APPROVE = "approve"
    ISSUE = "issue"


CHECKING = frozenset({Act.AGREE, Act.OPINE, Act.FORWARD})
OPEN_IN_STATE: dict[DocumentState, frozenset[Act]] = {
    DocumentState.DRAFT: frozenset({Act.UPLOAD, Act.REDRAFT, Act.SUBMIT, Act.DISCARD}),
    DocumentState.RETURNED: frozenset({Act.UPLOAD, Act.REDRAFT, Act.SUBMIT, Act.DISCARD}),
    DocumentState.SUBMITTED: frozenset({Act.WITHDRAW, Act.RETURN, Act.APPROVE}) | CHECKING,
    DocumentState.APPROVED: frozenset({Act.RETURN, Act.ISSUE}),
    DocumentState.ISSUED: frozenset(),
    DocumentState.DISCARDED: frozenset(),
}
DRAFTING = frozenset({Act.UPLOAD, Act.REDRAFT, Act.SUBMIT, Act.DISCARD, Act.WITHDRAW})


def acts_open(
    state: DocumentState,
    *,
    role: Role,
    in_unit: bool,
    is_maker: bool,
    is_signer: bool | None,
    drafter_roles: Set[Role],
    approver_role: Role,
    is_delegate: bool = False,
    own_checks: Set[Check] = frozenset(),
    decision_is_open: bool = True,
) -> frozenset[Act]:
    """What one account may do with a document now.

    in_unit: the account is of the very unit whose document it is; approval and issue are never done
    from above (Điều 11, Điều 13: the draft is approved by the person who signs it).
    is_maker: whether the account drafted the document or brought a version of it.
    is_signer: whether the account is the chosen signer's own; None when the signer has no
    account in use, and then any account with the approver's role in the unit decides.
    is_delegate: whether the signer signs by a delegation; then the own account decides whatever its role.
    own_checks: of the steps open now, what those are for that this account holds.
    decision_is_open: whether every check before the decision is made.
    """
    mine: set[Act] = set()
    if role in drafter_roles:
        mine |= DRAFTING
    may_decide = role is approver_role or (is_delegate and is_signer is True)
    decides = may_decide and in_unit and not is_maker and is_signer is not False
    if state is DocumentState.SUBMITTED and decides and decision_is_open:
        mine |= {Act.RETURN, Act.APPROVE}
    if in_unit and not is_maker:
        mine |= _checking(own_checks)
    if role is Role.CLERK and in_unit and state is DocumentState.APPROVED:
        mine |= {Act.RETURN, Act.ISSUE}
    return OPEN_IN_STATE[state] & mine


def _checking(own_checks: Set[Check]) -> frozenset[Act]:
    """An opinion is given; what is checked is agreed to or returned; either can be another's to do."""
    opines = {Act.OPINE, Act.FORWARD} if Check.OPINION in own_checks else set()
    checks = own_checks & {Check.CONTENT, Check.FORM}
    return frozenset(opines | ({Act.AGREE, Act.RETURN, Act.FORWARD} if checks else set()))


def may_comment(state: DocumentState, *, in_unit: bool) -> bool:
    """Drafter and reviewers speak of a draft until it is issued; from above nobody does."""
    return in_unit and (state.is_editable or state.is_on_the_way)


def why_closed(act: Act, state: DocumentState, *, is_maker: bool, waits_for: Sequence[str] = ()) -> str:
    """The sentence for somebody who asks for what is not open. waits_for: the steps open now, in words."""
    if act is Act.ISSUE and state is not DocumentState.APPROVED:
        if state is DocumentState.ISSUED:
            return "Văn bản đã được phát hành, không cấp số lần nữa."
        return "Văn bản chưa được duyệt nên chưa cấp số được. Trình duyệt trước rồi mới cấp số, phát hành."
    if act is Act.APPROVE and state is DocumentState.SUBMITTED and is_maker:
        return "Người soạn, người đã sửa văn bản không được tự duyệt văn bản đó. Đề nghị người ký duyệt."
    if act is Act.APPROVE and state is DocumentState.SUBMITTED and waits_for:
        return f"Văn bản còn chờ: {'; '.join(waits_for)}. Xong các bước này mới duyệt được."
    if act in (Act.UPLOAD, Act.REDRAFT) and state.is_on_the_way:
        return (
            f"Văn bản đang ở trạng thái “{state.label}”, nội dung được giữ nguyên từ khi trình. Thu hồi về dự thảo, "
            "hoặc đề nghị người đang xử lý trả lại, rồi mới sửa và trình lại."
        )
    if act not in OPEN_IN_STATE[state]:
        return (
            f"Văn bản đang ở trạng thái “{state.label}” nên không thực hiện được thao tác này. "
            "Tải lại trang để xem tình trạng mới nhất."
        )
    return "Tài khoản của đồng chí không được giao thao tác này đối với văn bản."
