"""Who signs when: the signer before the agency, the agency once the document has its number (Điều 13, Điều 18)."""

from enum import StrEnum

from blueprints.documents.rules import DocumentState
from core.access import Role


class Stage(StrEnum):
    """How far a signed file has come."""

    SIGNER = "signer"  # signed by the signer; number or agency are still to come
    FINAL = "final"  # signed by the agency

    @property
    def label(self) -> str:
        return STAGES[self]


STAGES = {Stage.SIGNER: "Người ký đã ký số", Stage.FINAL: "Cơ quan đã ký số"}


class Act(StrEnum):
    SIGN = "sign"  # the signer's own signature
    SEAL = "seal"  # the agency's
    TAKE_BACK = "take_back"


OPEN_STATES = (DocumentState.APPROVED, DocumentState.ISSUED)


def acts_open(
    state: DocumentState,
    reached: Stage | None,
    *,
    role: Role,
    in_unit: bool,
    is_signer: bool | None,
    approver_role: Role,
) -> frozenset[Act]:
    """What one account may do now. is_signer: None when the signer has no account in use."""
    if not in_unit or state not in OPEN_STATES:
        return frozenset()
    mine: set[Act] = set()
    signs = role is approver_role and is_signer is not False
    if signs and reached is None:
        mine.add(Act.SIGN)
    if role is Role.CLERK and state is DocumentState.ISSUED and reached is not Stage.FINAL:
        mine.add(Act.SEAL)
    if role is Role.CLERK or (signs and reached is not Stage.FINAL):
        mine.add(Act.TAKE_BACK)
    return frozenset(mine)


def why_closed(act: Act, state: DocumentState, reached: Stage | None) -> str:
    """The sentence for somebody who asks for what is not open."""
    if state not in OPEN_STATES:
        return "Văn bản chưa được duyệt nên chưa ký số, bàn giao được. Trình duyệt trước."
    if act is Act.SEAL and state is not DocumentState.ISSUED:
        return "Văn bản chưa có số nên cơ quan chưa ký số được. Cấp số, phát hành trước rồi ký."
    if act is Act.SEAL and reached is Stage.FINAL:
        return "Cơ quan đã ký số văn bản này. Dùng bản đã ký, không ký lần nữa."
    if act is Act.SIGN and reached is not None:
        return "Văn bản đã có bản ký số của người ký. Không ký lần nữa."
    return "Tài khoản của đồng chí không được giao thao tác này đối với văn bản."
