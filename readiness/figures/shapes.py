"""The painted status shapes and the few strokes every figure is made of."""

from math import cos, pi, sin

from readiness.figures import faces
from readiness.figures.palette import Palette
from readiness.figures.sketch import Box, Dot, Rule, Shape, Stroke, Words

CIRCLE = "circle"
HALF = "half"
TRIANGLE = "triangle"

_SHAPES = {
    "met": CIRCLE,
    "supported": CIRCLE,
    "supported with conditions": CIRCLE,
    "open": HALF,
    "short": TRIANGLE,
    "blocked": TRIANGLE,
}

_ARC = 4 / 3 * (2**0.5 - 1)
"""How far the handles of a quarter circle lie from its ends, in radii."""


def shape_of(state: str) -> str:
    """Return the shape that stands for the state of a gate or a rung.

    Raises KeyError for a word that is no state.
    """
    return _SHAPES[state]


def state_colours(state: str, palette: Palette) -> tuple[str, str, str]:
    """Return ink, soft ground and line for the state of a gate or a rung."""
    shape = shape_of(state)
    if shape == CIRCLE:
        return palette.met, palette.met_soft, palette.met_line
    if shape == HALF:
        return palette.open, palette.open_soft, palette.open_line
    return palette.short, palette.short_soft, palette.short_line


def status_shape(
    state: str, x: float, y: float, size: float, palette: Palette
) -> tuple[Stroke, ...]:
    """Return ● (met), ◐ (open) or ▲ (short) in the square of `size` points at (x, y)."""
    ink = state_colours(state, palette)[0]
    radius = size / 2
    cx, cy = x + radius, y + radius
    shape = shape_of(state)
    if shape == CIRCLE:
        return (Dot(cx, cy, radius * 0.92, ink, None, 0),)
    if shape == HALF:
        stroke = size * 0.12
        ring = radius * 0.92 - stroke / 2
        arc = ring * _ARC
        left = (
            (cx, cy + ring),
            (cx - arc, cy + ring, cx - ring, cy + arc, cx - ring, cy),
            (cx - ring, cy - arc, cx - arc, cy - ring, cx, cy - ring),
        )
        return (Dot(cx, cy, ring, None, ink, stroke), Shape(left, ink))
    reach, base = radius * 1.08, cy - size * 0.1
    corners = tuple(
        (cx + reach * cos(angle), base + reach * sin(angle))
        for angle in (pi / 2, pi * 7 / 6, pi * 11 / 6)
    )
    return (Shape(corners, ink),)


def text(x: float, y: float, words: str, face: str, size: float, ink: str) -> Words:
    """Return words that start at x on the baseline y. The face must cover them (`drawable`)."""
    return Words(x, y, words, face, size, ink)


def text_right(x: float, y: float, words: str, face: str, size: float, ink: str) -> Words:
    """Return words that end at x; placed by measured width, so every painter agrees."""
    return text(x - faces.text_width(words, face, size), y, words, face, size, ink)


def text_middle(x: float, y: float, words: str, face: str, size: float, ink: str) -> Words:
    """Return words centred on x."""
    return text(x - faces.text_width(words, face, size) / 2, y, words, face, size, ink)


def box(
    x: float,
    y: float,
    width: float,
    height: float,
    fill: str | None,
    *,
    radius: float = 0,
    line: str | None = None,
    line_width: float = 0.75,
    dash: float = 0,
) -> Box:
    """Return a filled or framed rectangle, its corners rounded by `radius` points."""
    radius = min(radius, width / 2, height / 2)
    return Box(x, y, width, height, fill, radius, line, line_width, dash)


def rule(
    x1: float, y1: float, x2: float, y2: float, ink: str, width: float = 0.75, dash: float = 0
) -> Rule:
    """Return a straight line."""
    return Rule(x1, y1, x2, y2, ink, width, dash)


def dot(x: float, y: float, radius: float, fill: str, ring: str | None = None) -> Dot:
    """Return a filled dot, with a thin ring around it that keeps touching dots apart."""
    return Dot(x, y, radius, fill, ring, 1)
