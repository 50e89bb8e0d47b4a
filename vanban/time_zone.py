"""The time of Vietnam, where no clock is ever put forward or back."""

from datetime import datetime, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7))


def in_vietnam(moment: datetime) -> datetime:
    """That moment by the clocks of Vietnam; a moment without a zone was read off one of them."""
    return moment.astimezone(VIETNAM) if moment.tzinfo else moment.replace(tzinfo=VIETNAM)
