"""Bars that end in the open: fading away, or cut off with an arrow."""

from readiness.figures.palette import blend
from readiness.figures.shapes import box
from readiness.figures.sketch import Shape, Stroke

_STEP = 3.0
_MOST = 64
"""Slices of a fading bar: one each `_STEP` points, at most `_MOST`."""
_PALEST = 0.94


def fading(
    solid: float, open_end: float, y: float, height: float, ink: str, ground: str
) -> tuple[Stroke, ...]:
    """Return a bar that is full at `solid` and fades into the ground towards `open_end`."""
    strokes: list[Stroke] = []
    length = open_end - solid
    steps = max(4, min(_MOST, round(abs(length) / _STEP)))
    # From the longest and palest to the shortest and fullest, so that no seams show between them.
    for step in range(steps, 0, -1):
        end = solid + length * step / steps
        share = _PALEST * (step - 1) / (steps - 1)
        left = min(solid, end)
        strokes.append(
            box(left, y, abs(end - solid), height, blend(ink, ground, share), radius=1.5)
        )
    return tuple(strokes)


def arrow(tip: float, y: float, height: float, ink: str, way: int) -> Shape:
    """Return a head that points on past the edge, to the right (1) or to the left (-1)."""
    back = tip - way * height * 0.75
    return Shape(((tip, y), (back, y + height * 0.62), (back, y - height * 0.62)), ink)
