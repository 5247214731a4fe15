"""What a field for a value of a row is told: kind, words, and what may be chosen."""

from readiness.cells.names import Names
from readiness.messages import _, translated
from readiness.model import Assessment
from readiness.model.registers.fields import FieldFacts
from readiness.model.registers.issues import Issue, Position
from readiness.model.registers.kinds import NONE_STATED, STANDING, Kind
from readiness.model.registers.row import Row
from ui.widgets.value_fields import ValueFacts

MOST_OFFERED = 300
"""Rows of one table that a reference offers; in longer tables the name is written out."""


def value_facts(
    facts: FieldFacts, names: Names, row: Row, assessment: Assessment, *, where: str
) -> ValueFacts:
    """Return the facts for the field of one value; `where` begins its object name."""
    long = len(assessment.registers.get(facts.shown.to, ())) > MOST_OFFERED
    return ValueFacts(
        kind=facts.kind.value,
        name=translated(facts.shown.label),
        object_name=f"{where}-{facts.name}",
        hint=translated(facts.shown.hint) if facts.shown.hint else "",
        choices=() if long else _choices(facts, names, row, assessment),
        optional=facts.optional,
    )


def _choices(facts: FieldFacts, names: Names, row: Row, assessment: Assessment) -> tuple[str, ...]:
    if facts.kind in (Kind.CHOICE, Kind.CHOICES):
        return tuple(translated(choice.value) for choice in facts.choices)
    if facts.kind is Kind.YES_NO:
        return (_("yes"), _("no"))
    if facts.kind in (Kind.REFERENCE, Kind.REFERENCES):
        own = row.id if facts.shown.to == row.table else ""
        return tuple(label for id_, label in names.choices(facts.shown.to) if id_ != own)
    if facts.kind is Kind.DUE:
        return (translated(STANDING), translated(NONE_STATED))
    if facts.kind is Kind.STAND and isinstance(row, Position):
        issues = assessment.rows(Issue)
        issue = next((issue for issue in issues if issue.id == row.issue), None)
        return tuple(option.title for option in issue.ordered) if issue is not None else ()
    return ()
