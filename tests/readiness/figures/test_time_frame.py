from collections.abc import Callable
from datetime import date

import pytest
from reportlab.graphics.shapes import Drawing

from readiness.figures.drawing import as_drawing
from readiness.figures.key import KeyEntry
from readiness.figures.marks import disc
from readiness.figures.palette import LIGHT
from readiness.figures.sketch import Box, Rule, Sketch, Words
from readiness.figures.time_frame import Content, TimeFrame, Title, as_of_flag

FIRST, LAST = date(2018, 1, 1), date(2018, 6, 1)
TITLES = (Title("One", "1 thing"), Title("Another of some length", "2 things", strong=True))


def drawn(
    titles: tuple[Title, ...] = TITLES, heights: tuple[float, ...] = (8, 80), **given: float
) -> tuple[TimeFrame, Sketch, list[float]]:
    frame = TimeFrame(titles, (LAST, FIRST), 400, share=0.3, **given)
    tops: list[float] = []
    rows = [Content(height, lambda _sketch, top: tops.append(top)) for height in heights]
    key = [KeyEntry(disc(LIGHT.ink), "a thing")]
    flag = as_of_flag(LAST, frame.axis, LIGHT)
    return frame, frame.draw(rows, [flag], key, LIGHT, (frame.right + 14, "now")), tops


def place(sketch: Sketch, words: str) -> Words:
    return next(s for s in sketch.strokes if isinstance(s, Words) and s.text == words)


def test_everything_stays_inside(outside: Callable[[Drawing], list[str]]) -> None:
    assert outside(as_drawing(drawn(beside=40)[1])) == []


def test_the_axis_runs_between_the_titles_and_what_stands_beside() -> None:
    frame, sketch, _tops = drawn(beside=40)

    assert frame.left > max(place(sketch, "2 things").x + 30, 40)
    assert frame.right == 400 - 40 - 14
    assert frame.left < frame.axis.x(FIRST) < frame.axis.x(LAST) < frame.right
    assert place(sketch, "now").x > frame.right
    assert place(sketch, "as of 1 Jun 2018").y > place(sketch, "One").y


def test_low_content_is_centred_on_its_title_and_high_content_begins_with_it() -> None:
    _frame, sketch, (low, high) = drawn()

    assert low < place(sketch, "One").y + 8.5
    assert high > place(sketch, "Another of some length").y


def test_rows_are_parted_by_a_line_and_the_key_stands_below_the_axis() -> None:
    _frame, sketch, _tops = drawn()
    across = [s for s in sketch.strokes if isinstance(s, Rule) and s.x1 == 0 and s.x2 == 400]

    assert len(across) == 1
    assert place(sketch, "a thing").y < min(s.y1 for s in sketch.strokes if isinstance(s, Rule))


@pytest.mark.parametrize("edge", [None, "#123456"])
def test_a_title_may_have_an_edge_of_colour_before_it(edge: str | None) -> None:
    _frame, sketch, _tops = drawn((Title("One", "1 thing", edge=edge),), (8,))

    bars = [s.fill for s in sketch.strokes if isinstance(s, Box) and s.width == 3]
    assert bars == ([edge] if edge else [])
    assert (place(sketch, "One").x > 3) is bool(edge)


def test_words_of_weight_stand_in_the_accent() -> None:
    sketch = drawn()[1]

    assert place(sketch, "2 things").ink == LIGHT.accent
    assert place(sketch, "1 thing").ink == LIGHT.ink_muted
