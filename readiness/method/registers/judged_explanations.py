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
    """Say how likely each is judged, and in a sentence of its own how good the basis of that is."""
    names = {account.row: account.name for account in matrix.accounts}
    for row in assessment.rows(Explanation):
        if row.likelihood is None:
            continue
        name = names[row.id]
        items = present(assessment, "OFFER-4", "GOAL-4")
        yield Finding(
            "explanations",
            Mark.NOTE,
            _("{name} is judged: {likelihood}.", name=name, likelihood=row.likelihood.value),
            refs([row]),
            items,
            key=f"judged/{row.id}",
        )
        yield Finding(
            "explanations",
            Mark.OPEN if row.likelihood_confidence is None else Mark.NOTE,
            _basis_sentence(name, row.likelihood_confidence),
            refs([row]),
            items,
            key=f"basis/{row.id}",
        )


def _basis_sentence(name: str, confidence: Confidence | None) -> str:
    if confidence is None:
        return _("How good the basis of the judgement on {name} is has not been said.", name=name)
    return _(
        "Confidence in the judgement on {name} is {confidence}.",
        name=name,
        confidence=confidence.value,
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
