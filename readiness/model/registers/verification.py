"""Register 5: what is to be verified, by which means, and whether there is time to answer."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from readiness.model.base import Id, Line, RequiredLine, Text
from readiness.model.registers.kinds import DaySpan, Shown
from readiness.model.registers.row import Row


class Concerns(StrEnum):
    """What an obligation is about; materials and weapons can be hidden."""

    MATERIALS = "materials"
    WEAPONS = "weapons"
    TESTS = "tests"
    OTHER = "other"


class Pathway(StrEnum):
    """How an obligation could be broken."""

    DECLARED = "declared"
    DIVERSION = "diversion"
    CLANDESTINE = "clandestine"


class Means(StrEnum):
    """By what a breach would be seen."""

    NATIONAL = "national technical means"
    DATA = "data exchange"
    NOTIFICATION = "notification"
    ROUTINE = "routine inspection"
    CHALLENGE = "challenge inspection"
    MONITORING = "continuous monitoring"
    SAMPLING = "sampling"
    SEALS = "tags and seals"
    INTERVIEWS = "interviews"
    OPEN_SOURCE = "open source"


class SiteAccess(StrEnum):
    """What inspectors may enter."""

    DECLARED_ONLY = "declared only"
    ANY_WITH_NOTICE = "any with notice"
    MANAGED = "managed"
    NONE = "none"


class Chance(StrEnum):
    """How likely it is that a breach is seen at all."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Accepted(StrEnum):
    """Who accepts that it is verified like this."""

    OURS_ONLY = "ours only"
    BOTH = "both"
    NEITHER = "neither"


class Obligation(Row):
    """Something that one side would have to do or leave, and that has to be seen."""

    table = "obligations"

    title: Annotated[RequiredLine, Shown("Obligation", name=True)]
    obliged: Annotated[tuple[Id, ...], Shown("Obliged", to="parties")] = ()
    concerns: Annotated[Concerns, Shown("Concerns")] = Concerns.OTHER
    issue: Annotated[Id | None, Shown("Issue", to="issues")] = None
    commitment: Annotated[Id | None, Shown("Commitment", to="commitments", column=False)] = None


class Response(Row):
    """One step we would take after a breach was found, mildest first."""

    table = "responses"

    title: Annotated[RequiredLine, Shown("Response", name=True)]
    decided_by: Annotated[Line, Shown("Who decides")] = ""
    agreed_with: Annotated[tuple[Id, ...], Shown("Agreed with", to="parties")] = ()


class VerificationPath(Row):
    """One way an obligation could be broken, and how soon that would be seen and answered.

    The margin is significance time less detection, decision and response, all in days.
    """

    table = "pathways"

    obligation: Annotated[Id | None, Shown("Obligation", to="obligations", name=True)] = None
    pathway: Annotated[Pathway, Shown("Pathway", name=True)] = Pathway.DECLARED
    means: Annotated[tuple[Means, ...], Shown("Means")] = ()
    verifier: Annotated[Line, Shown("Verifier", "The body that looks, in words.")] = ""
    verifiers: Annotated[
        tuple[Id, ...], Shown("Verifying parties", to="parties", column=False)
    ] = ()
    significance_time: Annotated[
        DaySpan | None,
        Shown("Until it matters", "From the breach to an amount that matters.", unit="days"),
    ] = None
    detection_time: Annotated[
        DaySpan | None, Shown("Detection", "From the breach to seeing it.", unit="days")
    ] = None
    decision_time: Annotated[
        DaySpan | None, Shown("Decision", "From seeing it to deciding.", unit="days")
    ] = None
    response_time: Annotated[
        DaySpan | None, Shown("Response", "From deciding to an effect.", unit="days")
    ] = None
    accepted: Annotated[Accepted | None, Shown("Accepted by")] = None
    detection_chance: Annotated[
        Chance | None, Shown("Chance of detection", column=False, group="Object and access")
    ] = None
    chance_reason: Annotated[Line, Shown("Why that chance", column=False)] = ""
    object: Annotated[Line, Shown("Object", "What is looked at.", column=False)] = ""
    quantity: Annotated[Annotated[float, Field(ge=0)] | None, Shown("Quantity", column=False)] = (
        None
    )
    unit: Annotated[Line, Shown("Unit of the quantity", column=False)] = ""
    significance: Annotated[
        Line, Shown("What matters", "The amount that matters, with its unit.", column=False)
    ] = ""
    access: Annotated[SiteAccess | None, Shown("Access", column=False)] = None
    notice: Annotated[
        Annotated[float, Field(ge=0)] | None, Shown("Notice", unit="hours", column=False)
    ] = None
    responses: Annotated[tuple[Id, ...], Shown("Responses", to="responses", column=False)] = ()
    dispute_body: Annotated[Line, Shown("Who settles disputes", column=False)] = ""
    cost: Annotated[Annotated[float, Field(ge=0)] | None, Shown("Cost a year", column=False)] = None
    currency: Annotated[Line, Shown("Currency", column=False)] = ""
    gap: Annotated[Text, Shown("Gap", "What would not be seen.", column=False)] = ""
