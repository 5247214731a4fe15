"""What the panels and the desks of the Library hand to each other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readiness.model import Checklist, TalksDate


@dataclass(frozen=True, slots=True)
class Choice:
    """A checklist to start from; `own` when it is one of the user's."""

    id: str
    title: str
    own: bool


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the user wants of a new assessment; empty parts are left open.

    `case_from` is the id of an assessment whose case goes on; empty for a new case.
    """

    checklist: Checklist
    title: str
    as_of: date
    case_title: str = ""
    case_from: str = ""
    talks: TalksDate | None = None
    own_side: str = ""
    assessor: str = ""
    proposed_rung: str | None = None
    purpose: str | None = None
