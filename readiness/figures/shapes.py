"""The painted status shapes and the few strokes every figure is made of."""

from math import cos, pi, sin

from reportlab.graphics.shapes import Circle, Group, Line, Path, Polygon, Rect, String
from reportlab.lib.colors import Color, HexColor

from readiness.figures import faces
from readiness.figures.palette import Palette

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


def colour(value: str) -> Color:
    """Return the drawing colour of a CSS hexadecimal string."""
    return HexColor(value)


def status_shape(state: str, x: float, y: float, size: float, palette: Palette) -> Group:
    """Return ● (met), ◐ (open) or ▲ (short) in the square of `size` points at (x, y)."""
    ink = colour(state_colours(state, palette)[0])
    radius = size / 2
    cx, cy = x + radius, y + radius
    shape = shape_of(state)
    group = Group()
    if shape == CIRCLE:
        group.add(Circle(cx, cy, radius * 0.92, fillColor=ink, strokeColor=None))
    elif shape == HALF:
        stroke = size * 0.12
        ring = radius * 0.92 - stroke / 2
        group.add(Circle(cx, cy, ring, fillColor=None, strokeColor=ink, strokeWidth=stroke))
        half = Path(fillColor=ink, strokeColor=None)
        half.moveTo(cx, cy + ring)
        half.curveTo(cx - ring * _ARC, cy + ring, cx - ring, cy + ring * _ARC, cx - ring, cy)
        half.curveTo(cx - ring, cy - ring * _ARC, cx - ring * _ARC, cy - ring, cx, cy - ring)
        half.closePath()
        group.add(half)
    else:
        corners: list[float] = []
        for turn in (90, 210, 330):
            angle = turn * pi / 180
            corners += [
                cx + radius * 1.08 * cos(angle),
                cy - size * 0.1 + radius * 1.08 * sin(angle),
            ]
        group.add(Polygon(corners, fillColor=ink, strokeColor=None))
    return group


def text(x: float, y: float, words: str, face: str, size: float, ink: str) -> String:
    """Return words that start at x on the baseline y. The face must cover them (`drawable`)."""
    faces.font(face)
    return String(x, y, words, fontName=face, fontSize=size, fillColor=colour(ink))


def text_right(x: float, y: float, words: str, face: str, size: float, ink: str) -> String:
    """Return words that end at x; placed by measured width, so every painter agrees."""
    return text(x - faces.text_width(words, face, size), y, words, face, size, ink)


def text_middle(x: float, y: float, words: str, face: str, size: float, ink: str) -> String:
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
) -> Rect:
    """Return a filled or framed rectangle, its corners rounded by `radius` points."""
    radius = min(radius, width / 2, height / 2)
    return Rect(
        x,
        y,
        width,
        height,
        rx=radius,
        ry=radius,
        fillColor=None if fill is None else colour(fill),
        strokeColor=None if line is None else colour(line),
        strokeWidth=line_width,
    )


def rule(x1: float, y1: float, x2: float, y2: float, ink: str, width: float = 0.75) -> Line:
    """Return a straight line."""
    return Line(x1, y1, x2, y2, strokeColor=colour(ink), strokeWidth=width)


def dot(x: float, y: float, radius: float, fill: str, ring: str | None = None) -> Circle:
    """Return a filled dot, with a thin ring around it that keeps touching dots apart."""
    return Circle(
        x,
        y,
        radius,
        fillColor=colour(fill),
        strokeColor=None if ring is None else colour(ring),
        strokeWidth=1,
    )
