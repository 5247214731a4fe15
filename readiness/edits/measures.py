"""The measure of an issue and the order of its options: what to ask before either changes.

A measure is relabelled, when the numbers were meant so all along, or converted, when they are to
be counted anew (C5). Options in another order change what room there is between red lines (I4).
"""

import math
from enum import StrEnum
from typing import TYPE_CHECKING, Any, cast

from readiness.edits.making import made
from readiness.edits.rows import row_of, with_table
from readiness.errors import EditRefused
from readiness.messages import _
from readiness.model import Assessment
from readiness.model.registers.kinds import Span, Stand

if TYPE_CHECKING:
    from readiness.model.registers.issues import Issue, Position

_STANDS = ("ideal", "target", "limit")


class Question(StrEnum):
    """What is to be asked before an issue is changed, by the number of its rule."""

    MEASURE = "C5"
    ORDER = "I4"


def question_before(assessment: Assessment, issue_id: str, **fields: Any) -> Question | None:
    """Return what to ask before fields of an issue are changed; None where nothing is at stake.

    A measure matters once there are numbers in it; the order of options once a stand names one.
    """
    issue = cast("Issue", row_of(assessment, "issues", issue_id))
    stands = [
        stand
        for position in _positions(assessment, issue_id)
        for name in _STANDS
        if (stand := getattr(position, name)) is not None
    ]
    unit = fields.get("unit", issue.unit)
    numbers = issue.range is not None or any(not isinstance(stand.low, str) for stand in stands)
    if issue.unit and unit and unit != issue.unit and numbers:
        return Question.MEASURE
    before = [option.id for option in issue.options]
    after = [option.id for option in fields.get("options", issue.options)]
    stayed = [id_ for id_ in after if id_ in before]
    named = any(isinstance(stand.low, str) for stand in stands)
    if named and stayed != [id_ for id_ in before if id_ in after]:
        return Question.ORDER
    return None


def convert_measure(assessment: Assessment, issue_id: str, unit: str, factor: float) -> Assessment:
    """Give an issue another measure and count its numbers anew: one of the old is `factor` new.

    The possible values and every stand on the issue are multiplied. Refused where the factor is
    not above 0, or the issue is not measured in numbers.
    """
    from readiness.model.registers.issues import IssueKind

    issue = cast("Issue", row_of(assessment, "issues", issue_id))
    if issue.kind is not IssueKind.NUMERIC:
        raise EditRefused(_("Only an issue measured in numbers can be converted."))
    if not math.isfinite(factor) or factor <= 0:
        raise EditRefused(_("Write how many of the new measure make one of the old, above 0."))
    span = issue.range
    if span is not None:
        span = made(Span, low=span.low * factor, high=span.high * factor)
    converted = {
        issue.id: made(type(issue), _like=issue, unit=unit, range=span),
        **{
            position.id: made(type(position), _like=position, **_converted(position, factor))
            for position in _positions(assessment, issue_id)
        },
    }
    for table in ("issues", "positions"):
        rows = assessment.registers.get(table, ())
        assessment = with_table(assessment, table, [converted.get(row.id, row) for row in rows])
    return assessment


def _positions(assessment: Assessment, issue_id: str) -> list["Position"]:
    from readiness.model.registers.issues import Position

    return [row for row in assessment.rows(Position) if row.issue == issue_id]


def _converted(position: "Position", factor: float) -> dict[str, Stand]:
    stands: dict[str, Stand] = {}
    for name in _STANDS:
        stand: Stand | None = getattr(position, name)
        if stand is not None and not isinstance(stand.low, str) and not isinstance(stand.high, str):
            stands[name] = made(Stand, low=stand.low * factor, high=stand.high * factor)
    return stands
