"""The work behind the revisions: read the history, compare, bring a revision back."""

from typing import Any

from PySide6.QtCore import QObject

from readiness.errors import ReadinessError
from readiness.library.records import Entry, RevisionInfo, Stored
from readiness.messages import _
from readiness.method.summaries import summarise
from ui.document import Document
from ui.opening import read_stored
from ui.pages.library.page import LibraryPage
from ui.pages.library.versions_panel import VersionsPanel
from ui.room import COMPARE, LIBRARY, Room, Target


class VersionsDesk(QObject):
    """Shows the revisions of one assessment in a panel and does what is asked of them."""

    def __init__(self, room: Room, page: LibraryPage) -> None:
        super().__init__(page)
        self._room = room
        self._page = page
        self._came_from = LIBRARY

    def show_chosen(self) -> None:
        """Show the revisions of the assessment chosen in the list."""
        entry = self._page.view.chosen()[0]
        self._came_from = LIBRARY
        self._show(entry.document_id, entry.summary.title)

    def show_open(self, came_from: str) -> None:
        """Show the revisions of the open assessment; the end leads back to where one was."""
        document = self._room.open.document
        if document is None:
            self._room.say(_("Open an assessment first."))
            return
        self._came_from = came_from
        assessment = document.assessment
        self._room.navigate(LIBRARY, Target(assessments=(assessment.id,)))
        self._show(assessment.id, assessment.title)

    def _show(self, document_id: str, title: str) -> None:
        document = self._open(document_id)
        panel = VersionsPanel(title, can_name=document is not None)
        panel.compare_wanted.connect(self._compare)
        panel.wanted.connect(lambda info: self._bring_back(info, panel))
        panel.name_wanted.connect(lambda: self._page.asked.emit("name_version"))
        panel.done.connect(self._end)
        self._read(document_id, panel)
        if document is not None:
            document.save_state_changed.connect(panel.refresh_asked)
            panel.refresh_asked.connect(lambda: self._read_when_saved(document_id, panel))
        self._page.show_panel(panel)
        panel.begin()

    def _end(self) -> None:
        self._page.show_panel(None)
        if self._came_from != LIBRARY:
            self._room.navigate(self._came_from, Target())

    def _on_brought_back(self, document_id: str) -> None:
        if self._came_from != LIBRARY:
            self._end()
        else:
            self._page.refresh(document_id)

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
        def go(entry: Entry | None) -> None:
            if entry is None:
                self._room.say(_("This assessment is no longer in the library."))
                return
            self._room.navigate(
                COMPARE, Target(assessments=(info.document_id,), revision=str(info.number))
            )

        self._room.relay.when_done(self._room.library.entry(info.document_id), self, go)

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
                name=_("Revision {number} brought back", number=number),
                save_kind="restore",
            )
            self._room.relay.when_done(future, self, lambda saved: self._saved(saved, number))
            self._read(document_id, panel)
        elif document.bring_back(number, earlier):
            self._room.say(
                _("Revision {number} is the present one now. Undo takes that back.", number=number)
            )
            self._on_brought_back(document_id)
        else:
            self._room.say(_("The present state is the same as revision {number}.", number=number))

    def _saved(self, saved: Any, number: int) -> None:
        self._room.say(
            _(
                "Revision {number} is the present one now, saved as revision {new}.",
                number=number,
                new=saved.number,
            )
        )
        self._on_brought_back(saved.document_id)
