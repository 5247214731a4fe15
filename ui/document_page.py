"""A place that shows the open document: how it takes one up, follows it, and lets it go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtGui import QShowEvent

from ui.page import Page
from ui.room import Room

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from ui.document import Document

Heard = Sequence[tuple["SignalInstance", Callable[..., object]]]
"""Signals of a document, each with what the page does then."""


class DocumentPage(Page):
    """Keeps what every such place does alike.

    A page says in `_heard` what it hears of its document, begins with another one in `_take_up`,
    and shows the present state in `_refresh`. Nothing is shown while another place is looked at;
    what changed by then is taken over when this one is shown again.
    """

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._document: Document | None = None

    def show_document(self, document: Document) -> None:
        """Let the document before go and begin with this one; the same one is not begun again."""
        if document is self._document:
            return
        # One that was deleted from the library is gone already, with its connections.
        if self._document is not None and shiboken6.isValid(self._document):
            for signal, act in self._heard(self._document):
                signal.disconnect(act)
        self._document = document
        for signal, act in self._heard(document):
            signal.connect(act)
        self._take_up(document)

    def showEvent(self, event: QShowEvent) -> None:
        """Take over what changed while another place was shown."""
        super().showEvent(event)
        self._refresh()

    def _heard(self, document: Document) -> Heard:
        """Return the signals of a document that the page hears; called again to let it go."""
        return ((document.changed, self._on_changed),)

    def _take_up(self, document: Document) -> None:
        """Begin with another document, which is `_document` by now."""

    def _on_changed(self) -> None:
        """The document has changed."""
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        """Show the present state, if it is not shown already."""
