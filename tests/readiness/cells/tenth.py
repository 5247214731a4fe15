"""A tenth register, as somebody would add it: one small row model and what it computes."""

from enum import StrEnum
from typing import Annotated

from readiness.messages import _
from readiness.method.registers.computed import Computed
from readiness.method.registers.finding import (
    Cell,
    Column,
    Finding,
    Mark,
    Notice,
    Proposal,
    RowRef,
)
from readiness.model import Assessment
from readiness.model.base import Id, RequiredLine
from readiness.model.registers.kinds import PartialDay, Shown, Span
from readiness.model.registers.registry import Register, Table
from readiness.model.registers.row import Row


class Tone(StrEnum):
    """How a visit went."""

    WARM = "warm"
    COOL = "cool"


class Visit(Row):
    """One visit of one party."""

    table = "visits"

    title: Annotated[RequiredLine, Shown("Visit", "Where to.", name=True)]
    guest: Annotated[Id | None, Shown("Guest", to="parties")] = None
    on: Annotated[PartialDay | None, Shown("Day")] = None
    tone: Annotated[Tone, Shown("Tone")] = Tone.COOL
    hours: Annotated[Span | None, Shown("Hours", unit="hours")] = None


REGISTER = Register(
    "visits",
    "Visits",
    "Who came to see whom.",
    (Table("visits", "Visits", "visit", f"{__name__}:Visit"),),
)


def _findings(assessment: Assessment) -> list[Finding]:
    cool = [row for row in assessment.rows(Visit) if row.tone is Tone.COOL]
    return [
        Finding(
            "visits",
            Mark.OPEN,
            _("{title} went coolly.", title=row.title),
            (RowRef("visits", row.id),),
            ("A",),
            Proposal("A", 1, 2, _("A cool visit carries no more than 2.")),
            key=f"cool/{row.id}",
        )
        for row in cool
    ]


def _notices(assessment: Assessment) -> list[Notice]:
    return [
        Notice("visits", row.id, "on", "Z1", _("Say when it was."))
        for row in assessment.rows(Visit)
        if row.on is None
    ]


def _columns(assessment: Assessment) -> dict[str, list[Column]]:
    cells = {row.id: Cell(str(len(row.title))) for row in assessment.rows(Visit)}
    return {"visits": [Column("Letters", cells)]}


COMPUTED = Computed(_findings, _notices, _columns)
