"""Earlier formats of the portable file: what each lacked, and how it is brought up to date."""

from collections.abc import Mapping
from typing import Any

from readiness.messages import _

FORMAT = 2
"""The format that is written. 2 added registers, decision, kept answers, scale of likelihood."""

_ADDED: Mapping[int, tuple[str, ...]] = {
    2: ("decision", "kept", "likelihood_scale", "registers"),
}
"""By format, the parts of an assessment it brought; all of them may be left out."""


def brought_up(values: dict[str, Any], found: int) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Return the values of an assessment in the present format, and what is wrong with them.

    `found` is the format they were written in. A format knows only its own parts: one that came
    later is as unknown in it as any other word.
    """
    later = {part for number, parts in _ADDED.items() if number > found for part in parts}
    problems = tuple(
        _("assessment.{part}: this key is not known here; remove it", part=part)
        for part in values
        if part in later
    )
    return values, problems
