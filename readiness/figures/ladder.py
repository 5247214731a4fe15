"""The ladder: one panel a rung, lowest first, each with its state as shape, colour and words."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from readiness.figures import faces
from readiness.figures.palette import Palette
from readiness.figures.shapes import box, state_colours, status_shape, text
from readiness.figures.sketch import Sketch
from readiness.messages import _

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing

_GAP = 8.0
_PADDING = 9.0
_TITLE = 9.5
_WORDS = 8.0
_LINE = 11.0
_SHAPE = 8.0


class RungPanel(NamedTuple):
    """One rung: `state` is one of the four verdict words, `detail` counts its gates in words.

    `chosen` marks the rung that was proposed for the talks.
    """

    title: str
    state: str
    detail: str = ""
    chosen: bool = False


def state_words(state: str) -> str:
    """Return the state of a rung in the reader's language."""
    return {
        "supported": _("supported"),
        "supported with conditions": _("supported with conditions"),
        "open": _("open"),
        "blocked": _("blocked"),
    }[state]


def ladder_sketch(panels: Sequence[RungPanel], palette: Palette, width: float) -> Sketch:
    """Draw the panels side by side, `width` points wide together; the height follows the words."""
    count = max(1, len(panels))
    panel_width = (width - _GAP * (count - 1)) / count
    room = panel_width - 2 * _PADDING
    indent = _SHAPE + 4
    titles = [_lines(panel.title, faces.SEMIBOLD, _TITLE, room, 2) for panel in panels]
    states = [
        _lines(state_words(panel.state), faces.SEMIBOLD, _WORDS, room - indent, 2)
        for panel in panels
    ]
    details = [_lines(panel.detail, faces.REGULAR, _WORDS, room, 2) for panel in panels]
    title_rows = max((len(lines) for lines in titles), default=1)
    rows = max((len(a) + len(b) for a, b in zip(states, details, strict=True)), default=1)
    height = 2 * _PADDING - 1 + title_rows * (_LINE + 1.5) + rows * _LINE
    sketch = Sketch(width, height)
    for position, panel in enumerate(panels):
        ink, soft, line = state_colours(panel.state, palette)
        left = position * (panel_width + _GAP)
        frame = 1.5 if panel.chosen else 0.75
        sketch.add(
            box(
                left + frame / 2,
                frame / 2,
                panel_width - frame,
                height - frame,
                soft,
                radius=5,
                line=ink if panel.chosen else line,
                line_width=frame,
            )
        )
        x = left + _PADDING
        y = height - _PADDING - _TITLE * 0.8
        for words in titles[position]:
            sketch.add(text(x, y, words, faces.SEMIBOLD, _TITLE, ink))
            y -= _LINE + 1.5
        sketch.add(*status_shape(panel.state, x, y - 1.2, _SHAPE, palette))
        for words in states[position]:
            sketch.add(text(x + indent, y, words, faces.SEMIBOLD, _WORDS, ink))
            y -= _LINE
        for words in details[position]:
            sketch.add(text(x, y, words, faces.REGULAR, _WORDS, ink))
            y -= _LINE
    return sketch


def ladder(panels: Sequence[RungPanel], palette: Palette, width: float) -> "Drawing":
    """Return the panels as a Drawing."""
    from readiness.figures.drawing import as_drawing

    return as_drawing(ladder_sketch(panels, palette, width))


def describe_ladder(panels: Sequence[RungPanel]) -> str:
    """Say the ladder in plain sentences, one a rung."""
    return " ".join(
        _(
            "{rung}: {state}, {detail}.",
            rung=panel.title,
            state=state_words(panel.state),
            detail=panel.detail,
        )
        if panel.detail
        else _("{rung}: {state}.", rung=panel.title, state=state_words(panel.state))
        for panel in panels
    )


def _lines(words: str, face: str, size: float, width: float, lines: int) -> tuple[str, ...]:
    return faces.wrapped(faces.drawable(words, face), face, size, width, lines)
