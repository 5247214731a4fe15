"""What the window hands to every page: the open document, the library, the ways to other places."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from readiness.library import Library
    from ui.dialogs.files import FileDialogs
    from ui.document import Document
    from ui.preferences import Preferences
    from ui.relay import Relay
    from ui.theme import Theme

LIBRARY = "library"
CHECKLIST = "checklist"
VERDICT = "verdict"
REGISTERS = "registers"
COMPARE = "compare"
BRIEF = "brief"
EDITOR = "editor"
"""The editor of the checklist; it stands inside the Checklist place and has no tab of its own."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where in a place to go. Empty parts mean: wherever the place was.

    `assessments` are document ids (Compare), `revision` narrows the last of them to one revision,
    `checklist` is the id of a checklist (the editor; empty means the open assessment's own copy).
    `register`, `table` and `row` are ids of the registers; "timeline" is a register of its own.
    """

    item: str = ""
    section: str = ""
    rung: str = ""
    assessments: tuple[str, ...] = ()
    revision: str = ""
    checklist: str = ""
    register: str = ""
    table: str = ""
    row: str = ""


class OpenDocument(QObject):
    """Holds the document that is open, if any.

    Signals:
        document_opened(Document): another document is open now.
        document_closed(): none is open now.
        deleted(list): assessments with these ids are gone for good, and nothing of them may be
            saved again.
    """

    document_opened = Signal(object)
    document_closed = Signal()
    deleted = Signal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None

    @property
    def document(self) -> Document | None:
        """The open document; None before the first is opened."""
        return self._document

    def hold(self, document: Document) -> None:
        """Make this the open document."""
        self._document = document
        self.document_opened.emit(document)

    def release(self) -> None:
        """Hold no document any more."""
        self._document = None
        self.document_closed.emit()


@dataclass(frozen=True, slots=True)
class Room:
    """The services of the window, given to each page when it is built.

    Attributes:
        library: answers with futures; see `relay`.
        open: the open document; `open.document` is None when none is.
        theme: `theme.palette` and the signal `theme.changed`.
        preferences: what is remembered in the library: paper, marking, folders.
        dialogs: asks for files; tests replace it.
        relay: `relay.when_done(future, owner, then, failed=None)` calls back here.
        navigate: `navigate(place, Target(…))` shows another place.
        open_assessment: `open_assessment(document_id, place, Target(…))` loads one and shows it.
        say: shows a sentence in the status bar for some seconds.
        warn: shows a sentence in a bar above the page until it is dismissed.
        refresh_frame: reads `buttons()`, `hints` and `status` of the page again.
        frame: what pages stand in from the beginning; moving a whole page there would dress
            every widget of it a second time.
    """

    library: Library
    open: OpenDocument
    theme: Theme
    preferences: Preferences
    dialogs: FileDialogs
    relay: Relay
    navigate: Callable[[str, Target], None]
    open_assessment: Callable[[str, str, Target], None]
    say: Callable[[str], None]
    warn: Callable[[str], None]
    refresh_frame: Callable[[], None]
    frame: QWidget | None = None
