"""What is wrong with a tag by itself and with the fields it names, given the loops it stands in."""

from collections.abc import Iterator

from jinja2 import nodes

from vanban.own_templates.blocks import BRANCHES, CLOSERS, OPENERS, Placed
from vanban.own_templates.catalogue import Catalogue, written
from vanban.own_templates.expressions import Reader
from vanban.own_templates.fault import Complaint, shortened
from vanban.own_templates.nearest import nearest, paths_called
from vanban.own_templates.tags_in_text import LEVELS, Tag
from vanban.tags import forbidden
from vanban.tags.allowed import DEEPEST_LOOP
from vanban.tags.forbidden import SENTENCES
from vanban.tags.source import LONGEST_TAG
from vanban.template import ENVIRONMENT

WORDS = (*OPENERS, *CLOSERS, *BRANCHES)
# What completes a statement that is read by itself.
AROUND = {"if": ("", "{% endif %}"), "for": ("", "{% endfor %}")}
AROUND |= {"elif": ("{% if x %}", "{% endif %}"), "else": ("{% if x %}", "{% endif %}")}
AROUND |= {"endif": ("{% if x %}", ""), "endfor": ("{% for x in y %}", "")}


def complaints(placed: Placed, reader: Reader, catalogue: Catalogue) -> Iterator[Complaint]:
    tag = placed.spot.tag
    form = _misformed(tag)
    if form:
        yield form
        return
    refused = list(_forbidden(tag, placed.loops, catalogue))
    yield from refused
    expression = None if refused else expression_of(tag)
    if isinstance(expression, nodes.Expr):
        yield from _of_expression(tag, expression, reader)


def expression_of(tag: Tag) -> nodes.Node | None:
    """What a tag that is allowed prints, asks or repeats; None for one that does neither."""
    body = ENVIRONMENT.parse(_alone(tag)).body
    if not body:
        return None
    node = body[0]
    if isinstance(node, nodes.Output):
        return node.nodes[0]
    if isinstance(node, nodes.For):
        return node.iter if tag.word == "for" else None
    if isinstance(node, nodes.If) and tag.word in ("if", "elif"):
        return node.elif_[0].test if tag.word == "elif" else node.test
    return None


def _of_expression(tag: Tag, expression: nodes.Node, reader: Reader) -> Iterator[Complaint]:
    if tag.opening == "{{":
        return reader.printed(expression)
    return reader.looped(expression) if tag.word == "for" else reader.asked(expression)


def _alone(tag: Tag) -> str:
    """The tag as Jinja reads it, made a whole."""
    before, after = AROUND.get(tag.word, ("", ""))
    return f"{before}{_plain(tag)}{after}"


def _plain(tag: Tag) -> str:
    return f"{tag.opening} {tag.inner} {tag.text[-2:]}"


def _forbidden(tag: Tag, loops: int, catalogue: Catalogue) -> Iterator[Complaint]:
    depth = min(loops, DEEPEST_LOOP)
    source = "{% for x in y %}" * depth + _alone(tag) + "{% endfor %}" * depth
    for found in forbidden(source):
        message = found.message.replace(found.tag, shortened(tag.text)) if found.tag else found.message
        yield Complaint(found.code, message, _suggestion(found.code, tag, catalogue))


def _suggestion(code: str, tag: Tag, catalogue: Catalogue) -> str:
    if code == "filter":
        name = tag.inner.rpartition("|")[2].partition("(")[0].strip()
        found = nearest(name, ENVIRONMENT.filters)
        return f"Có phải bộ lọc “{found}” không?" if found else ""
    if tag.opening == "{{" and code == "syntax":
        found = paths_called(tag.inner, catalogue)
        return f"Viết {{{{ {written(found[0])} }}}}." if found else ""
    return ""


def _misformed(tag: Tag) -> Complaint | None:
    text = shortened(tag.text)
    if len(tag.text) > LONGEST_TAG:
        return Complaint("long-tag", SENTENCES["long-tag"].format(tag=text))
    if tag.inner.startswith(("-", "+")) or tag.inner.endswith(("-", "+")):
        return Complaint("dash", f"Thẻ {text} có dấu trừ hoặc cộng sát ngoặc.", "Bỏ dấu đó đi.")
    if tag.level and (tag.opening == "{{" or tag.level not in LEVELS):
        return Complaint(
            "level",
            f"Thẻ {text} có chữ “{tag.level}” sát ngoặc, chỉ dùng cho lệnh đứng riêng đoạn, dòng hoặc ô.",
            f"Viết {tag.opening} {tag.inner} {tag.text[-2:]}, cách ra một dấu cách sau ngoặc.",
        )
    if tag.opening == "{%" and tag.word not in WORDS:
        return _no_such_statement(tag)
    return None


def _no_such_statement(tag: Tag) -> Complaint | None:
    message = f"Thẻ {shortened(tag.text)} không có lệnh nào mẫu Word dùng được."
    if tag.word in LEVELS:
        return Complaint("statement", message, f"Viết liền {{%{tag.word} {tag.rest} %}}, không cách sau {{%.")
    for level in LEVELS:
        if tag.word.removeprefix(level) in WORDS:
            return Complaint("statement", message, f"Viết {{%{level} {tag.inner.removeprefix(level)} %}}.")
    joined = nearest("".join(tag.inner.split()[:2]), WORDS) if tag.word == "end" else nearest(tag.word, WORDS)
    suggestion = f"Có phải “{joined}” không?" if joined else "Chỉ dùng if, elif, else, endif, for và endfor."
    return Complaint("statement", message, suggestion)
