"""How likely each explanation is judged, and apart from that, how good the basis of it is."""

from collections.abc import Iterator

from readiness.messages import _, _n
from readiness.method.registers.finding import Finding, Mark, Notice
from readiness.method.registers.fits import FitMatrix
from readiness.method.registers.telling import listed, number_words, present, refs
from readiness.model import Assessment
from readiness.model.judgement import Confidence
from readiness.model.registers.explanations import Explanation
from readiness.model.registers.likelihood import BANDS

EXCLUSIVE_SUM = (85.0, 115.0)
"""What the middles of the likelihood bands add up to, in per cent, where one account rules out
the others."""


def are_exclusive(assessment: Assessment) -> bool:
    """Tell whether each explanation is declared to rule out the others: none overlaps another."""
    return not any(row.overlaps for row in assessment.rows(Explanation))


def sum_of_bands(assessment: Assessment) -> float | None:
    """Return what the middles of all likelihood bands add up to, in per cent.

    None where the explanations do not rule each other out, or a likelihood is not stated on the
    assessment's scale.
    """
    rows = assessment.rows(Explanation)
    bands = BANDS[assessment.likelihood_scale]
    if len(rows) < 2 or not are_exclusive(assessment):
        return None
    total = 0.0
    for row in rows:
        if row.likelihood is None or row.likelihood not in bands:
            return None
        low, high = bands[row.likelihood]
        total += (low + high) / 2
    return total


def judgement_findings(assessment: Assessment, matrix: FitMatrix) -> Iterator[Finding]:
    """Say what each is judged, whether the bands add up, and where somebody dissents."""
    yield from _judgements(assessment, matrix)
    yield from _sum_of_bands(assessment)
    yield from _dissents(assessment)


def judgement_notices(assessment: Assessment) -> Iterator[Notice]:
    """Mark words of likelihood that are not of the assessment's scale (Q2)."""
    scale = assessment.likelihood_scale
    for row in assessment.rows(Explanation):
        if row.likelihood is not None and row.likelihood not in BANDS[scale]:
            yield Notice(
                "explanations",
                row.id,
                "likelihood",
                "Q2",
                _("This word is not of the scale {scale}; choose one of its words.", scale=scale),
            )


def _judgements(assessment: Assessment, matrix: FitMatrix) -> Iterator[Finding]:
    """Say how likely each is judged, and in sentences of their own how good the basis is."""
    names = {account.row: account.name for account in matrix.accounts}
    judged = [row for row in assessment.rows(Explanation) if row.likelihood is not None]
    items = present(assessment, "OFFER-4", "GOAL-4")
    for row in judged:
        assert row.likelihood is not None
        name, likelihood = names[row.id], row.likelihood.value
        yield Finding(
            "explanations",
            Mark.NOTE,
            _("{name} is judged: {likelihood}.", name=name, likelihood=likelihood),
            refs([row]),
            items,
            key=f"judged/{row.id}",
        )
    for confidence in (None, *Confidence):
        alike = [row for row in judged if row.likelihood_confidence is confidence]
        if alike:
            yield Finding(
                "explanations",
                Mark.OPEN if confidence is None else Mark.NOTE,
                _basis_sentence(listed([names[row.id] for row in alike]), confidence),
                refs(alike),
                items,
                key=f"basis/{confidence.value if confidence is not None else 'unknown'}",
            )


def _basis_sentence(names: str, confidence: Confidence | None) -> str:
    if confidence is None:
        return _("How good the basis of the judgement is has not been said: {names}.", names=names)
    return _(
        "Confidence in the judgement is {confidence}: {names}.",
        confidence=confidence.value,
        names=names,
    )


def _sum_of_bands(assessment: Assessment) -> Iterator[Finding]:
    total = sum_of_bands(assessment)
    low, high = EXCLUSIVE_SUM
    if total is None or low <= total <= high:
        return
    yield Finding(
        "explanations",
        Mark.OPEN,
        _(
            "The middles of the likelihood bands add up to {total} per cent; explanations that "
            "rule each other out should come to between 85 and 115 (Q3).",
            total=number_words(total),
        ),
        refs(assessment.rows(Explanation)),
        present(assessment, "OFFER-4"),
        key="sum",
    )


def _dissents(assessment: Assessment) -> Iterator[Finding]:
    rows = [row for row in assessment.rows(Explanation) if row.dissent]
    if rows:
        yield Finding(
            "explanations",
            Mark.NOTE,
            _n(
                "Dissent is recorded on {count} explanation: {names}.",
                "Dissent is recorded on {count} explanations: {names}.",
                len(rows),
                names=listed([row.title for row in rows]),
            ),
            refs(rows),
            present(assessment, "OFFER-4"),
            key="dissent",
        )
