from collections.abc import Callable
from dataclasses import replace

import pytest
from reportlab.graphics.shapes import Drawing

from readiness.figures.accepts import Accepts
from readiness.figures.drawing import as_drawing
from readiness.figures.palette import DARK, LIGHT, Palette
from readiness.figures.sketch import Box, Sketch
from readiness.figures.zone import Room, Zone, describe, draw

DECLARATION = Zone(
    "Time to full declaration",
    0,
    40,
    "0",
    "40 months",
    Accepts(1, 12, 12, True),
    Accepts(36, 6, 6, False),
    Room.SURE,
    "6–12",
    sure=(6, 12),
)
SANCTIONS = Zone(
    "Sanctions lifted in first phase, however long the words of the issue may grow",
    0,
    100,
    "0",
    "100 % of the measures of two whole years, said at length",
    Accepts(0, 20, 20, True),
    Accepts(100, 60, 60, False),
    Room.NONE,
    "40 apart",
    gap=(20, 60),
)
HALT = replace(
    DECLARATION,
    title="Halt to tests",
    ours=Accepts(36, 12, 10, False),
    theirs=Accepts(6, 20, 26, True),
    room=Room.POSSIBLE,
    words="10–26",
    sure=None,
    possible=(10, 26),
)
PEACE = replace(
    DECLARATION,
    title="Peace declaration",
    theirs=Accepts(36, None, None, False),
    room=Room.UNKNOWN,
    words="",
    sure=None,
)
DARKNESS = replace(
    PEACE, ours=Accepts(None, 5, 5, True), theirs=Accepts(None, None, None, False), low=3, high=3
)
ALL = [DECLARATION, SANCTIONS, HALT, PEACE, DARKNESS]


def _framed(sketch: Sketch, line: str, dashed: bool) -> list[Box]:
    boxes = [stroke for stroke in sketch.strokes if isinstance(stroke, Box)]
    return [b for b in boxes if b.line == line and bool(b.dash) == dashed and b.height > 20]


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("width", [240, 420, 860])
def test_zones_stay_inside(
    outside: Callable[[Drawing], list[str]], palette: Palette, width: float
) -> None:
    assert outside(as_drawing(draw(ALL, palette, width))) == []


def test_the_sure_room_is_framed_whole_between_the_two_red_lines() -> None:
    sketch = draw([DECLARATION], LIGHT, 500)
    (room,) = _framed(sketch, LIGHT.met, False)
    ours = next(s for s in sketch.strokes if isinstance(s, Box) and s.fill == LIGHT.accent)
    theirs = next(s for s in sketch.strokes if isinstance(s, Box) and s.fill == LIGHT.theirs)

    assert room.x == pytest.approx(theirs.x)
    assert room.x + room.width == pytest.approx(ours.x + ours.width)
    assert ours.y > theirs.y


def test_possible_room_and_gap_are_framed_in_dashes(words: Callable[[Drawing], list[str]]) -> None:
    assert len(_framed(draw([HALT], LIGHT, 500), LIGHT.met, True)) == 1
    assert len(_framed(draw([SANCTIONS], LIGHT, 500), LIGHT.short, True)) == 1
    assert "40 apart" in words(as_drawing(draw([SANCTIONS], LIGHT, 500)))


def test_an_unknown_red_line_ends_in_a_question_mark(
    words: Callable[[Drawing], list[str]],
) -> None:
    assert words(as_drawing(draw([DECLARATION], LIGHT, 500))).count("?") == 0
    assert words(as_drawing(draw([PEACE], LIGHT, 500))).count("?") == 2  # the bar and the key


def test_words_that_no_face_covers_are_named_by_their_signs(
    words: Callable[[Drawing], list[str]],
) -> None:
    gap = replace(SANCTIONS, title="김", words="40 김", low_words="김")
    shown = " ".join(words(as_drawing(draw([gap], LIGHT, 500))))

    assert "김" not in shown
    assert shown.count("[U+AE40]") == 4


def test_the_ends_of_the_issue_are_named(words: Callable[[Drawing], list[str]]) -> None:
    assert {"0", "40 months"} <= set(words(as_drawing(draw([DECLARATION], LIGHT, 500))))


def test_the_description_counts_and_names_every_issue_in_full() -> None:
    said = describe(ALL)

    assert said.startswith("5 issues: 1 with sure room, 1 with possible room, 1 without, 2 unknown")
    assert f"{SANCTIONS.title}: no room, 40 apart." in said
    assert "Time to full declaration: room 6–12." in said


def test_no_issues_are_no_picture() -> None:
    assert draw([], LIGHT, 500).height == 0
    assert draw([], LIGHT, 500).strokes == []
    assert describe([]) == ""


def test_many_issues_take_their_room(outside: Callable[[Drawing], list[str]]) -> None:
    sketch = draw(ALL * 40, DARK, 500)

    assert sketch.height > 200 * 40
    assert outside(as_drawing(sketch)) == []
