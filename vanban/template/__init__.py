"""A Word template with Jinja tags, compiled once and rendered many times.

The tags are docxtpl's ({{ }}, {%p %}, {%tr %}, {%tc %}) and so is the Jinja source made of them; what
docxtpl does again for every document is done here once for every template. Templates are given plain
values only and call nothing: no function, method or global can be reached from inside one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from jinja2 import Template as Jinja
from jinja2 import TemplateError, TemplateSyntaxError, UndefinedError

from vanban.package import Frame
from vanban.placeholders import placeholders, top_level
from vanban.problem import Problem
from vanban.template.binding import as_markup, as_text, bound
from vanban.template.compatible import Compatible, hollow
from vanban.template.environment import ENVIRONMENT, FILTERS
from vanban.template.fitting import at_risk, ended, refuse_misfits, takes_markup
from vanban.template.paths import Path, Way, way_of
from vanban.template.problems import BrokenTemplate, MissingField
from vanban.template.text_parts import Kind, TextPart, opened
from vanban.values import Cleaned, UnusableValue, cleaned

__all__ = [
    "ENVIRONMENT",
    "FILTERS",
    "BrokenTemplate",
    "MissingField",
    "Path",
    "Template",
    "UnusableValue",
    "jinja_sources",
]
MISTAKES = (ArithmeticError, AttributeError, LookupError, RecursionError, SyntaxError, TypeError, ValueError)


def jinja_sources(content: bytes) -> dict[str, str]:
    """The Jinja source of the document and of every other part that holds a tag, by the part's name.

    This is the very text a render runs, so it is what a check of a template has to read.
    BrokenTemplate when the file is not a .docx.
    """
    return {
        part.name: part.source
        for part in opened(content).texts
        if part.has_tags or part.kind is Kind.DOCUMENT
    }


@dataclass(frozen=True)
class _Compiled:
    part: TextPart
    jinja: Jinja
    way: Way
    holders: tuple[str, ...]
    takes_markup: bool


class Template:
    """One .docx template. Raises BrokenTemplate when it is no template.

    ``fields`` are the values it asks for, spelled from the top (``teams[].members[].full_name``);
    ``placeholders`` the names at the top alone. ``path`` is the way its documents take.
    """

    def __init__(self, content: bytes):
        self._content = content
        template = opened(content)
        self._lines = template.lines
        try:
            compiled = [_compiled(part) for part in template.texts]
            self.fields = frozenset().union(
                *(placeholders(ENVIRONMENT, part.source) for part in template.texts if part.has_tags)
            )
        except TemplateSyntaxError as error:
            raise BrokenTemplate(_wrong_tag([part.source for part in template.texts])) from error
        except MISTAKES as error:
            raise BrokenTemplate("Mẫu Word có thẻ lồng nhau quá sâu. Hãy chia bớt các vòng lặp.") from error
        self.placeholders = top_level(self.fields)
        self._changing = [one for one in compiled if one.part.has_tags or one.part.kind is Kind.DOCUMENT]
        self.path = max(one.way.path for one in self._changing)
        steady = {one.part.name: self._one(one, {}) for one in compiled if one not in self._changing}
        self._parts = template.parts
        self._frame = Frame({**template.parts, **steady}, frozenset(one.part.name for one in self._changing))

    def render(self, values: Mapping[str, Any]) -> bytes:
        """A new .docx with the values in place of the tags; equal values give equal bytes.

        Values are text, whole numbers, booleans, None (prints nothing), inserts, and lists, tuples and
        mappings of these; anything else is an UnusableValue that names the field. Text is cleaned and stays
        text: a tag or markup inside a value is printed as it stands. MissingField when a field asked for is
        not there.
        """
        context = cleaned(values)
        if context.brings_parts:
            return self._with_parts(context)
        return self._frame.complete(self._texts(context))

    def path_for(self, values: Mapping[str, Any]) -> Path:
        """``path``, or the compatible one when the values bring parts of their own."""
        return Path.COMPATIBLE if cleaned(values).brings_parts else self.path

    @cached_property
    def _hollow(self) -> bytes:
        return hollow(self._parts, {one.part.name for one in self._changing})

    def _texts(self, context: Cleaned) -> dict[str, bytes]:
        values = bound(context.values, as_markup) if context.has_inserts else context.values
        texts = bound(context.values, as_text) if context.has_inserts else context.values
        return {
            one.part.name: self._one(
                one, texts if one.part.kind is Kind.PROPERTIES else values, has_inserts=context.has_inserts
            )
            for one in self._changing
        }

    def _one(self, compiled: _Compiled, values: dict[str, Any], *, has_inserts: bool = False) -> bytes:
        return compiled.way.written(self._rendered(compiled, values, has_inserts=has_inserts))

    def _rendered(self, compiled: _Compiled, values: dict[str, Any], *, has_inserts: bool) -> str:
        try:
            xml = compiled.jinja.render(values)
        except UndefinedError as error:
            raise MissingField(self._spelled_from_the_top(str(error.message))) from error
        except Problem:
            raise
        except (TemplateError, *MISTAKES) as error:
            raise BrokenTemplate(
                "Không dựng được văn bản từ mẫu: có thẻ gọi hàm, hoặc có trường không đúng loại, ví dụ lặp "
                "{% for %} qua một số, so sánh chữ với số. Hãy xem lại thẻ trong mẫu và dữ liệu của trường."
            ) from error
        if compiled.takes_markup or has_inserts:
            refuse_misfits(xml)
        xml = ended(xml, compiled.holders)
        return self._lines.fit(xml) if compiled.part.kind is Kind.DOCUMENT else xml

    def _spelled_from_the_top(self, name: str) -> str:
        return next((field for field in sorted(self.fields) if field.split(".")[-1] == name), name)

    def _with_parts(self, context: Cleaned) -> bytes:
        """A document brings styles and lists, which change those of the template; a picture or link does not."""
        whole = (self._content, Frame({}, frozenset()))
        content, frame = whole if context.brings_documents else (self._hollow, self._frame)
        rendered = partial(self._rendered, has_inserts=True)
        return Compatible(content, context, frame).document(self._changing, rendered)


def _compiled(part: TextPart) -> _Compiled:
    way = way_of(part)
    jinja = way.environment.from_string(part.source)
    return _Compiled(part, jinja, way, at_risk(part.source), takes_markup(part.source))


def _wrong_tag(sources: Sequence[str]) -> str:
    from vanban.tags import forbidden  # it reads tags with our environment; needed only when one is wrong

    found = next((one for source in sources for one in forbidden(source)), None)
    return f"Mẫu Word có thẻ viết sai. {found.message if found else 'Hãy soát lại các thẻ.'}"
