"""A small rounded word that is on or off, for filters."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui import theme
from ui.widgets.focus_ring import paint_focus_ring


class ToggleChip(QAbstractButton):
    """A filter; `toggled` says that it is on or off now."""

    def __init__(self, words: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(words)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for the word in its boldest form, so that nothing jumps."""
        words = QFontMetrics(self._face(True)).horizontalAdvance(self.text())
        return QSize(words + 16, 24)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as well as Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the word on its rounded ground."""
        palette = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        on = self.isChecked()
        painter.setPen(QPen(QColor(palette.accent_line if on else palette.line_strong), 1))
        ground = palette.accent_soft if on or self.underMouse() else palette.surface
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, 12, 12)
        painter.setFont(self._face(on))
        painter.setPen(QColor(palette.accent if on else palette.ink_muted))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()), 11)
        painter.end()

    def _face(self, on: bool) -> QFont:
        return theme.font(12, QFont.Weight.Medium if on else QFont.Weight.Normal)
