"""Tags as Word leaves them, made tags that can be read."""

from typing import NamedTuple

from vanban.own_templates.catalogue import Catalogue


class Mended(NamedTuple):
    content: bytes
    mendings: tuple[str, ...]  # a sentence for each


def mended(content: bytes, catalogue: Catalogue) -> Mended:
    return Mended(content, ())
