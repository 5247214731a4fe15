"""What changed between the samples equals the method's own trend table."""

import pytest

from readiness.errors import ReadinessError
from readiness.method.compare import (
    Cancelled,
    Cell,
    Change,
    change_between,
    compare,
)
from readiness.method.intervals import Interval
from readiness.method.verdict import RungState
from readiness.model import Answer
from tests.readiness.cases import (
    answer,
    assessment,
    changed,
    checklist,
    item,
    rungs,
    samples,
)

ROSE_A_B = [
    *("OFFER-1", "OFFER-5", "OFFER-6", "GOAL-7", "PREP-1", "PREP-2", "PREP-4", "PREP-6"),
    *("TEAM-3", "TEAM-4", "VERI-6", "ALLY-4", "LEAD-1", "LEAD-7"),
]


@pytest.mark.parametrize(
    ("pair", "rose", "may", "same", "may_fall", "fell", "new"),
    [
        ("AB", 14, 28, 26, 2, 0, 4),
        ("BC", 7, 34, 29, 4, 0, 0),
        ("AC", 22, 37, 8, 3, 0, 4),
    ],
)
def test_trend_of_the_samples(
    pair: str, rose: int, may: int, same: int, may_fall: int, fell: int, new: int
) -> None:
    """Counts of each kind of change between two samples."""
    of = samples()
    result = compare([of[key] for key in pair])

    assert result.count(Change.ROSE) == rose
    assert result.count(Change.MAY_HAVE_RISEN) == may
    assert result.count(Change.SAME) + result.count(Change.CONFIDENCE_ONLY) == same
    assert result.count(Change.MAY_HAVE_FALLEN) == may_fall
    assert result.count(Change.FELL) == fell
    assert result.count(Change.NEWLY_ANSWERED) == new


def test_three_samples_step_by_step() -> None:
    """Steps and the overall change are told apart; the ladder says what was cleared."""
    of = samples()
    result = compare([of["A"], of["B"], of["C"]])
    by_id = {change.item_id: change for change in result.items}
    summit = result.rungs[-1]

    assert [c.item_id for c in result.items if c.steps[0] is Change.ROSE] == ROSE_A_B
    assert by_id["OFFER-1"].steps == (Change.ROSE, Change.ROSE)
    assert by_id["RIPE-2"].overall is Change.ROSE
    assert by_id["RIPE-2"].steps == (Change.MAY_HAVE_RISEN, Change.MAY_HAVE_RISEN)
    assert [len(cell.hard_short) for cell in summit.cells if cell] == [20, 12, 8]
    assert "OFFER-1" in summit.cleared[0]
    assert summit.newly_short == (("TEAM-5",), ("OFFER-2", "PREP-2", "PREP-3"))
    assert summit.share == ("up at both ends", "up at both ends")


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        (Cell(1, Interval(0, 2)), Cell(3, Interval(3, 3)), Change.ROSE),
        (Cell(3, Interval(3, 3)), Cell(1, Interval(0, 2)), Change.FELL),
        (Cell(1, Interval(0, 2)), Cell(2, Interval(2, 2)), Change.MAY_HAVE_RISEN),
        (Cell(2, Interval(2, 2)), Cell(1, Interval(0, 2)), Change.MAY_HAVE_FALLEN),
        (Cell(2, Interval(2, 2)), Cell(2, Interval(1, 3)), Change.CONFIDENCE_ONLY),
        (Cell(2, Interval(2, 2)), Cell(2, Interval(2, 2)), Change.SAME),
        (Cell(None, Interval(0, 4)), Cell(2, Interval(2, 2)), Change.NEWLY_ANSWERED),
        (Cell(2, Interval(2, 2)), Cell(None, Interval(0, 4)), Change.NO_LONGER_ANSWERED),
        (Cell(None, Interval(0, 4)), Cell(None, Interval(0, 4)), Change.SAME),
        (Cell(None, None), Cell(2, Interval(2, 2)), Change.APPLIES_OTHERWISE),
        (Cell(None, None), Cell(None, None), Change.SAME),
    ],
)
def test_each_kind_of_change(before: Cell, after: Cell, change: Change) -> None:
    """One case for each word of the comparison."""
    assert change_between(before, after) is change


def test_items_are_matched_by_id_and_what_cannot_be_compared_is_listed() -> None:
    """A new item, a dropped one and one with other level words are left out with a reason."""
    same, dropped, added = (item(n, 1, (1, 1, 1, 1), "R1") for n in ("s", "d", "n"))
    anchored = item("r", 1, (1, 1, 1, 1), "R1")
    reanchored = changed(anchored, levels=("a", "b", "c", "d", "e"))
    given: dict[str, Answer] = {"s": answer(1, "high")}
    result = compare(
        [
            assessment(checklist(same, dropped, anchored), given),
            assessment(checklist(same, reanchored, added), given),
        ]
    )

    assert [change.item_id for change in result.items] == ["s"]
    assert {(out.item_id, out.reason) for out in result.left_out} == {
        ("d", "not in every checklist"),
        ("n", "not in every checklist"),
        ("r", "its levels are described differently"),
    }


def test_a_rung_that_one_checklist_lacks_is_an_empty_cell() -> None:
    """Rungs are matched by id as well."""
    one = item("s", 1, (1, 1, 1, 1), "R1")
    full = checklist(one)
    two_rungs = checklist(changed(one, needs={"R1": 1, "R2": 1}), rungs=rungs()[:2])
    result = compare([assessment(full, {}), assessment(two_rungs, {})])

    assert result.rungs[3].cells[1] is None
    assert result.rungs[3].share == ("not comparable",)
    assert result.rungs[0].cells[1] is not None
    assert result.rungs[0].cells[1].state is RungState.OPEN


def test_progress_can_stop_a_comparison() -> None:
    """The caller sees each step and may say no."""
    of = samples()
    seen: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> bool:
        seen.append((done, total))
        return done < 2

    with pytest.raises(Cancelled):
        compare([of["A"], of["B"], of["C"]], progress)
    assert seen == [(1, 3), (2, 3)]


def test_one_assessment_is_not_a_comparison() -> None:
    """The sentence says what to do."""
    with pytest.raises(ReadinessError, match="at least two"):
        compare([samples()["A"]])
