"""Running text that keeps to a few lines until one writes in it."""

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets.plain_label import plain_tooltip
from ui.widgets.text_field import TextField

_MOST_LINES = 12
_MARGIN = 3
_LOOK_AGAIN_MS = 40
_STAYS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class FoldingText(TextField):
    """Shows at most `rest_lines` lines and … where there are more; all of it with the keyboard in.

    At rest the whole text is its tool tip.
    """

    def __init__(
        self,
        name: str,
        rest_lines: int,
        *,
        placeholder: str = "",
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._rest_lines = rest_lines
        super().__init__(
            name,
            placeholder=placeholder,
            object_name=object_name,
            lines=rest_lines,
            most_lines=rest_lines,
            parent=parent,
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(_MARGIN)

    @property
    def is_folded(self) -> bool:
        """Tell whether only the first lines are shown."""
        return self._most_lines == self._rest_lines

    @property
    def is_cut(self) -> bool:
        """Tell whether there are more lines than are shown."""
        return self.is_folded and self._count_lines() > self._rest_lines

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Unfold."""
        super().focusInEvent(event)
        self._most_lines = _MOST_LINES
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Fold again, unless the keyboard is only lent to a menu or another window."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self._fold()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll over folded text."""
        if self.is_folded:
            event.ignore()
        else:
            super().wheelEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, and … over the end of the last line where more follow."""
        super().paintEvent(event)
        if not self.is_cut:
            return
        painter = QPainter(self.viewport())
        painter.setFont(self.font())
        width = painter.fontMetrics().horizontalAdvance(" …") + 4
        line = self.fontMetrics().lineSpacing()
        bottom = self.document().documentMargin() + self._rest_lines * line
        room = QRectF(self.viewport().width() - width, bottom - line, width, line)
        painter.fillRect(room, self.palette().base())
        # Of the first line that is hidden the tops of the letters would show.
        below = QRectF(0, bottom, self.viewport().width(), self.viewport().height() - bottom)
        painter.fillRect(below, self.palette().base())
        painter.setPen(theme.color(theme.current().ink_muted))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, "… ")
        painter.end()

    def _fold(self) -> None:
        if self.hasFocus():
            return
        # What moves up while a button is held down would be missed by the click.
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            QTimer.singleShot(_LOOK_AGAIN_MS, self, self._fold)
            return
        self._most_lines = self._rest_lines
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fit()
        # The beginning stays in sight only where the cursor is there too.
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _fit(self) -> None:
        super()._fit()
        plain_tooltip(self, self.toPlainText() if self.is_cut else "")

    def _count_lines(self) -> int:
        return round(self.document().size().height())
