"""Which draft the editor shows: the one left in the library, or a new one from what is in use."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from readiness.drafts import ChecklistDraft, draft_from, examine
from readiness.drafts.storage import draft_from_body
from readiness.errors import ReadinessError
from readiness.library import Entry, Stored
from readiness.messages import _
from readiness.model import Assessment
from ui.draft_document import DRAFT_OF, DraftDocument, draft_id
from ui.room import Room


@dataclass(frozen=True, slots=True)
class Opened:
    """A draft to edit. `left` tells that it was kept from before and is not in use yet."""

    document: DraftDocument
    left: bool = False


def is_of(draft: ChecklistDraft, assessment: Assessment) -> bool:
    """Tell whether a draft is the very checklist that an assessment uses."""
    return examine(draft).checklist == assessment.checklist


class DraftOpening(QObject):
    """Finds the draft in the library; what comes too late for another wish is dropped."""

    def __init__(
        self,
        room: Room,
        shown: Callable[[Opened], None],
        missing: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._room = room
        self._shown = shown
        self._missing = missing
        self._wish = ""

    def of_assessment(self, assessment: Assessment) -> None:
        """Open the draft of an assessment's own checklist."""
        document_id = draft_id(assessment.id)

        def show(stored: ChecklistDraft | None) -> None:
            if stored is None:
                in_use = draft_from(assessment.checklist)
                self._show(document_id, in_use, stored=False, left=False)
            else:
                self._show(document_id, stored, stored=True, left=not is_of(stored, assessment))

        self._find(document_id, show)

    def of_library(self, document_id: str) -> None:
        """Open one of one's own checklists."""

        def show(stored: ChecklistDraft | None) -> None:
            if stored is None:
                self._missing(_("This checklist is not in the library (any more)."))
            else:
                self._show(document_id, stored, stored=True, left=False)

        self._find(document_id, show)

    def _show(self, document_id: str, draft: ChecklistDraft, *, stored: bool, left: bool) -> None:
        document = DraftDocument(
            document_id,
            draft,
            self._room.library,
            self._room.relay,
            stored=stored,
            put_away=document_id.startswith(DRAFT_OF),
            parent=self,
        )
        self._shown(Opened(document, left))

    def _find(self, document_id: str, show: Callable[[ChecklistDraft | None], None]) -> None:
        self._wish = document_id

        def on_loaded(stored: Stored) -> None:
            if self._wish != document_id:
                return
            try:
                draft = draft_from_body(stored.body)
            except ReadinessError as problem:
                self._room.warn(str(problem))
                show(None)
            else:
                show(draft)

        def on_failed(error: Exception) -> None:
            if self._wish == document_id:
                self._room.warn(str(error))
                show(None)

        def on_found(entry: Entry | None) -> None:
            if self._wish != document_id:
                return
            if entry is None:
                show(None)
            else:
                loading = self._room.library.load(document_id)
                self._room.relay.when_done(loading, self, on_loaded, on_failed)

        self._room.relay.when_done(self._room.library.entry(document_id), self, on_found, on_failed)
