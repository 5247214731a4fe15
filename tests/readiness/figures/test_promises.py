from collections.abc import Callable
from datetime import date

import pytest
from reportlab.graphics.shapes import Drawing

from readiness.figures.drawing import as_drawing
from readiness.figures.palette import DARK, LIGHT, Palette
from readiness.figures.promises import (
    Became,
    Promise,
    Promiser,
    Promises,
    Side,
    became_words,
    describe,
    draw,
)
from readiness.figures.sketch import Box, Rule

AS_OF = date(2018, 3, 9)
OIL = Promise("Heavy fuel oil", date(1994, 10, 21), date(2002, 1, 1), Became.LATE, date(2003, 1, 1))
LEAP = Promise("Leap day", date(2012, 2, 29), None, Became.BROKEN, date(2012, 4, 13))
HALT = Promise("Halt to tests during talks, " * 8, date(2018, 3, 5), None, Became.PENDING)
EVERY = tuple(
    Promise(
        f"One that was {state.value}", date(2000 + at, 1, 1), None, state, date(2005 + at, 1, 1)
    )
    for at, state in enumerate(Became)
)
OURS = Promiser("United States", Side.OURS, (OIL,))
THEIRS = Promiser("North Korea, or however long its name may be", Side.THEIRS, (LEAP, HALT, *EVERY))
VALUES = Promises((OURS, THEIRS, Promiser("Silent", Side.THIRD, ())), AS_OF)
CROWD = Promises((Promiser("Crowd", Side.THIRD, (LEAP,) * 200),), AS_OF)


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("width", [240, 420, 860])
def test_promises_stay_inside(
    outside: Callable[[Drawing], list[str]], palette: Palette, width: float
) -> None:
    assert outside(as_drawing(draw(VALUES, palette, width))) == []


def test_nothing_to_show_is_no_picture() -> None:
    assert (
        draw(Promises((), AS_OF), LIGHT, 500).height,
        draw(Promises((), AS_OF), LIGHT, 500).strokes,
    ) == (0, [])
    assert describe(Promises((), AS_OF)) == ""


def test_two_hundred_rows_stay_inside(outside: Callable[[Drawing], list[str]]) -> None:
    sketch = draw(CROWD, DARK, 500)

    assert sketch.height > 200 * 8
    assert outside(as_drawing(sketch)) == []


def test_a_party_without_promises_has_no_lane(words: Callable[[Drawing], list[str]]) -> None:
    shown = words(as_drawing(draw(VALUES, LIGHT, 700)))

    assert "Silent" not in shown
    assert "United States" in shown
    assert "as of 9 Mar 2018" in shown


def test_each_side_has_its_colour() -> None:
    bars = [s.fill for s in draw(VALUES, LIGHT, 700).strokes if isinstance(s, Box) and s.width == 3]

    assert bars == [LIGHT.accent, LIGHT.theirs]


def test_a_line_runs_from_made_to_due_and_in_dots_to_a_later_mark() -> None:
    lines = [
        s
        for s in draw(Promises((OURS,), AS_OF), LIGHT, 700).strokes
        if isinstance(s, Rule) and s.y1 == s.y2 and s.ink == LIGHT.line_strong
    ][:2]

    assert (lines[0].dash, lines[1].dash > 0) == (0, True)
    assert lines[0].x1 < lines[0].x2 == lines[1].x1 < lines[1].x2


@pytest.mark.parametrize("state", Became)
def test_the_key_names_and_counts_what_became_of_them(
    words: Callable[[Drawing], list[str]], state: Became
) -> None:
    shown = words(as_drawing(draw(Promises((THEIRS,), AS_OF), LIGHT, 700)))
    count = 2 if state in (Became.BROKEN, Became.PENDING) else 1

    assert f"{became_words(state)} {count}" in shown


@pytest.mark.parametrize("made", [date.min, date.max])
def test_the_first_and_the_last_day_there_are_can_be_drawn(
    outside: Callable[[Drawing], list[str]], made: date
) -> None:
    party = Promiser("Eternal", Side.OURS, (Promise("x", made, None, Became.PENDING),))

    assert outside(as_drawing(draw(Promises((party,), AS_OF), LIGHT, 400))) == []


def test_the_description_counts_by_party() -> None:
    said = describe(VALUES)

    assert "United States: 1 promise, 1 late." in said
    assert "10 promises, 1 kept, 1 partly kept, 2 broken, 1 late" in said
    assert "Silent" not in said
