"""Which {% if %} and {% for %} each tag stands in, and which of them do not open and close together."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Self

from vanban.own_templates.fault import Complaint, Fault, shortened
from vanban.own_templates.spots import Spot
from vanban.own_templates.tags_in_text import CLOSING
from vanban.tags.allowed import DEEPEST_BLOCK
from vanban.xml_part import Element

OPENERS = {"if": "endif", "for": "endfor"}
CLOSERS = {end: word for word, end in OPENERS.items()}
BRANCHES = ("elif", "else")
UNKNOWN = ""


@dataclass
class Block:
    """A block that is open."""

    spot: Spot
    container: Element | None
    variable: str = ""  # of a loop
    item: str = UNKNOWN  # the path of one item of its list
    has_else: bool = False
    is_crossed: bool = False  # one that opened before it has closed already

    @property
    def word(self) -> str:
        return self.spot.tag.word


@dataclass(frozen=True)
class Placed:
    """A tag and the loops it stands in: their variables → the path of one item."""

    spot: Spot
    scope: dict[str, str]
    loops: int


@dataclass
class Blocks:
    """Reads the tags of one part in order."""

    placed: list[Placed] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    variables: set[str] = field(default_factory=set)  # of all its loops
    _open: list[Block] = field(default_factory=list)

    @classmethod
    def of(cls, spots: Iterable[Spot]) -> Self:
        blocks = cls()
        blocks._read(spots)
        return blocks

    def _read(self, spots: Iterable[Spot]) -> None:
        for spot in spots:
            if not spot.tag.is_complete:
                self._fault(spot, _unpaired_braces(spot))
            elif spot.tag.opening == "{%":
                self._follow(spot)
            elif spot.tag.opening == "{{":
                self._place(spot)
        for block in self._open:
            self._fault(block.spot, _unfinished(block))

    def _follow(self, spot: Spot) -> None:
        word = spot.tag.word
        if word in OPENERS:
            self._place(spot)
            self._begin(spot)
        elif word in BRANCHES:
            self._branch(spot)
            self._place(spot)
        else:
            self._place(spot)
            if word in CLOSERS:
                self._end(spot)

    def _begin(self, spot: Spot) -> None:
        block = Block(spot, spot.container)
        if block.word == "for":
            variable, _, source = spot.tag.rest.partition(" in ")
            block.variable, block.item = variable.strip(), self._item(source.strip())
            self.variables.add(block.variable)
        self._open.append(block)

    def _item(self, source: str) -> str:
        """The path of one item of the list, spelled from the top."""
        first, dot, rest = source.partition(".")
        owner = self._scope().get(first, first)
        return f"{owner}{dot}{rest}[]" if owner else UNKNOWN

    def _branch(self, spot: Spot) -> None:
        block = self._open[-1] if self._open else None
        if block is None or (spot.tag.word == "elif" and block.word != "if"):
            self._fault(spot, _stray(spot, "if"))
        elif block.has_else or block.container is not spot.container:
            self._fault(spot, _second_else(spot) if block.has_else else _crossed(spot, block))
        if block:
            block.has_else |= spot.tag.word == "else"

    def _end(self, spot: Spot) -> None:
        word = CLOSERS[spot.tag.word]
        block = self._matching(spot, word) or next(
            (one for one in reversed(self._open) if one.word == word), None
        )
        if block is None:
            self._fault(spot, _stray(spot, word))
            return
        if block.is_crossed or block.container is not spot.container:
            self._fault(spot, _crossed(spot, block))
        at = self._open.index(block)
        for inner in self._open[at + 1 :]:
            inner.is_crossed = True
        del self._open[at]

    def _matching(self, spot: Spot, word: str) -> Block | None:
        return next(
            (one for one in reversed(self._open) if one.word == word and one.container is spot.container),
            None,
        )

    def _place(self, spot: Spot) -> None:
        loops = sum(block.word == "for" and not block.has_else for block in self._open[-DEEPEST_BLOCK:])
        self.placed.append(Placed(spot, self._scope(), loops))

    def _scope(self) -> dict[str, str]:
        near = self._open[-DEEPEST_BLOCK:]  # further out no template may reach
        return {one.variable: one.item for one in near if one.word == "for" and not one.has_else}

    def _fault(self, spot: Spot, complaint: Complaint) -> None:
        self.faults.append(spot.fault(complaint))


def _unpaired_braces(spot: Spot) -> Complaint:
    text = spot.tag.text
    opening = text[:2]
    if opening in ("{", "}"):
        edge, side = ("cuối", "sau") if opening == "{" else ("đầu", "trước")
        return Complaint(
            "lone-brace",
            f"Dấu {opening} đứng lẻ ở {edge} đoạn.",
            f"Thêm một dấu cách {side} nó, hoặc xóa đi.",
        )
    if opening not in CLOSING:
        wanted = next(one for one, closing in CLOSING.items() if closing == opening)
        return Complaint(
            "unopened",
            f"Dấu {opening} không có {wanted} mở trước nó.",
            f"Thêm {wanted} vào trước tên trường, hoặc xóa {opening}.",
        )
    if text[-2:] in CLOSING.values() and text != opening:
        return Complaint(
            "mixed-braces",
            f"Thẻ {shortened(text)} mở bằng {opening} nhưng đóng bằng {text[-2:]}.",
            f"Đóng thẻ bằng {CLOSING[opening]}.",
        )
    return Complaint(
        "unclosed",
        f"Thẻ {shortened(text)} chưa đóng trong đoạn này.",
        f"Thêm {CLOSING[opening]} vào cuối thẻ, hoặc viết {{_{{ nếu muốn in hai dấu ngoặc nhọn.",
    )


def _unfinished(block: Block) -> Complaint:
    end = f"{{%{block.spot.tag.level} {OPENERS[block.word]} %}}"
    return Complaint(
        "unfinished-block",
        f"Thẻ {shortened(block.spot.tag.text)} chưa có thẻ kết thúc.",
        f"Thêm {end} sau phần nội dung của nó.",
    )


def _stray(spot: Spot, word: str) -> Complaint:
    return Complaint(
        "stray-tag",
        f"Thẻ {shortened(spot.tag.text)} không có thẻ {{% {word} … %}} nào mở trước nó.",
        f"Thêm {{%{spot.tag.level} {word} … %}} trước nó, hoặc xóa thẻ này.",
    )


def _second_else(spot: Spot) -> Complaint:
    return Complaint(
        "second-else",
        f"Thẻ {shortened(spot.tag.text)} đứng sau một thẻ {{% else %}} của cùng khối.",
        "Một khối chỉ có một else, đứng cuối cùng. Xóa thẻ thừa, hoặc đóng khối trước đó.",
    )


def _crossed(spot: Spot, block: Block) -> Complaint:
    tag, opener = spot.tag, block.spot.tag
    message = (
        f"Thẻ {shortened(tag.text)} không mở, đóng khớp với {shortened(opener.text)} ở {block.spot.place}."
    )
    if block.is_crossed:
        return Complaint("crossed-blocks", message, "Đóng thẻ mở sau trước, rồi mới đóng thẻ mở trước.")
    if opener.level != tag.level:
        return Complaint(
            "crossed-blocks", message, f"Hai thẻ phải cùng loại: viết {{%{opener.level} {tag.inner} %}}."
        )
    return Complaint("crossed-blocks", message, _one_place(spot, block.spot))


def _one_place(spot: Spot, opener: Spot) -> str:
    if spot.tag.level == "p":
        return "Đặt cả hai thẻ cùng ngoài bảng, hoặc cùng trong một ô của bảng."
    if spot.tag.level:
        return f"Đặt cả hai thẻ trong cùng một {'bảng' if spot.tag.level == 'tr' else 'dòng của bảng'}."
    if spot.paragraph.element is opener.paragraph.element:
        return "Đừng để một trong hai thẻ nằm trong liên kết hoặc ô nhập liệu."
    level = "tr" if spot.row is not None and opener.row is not None and spot.cell is not opener.cell else "p"
    own = "một dòng riêng của bảng" if level == "tr" else "một đoạn riêng"
    return f"Viết {{%{level} {opener.tag.inner} %}} và {{%{level} {spot.tag.inner} %}}, mỗi thẻ ở {own}."
