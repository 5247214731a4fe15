"""The other assessments of a case, as the library lists them."""

from datetime import date

from PySide6.QtCore import QObject, Signal

from readiness.library.records import Entry
from readiness.method.registers.timeline import OtherAssessment
from readiness.method.summaries import standing_words
from ui.room import Room


class OtherAssessments(QObject):
    """Asks the library for them; the newest question alone is answered.

    Signals:
        found(tuple): the other assessments of the case that was asked for.
    """

    found = Signal(object)

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._asked = 0

    def look(self, document_id: str, case_id: str) -> None:
        """Find the assessments of a case, but for this one and those in the archive."""
        self._asked += 1
        asked = self._asked

        def take(entries: list[Entry]) -> None:
            if asked == self._asked:
                self.found.emit(_others(entries, document_id, case_id))

        self._room.relay.when_done(self._room.library.entries(), self, take)


def _others(entries: list[Entry], document_id: str, case_id: str) -> tuple[OtherAssessment, ...]:
    return tuple(
        OtherAssessment(
            entry.summary.title,
            date.fromisoformat(entry.summary.as_of),
            entry.document_id,
            standing_words(entry.summary.rungs),
        )
        for entry in entries
        if entry.summary.case_id == case_id and entry.document_id != document_id
    )
