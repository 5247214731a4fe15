from collections.abc import Callable

import pytest
from reportlab.graphics.shapes import Drawing

from readiness.figures.chains import Chains, Step, describe, draw
from readiness.figures.drawing import as_drawing
from readiness.figures.palette import DARK, LIGHT, Palette
from readiness.figures.sketch import Box, Rule, Words

STEPS = (
    Step("Name a lead negotiator", 0, 7, 14, 0, 30, binding=True),
    Step("Technical groups meet, however long the words of the title may be", 7, 67, 110, 30, 210),
    Step("Publish", 5, 5, None, 5, 5),
)
VALUES = Chains(STEPS, 83)


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("width", [240, 420, 860])
def test_chains_stay_inside(
    outside: Callable[[Drawing], list[str]], palette: Palette, width: float
) -> None:
    assert outside(as_drawing(draw(VALUES, palette, width))) == []


def test_nothing_to_show_is_no_picture() -> None:
    assert (draw(Chains(()), LIGHT, 500).height, draw(Chains(()), LIGHT, 500).strokes) == (0, [])
    assert describe(Chains(())) == ""


def test_two_hundred_rows_stay_inside(outside: Callable[[Drawing], list[str]]) -> None:
    sketch = draw(Chains(STEPS * 70, 83), DARK, 500)

    assert sketch.height > 200 * 10
    assert outside(as_drawing(sketch)) == []


def test_a_bar_is_full_to_the_low_end_and_pale_to_the_high_one() -> None:
    sketch = draw(Chains(STEPS[:1]), LIGHT, 600)
    pale, full = [s for s in sketch.strokes if isinstance(s, Box) and s.height > 7][:2]

    assert full.fill == LIGHT.accent
    assert pale.x == full.x
    assert full.width / pale.width == pytest.approx(7 / 30)


def test_the_day_of_the_talks_is_a_line_and_the_days_before_are_shaded(
    words: Callable[[Drawing], list[str]],
) -> None:
    sketch = draw(VALUES, LIGHT, 600)
    shade = next(s for s in sketch.strokes if isinstance(s, Box))
    line = next(s for s in sketch.strokes if isinstance(s, Rule) and s.ink == LIGHT.accent)

    assert line.x1 == line.x2 == pytest.approx(shade.x + shade.width)
    assert "talks, day 83" in words(as_drawing(sketch))
    assert not any("talks" in shown for shown in words(as_drawing(draw(Chains(STEPS), LIGHT, 600))))


def test_an_action_of_unknown_length_is_open_towards_the_right() -> None:
    unknown = Step("Publish", 5, 5, None, 5, 5, open_end=True)
    values = Chains((*STEPS[:1], unknown), 83)
    sketch = draw(values, LIGHT, 500)
    dashed = [stroke for stroke in sketch.strokes if isinstance(stroke, Box) and stroke.dash]
    said = [stroke.text for stroke in sketch.strokes if isinstance(stroke, Words)]

    bar, in_the_key = sorted(dashed, key=lambda stroke: -stroke.width)
    assert bar.width > 100
    assert in_the_key.width < 20
    assert "5 or later" in said
    assert "end not known" in said
    assert "Publish: not done before day 5; how much later is not known." in describe(values)


def test_the_description_counts_and_names_every_action() -> None:
    said = describe(VALUES)

    assert said.startswith("3 actions, 1 on the longest chain. Talks on day 83.")
    assert f"{STEPS[1].title}: done at the earliest on day 67 to 210." in said
