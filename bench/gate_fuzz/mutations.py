"""Ways to change an ordinary file by chance: its bytes, its zip, one part, the tree or the tags in it."""

import io
import warnings
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

from bench.gate_fuzz.snippets import ADDRESSES, ELEMENTS, TAG_PIECES, WORDS
from tests.vanban.files.by_hand import by_hand
from tests.vanban.files.ordinary import PACKAGES, PICTURES
from tests.vanban.files.ordinary_texts import FIELDS, TEXTS
from tests.vanban.files.templates import HARMLESS
from vanban.xml_part import Element, UnreadablePart, parse, serialise

TEMPLATES = Path("docx_templates")
Parts = dict[str, bytes]


class Case(NamedTuple):
    content: bytes
    is_template: bool


@cache
def _ordinary() -> list[bytes]:
    return [*PACKAGES.values(), *PICTURES.values(), *TEXTS.values(), *FIELDS.values()]


@cache
def _templates() -> list[bytes]:
    return [*HARMLESS.values(), *(file.read_bytes() for file in sorted(TEMPLATES.glob("*.docx")))]


def case(chance: Random) -> Case:
    """A file with one to four changes."""
    is_template = chance.random() < 0.35
    content = chance.choice(_templates() if is_template else _ordinary())
    for _ in range(chance.randint(1, 4)):
        change = chance.choice(CHANGES + (TAG_CHANGES if is_template else ()))
        content = change(chance, content)
    return Case(content, is_template)


def _bytes_changed(chance: Random, content: bytes) -> bytes:
    """Some bytes cut out, turned, repeated or put in."""
    at = chance.randrange(len(content) + 1)
    cut = content[at + chance.choice((0, 0, 1, 4, 100)) :]
    added = chance.choice((b"", chance.randbytes(4), content[max(0, at - 50) : at], chance.choice(WORDS)))
    return content[:at] + added + cut


def _of_parts(change: Callable[[Random, Parts], Parts]) -> Callable[[Random, bytes], bytes]:
    """A change of the parts, for a file that can still be taken apart."""

    def changed(chance: Random, content: bytes) -> bytes:
        parts = _parts(content)
        return _zipped(change(chance, parts)) if parts else content

    return changed


def _parts(content: bytes) -> Parts:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except Exception:
        return {}


def _zipped(parts: Parts) -> bytes:
    content = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        for name, data in parts.items():
            archive.writestr(name, data)
    return content.getvalue()


def _lied_about(chance: Random, content: bytes) -> bytes:
    """A zip by hand, saying something else than it holds."""
    lies = {
        "between": chance.randbytes(chance.choice((0, 12, 16, 24))),
        "extra": chance.randbytes(chance.choice((0, 0, 5, 40))),
        "local_extra": chance.randbytes(chance.choice((0, 0, 5, 40))),
        "flags": chance.choice((0, 0, 2, 8, 0x800, chance.getrandbits(16))),
        "volume": chance.choice((0, 0, 0, 1)),
        "count": chance.choice((None, None, None, 1)),
        "comment": chance.choice((b"", b"", b"", b"xin")),
    }
    told = chance.sample(sorted(lies), chance.randint(0, 2))
    return by_hand(_parts(content) or {"a": b""}, **{lie: lies[lie] for lie in told})


def _renamed(chance: Random, parts: Parts) -> Parts:
    name = chance.choice(sorted(parts))
    others = (
        "word/vbaProject.bin",
        "../a",
        "C:a",
        name.upper(),
        name + ".",
        "word/a.bin",
        "customXml/item9.xml",
    )
    return {(chance.choice(others) if one == name else one): data for one, data in parts.items()}


def _dropped(chance: Random, parts: Parts) -> Parts:
    name = chance.choice(sorted(parts))
    return {one: data for one, data in parts.items() if one != name}


def _swapped(chance: Random, parts: Parts) -> Parts:
    one, other = chance.choice(sorted(parts)), chance.choice(sorted(parts))
    return parts | {one: parts[other]}


def _part_changed(chance: Random, parts: Parts) -> Parts:
    name = chance.choice(sorted(parts))
    return parts | {name: _bytes_changed(chance, parts[name])}


def _part_encoded(chance: Random, parts: Parts) -> Parts:
    name = chance.choice(sorted(parts))
    text = parts[name].decode("utf-8", "replace")
    encoding = chance.choice(("utf-16", "utf-16-le", "utf-7", "cp037", "utf-8-sig"))
    return parts | {name: text.replace("UTF-8", encoding).encode(encoding, "replace")}


def _tree_changed(chance: Random, parts: Parts) -> Parts:
    """Some element moved, repeated or removed, an attribute changed, or an element of somebody cunning put in."""
    names = [name for name in sorted(parts) if name.endswith((".xml", ".rels"))]
    name = chance.choice(names) if names and chance.random() < 0.5 else "word/document.xml"
    try:
        root = parse(parts.get(name, b"<a/>"))
    except (UnreadablePart, ValueError):
        return parts
    _change(chance, chance.choice(list(root.iter("*"))), root)
    return parts | {name: serialise(root)}


def _change(chance: Random, element: Element, root: Element) -> None:
    kind = chance.randrange(5)
    if kind == 0 and element is not root:
        element.getparent().remove(element)
    elif kind == 1 and element.attrib:
        element.set(chance.choice(list(element.attrib)), chance.choice(ADDRESSES))
    elif kind == 2:
        element.text = chance.choice(ADDRESSES)
    elif kind == 3 and element is not root:
        root.append(element)
    else:
        element.insert(chance.randint(0, len(element)), parse(chance.choice(ELEMENTS)))


def _tag_put_in(chance: Random, parts: Parts) -> Parts:
    """Pieces of tags in the text of the document, as a clerk or somebody cunning would type them."""
    try:
        root = parse(parts["word/document.xml"])
    except (KeyError, UnreadablePart, ValueError):
        return parts
    texts = [one for one in root.iter("{*}t") if one.text]
    for text in chance.sample(texts, min(len(texts), chance.randint(1, 3))):
        pieces = "".join(chance.choice(TAG_PIECES) for _ in range(chance.randint(1, 7)))
        at = chance.randint(0, len(text.text))
        text.text = text.text[:at] + pieces + text.text[at:]
    return parts | {"word/document.xml": serialise(root)}


CHANGES: tuple[Callable[[Random, bytes], bytes], ...] = (
    _bytes_changed,
    _lied_about,
    *map(_of_parts, (_renamed, _dropped, _swapped, _part_changed, _part_encoded)),
    *(_of_parts(_tree_changed),) * 4,
)
TAG_CHANGES = (_of_parts(_tag_put_in),) * 8
