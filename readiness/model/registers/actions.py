"""Register 9: what has to be done before the talks, by whom, how long it takes, after what."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from readiness.model.base import Id, Level, Line, RequiredLine, Text
from readiness.model.registers.kinds import Estimate, PartialDay, Shown
from readiness.model.registers.row import Row


class ActionStatus(StrEnum):
    """Where an action stands."""

    PLANNED = "planned"
    UNDER_WAY = "under way"
    DONE = "done"
    DROPPED = "dropped"


class DayKind(StrEnum):
    """Which days a duration counts."""

    CALENDAR = "calendar days"
    WORKING = "working days"


class Action(Row):
    """One piece of work that lifts an item, with its durations and what it waits for."""

    table = "actions"

    title: Annotated[RequiredLine, Shown("Action", name=True)]
    items: Annotated[tuple[Id, ...], Shown("Lifts", "Items it serves.", to="items")] = ()
    target: Annotated[Level | None, Shown("To level")] = None
    owner: Annotated[Line, Shown("Owner")] = ""
    start: Annotated[date | None, Shown("Not before")] = None
    duration: Annotated[
        Estimate | None, Shown("Days", "At least / likely / at most, such as 7 / 14 / 30.")
    ] = None
    counts: Annotated[DayKind, Shown("Counted in", column=False)] = DayKind.CALENDAR
    depends_on: Annotated[
        tuple[Id, ...], Shown("After", "Actions that must be finished first.", to="actions")
    ] = ()
    lag: Annotated[
        Annotated[float, Field(ge=0, le=10_000)],
        Shown("Wait", "Days to wait after those.", unit="days", column=False),
    ] = 0.0
    planned_for: Annotated[date | None, Shown("Due")] = None
    status: Annotated[ActionStatus, Shown("Status")] = ActionStatus.PLANNED
    done_on: Annotated[PartialDay | None, Shown("Done on", column=False)] = None
    done_evidence: Annotated[Text, Shown("What shows it is done", column=False)] = ""
    risk: Annotated[
        Id | None,
        Shown("Off-ramp of", "The risk whose way down it prepares.", to="risks", column=False),
    ] = None
