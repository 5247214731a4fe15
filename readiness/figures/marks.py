"""Small marks drawn around a point; each stands for one state or outcome, by shape and colour."""

from collections.abc import Callable
from math import cos, pi, sin
from typing import TypeAlias

from readiness.figures.palette import Palette
from readiness.figures.shapes import box, rule, state_colours, status_shape
from readiness.figures.sketch import Box, Dot, Shape, Stroke

Draw: TypeAlias = Callable[[float, float], tuple[Stroke, ...]]
"""Returns the strokes of a mark or a swatch around the point (x, y)."""

SIZE = 7.5
"""How wide and high a mark is, in points."""

_LINE = 1.1
_ARC = 4 / 3 * (2**0.5 - 1)


def status(state: str, palette: Palette, size: float = SIZE) -> Draw:
    """Return ● (met), ◐ (open) or ▲ (short) on a ground that hides what lies below."""

    def draw(x: float, y: float) -> tuple[Stroke, ...]:
        ground = Dot(x, y, size * 0.46, palette.surface, None, 0)
        shape = status_shape(state, x - size / 2, y - size / 2, size, palette)
        return (ground, *shape) if state == "open" else shape

    return draw


def disc(ink: str, size: float = SIZE) -> Draw:
    """Return a full circle."""
    return lambda x, y: (Dot(x, y, size * 0.46, ink, None, 0),)


def ring(ink: str, ground: str, size: float = SIZE) -> Draw:
    """Return an empty circle."""
    return lambda x, y: (Dot(x, y, size * 0.46 - _LINE / 2, ground, ink, _LINE),)


def half(ink: str, ground: str, size: float = SIZE) -> Draw:
    """Return a circle whose left half is full."""

    def draw(x: float, y: float) -> tuple[Stroke, ...]:
        radius = size * 0.46 - _LINE / 2
        return (Dot(x, y, radius, ground, ink, _LINE), _half_disc(x, y, radius, ink, -1))

    return draw


def halved(ink: str, ground: str, size: float = SIZE) -> Draw:
    """Return an empty circle with an upright line through it."""

    def draw(x: float, y: float) -> tuple[Stroke, ...]:
        radius = size * 0.46 - _LINE / 2
        return (Dot(x, y, radius, ground, ink, _LINE), rule(x, y - radius, x, y + radius, ink, 1))

    return draw


def split(left: str, right: str, ground: str, size: float = SIZE) -> Draw:
    """Return a circle in two halves of two colours with a gap between: two versions of one."""

    def draw(x: float, y: float) -> tuple[Stroke, ...]:
        radius = size * 0.5
        return (
            Dot(x, y, radius, ground, None, 0),
            _half_disc(x - 0.7, y, radius - 0.5, left, -1),
            _half_disc(x + 0.7, y, radius - 0.5, right, 1),
        )

    return draw


def triangle(ink: str, ground: str | None = None, size: float = SIZE) -> Draw:
    """Return a triangle, empty where a ground is given."""
    return _polygon(3, ink, ground, size * 0.58, drop=size * 0.1)


def diamond(ink: str, ground: str | None = None, size: float = SIZE) -> Draw:
    """Return a square on its corner, empty where a ground is given."""
    return _polygon(4, ink, ground, size * 0.56)


def square(ink: str, ground: str | None = None, size: float = SIZE) -> Draw:
    """Return a square, empty where a ground is given."""
    side = size * 0.84

    def draw(x: float, y: float) -> tuple[Stroke, ...]:
        if ground is None:
            return (Box(x - side / 2, y - side / 2, side, side, ink, 0.8, None, 0),)
        inner = side - _LINE
        return (Box(x - inner / 2, y - inner / 2, inner, inner, ground, 0.8, ink, _LINE),)

    return draw


def cross(ink: str, size: float = SIZE) -> Draw:
    """Return two crossed lines."""
    reach = size * 0.38
    return lambda x, y: (
        rule(x - reach, y - reach, x + reach, y + reach, ink, 1.3),
        rule(x - reach, y + reach, x + reach, y - reach, ink, 1.3),
    )


def bar(ink: str, ground: str, size: float = SIZE) -> Draw:
    """Return an empty circle with a bar across: nothing to be had any more."""

    def draw(x: float, y: float) -> tuple[Stroke, ...]:
        radius = size * 0.46 - _LINE / 2
        reach = radius - _LINE
        return (
            Dot(x, y, radius, ground, ink, _LINE),
            rule(x - reach, y, x + reach, y, ink, _LINE),
        )

    return draw


def swatch(
    fill: str | None,
    *,
    line: str | None = None,
    dash: float = 0,
    width: float = 11.0,
    height: float = 7.0,
) -> Draw:
    """Return a small bar, as keys show them."""
    return lambda x, y: (
        box(
            x - width / 2,
            y - height / 2,
            width,
            height,
            fill,
            radius=1.5,
            line=line,
            line_width=0.8,
            dash=dash,
        ),
    )


def state_ink(state: str, palette: Palette) -> str:
    """Return the colour of words that say a state."""
    return state_colours(state, palette)[0]


def _polygon(corners: int, ink: str, ground: str | None, reach: float, drop: float = 0) -> Draw:
    def outline(x: float, y: float, radius: float) -> tuple[tuple[float, ...], ...]:
        angles = (pi / 2 + 2 * pi * corner / corners for corner in range(corners))
        return tuple((x + radius * cos(angle), y + radius * sin(angle)) for angle in angles)

    def draw(x: float, y: float) -> tuple[Stroke, ...]:
        full = Shape(outline(x, y - drop, reach), ink)
        if ground is None:
            return (full,)
        # The inner outline lies one line's width inside the sides, not the corners.
        inner = reach - _LINE / cos(pi / corners)
        return (full, Shape(outline(x, y - drop, inner), ground))

    return draw


def _half_disc(x: float, y: float, radius: float, ink: str, side: int) -> Shape:
    arc, reach = radius * _ARC, radius * side
    bow = arc * side
    return Shape(
        (
            (x, y + radius),
            (x + bow, y + radius, x + reach, y + arc, x + reach, y),
            (x + reach, y - arc, x + bow, y - radius, x, y - radius),
        ),
        ink,
    )
