"""Writing the number and the date into a document at issue, without rendering it again; the draft mark goes.

They are written into the content controls of whichever version was approved, also after Word or LibreOffice saved
it: runs split, a control around a whole paragraph, a control twice. No Jinja is involved, so what a
registry value looks like does not matter here.
"""

from collections.abc import Collection
from copy import deepcopy
from datetime import date

from vanban.controls import ATTACHED_DATE, ATTACHED_NUMBER, CONTROLS, DATE, DRAFT_MARK, NUMBER, Control
from vanban.package import read_parts, write_parts
from vanban.vietnamese import long_date, padded
from vanban.xml_part import XML_SPACE, Element, UnreadablePart, W, new_element, parse, serialise

NUMBER_AND_DATE = (NUMBER, DATE)
STATE_TAGS = ("showingPlcHdr", "placeholder", "dataBinding")  # each would bring the old text back
PARAGRAPH = f"{W}p"
INLINE = {f"{W}{name}" for name in ("t", "tab", "br", "cr", "noBreakHyphen", "softHyphen", "sym")}


class UnreadableFile(ValueError):
    """A part of the file is no XML, or XML with a document type. The message is written for the user."""


def stamp(
    content: bytes,
    number: int,
    issued_on: date,
    fill_attachments: bool = True,
    *,
    with_year: bool = False,
) -> bytes:
    """The same .docx with the number ("05") and the date in every control that waits for them, and without
    the paragraph of the draft mark.

    ``fill_attachments`` is False for an electronic document, where the line "(Kèm theo …)" stays
    unfilled (Annex I, III.1.c). ``with_year``: a normative text's number bears it, "15/2026". Parts without
    such a control come out byte for byte.
    """
    written = f"{padded(number)}/{issued_on.year}" if with_year else padded(number)
    values = {NUMBER: written, DATE: long_date(issued_on)}
    if fill_attachments:
        values |= {ATTACHED_NUMBER: written, ATTACHED_DATE: long_date(issued_on)}
    parts = read_parts(content)
    return write_parts({name: _stamped(name, part, values) for name, part in parts.items()})


def waiting_controls(content: bytes) -> tuple[Control, ...]:
    """Which of the controls of number and date the file has: minutes bear no date, an attached list neither."""
    found = _controls_in(content)
    return tuple(control for control in NUMBER_AND_DATE if control in found)


def missing_controls(content: bytes, wanted: Collection[Control] = NUMBER_AND_DATE) -> tuple[str, ...]:
    """The Vietnamese names of the lost controls, without which the file cannot be numbered."""
    found = _controls_in(content)
    return tuple(control.alias for control in wanted if control not in found)


def _controls_in(content: bytes) -> set[Control | None]:
    parts = read_parts(content)
    return {
        _identity(control)
        for name, part in parts.items()
        if _may_hold_controls(name, part)
        for control in _parse(name, part).iter(f"{W}sdt")
    }


def is_filled_at_issue(element: Element) -> bool:
    """Whether the element stands in a control that waits for the number or the date, or goes then."""
    return any(_identity(control) for control in element.iterancestors(f"{W}sdt"))


def _stamped(name: str, part: bytes, values: dict[Control, str]) -> bytes:
    if not _may_hold_controls(name, part):
        return part
    root = _parse(name, part)
    known = [(control, _identity(control)) for control in root.iter(f"{W}sdt")]
    waiting = [(control, values[one]) for control, one in known if one and one in values]
    marks = [control for control, one in known if one == DRAFT_MARK]
    for control, text in waiting:
        _fill(control, text)
    for control in marks:
        _remove_mark(control)
    return serialise(root) if waiting or marks else part


def _may_hold_controls(name: str, part: bytes) -> bool:
    return name.startswith("word/") and name.endswith(".xml") and b"sdt" in part


def _parse(name: str, part: bytes) -> Element:
    try:
        return parse(part)
    except UnreadablePart as error:
        raise UnreadableFile(f"Tệp Word hỏng ở phần {name}. Hãy mở bằng Word rồi lưu lại.") from error


def _identity(control: Element) -> Control | None:
    """By its tag or by its alias: LibreOffice 7.4 keeps only the alias."""
    names = {_property(control, "tag"), _property(control, "alias")}
    return next((known for known in CONTROLS if known.tag in names or known.alias in names), None)


def _property(control: Element, name: str) -> str:
    found = control.find(f"{W}sdtPr/{W}{name}")
    return "" if found is None else found.get(f"{W}val", "")


def _fill(control: Element, text: str) -> None:
    """Puts the text into the first run that shows something and empties the others."""
    _leave_placeholder_state(control.find(f"{W}sdtPr"))
    content = control.find(f"{W}sdtContent")
    if content is None:
        content = _appended(control, "sdtContent")
    runs = list(content.iter(f"{W}r"))
    shown = [run for run in runs if any(child.tag in INLINE for child in run)]
    first = (shown or runs or [_new_run(control, content)])[0]
    for run in {*shown, first}:
        for child in [child for child in run if child.tag in INLINE]:
            run.remove(child)
    written = _appended(first, "t")
    written.set(XML_SPACE, "preserve")
    written.text = text
    for run in shown:
        if run is not first:
            run.getparent().remove(run)


def _leave_placeholder_state(properties: Element) -> None:
    for name in STATE_TAGS:
        for state in properties.findall(f"{W}{name}"):
            properties.remove(state)


def _new_run(control: Element, content: Element) -> Element:
    """A run for an emptied control, in the formatting the control itself asks for."""
    paragraph = content.find(f".//{W}p")
    run = _appended(content if paragraph is None else paragraph, "r")
    formatting = control.find(f"{W}sdtPr/{W}rPr")
    if formatting is not None:
        run.append(deepcopy(formatting))
    return run


def _appended(owner: Element, name: str) -> Element:
    owner.append(new_element(name))
    return owner[-1]


def _remove_mark(control: Element) -> None:
    """With its paragraph, unless that says more or is the only one of its cell."""
    around = next(control.iterancestors(PARAGRAPH), None)
    if around is not None:
        control.getparent().remove(control)
        if not _says_more(around) and not _is_needed(around):
            around.getparent().remove(around)
    elif any(True for _ in control.iter(f"{W}tc")):
        for run in list(control.iter(f"{W}r")):
            run.getparent().remove(run)
    else:
        if _is_needed(control):
            control.addnext(new_element("p"))
        control.getparent().remove(control)


def _says_more(paragraph: Element) -> bool:
    """It shows something, or ends a section."""
    tags = {f"{W}{name}" for name in ("drawing", "pict", "sdt", "sectPr")}
    return any(
        one.tag in tags or (one.tag == f"{W}t" and (one.text or "").strip()) for one in paragraph.iter()
    )


def _is_needed(block: Element) -> bool:
    """Word wants a paragraph at the end of every cell and text box."""
    before, after = block.getprevious(), block.getnext()
    return after is None and (before is None or before.tag != PARAGRAPH)
