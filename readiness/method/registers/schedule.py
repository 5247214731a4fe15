"""When actions can be finished, one after the other, counted in days from the as-of date."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from graphlib import TopologicalSorter
from math import ceil

from readiness.model.registers.actions import Action, ActionStatus, DayKind
from readiness.model.registers.kinds import days_after, last_day


class Pace(StrEnum):
    """Which of their three durations all actions take."""

    LOW = "low"
    LIKELY = "likely"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Chain:
    """Actions that wait for each other, by id in order, and the calendar days until the last ends.

    `at_least` tells that an action in it, or one it waits for, has no duration: it takes longer by
    a time nobody has put down. `post` is the id of a post in place of actions: it takes until that
    is filled.
    """

    days: float
    actions: tuple[str, ...] = ()
    at_least: bool = False
    post: str | None = None

    @property
    def whole_days(self) -> int:
        """Return the days rounded up, as they are shown and counted."""
        return ceil(self.days)

    def ends_on(self, as_of: date) -> date:
        """Return the day it ends when the work begins on the as-of date."""
        return days_after(as_of, self.whole_days)


@dataclass(frozen=True, slots=True)
class Finish:
    """When one action can end, in days after the as-of date; `after` is the action it waited for.

    An action that was done before has 0 or less.
    """

    days: float
    at_least: bool = False
    after: str | None = None


NOT_DONE = (ActionStatus.PLANNED, ActionStatus.UNDER_WAY)


class Schedule:
    """The earliest finish of every action at one pace.

    Work begins on the as-of date, so durations count what is left from then on. An action starts
    when all it waits for has ended, and its wait is over, but not before its own first day. Done
    and dropped actions take no time. One without a duration counts as 0 and is marked "at least".
    """

    def __init__(self, actions: Sequence[Action], as_of: date, pace: Pace) -> None:
        self._actions = {action.id: action for action in actions}
        self._as_of = as_of
        self._pace = pace

    @cached_property
    def finishes(self) -> dict[str, Finish]:
        """Return when each action can end, by id in the order of the table."""
        graph = {action.id: action.depends_on for action in self._actions.values()}
        found: dict[str, Finish] = {}
        for action_id in TopologicalSorter(graph).static_order():
            action = self._actions.get(action_id)
            if action is not None:
                found[action_id] = self._finish(action, found)
        return {action_id: found[action_id] for action_id in self._actions}

    def _finish(self, action: Action, found: dict[str, Finish]) -> Finish:
        if action.status is ActionStatus.DONE:
            done = last_day(action.done_on) if action.done_on is not None else self._as_of
            return Finish(min(0, (done - self._as_of).days))
        start, after, at_least = 0.0, None, False
        for other_id in action.depends_on:
            other = self._actions.get(other_id)
            if other is None:
                continue
            dropped = ActionStatus.DROPPED in (action.status, other.status)
            ready = found[other_id].days + (0 if dropped else action.lag)
            at_least = at_least or found[other_id].at_least
            # One of unknown length decides too, although it counts as 0.
            if ready > start or (after is None and found[other_id].at_least):
                start, after = ready, other_id
        if action.status is ActionStatus.DROPPED:
            return Finish(start, at_least, after)
        if action.start is not None and (action.start - self._as_of).days > start:
            start, after = float((action.start - self._as_of).days), None
        if action.duration is None:
            return Finish(start, True, after)
        length: float = getattr(action.duration, self._pace.value)
        if action.counts is DayKind.WORKING:
            return Finish(_after_working_days(self._as_of, start, length), at_least, after)
        return Finish(start + length, at_least, after)

    def chain_to(self, action_id: str) -> Chain:
        """Return the chain of unfinished actions that decides when an action can end."""
        links: list[str] = []
        at: str | None = action_id
        while at is not None:
            if self._actions[at].status in NOT_DONE:
                links.append(at)
            at = self.finishes[at].after
        last = self.finishes[action_id]
        return Chain(max(0.0, last.days), tuple(reversed(links)), last.at_least)

    def longest(self, among: Sequence[str] | None = None) -> Chain:
        """Return the chain that ends last, of all actions or of those named by id.

        Of two that end together the one that stands first in the table is taken.
        """
        ids = [
            id_
            for id_ in (self._actions if among is None else among)
            if self._actions[id_].status in NOT_DONE
        ]
        if not ids:
            return Chain(0.0)
        chain = self.chain_to(max(ids, key=lambda id_: self.finishes[id_].days))
        unknown = any(self.finishes[id_].at_least for id_ in ids)
        return Chain(chain.days, chain.actions, unknown)


def _after_working_days(as_of: date, start: float, working: float) -> float:
    """Return the day, counted from the as-of date, that ends so many Mondays to Fridays after it.

    Parts of days are rounded up, as work that ends in the night ends the next day.
    """
    first, left = ceil(start), ceil(working)
    weekday = (as_of.weekday() + first) % 7
    if weekday > 4:
        first -= weekday - 4
        weekday = 4
    weeks, rest = divmod(left, 5)
    return float(first + 7 * weeks + rest + (2 if weekday + rest > 4 else 0))
