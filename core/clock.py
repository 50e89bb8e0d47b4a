"""Moments are kept in UTC; the working day is the day in Viet Nam."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

VIET_NAM = ZoneInfo("Asia/Ho_Chi_Minh")


def now() -> datetime:
    return datetime.now(UTC)


def today() -> date:
    return day_of(now())


def day_of(moment: datetime) -> date:
    """The day it was in Viet Nam at that moment."""
    return moment.astimezone(VIET_NAM).date()


def local(moment: datetime) -> datetime:
    return moment.astimezone(VIET_NAM)
