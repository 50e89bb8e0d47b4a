"""Whether the programs are there."""

from vanban.pdf import office, poppler
from vanban.pdf.room import found


def available() -> bool:
    """Whether LibreOffice and poppler are both installed."""
    return all(map(found, (office.PROGRAMS, poppler.PICTURES)))
