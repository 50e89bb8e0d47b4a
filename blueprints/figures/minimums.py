"""The least number of members that the rules of composition set; the one place that asks for them."""

from datetime import date

from blueprints.composition import queries as composition
from blueprints.figures.rules import Minimums
from blueprints.units.rules import Level


def minimums(province_id: int, on: date) -> Minimums:
    """What holds in the province on the day."""
    least = {level: rule.minimum for level, rule in composition.rules_on(province_id, on).items()}
    return Minimums(commune=least.get(Level.COMMUNE), village=least.get(Level.VILLAGE))
