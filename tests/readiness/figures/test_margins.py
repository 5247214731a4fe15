from collections.abc import Callable

import pytest
from reportlab.graphics.shapes import Drawing

from readiness.figures.drawing import as_drawing
from readiness.figures.margins import Coverage, Margin, describe, draw
from readiness.figures.palette import DARK, LIGHT, Palette
from readiness.figures.sketch import Shape

DIVERSION = Margin("Fuel rods stay frozen", "diversion", -1060, 334, Coverage.POSSIBLE, 1)
ROWS = [
    Margin("Fuel rods stay frozen", "declared", -20, 334, Coverage.POSSIBLE, 3),
    DIVERSION,
    Margin("Enrichment ends everywhere, " * 6, "clandestine", -1060, -30, Coverage.NONE, 0),
    Margin("Halt to tests", "declared, " * 20, 85, 160, Coverage.SURE, 4),
    Margin("Halt to tests", "clandestine", None, None, Coverage.UNKNOWN, 2),
    Margin("Launch sites dismantled", "declared", 12, 14, Coverage.SURE, 2),
]


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("width", [240, 420, 860])
def test_margins_stay_inside(
    outside: Callable[[Drawing], list[str]], palette: Palette, width: float
) -> None:
    assert outside(as_drawing(draw(ROWS, palette, width))) == []


def test_nothing_to_show_is_no_picture() -> None:
    assert (draw([], LIGHT, 500).height, draw([], LIGHT, 500).strokes) == (0, [])
    assert describe([]) == ""


def test_two_hundred_rows_stay_inside(outside: Callable[[Drawing], list[str]]) -> None:
    sketch = draw(ROWS * 34, DARK, 500)

    assert sketch.height > 200 * 15
    assert outside(as_drawing(sketch)) == []


def _heads(rows: list[Margin]) -> list[Shape]:
    ends = [s for s in draw(rows, LIGHT, 500).strokes if isinstance(s, Shape)]
    return [s for s in ends if len(s.steps) == 3 and s.steps[1][0] == s.steps[2][0]]


def test_an_end_far_beyond_the_rest_is_cut_off_with_an_arrow_and_its_number(
    words: Callable[[Drawing], list[str]],
) -> None:
    assert len(_heads(ROWS)) == 2
    assert words(as_drawing(draw(ROWS, LIGHT, 500))).count("−1,060") == 2


def test_nothing_is_cut_off_where_all_lie_together() -> None:
    assert _heads([DIVERSION]) == []


@pytest.mark.parametrize("row", [Margin("a", "b", 0, 0, Coverage.SURE, 1), ROWS[4]])
def test_a_margin_of_nothing_and_one_not_known_can_stand_alone(
    outside: Callable[[Drawing], list[str]], row: Margin
) -> None:
    assert outside(as_drawing(draw([row], LIGHT, 300))) == []


def test_the_description_counts_and_names_every_pathway() -> None:
    said = describe(ROWS)

    assert said.startswith("6 pathways: 2 surely in time, 2 possibly, 1 not, 1 unknown.")
    assert (
        "Fuel rods stay frozen, diversion: possibly in time, −1,060 to 334 days, 1 means." in said
    )
    assert "Halt to tests, clandestine: margin not known, 2 means." in said
