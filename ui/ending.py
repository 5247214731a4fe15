"""Ends the window in order when the system asks the process to end."""

import contextlib
import os
import signal
from types import FrameType

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, QTimer
from PySide6.QtWidgets import QWidget


class Ending(QObject):
    """Closes the window on SIGTERM, SIGINT and SIGHUP, so that the last edit is saved.

    Python runs its handlers between its own instructions, which an idle window has none of; so
    the signal also writes to a pipe that wakes Qt.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._read, write = os.pipe()
        os.set_blocking(self._read, False)
        os.set_blocking(write, False)
        signal.set_wakeup_fd(write, warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._read, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)
        for name in ("SIGTERM", "SIGINT", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None:
                signal.signal(number, self._on_signal)

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        # Python may be anywhere just now; the window closes in its own turn.
        QTimer.singleShot(0, self, self._end)

    def _end(self) -> None:
        if self._window.close():
            QCoreApplication.quit()

    def _on_woken(self) -> None:
        with contextlib.suppress(BlockingIOError):
            os.read(self._read, 64)
