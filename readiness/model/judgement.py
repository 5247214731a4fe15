"""What an assessor says: answers with their evidence, and waivers."""

from datetime import date
from enum import StrEnum

from pydantic import model_validator

from readiness.messages import _
from readiness.model.base import (
    Frozen,
    Id,
    Level,
    Line,
    Note,
    RequiredLine,
    RequiredText,
    Text,
    problem,
)


class Confidence(StrEnum):
    """How good the basis of an answer is. It is not how likely anything is."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"

    @property
    def spread(self) -> int:
        """Return how many levels the answer may lie off to either side."""
        return {Confidence.HIGH: 0, Confidence.MODERATE: 1, Confidence.LOW: 2}[self]


class NarrowedRange(Frozen):
    """The assessor's own lowest and highest level instead of the range confidence gives."""

    low: Level
    high: Level
    reason: Text = ""


class Evidence(Frozen):
    """A pointer to a source in the assessment's list, and what that source shows."""

    source: Id
    shows: Text = ""


class Answer(Frozen):
    """One judgement on one item: a level with confidence, or not applicable, or not yet given.

    `carried_from` is the as-of date of the earlier assessment the level was taken over from; it
    is None once the assessor has judged anew.
    """

    level: Level | None = None
    confidence: Confidence | None = None
    range: NarrowedRange | None = None
    not_applicable: Text = ""
    note: Note = ""
    evidence: tuple[Evidence, ...] = ()
    carried_from: date | None = None

    @property
    def is_given(self) -> bool:
        """Tell whether the assessor has said anything that counts: a level or not applicable."""
        return self.level is not None or bool(self.not_applicable)

    @model_validator(mode="after")
    def _is_consistent(self) -> "Answer":
        if (self.level is None) != (self.confidence is None):
            raise problem(
                "confidence", _("a level and its confidence are given together or not at all")
            )
        if self.not_applicable and self.level is not None:
            raise problem("not_applicable", _("an answer is a level or not applicable, not both"))
        if self.range is not None:
            self._check_range(self.range)
        return self

    def _check_range(self, range_: NarrowedRange) -> None:
        if self.level is None or self.confidence is None:
            raise problem("range", _("a range needs a level that it stands around"))
        if not range_.low <= self.level <= range_.high:
            raise problem(
                "range",
                _(
                    "the range {low} to {high} must hold the level {level}",
                    low=range_.low,
                    high=range_.high,
                    level=self.level,
                ),
            )
        spread = self.confidence.spread
        narrower = range_.low > max(0, self.level - spread) or range_.high < min(
            4, self.level + spread
        )
        if narrower and not range_.reason:
            raise problem(
                "range_reason",
                _("a range narrower than the confidence gives needs a reason"),
            )


class Waiver(Frozen):
    """A hard gate (one item at one rung) set aside by a named person until a date.

    It counts only while `expires` does not lie before the assessment's as-of date.
    """

    item: Id
    rung: Id
    by: RequiredLine
    on: date
    reason: RequiredText
    expires: date
    agreed_by: Line = ""

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> "Waiver":
        if self.expires < self.on:
            raise problem("waiver_dates", _("a waiver cannot expire before the day it was given"))
        return self
