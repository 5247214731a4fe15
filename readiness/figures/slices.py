"""A figure that is higher than a page, cut between its rows."""

from readiness.figures.sketch import Box, Dot, Rule, Sketch, Stroke, Words

_LONG = 40.0
"""A box higher than this is a ground or an edge, which may be cut as upright lines may."""


def sliced(sketch: Sketch, room: float) -> tuple[Sketch, Sketch] | None:
    """Return an upper part of at most `room` points and the rest; None where no cut is clean.

    No words, mark or bar is cut through.
    """
    cut = _cut(sketch, room)
    if cut is None:
        return None
    upper, lower = Sketch(sketch.width, sketch.height - cut), Sketch(sketch.width, cut)
    for stroke in sketch.strokes:
        low, high = _extent(stroke)
        if low >= cut:
            upper.add(_part(stroke, low, high, -cut))
        elif high <= cut:
            lower.add(stroke)
        else:
            upper.add(_part(stroke, cut, high, -cut))
            lower.add(_part(stroke, low, cut, 0.0))
    return upper, lower


def _cut(sketch: Sketch, room: float) -> float | None:
    """Return the lowest place, at most `room` below the top, that goes through nothing whole."""
    place = max(0.0, sketch.height - room)
    whole = sorted(_extent(stroke) for stroke in sketch.strokes if not _may_be_cut(stroke))
    for low, high in whole:
        if low < place < high:
            place = high
    return place if 0 < place < sketch.height else None


def _may_be_cut(stroke: Stroke) -> bool:
    if isinstance(stroke, Rule):
        return stroke.x1 == stroke.x2
    return isinstance(stroke, Box) and stroke.height > _LONG


def _extent(stroke: Stroke) -> tuple[float, float]:
    """Return the lower and the upper edge of a stroke."""
    if isinstance(stroke, Words):
        return stroke.y - 0.25 * stroke.size, stroke.y + stroke.size
    if isinstance(stroke, Box):
        return stroke.y, stroke.y + stroke.height
    if isinstance(stroke, Dot):
        return stroke.y - stroke.radius, stroke.y + stroke.radius
    if isinstance(stroke, Rule):
        return min(stroke.y1, stroke.y2), max(stroke.y1, stroke.y2)
    heights = [height for step in stroke.steps for height in step[1::2]]
    return min(heights), max(heights)


def _part(stroke: Stroke, low: float, high: float, shift: float) -> Stroke:
    """Return the part of a stroke from `low` to `high`, moved up by `shift`."""
    if isinstance(stroke, Words | Dot):
        return stroke._replace(y=stroke.y + shift)
    if isinstance(stroke, Box):
        return stroke._replace(y=low + shift, height=high - low)
    if isinstance(stroke, Rule):
        if _may_be_cut(stroke):
            return stroke._replace(y1=low + shift, y2=high + shift)
        return stroke._replace(y1=stroke.y1 + shift, y2=stroke.y2 + shift)
    return stroke._replace(
        steps=tuple(
            tuple(part + shift if at % 2 else part for at, part in enumerate(step))
            for step in stroke.steps
        )
    )
