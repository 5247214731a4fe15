"""Cells of the matrix of explanations and evidence."""

from readiness.catalogue import samples
from readiness.edits.making import with_parts
from readiness.edits.ratings import rate, rating_of
from readiness.edits.rows import add_row
from readiness.model.registers.explanations import Fit, Rating


def test_a_cell_is_rated_changed_and_cleared() -> None:
    blank = with_parts(samples()[0], registers={}, decision=None)
    blank = add_row(blank, "explanations", id="h", title="Bluff")
    blank = add_row(blank, "evidence", id="e", text="A launch")

    rated = rate(blank, "h", "e", Fit.INCONSISTENT, reason="A bluff needs no launch")
    again = rate(rated, "h", "e", Fit.VERY_INCONSISTENT)

    rating = rating_of(again, "h", "e")
    assert rating is not None
    assert (rating.fit, rating.reason) == (Fit.VERY_INCONSISTENT, "A bluff needs no launch")
    assert len(again.rows(Rating)) == 1
    assert rate(again, "h", "e", None).rows(Rating) == ()
    assert rate(blank, "h", "e", None) is blank
