"""A Word template with Jinja tags, compiled once and rendered many times.

The tags are docxtpl's ({{ }}, {%p %}, {%tr %}, {%tc %}) and so is the Jinja source made of them; what
docxtpl does again for every document is done here once for every template. Templates are given plain
values only and call nothing: no function, method or global can be reached from inside one.
"""

from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

from docx.oxml.parser import parse_xml
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, UndefinedError
from jinja2.runtime import LoopContext, Undefined
from jinja2.sandbox import SandboxedEnvironment

from vanban import filters
from vanban.package import Frame, read_parts
from vanban.placeholders import placeholders, top_level
from vanban.rule_lines import RuleFitter
from vanban.vietnamese import clean_lines
from vanban.xml_part import Element, UnreadablePart, parse, serialise

STYLES = "word/styles.xml"

TEXT_PARTS = ("header+xml", "footer+xml", "footnotes+xml", "core-properties+xml")
FILTERS = ("length", "lower", "upper", "join", "default")  # Jinja's own that a template may use


class MissingField(Exception):
    """The template asks for a field that was not supplied. The message is written for the user."""

    def __init__(self, field: str):
        super().__init__(f"Mẫu Word cần trường “{field}” nhưng hồ sơ không có thông tin này.")
        self.field = field


class BrokenTemplate(Exception):
    """The file is no Word template or its tags do not fit together. The message is written for the user."""


class _Missing(StrictUndefined):
    """Its message is the bare name, for MissingField to dress."""

    @property
    def _undefined_message(self) -> str:
        return str(self._undefined_name)


class _Environment(SandboxedEnvironment):
    """Values are looked up by key, never by attribute: a field called "items" or "count" is a field."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        if isinstance(obj, dict) and attribute in obj:
            return obj[attribute]
        if isinstance(obj, LoopContext | Undefined):
            return super().getattr(obj, attribute)
        return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        if isinstance(argument, str):
            return self.getattr(obj, argument)
        return super().getitem(obj, argument)

    def is_safe_callable(self, obj: Any) -> bool:
        return False


def _environment() -> _Environment:
    environment = _Environment(
        autoescape=True, undefined=_Missing, finalize=lambda value: "" if value is None else value
    )
    environment.globals.clear()
    environment.filters = {name: environment.filters[name] for name in FILTERS}
    environment.filters |= filters.FILTERS  # {{ loop.index|diem }}) gives a) b) c) d) đ)
    return environment


ENVIRONMENT = _environment()


def jinja_sources(content: bytes) -> dict[str, str]:
    """The Jinja source of the document and of every other part that holds a tag, by the part's name.

    This is the very text a render runs, so it is what a check of a template has to read.
    BrokenTemplate when the file is not a .docx.
    """
    try:
        word = DocxTemplate(BytesIO(content))
        part = _opened(word).part
        sources = {_name(part): _document_source(word)}
    except (BadZipFile, KeyError, ValueError, TypeError, SyntaxError) as error:
        raise BrokenTemplate("Tệp này không phải là tệp Word (.docx) đọc được.") from error
    for other in part.package.iter_parts():
        if other.content_type.endswith(TEXT_PARTS):
            source = _escapes_as_text(word.patch_xml(word.xml_to_string(parse_xml(other.blob))))
            if "{{" in source or "{%" in source or "{#" in source:
                sources[_name(other)] = source
    return sources


def _opened(word: DocxTemplate) -> Any:
    word.init_docx()
    return word.get_docx()


def _name(part: Any) -> str:
    return str(part.partname).removeprefix("/")


def _document_source(word: DocxTemplate) -> str:
    """docxtpl's source of the body, put back into the document it came from."""
    body = word.get_xml()
    whole = word.xml_to_string(_opened(word).element)
    start = whole.index("<w:body")
    bare = body[body.index(">") :]  # the namespaces are declared on w:document already
    end = whole.rindex("</w:body>") + len("</w:body>") if "</w:body>" in whole else len(whole)
    return whole[:start] + _escapes_as_text(word.patch_xml("<w:body" + bare)) + whole[end:]


def _escapes_as_text(source: str) -> str:
    """docxtpl's escapes {_{ }_} {_% %_} stand for braces in the template's own text, never in a value."""
    for escape, text in (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}")):
        source = source.replace(escape, f"{{{{ '{text}' }}}}")
    return source


class Template:
    """One .docx template. Raises BrokenTemplate when it is no template.

    ``fields`` are the values it asks for, spelled from the top (``teams[].members[].full_name``);
    ``placeholders`` the names at the top alone.
    """

    def __init__(self, content: bytes):
        sources = jinja_sources(content)
        self._document = next(iter(sources))
        try:
            self._parts = {name: ENVIRONMENT.from_string(source) for name, source in sources.items()}
            self.fields = frozenset().union(
                *(placeholders(ENVIRONMENT, source) for source in sources.values())
            )
        except TemplateSyntaxError as error:
            raise BrokenTemplate(f"Mẫu Word có thẻ viết sai: {error.message}.") from error
        self.placeholders = top_level(self.fields)
        parts = read_parts(content)
        self._frame = Frame(parts, frozenset(sources))
        self._rules = RuleFitter(parts[STYLES]) if STYLES in parts else None
        self._finish = _Finish(content, parts[self._document])

    def render(self, values: Mapping[str, Any]) -> bytes:
        """A new .docx with the values in place of the tags; equal values give equal bytes.

        Values are text, whole numbers, booleans, None (prints nothing), and lists, tuples and mappings of
        these; anything else is a TypeError that names the field. Text is cleaned and stays text: a tag or
        markup inside a value is printed as it stands. MissingField when a field asked for is not there.
        """
        context = {name: _plain(value, name) for name, value in values.items()}
        try:
            rendered = {name: part.render(context) for name, part in self._parts.items()}
        except UndefinedError as error:
            raise MissingField(self._spelled_from_the_top(str(error.message))) from error
        except TemplateError as error:
            raise BrokenTemplate(f"Không dựng được văn bản từ mẫu: {error.message}.") from error
        return self._frame.complete({name: self._written(name, xml) for name, xml in rendered.items()})

    def _spelled_from_the_top(self, name: str) -> str:
        return next((field for field in sorted(self.fields) if field.split(".")[-1] == name), name)

    def _written(self, name: str, xml: str) -> bytes:
        try:
            root = self._finish.tree(xml) if name == self._document else parse(xml)
        except UnreadablePart as error:
            raise BrokenTemplate(
                "Mẫu Word có thẻ mở, đóng không khớp nên văn bản dựng ra bị hỏng."
            ) from error
        if name == self._document and self._rules:
            self._rules.fit(root)
        return serialise(root)


class _Finish:
    """What docxtpl does to the document after Jinja, as far as one template can need it."""

    def __init__(self, content: bytes, document: bytes):
        self._word = DocxTemplate(BytesIO(content))
        self._columns_vary = any(tag in document for tag in (b"{%tc", b"{{tc", b"colspan", b" hm ", b" vm "))
        self._pictures = b"docPr" in document

    def tree(self, xml: str) -> Element:
        """The rendered document; line breaks and tabs inside a value become Word's own."""
        if "\n" in xml or "\t" in xml:
            xml = self._word.resolve_listing(xml)
        root = parse(xml)
        if self._columns_vary:
            root = self._word.fix_tables(xml)
        if self._pictures:
            self._word.docx_ids_index = 1000
            self._word.fix_docpr_ids(root)
        return root


_clean = lru_cache(maxsize=10_000)(clean_lines)  # most of what a document says, the next one says too


def _plain(value: Any, field: str) -> Any:
    kind = type(value)
    if kind is str:
        return _clean(value)
    if value is None or kind in (int, bool):
        return value
    if kind in (list, tuple):
        return [_plain(item, f"{field}[{place}]") for place, item in enumerate(value)]
    if kind is dict:
        return {key: _plain(item, f"{field}.{key}") for key, item in value.items()}
    raise TypeError(
        f"Giá trị của trường “{field}” không phải là chữ, số, danh sách hay bảng: {kind.__name__}"
    )
