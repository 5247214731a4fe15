"""What the window knows of its library: what opening it came to, and how it ends."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from readiness.errors import ReadinessError

if TYPE_CHECKING:
    from concurrent.futures import Future

    from readiness.library import Library, Opened
    from ui.pages.library.page import LibraryPage
    from ui.relay import Relay

log = logging.getLogger("readiness")

CLOSE_SECONDS = 30.0


class LibraryState(QObject):
    """Tells the page of the Library what opening came to, whichever of the two is there first.

    Signals:
        opened(Opened): the library is open; its page has heard of it.
        shut(Exception): it cannot be opened; its page has heard of it.
    """

    opened = Signal(object)
    shut = Signal(object)

    def __init__(
        self, library: Library, opening: Future[Opened], relay: Relay, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._page: LibraryPage | None = None
        self._found: Opened | Exception | None = None
        relay.when_done(opening, self, self._on_opened, self._on_shut)

    def tell(self, page: LibraryPage) -> None:
        """Tell this page, now or when it is known."""
        self._page = page
        self._say()

    def end(self) -> None:
        """Close the library; what goes wrong is logged."""
        try:
            self._library.close().result(CLOSE_SECONDS)
        except (ReadinessError, TimeoutError) as error:
            log.error("closing the library: %s", type(error).__name__)

    def _on_opened(self, opened: Opened) -> None:
        self._found = opened
        self._say()
        self.opened.emit(opened)

    def _on_shut(self, error: Exception) -> None:
        self._found = error
        self._say()
        self.shut.emit(error)

    def _say(self) -> None:
        if self._page is None or self._found is None:
            return
        if isinstance(self._found, Exception):
            self._page.show_problem(self._found)
        else:
            self._page.show_library(self._found)
