"""Reads and writes days as people type them."""

import re
from datetime import date

from readiness.messages import _

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_WORDS = re.compile(r"(\d{1,2})\.? +([A-Za-z]{3,9})\.? +(\d{4})")


class NotADay(ValueError):
    """The text names no day; the message is a sentence for the user."""


def day_text(day: date | None) -> str:
    """Return a day as the fields show it, or nothing."""
    return day.isoformat() if day is not None else ""


def read_day(text: str) -> date | None:
    """Return the day that the text names, None for blank; NotADay otherwise.

    Understands 2018-06-12 and 12 June 2018; a day half typed is none.
    """
    words = text.strip()
    if not words:
        return None
    numbers = _ISO.fullmatch(words)
    named = _WORDS.fullmatch(words)
    try:
        if numbers:
            year, month, day = (int(part) for part in numbers.groups())
            return date(year, month, day)
        if named and named[2][:3].lower() in _MONTHS:
            return date(int(named[3]), _MONTHS.index(named[2][:3].lower()) + 1, int(named[1]))
    except ValueError:
        raise NotADay(_("The calendar has no such day.")) from None
    raise NotADay(_("Write the day as 2018-06-12 or 12 June 2018."))


def reads_as(text: str, day: date | None) -> bool:
    """Tell whether the text names this day, in whatever way it is written."""
    try:
        return read_day(text) == day
    except NotADay:
        return False
