"""Which fields a Jinja source asks for, spelled from the top: ``teams[].members[].full_name``."""

from collections.abc import Iterator, Mapping

from jinja2 import Environment, nodes

LOOP = "loop"  # Jinja's own counter inside a for, not a field

Scope = Mapping[str, str]  # loop variable -> the path of one item: {"team": "teams[]"}


def placeholders(environment: Environment, source: str) -> frozenset[str]:
    """Every field the source names; ``[]`` stands for one item of a list.

    Only the longest path of each mention counts: ``letterhead.place`` and not also ``letterhead``.
    """
    named = set(_in(environment.parse(source), {}))
    return frozenset(path for path in named if not any(_is_inside(other, path) for other in named))


def top_level(fields: frozenset[str]) -> frozenset[str]:
    return frozenset(field.split(".")[0].removesuffix("[]") for field in fields)


def _is_inside(path: str, owner: str) -> bool:
    return path.startswith((f"{owner}.", f"{owner}[]"))


def _in(node: nodes.Node, scope: Scope) -> Iterator[str]:
    path = _path(node, scope)
    if path is not None:
        if path.split(".")[0] != LOOP:
            yield path
    elif isinstance(node, nodes.For):
        yield from _in_loop(node, scope)
    else:
        for child in node.iter_child_nodes():
            yield from _in(child, scope)


def _in_loop(loop: nodes.For, scope: Scope) -> Iterator[str]:
    yield from _in(loop.iter, scope)
    item = _path(loop.iter, scope)
    inner = (
        {**scope, loop.target.name: f"{item}[]"} if item and isinstance(loop.target, nodes.Name) else scope
    )
    for child in [*loop.body, *loop.else_, *([loop.test] if loop.test else [])]:
        yield from _in(child, inner)


def _path(node: nodes.Node, scope: Scope) -> str | None:
    if isinstance(node, nodes.Name):
        return scope.get(node.name, node.name)
    if isinstance(node, nodes.Getattr):
        owner = _path(node.node, scope)
        return None if owner is None else f"{owner}.{node.attr}"
    return None
