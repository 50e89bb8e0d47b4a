"""Every document kind's Word template asks for exactly what the kind tells it."""

from dataclasses import fields, is_dataclass
from typing import get_args, get_type_hints

import pytest

import blueprints.teams.kinds  # noqa: F401 (declares its kinds)
from blueprints.documents.kinds import kinds
from tests.architecture.sources import ROOT
from vanban.template import Template

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


@pytest.mark.parametrize("kind", KINDS)
def test_a_template_asks_for_nothing_else_at_any_depth(kind):
    assert template(kind).fields - paths(facts_class(kind)) == set()


@pytest.mark.parametrize("kind", KINDS)
def test_facts_are_frozen(kind):
    assert facts_class(kind).__dataclass_params__.frozen  # pyright: ignore[reportAttributeAccessIssue]


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_watches_only_facts_it_has(kind):
    assert set(kind.watched) <= {field.name for field in fields(facts_class(kind))}


def test_every_word_file_belongs_to_a_kind():
    assert {file.name for file in FOLDER.glob("*.docx")} == {kind.template for kind in kinds()}
