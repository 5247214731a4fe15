"""A sketch as a reportlab Drawing, for painters that know reportlab's shapes."""

from functools import lru_cache

from reportlab.graphics.shapes import Circle, Drawing, Line, Path, Rect, String
from reportlab.lib.colors import Color, HexColor

from readiness.figures import faces
from readiness.figures.sketch import Box, Dot, Rule, Sketch, Stroke, Words


def as_drawing(sketch: Sketch) -> Drawing:
    """Return the same picture as a Drawing of rectangles, circles, lines, paths and strings."""
    drawing = Drawing(sketch.width, sketch.height)
    for stroke in sketch.strokes:
        drawing.add(_shape(stroke))
    return drawing


def _shape(stroke: Stroke) -> Rect | Circle | Line | Path | String:
    if isinstance(stroke, Words):
        faces.font(stroke.face)
        return String(
            stroke.x,
            stroke.y,
            stroke.text,
            fontName=stroke.face,
            fontSize=stroke.size,
            fillColor=_colour(stroke.ink),
        )
    if isinstance(stroke, Box):
        return Rect(
            stroke.x,
            stroke.y,
            stroke.width,
            stroke.height,
            rx=stroke.radius,
            ry=stroke.radius,
            fillColor=_colour(stroke.fill),
            strokeColor=_colour(stroke.line),
            strokeWidth=stroke.line_width,
            strokeDashArray=_dashes(stroke.dash),
        )
    if isinstance(stroke, Dot):
        return Circle(
            stroke.x,
            stroke.y,
            stroke.radius,
            fillColor=_colour(stroke.fill),
            strokeColor=_colour(stroke.ring),
            strokeWidth=stroke.ring_width,
        )
    if isinstance(stroke, Rule):
        return Line(
            stroke.x1,
            stroke.y1,
            stroke.x2,
            stroke.y2,
            strokeColor=_colour(stroke.ink),
            strokeWidth=stroke.width,
            strokeDashArray=_dashes(stroke.dash),
        )
    path = Path(fillColor=_colour(stroke.fill), strokeColor=None)
    first, *others = stroke.steps
    path.moveTo(*first)
    for step in others:
        if len(step) == 2:
            path.lineTo(*step)
        else:
            path.curveTo(*step)
    path.closePath()
    return path


def _dashes(length: float) -> list[float] | None:
    return [length, length] if length else None


@lru_cache(maxsize=512)
def _colour(value: str | None) -> Color | None:
    return None if value is None else HexColor(value)
