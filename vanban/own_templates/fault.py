"""What is wrong with one place of a template."""

from dataclasses import dataclass
from typing import NamedTuple

LONGEST_QUOTE = 80
NOWHERE = -1


class Complaint(NamedTuple):
    """What is wrong with a tag, wherever it stands; the sentences are for the clerk."""

    code: str
    message: str
    suggestion: str = ""


@dataclass(frozen=True)
class Fault:
    """One thing to mend before the template can be used.

    ``code`` is stable. ``place`` and ``quote`` tell the reader where it is, ``suggestion`` what to write
    instead or to do ("" when the message says it all). For programs: the fault is about text[start:end] of
    the paragraph of that number in the file's Story; the number is NOWHERE for what stands in no paragraph.
    """

    code: str
    message: str
    place: str
    quote: str
    suggestion: str = ""
    paragraph: int = NOWHERE
    start: int = 0
    end: int = 0


def shortened(text: str) -> str:
    whole = " ".join(text.split())
    return whole if len(whole) <= LONGEST_QUOTE else f"{whole[: LONGEST_QUOTE - 1]}…"
