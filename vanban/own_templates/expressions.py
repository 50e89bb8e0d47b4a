"""What the expression in a tag asks for, and whether its fields can be used that way."""

from collections.abc import Iterator, Mapping
from typing import Any

from jinja2 import nodes

from vanban.filters import FILTERS
from vanban.own_templates.catalogue import (
    FLAG,
    GROUP,
    LIST,
    MISSING,
    NUMBER,
    TEXT,
    Catalogue,
    item_name,
)
from vanban.own_templates.fault import Complaint
from vanban.own_templates.nearest import first_text, unknown_field
from vanban.problem import Problem

UNKNOWN = ""
LOOP = "loop"
ORDERINGS = {"gt", "gteq", "lt", "lteq"}
TRUE_COUNTERS = {"first", "last"}
MADE = {"length": NUMBER}  # what a filter makes; text, unless it is said here
AS_IT_WAS = {"default"}
TAKEN = {"length": (LIST, TEXT), "join": (LIST,)}  # what a filter takes; one value, unless said here
ONE_VALUE = (TEXT, NUMBER)
TAKERS = {ONE_VALUE: "một trường chữ hoặc số", TAKEN["length"]: "một danh sách hoặc một đoạn chữ"}
FIRST_COUNTS = {"index": 1, "index0": 0, "revindex": 1, "revindex0": 0, "length": 1}


class Reader:
    """Reads the expressions that stand inside the loops of this scope: loop variable → path of one item,
    "" when the list is unknown and has been complained of already."""

    def __init__(self, catalogue: Catalogue, scope: Mapping[str, str], variables: frozenset[str]):
        self._catalogue = catalogue
        self._scope = {name: self._known(path) for name, path in scope.items()}
        self._variables = variables  # of every loop of the file

    def _known(self, path: str) -> str:
        return path if self._catalogue.is_open or self._catalogue.kind(path) else UNKNOWN

    def printed(self, node: nodes.Node) -> Iterator[Complaint]:
        yield from self.asked(node)
        yield from self._unprintable(node)

    def looped(self, node: nodes.Node) -> Iterator[Complaint]:
        yield from self.asked(node)
        kind, name = self.kind(node), name_of(node)
        if kind not in (LIST, UNKNOWN):
            yield Complaint(
                "not-a-list",
                f"“{name}” không phải là danh sách nên không lặp được.",
                f"In thẳng bằng {{{{ {name} }}}}, hoặc lặp trên một trường danh sách.",
            )

    def asked(self, node: nodes.Node) -> Iterator[Complaint]:
        """Every field the expression names exists here; filters and comparisons are given what they take."""
        path = self.path(node)
        if path is not None:
            yield from self._unreachable(node, path)
            return
        for child in node.iter_child_nodes():
            yield from self.asked(child)
        if isinstance(node, nodes.Filter):
            yield from self._misfiltered(node)
        if isinstance(node, nodes.Compare):
            yield from self._incomparable(node)

    def fields(self, node: nodes.Node) -> Iterator[str]:
        """The fields of the catalogue that the expression names, spelled from the top."""
        path = self.path(node)
        if path is None:
            for child in node.iter_child_nodes():
                yield from self.fields(child)
        elif not self._is_counter(node) and self._known(path):
            yield path

    def path(self, node: nodes.Node) -> str | None:
        """The field spelled from the top; "" below a list nobody knows; None for what is no field."""
        if isinstance(node, nodes.Name):
            return self._scope.get(node.name, node.name)
        if isinstance(node, nodes.Getattr):
            owner = self.path(node.node)
            return owner and f"{owner}.{node.attr}"
        return None

    def kind(self, node: nodes.Node | None) -> str:
        path = None if node is None else self.path(node)
        if isinstance(node, nodes.Getattr) and self._is_counter(node):
            return FLAG if node.attr in TRUE_COUNTERS else NUMBER
        if path is not None:
            return self._catalogue.kind(path) if path else UNKNOWN
        if isinstance(node, nodes.Filter):
            return self.kind(node.node) if node.name in AS_IT_WAS else MADE.get(node.name, TEXT)
        if isinstance(node, nodes.CondExpr):
            return self.kind(node.expr1)
        if isinstance(node, nodes.And | nodes.Or):
            return self.kind(node.right)
        if isinstance(node, nodes.Const):
            return _kind_of_constant(node)
        return FLAG

    def _is_counter(self, node: nodes.Node) -> bool:
        return (name_of(node) or "").split(".")[0] == LOOP and LOOP not in self._scope

    def _unreachable(self, node: nodes.Node, path: str) -> Iterator[Complaint]:
        name = name_of(node) or path
        if not path or self._is_counter(node) or self._catalogue.kind(path):
            return
        variable = name.split(".")[0]
        if variable in self._variables and variable not in self._scope:
            yield Complaint(
                "variable-outside",
                f"“{variable}” chỉ dùng được bên trong vòng lặp {{% for {variable} in … %}}.",
                f"Chuyển thẻ {name} vào giữa thẻ for và endfor của vòng lặp đó.",
            )
        elif not self._catalogue.is_open:
            yield unknown_field(name, path, self._scope, self._catalogue)

    def _unprintable(self, node: nodes.Node) -> Iterator[Complaint]:
        kind, name = self.kind(node), name_of(node)
        if name is None:
            if kind in (LIST, GROUP, FLAG):
                yield Complaint(
                    "not-a-value", "Thẻ này không cho ra chữ hay số để in.", "Chỉ in trường chữ hoặc số."
                )
        elif kind == LIST:
            yield self._whole_list(name, self.path(node) or "")
        elif kind == GROUP:
            yield self._whole_group(name, self.path(node) or "")
        elif kind == FLAG:
            yield Complaint(
                "flag-as-value",
                f"“{name}” là trường đúng/sai, không in ra được.",
                f"Dùng trong điều kiện: {{% if {name} %}}…{{% else %}}…{{% endif %}}.",
            )

    def _whole_list(self, name: str, path: str) -> Complaint:
        item = item_name(path)
        inner = first_text(f"{path}[]", self._catalogue)
        printed = f"{item}{inner.removeprefix(f'{path}[]')}" if inner else item
        return Complaint(
            "list-as-value",
            f"“{name}” là một danh sách, không in thẳng ra được.",
            f"Viết ba đoạn: {{%p for {item} in {name} %}} rồi {{{{ {printed} }}}} rồi {{%p endfor %}}.",
        )

    def _whole_group(self, name: str, path: str) -> Complaint:
        inner = first_text(path, self._catalogue)
        return Complaint(
            "group-as-value",
            f"“{name}” là một nhóm trường, không in thẳng ra được.",
            f"Viết tên trường sau dấu chấm, ví dụ {{{{ {name}{inner.removeprefix(path)} }}}}."
            if inner
            else "",
        )

    def _misfiltered(self, node: nodes.Filter) -> Iterator[Complaint]:
        kind, takes = self.kind(node.node), TAKEN.get(node.name, ONE_VALUE)
        if node.name in AS_IT_WAS or kind == UNKNOWN:
            return
        if kind not in takes or (node.name == "join" and self._is_of_groups(node.node)):
            wanted = "một danh sách chữ hoặc số" if node.name == "join" else TAKERS[takes]
            yield _wrongly_filtered(node.name, wanted)
        elif node.name in FILTERS:
            yield from self._unwritable(node)

    def _unwritable(self, node: nodes.Filter) -> Iterator[Complaint]:
        """Tried on the sample: whether a text is a number or a day shows in the value alone."""
        value = self._sample(node.node)
        try:
            if value is not MISSING:
                FILTERS[node.name](value)
        except Problem as problem:
            yield Complaint("filter-value", str(problem), "Bỏ bộ lọc, hoặc chọn trường khác.")

    def _sample(self, node: nodes.Node | None) -> Any:
        """What the expression gives for the sample, at the first item of each loop."""
        if isinstance(node, nodes.Getattr) and self._is_counter(node):
            return FIRST_COUNTS.get(node.attr, MISSING)
        if isinstance(node, nodes.Filter) and node.name == "length":
            return 1
        path = None if node is None else self.path(node)
        return self._catalogue.value(path) if path else MISSING

    def _is_of_groups(self, node: nodes.Node | None) -> bool:
        path = None if node is None else self.path(node)
        return bool(path) and self._catalogue.kind(f"{path}[]") == GROUP

    def _incomparable(self, node: nodes.Compare) -> Iterator[Complaint]:
        left = self.kind(node.expr)
        for operand in node.ops:
            right = self.kind(operand.expr)
            if operand.op in ORDERINGS and not {left, right} <= {NUMBER, UNKNOWN}:
                yield Complaint(
                    "compared-text",
                    "So sánh lớn hơn, nhỏ hơn chỉ dùng cho số, ví dụ độ dài danh sách.",
                    "Dùng == hoặc != để so chữ, hoặc {% if teams|length > 1 %} để đếm.",
                )
            if operand.op in ("in", "notin") and not _can_hold(left, right):
                yield Complaint(
                    "searched-value",
                    "Phép “in” chỉ tìm một giá trị trong một danh sách hoặc một đoạn chữ.",
                    "Dùng == để so hai giá trị.",
                )
            left = right


def name_of(node: nodes.Node) -> str | None:
    """The field as the tag writes it: ``member.full_name``; None for anything else."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        owner = name_of(node.node)
        return owner and f"{owner}.{node.attr}"
    return None


def _can_hold(item: str, owner: str) -> bool:
    return owner in (LIST, UNKNOWN) or (owner == TEXT and item in (TEXT, UNKNOWN))


def _kind_of_constant(node: nodes.Const) -> str:
    if isinstance(node.value, bool):
        return FLAG
    return NUMBER if isinstance(node.value, int | float) else TEXT


def _wrongly_filtered(name: str, wanted: str) -> Complaint:
    return Complaint(
        "filter-value", f"Bộ lọc “{name}” chỉ dùng cho {wanted}.", "Bỏ bộ lọc, hoặc chọn trường khác."
    )
