"""The real window, typing by itself without end; a process of its own, made to be killed.

    python tests/journeys/typing_window.py LIBRARY FIRST

Opens the assessment `typed`, goes to the note of its first item and types numbers from FIRST on.
After each number it prints `NUMBER SECONDS` (of the monotonic clock) on standard output.
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from readiness.figures.palette import LIGHT
from ui import app
from ui.room import CHECKLIST, Target

DOCUMENT = "typed"
ITEM = "OFFER-1"
PAUSE_MS = 20
NEARLY_FULL = 3_500


def main(path: str, first: str) -> int:
    """Type until somebody puts an end to it."""
    application = app.make_application()
    window = app.make_window(Path(path), LIGHT)
    window.show()
    app.furnish(window)
    window.open_assessment(DOCUMENT, CHECKLIST, Target(item=ITEM))
    number = int(first)

    def type_on() -> None:
        nonlocal number
        note = window.findChild(QPlainTextEdit, "note")
        if note is None or not note.isVisible():
            return
        if len(note.toPlainText()) > NEARLY_FULL:
            QTest.keyClick(note, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        else:
            QTest.keyClick(note, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(note, f" {number:05}")
        print(number, time.monotonic(), flush=True)
        number += 1

    timer = QTimer()
    timer.timeout.connect(type_on)
    timer.start(PAUSE_MS)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
