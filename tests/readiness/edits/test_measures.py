"""Another unit: the numbers are converted with it, or keep their figures (C5)."""

import pytest

from readiness.catalogue import samples
from readiness.edits.making import with_parts
from readiness.edits.measures import change_unit, values_in_unit
from readiness.edits.rows import add_row
from readiness.errors import EditRefused
from readiness.model import Assessment
from readiness.model.registers.issues import Issue, IssueKind, Position
from readiness.model.registers.kinds import Span, Stand
from readiness.model.registers.risks import Risk


@pytest.fixture
def months() -> Assessment:
    """An issue in months with a position on it, and one in words."""
    assessment = with_parts(samples()[0], registers={}, decision=None)
    assessment = add_row(
        assessment,
        "issues",
        id="i",
        title="Declaration",
        kind=IssueKind.NUMERIC,
        unit="months",
        range=Span(low=0, high=48),
    )
    assessment = add_row(assessment, "issues", id="w", title="Words", unit="words")
    return add_row(
        assessment,
        "positions",
        id="p",
        issue="i",
        ideal=Stand(low=1, high=1),
        limit=Stand(low=6, high=18),
    )


def test_range_and_stands_are_converted(months: Assessment) -> None:
    assert values_in_unit(months, "issues", "i", "unit") == 3

    after = change_unit(months, "issues", "i", "unit", "years", factor=1 / 12)

    issue, position = after.rows(Issue)[0], after.rows(Position)[0]
    assert (issue.unit, issue.range) == ("years", Span(low=0, high=4))
    assert position.limit == Stand(low=0.5, high=1.5)
    assert after.rows(Issue)[1] is months.rows(Issue)[1]


def test_only_the_label_changes_without_a_factor(months: Assessment) -> None:
    after = change_unit(months, "issues", "i", "unit", "weeks")

    assert after.rows(Issue)[0].unit == "weeks"
    assert after.rows(Issue)[0].range == Span(low=0, high=48)
    assert after.registers["positions"] is months.registers["positions"]


def test_an_amount_is_converted_with_its_unit(months: Assessment) -> None:
    risky = add_row(
        months, "risks", id="r", title="Delay", amount=Span(low=2, high=3), unit="weeks"
    )

    after = change_unit(risky, "risks", "r", "unit", "days", factor=7)

    assert after.rows(Risk)[0].amount == Span(low=14, high=21)


def test_nothing_is_asked_where_nothing_is_measured(months: Assessment) -> None:
    assert values_in_unit(months, "issues", "w", "unit") == 0
    assert values_in_unit(months, "issues", "i", "title") == 0


@pytest.mark.parametrize("factor", [0.0, -1.0, float("inf"), float("nan")])
def test_a_factor_is_above_nothing(months: Assessment, factor: float) -> None:
    with pytest.raises(EditRefused, match="factor above 0"):
        change_unit(months, "issues", "i", "unit", "years", factor=factor)
