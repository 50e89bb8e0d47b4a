"""How a rule of composition is said on a page."""

from blueprints.composition.models import CompositionRule
from blueprints.composition.rules import RequiredOf, Requirement


def in_words(kept: CompositionRule) -> list[str]:
    """Everything the rule asks for, one line each, size first."""
    rule = kept.rule
    lines = [_size(kept)] if kept.size else []
    lines += [_requirement(one) for one in rule.requirements]
    if rule.residence_required:
        lines.append("Thành viên sinh sống hoặc làm việc trên địa bàn.")
    return lines


def _size(kept: CompositionRule) -> str:
    more = "; người thêm là cộng tác viên" if kept.surplus_as_collaborators else ""
    return f"{kept.size}{more}{_weight(kept.size_is_blocking)}."


def _requirement(one: Requirement) -> str:
    words = f" ({one.words})" if one.words else ""
    place = one.role.label
    if not one.position:
        said = f"Ít nhất {one.count} {place.lower()}"
    elif one.role in (RequiredOf.LEADER, RequiredOf.DEPUTY) and one.count == 1:
        said = f"{place}: {one.position}"
    else:
        said = f"{place}: ít nhất {one.count} {one.position}"
    return f"{said}{words}{_weight(one.is_blocking)}."


def _weight(is_blocking: bool) -> str:
    return "" if is_blocking else " (chỉ nhắc, không chặn trình)"
