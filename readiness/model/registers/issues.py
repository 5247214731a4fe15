"""Register 2: what is on the table, and where each party stands and walks away."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from readiness.messages import _
from readiness.model.base import Id, Line, RequiredLine, Text, problem
from readiness.model.registers.kinds import PartialDay, Shown, Span, Stand
from readiness.model.registers.row import Entry, Row


class IssueKind(StrEnum):
    """How stands on an issue can be compared."""

    NUMERIC = "numeric"
    OPTIONS = "ordered options"
    YES_NO = "yes or no"
    TEXT = "text"


class Direction(StrEnum):
    """Which way along an issue is better for our side."""

    MORE = "more is better"
    LESS = "less is better"
    NEITHER = "neither"


class TextState(StrEnum):
    """How far the words on an issue have come."""

    NOT_STARTED = "not started"
    BRACKETED = "bracketed"
    CLOSED = "closed"


class Basis(StrEnum):
    """Where a stand is known from."""

    STATED = "stated"
    INFERRED = "inferred"
    INTELLIGENCE = "intelligence"
    ASSUMED = "assumed"


class Option(Entry):
    """One of an issue's ordered options; renaming it keeps its id."""

    id: Id
    title: RequiredLine


YES_NO = (Option(id="no", title="no"), Option(id="yes", title="yes"))
"""The two options of a yes-or-no issue, in order."""


class Issue(Row):
    """Something that is to be agreed, measured so that stands on it can be compared."""

    table = "issues"

    title: Annotated[RequiredLine, Shown("Issue", name=True)]
    kind: Annotated[IssueKind, Shown("Kind")] = IssueKind.TEXT
    unit: Annotated[Line, Shown("Measure", "kg, %, days, months, USD, sites, persons, …")] = ""
    better: Annotated[
        Direction, Shown("Better for us", "Along the number or the order of the options.")
    ] = Direction.NEITHER
    options: Annotated[
        tuple[Option, ...],
        Shown("Options in order", "Two or more, least first, divided by ;", column=False),
    ] = ()
    range: Annotated[
        Span | None, Shown("Possible values", "Least and most, such as 0–100.", column=False)
    ] = None
    priority: Annotated[
        Annotated[int, Field(ge=1, le=5)] | None, Shown("Priority", "5 matters most to us.")
    ] = None
    their_priority: Annotated[
        Annotated[int, Field(ge=1, le=5)] | None,
        Shown("Their priority", "5 matters most to them, as far as we know."),
    ] = None
    linked: Annotated[
        tuple[Id, ...],
        Shown("Linked to", "Issues it is traded against.", to="issues", column=False),
    ] = ()
    text_state: Annotated[TextState, Shown("Text", "How far the words have come.")] = (
        TextState.NOT_STARTED
    )

    @property
    def ordered(self) -> tuple[Option, ...]:
        """Return the options stands may name, least first; none for numbers and texts."""
        if self.kind is IssueKind.YES_NO:
            return YES_NO
        return self.options if self.kind is IssueKind.OPTIONS else ()

    @model_validator(mode="after")
    def _is_consistent(self) -> "Issue":
        ids = [option.id for option in self.options]
        if len(set(ids)) != len(ids):
            raise problem("options", _("two options have the same id"))
        titles = [option.title.casefold() for option in self.options]
        if len(set(titles)) != len(titles):
            raise problem("options", _("two options read the same; give them different words"))
        if self.kind is IssueKind.OPTIONS and len(self.options) == 1:
            raise problem("options", _("an issue with ordered options has two of them at least"))
        return self


class Position(Row):
    """Where one party stands on one issue. What is blank is not known: the full range."""

    table = "positions"

    issue: Annotated[Id | None, Shown("Issue", to="issues", name=True)] = None
    party: Annotated[Id | None, Shown("Party", to="parties", name=True)] = None
    ideal: Annotated[Stand | None, Shown("Ideal", "What it would like best.")] = None
    target: Annotated[Stand | None, Shown("Target", "What it aims for.")] = None
    limit: Annotated[
        Stand | None, Shown("Red line", "Where it walks away; blank is not known.")
    ] = None
    basis: Annotated[Basis, Shown("Basis")] = Basis.ASSUMED
    stated_on: Annotated[PartialDay | None, Shown("Last seen on", column=False)] = None
    hidden: Annotated[
        bool, Shown("Kept from the other side", "They do not know that we hold this.", column=False)
    ] = False
    authorised_by: Annotated[
        Line, Shown("Authorised by", "Who set our own red line.", column=False)
    ] = ""
    other_account: Annotated[
        Text, Shown("Other account", "What others say this stand is.", column=False)
    ] = ""
