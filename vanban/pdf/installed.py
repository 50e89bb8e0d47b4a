"""Whether the programs are there."""

from vanban.pdf import office, poppler
from vanban.pdf.failed import ConversionFailed
from vanban.pdf.room import program


def require() -> None:
    """Raises ConversionFailed naming the package when LibreOffice or poppler is not installed."""
    program(office.PROGRAMS, office.PACKAGE)
    program(poppler.PICTURES, poppler.PACKAGE)


def available() -> bool:
    """Whether LibreOffice and poppler are both installed."""
    try:
        require()
    except ConversionFailed:
        return False
    return True
