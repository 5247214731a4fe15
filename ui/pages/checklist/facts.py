"""The findings of the open document's registers, asked for once the page is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from ui.document import Document
    from ui.finder import Found

_AFTER_MS = 120
"""The start and every keystroke come first."""


class Facts(QObject):
    """Follows one document.

    Signals:
        changed(): `found` is another.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._asked = False
        self._timer = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._timer.timeout.connect(self._ask)

    @property
    def found(self) -> Found | None:
        """What the registers find; None before it was computed."""
        if not self._asked or self._document is None:
            return None
        return self._document.finder.found

    def look_at(self, document: Document) -> None:
        """Follow another document."""
        self._document = document
        self._asked = False
        self.want()

    def want(self) -> None:
        """Another state is shown; compute its findings in a while."""
        if self._document is not None and self._document.assessment.registers:
            self._timer.start()

    def _ask(self) -> None:
        document = self._document
        if document is None or not shiboken6.isValid(document):
            return
        finder = document.finder
        if not self._asked:
            self._asked = True
            finder.changed.connect(self.changed)
        finder.want(document.assessment)
        self.changed.emit()
