from collections.abc import Callable

import pytest
from reportlab.graphics.shapes import Drawing

from readiness.figures.ladder import RungPanel, describe_ladder, ladder
from readiness.figures.palette import DARK, LIGHT, Palette
from readiness.figures.shapes import shape_of, status_shape
from readiness.figures.sketch import Dot, Shape

PANELS = [
    RungPanel("Exploratory contacts", "supported with conditions", "8 conditions"),
    RungPanel("Working-level talks", "open", "1 hard gate open"),
    RungPanel("Ministerial talks", "supported"),
    RungPanel("Leaders' summit", "blocked", "20 hard gates short, 5 open", chosen=True),
]


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("width", [260, 503, 900])
def test_the_ladder_stays_inside_its_width(
    outside: Callable[[Drawing], list[str]], palette: Palette, width: float
) -> None:
    long = [RungPanel("김" * 40, "blocked", "word " * 40), RungPanel("x" * 300, "open", "y" * 300)]

    assert outside(ladder([*PANELS, *long], palette, width)) == []


def test_each_state_has_its_shape_beside_its_colour() -> None:
    kinds = {state: shape_of(state) for state in ("met", "open", "short", "supported", "blocked")}

    assert kinds == {
        "met": "circle",
        "open": "half",
        "short": "triangle",
        "supported": "circle",
        "blocked": "triangle",
    }
    assert [type(stroke) for stroke in status_shape("met", 0, 0, 8, LIGHT)] == [Dot]
    assert [type(stroke) for stroke in status_shape("open", 0, 0, 8, LIGHT)] == [Dot, Shape]
    assert [type(stroke) for stroke in status_shape("short", 0, 0, 8, LIGHT)] == [Shape]


def test_a_word_that_is_no_state_is_an_error() -> None:
    with pytest.raises(KeyError):
        shape_of("green")


def test_the_description_names_every_rung_state_and_count() -> None:
    said = describe_ladder(PANELS)

    for panel in PANELS:
        assert f"{panel.title}: {panel.state}" in said
        assert panel.detail in said


def test_the_words_on_the_panels_are_the_states(words: Callable[[Drawing], list[str]]) -> None:
    shown = " ".join(words(ladder(PANELS, LIGHT, 900)))

    assert "supported with conditions" in shown
    assert "blocked" in shown
