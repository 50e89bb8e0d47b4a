"""What a value may put into a document besides plain text: formatted text, pictures, whole documents.

All are frozen and plain, so they can be compared, kept and sent. Where the tag stands decides what fits:
``{{r x }}`` takes a Rich, ``{{p x }}`` RichParagraphs or a Subdocument, ``{{ x }}`` a Listing or a Picture.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    """A piece of text in one formatting; what is left empty stays as the template has it."""

    text: str
    style: str = ""  # a character style of the template, by its id
    color: str = ""  # RRGGBB
    highlight: str = ""  # RRGGBB
    size: int = 0  # in half-points: 28 is cỡ chữ 14
    font: str = ""
    bold: bool = False
    italic: bool = False
    underline: str = ""  # single, double, dotted, dash …
    strike: bool = False
    subscript: bool = False
    superscript: bool = False
    rtl: bool = False
    lang: str = ""  # vi-VN
    link: str = ""  # an address: https://… or mailto:…


@dataclass(frozen=True)
class Rich:
    """Formatted text inside a paragraph."""

    runs: tuple[Run, ...]


@dataclass(frozen=True)
class RichParagraph:
    text: Rich
    style: str = ""  # a paragraph style of the template, by its id


@dataclass(frozen=True)
class RichParagraphs:
    """Formatted paragraphs in place of the tag's own."""

    paragraphs: tuple[RichParagraph, ...]


@dataclass(frozen=True)
class Listing:
    """Text in the tag's own formatting: \\n a line, \\t a tab, \\a a paragraph, \\f a page."""

    text: str


@dataclass(frozen=True)
class Picture:
    """A picture (PNG, JPEG, GIF, BMP, TIFF) in the line of the text; one side alone keeps the proportions."""

    content: bytes
    width_mm: float | None = None
    height_mm: float | None = None
    link: str = ""


@dataclass(frozen=True)
class Subdocument:
    """The body of another .docx with its styles, lists, pictures and footnotes, not its headers."""

    content: bytes


Insert = Rich | RichParagraphs | Listing | Picture | Subdocument
INSERTS = (Rich, RichParagraphs, Listing, Picture, Subdocument)


def brings_parts(insert: Insert) -> bool:
    """Whether the file gets a part or a relationship more."""
    if isinstance(insert, Rich):
        return any(run.link for run in insert.runs)
    if isinstance(insert, RichParagraphs):
        return any(brings_parts(paragraph.text) for paragraph in insert.paragraphs)
    return isinstance(insert, Picture | Subdocument)


def text_of(insert: Insert) -> str:
    """What is left of it where only text can stand."""
    if isinstance(insert, Rich):
        return "".join(run.text for run in insert.runs)
    if isinstance(insert, RichParagraphs):
        return "\n".join(text_of(paragraph.text) for paragraph in insert.paragraphs)
    return insert.text if isinstance(insert, Listing) else ""
