"""Brings an assessment from the library into the window."""

from collections.abc import Callable
from concurrent.futures import Future

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from readiness.bodies import read_body
from readiness.errors import ReadinessError
from readiness.library import Library, Stored
from readiness.messages import _
from readiness.model import Assessment
from ui.document import Document
from ui.own_thread import own_thread
from ui.relay import Relay
from ui.room import OpenDocument

ROWS_AFTER_MS = 100


class Opening(QObject):
    """Loads assessments and makes them the open document.

    The rows of the registers are read a moment after the first paint, which shows none of them.

    Signals:
        refused(str): it could not be opened; a sentence.
    """

    refused = Signal(str)

    def __init__(
        self, library: Library, relay: Relay, holder: OpenDocument, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._relay = relay
        self._holder = holder
        self._wanted = ""
        self._reader = own_thread(self, "rows")
        holder.deleted.connect(self._on_deleted)

    def open(self, document_id: str, stored: "Future[Stored]", then: Callable[[], None]) -> None:
        """Open what was stored of a document, then call back; the last one asked for wins."""
        present = self._holder.document
        self._wanted = document_id
        if present is not None and present.assessment.id == document_id:
            then()
            return
        self._relay.when_done(
            stored,
            self,
            lambda found: self._take(document_id, found, then),
            self._on_failed,
        )

    def save_all(self) -> str:
        """Save the open assessment and those left before, and wait; return what went wrong."""
        return next((left.save_state for left in self._documents() if not left.flush()), "")

    def _take(self, document_id: str, stored: Stored, then: Callable[[], None]) -> None:
        if document_id != self._wanted:
            return
        try:
            assessment = read_stored(stored, rows_later=True)
        except ReadinessError as error:
            self._on_failed(error)
            return
        self._leave_present()
        document = Document(assessment, self._library, self._relay, stored.info, self)
        self._holder.hold(document)
        then()
        QTimer.singleShot(ROWS_AFTER_MS, document, lambda: self._read_rows(document, assessment))

    def _on_deleted(self, document_ids: list[str]) -> None:
        """Save nothing more of them, not even what was left behind unsaved; open none of them."""
        if self._wanted in document_ids:
            self._wanted = ""
        for document in self._documents():
            if document.assessment.id in document_ids:
                document.abandon()

    def _documents(self) -> list[Document]:
        """Return the open document, and those left before that are not saved yet."""
        return self.findChildren(Document, options=Qt.FindChildOption.FindDirectChildrenOnly)

    def _read_rows(self, document: Document, assessment: Assessment) -> None:
        read = self._reader.submit(len, assessment.registers)
        self._relay.when_done(
            read, document, _nothing_more, lambda error: self._on_rows_refused(document, error)
        )

    def _on_rows_refused(self, document: Document, error: Exception) -> None:
        """Treat an assessment whose rows cannot be read as one that cannot be opened."""
        if document is not self._holder.document:
            return
        document.abandon()
        self._wanted = ""
        self._holder.release()
        self._on_failed(error)

    def _leave_present(self) -> None:
        present = self._holder.document
        if present is not None:
            present.retire()

    def _on_failed(self, error: Exception) -> None:
        sentence = str(error) if isinstance(error, ReadinessError) else ""
        self.refused.emit(
            sentence or _("This assessment could not be read. The library is as it was.")
        )


def read_stored(stored: Stored, *, rows_later: bool = False) -> Assessment:
    """Return the assessment of a stored revision; raises FileProblem when it cannot be read."""
    return read_body(stored.body, stored.checklist or b"", rows_later=rows_later)


def _nothing_more(_rows: int) -> None:
    """The rows are there; whoever shows them asks for them."""
