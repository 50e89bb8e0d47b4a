"""Word files of bare paragraphs, in the styles of our own."""

from functools import cache

from tests.vanban.samples import decision, rendered
from vanban.package import read_parts, write_parts

BODY = "word/document.xml"


def document(*paragraphs: str) -> bytes:
    """Each text in a run of its own paragraph. Texts are markup: one may end its run or paragraph."""
    body = "".join(f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>' for text in paragraphs)
    parts = _parts()
    head, _, rest = parts[BODY].decode().partition("<w:body>")
    end = rest[rest.rindex("<w:sectPr") :]
    return write_parts({**parts, BODY: f"{head}<w:body>{body}{end}".encode()})


@cache
def _parts() -> dict[str, bytes]:
    return read_parts(rendered(decision()))
