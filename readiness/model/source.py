"""A source: where something is known from, and how far it can be trusted."""

from datetime import date
from enum import StrEnum

from pydantic import Field

from readiness.model.base import Frozen, Id, Line, RequiredLine, Text


class Reliability(StrEnum):
    """How reliable the source is, from A (reliable) to F (cannot be judged); Admiralty code."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


class Source(Frozen):
    """One entry of the assessment's single list of sources.

    `credibility` runs from 1 (confirmed) to 6 (cannot be judged). `interest` says what the source
    gains by being believed. `primary` marks a source that was there or issued the act itself.
    A source published after the assessment's as-of date makes what rests on it hindsight.
    """

    id: Id
    title: RequiredLine
    publisher: Line = ""
    published: date | None = None
    address: Line = ""
    reliability: Reliability = Reliability.F
    credibility: int = Field(default=6, ge=1, le=6)
    interest: Text = ""
    primary: bool = False
