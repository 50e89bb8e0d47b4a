"""When somebody may sign by delegation (Điều 13 Nghị định 30/2020/NĐ-CP)."""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from blueprints.units.rules import Standing

# What can be delegated, in the words of the decree; a deputy (KT.) for a time of absence.
FORMS = (Standing.DEPUTY, Standing.BY_ORDER, Standing.AUTHORISED, Standing.ACTING)


class Delegation(NamedTuple):
    """What the paper says. kind_codes: of the documents it is for, none for all of them."""

    form: Standing
    from_on: date
    to_on: date | None  # the last day
    kind_codes: Collection[str]
    revoked_on: date | None = None  # the first day it no longer holds
    giver_from_on: date = date.min  # when whoever gave it came into office, and left
    giver_to_on: date | None = None


def lapse(delegation: Delegation, kind_code: str, on: date) -> str | None:
    """Why it does not hold for a document of the kind on the day; None when it does."""
    if on < delegation.from_on:
        return f"ủy quyền chỉ có hiệu lực từ {delegation.from_on:%d/%m/%Y}"
    if delegation.revoked_on and on >= delegation.revoked_on:
        return f"ủy quyền đã thôi hiệu lực từ {delegation.revoked_on:%d/%m/%Y}"
    if delegation.to_on and on > delegation.to_on:
        return f"ủy quyền đã hết hạn sau {delegation.to_on:%d/%m/%Y}"
    if delegation.giver_to_on and on > delegation.giver_to_on:
        return f"người giao đã thôi giữ chức vụ sau {delegation.giver_to_on:%d/%m/%Y}"
    if delegation.kind_codes and kind_code not in delegation.kind_codes:
        return "văn bản ủy quyền không nêu loại văn bản này"
    return None


def holds(delegation: Delegation, kind_code: str, on: date) -> bool:
    return lapse(delegation, kind_code, on) is None


class Paper(NamedTuple):
    """The written basis of a delegation."""

    number: str  # "15/GUQ-UBND"
    on: date


def grant_problem(delegation: Delegation, paper: Paper, *, giver: Standing) -> tuple[str, str] | None:
    """Why the delegation cannot be given: the sentence, and the field it is about.

    An authority that was itself given is not given on; a thừa ủy quyền is limited in time and in subject
    (Điều 13.3).
    """
    if giver.needs_delegation or giver is Standing.DEPUTY:
        return "Người được giao ký không giao lại cho người khác. Chọn người đứng đầu cơ quan.", "giver_id"
    if delegation.to_on and delegation.to_on < delegation.from_on:
        return "Ngày hết hạn phải từ ngày có hiệu lực trở đi.", "to_on"
    if paper.on > delegation.from_on:
        return "Văn bản ủy quyền phải có trước hoặc trong ngày có hiệu lực.", "paper_on"
    if delegation.form is Standing.AUTHORISED and delegation.to_on is None:
        return "Thừa ủy quyền phải có thời hạn: nhập ngày hết hạn.", "to_on"
    if delegation.form is Standing.AUTHORISED and not delegation.kind_codes:
        return "Thừa ủy quyền phải ghi rõ nội dung: chọn ít nhất một loại văn bản.", "kind_codes"
    return _giver_out_of_office(delegation)


def _giver_out_of_office(delegation: Delegation) -> tuple[str, str] | None:
    begins, ends = delegation.giver_from_on, delegation.giver_to_on
    if delegation.from_on < begins or (ends and delegation.from_on > ends):
        return "Người giao không giữ chức vụ vào ngày ủy quyền có hiệu lực.", "giver_id"
    return None


def revoke_problem(delegation: Delegation, revoked_on: date) -> str | None:
    if delegation.revoked_on:
        return f"Ủy quyền đã thôi hiệu lực từ {delegation.revoked_on:%d/%m/%Y}."
    if revoked_on < delegation.from_on:
        return f"Ngày thôi hiệu lực phải từ {delegation.from_on:%d/%m/%Y} trở đi."
    if delegation.to_on and revoked_on > delegation.to_on:
        return f"Ủy quyền đã tự hết hạn sau {delegation.to_on:%d/%m/%Y}."
    return None
