"""Numbered lists that count anew: each document of a merged file gets its own instances of the lists."""

from vanban.xml_part import Element, W, new_element

VAL = f"{W}val"
BEFORE_NUMBERING = ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")


def restart_lists(body: Element, numbering: Element, styles: Element) -> None:
    """Every list of the body, also one that its style brings, becomes a new instance in ``numbering``."""
    of_styles = _lists_of_styles(styles)
    instances: dict[str, str] = {}
    for paragraph in body.iter(f"{W}p"):
        reference = _reference(paragraph, of_styles)
        if reference is not None:
            old = reference.get(VAL)
            if old not in instances:
                instances[old] = _new_instance(numbering, old)
            reference.set(VAL, instances[old])


def _reference(paragraph: Element, of_styles: dict[str, Element]) -> Element | None:
    """Where the paragraph says which list it belongs to, said there now if only its style said so."""
    own = paragraph.find(f"{W}pPr/{W}numPr/{W}numId")
    if own is not None:
        return own
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    brought = None if style is None else of_styles.get(style.get(VAL))
    if style is None or brought is None:
        return None
    properties = style.getparent()
    said = new_element("numPr")
    for child in brought:
        copied = new_element(child.tag.rpartition("}")[2])
        copied.set(VAL, child.get(VAL))
        said.append(copied)
    place = sum(child.tag.rpartition("}")[2] in BEFORE_NUMBERING for child in properties)
    properties.insert(place, said)
    return said.find(f"{W}numId")


def _lists_of_styles(styles: Element) -> dict[str, Element]:
    found = {}
    for style in styles.iter(f"{W}style"):
        numbers = style.find(f"{W}pPr/{W}numPr")
        if numbers is not None and numbers.find(f"{W}numId") is not None:
            found[style.get(f"{W}styleId")] = numbers
    return found


def _new_instance(numbering: Element, old: str) -> str:
    """The same list from its beginning. "0", no list at all, stays."""
    instance = next((one for one in numbering.iter(f"{W}num") if one.get(f"{W}numId") == old), None)
    if instance is None:
        return old
    abstract = instance.find(f"{W}abstractNumId").get(VAL)
    new_id = str(1 + max(int(one.get(f"{W}numId")) for one in numbering.iter(f"{W}num")))
    made = new_element("num")
    made.set(f"{W}numId", new_id)
    made.append(_with("abstractNumId", abstract))
    for level, start in _starts(numbering, abstract):
        override = new_element("lvlOverride")
        override.set(f"{W}ilvl", level)
        override.append(_with("startOverride", start))
        made.append(override)
    instance.getparent().findall(f"{W}num")[-1].addnext(made)
    return new_id


def _starts(numbering: Element, abstract: str) -> list[tuple[str, str]]:
    found = (one for one in numbering.iter(f"{W}abstractNum") if one.get(f"{W}abstractNumId") == abstract)
    levels = [level for one in found for level in one.iter(f"{W}lvl")]
    starts = ((level.get(f"{W}ilvl"), level.find(f"{W}start")) for level in levels)
    return [(level, "1" if start is None else start.get(VAL)) for level, start in starts]


def _with(name: str, value: str) -> Element:
    element = new_element(name)
    element.set(VAL, value)
    return element
