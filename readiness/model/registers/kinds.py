"""The kinds of value the rows of registers are made of, and what a field says about itself."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Annotated, Any

from pydantic import AfterValidator, Field, model_validator

from readiness.messages import _
from readiness.model.base import Frozen, Id, problem

STANDING = "standing"
NONE_STATED = "none stated"

_PARTIAL = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")


class Kind(Enum):
    """How a field's value is written, read, edited and shown."""

    LINE = "line"
    TEXT = "text"
    NUMBER = "number"
    WHOLE = "whole number"
    YES_NO = "yes or no"
    CHOICE = "choice"
    CHOICES = "choices"
    DAY = "day"
    PARTIAL_DAY = "partial day"
    DUE = "due"
    SPAN = "span"
    DAY_SPAN = "span of days"
    ESTIMATE = "estimate"
    STAND = "stand"
    REFERENCE = "reference"
    REFERENCES = "references"
    ENTRIES = "entries"


@dataclass(frozen=True, slots=True)
class Shown:
    """What a field of a row tells those who show it: table, form, CSV, brief and JSON Schema.

    `label` heads the column; `hint` says in a sentence what belongs there; `unit` is the unit of
    a number. `to` names what an id points to: a table, or "items", "rungs" or "sources". `column`
    is False for what only the form shows. `name` marks the field that names the row. `group` heads
    the fields that follow in the form.
    """

    label: str
    hint: str = ""
    unit: str = ""
    to: str = ""
    column: bool = True
    name: bool = False
    group: str = ""

    def __get_pydantic_json_schema__(self, core_schema: Any, handler: Any) -> dict[str, Any]:
        """Give the published schema the words of the screen."""
        schema: dict[str, Any] = dict(handler(core_schema))
        words = " ".join(part for part in (self.hint, self._unit_words(), self._to_words()) if part)
        return {**schema, "title": self.label, **({"description": words} if words else {})}

    def _unit_words(self) -> str:
        return f"Unit: {self.unit}." if self.unit else ""

    def _to_words(self) -> str:
        return f"Ids of: {self.to}." if self.to else ""


def _partial(value: str) -> str:
    if _PARTIAL.fullmatch(value):
        try:
            first_day(value)
        except ValueError:
            pass
        else:
            return value
    raise problem(
        "partial_day", _("write a day as 2018-06-11, a month as 2018-06 or a year as 2018")
    )


def _due(value: str) -> str:
    return value if value in (STANDING, NONE_STATED) else _due_day(value)


def _due_day(value: str) -> str:
    try:
        return _partial(value)
    except ValueError:
        raise problem(
            "due",
            _(
                "write a day as 2018-06-11, a month as 2018-06, a year as 2018, "
                "or one of: standing, none stated"
            ),
        ) from None


PartialDay = Annotated[str, Field(max_length=10), AfterValidator(_partial), Kind.PARTIAL_DAY]
"""A day, month or year as it is known: 2018-06-11, 2018-06 or 2018."""

Due = Annotated[str, Field(max_length=12), AfterValidator(_due), Kind.DUE]
"""When something is due: a partial day, "standing" (for as long as it lasts) or "none stated"."""

Days = Annotated[float, Field(ge=0, le=100_000)]
"""A length of time in days."""


def first_day(partial: str) -> date:
    """Return the first day a partial day can mean; raises ValueError where there is none."""
    year, month, day, *_none = *(int(part) for part in partial.split("-")), 1, 1
    return date(year, month, day)


def last_day(partial: str) -> date:
    """Return the last day a partial day can mean."""
    parts = [int(part) for part in partial.split("-")]
    if len(parts) == 3:
        return first_day(partial)
    if len(parts) == 2:
        return date(parts[0], parts[1], monthrange(parts[0], parts[1])[1])
    return date(parts[0], 12, 31)


def is_day(due: str) -> bool:
    """Tell whether a due date names a day, month or year."""
    return due not in ("", STANDING, NONE_STATED)


def days_after(day: date, days: float) -> date:
    """Return the day so many days later, at most the last day of the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max


class Span(Frozen):
    """A number known to lie between two ends; equal ends are an exact number."""

    low: float
    high: float

    @model_validator(mode="after")
    def _runs_upward(self) -> "Span":
        if self.low > self.high:
            raise problem("span", _("the low end cannot lie above the high end"))
        return self


class DaySpan(Span):
    """A length of time in days, known to lie between two ends, 0 or more."""

    low: Days
    high: Days


class Estimate(Frozen):
    """A length of time in days: at least, likely, at most; each more than 0."""

    low: float = Field(gt=0, le=100_000)
    likely: float = Field(gt=0, le=100_000)
    high: float = Field(gt=0, le=100_000)

    @model_validator(mode="after")
    def _runs_upward(self) -> "Estimate":
        if not self.low <= self.likely <= self.high:
            raise problem("estimate", _("write the days in order: at least, likely, at most"))
        return self


class Stand(Frozen):
    """Where a party stands on an issue: two numbers, or two options of the issue by id.

    Equal ends are an exact stand; different ends say that it lies somewhere between.
    """

    low: float | Id
    high: float | Id

    @model_validator(mode="after")
    def _is_of_one_kind(self) -> "Stand":
        if isinstance(self.low, str) != isinstance(self.high, str):
            raise problem("stand", _("both ends are numbers or both are options"))
        if (
            not isinstance(self.low, str)
            and not isinstance(self.high, str)
            and self.low > self.high
        ):
            raise problem("stand", _("the low end cannot lie above the high end"))
        return self
