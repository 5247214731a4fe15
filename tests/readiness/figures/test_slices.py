from datetime import date

import pytest

from readiness.figures import promises, zone
from readiness.figures.palette import LIGHT
from readiness.figures.shapes import box, rule, text
from readiness.figures.sketch import Box, Dot, Rule, Shape, Sketch, Words
from readiness.figures.slices import sliced

MANY = promises.Promises(
    (
        promises.Promiser(
            "Crowd",
            promises.Side.THIRD,
            tuple(
                promises.Promise(f"Promise {at}", date(2012, 2, 29), None, state)
                for at, state in enumerate([*promises.Became] * 8)
            ),
        ),
    ),
    date(2018, 3, 9),
)


def words(sketch: Sketch) -> list[str]:
    return [stroke.text for stroke in sketch.strokes if isinstance(stroke, Words)]


def inside(sketch: Sketch) -> bool:
    for stroke in sketch.strokes:
        if isinstance(stroke, Words):
            low, high = stroke.y, stroke.y + stroke.size / 2
        elif isinstance(stroke, Box):
            low, high = stroke.y, stroke.y + stroke.height
        elif isinstance(stroke, Dot):
            low, high = stroke.y - stroke.radius, stroke.y + stroke.radius
        elif isinstance(stroke, Rule):
            low, high = min(stroke.y1, stroke.y2), max(stroke.y1, stroke.y2)
        else:
            assert isinstance(stroke, Shape)
            heights = [height for step in stroke.steps for height in step[1::2]]
            low, high = min(heights), max(heights)
        if low < -0.6 or high > sketch.height + 0.6:
            return False
    return True


@pytest.mark.parametrize("room", [60, 133, 300, 500])
def test_a_real_figure_is_cut_between_its_rows(room: float) -> None:
    sketch = promises.draw(MANY, LIGHT, 500)
    parts = sliced(sketch, room)

    assert parts is not None
    upper, lower = parts
    assert room - 30 < upper.height <= room
    assert upper.height + lower.height == pytest.approx(sketch.height)
    assert sorted(words(upper) + words(lower)) == sorted(words(sketch))
    assert inside(upper)
    assert inside(lower)


def test_upright_lines_and_high_grounds_go_on_in_both_parts() -> None:
    sketch = Sketch(100, 200)
    sketch.add(rule(50, 0, 50, 200, "#000000"), box(0, 10, 3, 180, "#123456"))
    parts = sliced(sketch, 80)

    assert parts is not None
    (upper_line, upper_box), (lower_line, lower_box) = (part.strokes for part in parts)
    assert (upper_line.y1, upper_line.y2) == (0, 80)
    assert (lower_line.y1, lower_line.y2) == (0, 120)
    assert (upper_box.y, upper_box.height) == (0, 70)
    assert (lower_box.y, lower_box.height) == (10, 110)


def test_what_cannot_be_cut_cleanly_is_not() -> None:
    sketch = Sketch(100, 100)
    sketch.add(text(0, 30, "words", "Inter-Regular", 80, "#000000"))

    assert sliced(sketch, 50) is None
    assert sliced(sketch, 0) is None
    assert sliced(zone.draw((), LIGHT, 500), 50) is None
