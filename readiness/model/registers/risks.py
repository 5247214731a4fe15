"""Register 8: what can go wrong before, during and after the talks, or if they are declined."""

from enum import StrEnum
from typing import Annotated

from readiness.model.base import Line, RequiredLine, Text
from readiness.model.judgement import Confidence
from readiness.model.registers.kinds import PartialDay, Shown, Span
from readiness.model.registers.likelihood import Likelihood
from readiness.model.registers.row import Row


class Phase(StrEnum):
    """When a risk would come about."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"
    IF_DECLINED = "if declined"


class Consequence(StrEnum):
    """How bad it would be, least first.

    limited: mends itself within weeks; serious: sets the talks back by months or costs lives of a
    few; grave: ends the talks or costs lives of many; catastrophic: war or the loss of a state.
    """

    LIMITED = "limited"
    SERIOUS = "serious"
    GRAVE = "grave"
    CATASTROPHIC = "catastrophic"


class RiskStatus(StrEnum):
    """Where a risk stands."""

    OPEN = "open"
    WATCHED = "watched"
    ACCEPTED = "accepted"
    CAME_TRUE = "came true"
    PASSED = "passed"


class Risk(Row):
    """One thing that can go wrong, what we watch for, and the way down."""

    table = "risks"

    title: Annotated[RequiredLine, Shown("Risk", name=True)]
    phase: Annotated[Phase, Shown("Phase")] = Phase.DURING
    consequence: Annotated[
        Consequence | None, Shown("Consequence", "limited, serious, grave or catastrophic.")
    ] = None
    likelihood: Annotated[Likelihood | None, Shown("Likelihood")] = None
    likelihood_confidence: Annotated[
        Confidence | None,
        Shown("Confidence in that", "How good the basis of the likelihood is.", column=False),
    ] = None
    off_ramp: Annotated[Text, Shown("Off-ramp", "What we do when it happens.")] = ""
    off_ramp_decided_by: Annotated[Line, Shown("Who decides on it", column=False)] = ""
    off_ramp_by: Annotated[PartialDay | None, Shown("Ready by", column=False)] = None
    off_ramp_agreed: Annotated[bool, Shown("Agreed with the other side", column=False)] = False
    owner: Annotated[Line, Shown("Owner")] = ""
    status: Annotated[RiskStatus, Shown("Status")] = RiskStatus.OPEN
    early_sign: Annotated[
        Text, Shown("Early signs", "What would be seen first.", column=False, group="Watching")
    ] = ""
    watch_until: Annotated[PartialDay | None, Shown("Watch until", column=False)] = None
    mitigation: Annotated[Text, Shown("Mitigation", column=False)] = ""
    acceptance: Annotated[
        Line,
        Shown("Accepted because", "Who accepts it without an off-ramp, and why.", column=False),
    ] = ""
    cause: Annotated[Text, Shown("Cause", column=False, group="In full")] = ""
    event: Annotated[Text, Shown("Event", column=False)] = ""
    effect: Annotated[Text, Shown("Effect", column=False)] = ""
    amount: Annotated[
        Span | None, Shown("Amount", "Such as persons, days or money.", column=False)
    ] = None
    unit: Annotated[Line, Shown("Unit of the amount", column=False)] = ""
