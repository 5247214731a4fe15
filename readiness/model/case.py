"""The case: who talks to whom about what, seen from which side, and when."""

from datetime import date
from enum import StrEnum

from pydantic import Field, model_validator

from readiness.messages import _
from readiness.model.base import Frozen, Id, Line, RequiredLine, Text, problem


class Precedent(StrEnum):
    """Whether these parties have met at the proposed rung before."""

    NONE = "none"
    SOME = "some"
    ROUTINE = "routine"


class TalksDate(Frozen):
    """When the talks are planned: a day, a range, or words with a latest day.

    A day has `first` equal to `latest`; a range has `first` before it; words ("by May") have no
    `first`. `latest` is always known, so that the days left can be counted.
    """

    latest: date
    first: date | None = None
    words: Line = ""

    @model_validator(mode="after")
    def _runs_forward(self) -> "TalksDate":
        if self.first is not None and self.first > self.latest:
            raise problem("talks_date", _("the talks cannot end before they begin"))
        return self


class Case(Frozen):
    """What stays the same over the assessments of one case."""

    id: Id
    title: RequiredLine
    sides: tuple[RequiredLine, ...] = Field(default=(), max_length=60)
    own_side: Line = ""
    precedent: Precedent | None = None
    talks: TalksDate | None = None
    place: Line = ""
    proposed_rung: Id | None = None
    purpose: Id | None = None
    background: Text = ""
