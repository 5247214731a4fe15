"""Numbers, spans and estimates as people write them; each is refused with what is expected."""

import math
import re

from readiness.errors import EditRefused
from readiness.messages import _

_NUMBER = r"[+\-−]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+\-]?[0-9]+)?"
_ONE = re.compile(_NUMBER)
_ENDS = re.compile(rf"({_NUMBER})(?:\s*(?:–|—|-|\.\.|…|to)\s*({_NUMBER}))?")
_COMMA = re.compile(r"[0-9],[0-9]")


def number_of(text: str) -> float:
    """Return the number a text states."""
    words = text.strip()
    _refuse_commas(words)
    if not _ONE.fullmatch(words):
        raise EditRefused(_("Write a number such as 12 or 0.5."))
    return _finite(words)


def factor_of(text: str) -> float:
    """Return the factor a text states, above 0: a number, or a fraction such as 1/12."""
    above, divider, below = text.partition("/")
    try:
        number = number_of(above) / (number_of(below) if divider else 1.0)
    except (EditRefused, ZeroDivisionError):
        number = 0.0
    if not 0 < number < math.inf:
        raise EditRefused(_("Write a factor above 0, such as 12 or 1/12."))
    return number


def whole_of(text: str) -> int:
    """Return the whole number a text states."""
    try:
        number = number_of(text)
    except EditRefused:
        _refuse_commas(text)
        raise EditRefused(_("Write a whole number such as 3.")) from None
    if not number.is_integer():
        raise EditRefused(_("Write a whole number such as 3."))
    return int(number)


def ends_of(text: str) -> tuple[float, float]:
    """Return the two ends a text states; one number is both."""
    words = text.strip()
    _refuse_commas(words)
    found = _ENDS.fullmatch(words)
    if not found:
        raise EditRefused(_("Write two numbers such as 6–12."))
    low = _finite(found[1])
    high = _finite(found[2]) if found[2] else low
    if low > high:
        raise EditRefused(_("Write the lower number first, such as 6–12."))
    return low, high


def three_of(text: str) -> tuple[float, float, float]:
    """Return at least, likely and at most; one number is all three."""
    _refuse_commas(text)
    parts = [part.strip() for part in text.split("/")]
    if len(parts) == 1:
        parts *= 3
    if len(parts) != 3 or not all(_ONE.fullmatch(part) for part in parts):
        raise EditRefused(_("Write three numbers of days such as 7 / 14 / 30."))
    low, likely, high = (_finite(part) for part in parts)
    if not low <= likely <= high:
        raise EditRefused(_("Write the days in order: at least / likely / at most."))
    return low, likely, high


def _refuse_commas(text: str) -> None:
    if _COMMA.search(text):
        raise EditRefused(_("Write decimals with a point, such as 0.5, and no commas."))


def _finite(text: str) -> float:
    number = float(text.replace("−", "-"))
    if not math.isfinite(number):
        raise EditRefused(_("This number is too large."))
    return number
