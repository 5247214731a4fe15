"""Looks for Python's garbage on the screen's thread alone."""

import gc

from PySide6.QtCore import QObject, QTimer

SWEEP_MS = 1_000


class Sweeping(QObject):
    """Takes the collector away from chance for as long as this object lives.

    Left alone, Python collects in whichever thread happens to allocate. What it finds may be
    objects of Qt, and those destroyed outside the screen's thread leave their timers and
    connections behind: the window stands still or crashes, once in a great while.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=SWEEP_MS)
        self._timer.timeout.connect(sweep)
        self._timer.start()


def sweep() -> None:
    """Collect the generations that Python would collect by now; call it on the screen's thread."""
    counts = gc.get_count()
    due = [at for at, limit in enumerate(gc.get_threshold()) if limit and counts[at] > limit]
    if due:
        gc.collect(max(due))
