"""Everything that is wrong with a template, at once, each with its place and what to do."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from vanban.comments import PART as COMMENTS
from vanban.own_templates.blocks import Blocks, Placed
from vanban.own_templates.catalogue import Catalogue
from vanban.own_templates.expressions import Reader
from vanban.own_templates.fault import NOWHERE, Fault, shortened
from vanban.own_templates.soundness import unsound
from vanban.own_templates.spots import Neighbours, Spot, spots_of, spots_of_fallbacks
from vanban.own_templates.tag_rules import complaints, expression_of
from vanban.own_templates.tags_in_text import tags_in
from vanban.stamp import missing_controls
from vanban.story import Story
from vanban.template import jinja_sources
from vanban.xml_part import UnreadablePart, parse

Parts = Iterable[Iterable[Spot]]


def faults(content: bytes, catalogue: Catalogue, *, required: Collection[str] = ()) -> tuple[Fault, ...]:
    """Every fault of the template in the order of its text; () when it can be rendered.

    ``required`` are fields that every template of the kind must print (``signature.name``); one field inside
    a required group or list is enough. Raises Problem for a file that is no readable .docx; a file from
    outside passes the gate first.
    """
    story = Story(content)
    blocks, fallbacks = _blocks(spots_of(story)), _blocks(spots_of_fallbacks(story))
    found = [*_of_tags(blocks, story, catalogue)]
    known = {(fault.code, fault.quote) for fault in found}
    found += [one for one in _of_tags(fallbacks, story, catalogue) if (one.code, one.quote) not in known]
    if not found:
        found += unsound(
            content, (tag.spot.tag.text for one in blocks + fallbacks for tag in one.placed), catalogue.sample
        )
    found += [*_unrendered(story, content), *_uncontrolled(content)]
    found += _unprinted(fields_of(blocks, catalogue), required, catalogue)
    return tuple(sorted(found, key=_order))


def fields_in(content: bytes, catalogue: Catalogue) -> frozenset[str]:
    """The fields of the catalogue that the template names, spelled from the top."""
    return fields_of(_blocks(spots_of(Story(content))), catalogue)


def fields_of(blocks: Sequence[Blocks], catalogue: Catalogue) -> frozenset[str]:
    return frozenset(
        path
        for one in blocks
        for placed in one.placed
        for path in _named(placed, catalogue)
        if catalogue.kind(path)
    )


def _named(placed: Placed, catalogue: Catalogue) -> Iterator[str]:
    reader = Reader(catalogue, placed.scope, frozenset())
    if any(complaints(placed, reader, catalogue)):
        return
    expression = expression_of(placed.spot.tag)
    if expression is not None:
        yield from reader.fields(expression)


def _blocks(parts: Parts) -> list[Blocks]:
    read = []
    for spots in parts:
        blocks = Blocks()
        blocks.read(spots)
        read.append(blocks)
    return read


def _of_tags(parts: Sequence[Blocks], story: Story, catalogue: Catalogue) -> Iterator[Fault]:
    variables = frozenset(name for blocks in parts for placed in blocks.placed for name in placed.scope)
    neighbours = Neighbours(story.paragraphs)
    for blocks in parts:
        yield from blocks.faults
        for placed in blocks.placed:
            reader = Reader(catalogue, placed.scope, variables)
            for complaint in complaints(placed, reader, catalogue):
                yield placed.spot.fault(complaint)
            for complaint in neighbours.complaints(placed.spot):
                yield placed.spot.fault(complaint)


def _unrendered(story: Story, content: bytes) -> Iterator[Fault]:
    """Tags in a part that stays as it is. Comments are remarks about the template, not text of it."""
    rendered = jinja_sources(content)
    for name, part in story.parts.items():
        if name not in rendered and name != COMMENTS and re.fullmatch(r"(word|docProps)/.*\.xml", name):
            for tag in _tags_of(part):
                yield Fault(
                    "unrendered-part",
                    f"Thẻ {shortened(tag)} nằm ở phần mà phần mềm không điền.",
                    f"phần {name}",
                    shortened(tag),
                    "Chuyển thẻ vào thân văn bản, đầu trang hoặc chân trang.",
                )


def _tags_of(part: bytes) -> list[str]:
    if b"{{" not in part and b"{%" not in part:
        return []
    try:
        text = "".join(parse(part).itertext())
    except UnreadablePart:
        return []
    return [tag.text for tag in tags_in(text) if tag.is_complete]


def _uncontrolled(content: bytes) -> Iterator[Fault]:
    for name in missing_controls(content):
        yield Fault(
            "missing-control",
            f"Mẫu thiếu ô “{name}”, nên khi phát hành không điền được.",
            "cả tệp",
            "",
            f"Chép ô “{name}” từ mẫu của phần mềm (cả ô, không chỉ chữ) vào phần đầu văn bản.",
        )


def _unprinted(used: Collection[str], required: Collection[str], catalogue: Catalogue) -> Iterator[Fault]:
    for path in required:
        if not any(one == path or one.startswith((f"{path}.", f"{path}[]")) for one in used):
            name = catalogue.words(path) or path
            yield Fault(
                "missing-field",
                f"Mẫu thiếu trường bắt buộc “{name}”.",
                "cả tệp",
                "",
                f"Chép {{{{ {path} }}}} từ danh mục trường vào chỗ của nó trong mẫu.",
            )


def _order(fault: Fault) -> tuple[bool, int, int]:
    return fault.paragraph == NOWHERE, fault.paragraph, fault.start
