"""What is wrong with a template as a file: tags where nothing is filled in, mail merge that has no tag, and
what every template of the kind must have."""

import re
from collections.abc import Collection, Iterator

from vanban.comments import PART as COMMENTS
from vanban.controls import Control
from vanban.own_templates.catalogue import Catalogue, written
from vanban.own_templates.fault import Complaint, Fault, shortened
from vanban.own_templates.merge_fields import WordField, fields_of, is_merge_rule
from vanban.own_templates.nearest import nearest, paths_called
from vanban.own_templates.tags_in_text import tags_in
from vanban.stamp import missing_controls
from vanban.story import Story
from vanban.xml_part import UnreadablePart, parse

TOLD = re.compile(r"(word|docProps)/.*\.xml")
WHOLE = "cả tệp"


def unrendered_tags(story: Story, rendered: Collection[str]) -> Iterator[Fault]:
    """Tags in a part that stays as it is. Comments are remarks about the template, not text of it."""
    for name, part in story.parts.items():
        if name not in rendered and name != COMMENTS and TOLD.fullmatch(name):
            for tag in _tags_of(part):
                yield Fault(
                    "unrendered-part",
                    f"Thẻ {shortened(tag)} nằm ở phần mà phần mềm không điền.",
                    f"phần {name}",
                    shortened(tag),
                    "Chuyển thẻ vào thân văn bản, đầu trang hoặc chân trang.",
                )


def unmerged_fields(story: Story, catalogue: Catalogue) -> Iterator[Fault]:
    """Mail-merge fields that are still there after mending."""
    for number, paragraph in enumerate(story.paragraphs):
        every = fields_of(paragraph.element)
        for one in every:
            complaint = _unmerged(one, every, catalogue)
            if complaint:
                quote = shortened((one.merged and f"«{one.merged}»") or one.instruction)
                yield Fault(
                    complaint.code, complaint.message, paragraph.place, quote, complaint.suggestion, number
                )


def missing_places(content: bytes, wanted: Collection[Control]) -> Iterator[Fault]:
    """The controls that wait for the number and the date."""
    for name in missing_controls(content, wanted):
        yield Fault(
            "missing-control",
            f"Mẫu thiếu ô “{name}”, nên khi phát hành không điền được.",
            WHOLE,
            "",
            f"Chép ô “{name}” từ mẫu của phần mềm (cả ô, không chỉ chữ) vào phần đầu văn bản.",
        )


def missing_fields(used: Collection[str], required: Collection[str], catalogue: Catalogue) -> Iterator[Fault]:
    for path in required:
        if not any(one == path or one.startswith((f"{path}.", f"{path}[]")) for one in used):
            yield Fault(
                "missing-field",
                f"Mẫu thiếu trường bắt buộc “{catalogue.words(path) or path}”.",
                WHOLE,
                "",
                f"Chép trường {written(path)} từ danh mục trường vào chỗ của nó trong mẫu.",
            )


def _unmerged(one: WordField, every: list[WordField], catalogue: Catalogue) -> Complaint | None:
    if is_merge_rule(one, every):
        return Complaint(
            "merge-rule",
            f"Quy tắc trộn thư {one.kind} không chuyển thành thẻ được.",
            "Xóa quy tắc này và viết thẻ thay cho nó, ví dụ {% if grouped %}…{% else %}…{% endif %}.",
        )
    if not one.merged or one.owner is not None:
        return None
    return Complaint("merge-field", *_no_such_column(one.merged, catalogue))


def _no_such_column(name: str, catalogue: Catalogue) -> tuple[str, str]:
    meant = paths_called(name, catalogue)
    if meant:
        choices = ", ".join(f"{{{{ {written(path)} }}}}" for path in meant[:4])
        return (
            f"Trường trộn thư «{name}» chưa rõ là trường nào.",
            f"Thay bằng một trong: {choices}.",
        )
    words = {field.words: field.path for field in catalogue.fields}
    found = words.get(nearest(name, words), "") or nearest(name, words.values())
    suggestion = (
        f"Có phải {{{{ {written(found)} }}}} không?" if found else "Thay bằng một trường trong danh mục."
    )
    return f"Trường trộn thư «{name}» không có trong danh mục trường.", suggestion


def _tags_of(part: bytes) -> list[str]:
    if b"{{" not in part and b"{%" not in part:
        return []
    try:
        text = "".join(parse(part).itertext())
    except UnreadablePart:
        return []
    return [tag.text for tag in tags_in(text) if tag.is_complete]
