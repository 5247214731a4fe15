"""Fields in the words of a reader."""

import pytest

from readiness.catalogue import samples
from readiness.cells.names import Names
from readiness.cells.writing import cell_words
from readiness.edits.rows import add_row
from readiness.model.registers.actions import Action
from readiness.model.registers.fields import field_of
from readiness.model.registers.kinds import Estimate


@pytest.mark.parametrize(
    ("low", "likely", "high", "words"),
    [
        (7, 14, 30, "7–30 days, likely 14"),
        (10, 10, 10, "10 days"),
        (1, 1, 1, "1 day"),
        (0.5, 1, 1.5, "0.5–1.5 days, likely 1"),
    ],
)
def test_an_estimate_is_told_from_its_least_to_its_most(
    low: float, likely: float, high: float, words: str
) -> None:
    duration = Estimate(low=low, likely=likely, high=high)
    assessment = add_row(samples()[0], "actions", id="a", title="Ask", duration=duration)
    row = next(row for row in assessment.rows(Action) if row.id == "a")

    assert cell_words(row, field_of(Action, "duration"), Names(assessment)) == words
