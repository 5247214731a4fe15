"""What the preparatory rounds add up to at the as-of date: days, pauses, records, cancellations.

What is known only to the month or year gives a range; what is not written down stays unknown.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from readiness.model import Assessment
from readiness.model.registers.kinds import first_day, last_day
from readiness.model.registers.rounds import Channel, Outcome, Round, StatementMatch

WEEK = 7
"""Days within which a restored round was never really cancelled."""


class RoundState(StrEnum):
    """Where a round stands at the as-of date."""

    HELD = "held"
    PLANNED = "planned"
    CANCELLED = "cancelled"
    UNDATED = "no date"
    OTHERS = "others met"


@dataclass(frozen=True, slots=True)
class Cancellation:
    """A round that was called off; one restored `within_week` counts as held."""

    row: str
    title: str
    restored: bool
    within_week: bool


@dataclass(frozen=True, slots=True)
class Days:
    """A number of days, at least and at most."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Gap:
    """The days from the end of all earlier rounds to the start of a round; 0 where they overlap."""

    row: str
    title: str
    days: Days


@dataclass(frozen=True, slots=True)
class Points:
    """How many points were open after a round."""

    row: str
    on: date | None
    count: int


@dataclass(frozen=True, slots=True)
class Share:
    """How many of a total, and of how many it is not known."""

    count: int
    total: int
    unknown: int = 0


@dataclass(frozen=True)
class Engagement:
    """The rounds of an assessment at its as-of date.

    `held` and `planned` stand in order of time, rounds without a date last. `per_rung` counts the
    meetings held at every rung of the ladder; `without_rung` those of no named rung. `session` is
    in calendar days, each counted once; `since_last` runs to the as-of date.
    """

    held: tuple[Round, ...]
    planned: tuple[Round, ...]
    cancelled: tuple[Round, ...]
    undated: tuple[Round, ...]
    cancellations: tuple[Cancellation, ...]
    per_rung: dict[str, int]
    without_rung: int
    highest: str | None
    session: Days
    gaps: tuple[Gap, ...]
    since_last: Days | None
    open_points: tuple[Points, ...]
    read_back: Share
    conflicting: Share


def cancellation_of(row: Round, as_of: date) -> Cancellation | None:
    """Return how a round was called off by a day; None where it was not, or only later."""
    off = row.cancelled_on
    if not (off or row.cancelled_by) or (off is not None and first_day(off) > as_of):
        return None
    on = row.restored_on
    restored = on is not None and first_day(on) <= as_of
    within = (
        restored
        and on is not None
        and off is not None
        and (last_day(on) - first_day(off)).days <= WEEK
    )
    return Cancellation(row.id, row.title, restored, within)


def state_of(row: Round, as_of: date) -> RoundState:
    """Return where a round stands at a day; one that began is held."""
    if row.third_party:
        return RoundState.OTHERS
    off = cancellation_of(row, as_of)
    if off is not None and not off.restored:
        return RoundState.CANCELLED
    if row.first is None:
        return RoundState.UNDATED if row.outcome is Outcome.NONE else RoundState.HELD
    return RoundState.PLANNED if first_day(row.first) > as_of else RoundState.HELD


def engagement(assessment: Assessment) -> Engagement:
    """Return what the rounds of an assessment add up to."""
    as_of = assessment.as_of
    groups: dict[RoundState, list[Round]] = {state: [] for state in RoundState}
    cancellations = []
    for row in assessment.rows(Round):
        groups[state_of(row, as_of)].append(row)
        off = None if row.third_party else cancellation_of(row, as_of)
        if off is not None:
            cancellations.append(off)
    held = in_order(groups[RoundState.HELD])
    per_rung = dict.fromkeys(assessment.checklist.rung_order, 0)
    for row in held:
        if row.rung is not None:
            per_rung[row.rung] += row.meetings
    return Engagement(
        held=held,
        planned=in_order(groups[RoundState.PLANNED]),
        cancelled=tuple(groups[RoundState.CANCELLED]),
        undated=tuple(groups[RoundState.UNDATED]),
        cancellations=tuple(cancellations),
        per_rung=per_rung,
        without_rung=sum(row.meetings for row in held if row.rung is None),
        highest=next((rung for rung in reversed(per_rung) if per_rung[rung]), None),
        session=days_in_session(held, as_of),
        gaps=gaps_between(held),
        since_last=_since_last(held, as_of),
        open_points=tuple(
            Points(row.id, first_day(row.first) if row.first else None, row.open_points)
            for row in held
            if row.open_points is not None
        ),
        read_back=_read_back(held),
        conflicting=_conflicting(held),
    )


def in_order(rows: Iterable[Round]) -> tuple[Round, ...]:
    """Return rounds in order of time, those without a date last."""
    return tuple(sorted(rows, key=_moment))


def start_of(row: Round) -> Days | None:
    """Return the first and the last day a round can have begun on, as ordinals; None undated."""
    if row.first is None:
        return None
    return Days(first_day(row.first).toordinal(), last_day(row.first).toordinal())


def end_of(row: Round) -> Days | None:
    """Return the first and the last day a round can have ended on, as ordinals; None undated."""
    end = row.last or row.first
    if row.first is None or end is None:
        return None
    low, high = first_day(end).toordinal(), last_day(end).toordinal()
    return Days(max(low, first_day(row.first).toordinal()), high)


def days_in_session(held: Sequence[Round], as_of: date) -> Days:
    """Return the calendar days on which a round was in session, each counted once.

    At least: the days on which people surely met; at most: the days possibly within a round. Of
    several meetings on fewer days than a round lasted, only the first and the last day are sure.
    """
    limit = as_of.toordinal()
    sure: list[tuple[int, int]] = []
    possible: list[tuple[int, int]] = []
    loose = 0
    for row in held:
        start, end = start_of(row), end_of(row)
        if start is None or end is None:
            continue
        if row.last is None and start.low < start.high:
            # One day somewhere in a month or year.
            loose += 1
            continue
        possible.append((start.low, min(end.high, limit)))
        last = min(end.low, limit)
        if start.high > last:
            continue
        if 1 < row.meetings <= end.low - start.high:
            sure.append((start.high, start.high))
            sure.append((last, last) if last == end.low else (start.high, start.high))
        else:
            sure.append((start.high, last))
    low = max(_union(sure), 1 if possible or loose else 0)
    return Days(low, _union(possible) + loose)


def gaps_between(held: Sequence[Round]) -> tuple[Gap, ...]:
    """Return the days before each dated round but the first; the rounds stand in order."""
    gaps = []
    ended: Days | None = None
    for row in held:
        start, end = start_of(row), end_of(row)
        if start is None or end is None:
            continue
        if ended is not None:
            days = Days(max(0, start.low - ended.high), max(0, start.high - ended.low))
            gaps.append(Gap(row.id, row.title, days))
            end = Days(max(end.low, ended.low), max(end.high, ended.high))
        ended = end
    return tuple(gaps)


def _since_last(held: Sequence[Round], as_of: date) -> Days | None:
    ends = [end for row in held if (end := end_of(row)) is not None]
    if not ends:
        return None
    today = as_of.toordinal()
    return Days(
        max(0, today - max(end.high for end in ends)), max(0, today - max(end.low for end in ends))
    )


def _moment(row: Round) -> tuple[bool, int, int]:
    start = start_of(row)
    return (True, 0, 0) if start is None else (False, start.low, start.high)


def _union(ranges: list[tuple[int, int]]) -> int:
    total = 0
    reached = 0
    for first, last in sorted(ranges):
        total += max(0, last - max(first - 1, reached))
        reached = max(reached, last)
    return total


def _read_back(held: Sequence[Round]) -> Share:
    # A letter is its own record.
    spoken = [row for row in held if row.channel is not Channel.LETTER]
    return Share(sum(row.outcome is not Outcome.NONE for row in spoken), len(spoken))


def _conflicting(held: Sequence[Round]) -> Share:
    public = [row for row in held if row.statement_match is not StatementMatch.NONE]
    return Share(
        sum(row.statement_match is StatementMatch.DIFFER for row in public),
        len(public),
        sum(row.statement_match is None for row in public),
    )
