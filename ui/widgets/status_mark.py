"""The painted marks ● met, ◐ open, ▲ short: shape and colour together."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from readiness.messages import _
from ui import theme

MET = "met"
OPEN = "open"
SHORT = "short"
NONE = "none"

_KINDS = {
    "supported": MET,
    "supported with conditions": MET,
    "met": MET,
    "open": OPEN,
    "blocked": SHORT,
    "short": SHORT,
}


def kind_of(state: str) -> str:
    """Return the mark of a rung's or gate's state: "met", "open", "short", or "none"."""
    return _KINDS.get(state, NONE)


def state_words(state: str) -> str:
    """Return the word for a state as people read it."""
    words = {
        "supported": _("supported"),
        "supported with conditions": _("supported with conditions"),
        "open": _("open"),
        "blocked": _("blocked"),
        "met": _("met"),
        "short": _("short"),
    }
    return words.get(state, state)


def ink_of(kind: str) -> QColor:
    """Return the colour of a mark and of the words beside it."""
    palette = theme.current()
    inks = {MET: palette.met, OPEN: palette.open, SHORT: palette.short}
    return QColor(inks.get(kind, palette.ink_faint))


def soft_of(kind: str) -> QColor:
    """Return the surface behind words of that kind."""
    palette = theme.current()
    surfaces = {MET: palette.met_soft, OPEN: palette.open_soft, SHORT: palette.short_soft}
    return QColor(surfaces.get(kind, palette.track))


def line_of(kind: str) -> QColor:
    """Return the line around a surface of that kind."""
    palette = theme.current()
    lines = {MET: palette.met_line, OPEN: palette.open_line, SHORT: palette.short_line}
    return QColor(lines.get(kind, palette.line))


def paint_mark(painter: QPainter, box: QRectF, kind: str, color: QColor | None = None) -> None:
    """Paint the mark of a kind into the square in the middle of the box."""
    ink = color or ink_of(kind)
    size = min(box.width(), box.height())
    square = QRectF(box.center().x() - size / 2, box.center().y() - size / 2, size, size)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    if kind == MET:
        painter.drawEllipse(square.adjusted(0.5, 0.5, -0.5, -0.5))
    elif kind == SHORT:
        inset = size * 0.04
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(square.center().x(), square.top() + inset),
                    QPointF(square.right(), square.bottom() - inset),
                    QPointF(square.left(), square.bottom() - inset),
                ]
            )
        )
    else:
        stroke = max(1.0, size * 0.12)
        ring = square.adjusted(0.5, 0.5, -0.5, -0.5)
        if kind == OPEN:
            painter.drawPie(ring, 90 * 16, 180 * 16)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, stroke))
        half = stroke / 2
        painter.drawEllipse(ring.adjusted(half, half, -half, -half))
    painter.restore()


class StatusMark(QWidget):
    """One mark on its own; its accessible name says the state in words."""

    def __init__(self, state: str = "", size: int = 10, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self._kind = NONE
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(size, size)
        self.show_state(state)

    def show_state(self, state: str) -> None:
        """Show a state of a rung or gate."""
        self._kind = kind_of(state)
        self.setAccessibleName(state_words(state))
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the square of the mark."""
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        paint_mark(painter, QRectF(self.rect()), self._kind)
        painter.end()
