"""Register 4: the posts this negotiation needs, who holds them, and what they can do."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from readiness.messages import _
from readiness.model.base import Id, Line, RequiredLine, problem
from readiness.model.registers.kinds import PartialDay, Shown
from readiness.model.registers.row import Entry, Row


class Criticality(StrEnum):
    """How much the talks need a post."""

    CRITICAL = "critical"
    NEEDED = "needed"
    USEFUL = "useful"


class PostStatus(StrEnum):
    """Whether and how a post is held."""

    FILLED = "filled"
    ACTING = "acting"
    NOMINATED = "nominated"
    DROPPED = "dropped before nomination"
    VACANT = "vacant"
    ABOLISHED = "abolished"


class Skill(StrEnum):
    """What a holder brings to the table."""

    COUNTERPART = "counterpart experience"
    REGION = "region"
    LANGUAGE = "language"
    FUEL_CYCLE = "fuel cycle"
    WEAPONS = "weapons"
    MISSILES = "missiles"
    SANCTIONS = "sanctions"
    LAW = "law"
    MILITARY = "military"
    VERIFICATION = "verification"
    PRESS = "press"
    INTERPRETING = "interpreting"


class LeaderAccess(StrEnum):
    """How a holder reaches the leader."""

    DIRECT = "direct"
    THROUGH_ONE = "through one"
    NONE = "none"


class PostState(Entry):
    """What a post was at an earlier time."""

    on: PartialDay
    status: PostStatus
    words: Line = ""


class Post(Row):
    """One post on our side of these talks."""

    table = "posts"

    post: Annotated[RequiredLine, Shown("Post", name=True)]
    organisation: Annotated[Line, Shown("Organisation", column=False)] = ""
    location: Annotated[Line, Shown("Location", column=False)] = ""
    criticality: Annotated[Criticality, Shown("Weight")] = Criticality.NEEDED
    required_from: Annotated[Id | None, Shown("From rung", to="rungs")] = None
    lead: Annotated[bool, Shown("Lead negotiator", "One post leads the talks.")] = False
    status: Annotated[PostStatus, Shown("Status")] = PostStatus.VACANT
    since: Annotated[PartialDay | None, Shown("Since", "When this status began.")] = None
    holder: Annotated[Line, Shown("Holder")] = ""
    full_time: Annotated[bool, Shown("Full time", column=False)] = True
    skills: Annotated[tuple[Skill, ...], Shown("Skills", column=False)] = ()
    years_on_file: Annotated[
        Annotated[float, Field(ge=0, le=60)] | None,
        Shown("Years on this file", unit="years", column=False),
    ] = None
    access: Annotated[LeaderAccess | None, Shown("Access to the leader", column=False)] = None
    mandate: Annotated[Line, Shown("Mandate", "The document that gives it.", column=False)] = ""
    mandate_on: Annotated[PartialDay | None, Shown("Mandate of", column=False)] = None
    deputy: Annotated[Line, Shown("Deputy", column=False)] = ""
    fill_earliest: Annotated[
        date | None, Shown("Filled at the earliest", column=False, group="When it will be filled")
    ] = None
    fill_likely: Annotated[date | None, Shown("Likely filled", column=False)] = None
    fill_latest: Annotated[date | None, Shown("Filled at the latest", column=False)] = None
    log: Annotated[
        tuple[PostState, ...],
        Shown("Earlier states", "One a line: day, state, words.", column=False),
    ] = ()

    @model_validator(mode="after")
    def _is_consistent(self) -> "Post":
        days = [d for d in (self.fill_earliest, self.fill_likely, self.fill_latest) if d]
        if days != sorted(days):
            raise problem("fill", _("write the days in order: earliest, likely, latest"))
        return self
