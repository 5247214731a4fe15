"""Register 1: who takes part, for whom it matters, and what each of them wants."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from readiness.model.base import Id, Line, RequiredLine, ShortName, Text
from readiness.model.registers.kinds import PartialDay, Shown
from readiness.model.registers.row import Entry, Row


class PartyKind(StrEnum):
    """What sort of actor a party is."""

    STATE = "state"
    ARMED_GROUP = "armed group"
    ORGANISATION = "organisation"
    AGENCY = "agency"
    CAUCUS = "caucus"
    FIRM = "firm"
    UNION = "union"
    INDIVIDUAL = "individual"
    PUBLIC = "public"


class Side(StrEnum):
    """Where a party stands, seen from our side."""

    OURS = "ours"
    THEIRS = "theirs"
    THIRD = "third"


class Role(StrEnum):
    """What a party is in these talks; one party may be several."""

    PRINCIPAL = "principal"
    ALLY = "ally"
    ENFORCER = "enforcer"
    GUARANTOR = "guarantor"
    MEDIATOR = "mediator"
    HOST = "host"
    APPROVER = "approver"
    SPOILER = "spoiler"
    AFFECTED = "affected"
    OBSERVER = "observer"


class Power(StrEnum):
    """What a party can do to a deal."""

    MAKE = "make"
    BLOCK = "block"
    DELAY = "delay"
    FUND = "fund"
    ENFORCE = "enforce"
    LEAK = "leak"


class CostTrend(StrEnum):
    """How a party's cost of no deal moves over the next six months."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"


class Stance(StrEnum):
    """How a party takes to the talks."""

    HOSTILE = "hostile"
    AGAINST = "against"
    NEUTRAL = "neutral"
    FOR = "for"
    SUPPORTIVE = "supportive"


class Briefing(StrEnum):
    """Whether a party has been told what is offered and asked."""

    NOT_BRIEFED = "not briefed"
    IN_PART = "in part"
    BRIEFED = "briefed"


class Degree(StrEnum):
    """How strongly something is felt or seen."""

    NONE = "none"
    SOME = "some"
    STRONG = "strong"


class SpoilerType(StrEnum):
    """What a party that works against a deal is after."""

    NONE = "none"
    LIMITED = "limited"
    GREEDY = "greedy"
    TOTAL = "total"
    UNKNOWN = "unknown"


class InterestKind(StrEnum):
    """What an interest is about."""

    SECURITY = "security"
    ECONOMIC = "economic"
    STATUS = "status"
    DOMESTIC = "domestic"
    IDENTITY = "identity"
    LEGAL = "legal"
    HUMANITARIAN = "humanitarian"


class StanceState(Entry):
    """How a party took to the talks at an earlier time."""

    on: PartialDay
    stance: Stance
    words: Line = ""


class Party(Row):
    """Someone whose doing or not doing matters to the talks."""

    table = "parties"

    name: Annotated[RequiredLine, Shown("Party", name=True)]
    short_name: Annotated[ShortName, Shown("Short", "At most 20 characters.")] = ""
    kind: Annotated[PartyKind, Shown("Kind")] = PartyKind.STATE
    side: Annotated[Side, Shown("Side")] = Side.THIRD
    roles: Annotated[tuple[Role, ...], Shown("Roles")] = ()
    decision_maker: Annotated[Line, Shown("Who finally decides")] = ""
    power: Annotated[tuple[Power, ...], Shown("Can", "What it can do to a deal.")] = ()
    stance: Annotated[Stance | None, Shown("Stance", "How it takes to the talks.")] = None
    stance_on: Annotated[PartialDay | None, Shown("Stance seen on", column=False)] = None
    log: Annotated[
        tuple[StanceState, ...],
        Shown("Earlier stances", "One a line: day, stance, words.", column=False),
    ] = ()
    briefed: Annotated[
        Briefing | None,
        Shown("Briefed", "Told what is offered and asked; blank is not known.", column=False),
    ] = None
    no_deal: Annotated[
        Text, Shown("Without a deal", "What it does when nothing is agreed.", column=False)
    ] = ""
    cost_trend: Annotated[
        CostTrend | None,
        Shown("No deal in six months", "Whether no deal gets better or worse.", column=False),
    ] = None
    hurting: Annotated[
        Degree | None,
        Shown("Hurting", "How much the present state hurts it.", column=False, group="Ripeness"),
    ] = None
    way_out: Annotated[
        Degree | None, Shown("Sees a way out", "Whether it sees a way by talks.", column=False)
    ] = None
    ripeness_basis: Annotated[Text, Shown("Basis of both", column=False)] = ""
    spoiler: Annotated[
        SpoilerType, Shown("Spoiler", "What it is after if it works against.", column=False)
    ] = SpoilerType.NONE
    handling: Annotated[Text, Shown("Handling", "How we deal with a spoiler.", column=False)] = ""
    reads_us: Annotated[
        Text, Shown("How they read us", "The mirror view, in their words.", column=False)
    ] = ""


class Interest(Row):
    """One thing a party wants, and why that matters to it."""

    table = "interests"

    text: Annotated[RequiredLine, Shown("Interest", name=True)]
    party: Annotated[Id | None, Shown("Party", to="parties")] = None
    kind: Annotated[InterestKind | None, Shown("Kind")] = None
    rank: Annotated[
        Annotated[int, Field(ge=1, le=9)] | None, Shown("Rank", "1 matters most to the party.")
    ] = None
