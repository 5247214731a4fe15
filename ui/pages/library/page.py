"""The Library place: what is saved, found and listed. What is done with it is in `work`."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from readiness.library.records import Backup, Counts, Entry, Opened
from readiness.messages import _, _n
from ui.models.entries import common_rungs
from ui.page import Page
from ui.pages.library import side
from ui.pages.library.entries_view import ColumnHeads, EntriesView
from ui.pages.library.problem_view import ProblemView
from ui.pages.library.side import LibrarySide
from ui.room import Room, Target
from ui.widgets.banner import Banner
from ui.widgets.empty_state import EmptyState
from ui.widgets.plain_label import PlainLabel

ASSESSMENT_SHELVES = (side.OPEN, side.ALL, side.ARCHIVED)

FOUND_FIRST = 200
"""How many of a search are shown while it is being typed."""

REST_AFTER_MS = 200


class LibraryPage(Page):
    """Search and shelves at the left, the list in the middle, a panel for work at the right.

    Attributes:
        library_open: the library can be asked.
        works: somebody answers `asked`; the first paint comes before that.
        entries: what the list shows.
        shelf: which shelf is looked at.

    Signals:
        listed(): the list shows what the library has, or why it shows nothing.
        asked(str): the user wants something: "open", "new", "import", "reassess", "compare",
            "export", "duplicate", "versions", "archive", "delete", "name_version", "backup",
            "backups", "folder", "samples", "about", "recover", "again", "another".
        shelf_shown(str): another shelf is looked at.
        copies_read(list), folder_read(Path): the copies of the library, and where they lie.
    """

    listed = Signal()
    asked = Signal(str)
    shelf_shown = Signal(str)
    copies_read = Signal(object)
    folder_read = Signal(object)

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.title = _("Library")
        self.hints = _(
            "Enter open · R re-assess · C compare · V revisions · E export · Del archive · F1 keys"
        )
        self.library_open = False
        self.works = False
        self.entries: list[Entry] = []
        self._half: list[Entry] = []
        self.shelf = side.OPEN
        self._counts: Counts | None = None
        self._asked = 0
        self._rest = QTimer(self, singleShot=True, interval=REST_AFTER_MS)
        self._rest.timeout.connect(self.refresh)
        self._panel: QWidget | None = None
        self._new = self._button("new-assessment", _("New assessment  Ctrl+N"), "new")
        self._new.setProperty("role", "primary")
        self._import = self._button("import", _("Import…"), "import")
        self._build()

    def _build(self) -> None:
        self.side = LibrarySide()
        self.side.searched.connect(self._on_searched)
        self.side.list_wanted.connect(self._on_list_wanted)
        self.side.shelf_chosen.connect(self.show_shelf)
        for signal, wish in (
            (self.side.backup_asked, "backup"),
            (self.side.backups_asked, "backups"),
            (self.side.folder_asked, "folder"),
            (self.side.samples_asked, "samples"),
            (self.side.about_asked, "about"),
        ):
            signal.connect(lambda wish=wish: self.asked.emit(wish))
        self.copies_read.connect(self._show_newest)
        self.folder_read.connect(self.side.show_folder)
        self.view = EntriesView()
        self.view.asked.connect(self.asked)
        self.view.selection_changed.connect(self.room.refresh_frame)
        self._heads = ColumnHeads()
        self._heading = PlainLabel(_("Assessments"), role="title")
        self._subtitle = PlainLabel(role="muted", wrap=True)
        self.note = Banner()
        self.note.setObjectName("library-note")
        begin = self._button("empty-new", _("New assessment"), "new")
        begin.setProperty("role", "primary")
        bring = self._button("empty-samples", _("Bring the samples back"), "samples")
        self._ways_to_begin = (begin, bring)
        self._all_again = QPushButton(_("Clear the search"))
        self._all_again.setObjectName("empty-clear")
        self._all_again.clicked.connect(self._end_search)
        self._empty = EmptyState("", "", begin, bring, self._all_again)
        self._problem = ProblemView()
        for signal, wish in (
            (self._problem.recover_asked, "recover"),
            (self._problem.again_asked, "again"),
            (self._problem.another_asked, "another"),
        ):
            signal.connect(lambda wish=wish: self.asked.emit(wish))
        self.stack = QStackedWidget()
        for part in (self.view, self._empty, self._problem):
            self.stack.addWidget(part)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(22, 16, 22, 10)
        column.setSpacing(4)
        for widget in (self._heading, self._subtitle):
            column.addWidget(widget)
        column.addSpacing(4)
        column.addWidget(self.note)
        column.addWidget(self._heads)
        column.addWidget(self.stack, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.side)
        self._row.addWidget(middle, 1)
        self._show_headings()

    def _button(self, name: str, text: str, wish: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.clicked.connect(lambda: self.asked.emit(wish))
        return button

    # What the window asks

    @property
    def status(self) -> tuple[str, ...]:  # type: ignore[override]
        """Say how much is here and how much of it is chosen."""
        if self._counts is None:
            return ()
        chosen = len(self.view.chosen())
        return (
            _n(
                "{count} assessment in {cases}",
                "{count} assessments in {cases}",
                self._counts.assessments,
                cases=_n("{count} case", "{count} cases", self._counts.cases),
            ),
            _("{count} selected", count=chosen) if chosen else "",
        )

    def buttons(self) -> list[QWidget]:
        """Return Import and New assessment."""
        return [self._import, self._new]

    def go_to(self, target: Target) -> None:
        """Read the list again and take the keyboard."""
        self.refresh(target.assessments[0] if target.assessments else "")
        if self._panel is None:
            self._take_keyboard()

    def _take_keyboard(self) -> None:
        """Put the keyboard on the list, or on the shelf where no list of assessments shows."""
        if self.stack.currentWidget() is self.view:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.side.focus_shelf(self.shelf)

    def perform(self, action_id: str) -> bool:
        """Search, new and import have their place here."""
        if action_id == "find":
            self.side.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.side.search.selectAll()
            return True
        if action_id in ("new", "import"):
            self.asked.emit(action_id)
            return True
        return False

    # The library

    def show_library(self, _opened: Opened) -> None:
        """The library is open: show what it has."""
        self.library_open = True
        self.stack.setCurrentWidget(self.view)
        self.refresh()

    def show_problem(self, error: Exception) -> None:
        """The library cannot be opened: say why and offer the way on."""
        self.library_open = False
        self._problem.show_problem(error)
        self._heads.hide()
        self.stack.setCurrentWidget(self._problem)
        self.listed.emit()

    # The panel at the right

    def show_panel(self, panel: QWidget | None) -> None:
        """Put a panel beside the list, in the place of the one before; None takes it away."""
        before, self._panel = self._panel, panel
        if before is not None:
            self._row.removeWidget(before)
            before.hide()
            before.deleteLater()
        if panel is not None:
            self._row.addWidget(panel)
        elif before is not None:
            self._take_keyboard()

    # The list

    def show_shelf(self, shelf: str) -> None:
        """Look at a shelf."""
        self.shelf = shelf
        self.side.show_shelf(shelf)
        self._show_headings()
        self.shelf_shown.emit(shelf)
        if shelf in ASSESSMENT_SHELVES:
            self.refresh()
        else:
            self._heads.hide()

    def refresh(self, choose: str = "", *, limit: int | None = None) -> None:
        """Ask the library for the list, the counts and the backups.

        With a limit so many entries are shown first, and all a moment later.
        """
        if not self.library_open:
            return
        self._rest.stop()
        self._asked += 1
        asked = self._asked
        text = self.side.search.text().strip()
        relay, library = self.room.relay, self.room.library
        if self.shelf in ASSESSMENT_SHELVES:
            both = self.shelf == side.ALL
            if both:
                relay.when_done(library.entries(text, limit=limit), self, self._take_half)
            relay.when_done(
                library.entries(text, archived=self.shelf != side.OPEN, limit=limit),
                self,
                lambda found: self._take(
                    asked, [*self._half, *found] if both else found, choose, limit
                ),
            )
        relay.when_done(library.counts(), self, self._take_counts)
        if self.works:
            relay.when_done(library.backups(), self, self.copies_read.emit)
            relay.when_done(library.backup_folder(), self, self.folder_read.emit)

    def _take_half(self, found: list[Entry]) -> None:
        self._half = found

    def _take(self, asked: int, found: list[Entry], choose: str, limit: int | None) -> None:
        if asked != self._asked:
            return
        if limit is not None and len(found) >= limit:
            self._rest.start()
        self.entries = found
        self.view.show_entries(found, choose)
        self._heads.show_rungs(common_rungs(found))
        self._heads.setVisible(bool(found))
        if not found:
            self._show_empty()
        if self.shelf in ASSESSMENT_SHELVES:
            self.stack.setCurrentWidget(self.view if found else self._empty)
        self.room.refresh_frame()
        self.listed.emit()

    def _show_empty(self) -> None:
        text = self.side.search.text().strip()
        self._all_again.setVisible(bool(text))
        for button in self._ways_to_begin:
            button.setVisible(not text and self.shelf != side.ARCHIVED)
        if text:
            self._empty.show_words(
                _("Nothing found"),
                _("No title, note or source holds “{text}”. Try fewer or other words.", text=text),
            )
        elif self.shelf == side.ARCHIVED:
            self._empty.show_words(
                _("Nothing is archived"),
                _("Del in the list puts an assessment away; it can be brought back from here."),
            )
        else:
            self._empty.show_words(
                _("No assessment yet"),
                _("Begin one from a checklist, import a file, or look at the worked samples."),
            )

    def _show_headings(self) -> None:
        headings = {
            side.SHIPPED: (
                _("Shipped checklists"),
                _("What comes with Readiness: start from it, or copy it to change it."),
            ),
            side.OWN: (
                _("My checklists"),
                _("Yours to change. An assessment keeps the copy it began with."),
            ),
        }
        heading, subtitle = headings.get(
            self.shelf,
            (
                _("Assessments"),
                _(
                    "Each row is one case seen from one side at one date. "
                    "Select two or more to compare them."
                ),
            ),
        )
        self._heading.show_text(heading)
        self._subtitle.show_text(subtitle)

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
        self.side.show_samples(counts.samples > 0)
        self.room.refresh_frame()

    def _show_newest(self, backups: list[Backup]) -> None:
        self.side.show_backup(backups[0].at if backups else None, datetime.now())

    def _on_list_wanted(self) -> None:
        if self.entries:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end_search(self) -> None:
        self.side.search.clear()
        self.side.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_searched(self, _text: str) -> None:
        if self.shelf not in ASSESSMENT_SHELVES:
            self.show_shelf(side.OPEN)
        else:
            self.refresh(limit=FOUND_FIRST)
