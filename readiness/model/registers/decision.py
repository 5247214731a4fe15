"""The response and the prospects: what to answer, at what cost each, and what is expected."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from readiness.model.base import Id, Line, RequiredLine, Text
from readiness.model.judgement import Confidence
from readiness.model.registers.kinds import Shown
from readiness.model.registers.likelihood import Likelihood
from readiness.model.registers.row import Row


class Answering(StrEnum):
    """The kinds of answer to an offer of talks."""

    ACCEPT = "accept"
    ON_TERMS = "accept on terms"
    COUNTER = "counter-propose a lower rung"
    DELAY = "delay"
    DECLINE = "decline"


class Resolution(StrEnum):
    """How a statement about the future turned out."""

    CAME_TRUE = "came true"
    DID_NOT = "did not come true"
    VOID = "cannot be told"


class ResponseOption(Row):
    """One answer we could give, with what it brings, costs, risks and needs."""

    table = "options"

    title: Annotated[RequiredLine, Shown("Response", name=True)]
    kind: Annotated[Answering, Shown("Kind")] = Answering.ACCEPT
    rung: Annotated[Id | None, Shown("At rung", to="rungs")] = None
    purpose: Annotated[
        Id | None, Shown("For the purpose", "If another than the case's.", to="purposes")
    ] = None
    gains: Annotated[Text, Shown("Gains")] = ""
    costs: Annotated[Text, Shown("Costs")] = ""
    risks: Annotated[tuple[Id, ...], Shown("Risks", to="risks")] = ()
    needs: Annotated[Text, Shown("Needs", "What has to be done for it.")] = ""


class Prospect(Row):
    """A statement about what will happen that can be told true or false on a day."""

    table = "prospects"

    statement: Annotated[RequiredLine, Shown("Statement", name=True)]
    likelihood: Annotated[Likelihood | None, Shown("Likelihood")] = None
    basis: Annotated[
        Confidence | None, Shown("Confidence in that", "How good the basis is, in a word apart.")
    ] = None
    reason: Annotated[Text, Shown("Reasons", column=False)] = ""
    base_rate: Annotated[
        Line, Shown("Base rate", "How often the like has happened, and among what.", column=False)
    ] = ""
    resolves_on: Annotated[date | None, Shown("To be told on")] = None
    resolution: Annotated[Resolution | None, Shown("Outcome")] = None
    resolved_on: Annotated[date | None, Shown("Told on", column=False)] = None
    by: Annotated[Line, Shown("Said by", column=False)] = ""
