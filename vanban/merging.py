"""Documents of one template put behind one another in one .docx, for printing.

Each begins on a new page with page number 1 and keeps its headers, footers and notes; lists count anew.
"""

from collections.abc import Sequence
from copy import deepcopy

from vanban.list_restart import restart_lists
from vanban.problem import Problem
from vanban.relations import Package, R, carry
from vanban.sections import Border, borders, close_section, keep_to_itself, sections_of, start_afresh
from vanban.xml_part import W_NAMESPACE, Element, W, parse, serialise

DOCUMENT, STYLES, NUMBERING = "word/document.xml", "word/styles.xml", "word/numbering.xml"
NOTES = {"footnoteReference": "word/footnotes.xml", "endnoteReference": "word/endnotes.xml"}
PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml."
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
ID = f"{W}id"


class NotAlike(Problem):
    """The documents do not come of one template, or there is none."""


def merged(documents: Sequence[bytes]) -> bytes:
    """One .docx of all the documents. NotAlike when their styles or lists differ, or nothing is to be merged."""
    if not documents:
        raise NotAlike("Chưa có văn bản nào để gộp. Hãy chọn ít nhất một văn bản.")
    first = Package.read(documents[0])
    _check_alike(first, first, 1)
    whole = _Whole(first)
    for number, content in enumerate(documents[1:], 2):
        other = Package.read(content)
        _check_alike(whole.first, other, number)
        whole.append(other, number)
    return whole.written()


def _check_alike(first: Package, other: Package, number: int) -> None:
    same = all(first.parts.get(part) == other.parts.get(part) for part in (STYLES, NUMBERING))
    if not same or DOCUMENT not in other.parts:
        raise NotAlike(
            f"Văn bản thứ {number} không cùng mẫu với văn bản đầu nên không gộp thành một tệp Word được. "
            "Hãy gộp các bản PDF."
        )


class _Whole:
    """The file being put together."""

    def __init__(self, package: Package):
        self.first = Package(dict(package.parts))
        self._package = package
        self._trees = {
            part: parse(package.parts[part])
            for part in (DOCUMENT, NUMBERING, *NOTES.values())
            if part in package.parts
        }
        self._body = self._trees[DOCUMENT].find(f"{W}body")
        self._styles = parse(package.parts[STYLES]) if STYLES in package.parts else None
        sections = sections_of(self._trees[DOCUMENT])
        start_afresh(sections[0])
        self._borders = set[Border]().union(*map(borders, sections))

    def append(self, other: Package, number: int) -> None:
        root = parse(other.parts[DOCUMENT])
        self._carry_relations(other, DOCUMENT, root, DOCUMENT)
        self._carry_notes(other, root)
        if NUMBERING in self._trees and self._styles is not None:
            restart_lists(root, self._trees[NUMBERING], self._styles)
        _rename_marks(root, number)
        self._separate(sections_of(root))
        close_section(self._body)
        self._body.extend(list(root.find(f"{W}body")))

    def written(self) -> bytes:
        for number, picture in enumerate(self._trees[DOCUMENT].iter(PICTURE), 1):
            picture.set("id", str(number))
        self._package.parts |= {part: serialise(tree) for part, tree in self._trees.items()}
        return self._package.written()

    def _separate(self, sections: Sequence[Element]) -> None:
        """The first section of a document takes nothing from the documents before it."""
        start_afresh(sections[0])
        missing = self._borders - borders(sections[0])
        keep_to_itself(sections[0], missing, {kind: self._empty(kind) for kind, _ in missing})
        self._borders = self._borders.union(*map(borders, sections))

    def _empty(self, reference: str) -> str:
        kind, tag = ("header", "hdr") if reference == "headerReference" else ("footer", "ftr")
        part = f"empty-{kind}.xml"
        if f"word/{part}" not in self._package.parts:
            xml = f'<w:{tag} xmlns:w="{W_NAMESPACE}"><w:p/></w:{tag}>'
            self._package.add(f"word/{part}", xml.encode(), f"{CONTENT}{kind}+xml")
        return self._package.relate(DOCUMENT, RELATION + kind, part, None)

    def _carry_relations(self, other: Package, part: str, tree: Element, new_part: str) -> None:
        for element in tree.iter():
            for name, value in element.items():
                if name.startswith(R):
                    element.set(name, carry(other, part, value, self._package, new_part))

    def _carry_notes(self, other: Package, root: Element) -> None:
        """Each note that is referred to, under a number of its own."""
        for reference, part in NOTES.items():
            referring = list(root.iter(f"{W}{reference}"))
            if referring and part in other.parts and part in self._trees:
                notes = parse(other.parts[part])
                self._carry_relations(other, part, notes, part)
                by_id = {note.get(ID): note for note in notes}
                for mark in referring:
                    mark.set(ID, self._added(part, by_id.get(mark.get(ID)), mark.get(ID)))

    def _added(self, part: str, note: Element | None, number: str) -> str:
        if note is None:
            return number
        tree = self._trees[part]
        copied = deepcopy(note)
        copied.set(ID, str(1 + max(int(one.get(ID, "0")) for one in tree)))
        tree.append(copied)
        return copied.get(ID)


def _rename_marks(root: Element, number: int) -> None:
    """Bookmarks and content controls are named once in a file: the second document's get "-2"."""
    shift = number * 100_000
    for tag in ("bookmarkStart", "bookmarkEnd"):
        for mark in root.iter(f"{W}{tag}"):
            mark.set(ID, str(int(mark.get(ID, "0")) + shift))
    renamed = {
        mark.get(f"{W}name"): f"{mark.get(f'{W}name')}-{number}" for mark in root.iter(f"{W}bookmarkStart")
    }
    for mark in root.iter(f"{W}bookmarkStart"):
        mark.set(f"{W}name", renamed[mark.get(f"{W}name")])
    for link in root.iter(f"{W}hyperlink"):
        if link.get(f"{W}anchor") in renamed:
            link.set(f"{W}anchor", renamed[link.get(f"{W}anchor")])
    for control in root.iterfind(f".//{W}sdtPr/{W}id"):
        control.set(f"{W}val", str((int(control.get(f"{W}val", "0")) + shift) % 2**31))
