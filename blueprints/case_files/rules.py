"""How long a case file is kept and when it goes to the archive (Điều 29 to 31)."""

from datetime import date

FEWEST_YEARS_TO_ARCHIVE = 5  # Điều 31.3c
LAST_OF_FEBRUARY = (2, 28)


def maintenance_words(years: int | None) -> str:
    """None: for ever (Annex V, I.4)."""
    return "Vĩnh viễn" if years is None else f"{years} năm"


def archive_due(ended_on: date | None, years: int | None) -> date | None:
    """Within one year after the work ended (Điều 30.2b); None for what is not handed over, or not ended."""
    if ended_on is None or (years is not None and years < FEWEST_YEARS_TO_ARCHIVE):
        return None
    try:
        return ended_on.replace(year=ended_on.year + 1)
    except ValueError:
        return date(ended_on.year + 1, *LAST_OF_FEBRUARY)
