from collections.abc import Callable

import pytest
from reportlab.graphics.shapes import Circle, Drawing, Line

from readiness.figures.palette import LIGHT
from readiness.figures.profile import (
    DotRow,
    ProfileRow,
    describe_dots,
    describe_profile,
    profile,
    profile_dots,
)

ROWS = [
    ProfileRow("Reading the offer", 0, 1, 2),
    ProfileRow("Ripeness", 2, 2, 2),
    ProfileRow("Nothing said", 0, None, 4),
    ProfileRow("Does not apply", None, None, None),
    ProfileRow("A label much longer than the picture has room for " * 4, 1, 4, 4),
]
DOTS = [DotRow("Goals", (0, 1, 3)), DotRow("Trust", (2, 2, 2)), DotRow("Allies", (None, 4, 0))]


@pytest.mark.parametrize("width", [150, 240, 700])
def test_profile_stays_inside(outside: Callable[[Drawing], list[str]], width: float) -> None:
    assert outside(profile(ROWS, LIGHT, width)) == []


@pytest.mark.parametrize("width", [150, 240, 700])
def test_dots_of_eight_series_stay_inside(
    outside: Callable[[Drawing], list[str]], width: float
) -> None:
    crowded = [DotRow("All at one level", (4,) * 8), DotRow("Low", (0,) * 8), *DOTS]

    assert outside(profile_dots(crowded, LIGHT, width)) == []


def test_dots_stand_in_the_order_of_the_levels() -> None:
    drawing = profile_dots([DOTS[0]], LIGHT, 300)
    dots = [shape for shape in drawing.contents if isinstance(shape, Circle)]

    assert len(dots) == 3
    assert dots[0].cx < dots[1].cx < dots[2].cx


def test_dots_at_one_level_do_not_hide_each_other() -> None:
    drawing = profile_dots([DOTS[1]], LIGHT, 300)
    dots = [shape for shape in drawing.contents if isinstance(shape, Circle)]

    assert len({round(dot.cx, 2) for dot in dots}) == 3


def test_a_line_joins_the_dots_of_a_row() -> None:
    drawing = profile_dots([DOTS[0]], LIGHT, 300)
    dots = [shape for shape in drawing.contents if isinstance(shape, Circle)]
    level = [s for s in drawing.contents if isinstance(s, Line) and s.y1 == s.y2]

    assert [(line.x1, line.x2) for line in level] == [(dots[0].cx, dots[-1].cx)]


def test_the_description_names_every_value() -> None:
    said = describe_profile(ROWS)

    assert "Reading the offer: level 1, range 0 to 2." in said
    assert "Ripeness: level 2, range 2 to 2." in said
    assert "Nothing said: not answered, range 0 to 4." in said
    assert "Does not apply: no item applies." in said


def test_the_description_of_dots_names_every_value() -> None:
    said = describe_dots(DOTS, ["March", "June", "Hanoi"])

    assert "Goals: March level 0, June level 1, Hanoi level 3." in said
    assert "Allies: March not answered, June level 4, Hanoi level 0." in said


def test_an_empty_profile_is_an_empty_frame(outside: Callable[[Drawing], list[str]]) -> None:
    assert outside(profile([], LIGHT, 200)) == []
    assert outside(profile_dots([], LIGHT, 200)) == []
