"""A copy of a .docx with Word comments in it, each beside the letters it is about."""

from collections.abc import Sequence
from dataclasses import dataclass

from vanban.story import DOCUMENT, Paragraph, Story
from vanban.xml_part import Element, W, new_element, parse, parse_or_new, serialise, sub_element

PART = "word/comments.xml"
TYPES, RELATIONS = "[Content_Types].xml", "word/_rels/document.xml.rels"
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
TYPES_NAMESPACE = "{http://schemas.openxmlformats.org/package/2006/content-types}"
RELATIONS_NAMESPACE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
AUTHOR = "Tổ Số"


@dataclass(frozen=True)
class Comment:
    """What is said of text[start:end] of a paragraph of the story; of all of it when start equals end.

    Word takes comments in the body only: of a header, footer or note it is said at the first paragraph of
    the document, with the place in front.
    """

    paragraph: Paragraph
    start: int
    end: int
    text: str
    author: str = AUTHOR


def with_comments(story: Story, comments: Sequence[Comment]) -> bytes:
    """The story's file with the comments added to those it has. The story is changed by it."""
    if not comments:
        return story.written()
    kept = parse_or_new(story.parts.get(PART), "comments")
    first_id = 1 + max((int(one.get(f"{W}id", "0")) for one in kept.iter(f"{W}comment")), default=-1)
    first = next(one for one in story.paragraphs if one.part == DOCUMENT)
    for comment_id, comment in enumerate(comments, first_id):
        placed = comment if comment.paragraph.part == DOCUMENT else _at_the_top(comment, first)
        _mark(placed, str(comment_id))
        _add(kept, str(comment_id), placed)
    return story.written({PART: serialise(kept), **_declared(story)})


def _at_the_top(comment: Comment, first: Paragraph) -> Comment:
    return Comment(first, 0, 0, f"({comment.paragraph.place}) {comment.text}", comment.author)


def _mark(comment: Comment, comment_id: str) -> None:
    """Puts the range and the reference around the letters; around all the paragraph when there are none."""
    paragraph = comment.paragraph
    start, end = (comment.start, comment.end) if comment.start < comment.end else (0, len(paragraph.text))
    paragraph.split(end)
    first, last = paragraph.split(start), paragraph.last_run_before(end)
    reference = _reference(comment_id)
    opening, closing = _numbered("commentRangeStart", comment_id), _numbered("commentRangeEnd", comment_id)
    if first is None or last is None:
        paragraph.element.extend([opening, closing, reference])
    else:
        first.addprevious(opening)
        last.addnext(reference)
        last.addnext(closing)


def _numbered(name: str, comment_id: str) -> Element:
    element = new_element(name)
    element.set(f"{W}id", comment_id)
    return element


def _reference(comment_id: str) -> Element:
    run = new_element("r")
    run.append(_numbered("commentReference", comment_id))
    return run


def _add(comments: Element, comment_id: str, comment: Comment) -> None:
    added = sub_element(comments, f"{W}comment")
    for name, value in (
        ("id", comment_id),
        ("author", comment.author),
        ("initials", _initials(comment.author)),
    ):
        added.set(f"{W}{name}", value)
    for line in comment.text.split("\n"):
        run = sub_element(sub_element(added, f"{W}p"), f"{W}r")
        sub_element(run, f"{W}t").text = line


def _initials(author: str) -> str:
    return "".join(word[0] for word in author.split()).upper()


def _declared(story: Story) -> dict[str, bytes]:
    """The content types and the document's relationships, naming the part of the comments."""
    if PART in story.parts:
        return {}
    types = parse(story.parts[TYPES])
    declared = sub_element(types, f"{TYPES_NAMESPACE}Override")
    declared.set("PartName", f"/{PART}")
    declared.set("ContentType", CONTENT_TYPE)
    relations = parse(story.parts[RELATIONS])
    relation = sub_element(relations, f"{RELATIONS_NAMESPACE}Relationship")
    for name, value in (("Id", "rIdNhanXet"), ("Type", RELATION), ("Target", "comments.xml")):
        relation.set(name, value)
    return {TYPES: serialise(types), RELATIONS: serialise(relations)}
