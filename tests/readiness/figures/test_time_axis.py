from datetime import date
from itertools import pairwise

import pytest

from readiness.figures.palette import LIGHT
from readiness.figures.sketch import Rule, Sketch, Words
from readiness.figures.time_axis import TimeAxis


def _labels(first: date, last: date, width: float) -> list[Words]:
    sketch = Sketch(width, 100)
    TimeAxis(first, last, 0, width).paint(sketch, 13, 100, LIGHT)
    return [stroke for stroke in sketch.strokes if isinstance(stroke, Words)]


@pytest.mark.parametrize(
    ("first", "last", "some"),
    [
        (date(2018, 3, 1), date(2018, 3, 20), "5 Mar 2018"),
        (date(2017, 11, 3), date(2018, 5, 31), "Jan 2018"),
        (date(1992, 1, 20), date(2018, 3, 9), "2000"),
        (date.min, date.max, "5000"),
        (date(2018, 3, 9), date(2018, 3, 9), "12 Mar 2018"),
    ],
)
@pytest.mark.parametrize("width", [240, 600])
def test_ticks_are_round_and_their_words_do_not_touch(
    first: date, last: date, some: str, width: float
) -> None:
    labels = sorted(_labels(first, last, width), key=lambda words: words.x)

    assert some in [words.text for words in labels]
    assert all(b.x - a.x > 18 for a, b in pairwise(labels))


def test_days_lie_in_order_and_inside() -> None:
    axis = TimeAxis(date(2018, 1, 1), date(2018, 12, 31), 100, 500)
    xs = [axis.x(day) for day in (date(1990, 1, 1), date(2018, 1, 1), date(2018, 12, 31), date.max)]

    assert xs == sorted(xs)
    assert (xs[0], xs[-1]) == (100, 500)
    assert xs[1] > 100


def test_a_tick_is_a_line_at_its_day() -> None:
    sketch = Sketch(400, 100)
    axis = TimeAxis(date(2017, 11, 3), date(2018, 5, 31), 0, 400)
    axis.paint(sketch, 13, 100, LIGHT)

    assert axis.x(date(2018, 1, 1)) in [s.x1 for s in sketch.strokes if isinstance(s, Rule)]
