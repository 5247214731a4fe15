"""What the window expects of a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.room import Room, Target
from ui.widgets.enter_key import enter_clicks

if TYPE_CHECKING:
    from ui.document import Document


class Page(QWidget):
    """One place of the window. A page overrides what it needs.

    Attributes:
        title: the word on the tab.
        hints: the keys of the place, shown at the right of the status bar.
        stands_in: the place that is marked on the bar while this one shows; its own where empty.
        status: short facts for the left of the status bar (counts and the like).
    """

    title = ""
    hints = ""
    stands_in = ""
    status: tuple[str, ...] = ()

    def __init__(self, room: Room) -> None:
        super().__init__(room.frame)
        self.room = room

    def buttons(self) -> list[QWidget]:
        """Return the place's own buttons for the right of the top bar, made once and kept."""
        return []

    def show_document(self, document: Document) -> None:
        """Show another document. Called when it is opened, and when the page is built later."""

    def go_to(self, target: Target) -> None:
        """Show the part of the place that the target names, and take the keyboard focus."""

    def perform(self, action_id: str) -> bool:
        """Do an action of the window's table if the place has its own meaning for it.

        The ids are those of `ui/actions.py`: "find", "undo", "redo", "export_brief", "copy_text"
        and so on. Return False to let the window do it.
        """
        return False

    def leave(self) -> None:
        """The user goes to another place; take over what is still being typed."""

    def end(self) -> None:
        """The window has closed and everything is saved; let go of what runs beside it."""

    def save_all(self) -> str:
        """Save what the place itself keeps, and wait for it; return what went wrong, if anything.

        Called when the window is about to close.
        """
        return ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the keyboard."""
        if not enter_clicks(event):
            super().keyPressEvent(event)
