"""What every row of every register has: a name that stays, a date, sources, a basis, a reader."""

from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar

from readiness.model.base import Frozen, Id, Line, RowNote
from readiness.model.judgement import Confidence
from readiness.model.registers.kinds import PartialDay, Shown


class Sensitivity(StrEnum):
    """Who may read a row; a brief leaves restricted rows out unless they are asked for."""

    OPEN = "open"
    INTERNAL = "internal"
    RESTRICTED = "restricted"


class Entry(Frozen):
    """One of several small values inside a row, such as an option or an earlier state."""


class Row(Frozen):
    """One fact. `id` is given by the app and stays; `table` names where rows of a kind live.

    `override` says why a confidence above what the sources carry is kept all the same.
    """

    table: ClassVar[str] = ""

    id: Id
    as_of: Annotated[
        PartialDay | None, Shown("Fact as of", "When this was so.", column=False, group="Basis")
    ] = None
    sources: Annotated[
        tuple[Id, ...], Shown("Sources", "Where this is known from.", to="sources", column=False)
    ] = ()
    confidence: Annotated[
        Confidence, Shown("Confidence", "How good the basis is, not how likely anything is.")
    ] = Confidence.LOW
    override: Annotated[
        Line,
        Shown(
            "Why this confidence",
            "Why it is higher than the number of sources carries.",
            column=False,
        ),
    ] = ""
    sensitivity: Annotated[
        Sensitivity,
        Shown("For", "Restricted rows stay out of a brief unless asked for.", column=False),
    ] = Sensitivity.OPEN
    note: Annotated[RowNote, Shown("Note", column=False)] = ""
    created: date | None = None
    updated: date | None = None


NOT_SHOWN = frozenset({"id", "created", "updated"})
"""Fields the app keeps itself; nobody types them."""
