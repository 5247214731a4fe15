"""Where the window stood when it was last closed, how large, and whether maximised."""

from PySide6.QtCore import QByteArray, QEvent, QObject
from PySide6.QtWidgets import QWidget

from ui.preferences import Preferences

PATIENCE_SECONDS = 0.05
"""The library is usually open before the window is shown; a slow one does not hold up the start."""

_KEY = "window"


class WindowPlace(QObject):
    """Puts a window where it stood last, before it is shown, and remembers where it is closed.

    What is remembered lies in the library, so each library has its own.
    """

    def __init__(self, window: QWidget, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        window.installEventFilter(self)

    def restore(self) -> None:
        """Put the window there; it stays as it is where nothing is known or the library is slow."""
        if not self._preferences.read_at_once(PATIENCE_SECONDS):
            return
        kept = self._preferences.get(_KEY)
        if isinstance(kept, str):
            # Qt itself sees to screens that are no longer there, and refuses what is not its own.
            self._window.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii", "replace")))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Remember the place when the window is asked to close, while the library is open."""
        if event.type() == QEvent.Type.Close and self._preferences.are_known:
            place = self._window.saveGeometry().toBase64().data()
            self._preferences.set(_KEY, bytes(place).decode("ascii"))
        return False
