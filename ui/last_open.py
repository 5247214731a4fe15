"""Which assessment was open when the window was last closed, and in which place."""

from PySide6.QtCore import QEvent, QObject

from ui.main_window import MainWindow
from ui.room import BRIEF, CHECKLIST, COMPARE, EDITOR, LIBRARY, REGISTERS, VERDICT, Target

_KEY = "last_open"
_PLACES = (CHECKLIST, VERDICT, REGISTERS, COMPARE, BRIEF)


class LastOpen(QObject):
    """Goes back to the assessment that was on screen; whoever closed in the Library begins there.

    It is forgotten once it is used, so that an assessment with which the app would die is not
    opened again and again.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def go_back(self) -> None:
        """Open it, before the window is shown; nothing happens where nothing is known."""
        preferences = self._window.room.preferences
        kept = preferences.get(_KEY)
        if kept is None:
            return
        preferences.set(_KEY, None)
        if isinstance(kept, dict) and kept.get("place") in _PLACES:
            self._window.open_assessment(str(kept.get("id")), kept["place"], Target())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Remember it when the window is asked to close, while the library is open."""
        room = self._window.room
        if event.type() == QEvent.Type.Close and room.preferences.are_known:
            document, place = room.open.document, self._window.place
            kept = None
            if place == EDITOR:
                # It may be a checklist of the library that is edited; the draft is kept anyhow.
                place = CHECKLIST
            if document is not None and place != LIBRARY:
                kept = {"id": document.assessment.id, "place": place}
            room.preferences.set(_KEY, kept)
        return False
