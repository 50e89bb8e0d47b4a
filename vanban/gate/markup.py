"""One XML part read once, as a stream, by a parser that refuses a document type before obeying it."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Protocol
from xml.parsers import expat

from vanban.gate.namespaces import is_address
from vanban.gate.refused import RESAVE, Refused, broken_xml

# lxml gives up below 256 levels; an ordinary document with nested tables stays under 80.
DEEPEST_LEVEL = 250
# A document of 500 pages has some 300 000 elements; twice as many are read in about a second.
MOST_ELEMENTS = 600_000
MOST_ATTRIBUTES_IN_ALL = 1_200_000
# libxml2 goes through them one by one, for each of them and for each element below.
MOST_ATTRIBUTES, MOST_NAMESPACES = 1000, 2000
LONGEST_TAG = 4 * 1024 * 1024  # bytes, attributes and all; lxml gives up at ten million
# A document is drawn by no stylesheet but Word's own.
STYLESHEETS = {"xml-stylesheet", "xml-stylesheets"}
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
ENCODINGS = {"utf-8", "utf-16", "utf-16le", "utf-16be", "us-ascii"}


class Watcher(Protocol):
    """What looks at the elements of a part. Tags are (namespace, name)."""

    def start(self, namespace: str, name: str, attributes: dict[str, str]) -> None: ...
    def text(self, data: str) -> None: ...
    def end(self, namespace: str, name: str) -> None: ...


class ElementCount:
    """The elements, and their attributes, met in all parts of one file."""

    def __init__(self) -> None:
        self.total = self.attributes = 0


def read_markup(
    part: str, chunks: Iterator[bytes], watcher: Watcher, count: ElementCount, root: str | None = None
) -> None:
    """Show the part to the watcher, element by element. root: the only first element there may be, if any,
    as "namespace name".

    Attributes keep their own namespace as "namespace name", or just "name" without one.
    Raises Refused for XML that is not well-formed, in an encoding other than UTF-8 or UTF-16, with a
    document type, too deep or too long, and whatever the watcher raises.
    """
    parser = _parser(part, watcher, count, root)
    read = 0
    try:
        for chunk in chunks:
            if not read:
                _refuse_unmarked_utf16(part, chunk[:4])
            parser.Parse(chunk, False)
            read += len(chunk)
            if read - parser.CurrentByteIndex > LONGEST_TAG:
                raise too_complex(part)
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError, LookupError):
        raise broken_xml(part) from None


def _parser(part: str, watcher: Watcher, count: ElementCount, root: str | None) -> expat.XMLParserType:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    watch, level, namespaces = watcher.start, 0, 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal level
        level += 1
        count.total += 1
        count.attributes += len(attributes)
        if level > DEEPEST_LEVEL or count.total > MOST_ELEMENTS or len(attributes) > MOST_ATTRIBUTES:
            raise too_complex(part)
        if count.attributes > MOST_ATTRIBUTES_IN_ALL:
            raise too_complex(part)
        if level == 1 and root and tag != root:
            raise broken_xml(part)
        watch(*_split(tag), attributes)

    def end(tag: str) -> None:
        nonlocal level
        level -= 1
        watcher.end(*_split(tag))

    def start_namespace(_prefix: str | None, uri: str | None) -> None:
        nonlocal namespaces
        namespaces += 1
        if namespaces > MOST_NAMESPACES:
            raise too_complex(part)
        if not is_address(uri or ""):
            raise broken_xml(part)

    def end_namespace(_prefix: str | None) -> None:
        nonlocal namespaces
        namespaces -= 1

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.StartNamespaceDeclHandler = start_namespace
    parser.EndNamespaceDeclHandler = end_namespace
    parser.CharacterDataHandler = watcher.text
    _refuse_prologues(parser, part)
    return parser


def _refuse_unmarked_utf16(part: str, head: bytes) -> None:
    """Without its byte order mark, expat reads it and libxml2 does not."""
    if b"\0" in head and not head.startswith(UTF16_MARKS):
        raise _other_encoding(part, "UTF-16")


def _refuse_prologues(parser: expat.XMLParserType, part: str) -> None:
    def document_type(*_: object) -> None:
        raise Refused(
            "document-type", f"Thành phần {part!r} trong tệp có khai báo DOCTYPE không an toàn. {RESAVE}"
        )

    def declaration(version: str, encoding: str | None, _standalone: int) -> None:
        if version != "1.0":
            raise broken_xml(part)
        if encoding and encoding.casefold() not in ENCODINGS:
            raise _other_encoding(part, encoding)

    def instruction(target: str, _text: str) -> None:
        if target.casefold() in STYLESHEETS:
            raise Refused("stylesheet", f"Thành phần {part!r} trong tệp gắn bảng kiểu bên ngoài. {RESAVE}")

    parser.StartDoctypeDeclHandler = document_type
    parser.XmlDeclHandler = declaration
    parser.ProcessingInstructionHandler = instruction


@lru_cache(maxsize=1024)
def _split(tag: str) -> tuple[str, str]:
    """The namespace and the name that expat joined by a space. Kept, for a part repeats few tags often."""
    namespace, _, name = tag.rpartition(" ")
    return namespace, name


def _other_encoding(part: str, encoding: str) -> Refused:
    return Refused("encoding", f"Thành phần {part!r} trong tệp dùng bảng mã {encoding[:20]!r}. {RESAVE}")


def too_complex(part: str) -> Refused:
    return Refused(
        "too-complex",
        f"Thành phần {part!r} trong tệp quá phức tạp. Hãy tách thành nhiều tệp nhỏ hơn rồi tải lại.",
    )
