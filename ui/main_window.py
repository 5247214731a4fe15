"""The frame: places on top, the page that shows, the line at the foot. Nothing is decided here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from readiness.errors import LibraryInUse
from readiness.messages import _
from ui.actions import actions
from ui.dialogs.files import FileDialogs
from ui.dialogs.overlays import Overlays
from ui.frame import NO_DOCUMENT_NEEDED, Frame
from ui.library_state import LibraryState
from ui.page import Page
from ui.places import Place, places
from ui.preferences import Preferences
from ui.room import BRIEF, LIBRARY, OpenDocument, Room, Target
from ui.widgets.ask_line import AskLine
from ui.widgets.banner import Banner
from ui.widgets.reading_order import ReadingArea, leave_keyboard
from ui.widgets.status_line import StatusLine
from ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from concurrent.futures import Future
    from pathlib import Path

    from readiness.library import Library, Opened
    from ui.document import Document
    from ui.opening import Opening
    from ui.pages.library.page import LibraryPage
    from ui.pages.library.work import LibraryWork
    from ui.relay import Relay
    from ui.theme import Theme


class MainWindow(QMainWindow):
    """Shows one place at a time; pages are built when they are first visited.

    Attributes:
        room: what every page was given.
        opened: the future of the library's opening.
        place: the id of the place that shows; empty before the first.

    Signals:
        open_wanted(): an assessment shall be opened, but the models are not there yet.
        can_open(Opening): the models are there, assessments can be opened.
        furnished(): the heavy rooms are there, everything can be used.
        listed(): the Library shows what it has, or why it has nothing.
        in_use(): another process has the library open.
    """

    open_wanted = Signal()
    can_open = Signal(object)
    furnished = Signal()
    in_use = Signal()
    listed = Signal()

    def __init__(
        self, library: Library, opened: Future[Opened], theme: Theme, relay: Relay
    ) -> None:
        super().__init__()
        self.setObjectName("main-window")
        self.setWindowTitle(_("Readiness"))
        self._library = library
        self.opened = opened
        self._opening: Opening | None = None
        self._work: LibraryWork | None = None
        self._quit_anyway = False
        self._asked_for = ""
        self._refusal = ""
        self.place = ""
        self._places: dict[str, Place] = {place.id: place for place in places()}
        self._pages: dict[str, Page] = {}
        self._overlays = Overlays(self)
        self._listening: Document | None = None
        self._stack = QStackedWidget()
        preferences = Preferences(library, relay, self)
        self.room = Room(
            library=library,
            open=OpenDocument(self),
            theme=theme,
            preferences=preferences,
            dialogs=FileDialogs(preferences),
            relay=relay,
            navigate=self.navigate,
            open_assessment=self.open_assessment,
            say=self.say,
            warn=self.warn,
            refresh_frame=self.refresh_frame,
            frame=self._stack,
        )
        self._build()
        self._frame = Frame(self, self.room, self._places.values(), self._top, self._status)
        self._add_actions()
        self.room.open.document_opened.connect(self._on_document_opened)
        self.room.open.document_closed.connect(self._on_document_closed)
        preferences.changed.connect(lambda _key: self._show_facts())
        relay.failed.connect(lambda error: self.warn(str(error)))
        relay.mended.connect(self.banner.withdraw)
        QTimer.singleShot(0, self, self._begin)
        self._state = LibraryState(library, opened, relay, self)
        self._state.opened.connect(self._on_library_open)
        self._state.shut.connect(self._on_library_shut)

    # The frame

    def _build(self) -> None:
        keys = {action.id: action.keys[0] for action in actions() if action.keys}
        self._top = TopBar(
            tuple((p.id, p.word, keys[f"go_{p.id}"]) for p in self._places.values() if p.word)
        )
        self._top.place_chosen.connect(lambda place: self.navigate(place, Target()))
        self.banner = Banner()
        self._name_line = AskLine(_("Name of this revision"), _("Save"), "name-version")
        self._name_line.answered.connect(self._on_version_named)
        self._status = StatusLine()
        above = (self._top, self.banner, self._name_line)
        self.setCentralWidget(ReadingArea(above, self._stack, self._status))
        self.setMinimumSize(900, 600)
        screen = self.screen().availableGeometry()
        self.resize(min(1440, screen.width()), min(900, screen.height()))

    def _add_actions(self) -> None:
        for row in actions():
            action = QAction(row.text, self)
            action.setObjectName(f"action-{row.id}")
            action.setShortcuts([QKeySequence(key) for key in row.keys])
            action.triggered.connect(getattr(self, row.handler))
            self.addAction(action)

    def refresh_frame(self) -> None:
        """Read title, buttons, facts and hints again."""
        self._frame.show(self.place, self._pages.get(self.place))

    def _show_facts(self) -> None:
        self._frame.show_facts(self.place, self._pages.get(self.place))

    # Places

    def _begin(self) -> None:
        """Begin in the Library, unless another place or an assessment is asked for already."""
        if not self.place and not self._asked_for:
            self.navigate(LIBRARY, Target())

    def navigate(self, place: str, target: Target) -> None:
        """Show a place and go to a part of it; without a document some places stay shut."""
        if place not in self._places:
            return
        if place not in NO_DOCUMENT_NEEDED and self.room.open.document is None:
            self.say(_("Open an assessment first."))
            return
        page = self._page(place)
        before = self._pages.get(self.place)
        if before is not None and before is not page:
            before.leave()
            leave_keyboard(before)
            self._status.withdraw(self._refusal)
        self.place = place
        self._stack.setCurrentWidget(page)
        self.refresh_frame()
        page.go_to(target)

    def _page(self, place: str) -> Page:
        page = self._pages.get(place)
        if page is None:
            page = self._places[place].build(self.room)
            self._pages[place] = page
            self._stack.addWidget(page)
            if place == LIBRARY:
                self._add_library(cast("LibraryPage", page))
            if self.room.open.document is not None:
                page.show_document(self.room.open.document)
        return page

    def open_assessment(self, document_id: str, place: str, target: Target) -> None:
        """Load an assessment from the library, then show it in a place."""
        self._asked_for = document_id
        stored = self._library.load(document_id)
        then = partial(self.navigate, place, target)
        if self._opening is not None:
            self._opening.open(document_id, stored, then)
            return
        self.can_open.connect(lambda opening: opening.open(document_id, stored, then))
        self.open_wanted.emit()

    def take_opening(self, opening: Opening) -> None:
        """Take what needed the models; assessments can be opened from here on."""
        self._opening = opening
        opening.refused.connect(self._on_refused)
        self.can_open.emit(opening)

    def take_work(self, work: LibraryWork) -> None:
        """Take what does the work of the Library; everything can be used from here on."""
        self._work = work
        self.furnished.emit()

    def library_page(self) -> LibraryPage:
        """Return the page of the Library, made now if it was not looked at yet."""
        return cast("LibraryPage", self._page(LIBRARY))

    def _add_library(self, page: LibraryPage) -> None:
        page.listed.connect(self.listed)
        page.asked.connect(self._on_library_asked)
        self._state.tell(page)

    def _on_library_open(self, opened: Opened) -> None:
        self.room.preferences.read()
        if opened.read_only:
            self.warn(_("The folder of the library cannot be written. Reading works, saving not."))
        if self._work is not None:
            self._work.begin()

    def _on_library_shut(self, error: Exception) -> None:
        if isinstance(error, LibraryInUse):
            self.in_use.emit()

    def _on_refused(self, sentence: str) -> None:
        self._asked_for = ""
        self._begin()
        self.warn(sentence)

    def _on_library_asked(self, wish: str) -> None:
        if wish == "about":
            self.show_about()
        elif wish == "name_version":
            self.name_version()

    # The document

    def _on_document_opened(self, document: Document) -> None:
        self._listening = document
        self._status.withdraw(_("Open an assessment first."))
        document.save_state_changed.connect(self._show_facts)
        document.refused.connect(self._on_edit_refused)
        document.version_named.connect(lambda name: self.say(_("Saved as “{name}”.", name=name)))
        document.changed.connect(self._on_document_changed)
        for page in self._pages.values():
            page.show_document(document)
        self.refresh_frame()

    def _on_document_closed(self) -> None:
        self.navigate(LIBRARY, Target())

    def _on_document_changed(self) -> None:
        self._status.withdraw(self._refusal)
        document = self.room.open.document
        page = self._pages.get(self.place)
        if document is not None and page is not None and (page.stands_in or self.place) != LIBRARY:
            self._top.show_title(document.assessment.title)

    def _on_edit_refused(self, sentence: str) -> None:
        """Say why until the next edit is taken, or another place is looked at."""
        self._refusal = sentence
        self.say(sentence)

    # Sentences

    def say(self, sentence: str) -> None:
        """Show a sentence in the status line for some seconds."""
        self._status.say(sentence)

    def warn(self, sentence: str) -> None:
        """Show a sentence above the page until it is dismissed."""
        self.banner.show_message(sentence, state="short")

    # Actions of the table

    def go(self) -> None:
        """Show the place that the action names."""
        self.navigate(self.sender().objectName().removeprefix("action-go_"), Target())

    def new_assessment(self) -> None:
        """Open the panel for a new assessment in the Library."""
        self.navigate(LIBRARY, Target())
        self.library_page().perform("new")

    def import_files(self) -> None:
        """Ask for files and show in the Library what importing them would do."""
        self.navigate(LIBRARY, Target())
        self.library_page().perform("import")

    def search(self) -> None:
        """Go to the search field of the place, or to that of the Library."""
        if not self._perform("find"):
            self.navigate(LIBRARY, Target())
            self._perform("find")

    def undo(self) -> None:
        """Take back the last edit of what the place edits."""
        document = self.room.open.document
        if self._perform("undo") or document is None or self.place == LIBRARY:
            return
        document.undo_stack.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        document = self.room.open.document
        if self._perform("redo") or document is None or self.place == LIBRARY:
            return
        document.undo_stack.redo()

    def name_version(self) -> None:
        """Ask for a name of the present state."""
        if self._perform("name_version"):
            return
        if self.room.open.document is None:
            self.say(_("Open an assessment first."))
            return
        self._name_line.ask()

    def show_versions(self) -> None:
        """Show in the Library what was saved of the open assessment."""
        if self._work is not None:
            self._work.versions.show_open(self.place)

    def export_brief(self) -> None:
        """Go to the Brief and export it."""
        if self._perform("export_brief"):
            return
        self.navigate(BRIEF, Target())
        if self.place == BRIEF:
            self._perform("export_brief")

    def show_keys(self) -> None:
        """Show all keys over the window."""
        self._overlays.keys()

    def show_about(self) -> None:
        """Show version, licences and the place of the library."""
        self._overlays.about(self._library.path)

    def _perform(self, action_id: str) -> bool:
        page = self._pages.get(self.place)
        return page is not None and page.perform(action_id)

    def _on_version_named(self, name: str) -> None:
        document = self.room.open.document
        if document is not None:
            document.name_version(name)

    # The end

    def called_again(self, files: list[Path]) -> None:
        """Come to the front because the app was started again, and import its files."""
        if files and self._work is not None:
            self.navigate(LIBRARY, Target())
            self._work.import_files(files)
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save first; if that fails, stay and say so, once."""
        for page in self._pages.values():
            page.leave()
        problem = "" if self._quit_anyway else self._save_all()
        if not problem:
            self.hide()
            for page in self._pages.values():
                page.end()
            self._state.end()
            return
        event.ignore()
        self.banner.show_message(
            _(
                "{problem} Export a copy from the Library to keep it, or quit without the last "
                "changes.",
                problem=problem,
            ),
            (_("Quit without them"), self._quit_without_saving),
            state="short",
        )

    def _save_all(self) -> str:
        """Save what is not saved, of documents left before too; return what went wrong, if any."""
        document = self.room.open.document
        if document is not None and not document.flush():
            return document.save_state
        problems = [page.save_all() for page in self._pages.values()]
        if self._opening is not None:
            problems.append(self._opening.save_all())
        return next((said for said in problems if said), "")

    def _quit_without_saving(self) -> None:
        self._quit_anyway = True
        QTimer.singleShot(0, self, self.close)
