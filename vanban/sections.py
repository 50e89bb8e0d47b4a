"""The sections of a document: where each begins and ends, its page numbers, its headers and footers.

A section's properties stand at its end: in its last paragraph, or at the end of the body.
"""

from vanban.xml_part import Element, W, local_name, new_element

R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
BORDERS = ("headerReference", "footerReference")
BEFORE_TYPE = (*BORDERS, "footnotePr", "endnotePr")
BEFORE_NUMBERS = (*BEFORE_TYPE, "type", "pgSz", "pgMar", "paperSrc", "pgBorders", "lnNumType")
SAME_PAGE = ("continuous", "nextColumn")

Border = tuple[str, str]  # headerReference or footerReference, and its kind: default, first, even


def sections_of(root: Element) -> list[Element]:
    """The properties of each section, in order."""
    return list(root.iter(f"{W}sectPr"))


def start_afresh(section: Element) -> None:
    """On a new page, with page number 1 unless the section says another."""
    kind = section.find(f"{W}type")
    if kind is not None and kind.get(f"{W}val") in SAME_PAGE:
        section.remove(kind)
    numbers = section.find(f"{W}pgNumType")
    if numbers is None:
        numbers = new_element("pgNumType")
        section.insert(sum(local_name(child) in BEFORE_NUMBERS for child in section), numbers)
    if numbers.get(f"{W}start") is None:
        numbers.set(f"{W}start", "1")


def close_section(body: Element) -> None:
    """Moves the properties at the end of the body into its last paragraph, so that another section may follow.

    A paragraph of no height is added where none is last or it ends a section itself.
    """
    section = body[-1]
    last = section.getprevious()
    if last is None or last.tag != f"{W}p" or last.find(f"{W}pPr/{W}sectPr") is not None:
        last = _flat_paragraph()
        section.addprevious(last)
    properties = last.find(f"{W}pPr")
    if properties is None:
        properties = new_element("pPr")
        last.insert(0, properties)
    changed = properties.find(f"{W}pPrChange")
    if changed is None:
        properties.append(section)
    else:
        changed.addprevious(section)


def borders(section: Element) -> set[Border]:
    return {
        (local_name(one), one.get(f"{W}type", "default")) for one in section if local_name(one) in BORDERS
    }


def keep_to_itself(section: Element, missing: set[Border], empty: dict[str, str]) -> None:
    """Gives the section an empty header or footer for each it lacks and would take from the section before.

    ``empty`` holds the relationship of an empty header and of an empty footer.
    """
    for kind, which in sorted(missing):
        reference = new_element(kind)
        reference.set(f"{W}type", which)
        reference.set(R_ID, empty[kind])
        section.insert(0, reference)


def _flat_paragraph() -> Element:
    paragraph, properties = new_element("p"), new_element("pPr")
    spacing = new_element("spacing")
    for name, value in (("before", "0"), ("after", "0"), ("line", "20"), ("lineRule", "exact")):
        spacing.set(f"{W}{name}", value)
    properties.append(spacing)
    paragraph.append(properties)
    return paragraph
