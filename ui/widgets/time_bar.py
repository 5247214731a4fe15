"""The days there are and the days that are needed, on one line from today."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.widgets.status_mark import ink_of

_LABEL, _BAR, _GAP = 18, 12, 4


class TimeBar(QWidget):
    """Two lengths from the same beginning: what is available, and what is needed at least and most.

    `state` ("met", "open" or "short") colours what is needed. The words are given; the whole is
    told to a screen reader as its description.
    """

    def __init__(self, name: str, object_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._available, self._low, self._high = 0, 0, 0
        self._there = self._needed = ""
        self._state = "open"

    def show_days(
        self, available: int, low: int, high: int, *, there: str, needed: str, state: str
    ) -> None:
        """Show the days available, and those needed from `low` to `high`; none is below 0."""
        self._available, self._low, self._high = available, low, high
        self._there, self._needed, self._state = there, needed, state
        self.setAccessibleDescription(f"{there}, {needed}")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a bar with a line of words above and below."""
        return QSize(200, 2 * _LABEL + _BAR + 2 * _GAP)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar, the mark of the day there is, and the words at both."""
        palette = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(11.5))
        whole = max(self._available, self._high, 1)
        scale = (self.width() - 2) / whole
        top = _LABEL + _GAP
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(palette.track))
        painter.drawRoundedRect(QRectF(0, top + 4, self.width(), _BAR - 8), 2, 2)
        painter.setBrush(theme.color(palette.range))
        mark = 1 + self._available * scale
        painter.drawRoundedRect(QRectF(0, top, mark, _BAR), 2, 2)
        ink = ink_of(self._state)
        soft = {"met": palette.met_soft, "short": palette.short_soft}
        left = 1 + self._low * scale
        # A span of no length would not be seen.
        box = QRectF(left, top, max(4.0, (self._high - self._low) * scale), _BAR)
        box.moveRight(min(box.right(), self.width() - 1))
        painter.setPen(QPen(ink, 1.2))
        painter.setBrush(theme.color(soft.get(self._state, palette.open_soft)))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QPen(theme.color(palette.accent), 2))
        at = max(1.0, min(mark, self.width() - 1))
        painter.drawLine(int(at), top - 5, int(at), top + _BAR + 5)
        self._words(painter, self._there, at, 0)
        painter.setPen(ink)
        self._words(painter, self._needed, box.center().x(), top + _BAR + _GAP)
        painter.end()

    def _words(self, painter: QPainter, words: str, middle: float, top: float) -> None:
        """Paint words around a place, but within the width."""
        width = QFontMetrics(painter.font()).horizontalAdvance(words) + 4
        left = max(0.0, min(middle - width / 2, self.width() - width))
        painter.drawText(QRectF(left, top, width, _LABEL), Qt.AlignmentFlag.AlignCenter, words)
