"""The plan of actions against the day of talks: how long it takes, and what that leaves."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from readiness.method.registers.filling import last_fill, later
from readiness.method.registers.rung_dates import RungDate, rung_dates
from readiness.method.registers.schedule import NOT_DONE, Chain, Pace, Schedule
from readiness.method.sentences import target_rung
from readiness.method.verdict import Verdict, judge
from readiness.model import Assessment
from readiness.model.registers.actions import Action, ActionStatus
from readiness.model.registers.posts import Post


@dataclass(frozen=True, slots=True)
class Delay:
    """An action that is too long for the days left even when nothing else is to be done.

    `sure` tells that its shortest duration is too long already; otherwise its longest is.
    """

    action: str
    sure: bool


class Plan:
    """What follows from the actions of an assessment.

    `low`, `likely` and `high` are the longest chains when every action takes its shortest, likely
    and longest duration, or the time until the last post that the talks need is filled, if that is
    longer; the actions of the three may differ. All days are calendar days.
    """

    def __init__(self, assessment: Assessment, verdict: Verdict) -> None:
        self._assessment = assessment
        self._verdict = verdict
        self.as_of: date = assessment.as_of
        self.actions: tuple[Action, ...] = assessment.rows(Action)
        self.titles: dict[str, str] = {
            **{post.id: post.post for post in assessment.rows(Post)},
            **{action.id: action.title for action in self.actions},
        }
        self._target_rung = target_rung(assessment, verdict).rung_id
        self.schedules = {pace: Schedule(self.actions, assessment.as_of, pace) for pace in Pace}

    @cached_property
    def low(self) -> Chain:
        """Return the longest chain when everything takes its shortest duration."""
        return self._longest(Pace.LOW)

    @cached_property
    def likely(self) -> Chain:
        """Return the longest chain with the likely durations, for pictures only."""
        return self._longest(Pace.LIKELY)

    @cached_property
    def high(self) -> Chain:
        """Return the longest chain when everything takes its longest duration."""
        return self._longest(Pace.HIGH)

    def _longest(self, pace: Pace) -> Chain:
        fill = last_fill(self._assessment, self._target_rung, pace)
        return later(self.schedules[pace].longest(), fill)

    @property
    def is_planned(self) -> bool:
        """Tell whether there is any action that was not dropped."""
        return any(action.status is not ActionStatus.DROPPED for action in self.actions)

    @property
    def without_duration(self) -> tuple[str, ...]:
        """Return the ids of the unfinished actions nobody has put a duration to."""
        return tuple(a.id for a in self.actions if a.status in NOT_DONE and a.duration is None)

    @property
    def overdue(self) -> tuple[Action, ...]:
        """Return the unfinished actions that were due before the as-of date."""
        return tuple(action for action in self.actions if is_overdue(action, self.as_of))

    @property
    def talks(self) -> date | None:
        """Return the latest day of the talks, where a day is planned."""
        talks = self._assessment.case.talks
        return talks.latest if talks is not None else None

    @property
    def available(self) -> int | None:
        """Return the days from the as-of date to the latest day of the talks; below 0 once past."""
        return (self.talks - self.as_of).days if self.talks is not None else None

    @property
    def slack(self) -> tuple[int | None, int] | None:
        """Return the least and the most days left over; below 0 they are missing.

        None without a day of talks. The least is None while an action has no duration.
        """
        if self.available is None:
            return None
        least = None if self.high.at_least else self.available - self.high.whole_days
        return least, self.available - self.low.whole_days

    @property
    def ratio(self) -> tuple[float, float] | None:
        """Return the days available as a part of the days needed, from the longest to the shortest.

        0.5 means that half the days needed are there. None without a day of talks, or where
        nothing is left to do. The low end is 0 while an action has no duration.
        """
        if self.available is None or not self.low.days or not self.high.days:
            return None
        days = max(0, self.available)
        return (0.0 if self.high.at_least else days / self.high.days, days / self.low.days)

    @property
    def percent(self) -> tuple[int, int] | None:
        """Return the ratio in whole per cent."""
        ratio = self.ratio
        return None if ratio is None else (round(ratio[0] * 100), round(ratio[1] * 100))

    @property
    def delays(self) -> tuple[Delay, ...]:
        """Return the actions that delay the day of talks alone, in the order of the table."""
        available = self.available
        if available is None:
            return ()
        found = []
        for action in self.actions:
            if action.status not in NOT_DONE or action.duration is None:
                continue
            alone = action.model_copy(update={"depends_on": ()})
            low, high = (
                Schedule((alone,), self.as_of, pace).longest().days
                for pace in (Pace.LOW, Pace.HIGH)
            )
            if high > available:
                found.append(Delay(action.id, sure=low > available))
        return tuple(found)

    @cached_property
    def rungs(self) -> tuple[RungDate, ...]:
        """Return for each rung, lowest first, when it could be supported at the earliest."""
        return rung_dates(self._assessment, self._verdict, self.schedules)

    @cached_property
    def target(self) -> RungDate:
        """Return the date of the rung the talks are proposed at, or of the highest one."""
        return next(rung for rung in self.rungs if rung.rung_id == self._target_rung)

    @property
    def levels(self) -> tuple[int, int] | None:
        """Return the levels of time the plan leaves, at both ends; None where it says nothing.

        The low end is 0 while the work is not fully put down: an action has no duration, or a hard
        requirement that is short at the proposed rung has no action.
        """
        if not self.is_planned or self.available is None or self.available < 0:
            return None
        ratio = self.ratio
        if ratio is None:
            nothing_left = not self.low.at_least
            levels = (4, 4) if nothing_left and self.available else (0, 4)
        else:
            levels = (level_of(ratio[0]), level_of(ratio[1]))
        return (0, levels[1]) if self.high.at_least or self.target.uncovered_short else levels


def is_overdue(action: Action, as_of: date) -> bool:
    """Tell whether an action was due before a day and is neither done nor dropped."""
    due = action.planned_for
    return action.status in NOT_DONE and due is not None and due < as_of


def level_of(ratio: float) -> int:
    """Return the level for a part of the days needed that is available (1.0 is all of them).

    Under 25 % is 0; under 50 % 1; under 80 % 2; up to 100 % 3; more 4.
    """
    if ratio > 1:
        return 4
    return sum(ratio >= least for least in (0.25, 0.5, 0.8))


def plan(assessment: Assessment, verdict: Verdict | None = None) -> Plan:
    """Return the plan of an assessment; `verdict` is its own, where it has been judged already."""
    return Plan(assessment, verdict if verdict is not None else judge(assessment))
