"""Trích sao: an issued document made again with its full form and only the parts that are chosen (Điều 25.3)."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from itertools import takewhile

from vanban.problem import Problem
from vanban.story import DOCUMENT, Paragraph, Story, paragraphs_of
from vanban.xml_part import Element, W

ARTICLE = re.compile(r"Điều\s+\d+\b")
HEADING = re.compile(r"(?:[IVX]+|\d+)\.\s")
RECEIVED = re.compile(r"Nơi nhận\s*:")
END = "./."
LONGEST_LABEL = 120


@dataclass
class Passage:
    """A part that can be chosen: an article, a numbered heading with what follows it, or what is attached."""

    ordinal: int
    label: str
    blocks: list[Element] = field(default_factory=list)


def passages(content: bytes) -> list[Passage]:
    """In the order of the text; raises Problem when the file cannot be read."""
    return list(_passages(Story(content)))


def extracted(content: bytes, chosen: Collection[int]) -> bytes:
    """The .docx without the passages that are not chosen (by their ordinals); head, title, grounds and signature
    stay. Raises Problem when nothing of it is chosen."""
    story = Story(content)
    found = list(_passages(story))
    kept = [one for one in found if one.ordinal in chosen]
    if not kept:
        raise Problem("Chọn ít nhất một phần của văn bản để trích sao.")
    for passage in found:
        if passage not in kept:
            _remove(passage.blocks)
    _close([one for one in kept if not one.label.startswith(ATTACHED)])
    _drop_empty_last_section(story.document)
    return story.written()


ATTACHED = "Phần kèm theo"


def _passages(story: Story) -> Iterator[Passage]:
    body = story.document.find(f"{W}body")
    blocks = [block for block in body if block.tag != f"{W}sectPr"]
    end = next((place for place, block in enumerate(blocks) if _is_signature(block)), len(blocks))
    inside = blocks[:end]
    begins = _begins(inside, ARTICLE) or _begins(inside, HEADING) or _every(inside)
    for ordinal, begin in enumerate(begins, 1):
        until = begins[ordinal] if ordinal < len(begins) else end
        yield Passage(ordinal, _text(inside[begin])[:LONGEST_LABEL], inside[begin:until])
    attached = blocks[end + 1 :]
    if words := next(filter(None, map(_text, attached)), ""):
        yield Passage(len(begins) + 1, f"{ATTACHED}: {words}"[:LONGEST_LABEL], attached)


def _begins(blocks: list[Element], pattern: re.Pattern[str]) -> list[int]:
    return [
        place
        for place, block in enumerate(blocks)
        if block.tag == f"{W}p" and pattern.match(_text(block).lstrip())
    ]


def _every(blocks: list[Element]) -> list[int]:
    """Of a text without numbers: each paragraph behind its title, which ends with the first rule or line."""
    told = [place for place, block in enumerate(blocks) if block.tag == f"{W}p" and _text(block).strip()]
    return told[2:] or told[-1:]


def _is_signature(block: Element) -> bool:
    return block.tag == f"{W}tbl" and bool(RECEIVED.search(_text(block)))


def _text(block: Element) -> str:
    if block.tag == f"{W}p":
        return Paragraph(block, DOCUMENT, "").text.strip()
    return " ".join(one.text.strip() for one in paragraphs_of(block, DOCUMENT)).strip()


def _remove(blocks: list[Element]) -> None:
    """The end of a section stays, in a paragraph that says nothing."""
    for block in blocks:
        if block.tag == f"{W}p" and block.find(f"{W}pPr/{W}sectPr") is not None:
            for child in [one for one in block if one.tag != f"{W}pPr"]:
                block.remove(child)
        else:
            block.getparent().remove(block)


def _close(kept: list[Passage]) -> None:
    """The text that is left ends with the end mark, as every text does."""
    told = [Paragraph(block, DOCUMENT, "") for one in kept for block in one.blocks if block.tag == f"{W}p"]
    last = next((one for one in reversed(told) if one.text.strip()), None)
    if last is None or last.text.rstrip().endswith(END):
        return
    text = last.text.rstrip()
    bare = text.rstrip(".;:, ")
    last.replace(len(bare) - 1, len(last.text), bare[-1] + END)


def _drop_empty_last_section(root: Element) -> None:
    """Where nothing of what is attached was chosen, its section goes: it would be an empty page."""
    body = root.find(f"{W}body")
    ending = body.find(f"{W}sectPr")
    behind = (
        list(takewhile(lambda one: not _ends_section(one), reversed(body[:-1]))) if ending is not None else []
    )
    before = body[-2 - len(behind)] if ending is not None and len(body) > len(behind) + 1 else None
    if before is None or not _ends_section(before) or any(map(_says, behind)):
        return
    for block in behind:
        body.remove(block)
    own = before.find(f"{W}pPr/{W}sectPr")
    body.replace(ending, own)
    if not _says(before):
        body.remove(before)


def _ends_section(block: Element) -> bool:
    return block.tag == f"{W}p" and block.find(f"{W}pPr/{W}sectPr") is not None


def _says(block: Element) -> bool:
    return bool(_text(block))
