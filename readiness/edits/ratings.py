"""Rating one piece of evidence for one explanation: the cells of their matrix."""

from datetime import date

from readiness.edits.rows import add_row, change_row, new_row_id, remove_rows
from readiness.model import Assessment
from readiness.model.registers.explanations import Fit, Rating


def rating_of(assessment: Assessment, explanation: str, evidence: str) -> Rating | None:
    """Return the rating of evidence for an explanation; None where there is none yet."""
    return next(
        (
            rating
            for rating in assessment.rows(Rating)
            if rating.explanation == explanation and rating.evidence == evidence
        ),
        None,
    )


def rate(
    assessment: Assessment,
    explanation: str,
    evidence: str,
    fit: Fit | None,
    *,
    reason: str | None = None,
    today: date | None = None,
) -> Assessment:
    """Say how a piece of evidence fits an explanation; None takes the rating away.

    Without a `reason` the one that is there stays.
    """
    rating = rating_of(assessment, explanation, evidence)
    if fit is None:
        if rating is None:
            return assessment
        return remove_rows(assessment, Rating.table, [rating.id])
    said = {"fit": fit} if reason is None else {"fit": fit, "reason": reason}
    if rating is not None:
        return change_row(assessment, Rating.table, rating.id, today=today, **said)
    return add_row(
        assessment,
        Rating.table,
        id=new_row_id(Rating.table),
        today=today,
        explanation=explanation,
        evidence=evidence,
        **said,
    )
