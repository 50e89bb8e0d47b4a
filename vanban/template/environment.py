"""Jinja as a Word template may use it: plain values looked up by key, a few filters, nothing to call."""

from functools import lru_cache
from typing import Any

from jinja2 import StrictUndefined
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
    if kind is str:
        return _escaped(value)
    if value is None:
        return ""
    if kind is not int and hasattr(value, "__html__"):
        return value.__html__()
    if kind in (list, dict):
        raise BrokenTemplate(
            "Mẫu Word in thẳng một danh sách hoặc một nhóm trường. Hãy lặp qua từng phần tử bằng {% for %}, "
            "hoặc viết rõ tên trường bên trong sau dấu chấm."
        )
    return str(escape(value))


@lru_cache(maxsize=20_000)
def _escaped(text: str) -> str:
    return str(escape(text))


class _Code(CodeGenerator):
    """Every value goes through printed() and nothing else: it has escaped what Jinja would escape again."""

    def _output_child_pre(self, node: Any, frame: Any, finalize: Any) -> None:
        self.write("environment.finalize(")

    def _output_child_post(self, node: Any, frame: Any, finalize: Any) -> None:
        self.write(")")


class _Environment(SandboxedEnvironment):
    """Values are looked up by key, never by attribute: a field called "items" or "count" is a field."""

    code_generator_class = _Code

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


def _environment() -> _Environment:
    environment = _Environment(autoescape=True, undefined=_Missing, finalize=printed)
    environment.globals.clear()
    environment.filters = {name: environment.filters[name] for name in FILTERS}
    environment.filters |= filters.FILTERS  # {{ loop.index|diem }}) gives a) b) c) d) đ)
    return environment


ENVIRONMENT = _environment()
