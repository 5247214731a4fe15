"""Fields for text: plain paste, no undo of their own, signals for the user's own edits only."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QSizePolicy, QWidget

from readiness.messages import _


def _is_undo_or_redo(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        and (
            event.matches(QKeySequence.StandardKey.Undo)
            or event.matches(QKeySequence.StandardKey.Redo)
        )
    )


class LineField(QLineEdit):
    """One line of text.

    Signals:
        edited(str): the user changed the text.
        left(): the keyboard focus went elsewhere.
    """

    edited = Signal(str)
    left = Signal()

    def __init__(
        self,
        name: str,
        *,
        placeholder: str = "",
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setObjectName(object_name)
        self.textEdited.connect(self._on_edited)

    def show_text(self, text: str) -> None:
        """Show a text. What differs only by blanks at the ends is left alone while one types."""
        if text == self.text() or (self.hasFocus() and text == self.text().strip()):
            return
        place = self.cursorPosition()
        self.setText(text)
        self.setCursorPosition(min(place, len(text)))

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z and Ctrl+Shift+Z to the document."""
        if _is_undo_or_redo(event):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what the field can do; undo belongs to the document."""
        menu = QMenu(self)
        has_text = self.hasSelectedText()
        entries: tuple[tuple[str, Callable[[], None], bool], ...] = (
            (_("Cut"), self.cut, has_text and not self.isReadOnly()),
            (_("Copy"), self.copy, has_text),
            (
                _("Paste"),
                self.paste,
                not self.isReadOnly() and bool(QGuiApplication.clipboard().text()),
            ),
            (_("Select all"), self.selectAll, bool(self.text())),
        )
        for text, act, possible in entries:
            menu.addAction(text, act).setEnabled(possible)
        menu.exec(event.globalPos())

    def _on_edited(self, text: str) -> None:
        flat = "".join(
            " " if c in "\n\t\u2028\u2029" else c for c in text if c >= " " or c in "\n\t"
        )
        if flat != text:
            place = self.cursorPosition()
            self.setText(flat)
            self.setCursorPosition(place)
        self.edited.emit(flat)


class TextField(QPlainTextEdit):
    """Running text that grows with its words, between `lines` and `most_lines` lines.

    Signals:
        edited(str): the user changed the text.
        left(): the keyboard focus went elsewhere.
    """

    edited = Signal(str)
    left = Signal()

    def __init__(
        self,
        name: str,
        *,
        placeholder: str = "",
        object_name: str = "",
        lines: int = 2,
        most_lines: int = 12,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lines = lines
        self._most_lines = most_lines
        self._showing = False
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setObjectName(object_name)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._on_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def text(self) -> str:
        """Return the text that is shown."""
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        """Show a text. What differs only by blanks at the ends is left alone while one types."""
        shown = self.toPlainText()
        if text == shown or (self.hasFocus() and text == shown.strip()):
            return
        place = self.textCursor().position()
        self._showing = True
        self.setPlainText(text)
        self._showing = False
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z and Ctrl+Shift+Z to the document."""
        if _is_undo_or_redo(event):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text alone."""
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take the text and nothing else of what was copied."""
        text = source.text().replace("\r\n", "\n").replace("\r", "\n")
        self.insertPlainText("".join(c for c in text if c >= " " or c in "\n\t"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height again when the width changes the lines."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            QTimer.singleShot(0, self, self._fit)

    def sizeHint(self) -> QSize:
        """Ask for the height of the text."""
        return QSize(200, self.minimumHeight())

    def _on_changed(self) -> None:
        if not self._showing:
            self.edited.emit(self.toPlainText())

    def _fit(self) -> None:
        # The size of a plain text document is counted in lines.
        lines = max(self._lines, min(self._most_lines, round(self.document().size().height())))
        around = 2 * round(self.document().documentMargin()) + 10
        height = lines * self.fontMetrics().lineSpacing() + around
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)
