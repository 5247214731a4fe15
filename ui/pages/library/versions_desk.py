"""The work behind the versions: read the history, compare, bring a version back."""

from typing import Any

from PySide6.QtCore import QObject, Signal

from readiness.errors import ReadinessError
from readiness.library.records import RevisionInfo, Stored
from readiness.messages import _
from readiness.method.summaries import summarise
from ui.document import Document
from ui.opening import read_stored
from ui.pages.library.versions_panel import VersionsPanel
from ui.room import COMPARE, Room, Target


class VersionsDesk(QObject):
    """Shows the versions of one assessment in a panel and does what is asked of them.

    Signals:
        name_wanted(): the present version of the open assessment is to get a name.
        brought_back(str): a version is the present one now; the id of its assessment.
    """

    name_wanted = Signal()
    brought_back = Signal(str)

    def __init__(self, room: Room, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room

    def panel(self, document_id: str, title: str) -> VersionsPanel:
        """Return a panel on the versions of an assessment; it keeps itself up to date."""
        document = self._open(document_id)
        panel = VersionsPanel(title, can_name=document is not None)
        panel.compare_wanted.connect(self._compare)
        panel.wanted.connect(lambda info: self._bring_back(info, panel))
        panel.name_wanted.connect(self.name_wanted)
        self._read(document_id, panel)
        if document is not None:
            document.save_state_changed.connect(panel.refresh_asked)
            panel.refresh_asked.connect(lambda: self._read_when_saved(document_id, panel))
        return panel

    def _open(self, document_id: str) -> Document | None:
        document = self._room.open.document
        return document if document and document.assessment.id == document_id else None

    def _read(self, document_id: str, panel: VersionsPanel) -> None:
        self._room.relay.when_done(
            self._room.library.history(document_id), panel, panel.show_history
        )

    def _read_when_saved(self, document_id: str, panel: VersionsPanel) -> None:
        document = self._open(document_id)
        if document is not None and document.is_saved:
            self._read(document_id, panel)

    def _compare(self, info: RevisionInfo) -> None:
        self._room.navigate(
            COMPARE, Target(assessments=(info.document_id,), revision=str(info.number))
        )

    def _bring_back(self, info: RevisionInfo, panel: VersionsPanel) -> None:
        def put(stored: Stored) -> None:
            try:
                self._put(stored, panel)
            except ReadinessError as error:
                self._room.warn(str(error))

        self._room.relay.when_done(
            self._room.library.load(info.document_id, info.number), self, put
        )

    def _put(self, stored: Stored, panel: VersionsPanel) -> None:
        document_id, number = stored.info.document_id, stored.info.number
        earlier = read_stored(stored)
        document = self._open(document_id)
        if document is None:
            future = self._room.library.save(
                document_id,
                "assessment",
                stored.body,
                stored.checklist,
                summarise(earlier),
                name=_("Version {number} brought back", number=number),
                save_kind="restore",
            )
            self._room.relay.when_done(future, self, lambda saved: self._saved(saved, number))
            self._read(document_id, panel)
        elif document.bring_back(number, earlier):
            self._room.say(
                _("Version {number} is the present one now. Undo takes that back.", number=number)
            )
            self.brought_back.emit(document_id)
        else:
            self._room.say(_("The present state is the same as version {number}.", number=number))

    def _saved(self, saved: Any, number: int) -> None:
        self._room.say(
            _(
                "Version {number} is the present one now, saved as version {new}.",
                number=number,
                new=saved.number,
            )
        )
        self.brought_back.emit(saved.document_id)
