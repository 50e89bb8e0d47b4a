"""The last look at a template in which nothing else is wrong: the very source a render runs.

What the paragraphs do not show (a tag in deleted text, in a field code, in the description of a picture)
is found here, and so is whatever would make the file unreadable. A template that passes renders to
well-formed XML for every record of the same shape: each branch of each block opens and closes the same
elements, so that leaving it out or repeating it changes nothing around it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from jinja2 import TemplateError, nodes

from vanban.own_templates.catalogue import Catalogue
from vanban.own_templates.fault import Fault, shortened
from vanban.problem import Problem
from vanban.tags import forbidden
from vanban.template import ENVIRONMENT, Template

MARKUP = re.compile(r"<[!?][^<>]*>|<(/?)([\w:.-]+)[^<>]*?(/?)>")
TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
ESCAPED_BRACES = re.compile(r"\{\{ '[{}%]{2}' \}\}")
RESAVE = "Xóa đoạn đó rồi gõ lại, hoặc chép phần này từ mẫu của phần mềm."


def unsound(
    content: bytes, sources: Mapping[str, str], seen: Iterable[str], catalogue: Catalogue
) -> list[Fault]:
    """The first kind of fault that the Jinja sources of the file have. ``seen``: the tags that were found in
    the paragraphs."""
    return _refused(sources) or _unseen(sources, seen) or _broken(sources) or _failed(content, catalogue)


def _refused(sources: Mapping[str, str]) -> list[Fault]:
    return [
        Fault(found.code, found.message, _place(part), found.tag)
        for part, source in sources.items()
        for found in forbidden(source)
    ]


def _unseen(sources: Mapping[str, str], seen: Iterable[str]) -> list[Fault]:
    """Tags that will be filled in but stand where nobody reads them."""
    known = {_bare(tag) for tag in seen}
    return [
        Fault(
            "hidden-tag",
            f"Thẻ {shortened(tag)} nằm ở chỗ không đọc thấy: chữ đã xóa (Track Changes), mã trường, mô tả "
            "của hình hoặc thuộc tính của tệp.",
            _place(part),
            shortened(tag),
            "Chấp nhận hết các thay đổi (Review, Accept All), bỏ thẻ khỏi mô tả hình, rồi lưu lại.",
        )
        for part, source in sources.items()
        for tag in TAG.findall(ESCAPED_BRACES.sub("", source))
        if _bare(tag) not in known
    ]


def _bare(tag: str) -> str:
    """Without the level, spaces and quotes, which are not the same in the file and in the source."""
    return re.sub(r"[\s“”‘’\"']", "", re.sub(r"^\{%(p|tr|tc) ", "{%", tag))


def _broken(sources: Mapping[str, str]) -> list[Fault]:
    return [
        Fault(
            "broken-structure",
            "Có thẻ điều kiện hoặc vòng lặp cắt ngang đoạn, ô hoặc khung chữ, nên văn bản dựng ra sẽ bị hỏng.",
            _place(part),
            "",
            RESAVE,
        )
        for part, source in sources.items()
        if not _is_whole(ENVIRONMENT.parse(source).body)
    ]


def _failed(content: bytes, catalogue: Catalogue) -> list[Fault]:
    """A trial with one item in each list: the shortest document that asks for everything. It needs no process
    of its own: what is forbidden was refused before, and each allowed tag runs once, over our own sample."""
    try:
        template = Template(content)
        if not catalogue.is_open:
            template.render(_shortest(catalogue.sample))
    except Problem as error:
        return [Fault("unrendered", str(error), _place(""), "", RESAVE)]
    except (TemplateError, TypeError, ValueError, RecursionError):
        told = "Không dựng được văn bản từ mẫu này."
        return [Fault("unrendered", told, _place(""), "", RESAVE)]
    return []


def _shortest(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _shortest(inner) for name, inner in value.items()}
    return [_shortest(item) for item in value[:1]] if isinstance(value, list | tuple) else value


def _place(part: str) -> str:
    return f"phần {part}" if part else "cả tệp"


def _is_whole(body: Sequence[nodes.Node]) -> bool:
    """Whether every branch inside leaves the open elements as it found them."""
    return all(
        _is_level(branch) and _is_whole(branch)
        for node in body
        if isinstance(node, nodes.If | nodes.For)
        for branch in _branches(node)
    )


def _branches(node: nodes.If | nodes.For) -> list[list[nodes.Node]]:
    others = [branch.body for branch in node.elif_] if isinstance(node, nodes.If) else []
    return [node.body, node.else_, *others]


def _is_level(branch: Sequence[nodes.Node]) -> bool:
    opened: list[str] = []
    closed: list[str] = []
    for data in _texts(branch):
        if "<" in MARKUP.sub("", data) or ">" in MARKUP.sub("", data):
            return False  # a tag inside a tag of the markup
        for closing, name, is_empty in MARKUP.findall(data):
            if closing and opened:
                if opened.pop() != name:
                    return False
            elif closing:
                closed.append(name)
            elif name and not is_empty:
                opened.append(name)
    return closed == opened[::-1]


def _texts(branch: Sequence[nodes.Node]) -> Iterator[str]:
    for node in branch:
        if isinstance(node, nodes.Output):
            yield from (one.data for one in node.nodes if isinstance(one, nodes.TemplateData))
