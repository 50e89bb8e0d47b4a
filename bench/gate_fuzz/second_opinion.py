"""What may not be in a file that was let in, looked for in the plainest way, by other means than the gate's."""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from jinja2 import TemplateError, nodes

from vanban.template import ENVIRONMENT, jinja_sources
from vanban.xml_part import UnreadablePart, parse

MACRO_NAMES = re.compile(r"vba|activex|customui|webextension", re.IGNORECASE)
HOSTILE_ELEMENTS = {"altChunk", "OLEObject", "subDoc", "objectLink", "webVideoPr"}
HOSTILE_FIELD = re.compile(
    r"\s*(DDE|DDEAUTO|INCLUDE|INCLUDEPICTURE|INCLUDETEXT|LINK|IMPORT|RD|DATABASE|MACROBUTTON)\b",
    re.IGNORECASE,
)
WEB = ("http:", "https:", "mailto:", "#")
FORBIDDEN_NODES = (
    *(nodes.Call, nodes.Getitem, nodes.Macro, nodes.Include, nodes.Import, nodes.Extends, nodes.Assign),
    *(nodes.AssignBlock, nodes.CallBlock, nodes.FilterBlock, nodes.With, nodes.List, nodes.Dict, nodes.Tuple),
    *(nodes.Add, nodes.Sub, nodes.Pow, nodes.Div, nodes.Mod, nodes.Concat, nodes.Slice),
)


def faults(content: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return [f"{name}: {fault}" for name, data in parts.items() for fault in _of_part(name, data)]


def _of_part(name: str, data: bytes) -> Iterator[str]:
    if MACRO_NAMES.search(name) or (
        data.startswith((b"\xd0\xcf\x11\xe0", b"MZ")) and "font" not in name.casefold()
    ):
        yield "a macro, a program or an object"
    if b"<" not in data or name == "[Content_Types].xml":
        return
    try:
        root = parse(data)
    except UnreadablePart as error:
        if "DOCTYPE" in str(error) or name.endswith((".xml", ".rels")):
            yield f"unreadable to lxml: {error}"
        return
    for element in root.iter("*"):
        yield from _of_link(element) if name.endswith(".rels") else _of_element(element)


def _of_element(element: Any) -> Iterator[str]:
    name = element.tag.rpartition("}")[2]
    if name in HOSTILE_ELEMENTS:
        yield f"<{name}>"
    instruction = next((value for key, value in element.attrib.items() if key.endswith("}instr")), "")
    if name == "fldSimple" and HOSTILE_FIELD.match(instruction):
        yield f"a field {instruction}"
    if name == "instrText" and HOSTILE_FIELD.match(_instruction(element)) and _begins_a_field(element):
        yield f"a field {element.text}"


def _of_link(link: Any) -> Iterator[str]:
    target, kind = link.get("Target", "").strip().casefold(), link.get("Type", "")
    is_web = kind.endswith("/hyperlink") and target.startswith(WEB)
    if link.get("TargetMode", "").strip().casefold() == "external" and not is_web and target[:4] != "cid:":
        yield f"a link to {target}"


def _instruction(element: Any) -> str:
    """What it says with the pieces that go on in its run: INCLUDE before HYPERLINK is no field at all."""
    going_on = [piece.text or "" for piece in element.itersiblings("{*}instrText")]
    return "".join([element.text or "", *going_on])


def _begins_a_field(instruction: Any) -> bool:
    """Whether the last sign of a field before it is the beginning of one."""
    run = instruction.getparent()
    before = run.getprevious() if run is not None else None
    signs = [] if before is None else list(before.iter("{*}fldChar"))
    return bool(signs) and "begin" in signs[-1].attrib.values()


def tag_faults(content: bytes) -> list[str]:
    """What a template that was let in may not say; also when it cannot be compiled."""
    return [fault for source in jinja_sources(content).values() for fault in _of_source(source)]


def _of_source(source: str) -> Iterator[str]:
    try:
        ENVIRONMENT.from_string(source)
        tree = ENVIRONMENT.parse(source)
    except (TemplateError, ValueError, RecursionError, SyntaxError) as error:
        yield f"a template that cannot be compiled: {error!r}"
        return
    yield from (f"{type(node).__name__} in a tag" for node in tree.find_all(FORBIDDEN_NODES))
    yield from (f"_{node.attr}" for node in tree.find_all(nodes.Getattr) if node.attr.startswith("_"))
