from collections.abc import Callable

import pytest
from reportlab.graphics.shapes import Drawing

from readiness.figures.drawing import as_drawing
from readiness.figures.needed import Needed, describe, draw
from readiness.figures.palette import DARK, LIGHT, Palette
from readiness.figures.sketch import Box, Rule, Words

CASES = [
    Needed(83, 157, 480),
    Needed(83, 80, 90),
    Needed(400, 10, 20),
    Needed(None, 10, 20),
    Needed(83, None, None),
    Needed(-4, 10, 10),
    Needed(0, 0, 0),
]


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("width", [150, 300, 860])
@pytest.mark.parametrize("values", CASES)
def test_the_strip_stays_inside(
    outside: Callable[[Drawing], list[str]], palette: Palette, width: float, values: Needed
) -> None:
    assert outside(as_drawing(draw(values, palette, width))) == []


def test_the_days_are_drawn_to_one_scale() -> None:
    sketch = draw(Needed(100, 200, 400), LIGHT, 401)
    available, needed = (stroke for stroke in sketch.strokes if isinstance(stroke, Box))
    talks = next(s for s in sketch.strokes if isinstance(s, Rule) and s.x1 == s.x2)

    assert available.width == pytest.approx(100)
    assert talks.x1 == pytest.approx(100)
    assert (needed.x, needed.x + needed.width) == (pytest.approx(200), pytest.approx(400))


@pytest.mark.parametrize(
    ("values", "ink"),
    [
        (Needed(83, 157, 480), LIGHT.short),
        (Needed(200, 157, 480), LIGHT.open),
        (Needed(480, 157, 480), LIGHT.met),
    ],
)
def test_the_need_has_the_colour_of_whether_there_is_time(values: Needed, ink: str) -> None:
    assert [s.line for s in draw(values, LIGHT, 400).strokes if isinstance(s, Box)][-1] == ink


def test_words_that_would_touch_stand_on_two_lines() -> None:
    words = [s for s in draw(Needed(83, 80, 90), LIGHT, 300).strokes if isinstance(s, Words)]

    assert [s.text for s in words] == ["talks, day 83", "needed 80–90"]
    assert words[0].y != words[1].y


def test_the_description_says_both_spans() -> None:
    assert describe(Needed(83, 157, 480)) == (
        "83 days to the talks. The longest chain of actions takes 157 to 480 days."
    )
    assert describe(Needed(-4, None, None)) == "The day of the talks is past."


def test_nothing_known_is_no_picture() -> None:
    assert draw(Needed(None, None, None), LIGHT, 300).height == 0
    assert describe(Needed(None, None, None)) == ""
