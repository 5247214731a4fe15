"""How the parts of the page make an edit: through the open document, with the refusal at hand."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from readiness.model import Assessment
from ui.document import Document


class Hand(QObject):
    """Edits the open document for the parts of the page.

    Signals:
        refused(str): an edit was refused for which the part shows no sentence itself.
    """

    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._refusal = ""

    def hold(self, document: Document) -> None:
        """Edit this document from now on."""
        if self._document is not None and isValid(self._document):
            self._document.refused.disconnect(self._on_refused)
        self._document = document
        document.refused.connect(self._on_refused)

    def edit(
        self,
        text: str,
        function: Callable[..., Assessment],
        *args: Any,
        merge_key: str | None = None,
        **fields: Any,
    ) -> bool:
        """Make an edit; a refusal is said by `refused`. True unless it was refused."""
        sentence = self.attempt(text, function, *args, merge_key=merge_key, **fields)
        if sentence:
            self.refused.emit(sentence)
        return not sentence

    def attempt(
        self,
        text: str,
        function: Callable[..., Assessment],
        *args: Any,
        merge_key: str | None = None,
        **fields: Any,
    ) -> str:
        """Make an edit; return the sentence of the refusal, or nothing when it was taken."""
        if self._document is None:
            return ""
        self._refusal = ""
        self._document.edit(text, function, *args, merge_key=merge_key, **fields)
        return self._refusal

    def end_typing(self) -> None:
        """A field was left: what is typed next is a step of its own."""
        if self._document is not None:
            self._document.end_typing()

    def _on_refused(self, sentence: str) -> None:
        self._refusal = sentence
