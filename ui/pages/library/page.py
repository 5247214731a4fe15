"""The Library place: what is saved, what can be done with it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from readiness.library.records import Backup, Counts, Entry, Opened
from readiness.messages import _
from ui.models.entries import CaseRow
from ui.page import Page
from ui.pages.library import side
from ui.pages.library.entries_view import ColumnHeads, EntriesView
from ui.pages.library.side import LibrarySide
from ui.room import CHECKLIST, COMPARE, Room, Target
from ui.widgets.empty_state import EmptyState
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from ui.pages.library.desk import Desk


class LibraryPage(Page):
    """Search and shelves at the left, the list in the middle, a panel for work at the right.

    Signals:
        listed(): the list shows what the library has, or why it shows nothing.
    """

    listed = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = _("Library")
        self.hints = _("Enter open · R re-assess · C compare · E export · Del archive · F1 keys")
        self._desk: Desk | None = None
        self._open = False
        self._shelf = side.OPEN
        self._counts: Counts | None = None
        self._asked = 0
        self._new = QPushButton(_("New assessment  Ctrl+N"))
        self._new.setObjectName("new-assessment")
        self._new.setProperty("role", "primary")
        self._new.clicked.connect(self._on_new)
        self._import = QPushButton(_("Import…"))
        self._import.setObjectName("import")
        self._import.clicked.connect(self._on_import)
        for button in (self._new, self._import):
            button.setEnabled(False)
        self._build()

    def _build(self) -> None:
        self.side = LibrarySide()
        self.side.searched.connect(self._on_searched)
        self.side.shelf_chosen.connect(self._on_shelf)
        self.side.backup_asked.connect(self._on_backup)
        self.view = EntriesView()
        self.view.asked.connect(self._on_asked)
        self.view.selection_changed.connect(self._show_status)
        self._heads = ColumnHeads()
        self._heading = PlainLabel(_("Assessments"), role="title")
        self._subtitle = PlainLabel(
            _(
                "Each row is one case seen from one side at one date. "
                "Select two or more to compare them."
            ),
            role="muted",
            wrap=True,
        )
        self._empty = EmptyState("", "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(22, 16, 22, 10)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(self._subtitle)
        column.addWidget(self._heads)
        column.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(middle, 1)
        self._row = row

    # What the window asks

    def buttons(self) -> list[QWidget]:
        """Return Import and New assessment."""
        return [self._import, self._new]

    def go_to(self, target: Target) -> None:
        """Read the list again and take the keyboard."""
        self.refresh(target.assessments[0] if target.assessments else "")
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def perform(self, action_id: str) -> bool:
        """Search, new and import have their place here."""
        if action_id == "find":
            self.side.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.side.search.selectAll()
            return True
        if action_id == "new":
            self._on_new()
            return True
        if action_id == "import":
            self._on_import()
            return True
        return False

    def show_library(self, _opened: Opened) -> None:
        """The library is open: show what it has."""
        self._open = True
        self.refresh()

    def show_problem(self, error: Exception) -> None:
        """The library cannot be opened: say why and offer the way on."""
        self._empty.show_words(_("The library cannot be opened"), str(error))
        self._stack.setCurrentWidget(self._empty)
        self.listed.emit()

    def furnish(self, desk: Desk) -> None:
        """Take the desk; everything can be done from here on."""
        self._desk = desk
        desk.listed.connect(self.refresh)
        for button in (self._new, self._import):
            button.setEnabled(True)
        if self._open:
            desk.provide_samples()

    def import_files(self, paths: list[Path]) -> None:
        """Show what importing these files would do."""

    # The list

    def refresh(self, choose: str = "") -> None:
        """Ask the library for the list, the counts and the backups."""
        if not self._open:
            return
        self._asked += 1
        asked = self._asked
        text = self.side.search.text().strip()
        relay, library = self.room.relay, self.room.library
        if self._shelf in (side.OPEN, side.ALL):
            relay.when_done(
                library.entries(text), self, lambda found: self._take(asked, found, choose)
            )
        if self._shelf in (side.ARCHIVED, side.ALL):
            relay.when_done(
                library.entries(text, archived=True),
                self,
                lambda found: self._take(asked, found, choose, more=self._shelf == side.ALL),
            )
        relay.when_done(library.counts(), self, self._take_counts)
        relay.when_done(library.backups(), self, self._take_backups)

    def _take(self, asked: int, found: list[Entry], choose: str, more: bool = False) -> None:
        if asked != self._asked:
            return
        entries = [*self._found, *found] if more else found
        self._found = entries
        self.view.show_entries(entries, choose)
        first = self.view.entries.row(self.view.entries.index(0))
        self._heads.show_rungs(first.rungs if isinstance(first, CaseRow) else ())
        self._stack.setCurrentWidget(self.view if entries else self._empty)
        self._heads.setVisible(bool(entries))
        self._show_status()
        self.listed.emit()

    def _take_counts(self, counts: Counts) -> None:
        self._counts = counts
        self.side.show_counts(
            {
                side.OPEN: counts.assessments,
                side.ARCHIVED: counts.archived,
                side.ALL: counts.assessments + counts.archived,
                side.OWN: counts.checklists,
            }
        )
        self._show_status()

    def _take_backups(self, backups: list[Backup]) -> None:
        self.side.show_backup(backups[0].at if backups else None, datetime.now())

    def _show_status(self) -> None:
        self.room.refresh_frame()

    def _on_searched(self, _text: str) -> None:
        self.refresh()

    def _on_shelf(self, shelf: str) -> None:
        self._shelf = shelf
        self.side.show_shelf(shelf)
        self.refresh()

    def _on_backup(self) -> None: ...

    def _on_new(self) -> None: ...

    def _on_import(self) -> None: ...

    def _on_asked(self, wish: str) -> None:
        chosen = self.view.chosen()
        if wish == "open" and chosen:
            self.room.open_assessment(chosen[0].document_id, CHECKLIST, Target())
        elif wish == "compare":
            self.room.navigate(COMPARE, Target(assessments=tuple(e.document_id for e in chosen)))
