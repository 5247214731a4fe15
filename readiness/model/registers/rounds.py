"""Register 7: the meetings on the way: who met, with what authority, and what they left."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from readiness.messages import _
from readiness.model.base import Id, Line, RequiredLine, Text, problem
from readiness.model.registers.kinds import PartialDay, Shown, first_day, last_day
from readiness.model.registers.posts import Skill
from readiness.model.registers.row import Row


class Track(StrEnum):
    """Whether officials, unofficial people, or both of them met."""

    ONE = "1"
    ONE_AND_A_HALF = "1.5"
    TWO = "2"


class Channel(StrEnum):
    """How the sides spoke to each other."""

    DIRECT = "direct"
    GO_BETWEEN = "go-between"
    LETTER = "letter"
    PHONE = "phone"


class Authority(StrEnum):
    """What the other side's people may settle."""

    NONE = "none"
    PROCESS = "process"
    CORE_SUBJECT_TO_APPROVAL = "core subject to approval"
    CORE = "core"


class Outcome(StrEnum):
    """What a round left behind."""

    NONE = "none"
    READ_BACK = "read-back"
    AGREED_MINUTE = "agreed minute"
    TEXT = "text"


class StatementMatch(StrEnum):
    """Whether what both sides said afterwards is the same."""

    SAME = "same"
    DIFFER = "differ"
    NONE = "none"


class Round(Row):
    """One meeting, call or letter on the way; a planned one lies after the as-of date."""

    table = "rounds"

    title: Annotated[RequiredLine, Shown("Round", "Place and who met.", name=True)]
    first: Annotated[PartialDay | None, Shown("From")] = None
    last: Annotated[PartialDay | None, Shown("To", "Blank for one day.")] = None
    rung: Annotated[Id | None, Shown("Rung", to="rungs")] = None
    meetings: Annotated[
        Annotated[int, Field(ge=1, le=500)], Shown("Meetings", "How many there were in it.")
    ] = 1
    channel: Annotated[Channel, Shown("Channel")] = Channel.DIRECT
    third_party: Annotated[
        bool,
        Shown("Others met", "A meeting of others that bears on ours.", column=False),
    ] = False
    outcome: Annotated[Outcome, Shown("Outcome")] = Outcome.NONE
    open_points: Annotated[Annotated[int, Field(ge=0, le=10_000)] | None, Shown("Open points")] = (
        None
    )
    place: Annotated[Line, Shown("Place", column=False)] = ""
    track: Annotated[Track, Shown("Track", column=False)] = Track.ONE
    level: Annotated[Line, Shown("Level", "Of the people who met, in words.", column=False)] = ""
    our_lead: Annotated[Line, Shown("Our lead", column=False)] = ""
    their_lead: Annotated[Line, Shown("Their lead", column=False)] = ""
    their_authority: Annotated[
        Authority | None, Shown("Their authority", "What they could settle.")
    ] = None
    our_experts: Annotated[tuple[Skill, ...], Shown("Our experts", column=False)] = ()
    their_experts: Annotated[tuple[Skill, ...], Shown("Their experts", column=False)] = ()
    agenda: Annotated[Text, Shown("Agenda", column=False)] = ""
    confidential: Annotated[bool | None, Shown("In private", column=False)] = None
    statement_match: Annotated[
        StatementMatch | None,
        Shown("Public versions", "Whether both told it alike.", column=False),
    ] = None
    next_on: Annotated[PartialDay | None, Shown("Next on", column=False)] = None
    cancelled_on: Annotated[
        PartialDay | None, Shown("Cancelled on", column=False, group="If it was cancelled")
    ] = None
    cancelled_by: Annotated[Line, Shown("Cancelled by", column=False)] = ""
    reason: Annotated[Text, Shown("Reason", column=False)] = ""
    restored_on: Annotated[PartialDay | None, Shown("Restored on", column=False)] = None

    @property
    def is_cancelled(self) -> bool:
        """Tell whether it was called off and not restored."""
        return bool(self.cancelled_on or self.cancelled_by) and self.restored_on is None

    @model_validator(mode="after")
    def _is_consistent(self) -> "Round":
        if self.first and self.last and last_day(self.last) < first_day(self.first):
            raise problem("last", _("a round cannot end before it begins (L1)"))
        if self.track is Track.TWO and self.their_authority not in (None, Authority.NONE):
            raise problem(
                "their_authority",
                _("people who are not officials cannot settle anything; choose none (L3)"),
            )
        return self
