"""Paints a figure on a page, without reportlab's own renderer and the fonts it brings along."""

from reportlab.graphics.shapes import Circle, Drawing, Group, Line, Path, Polygon, Rect, String
from reportlab.pdfgen.canvas import Canvas

from readiness.figures import faces

_POINTS = (2, 2, 6, 0)
"""How many numbers each operator of a path takes: move, line, curve, close."""


def paint_drawing(drawing: Drawing, canvas: Canvas, x: float, y: float) -> None:
    """Paint the drawing with its lower left corner at (x, y).

    Raises TypeError for a shape that figures do not use.
    """
    canvas.saveState()
    canvas.translate(x, y)
    paint_group(drawing, canvas)
    canvas.restoreState()


def paint_group(group: Group, canvas: Canvas) -> None:
    """Paint the shapes of a group in their order, under its transform."""
    for shape in group.contents:
        if isinstance(shape, Group):
            canvas.saveState()
            canvas.transform(*shape.transform)
            paint_group(shape, canvas)
            canvas.restoreState()
        elif isinstance(shape, String):
            faces.font(shape.fontName)
            canvas.setFont(shape.fontName, shape.fontSize)
            canvas.setFillColor(shape.fillColor)
            canvas.drawString(shape.x, shape.y, shape.text)
        else:
            _paint_shape(shape, canvas)


def _paint_shape(shape: object, canvas: Canvas) -> None:
    if isinstance(shape, Line):
        canvas.setStrokeColor(shape.strokeColor)
        canvas.setLineWidth(shape.strokeWidth)
        canvas.line(shape.x1, shape.y1, shape.x2, shape.y2)
        return
    if not isinstance(shape, (Rect, Circle, Polygon, Path)):
        raise TypeError(type(shape).__name__)
    fill, stroke = shape.fillColor is not None, shape.strokeColor is not None
    if fill:
        canvas.setFillColor(shape.fillColor)
    if stroke:
        canvas.setStrokeColor(shape.strokeColor)
        canvas.setLineWidth(shape.strokeWidth)
    if isinstance(shape, Circle):
        canvas.circle(shape.cx, shape.cy, shape.r, stroke=stroke, fill=fill)
    elif isinstance(shape, Rect) and shape.rx:
        canvas.roundRect(
            shape.x, shape.y, shape.width, shape.height, shape.rx, stroke=stroke, fill=fill
        )
    elif isinstance(shape, Rect):
        canvas.rect(shape.x, shape.y, shape.width, shape.height, stroke=stroke, fill=fill)
    else:
        path = canvas.beginPath()
        if isinstance(shape, Polygon):
            path.moveTo(*shape.points[:2])
            for at in range(2, len(shape.points), 2):
                path.lineTo(*shape.points[at : at + 2])
            path.close()
        else:
            steps = (path.moveTo, path.lineTo, path.curveTo, path.close)
            at = 0
            for operator in shape.operators:
                count = _POINTS[operator]
                steps[operator](*shape.points[at : at + count])
                at += count
        canvas.drawPath(path, stroke=stroke, fill=fill)
