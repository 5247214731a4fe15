"""Flags near each other: words on lines of their own, and no line through the words of another."""

from hypothesis import given
from hypothesis import strategies as st

from readiness.figures import faces
from readiness.figures.flags import Flag, Flags
from readiness.figures.sketch import Rule, Sketch, Words

WIDTH = 300.0
TOP = 100.0


def painted(*across: float) -> Sketch:
    flags = Flags([Flag(x, f"on day {x:g}", "#000000") for x in across], 100, WIDTH)
    sketch = Sketch(WIDTH, TOP + flags.height)
    flags.paint_lines(sketch, TOP, 0)
    flags.paint_words(sketch, TOP)
    return sketch


@given(st.lists(st.integers(100, 300), min_size=1, max_size=5))
def test_no_line_crosses_the_words_of_another_flag(across: list[int]) -> None:
    sketch = painted(*map(float, across))
    words = [stroke for stroke in sketch.strokes if isinstance(stroke, Words)]
    lines = [stroke for stroke in sketch.strokes if isinstance(stroke, Rule)]
    assert len(words) == len(lines) == len(across)

    for line in lines:
        for word in words:
            end = word.x + faces.text_width(word.text, word.face, word.size)
            within = word.x < line.x1 < end
            assert not (within and max(line.y1, line.y2) > word.y), (line, word)


def test_a_line_reaches_up_to_its_words_where_nothing_is_in_the_way() -> None:
    sketch = painted(120.0, 150.0)
    lines = [stroke for stroke in sketch.strokes if isinstance(stroke, Rule)]
    near, far = sorted(lines, key=lambda line: line.x1)
    assert max(near.y1, near.y2) == TOP
    assert max(far.y1, far.y2) > TOP
