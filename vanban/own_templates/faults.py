"""Everything that is wrong with a template, at once, each with its place and what to do."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from vanban.controls import Control
from vanban.gate.tag_cost import refuse_costly_tags
from vanban.own_templates.blocks import Blocks, Placed
from vanban.own_templates.catalogue import Catalogue
from vanban.own_templates.expressions import Reader
from vanban.own_templates.fault import NOWHERE, Fault
from vanban.own_templates.soundness import unsound
from vanban.own_templates.spots import Neighbours, Spot, every_paragraph, spots_of, spots_of_fallbacks
from vanban.own_templates.tag_rules import complaints, expression_of
from vanban.own_templates.whole_file import missing_fields, missing_places, unmerged_fields, unrendered_tags
from vanban.problem import Problem
from vanban.stamp import NUMBER_AND_DATE
from vanban.story import Story
from vanban.template import jinja_sources
from vanban.vietnamese import thousands

MOST_TAGS = 1000  # an office's template has a hundred; each fault costs a search for what was meant


class Reading(NamedTuple):
    """``faults`` in the order of the text; ``fields`` of the catalogue that the template names."""

    faults: tuple[Fault, ...]
    fields: frozenset[str]


def faults(content: bytes, catalogue: Catalogue, *, required: Collection[str] = ()) -> tuple[Fault, ...]:
    """Every fault of the template in the order of its text; () when it can be rendered.

    ``required`` are fields that every template of the kind must print (``signature.name``); one field inside
    a required group or list is enough. Raises Problem for a file that is no readable .docx or whose tags
    would take too long to read; a file from outside passes the gate first.
    """
    return read(content, catalogue, required=required).faults


def read(
    content: bytes,
    catalogue: Catalogue,
    *,
    required: Collection[str] = (),
    places: Collection[Control] = NUMBER_AND_DATE,
) -> Reading:
    """The faults, and the fields the template names. places: the controls it must have."""
    story = Story(content)
    for name in story.roots:
        refuse_costly_tags(name, story.parts[name])
    sources = jinja_sources(content)
    parts, copies = spots_of(story), spots_of_fallbacks(story)
    seen = [spot.tag.text for spots in parts + copies for spot in spots]
    _refuse_many(seen)
    neighbours = Neighbours(every_paragraph(story))
    found, used = _read(parts, neighbours, catalogue)
    found += _new(_read(copies, neighbours, catalogue)[0], found)
    if not found:
        found += unsound(content, sources, seen, catalogue)
    found += [
        *unmerged_fields(story, catalogue),
        *unrendered_tags(story, sources),
        *missing_places(content, places),
    ]
    found += missing_fields(used, required, catalogue)
    return Reading(tuple(sorted(found, key=_order)), used)


def _refuse_many(tags: Sequence[str]) -> None:
    if len(tags) > MOST_TAGS:
        raise Problem(
            f"Mẫu có {thousands(len(tags))} thẻ, quá mức {thousands(MOST_TAGS)} thẻ của một mẫu. Dùng vòng lặp "
            "{% for … %} cho những phần lặp lại rồi tải lên lại."
        )


def _read(
    parts: Iterable[Iterable[Spot]], neighbours: Neighbours, catalogue: Catalogue
) -> tuple[list[Fault], frozenset[str]]:
    every = [Blocks.of(spots) for spots in parts]
    variables = frozenset(name for blocks in every for name in blocks.variables)
    found = [fault for blocks in every for fault in blocks.faults]
    used: set[str] = set()
    for placed in (placed for blocks in every for placed in blocks.placed):
        reader = Reader(catalogue, placed.scope, variables)
        told = list(complaints(placed, reader, catalogue))
        found += [placed.spot.fault(one) for one in (*told, *neighbours.complaints(placed.spot))]
        used |= set() if told else _fields(placed, reader)
    return found, frozenset(used)


def _fields(placed: Placed, reader: Reader) -> set[str]:
    expression = expression_of(placed.spot.tag)
    return set() if expression is None else set(reader.fields(expression))


def _new(found: Sequence[Fault], known: Sequence[Fault]) -> list[Fault]:
    """A text box and its copy for old programs have the same faults."""
    told = {(fault.code, fault.quote) for fault in known}
    return [fault for fault in found if (fault.code, fault.quote) not in told]


def _order(fault: Fault) -> tuple[bool, int, int]:
    return fault.paragraph == NOWHERE, fault.paragraph, fault.start
