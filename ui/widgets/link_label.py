"""A flat button that reads as a link; its words are plain text and may run over lines."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui import theme
from ui.widgets.focus_ring import paint_focus_ring

_FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class LinkLabel(QAbstractButton):
    """Words to follow: `clicked` says that the user did.

    `quiet` shows the words in the colour of running text until the mouse or the keyboard is there.
    """

    def __init__(
        self,
        text: str = "",
        *,
        quiet: bool = False,
        pixels: int = theme.BASE_PIXELS,
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = ""
        self._heights: dict[int, int] = {}
        self._quiet = quiet
        self._pixels = pixels
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setObjectName(object_name)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show other words."""
        if text != self._words:
            self._words = text
            self._heights.clear()
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def words(self) -> str:
        """Return the words that are shown."""
        return self._words

    def hasHeightForWidth(self) -> bool:
        """Say that lines break."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words in this width."""
        # A layout asks many times for the same few widths.
        room = max(20, width - 6 - self._margins())
        height = self._heights.get(room)
        if height is None:
            metrics = QFontMetrics(self._face())
            box = metrics.boundingRect(QRect(0, 0, room, 10_000), int(_FLAGS), self._words)
            height = self._heights[room] = box.height() + 4
        return height

    def sizeHint(self) -> QSize:
        """Ask for one line, up to a readable width."""
        width = (
            min(420, QFontMetrics(self._face()).horizontalAdvance(self._words) + 8)
            + self._margins()
        )
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Let the words break early."""
        return QSize(min(80, self.sizeHint().width()), QFontMetrics(self._face()).height() + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follow the link with Enter too; leave up and down to what stands around."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the line under the words."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words."""
        palette = theme.current()
        painter = QPainter(self)
        active = self.underMouse() or self.hasFocus()
        face = self._face()
        face.setUnderline(active or not self._quiet)
        painter.setFont(face)
        colour = palette.ink if self._quiet and not active else palette.accent
        painter.setPen(QColor(colour if self.isEnabled() else palette.ink_faint))
        painter.drawText(
            QRectF(self.contentsRect()).adjusted(3, 0, -3, 0), int(_FLAGS), self._words
        )
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.contentsRect()), 4)
        painter.end()

    def _margins(self) -> int:
        return self.contentsMargins().left() + self.contentsMargins().right()

    def _face(self) -> QFont:
        return theme.font(self._pixels)
