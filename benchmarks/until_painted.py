"""Runs a window until its first paint, then ends normally; the whole process is what is measured.

python benchmarks/until_painted.py bare
python benchmarks/until_painted.py app ARGUMENT …
"""

import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


class _UntilPainted(QObject):
    """Ends the application after the main window has been painted once."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow):
            QTimer.singleShot(0, QApplication.quit)
        return False


def bare() -> int:
    """Open the smallest window Qt can show: one label."""
    app = QApplication(sys.argv[:1])
    watcher = _UntilPainted()
    app.installEventFilter(watcher)
    window = QMainWindow()
    window.setCentralWidget(QLabel("Readiness"))
    window.resize(1440, 900)
    window.show()
    return app.exec()


def app(arguments: list[str]) -> int:
    """Open the real window as the command `readiness` does."""
    from ui.__main__ import main

    run_loop = QApplication.exec

    def watched_loop() -> int:
        watcher = _UntilPainted()
        QApplication.instance().installEventFilter(watcher)
        return run_loop()

    QApplication.exec = staticmethod(watched_loop)
    return main(arguments)


if __name__ == "__main__":
    sys.exit(bare() if sys.argv[1] == "bare" else app(sys.argv[2:]))
