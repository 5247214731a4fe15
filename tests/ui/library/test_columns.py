"""Where the columns of the list stand, in every width the window allows."""

from datetime import datetime
from itertools import pairwise

import pytest

from readiness.library.records import Entry, Kind
from readiness.summary import Summary
from ui.models.entries import common_rungs
from ui.pages.library.columns import columns


@pytest.mark.parametrize("rungs", [0, 1, 4, 6])
@pytest.mark.parametrize("width", range(360, 1200, 20))
def test_columns_never_run_into_each_other(width: int, rungs: int) -> None:
    """Beside a panel the day makes room for the title."""
    where = columns(width, rungs)
    shown = [where.title, where.day, *where.rungs, where.answered]
    shown = [column for column in shown if column[1]]

    for (left, size), (following, _width) in pairwise(shown):
        assert left + size <= following
    assert where.answered[0] + where.answered[1] <= width
    assert where.title[1] >= 60


def test_the_day_is_shown_where_there_is_room() -> None:
    assert columns(800, 4).day[1] > 0
    assert columns(376, 4).day[1] == 0
    assert columns(376, 4).title[1] > 120


def test_words_stand_above_states_only_where_they_are_true_of_every_row() -> None:
    """Checklists may have other rungs, and more or fewer of them."""

    def entry(*rungs: str) -> Entry:
        summary = Summary("a", title="A", rungs=tuple((short, "open") for short in rungs))
        return Entry("a", Kind.ASSESSMENT, summary, 1, "", datetime(2026, 1, 1), False)

    assert common_rungs([]) == ()
    assert common_rungs([entry("Low", "High"), entry("Low", "High")]) == ("Low", "High")
    assert common_rungs([entry("Low", "High"), entry("Low", "Summit")]) == ("Low", "")
    assert not any(common_rungs([entry("Low", "High"), entry("Low", "Middle", "High")]))
