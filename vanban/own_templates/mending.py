"""Tags as Word leaves them, made tags that can be read; what is not a tag stays as it is."""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from vanban.own_templates.catalogue import Catalogue, written
from vanban.own_templates.fault import shortened
from vanban.own_templates.merge_fields import converted, path_of
from vanban.own_templates.plain_tags import loose_tags
from vanban.own_templates.remarks import take_out_remarks
from vanban.own_templates.spots import every_paragraph
from vanban.package import write_parts
from vanban.story import Paragraph, Piece, Story
from vanban.tags.allowed import COUNTERS, TESTS
from vanban.template import ENVIRONMENT
from vanban.xml_part import Element, W, serialise

TYPED_FIELD = re.compile(r"«([^«»{}]{1,80})»")
LOOP_VARIABLE = re.compile(r"\bfor\s+(\w+)\s+in\b", re.IGNORECASE)
ORDERS = {"if", "elif", "else", "endif", "for", "endfor", "p", "tr", "tc"}
WORDS = ORDERS | {"in", "and", "or", "not", "is", "true", "false", "none", "loop"}
# What Word notes between the letters of a tag, none of it seen.
NOISE = {f"{W}{name}" for name in ("proofErr", "softHyphen", "lastRenderedPageBreak")}
RUN, RUN_FORMAT, TEXT = f"{W}r", f"{W}rPr", f"{W}t"
ROOT = re.compile(rb"<[A-Za-z_]")


class Mended(NamedTuple):
    content: bytes
    mendings: tuple[str, ...]  # a sentence for each, with its place and the tag


def mended(content: bytes, catalogue: Catalogue) -> Mended:
    """The template with every tag in one piece and in plain letters, with mail-merge fields turned into tags,
    and without the comments of an earlier review.

    A tag takes the format of its first letter. Parts without anything to mend, and a file without any such
    part, come out byte for byte. Raises Problem for a file that cannot be read.
    """
    story = Story(content)
    told = take_out_remarks(story)
    changed = set(story.roots) if told else set()
    names = _names(story, catalogue)
    for paragraph in every_paragraph(story):
        sentences = list(_mended(paragraph, names, catalogue))
        told += [sentence for sentence in sentences if sentence not in told]
        changed |= {paragraph.part} if sentences else set()
    return Mended(_written(story, changed) if changed else content, tuple(told))


def _mended(paragraph: Paragraph, names: Collection[str], catalogue: Catalogue) -> Iterator[str]:
    place = paragraph.place[:1].upper() + paragraph.place[1:]
    for name, tag in converted(paragraph.element, catalogue):
        yield f"{place}: đã đổi trường trộn thư «{name}» thành {tag}."
    paragraph.forget()
    for name, tag in _typed_fields(paragraph, catalogue):
        yield f"{place}: đã đổi chữ «{name}» thành {tag}."
    for tag, changes in _tags(paragraph, names):
        yield f"{place}: thẻ {shortened(tag)} đã được {', '.join(changes)}."


def _typed_fields(paragraph: Paragraph, catalogue: Catalogue) -> list[tuple[str, str]]:
    """«Tên Tổ», typed or left behind by an old mail merge: (name, tag) of each."""
    known = [
        (found, f"{{{{ {written(path)} }}}}")
        for found in TYPED_FIELD.finditer(paragraph.text)
        if (path := path_of(found[1], catalogue))
    ]
    paragraph.replace_all((found.start(), found.end(), tag) for found, tag in known)
    return [(found[1].strip(), tag) for found, tag in known]


def _tags(paragraph: Paragraph, names: Collection[str]) -> list[tuple[str, list[str]]]:
    """(tag, changes) of each tag that was mended."""
    pieces = {tag: paragraph.touched(tag.start, tag.end) for tag in loose_tags(paragraph.text, names)}
    changes = {
        tag: [*(["nối liền"] if len(touched) > 1 else []), *tag.changes] for tag, touched in pieces.items()
    }
    changed = [tag for tag, told in changes.items() if told]
    if changed:
        paragraph.replace_all((tag.start, tag.end, tag.plain) for tag in changed)
        _clear(paragraph.element, [pieces[tag] for tag in changed if len(pieces[tag]) > 1])
        paragraph.forget()
    return [(tag.plain, changes[tag]) for tag in changed]


def _clear(paragraph: Element, joined: list[list[Piece]]) -> None:
    """Takes out what Word noted inside the tags that were joined, and the runs that hold nothing any more."""
    for noise in list(_noise(paragraph, joined)):
        _remove(noise)
    for piece in (piece for pieces in joined for piece in pieces[1:]):
        if piece.element.tag == TEXT and not piece.element.text:
            _remove(piece.element)
        _drop_if_empty(piece.run)


def _noise(paragraph: Element, joined: list[list[Piece]]) -> Iterator[Element]:
    begins, ends = ({pieces[end].element for pieces in joined} for end in (0, -1))
    inside = False
    for node in paragraph.iter():
        if node in ends:
            inside = False
        if node in begins:
            inside = True
        elif inside and node.tag in NOISE:
            yield node


def _remove(node: Element) -> None:
    owner = node.getparent()
    if owner is not None:
        owner.remove(node)
        _drop_if_empty(owner)


def _drop_if_empty(run: Element) -> None:
    is_empty = run.tag == RUN and all(child.tag == RUN_FORMAT for child in run)
    if is_empty and run.getparent() is not None:
        run.getparent().remove(run)


def _names(story: Story, catalogue: Catalogue) -> frozenset[str]:
    """Every word a tag of this file can be made of, besides strings."""
    fields = {step.removesuffix("[]") for field in catalogue.fields for step in field.path.split(".")}
    variables = {name for one in story.paragraphs for name in LOOP_VARIABLE.findall(one.text)}
    return frozenset(fields | variables | WORDS | set(ENVIRONMENT.filters) | COUNTERS | TESTS)


def _written(story: Story, changed: Collection[str]) -> bytes:
    parts = {name: _like(story.parts[name], serialise(story.roots[name])) for name in changed}
    return write_parts({**story.parts, **parts})


def _like(original: bytes, serialised: bytes) -> bytes:
    """The root as it is now behind the very beginning the part had, if both are in UTF-8."""
    before, root = ROOT.search(original), ROOT.search(serialised)
    if before is None or root is None or b"UTF-8" not in original[: before.start()].upper():
        return serialised
    return original[: before.start()] + serialised[root.start() :]
