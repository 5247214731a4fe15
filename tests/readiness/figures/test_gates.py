from collections.abc import Callable

import pytest
from reportlab.graphics.shapes import Drawing, Rect

from readiness.figures.gates import GateCounts, GateRow, describe_gates, gates
from readiness.figures.legend import describe_legend, legend
from readiness.figures.palette import LIGHT, blend

ONE = [
    GateRow("Exploratory", (GateCounts(12, 7, 1),)),
    GateRow("Leaders' summit", (GateCounts(0, 30, 44),)),
    GateRow("Nothing needed", (GateCounts(0, 0, 0),)),
]
SEVERAL = [
    GateRow(
        "A rung with a very long title indeed, longer than the picture",
        (GateCounts(0, 30, 44), GateCounts(6, 37, 31), GateCounts(13, 46, 15)),
    ),
]


@pytest.mark.parametrize("rows", [ONE, SEVERAL, []])
@pytest.mark.parametrize("width", [160, 240, 600])
def test_gates_stay_inside(
    outside: Callable[[Drawing], list[str]], rows: list[GateRow], width: float
) -> None:
    assert outside(gates(rows, LIGHT, width)) == []


def test_the_full_bar_is_as_long_as_the_gates_met() -> None:
    drawing = gates([GateRow("R", (GateCounts(1, 1, 2), GateCounts(2, 0, 2)))], LIGHT, 300)
    rects = [shape for shape in drawing.contents if isinstance(shape, Rect)]
    track, reach, met = rects[:3]

    assert met.width == pytest.approx(track.width / 4)
    assert reach.width == pytest.approx(track.width / 2)


def test_the_description_names_every_count() -> None:
    said = describe_gates(ONE)

    assert "Exploratory: 12 met, 7 open, 1 short." in said
    assert "Leaders' summit: 0 met, 30 open, 44 short." in said


def test_the_description_of_several_names_each_assessment() -> None:
    said = describe_gates(SEVERAL, ["March", "June", "Hanoi"])

    assert "June: 6 met, 37 open, 31 short." in said
    assert said.count(" met, ") == 3


def test_blend_goes_from_ink_to_ground() -> None:
    assert blend("#102030", "#ffffff", 0) == "#102030"
    assert blend("#102030", "#ffffff", 1) == "#ffffff"


def test_legend_keeps_all_titles_inside(
    outside: Callable[[Drawing], list[str]], words: Callable[[Drawing], list[str]]
) -> None:
    titles = [f"Assessment number {number}" for number in range(8)]
    drawing = legend(titles, LIGHT, 260)

    assert outside(drawing) == []
    assert words(drawing) == titles
    assert all(title in describe_legend(titles) for title in titles)
