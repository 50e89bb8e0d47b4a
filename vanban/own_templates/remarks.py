"""A copy of the template with a Word comment at each fault."""

from collections.abc import Sequence

from vanban.comments import AUTHOR, PART, Comment, with_comments
from vanban.own_templates.fault import NOWHERE, Fault
from vanban.story import DOCUMENT, Paragraph, Story
from vanban.xml_part import Element, W, parse, serialise

RANGES = tuple(f"{W}{name}" for name in ("commentRangeStart", "commentRangeEnd"))
REFERENCE = f"{W}commentReference"
MOST_COMMENTS = 200


def commented(content: bytes, faults: Sequence[Fault]) -> bytes:
    """The file whose faults these are, each told beside its letters; what stands in no paragraph, at the top.

    A document without any paragraph comes back as it is: Word has nowhere to put a comment in it.
    """
    story = Story(content)
    first = next((one for one in story.paragraphs if one.part == DOCUMENT), None)
    if first is None:
        return content
    comments = [_comment(fault, story, first) for fault in faults[:MOST_COMMENTS]]
    if len(faults) > MOST_COMMENTS:
        comments.append(
            Comment(first, 0, 0, f"Còn {len(faults) - MOST_COMMENTS} lỗi khác, chưa ghi nhận xét.")
        )
    return with_comments(story, comments)


def _comment(fault: Fault, story: Story, first: Paragraph) -> Comment:
    if fault.paragraph == NOWHERE:
        return Comment(first, 0, 0, f"({fault.place}) {_told(fault)}")
    return Comment(story.paragraphs[fault.paragraph], fault.start, fault.end, _told(fault))


def _told(fault: Fault) -> str:
    return "\n".join(filter(None, (fault.message, fault.suggestion)))


def take_out_remarks(story: Story) -> list[str]:
    """Takes the comments of an earlier review out of the story; a sentence if there were any."""
    if PART not in story.parts:
        return []
    comments = parse(story.parts[PART])
    ours = [one for one in comments.iter(f"{W}comment") if one.get(f"{W}author") == AUTHOR]
    if not ours:
        return []
    for one in ours:
        comments.remove(one)
    _unmark(story.document, {one.get(f"{W}id") for one in ours})
    story.parts[PART] = serialise(comments)
    return [f"Đã bỏ {len(ours)} nhận xét của lần kiểm tra trước."]


def _unmark(document: Element, ids: set[str]) -> None:
    for mark in list(document.iter(*RANGES, REFERENCE)):
        if mark.get(f"{W}id") in ids:
            gone = mark.getparent() if mark.tag == REFERENCE else mark
            gone.getparent().remove(gone)
