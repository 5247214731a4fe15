from collections.abc import Callable
from datetime import date

import pytest
from reportlab.graphics.shapes import Drawing

from readiness.figures.drawing import as_drawing
from readiness.figures.palette import DARK, LIGHT, Palette
from readiness.figures.sketch import Box
from readiness.figures.staffing import (
    Board,
    Post,
    PostState,
    Stretch,
    describe,
    draw,
    now_words,
)

AS_OF = date(2018, 3, 9)
LEAD = Post(
    "Special representative, with a title longer than any column has room for",
    3,
    (Stretch(PostState.FILLED, date(2016, 10, 1)), Stretch(PostState.VACANT, date(2018, 3, 3))),
    lead=True,
)
BUREAU = Post("Verification bureau", 2, (Stretch(PostState.ACTING, date(2014, 1, 9)),))
UNDATED = Post(
    "Interpreter",
    1,
    (Stretch(PostState.FILLED, None), Stretch(PostState.ABOLISHED, date(2017, 6, 1))),
)
POSTS = (LEAD, BUREAU, UNDATED, Post("Unheard of", 1, ()))
VALUES = Board(POSTS, AS_OF)


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("width", [240, 420, 860])
def test_posts_stay_inside(
    outside: Callable[[Drawing], list[str]], palette: Palette, width: float
) -> None:
    assert outside(as_drawing(draw(VALUES, palette, width))) == []


def test_nothing_to_show_is_no_picture() -> None:
    assert (
        draw(Board((), AS_OF), LIGHT, 500).height,
        draw(Board((), AS_OF), LIGHT, 500).strokes,
    ) == (0, [])
    assert describe(Board((), AS_OF)) == ""


def test_two_hundred_rows_stay_inside(outside: Callable[[Drawing], list[str]]) -> None:
    sketch = draw(Board(POSTS * 50, AS_OF), DARK, 500)

    assert sketch.height > 200 * 15
    assert outside(as_drawing(sketch)) == []


def test_a_stretch_of_days_among_years_is_still_seen() -> None:
    boxes = [s for s in draw(VALUES, LIGHT, 420).strokes if isinstance(s, Box)]
    vacant = [s for s in boxes if s.line == LIGHT.short and s.height > 7]

    assert len(vacant) == 1
    assert vacant[0].width > 1


@pytest.mark.parametrize(
    ("since", "words"),
    [
        (date(2018, 3, 3), "vacant 6 d"),
        (date(2017, 3, 9), "vacant 11 mo"),
        (date(2014, 1, 9), "vacant 4 y"),
        (None, "vacant"),
        (date(2019, 1, 1), "vacant"),
    ],
)
def test_the_time_in_the_present_state_is_said(since: date | None, words: str) -> None:
    assert now_words(Post("", 1, (Stretch(PostState.VACANT, since),)), AS_OF) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2018, 2, 1), date(2018, 2, 28), "filled 9–36 d"),
        (date(2017, 1, 1), date(2017, 12, 31), "filled 2–14 mo"),
        (date(2014, 1, 1), date(2014, 12, 31), "filled 3–4 y"),
        (date(2018, 1, 1), AS_OF, "filled 0–67 d"),
    ],
)
def test_a_state_that_began_on_no_known_day_has_a_length_with_two_ends(
    first: date, last: date, words: str
) -> None:
    held = Post("", 1, (Stretch(PostState.FILLED, first, last),))

    assert now_words(held, AS_OF) == words


def test_the_lead_is_flagged(words: Callable[[Drawing], list[str]]) -> None:
    shown = words(as_drawing(draw(VALUES, LIGHT, 600)))

    assert shown.count("lead, weight 3") == 1
    assert "acting 4 y" in shown


def test_the_description_counts_and_names_every_post() -> None:
    said = describe(VALUES)

    assert said.startswith("4 posts: 1 acting, 1 vacant, 1 abolished.")
    assert f"{LEAD.title}, lead negotiator, weight 3: vacant 6 d." in said
    assert "Unheard of, weight 1: not known." in said
