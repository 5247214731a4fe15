"""Where on the ladder the talks are proposed."""

from readiness.model import Assessment, Rung


def proposed_place(assessment: Assessment) -> int:
    """Return the place of the proposed rung, 0 for the lowest; the highest where none is chosen."""
    checklist = assessment.checklist
    chosen = assessment.case.proposed_rung
    return checklist.rung_order[chosen] if chosen else len(checklist.rungs) - 1


def is_proposed_from(assessment: Assessment, place: int) -> bool:
    """Tell whether the talks are proposed at a rung, and at this place or above."""
    chosen = assessment.case.proposed_rung
    return chosen is not None and assessment.checklist.rung_order[chosen] >= place


def proposed_rung(assessment: Assessment) -> Rung:
    """Return the rung the talks are proposed at; the highest where none is chosen."""
    return assessment.checklist.rungs[proposed_place(assessment)]
