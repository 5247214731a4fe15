"""Signs to watch for: which were seen, and which were not by the day they were watched until."""

from collections.abc import Iterator

from readiness.days import day_words
from readiness.messages import _, _n
from readiness.method.registers.finding import Cell, Finding, Mark, Notice
from readiness.method.registers.telling import listed, present, refs
from readiness.model import Assessment
from readiness.model.registers.explanations import Indicator
from readiness.model.registers.kinds import first_day, last_day


def overdue_indicators(assessment: Assessment) -> tuple[Indicator, ...]:
    """Return the signs that were not seen before their day to watch until passed."""
    return tuple(row for row in assessment.rows(Indicator) if _is_overdue(assessment, row))


def sign_findings(assessment: Assessment) -> Iterator[Finding]:
    """Name the signs that are overdue."""
    late = overdue_indicators(assessment)
    if late:
        yield Finding(
            "explanations",
            Mark.OPEN,
            _n(
                "{count} sign was not seen by the day it was watched until: {names}.",
                "{count} signs were not seen by the day they were watched until: {names}.",
                len(late),
                names=listed([row.text for row in late]),
            ),
            refs(late),
            present(assessment, "OFFER-4"),
            key="overdue-signs",
        )


def sign_notices(assessment: Assessment) -> Iterator[Notice]:
    """Mark signs seen only after the as-of date (Q6)."""
    for row in assessment.rows(Indicator):
        if row.seen_on is not None and first_day(row.seen_on) > assessment.as_of:
            yield Notice("indicators", row.id, "seen_on", "Q6", hindsight_sentence(assessment))


def watch_cell(assessment: Assessment, row: Indicator) -> Cell:
    """Return where a sign stands, in a word or two."""
    if _is_overdue(assessment, row):
        return Cell(_("overdue"), Mark.OPEN)
    if row.seen:
        return Cell(_("seen"), Mark.NOTE)
    return Cell(_("waiting") if row.watch_until else _("no day set"))


def hindsight_sentence(assessment: Assessment) -> str:
    """Say that something became known only after the day the assessment speaks of."""
    return _(
        "This is later than {day}, the as-of date: it is hindsight.",
        day=day_words(assessment.as_of),
    )


def _is_overdue(assessment: Assessment, row: Indicator) -> bool:
    until = row.watch_until
    # What was seen only after the as-of date was not yet seen then.
    seen = row.seen and not (row.seen_on and first_day(row.seen_on) > assessment.as_of)
    return until is not None and last_day(until) < assessment.as_of and not seen
