"""Stands as people write them: two numbers, or options of the issue by their words."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from readiness.cells.numbers import ends_of
from readiness.errors import EditRefused
from readiness.messages import _
from readiness.model.registers.kinds import Stand

if TYPE_CHECKING:
    from readiness.model.registers.issues import Issue, Option

_BETWEEN = (re.compile(r"\s*–\s*"), re.compile(r"\s+-\s+|\s+to\s+"))


def stand_of(text: str, issue: "Issue | None") -> Stand:
    """Return the stand that a text names on an issue; raises EditRefused where it names none."""
    if issue is None:
        return _stand_without_an_issue(text)
    options = issue.ordered
    if not options:
        return _numbers(text, issue.unit)
    exact = option_id(text, options)
    if exact is not None:
        return Stand(low=exact, high=exact)
    for found in (found for between in _BETWEEN for found in between.finditer(text)):
        low_id = option_id(text[: found.start()], options)
        high_id = option_id(text[found.end() :], options)
        if low_id is not None and high_id is not None:
            return Stand(low=low_id, high=high_id)
    raise EditRefused(
        _(
            "Write one of the options of the issue, or two with – between: {options}.",
            options="; ".join(option.title for option in options),
        )
    )


def option_id(text: str, options: "Sequence[Option]") -> str | None:
    """Return the id of the option that a text names by its words or its id."""
    words = " ".join(text.split())
    titled = [
        option.id
        for option in options
        if " ".join(option.title.split()).casefold() == words.casefold()
    ]
    if len(titled) == 1:
        return titled[0]
    inner = words[1:-1] if words.startswith("[") and words.endswith("]") else words
    return next((option.id for option in options if option.id in (words, inner)), None)


def _stand_without_an_issue(text: str) -> Stand:
    """Read numbers, and options written by id, for a row whose issue is not known (yet)."""
    ids = re.fullmatch(r"\[([^\[\]\s]+)\](?: – \[([^\[\]\s]+)\])?", text.strip())
    try:
        if ids:
            return Stand(low=ids[1], high=ids[2] or ids[1])
        low, high = ends_of(text)
    except (EditRefused, ValueError):
        raise EditRefused(_("Choose the issue first, or write two numbers such as 6–12.")) from None
    return Stand(low=low, high=high)


def _numbers(text: str, unit: str) -> Stand:
    words = text.strip()
    try:
        low, high = ends_of(words)
    except EditRefused:
        if not unit or not words.casefold().endswith(unit.casefold()):
            raise
        low, high = ends_of(words[: -len(unit)])
    return Stand(low=low, high=high)
