"""Tags written so that making a Jinja source of them would take hours.

docxtpl looks for the end of every tag up to the end of the part, with patterns that try every way to share
out blanks. A part is looked at here first, in a time that grows with its size alone.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from vanban.gate.refused import Refused, broken_xml
from vanban.xml_part import UnreadablePart, W, parse

LARGEST_PART = 4 * 1024 * 1024
MOST_TAGS = 5000
MOST_UNCLOSED = 20
DELIMITER = re.compile(r"\{[{%#]|[}%#]\}")
LONG_BLANK = re.compile(r"\s{10}")
CELL_TAG = re.compile(r"\{%[-+]?\s*(?:colspan|cellbg|hm|vm)\b")


def refuse_costly_tags(part: str, xml: bytes) -> None:
    """Raises Refused for a part with too many tags, or with tags without end or full of blanks."""
    if len(xml) > LARGEST_PART:
        raise Refused(
            "large-template",
            f"Phần {part!r} của mẫu lớn hơn 4 MB. Dùng {{% for … %}} cho những đoạn lặp lại, rồi tải lại.",
        )
    try:
        root = parse(xml)
    except UnreadablePart:
        raise broken_xml(part) from None
    text, attributes = "".join(root.itertext()), "\n".join(root.xpath("//@*"))
    for written in (text, attributes):
        _refuse_costly(part, written)
    printed = "".join(root.itertext(f"{W}t"))
    if CELL_TAG.search(attributes) or len(CELL_TAG.findall(text)) > len(CELL_TAG.findall(printed)):
        raise Refused(
            "hidden-cell-tag",
            f"Phần {part!r} của mẫu có thẻ colspan, cellbg, hm hoặc vm nằm ngoài chữ của ô bảng. "
            "Chuyển thẻ vào ô bảng, hoặc xóa thẻ này.",
        )


def _refuse_costly(part: str, text: str) -> None:
    tags = list(_tags(text))
    if len(tags) > MOST_TAGS:
        raise Refused(
            "many-tags", f"Phần {part!r} của mẫu có hơn 5.000 thẻ. Dùng {{% for … %}} cho những đoạn lặp lại."
        )
    unclosed = [tag for tag, is_closed in tags if not is_closed]
    if len(unclosed) > MOST_UNCLOSED or any(map(CELL_TAG.match, unclosed)):
        raise Refused(
            "unclosed-tags",
            f"Phần {part!r} của mẫu có nhiều thẻ chưa đóng. Thêm dấu đóng }}}} hoặc %}} cho từng thẻ, rồi tải lại.",
        )
    if any(CELL_TAG.match(tag) and "\\" in tag for tag, _ in tags):  # docxtpl takes it for a sign of its own
        raise Refused(
            "cell-tag",
            f"Phần {part!r} của mẫu có thẻ colspan, cellbg, hm hoặc vm chứa dấu \\. "
            "Chỉ viết một trường trong thẻ, ví dụ {% colspan so_cot %}, rồi tải lại.",
        )
    if any(LONG_BLANK.search(tag) for tag, is_closed in tags if is_closed):
        raise Refused(
            "blank-in-tag",
            f"Phần {part!r} của mẫu có thẻ chứa khoảng trống quá dài. Xóa bớt dấu cách trong thẻ.",
        )


def _tags(text: str) -> Iterator[tuple[str, bool]]:
    """Each tag up to the next sign of a tag, and whether that sign ends it; a stray %} is a tag without end."""
    found = [(match[0], match.start()) for match in DELIMITER.finditer(text)]
    for (sign, at), (following, end) in pairwise([*found, ("{{", len(text))]):
        if sign[0] == "{":
            yield text[at:end], following[0] != "{"
    strays = [second for first, second in pairwise(["}}", *(sign for sign, _ in found)]) if first[0] != "{"]
    yield from ((sign, False) for sign in strays if sign == "%}")
