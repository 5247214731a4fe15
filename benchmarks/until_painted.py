"""Runs a window until it is painted, then ends it; the whole process is what is measured.

    python benchmarks/until_painted.py bare                   one label
    python benchmarks/until_painted.py list ARGUMENT …        the library, listed and painted
    python benchmarks/until_painted.py checklist ARGUMENT …   what was open last, painted again

ARGUMENT are those of the command `readiness`.
"""

import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


class NextPaint(QObject):
    """Ends the application with the next paint of the main window."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        # A filter on the whole application would slow the bare window too, and flatter ours.
        window.installEventFilter(self)
        window.centralWidget().update()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest:
            QTimer.singleShot(0, self._window.close)
        return False


def bare() -> int:
    """Open the smallest window Qt can show."""
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.setCentralWidget(QLabel("Readiness"))
    window.resize(1440, 900)
    NextPaint(window)
    window.show()
    return application.exec()


def real(arguments: list[str], prepare: Callable[[QMainWindow], None]) -> int:
    """Open the real window as the command `readiness` does, prepared when its loop begins."""
    from ui.__main__ import main

    run_loop = QApplication.exec

    def watched_loop() -> int:
        prepare(_main_window())
        return run_loop()

    QApplication.exec = staticmethod(watched_loop)
    return main(arguments)


def _main_window() -> QMainWindow:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMainWindow))


def until_listed(window: QMainWindow) -> None:
    """End with the paint after the list arrived; what is imported after it is left out."""
    from ui import app

    app.furnish_opening = lambda _window: None
    app.furnish_work = lambda _window: None
    window.listed.connect(lambda: NextPaint(window))


def until_checklist(window: QMainWindow) -> None:
    """End with the first paint of the assessment that was open last."""
    opened = window.room.open.document_opened
    opened.connect(lambda _document: QTimer.singleShot(0, lambda: NextPaint(window)))


if __name__ == "__main__":
    mode, *rest = sys.argv[1:]
    if mode == "bare":
        sys.exit(bare())
    sys.exit(real(rest, until_listed if mode == "list" else until_checklist))
