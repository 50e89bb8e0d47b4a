"""The allowlist of the syntax tree: which nodes a template may hold, and on what condition.

A rule answers the code of what is wrong with its node, or "". A node without a rule is refused.
"""

import unicodedata
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from jinja2 import nodes

from vanban.template import ENVIRONMENT

DEEPEST_LOOP = 4
DEEPEST_BLOCK = 20  # Python nests a hundred
DEEPEST_EXPRESSION = 20
MOST_BRANCHES = 50  # elif, which Python nests too
MOST_FILTERS = 3
MOST_COLUMNS = 63  # of a Word table
LONGEST_CONSTANT = 200
LONGEST_NAME = 60
GREATEST_NUMBER = 10**15

COUNTERS = {"index", "index0", "revindex", "revindex0", "first", "last", "length"}
TESTS = {"defined", "undefined", "none"}
RESERVED = {"self", "super", "caller", "varargs", "kwargs"}  # mean something else to Jinja


class Depth(NamedTuple):
    """How far inside a node stands."""

    loops: int = 0
    blocks: int = 0
    expressions: int = 0

    @property
    def is_too_deep(self) -> bool:
        return self.blocks > DEEPEST_BLOCK or self.expressions > DEEPEST_EXPRESSION


SURFACE = Depth()


def violations(tree: nodes.Node, depth: Depth = SURFACE) -> Iterator[tuple[str, int]]:
    """(code, lineno) of every node that may not stand in a template; each pair as often as it occurs."""
    waiting: list[tuple[nodes.Node, Depth, int]] = [(tree, depth, 1)]
    while waiting:
        node, depth, line = waiting.pop()
        line = getattr(node, "lineno", None) or line
        code = "too-complex" if depth.is_too_deep else _code(node, depth)
        if code:
            yield code, line
        if code != "too-complex":
            waiting.extend((child, inner, line) for child, inner in _children(node, depth))


def _code(node: nodes.Node, depth: Depth) -> str:
    rule = RULES.get(type(node))
    return rule(node, depth) if rule else _refusal(node)


def _refusal(node: nodes.Node) -> str:
    return next((code for kinds, code in REFUSALS if isinstance(node, kinds)), "expression")


def _children(node: nodes.Node, depth: Depth) -> Iterator[tuple[nodes.Node, Depth]]:
    if isinstance(node, nodes.For):
        return _in_loop(node, depth)
    if _is_counter(node):
        return iter(())
    if isinstance(node, nodes.If):
        return _in_branches(node, depth)
    deeper = depth._replace(expressions=depth.expressions + isinstance(node, nodes.Expr))
    return ((child, deeper) for child in node.iter_child_nodes())


def _in_branches(node: nodes.If, depth: Depth) -> Iterator[tuple[nodes.Node, Depth]]:
    inner = depth._replace(blocks=depth.blocks + 1)
    yield node.test, depth
    yield from ((branch, depth) for branch in node.elif_)
    yield from ((child, inner) for child in [*node.body, *node.else_])


def _in_loop(loop: nodes.For, depth: Depth) -> Iterator[tuple[nodes.Node, Depth]]:
    outer = depth._replace(blocks=depth.blocks + 1)
    inner = outer._replace(loops=depth.loops + 1)
    yield from ((node, depth) for node in (loop.target, loop.iter))
    yield from ((child, inner) for child in [*loop.body, *([loop.test] if loop.test else [])])
    yield from ((child, outer) for child in loop.else_)  # where the loop is over, and so is its counter


def _is_counter(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name) and node.node.name == "loop"


def _is_path(node: nodes.Node) -> bool:
    """A field, spelled from the top; the owners of an attribute are looked at one by one."""
    return isinstance(node, nodes.Name) or (isinstance(node, nodes.Getattr) and not _is_counter(node))


def _name(name: str) -> str:
    if name.startswith("_") or unicodedata.normalize("NFKC", name) != name:
        return "hidden-name"
    if name in RESERVED:
        return "reserved-name"
    return "long-name" if len(name) > LONGEST_NAME else ""


def _freely(node: nodes.Node, depth: Depth) -> str:
    return ""


def _of_name(node: nodes.Name, depth: Depth) -> str:
    return "loop-counter" if node.name == "loop" else _name(node.name)


def _of_attribute(node: nodes.Getattr, depth: Depth) -> str:
    if _is_counter(node):
        return "" if node.attr in COUNTERS and depth.loops else "loop-counter"
    return _name(node.attr) or ("" if _is_path(node.node) else "expression")


def _of_if(node: nodes.If, depth: Depth) -> str:
    return "too-complex" if len(node.elif_) > MOST_BRANCHES else ""


def _of_choice(node: nodes.CondExpr, depth: Depth) -> str:
    return "" if node.expr2 is not None else "without-else"


def _of_loop(node: nodes.For, depth: Depth) -> str:
    if node.recursive or not isinstance(node.target, nodes.Name):
        return "loop-form"
    if not _is_path(node.iter):
        return "loop-source"
    return "deep-loop" if depth.loops >= DEEPEST_LOOP else ""


def _of_filter(node: nodes.Filter, depth: Depth) -> str:
    if node.name not in ENVIRONMENT.filters:
        return "filter"
    if not _are_constants(node) or (node.name == "join" and len(node.args) + len(node.kwargs) > 1):
        return "filter-argument"
    names = [one.name for one in _chain(node)]
    return "filter-chain" if len(names) > min(MOST_FILTERS, len(set(names))) else ""


def _are_constants(node: nodes.Filter) -> bool:
    given = [*node.args, *(keyword.value for keyword in node.kwargs)]
    # join(attribute="a.b") would read fields that nobody sees the template ask for.
    return (
        node.dyn_args is node.dyn_kwargs is None
        and all(isinstance(value, nodes.Const) for value in given)
        and all(keyword.key != "attribute" for keyword in node.kwargs)
    )


def _chain(node: nodes.Node | None) -> Iterator[nodes.Filter]:
    while isinstance(node, nodes.Filter):
        yield node
        node = node.node


def _of_test(node: nodes.Test, depth: Depth) -> str:
    return "" if node.name in TESTS and not (node.args or node.kwargs or node.dyn_args) else "test"


def _of_constant(node: nodes.Const, depth: Depth) -> str:
    value: Any = node.value
    if isinstance(value, str):
        is_plain = value.translate({9: None, 10: None, 0xA0: None}).isprintable()
        return "" if is_plain and len(value) <= LONGEST_CONSTANT else "constant"
    return "" if value is None or abs(value) < GREATEST_NUMBER else "constant"


def _of_product(node: nodes.Mul, depth: Depth) -> str:
    """docxtpl's {% hm %} makes {{ 2 * loop.length }} of a cell two columns wide; nothing else multiplies."""
    columns = node.left.value if isinstance(node.left, nodes.Const) else None
    is_width = isinstance(columns, int) and 0 < columns <= MOST_COLUMNS
    is_length = _is_counter(node.right) and getattr(node.right, "attr", "") == "length"
    return "" if is_width and is_length else "arithmetic"


RULES: dict[type[nodes.Node], Callable[[Any, Depth], str]] = {
    nodes.Template: _freely,
    nodes.Output: _freely,
    nodes.TemplateData: _freely,
    nodes.If: _of_if,
    nodes.For: _of_loop,
    nodes.Name: _of_name,
    nodes.Getattr: _of_attribute,
    nodes.Const: _of_constant,
    nodes.Filter: _of_filter,
    nodes.Keyword: _freely,
    nodes.Test: _of_test,
    nodes.Compare: _freely,
    nodes.Operand: _freely,
    nodes.And: _freely,
    nodes.Or: _freely,
    nodes.Not: _freely,
    nodes.CondExpr: _of_choice,
    nodes.Mul: _of_product,
}

REFUSALS: tuple[tuple[type[nodes.Node] | tuple[type[nodes.Node], ...], str], ...] = (
    (nodes.Call, "call"),
    ((nodes.Getitem, nodes.Slice), "index"),
    ((nodes.Concat, nodes.BinExpr, nodes.UnaryExpr), "arithmetic"),
    (nodes.Literal, "literal"),
    (nodes.Stmt, "statement"),
)
