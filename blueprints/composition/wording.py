"""How a rule of composition is said on a page, and in a document."""

from collections.abc import Mapping

from blueprints.composition.models import CompositionRule
from blueprints.composition.rules import RequiredOf, Requirement
from blueprints.units.rules import Level
from vanban.vietnamese import padded


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


def team_sizes(rules: Mapping[Level, CompositionRule]) -> str:
    """ "mỗi Tổ có ít nhất 5 người", or of each level by itself where they differ; "" without a size."""
    sizes = {level: one.size.lower() for level, one in rules.items() if one.size}
    if len(sizes) == len(Level) - 1 and len(set(sizes.values())) == 1:
        return f"mỗi Tổ có {next(iter(sizes.values()))}"
    levels = (Level.COMMUNE, Level.VILLAGE)
    return "; ".join(f"mỗi {rules[level].level_name} có {sizes[level]}" for level in levels if level in sizes)


def bases_of(rules: Mapping[Level, CompositionRule]) -> str:
    """The texts that set the sizes, each once."""
    return ", ".join(dict.fromkeys(one.legal_basis for one in rules.values() if one.size))


def seats(kept: CompositionRule) -> list[str]:
    """Who is to be in a team, as a plan lists it: "Tổ trưởng: Trưởng xóm", "Thành viên: 02 giáo viên"."""
    named = [one for one in kept.rule.requirements if one.position]
    return [f"{one.role.label}: {_number(one)}{one.position}" for one in named]


def _number(one: Requirement) -> str:
    is_only_one = one.count == 1 and one.role in (RequiredOf.LEADER, RequiredOf.DEPUTY)
    return "" if is_only_one else f"{padded(one.count)} "
