"""How long ago something was that is known to the day, the month or the year: at least, at most."""

from datetime import date
from typing import NamedTuple

from readiness.messages import _, _n
from readiness.model.registers.kinds import PartialDay, first_day, last_day

YEAR = 365
"""Days of the last 12 months."""

TWO_YEARS = 730
"""Days of the last 24 months."""

_IN_YEARS = TWO_YEARS
"""Days from which a length is told in years."""


class Elapsed(NamedTuple):
    """Days that have gone by since something: at least `low`, at most `high`, both 0 or more."""

    low: int
    high: int

    def surely_within(self, days: int) -> bool:
        """Tell whether it was in the last so many days, whatever the day was."""
        return self.high < days

    def possibly_within(self, days: int) -> bool:
        """Tell whether it may have been in the last so many days."""
        return self.low < days


def elapsed(since: PartialDay | None, as_of: date) -> Elapsed | None:
    """Return the days since a partial day; None where it is not known or lies ahead for sure."""
    if since is None or first_day(since) > as_of:
        return None
    return Elapsed(max(0, (as_of - last_day(since)).days), (as_of - first_day(since)).days)


def length_words(length: Elapsed) -> str:
    """Return a length in days, or in whole years from two years on: "7 days", "6–7 years"."""
    low, high = length
    if low >= _IN_YEARS:
        low, high = low // YEAR, high // YEAR
        if low == high:
            return _n("{count} year", "{count} years", low)
        return _("{low}–{high} years", low=low, high=high)
    if low == high:
        return _n("{count} day", "{count} days", low)
    return _("{low}–{high} days", low=low, high=high)
