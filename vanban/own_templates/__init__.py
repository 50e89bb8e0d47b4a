"""An office's own Word template: the fields it may use, what Word did to its tags, and what is wrong with it."""

from collections.abc import Collection
from dataclasses import dataclass

from vanban.controls import Control
from vanban.own_templates.catalogue import OPEN, Catalogue, Field, catalogue_of
from vanban.own_templates.fault import Fault
from vanban.own_templates.faults import faults, read
from vanban.own_templates.mending import Mended, mended
from vanban.own_templates.remarks import commented
from vanban.stamp import NUMBER_AND_DATE

__all__ = [
    "OPEN",
    "Catalogue",
    "Fault",
    "Field",
    "Mended",
    "Review",
    "catalogue_of",
    "commented",
    "faults",
    "mended",
    "review",
]


@dataclass(frozen=True)
class Review:
    """What became of a template that an office brought."""

    content: bytes  # mended: what is to be kept, and what the faults are about
    mendings: tuple[str, ...]
    faults: tuple[Fault, ...]  # () when the template can be used
    fields: frozenset[str]  # of the catalogue, named by the template and spelled from the top


def review(
    content: bytes,
    catalogue: Catalogue,
    *,
    required: Collection[str] = (),
    places: Collection[Control] = NUMBER_AND_DATE,
) -> Review:
    """Mend a template that has passed the gate, and tell what is left to do by hand.

    With the catalogue OPEN any field may be named. Raises Problem for a file that cannot be read.
    """
    kept, mendings = mended(content, catalogue)
    found, fields = read(kept, catalogue, required=required, places=places)
    return Review(kept, mendings, found, fields)
