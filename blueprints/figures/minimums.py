"""The least number of members that the rules of composition set; the one place that asks for them."""

from datetime import date

from blueprints.figures.rules import Minimums


def minimums(province_id: int, on: date) -> Minimums:
    """What holds in the province on the day."""
    return Minimums()
