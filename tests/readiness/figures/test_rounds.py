from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from reportlab.graphics.shapes import Drawing

from readiness.figures.drawing import as_drawing
from readiness.figures.palette import DARK, LIGHT, Palette
from readiness.figures.rounds import Left, Round, Rounds, describe, draw
from readiness.figures.sketch import Box, Rule, Words

RUNGS = ("Exploratory contacts", "Working-level talks", "Leaders' summit of the two sides")
AS_OF = date(2018, 3, 9)
PHONE = Round("Phone", 0, date(2018, 1, 4), None, Left.MINUTE)
ENVOYS = Round("Envoys", 1, date(2018, 3, 5), date(2018, 3, 6), Left.READ_BACK, third_party=True)
GROUPS = Round("Groups, " * 30, 1, date(2018, 4, 10), date(2018, 4, 25), Left.NOTHING, planned=True)
OFF = Round("Called off", 0, date(2018, 2, 10), None, Left.NOTHING, cancelled=True)
TEXT = Round("Text of aims", 1, date(2017, 12, 5), None, Left.TEXT)
ALL = (PHONE, ENVOYS, GROUPS, OFF, TEXT, replace(TEXT, third_party=True))
VALUES = Rounds(RUNGS, ALL, AS_OF, date(2018, 5, 31))


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("width", [240, 420, 860])
def test_rounds_stay_inside(
    outside: Callable[[Drawing], list[str]], palette: Palette, width: float
) -> None:
    assert outside(as_drawing(draw(VALUES, palette, width))) == []


def test_nothing_to_show_is_no_picture() -> None:
    assert (
        draw(Rounds(RUNGS, (), AS_OF), LIGHT, 500).height,
        draw(Rounds(RUNGS, (), AS_OF), LIGHT, 500).strokes,
    ) == (0, [])
    assert describe(Rounds(RUNGS, (), AS_OF)) == ""


def test_two_hundred_rows_stay_inside(outside: Callable[[Drawing], list[str]]) -> None:
    sketch = draw(Rounds(RUNGS, ALL * 34, AS_OF), DARK, 500)

    assert sketch.height > 300
    assert outside(as_drawing(sketch)) == []


def test_the_highest_rung_is_on_top_and_a_round_stands_on_its_own() -> None:
    places = {s.text: s.y for s in draw(VALUES, LIGHT, 700).strokes if isinstance(s, Words)}

    assert places[RUNGS[2]] > places[RUNGS[1]] > places[RUNGS[0]]
    assert abs(places["Phone"] - places[RUNGS[0]]) < abs(places["Phone"] - places[RUNGS[1]])


def test_a_planned_round_is_dashed_and_a_cancelled_one_crossed() -> None:
    planned = draw(Rounds(RUNGS, (GROUPS,), AS_OF), LIGHT, 700).strokes
    called_off = draw(Rounds(RUNGS, (OFF,), AS_OF), LIGHT, 700).strokes

    assert any(isinstance(s, Box) and s.dash for s in planned)
    assert any(isinstance(s, Rule) and s.x1 != s.x2 and s.y1 != s.y2 for s in called_off)


@pytest.mark.parametrize("left", Left)
def test_the_mark_of_third_parties_differs_from_that_of_the_two_sides(left: Left) -> None:
    held = Round("", 0, AS_OF, None, left)
    drawn = [
        draw(Rounds(RUNGS, (one,), AS_OF), LIGHT, 700).strokes
        for one in (held, replace(held, third_party=True))
    ]

    assert drawn[0] != drawn[1]


def test_the_as_of_day_and_the_talks_are_named(words: Callable[[Drawing], list[str]]) -> None:
    shown = words(as_drawing(draw(VALUES, LIGHT, 700)))

    assert {"as of 9 Mar 2018", "talks 31 May 2018"} <= set(shown)


def test_a_day_that_is_not_known_is_not_said() -> None:
    vague = replace(PHONE, start=date(2018, 5, 1), when="May 2018")
    said = describe(Rounds(RUNGS, (vague,), AS_OF))

    assert "May 2018, Phone: agreed minute." in said
    assert "1 May" not in said


def test_the_description_counts_by_rung_and_says_what_was_left() -> None:
    said = describe(VALUES)

    assert "Exploratory contacts: 2 rounds, 0 planned, 1 cancelled." in said
    assert "6 Mar" not in said
    assert "5 Mar 2018, Envoys: read back." in said
    assert said.endswith("Talks on 31 May 2018.")
