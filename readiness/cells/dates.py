"""Days, months and years as people write them."""

import re
from datetime import date

from readiness.errors import EditRefused
from readiness.messages import _
from readiness.model.registers.kinds import NONE_STATED, STANDING, first_day

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FULL = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_NUMBERS = re.compile(r"([0-9]{4})(?:[-/]([0-9]{1,2})(?:[-/]([0-9]{1,2})(?:[ T]00:00(?::00)?)?)?)?")
_DAY_FIRST = re.compile(r"(?:([0-9]{1,2})\.?[ -])?([A-Za-z]{3,9})\.?,?[ -]([0-9]{4})")
_MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.? ([0-9]{1,2}), ?([0-9]{4})")


def partial_day_of(text: str) -> str:
    """Return the day, month or year a text names, as it is stored."""
    parts = _parts(" ".join(text.split()))
    if parts is None:
        raise EditRefused(
            _("Write a day as 2018-06-11 or 11 Jun 2018, a month as Jun 2018, or a year as 2018.")
        )
    stored = "-".join(part for part in parts if part)
    try:
        first_day(stored)
    except ValueError:
        raise EditRefused(_("The calendar has no such day.")) from None
    return stored


def day_of(text: str) -> date:
    """Return the single day a text names."""
    try:
        stored = partial_day_of(text)
    except EditRefused as refused:
        if _parts(" ".join(text.split())) is not None:
            raise refused from None
        stored = ""
    if len(stored) != 10:
        raise EditRefused(_("Write a day as 2018-06-11 or 11 Jun 2018."))
    return first_day(stored)


def due_of(text: str) -> str:
    """Return when something is due: a day, month or year, standing, or none stated."""
    words = " ".join(text.split()).casefold()
    if words in (STANDING, NONE_STATED):
        return words
    if _parts(" ".join(text.split())) is None:
        raise EditRefused(
            _("Write a day as 2018-06-11, a month as Jun 2018, a year, standing, or none stated.")
        )
    return partial_day_of(text)


def _parts(words: str) -> tuple[str, str, str] | None:
    numbers = _NUMBERS.fullmatch(words)
    if numbers:
        return _joined(numbers[1], numbers[2], numbers[3])
    named = _DAY_FIRST.fullmatch(words)
    if named:
        month = _month(named[2])
        return _joined(named[3], month, named[1]) if month else None
    named = _MONTH_FIRST.fullmatch(words)
    if named:
        month = _month(named[1])
        return _joined(named[3], month, named[2]) if month else None
    return None


def _joined(year: str, month: str | None, day: str | None) -> tuple[str, str, str]:
    return year, month.zfill(2) if month else "", day.zfill(2) if day else ""


def _month(word: str) -> str:
    folded = word.casefold()
    if folded == "sept":
        folded = "sep"
    for at, (short, full) in enumerate(zip(_MONTHS, _FULL, strict=True), start=1):
        if folded in (short, full):
            return str(at)
    return ""
