"""Every document kind's Word template asks for exactly what the kind tells it."""

from dataclasses import asdict, fields, is_dataclass
from importlib import import_module
from typing import get_args, get_type_hints

import pytest

from blueprints.documents.facts import words_of
from blueprints.documents.kinds import kinds
from tests.architecture.sources import ROOT
from vanban.template import Template

for declared in ROOT.glob("blueprints/*/kinds.py"):
    import_module(f"blueprints.{declared.parent.name}.kinds")

FOLDER = ROOT / "docx_templates"
KINDS = [pytest.param(kind, id=kind.code) for kind in kinds()]


def facts_class(kind) -> type:
    """The frozen dataclass that the kind's facts function says it answers."""
    return get_type_hints(kind.facts)["return"]


def paths(facts: type, before: str = "") -> set[str]:
    """Every value of the facts as a template spells it: teams[].members[].full_name."""
    found: set[str] = set()
    for name, hint in get_type_hints(facts).items():
        items = [one for one in get_args(hint) if one is not Ellipsis]
        path, kind = (f"{before}{name}[]", items[0]) if items else (f"{before}{name}", hint)
        found |= paths(kind, f"{path}.") if is_dataclass(kind) else {path}
    return found


def template(kind) -> Template:
    return Template((FOLDER / kind.template).read_bytes())


@pytest.mark.parametrize("kind", KINDS)
def test_a_template_asks_for_every_fact_and_nothing_else(kind):
    assert template(kind).placeholders == {field.name for field in fields(facts_class(kind))}


# Rows that several kinds share hold more than each of them prints.
MEMBER = "teams[].members[]."
LEFT_OUT = {
    "quyet-dinh-thanh-lap": {"teams[].leader_name"},  # the tờ trình's column
    "to-trinh-thanh-lap": {"teams[].numeral"}
    | {f"{MEMBER}{name}" for name in ("ordinal", "full_name", "birth_year", "sex", "occupation")}
    | {f"{MEMBER}{name}" for name in ("address", "phone", "role", "note")},  # the decision's list
    "quyet-dinh-kien-toan": {"teams[].before_count"}
    | {f"teams[].joined[].{name}" for name in ("ordinal", "note", "phone")},  # a phone is never in an article
    "bien-ban-hop-thon": {"letterhead.place", "letterhead.year"},  # said in the text (Mẫu 1.9)
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_template_asks_at_every_depth_for_what_it_is_told_and_nothing_else(kind):
    told = paths(facts_class(kind)) - LEFT_OUT.get(kind.code, set())
    assert template(kind).fields == told


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_has_its_words(kind):
    said = words_of(facts_class(kind))
    assert [path for path in paths(facts_class(kind)) if not said.get(path)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_sample_of_a_kind_is_its_facts_with_a_value_in_every_list(kind):
    sample = kind.sample()
    assert (type(sample), empty_lists(asdict(sample))) == (facts_class(kind), [])


def empty_lists(value, path: str = "") -> list[str]:
    """Where a list stands in plain values with nothing in it."""
    if isinstance(value, dict):
        return [found for name, item in value.items() for found in empty_lists(item, f"{path}.{name}")]
    if isinstance(value, list | tuple):
        return [found for item in value for found in empty_lists(item, path)] if value else [path]
    return []


@pytest.mark.parametrize("kind", KINDS)
def test_the_template_that_comes_along_makes_a_document_of_the_sample(kind):
    assert template(kind).render(asdict(kind.sample()))


@pytest.mark.parametrize("kind", KINDS)
def test_facts_are_frozen(kind):
    assert facts_class(kind).__dataclass_params__.frozen  # pyright: ignore[reportAttributeAccessIssue]


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_watches_only_facts_it_has(kind):
    assert set(kind.watched) <= {field.name for field in fields(facts_class(kind))}


def test_every_word_file_belongs_to_a_kind():
    assert {file.name for file in FOLDER.glob("*.docx")} == {kind.template for kind in kinds()}
