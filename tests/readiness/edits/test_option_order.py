"""Options in another order: stands follow the words they named, or the places (I4)."""

import pytest

from readiness.catalogue import samples
from readiness.edits.making import with_parts
from readiness.edits.option_order import Follow, reorder_options, stands_moved
from readiness.edits.rows import add_row
from readiness.errors import EditRefused
from readiness.model import Assessment
from readiness.model.registers.issues import Issue, IssueKind, Option, Position
from readiness.model.registers.kinds import Stand

NONE, SOME, MOST, ALL = (Option(id=id_, title=id_) for id_ in ("none", "some", "most", "all"))


@pytest.fixture
def options() -> Assessment:
    """An issue of three options and a position between the first two."""
    assessment = with_parts(samples()[0], registers={}, decision=None)
    assessment = add_row(
        assessment,
        "issues",
        id="i",
        title="Sites",
        kind=IssueKind.OPTIONS,
        options=(NONE, SOME, MOST),
    )
    return add_row(assessment, "positions", id="p", issue="i", limit=Stand(low="none", high="some"))


def _limit(assessment: Assessment) -> tuple[object, object]:
    limit = assessment.rows(Position)[0].limit
    assert limit is not None
    return limit.low, limit.high


def test_stands_follow_the_words(options: Assessment) -> None:
    after = reorder_options(options, "i", (SOME, NONE, MOST), follow=Follow.WORDS)

    assert [option.id for option in after.rows(Issue)[0].options] == ["some", "none", "most"]
    assert _limit(after) == ("some", "none")


def test_stands_keep_their_place(options: Assessment) -> None:
    after = reorder_options(options, "i", (MOST, NONE, SOME), follow=Follow.PLACE)

    assert _limit(after) == ("most", "none")


def test_it_is_asked_only_where_a_stand_would_be_elsewhere(options: Assessment) -> None:
    assert stands_moved(options, "i", (SOME, NONE, MOST)) == 1
    assert stands_moved(options, "i", (NONE, SOME, MOST, ALL)) == 0
    assert stands_moved(options, "i", (SOME, MOST)) == 0

    renamed = SOME.model_copy(update={"title": "several"})
    assert stands_moved(options, "i", (NONE, renamed, MOST)) == 0


def test_a_stand_on_an_option_that_goes_is_refused(options: Assessment) -> None:
    with pytest.raises(EditRefused, match="stands on an option that would go"):
        reorder_options(options, "i", (MOST, NONE), follow=Follow.WORDS)


def test_an_order_in_which_stands_run_both_ways_is_refused(options: Assessment) -> None:
    running = add_row(
        options,
        "positions",
        id="q",
        issue="i",
        ideal=Stand(low="none", high="none"),
        target=Stand(low="some", high="some"),
        limit=Stand(low="most", high="most"),
    )

    with pytest.raises(EditRefused, match="one way"):
        reorder_options(running, "i", (SOME, NONE, MOST), follow=Follow.WORDS)
    assert reorder_options(running, "i", (SOME, NONE, MOST), follow=Follow.PLACE)
