"""Word's mail-merge fields: found in a paragraph, and turned into tags."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from vanban.own_templates.catalogue import NUMBER, Catalogue, written
from vanban.own_templates.catalogue import TEXT as TEXT_FIELD
from vanban.own_templates.nearest import paths_called
from vanban.story import NESTED, SIGNS, TEXT
from vanban.xml_part import XML_SPACE, Element, W, is_element, new_element

RUN, SIMPLE, MARK, CODE = f"{W}r", f"{W}fldSimple", f"{W}fldChar", f"{W}instrText"
INSTRUCTION = re.compile(r"\s*(\w+)")
MERGED = re.compile(r'\s*MERGEFIELD\s+(?:"([^"]+)"|([^\s"\\]+))', re.IGNORECASE)
SWITCH = re.compile(r'\\([bf*])\s*(?:"([^"]*)"|(\S+))', re.IGNORECASE)
CASES = {"upper": "upper", "lower": "lower"}
MERGE_RULES = {"NEXT", "NEXTIF", "SKIPIF", "MERGEREC", "MERGESEQ", "ADDRESSBLOCK", "GREETINGLINE", "ASK"}


@dataclass(eq=False)
class WordField:
    """A field that begins and ends in one paragraph."""

    instruction: str = ""
    elements: list[Element] = field(default_factory=list)  # marks, code and result, in order
    simple: Element | None = None  # the w:fldSimple around the result
    owner: "WordField | None" = None  # the field it stands inside of
    in_result: bool = False

    @property
    def kind(self) -> str:
        found = INSTRUCTION.match(self.instruction)
        return found[1].upper() if found else ""

    @property
    def merged(self) -> str:
        """The name of the column that a MERGEFIELD prints; "" for any other field."""
        found = MERGED.match(self.instruction)
        return (found[1] or found[2]) if found else ""


def fields_of(paragraph: Element) -> list[WordField]:
    """The complete fields of a paragraph, each before those inside it."""
    fields: list[WordField] = []
    opened: list[WordField] = []
    _read(paragraph, fields, opened)
    return [one for one in fields if one not in opened]


def is_merge_rule(one: WordField, every: list[WordField]) -> bool:
    """A rule of mail merge that no tag stands for."""
    return one.kind in MERGE_RULES or any(other.merged and other.owner is one for other in every)


def path_of(name: str, catalogue: Catalogue) -> str:
    """The one field a column can mean: of several, one that stands in no list; "" when that is not sure.
    A column holds one value, never a list."""
    found = [path for path in paths_called(name, catalogue) if catalogue.kind(path) in (TEXT_FIELD, NUMBER)]
    outside = [path for path in found if "[]" not in path]
    sure = outside if len(outside) == 1 else found
    return sure[0] if len(sure) == 1 else ""


def converted(paragraph: Element, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Turns each MERGEFIELD whose name the catalogue knows into a tag; yields (name, tag)."""
    every = fields_of(paragraph)
    for one in every:
        path = path_of(one.merged, catalogue) if one.merged else ""
        if path and one.owner is None and not any(other.owner is one for other in every):
            tag = _tag(one.instruction, written(path))
            _put(one, tag)
            yield one.merged, tag


def _read(node: Element, fields: list[WordField], opened: list[WordField]) -> None:
    for child in node:
        if not is_element(child) or child.tag == NESTED:
            continue
        if child.tag == SIMPLE:
            _read_simple(child, fields, opened)
        elif child.tag in (MARK, CODE, TEXT) or child.tag in SIGNS:
            _take(child, fields, opened)
        else:
            _read(child, fields, opened)


def _read_simple(node: Element, fields: list[WordField], opened: list[WordField]) -> None:
    one = WordField(
        node.get(f"{W}instr", ""), simple=node, owner=opened[-1] if opened else None, in_result=True
    )
    fields.append(one)
    opened.append(one)
    _read(node, fields, opened)
    if one in opened:
        del opened[opened.index(one) :]


def _take(element: Element, fields: list[WordField], opened: list[WordField]) -> None:
    kind = element.get(f"{W}fldCharType") if element.tag == MARK else ""
    if kind == "begin":
        one = WordField(owner=opened[-1] if opened else None)
        fields.append(one)
        opened.append(one)
    if not opened:
        return
    current = opened[-1]
    current.elements.append(element)
    if element.tag == CODE:
        current.instruction += element.text or ""
    elif kind == "separate":
        current.in_result = True
    elif kind == "end" and current.simple is None:
        opened.pop()


def _tag(instruction: str, name: str) -> str:
    switches = {letter.lower(): quoted or bare for letter, quoted, bare in SWITCH.findall(instruction)}
    filtered = CASES.get(switches.get("*", "").lower(), "")
    printed = f"{{{{ {name}|{filtered} }}}}" if filtered else f"{{{{ {name} }}}}"
    before, after = switches.get("b", ""), switches.get("f", "")
    return f"{{% if {name} %}}{before}{printed}{after}{{% endif %}}" if before or after else printed


def _put(one: WordField, tag: str) -> None:
    """The tag in the place and the format of the field's result."""
    results = [element for element in one.elements if element.tag == TEXT]
    text = results[0] if results else _new_text(one)
    for element in one.elements:
        if element is not text and element.getparent() is not None:
            _remove(element)
    text.text = tag
    text.set(XML_SPACE, "preserve")
    if one.simple is not None:
        _unwrap(one.simple)


def _new_text(one: WordField) -> Element:
    text = new_element("t")
    if one.simple is None:
        one.elements[0].addprevious(text)
    else:
        run = new_element("r")
        run.append(text)
        one.simple.insert(0, run)
    return text


def _remove(element: Element) -> None:
    run = element.getparent()
    run.remove(element)
    if run.tag == RUN and all(child.tag == f"{W}rPr" for child in run) and run.getparent() is not None:
        run.getparent().remove(run)


def _unwrap(simple: Element) -> None:
    for child in list(simple):
        if child.tag != f"{W}fldData":
            simple.addprevious(child)
    simple.getparent().remove(simple)
