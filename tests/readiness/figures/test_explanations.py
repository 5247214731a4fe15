from collections.abc import Callable

import pytest
from reportlab.graphics.shapes import Drawing

from readiness.figures.drawing import as_drawing
from readiness.figures.explanations import (
    Evidence,
    Explanation,
    Matrix,
    Rating,
    describe,
    draw,
)
from readiness.figures.palette import DARK, LIGHT, Palette
from readiness.figures.sketch import Words

EVIDENCE = (
    Evidence("Invitation carried by the envoys, by word of mouth, and told again at length" * 2),
    Evidence("Fuel imports fell"),
    Evidence("Halt to tests announced", diagnostic=False),
    Evidence("Expert view"),
)
RELIEF = Explanation(
    "Sanctions hurt and relief is the aim",
    (Rating.VERY_CONSISTENT, Rating.INCONSISTENT, Rating.CONSISTENT, None),
)
TIME = Explanation(
    "Buying time, with words that go on for longer than two lines of the column of titles hold",
    (Rating.VERY_INCONSISTENT, Rating.INCONSISTENT, Rating.CONSISTENT, Rating.INCONSISTENT),
    "II 1 · I 2",
)
OTHER = Explanation("Other", (Rating.NEUTRAL, Rating.NOT_APPLICABLE, Rating.CONSISTENT))
VALUES = Matrix((RELIEF, TIME, OTHER), EVIDENCE)


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("width", [240, 420, 860])
def test_explanations_stay_inside(
    outside: Callable[[Drawing], list[str]], palette: Palette, width: float
) -> None:
    assert outside(as_drawing(draw(VALUES, palette, width))) == []


def test_nothing_to_show_is_no_picture() -> None:
    assert (draw(Matrix((), ()), LIGHT, 500).height, draw(Matrix((), ()), LIGHT, 500).strokes) == (
        0,
        [],
    )
    assert describe(Matrix((), ())) == ""


def test_two_hundred_rows_stay_inside(outside: Callable[[Drawing], list[str]]) -> None:
    sketch = draw(Matrix((RELIEF,) * 200, EVIDENCE), DARK, 500)

    assert sketch.height > 200 * 15
    assert outside(as_drawing(sketch)) == []


def test_what_speaks_against_is_told_beside_each(words: Callable[[Drawing], list[str]]) -> None:
    shown = words(as_drawing(draw(VALUES, LIGHT, 500)))

    assert shown.count("II 1 · I 2") == 1
    assert shown.count("against") == 1


def test_evidence_that_is_not_diagnostic_is_greyed() -> None:
    cells = [s for s in draw(VALUES, LIGHT, 500).strokes if isinstance(s, Words) and s.text == "C"]

    assert [s.ink for s in cells] == [LIGHT.ink_faint] * 3


def test_columns_without_room_go_on_in_a_further_block(
    outside: Callable[[Drawing], list[str]], words: Callable[[Drawing], list[str]]
) -> None:
    wide = Matrix((Explanation("Relief", (Rating.CONSISTENT,) * 60),), EVIDENCE * 15)
    drawing = as_drawing(draw(wide, LIGHT, 380))

    assert outside(drawing) == []
    assert words(drawing).count("Relief") > 2
    assert words(drawing).count("C") == 60


def test_explanations_without_evidence_are_a_list(outside: Callable[[Drawing], list[str]]) -> None:
    bare = Matrix((Explanation("Relief", ()),), ())

    assert outside(as_drawing(draw(bare, LIGHT, 380))) == []


def test_the_description_counts_and_names_every_explanation_and_piece() -> None:
    said = describe(VALUES)

    assert said.startswith("3 explanations. 4 pieces of evidence, 1 of them not diagnostic.")
    assert f"{TIME.title}: 1 very inconsistent, 2 inconsistent." in said
    assert "Evidence 3, not diagnostic: Halt to tests announced." in said
