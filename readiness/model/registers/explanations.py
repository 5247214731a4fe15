"""Register 6: why they offer, or why they would come: rival explanations against evidence."""

from enum import StrEnum
from typing import Annotated

from readiness.model.base import Id, Line, RequiredLine, Text
from readiness.model.judgement import Confidence
from readiness.model.registers.kinds import PartialDay, Shown
from readiness.model.registers.likelihood import Likelihood
from readiness.model.registers.row import Row


class EvidenceKind(StrEnum):
    """What sort of thing a piece of evidence is."""

    DEED = "deed"
    WORD = "word"
    ABSENCE = "absence"
    EXPERT_VIEW = "expert view"


class Fit(StrEnum):
    """How a piece of evidence stands to an explanation."""

    VERY_CONSISTENT = "CC"
    CONSISTENT = "C"
    NEUTRAL = "N"
    INCONSISTENT = "I"
    VERY_INCONSISTENT = "II"
    NOT_APPLICABLE = "n/a"


class Explanation(Row):
    """One account of why they do what they do."""

    table = "explanations"

    title: Annotated[RequiredLine, Shown("Explanation", name=True)]
    code: Annotated[Line, Shown("Code", "A short name such as H1.")] = ""
    description: Annotated[Text, Shown("In full", column=False)] = ""
    overlaps: Annotated[
        tuple[Id, ...],
        Shown("May be true with", "Explanations that do not rule it out.", to="explanations"),
    ] = ()
    none_of_these: Annotated[
        bool, Shown("None of these", "Stands for what nobody has thought of.", column=False)
    ] = False
    reply: Annotated[
        Text, Shown("Reply that fits it", "What we would do if it were true.", column=False)
    ] = ""
    likelihood: Annotated[Likelihood | None, Shown("Likelihood")] = None
    likelihood_confidence: Annotated[
        Confidence | None,
        Shown("Confidence in that", "How good the basis of the likelihood is.", column=False),
    ] = None
    likelihood_reason: Annotated[Text, Shown("Why", column=False)] = ""
    dissent: Annotated[Text, Shown("Dissent", "Who judges otherwise, and why.", column=False)] = ""


class ExplanationEvidence(Row):
    """Something seen or said that bears on the explanations."""

    table = "evidence"

    text: Annotated[RequiredLine, Shown("Evidence", name=True)]
    code: Annotated[Line, Shown("Code", "A short name such as e1.")] = ""
    on: Annotated[PartialDay | None, Shown("Date")] = None
    kind: Annotated[EvidenceKind | None, Shown("Kind")] = None
    relevance: Annotated[Text, Shown("Relevance", column=False)] = ""


class Rating(Row):
    """How one piece of evidence stands to one explanation; I and II need a reason."""

    table = "ratings"

    explanation: Annotated[Id | None, Shown("Explanation", to="explanations", name=True)] = None
    evidence: Annotated[Id | None, Shown("Evidence", to="evidence", name=True)] = None
    fit: Annotated[Fit, Shown("Fit", "CC, C, N, I, II or n/a.")] = Fit.NEUTRAL
    reason: Annotated[Line, Shown("Reason", "Needed for I and II.")] = ""


class Indicator(Row):
    """A sign to watch for, and what it would point to."""

    table = "indicators"

    text: Annotated[RequiredLine, Shown("Sign", name=True)]
    points_to: Annotated[tuple[Id, ...], Shown("Points to", to="explanations")] = ()
    points_against: Annotated[tuple[Id, ...], Shown("Points against", to="explanations")] = ()
    watch_until: Annotated[PartialDay | None, Shown("Watch until")] = None
    seen: Annotated[bool, Shown("Seen")] = False
    seen_on: Annotated[PartialDay | None, Shown("Seen on")] = None
