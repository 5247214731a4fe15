"""A user at the real window: presses keys, clicks, types, and looks at what is shown."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from readiness.figures.palette import LIGHT
from readiness.model import Assessment
from ui import app
from ui.dialogs.files import Question
from ui.document import Document
from ui.main_window import MainWindow

W = TypeVar("W", bound=QWidget)
PATIENCE_MS = 20_000


class User:
    """Starts and ends the window on one library; the file dialog answers with `files`."""

    def __init__(self, qtbot: QtBot, library: Path) -> None:
        self._bot = qtbot
        self.library = library
        self.files: list[Path] = []
        self.window: MainWindow = self.start()

    def start(self) -> MainWindow:
        """Open the window and wait until everything can be used."""
        self.window = app.make_window(self.library, LIGHT)
        self.window.resize(1440, 900)
        with self._bot.waitSignal(self.window.listed, timeout=PATIENCE_MS):
            self.window.show()
        app.furnish(self.window)
        self.window.room.dialogs.ask = self._answer
        self.window.activateWindow()
        return self.window

    def quit(self) -> None:
        """Quit by key and wait until the library is closed."""
        self.press("Ctrl+Q")
        self.until(lambda: not self.window.isVisible())
        self.window.room.library.close().result(20)
        self.window.deleteLater()
        QApplication.processEvents()

    @property
    def document(self) -> Document:
        """The open document."""
        document = self.window.room.open.document
        assert document is not None
        return document

    @property
    def assessment(self) -> Assessment:
        """The present state of the open document."""
        return self.document.assessment

    def see(self, kind: type[W], name: str) -> W:
        """Return a widget that is visible; waits for it."""
        found: list[W] = []

        def is_there() -> bool:
            found[:] = [w for w in self.window.findChildren(kind, name) if w.isVisible()]
            return bool(found)

        self.until(is_there)
        return found[0]

    def sees(self, name: str) -> bool:
        """Tell whether something of this name is visible now."""
        return any(w.isVisible() for w in self.window.findChildren(QWidget, name))

    def press(self, keys: str, times: int = 1) -> None:
        """Press a key, spelled as in Qt ("Ctrl+Z", "3", "Return"), where the focus is."""
        for _press in range(times):
            combination = QKeySequence(keys)[0]
            target = QApplication.focusWidget() or self.window
            QTest.keyClick(target, combination.key(), combination.keyboardModifiers())
            QApplication.processEvents()

    def click(self, name: str) -> None:
        """Click a widget in its middle."""
        widget = self.see(QWidget, name)
        self.until(widget.isEnabled)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=_middle(widget))
        QApplication.processEvents()

    def write(self, name: str, text: str) -> None:
        """Write into a field in place of what it holds."""
        field = self.see(QWidget, name)
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(field, Qt.Key.Key_Delete)
        QTest.keyClicks(field, text)
        QApplication.processEvents()

    def until(self, reached: Callable[[], bool]) -> None:
        """Wait until something is so."""
        self._bot.waitUntil(lambda: bool(reached()), timeout=PATIENCE_MS)

    def _answer(self, _parent: QWidget | None, _question: Question) -> list[Path]:
        return self.files


def _middle(widget: QWidget) -> QPoint:
    return widget.rect().center()
