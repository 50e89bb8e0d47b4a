"""What an uploaded template must be: an ordinary file, and tags that only print, choose and repeat.

The tags are read in exactly the text a render runs (`vanban.template.jinja_sources`). What looks like a tag
in a part that is not rendered, such as a chart, a comment or the glossary, is text and stays text.
"""

from vanban.gate import inspect
from vanban.gate.refused import Refused
from vanban.gate.tag_cost import refuse_costly_tags
from vanban.package import read_parts
from vanban.tags import Forbidden, forbidden
from vanban.template import BrokenTemplate, jinja_sources

__all__ = ["ForbiddenTags", "inspect_template"]


class ForbiddenTags(Refused):
    """The tags that may not stand in the template: ``tags`` are (part, Forbidden), every one of them. The
    code is "tag-" and that of the first."""

    def __init__(self, tags: tuple[tuple[str, Forbidden], ...]) -> None:
        part, first = tags[0]
        others = f" Còn {len(tags) - 1} lỗi thẻ khác trong mẫu." if tags[1:] else ""
        super().__init__(f"tag-{first.code}", f"{first.message} (Phần {part!r}.){others}")
        self.tags = tags


def inspect_template(content: bytes) -> None:
    """Pass an ordinary Word template; raise Refused, and nothing else, for any other bytes.

    ForbiddenTags, a Refused, names every tag at fault in the document, headers, footers, footnotes and
    properties: whatever a render runs.
    """
    inspect(content)
    for part, xml in read_parts(content).items():
        if part.startswith("word/") and part.endswith(".xml"):
            refuse_costly_tags(part, xml)
    try:
        sources = jinja_sources(content)
    except BrokenTemplate as error:
        raise Refused("broken-template", str(error)) from error
    tags = tuple((part, found) for part, source in sources.items() for found in forbidden(source))
    if tags:
        raise ForbiddenTags(tags)
