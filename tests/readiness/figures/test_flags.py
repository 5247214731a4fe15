"""Words above upright lines: no line runs through the words of another."""

from readiness.figures.flags import Flag, Flags
from readiness.figures.palette import LIGHT
from readiness.figures.sketch import Rule, Sketch

TOP, BOTTOM = 100.0, 10.0


def tops(flags: list[Flag]) -> list[float]:
    """The upper end of each line, from the left."""
    sketch = Sketch(300, 140)
    Flags(flags, 0, 300).paint_lines(sketch, TOP, BOTTOM)
    return [max(one.y1, one.y2) for one in sketch.strokes if isinstance(one, Rule)]


def test_a_line_stops_below_words_that_it_would_run_through() -> None:
    near_the_edge = [
        Flag(296, "as of 26 Feb 2019", LIGHT.ink_muted),
        Flag(298, "talks 28 Feb 2019", LIGHT.accent),
    ]

    assert tops(near_the_edge) == [TOP, TOP]


def test_a_line_goes_up_to_its_words_beside_those_of_others() -> None:
    lower, upper = tops(
        [Flag(100, "a few words here", LIGHT.ink_muted), Flag(150, "and some more", LIGHT.accent)]
    )

    assert lower == TOP
    assert upper > TOP
