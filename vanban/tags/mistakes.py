"""A source that Jinja cannot read, judged tag by tag: Jinja itself stops at the first fault, in English."""

import re
from collections.abc import Iterator

from jinja2 import TemplateSyntaxError

from vanban.tags.allowed import DEEPEST_BLOCK, Depth, violations
from vanban.tags.forbidden import Mistake
from vanban.tags.source import Written, tag_at
from vanban.template import ENVIRONMENT

OPENER = re.compile(r"\{[{%#]")
CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
# Where a tag without end is taken to end.
FAR_ENOUGH = re.compile(r"\{[{%#]|[}%]\}|</w:p>|\n")

ENDS = {"if": "endif", "for": "endfor"}
BRANCHES = {"if": ("elif", "else"), "for": ("else",)}
BEGINS = {end: word for word, end in ENDS.items()}
# Statements that Jinja knows, by itself or with its extensions, and a template does not.
JINJA_WORDS = {
    *("block", "call", "filter", "macro", "set", "with", "autoescape", "raw", "trans"),
    *(
        "endblock",
        "endcall",
        "endfilter",
        "endmacro",
        "endset",
        "endwith",
        "endautoescape",
        "endraw",
        "endtrans",
    ),
    *("include", "import", "from", "extends", "do", "debug", "break", "continue", "pluralize"),
}
ROW_WORDS, CELL_WORDS = {"p", "r", "tr", "tc"}, {"colspan", "cellbg", "hm", "vm"}
# What completes a statement that is parsed by itself.
AROUND = {
    "print": ("", ""),
    "if": ("", "{% endif %}"),
    "elif": ("{% if x %}", "{% endif %}"),
    "for": ("", "{% endfor %}"),
}
INSIDE_ANY_LOOP = Depth(loops=1)

# Jinja's own words → what they mean to the person who typed the tag.
MEANINGS = (
    (re.compile(r"unexpected char (.+) at"), "có ký tự {0} không hiểu được"),
    (re.compile(r"got 'end of"), "còn thiếu tên trường hoặc giá trị"),
    (re.compile(r"expected token 'end of .+', got (.+)"), "có phần thừa {0}; tên trường phải viết liền, "
     "nối bằng dấu gạch dưới"),
    (re.compile(r"expected token 'in'"), "thiếu chữ in giữa tên phần tử và tên danh sách"),
    (re.compile(r"expected token .+, got (.+)"), "có phần không đúng chỗ {0}"),
    (re.compile(r"unexpected (.+)"), "có phần thừa {0}"),
)  # fmt: skip


def mistakes(source: str) -> list[Mistake]:
    """What is wrong with each tag by itself, and with the tags as pairs; in the order of the source."""
    tags, found = _read(source)
    for tag in tags:
        found.extend(_of_tag(tag))
    found.extend(_of_pairs(tags))
    return sorted(found, key=lambda mistake: mistake.tag.place)


def _read(source: str) -> tuple[list[Written], list[Mistake]]:
    """The tags that have an end, and a mistake for each that has none."""
    tags: list[Written] = []
    broken: list[Mistake] = []
    place = 0
    while opener := OPENER.search(source, place):
        tag = tag_at(source, opener.start())
        if tag:
            tags.append(tag)
            place = opener.start() + len(tag.source)
        elif opener[0] == "{#" and (end := source.find("#}", opener.end())) >= 0:
            place = end + 2
        else:
            broken.append(_broken(source, opener))
            place = opener.end() + len(broken[-1].tag.source) - 2
    return tags, broken


def _broken(source: str, opener: re.Match[str]) -> Mistake:
    start, closing = opener.start(), CLOSING[opener[0]]
    far = FAR_ENOUGH.search(source, opener.end())
    end = far.start() if far else len(source)
    is_closed = far is not None and far[0] == closing
    tag = Written(source[start : end + 2 * is_closed], source.count("\n", 0, start) + 1, start)
    if not is_closed:
        return Mistake("unclosed", tag, closing)
    if tag.is_long:
        return Mistake("long-tag", tag)
    return Mistake("syntax", tag, _meaning(_complaint(tag.source)))


def _of_tag(tag: Written) -> Iterator[Mistake]:
    word = tag.word
    if tag.is_long:
        yield Mistake("long-tag", tag)
    elif word in JINJA_WORDS:
        yield Mistake("statement", tag)
    elif word in ROW_WORDS:
        yield Mistake("misplaced-row-tag", tag)
    elif word in CELL_WORDS:
        yield Mistake("misplaced-cell-tag", tag)
    elif not word or word in AROUND:
        yield from _of_expression(tag)
    elif word not in BEGINS and word != "else":
        yield Mistake("syntax", tag, f": không có lệnh {word}")


def _of_expression(tag: Written) -> Iterator[Mistake]:
    before, after = AROUND.get(tag.word, ("", ""))
    source = before + tag.source + after
    try:
        tree = ENVIRONMENT.parse(source)
    except RecursionError:
        yield Mistake("too-complex", tag)
    except (TemplateSyntaxError, ValueError):
        yield Mistake("syntax", tag, _meaning(_complaint(source)))
    else:
        yield from (Mistake(code, tag) for code, _ in violations(tree, INSIDE_ANY_LOOP))


def _of_pairs(tags: list[Written]) -> Iterator[Mistake]:
    """else, elif and the ends against what is open before them; and what stays open."""
    is_open: list[Written] = []
    for tag in tags:
        if tag.word in ENDS:
            is_open.append(tag)
            if len(is_open) == DEEPEST_BLOCK + 1:
                yield Mistake("too-complex", tag)
        elif tag.word in ("elif", "else") and not (is_open and tag.word in BRANCHES[is_open[-1].word]):
            yield Mistake("stray-tag", tag, "{% if … %}")
        elif tag.word in BEGINS:
            yield from _closed(tag, is_open)
    yield from (Mistake("unfinished-block", tag, f"{{% {ENDS[tag.word]} %}}") for tag in is_open)


def _closed(end: Written, is_open: list[Written]) -> Iterator[Mistake]:
    word = BEGINS[end.word]
    if is_open and is_open[-1].word == word:
        is_open.pop()
    elif any(tag.word == word for tag in is_open):
        yield Mistake("crossed-blocks", end, is_open[-1].shown)
        del is_open[max(at for at, tag in enumerate(is_open) if tag.word == word) :]
    else:
        yield Mistake("stray-tag", end, f"{{% {word} … %}}")


def _complaint(source: str) -> str:
    try:
        ENVIRONMENT.parse(source)
    except TemplateSyntaxError as error:
        return error.message or ""
    except (ValueError, RecursionError):
        pass
    return ""


def _meaning(complaint: str) -> str:
    for pattern, meaning in MEANINGS:
        if found := pattern.search(complaint):
            return f": {meaning.format(*found.groups())}"
    return ""
