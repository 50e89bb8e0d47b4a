"""Jinja as a Word template may use it: plain values looked up by key, a few filters, nothing to call."""

from functools import lru_cache
from typing import Any

from jinja2 import StrictUndefined, nodes
from jinja2.compiler import CodeGenerator
from jinja2.runtime import LoopContext, Undefined
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import escape

from vanban import filters
from vanban.template.problems import BrokenTemplate

FILTERS = ("length", "lower", "upper", "join", "default")  # Jinja's own that a template may use

LOOP_NAMES = {"index", "index0", "revindex", "revindex0", "first", "last", "length", "depth", "depth0"}


class _Missing(StrictUndefined):
    """Its message is the bare name, for MissingField to dress."""

    @property
    def _undefined_message(self) -> str:
        return str(self._undefined_name)


def printed(value: Any) -> str:
    """What {{ }} prints: text escaped, nothing for None, the XML of an insert. A list or a mapping is to be
    looped over, not printed."""
    kind = type(value)
    if value is None:
        return ""
    if kind not in (str, int) and hasattr(value, "__html__"):
        return value.__html__()
    if kind in (list, dict):
        raise BrokenTemplate(
            "Mẫu Word in thẳng một danh sách hoặc một nhóm trường. Hãy lặp qua từng phần tử bằng {% for %}, "
            "hoặc viết rõ tên trường bên trong sau dấu chấm."
        )
    return str(escape(value))


class _Code(CodeGenerator):
    """The Python of a template, with what is done for every value written out instead of called.

    A text is escaped by ``escaped``, which keeps what it escaped; everything else goes through printed(). No
    value goes past both, so nothing is left for Jinja's own escape to do.
    """

    def visit_Template(self, node: Any, frame: Any = None) -> None:  # noqa: N802 (Jinja's name)
        self.writeline("escaped = environment.escaped")
        super().visit_Template(node, frame)

    def _output_child_pre(self, node: Any, frame: Any, finalize: Any) -> None:
        self.write("(escaped(value) if (value := ")

    def _output_child_post(self, node: Any, frame: Any, finalize: Any) -> None:
        self.write(").__class__ is str else environment.finalize(value))")

    def visit_Getattr(self, node: Any, frame: Any) -> None:  # noqa: N802
        if not isinstance(node.node, nodes.Name):
            super().visit_Getattr(node, frame)
            return
        pieces = ("(", f"[{node.attr!r}] if ", f".__class__ is dict and {node.attr!r} in ")
        for piece in (*pieces, " else environment.getattr("):
            self.write(piece)
            self.visit(node.node, frame)
        self.write(f", {node.attr!r}))")


class _Environment(SandboxedEnvironment):
    """Values are looked up by key, never by attribute: a field called "items" or "count" is a field."""

    code_generator_class = _Code
    escaped = staticmethod(lru_cache(maxsize=20_000)(lambda text: str(escape(text))))

    def getattr(self, obj: Any, attribute: str) -> Any:
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        if type(obj) is LoopContext and attribute in LOOP_NAMES:
            return getattr(obj, attribute)
        if isinstance(obj, Undefined):
            return super().getattr(obj, attribute)
        return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        if isinstance(argument, str):
            return self.getattr(obj, argument)
        return super().getitem(obj, argument)

    def is_safe_callable(self, obj: Any) -> bool:
        return False


class _TextEnvironment(_Environment):
    """For sources without a tag in an attribute: quotation marks stay as they are."""

    escaped = staticmethod(lru_cache(maxsize=20_000)(lambda text: quotes_plain(str(escape(text)))))


def quotes_plain(xml: str) -> str:
    """Quotation marks as lxml writes them in a text."""
    xml = str(xml)  # Markup, which a constant of the template is, would escape them again
    return xml.replace("&#34;", '"').replace("&#39;", "'") if "&#3" in xml else xml


def _prepared(environment: _Environment) -> _Environment:
    environment.globals.clear()
    environment.filters = {name: environment.filters[name] for name in FILTERS}
    environment.filters |= filters.FILTERS  # {{ loop.index|diem }}) gives a) b) c) d) đ)
    return environment


ENVIRONMENT = _prepared(_Environment(autoescape=True, undefined=_Missing, finalize=printed))
TEXT_ENVIRONMENT = _prepared(
    _TextEnvironment(autoescape=True, undefined=_Missing, finalize=lambda value: quotes_plain(printed(value)))
)
