"""The level that the table of positions proposes for PLAY-3.

A list of issues is level 1. Where our own red line is filled in on three quarters of the issues it
is 2; where both sides' red lines are filled in on three quarters, so that the room is shown there,
it is 3; where those positions were also seen on or after the day of the latest round it is 4. Days
that are not known well enough make it a range. Issues put in words alone count as not filled in.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from readiness.messages import _
from readiness.method.registers.finding import Proposal
from readiness.method.registers.zones import holders
from readiness.model import Assessment
from readiness.model.registers.issues import Issue, Position
from readiness.model.registers.kinds import first_day, last_day
from readiness.model.registers.rounds import Round

ITEM = "PLAY-3"


class Filled(NamedTuple):
    """Issues with our red line, and with both sides', of all issues."""

    ours: int
    both: int
    of: int


def filled(assessment: Assessment) -> Filled:
    """Return on how many issues red lines are filled in, by the first party of each side."""
    held = holders(assessment).values()
    ours = [bool(both.ours) and both.ours[0].limit is not None for both in held]
    theirs = [bool(both.theirs) and both.theirs[0].limit is not None for both in held]
    return Filled(
        sum(ours), sum(us and them for us, them in zip(ours, theirs, strict=True)), len(ours)
    )


def table_level(assessment: Assessment) -> Proposal | None:
    """Return the level proposed; None where there is no issue."""
    if not assessment.rows(Issue):
        return None
    count = filled(assessment)
    if not _most(count.ours, count.of):
        why = _(
            "Issues are listed; our own red line is filled in on {ours} of {of}: level 1.",
            ours=count.ours,
            of=count.of,
        )
        return Proposal(ITEM, 1, 1, why)
    if not _most(count.both, count.of):
        why = _(
            "Our own red lines are filled in, both sides' on {both} of {of} issues: level 2.",
            both=count.both,
            of=count.of,
        )
        return Proposal(ITEM, 2, 2, why)
    low, high = _updated(assessment)
    return Proposal(ITEM, 3 + low, 3 + high, _full_words(count, low=low, high=high))


def _full_words(count: Filled, *, low: bool, high: bool) -> str:
    if low:
        return _(
            "Both sides' red lines are filled in on {both} of {of} issues and were updated after "
            "the latest round: level 4.",
            both=count.both,
            of=count.of,
        )
    if high:
        return _(
            "Both sides' red lines are filled in on {both} of {of} issues; whether they were "
            "updated after the latest round is not known: level 3 to 4.",
            both=count.both,
            of=count.of,
        )
    return _(
        "Both sides' red lines are filled in on {both} of {of} issues: level 3.",
        both=count.both,
        of=count.of,
    )


def _most(some: int, of: int) -> bool:
    return 4 * some >= 3 * of


def _updated(assessment: Assessment) -> tuple[bool, bool]:
    """Tell whether the positions are as new as the latest round: for sure, and perhaps."""
    latest = _latest_round(assessment)
    if latest is None:
        return False, False
    sure = perhaps = True
    for position in _counted(assessment):
        seen = position.stated_on or position.as_of
        sure = sure and seen is not None and first_day(seen) >= latest
        perhaps = perhaps and (seen is None or last_day(seen) >= latest)
    return sure, perhaps


def _counted(assessment: Assessment) -> Iterator[Position]:
    for both in holders(assessment).values():
        for side in both:
            if side and side[0].limit is not None:
                yield side[0]


def _latest_round(assessment: Assessment) -> date | None:
    """Return the last day of the latest round that was held by the as-of date."""
    days = []
    for round_ in assessment.rows(Round):
        first = round_.first
        if first is None or round_.is_cancelled or round_.third_party:
            continue
        if first_day(first) > assessment.as_of:
            continue
        days.append(min(last_day(round_.last or first), assessment.as_of))
    return max(days, default=None)
