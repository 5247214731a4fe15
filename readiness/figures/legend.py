"""Which colour stands for which assessment."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from readiness.figures import faces
from readiness.figures.palette import Palette
from readiness.figures.shapes import dot, text
from readiness.figures.sketch import Sketch
from readiness.messages import _

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing

_SIZE = 8.5
_LINE = 15.0
_INDENT = 12.0
_GAP = 20.0


def legend_sketch(titles: Sequence[str], palette: Palette, width: float) -> Sketch:
    """Draw a dot and a title per series, flowing over as many lines as they need."""
    places: list[tuple[float, int, str]] = []
    x, line = 0.0, 0
    for title in titles:
        words = faces.shortened(
            faces.drawable(title, faces.REGULAR), faces.REGULAR, _SIZE, width - _INDENT
        )
        length = _INDENT + faces.text_width(words, faces.REGULAR, _SIZE)
        if x and x + length > width:
            x, line = 0.0, line + 1
        places.append((x, line, words))
        x += length + _GAP
    height = (line + 1) * _LINE
    sketch = Sketch(width, height)
    for position, (x, line, words) in enumerate(places):
        y = height - (line + 1) * _LINE + 4
        sketch.add(dot(x + 4, y + 3, 3.6, palette.series[position % len(palette.series)]))
        sketch.add(text(x + _INDENT, y, words, faces.REGULAR, _SIZE, palette.ink))
    return sketch


def legend(titles: Sequence[str], palette: Palette, width: float) -> "Drawing":
    """Return the legend as a Drawing."""
    from readiness.figures.drawing import as_drawing

    return as_drawing(legend_sketch(titles, palette, width))


def describe_legend(titles: Sequence[str]) -> str:
    """Say the order of the series."""
    return _("In this order: {titles}.", titles=", ".join(titles))
