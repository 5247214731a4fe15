"""Paints a reportlab Drawing with a QPainter, so that the screen shows what the print holds."""

from functools import lru_cache
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF
from reportlab.graphics.renderbase import Renderer, getStateDelta
from reportlab.graphics.shapes import (
    Circle,
    Drawing,
    Ellipse,
    Line,
    Path,
    Polygon,
    PolyLine,
    Rect,
    String,
    _renderPath,
)

_CAPS = {
    0: Qt.PenCapStyle.FlatCap,
    1: Qt.PenCapStyle.RoundCap,
    2: Qt.PenCapStyle.SquareCap,
}
_JOINS = {
    0: Qt.PenJoinStyle.MiterJoin,
    1: Qt.PenJoinStyle.RoundJoin,
    2: Qt.PenJoinStyle.BevelJoin,
}
_WEIGHTS = {
    "Medium": QFont.Weight.Medium,
    "SemiBold": QFont.Weight.DemiBold,
    "Bold": QFont.Weight.Bold,
}

_GRAIN = 100
"""Text is taken as outlines at this size and scaled, so that widths match the print exactly."""


def paint_drawing(painter: QPainter, drawing: Drawing, box: QRectF) -> None:
    """Paint a drawing into the box, scaled to fit its width and height, from the top left."""
    if drawing.width <= 0 or drawing.height <= 0:
        return
    scale = min(box.width() / drawing.width, box.height() / drawing.height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.left(), box.top() + drawing.height * scale)
    painter.scale(scale, -scale)
    _PainterRenderer(painter).draw(drawing, _Sheet(), 0, 0, showBoundary=0)
    painter.restore()


@lru_cache(maxsize=16)
def _face(name: str) -> QFont:
    family, _dash, style = name.partition("-")
    font = QFont(family)
    font.setPixelSize(_GRAIN)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setWeight(_WEIGHTS.get(style, QFont.Weight.Normal))
    font.setItalic("Italic" in style or "Oblique" in style)
    return font


class _Sheet:
    """Stands where reportlab expects a canvas; the state is kept by the painter itself."""

    def saveState(self) -> None:
        """Do nothing; each node saves the painter."""

    def restoreState(self) -> None:
        """Do nothing; each node restores the painter."""


class _PainterRenderer(Renderer):  # type: ignore[misc]  # reportlab has no types
    """The renderer of reportlab with a QPainter in the place of a canvas."""

    def __init__(self, painter: QPainter) -> None:
        super().__init__()
        self._painter = painter

    def drawNode(self, node: Any) -> None:
        """Draw a node in the state its properties ask for."""
        delta = getStateDelta(node)
        self._painter.save()
        self._tracker.push(delta)
        transform = delta.get("transform")
        if transform is not None:
            a, b, c, d, e, f = transform
            combined = self._painter.transform()
            combined = type(combined)(a, b, c, d, e, f) * combined
            self._painter.setTransform(combined)
        self._dress()
        self.drawNodeDispatcher(node)
        self._tracker.pop()
        self._painter.restore()

    def drawRect(self, rect: Rect) -> None:
        """Draw a rectangle, round at the corners where it says so."""
        box = QRectF(rect.x, rect.y, rect.width, rect.height)
        if rect.rx or rect.ry:
            radius = rect.rx or rect.ry
            self._painter.drawRoundedRect(box, radius, radius)
        else:
            self._painter.drawRect(box)

    def drawLine(self, line: Line) -> None:
        """Draw a line."""
        self._painter.drawLine(QPointF(line.x1, line.y1), QPointF(line.x2, line.y2))

    def drawCircle(self, circle: Circle) -> None:
        """Draw a circle."""
        self._painter.drawEllipse(QPointF(circle.cx, circle.cy), circle.r, circle.r)

    def drawEllipse(self, ellipse: Ellipse) -> None:
        """Draw an ellipse."""
        self._painter.drawEllipse(QPointF(ellipse.cx, ellipse.cy), ellipse.rx, ellipse.ry)

    def drawPolyLine(self, line: PolyLine) -> None:
        """Draw an open line of several points."""
        self._painter.drawPolyline(_points(line.points))

    def drawPolygon(self, polygon: Polygon) -> None:
        """Draw a closed shape of several points."""
        self._painter.drawPolygon(_points(polygon.points))

    def drawPath(self, path: Path) -> None:
        """Draw a path of lines and curves."""
        drawn = QPainterPath()
        closed = _renderPath(
            path, (drawn.moveTo, drawn.lineTo, drawn.cubicTo, drawn.closeSubpath), forceClose=False
        )
        if not closed and not getattr(path, "autoclose", ""):
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPath(drawn)

    def drawString(self, string: String) -> None:
        """Draw text as outlines of the app's own face."""
        state = self._tracker.getState()
        colour = _colour(state["fillColor"], state.get("fillOpacity"))
        if colour is None:
            return
        face = _face(state["fontName"])
        scale = state["fontSize"] / _GRAIN
        x = string.x
        if state["textAnchor"] in ("end", "middle"):
            width = QFontMetricsF(face).horizontalAdvance(string.text) * scale
            x -= width if state["textAnchor"] == "end" else width / 2
        outlines = QPainterPath()
        # The outlines of a letter may overlap; the default rule would leave holes there.
        outlines.setFillRule(Qt.FillRule.WindingFill)
        outlines.addText(0, 0, face, string.text)
        self._painter.translate(x, string.y)
        self._painter.scale(scale, -scale)
        self._painter.fillPath(outlines, colour)

    def drawImage(self, _image: Any) -> None:
        """Leave pictures out; the figures hold none."""

    def applyStateChanges(self, _delta: Any, _state: Any) -> None:
        """Do nothing; the state is read whole when a node is drawn."""

    def _dress(self) -> None:
        state = self._tracker.getState()
        fill = _colour(state["fillColor"], state.get("fillOpacity"))
        self._painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)
        stroke = _colour(state["strokeColor"], state.get("strokeOpacity"))
        if stroke is None or not state["strokeWidth"]:
            self._painter.setPen(Qt.PenStyle.NoPen)
            return
        width = float(state["strokeWidth"])
        pen = QPen(stroke, width)
        pen.setCapStyle(_CAPS.get(state["strokeLineCap"], Qt.PenCapStyle.FlatCap))
        pen.setJoinStyle(_JOINS.get(state["strokeLineJoin"], Qt.PenJoinStyle.MiterJoin))
        dashes = state["strokeDashArray"]
        if dashes:
            # Qt counts dashes in widths of the pen.
            pen.setDashPattern([length / width for length in dashes])
        self._painter.setPen(pen)


def _points(flat: list[float]) -> QPolygonF:
    return QPolygonF(
        [QPointF(x, y) for x, y in zip(flat[0::2], flat[1::2], strict=True)],
    )


def _colour(colour: Any, opacity: float | None) -> QColor | None:
    if colour is None:
        return None
    alpha = colour.alpha if opacity is None else opacity
    return QColor.fromRgbF(colour.red, colour.green, colour.blue, alpha)
