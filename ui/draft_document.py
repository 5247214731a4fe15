"""The checklist that is being written: its present draft, the way back, and its saving."""

from concurrent.futures import Future

from PySide6.QtCore import QObject

from readiness.drafts import ChecklistDraft, DraftWarning, Fault, Outcome, examine, warnings
from readiness.drafts.storage import draft_body
from readiness.library import Kind, Library, RevisionInfo
from readiness.messages import _
from readiness.summary import Summary
from ui.edited import Edited
from ui.relay import Relay

DRAFT_OF = "draft-of-"
"""Before the id of an assessment: the document id of the draft of its own checklist."""


def draft_id(assessment_id: str) -> str:
    """Return under which id the library keeps the draft of an assessment's own checklist."""
    return DRAFT_OF + assessment_id


class DraftDocument(Edited[ChecklistDraft]):
    """Holds the present draft. It is kept whatever is in it.

    Attributes:
        document_id: under which the library keeps the draft.
    """

    types_from_the_start = True

    def __init__(
        self,
        document_id: str,
        draft: ChecklistDraft,
        library: Library,
        relay: Relay,
        *,
        stored: bool,
        put_away: bool = False,
        parent: QObject | None = None,
    ) -> None:
        """`stored`: the library has the draft already. `put_away`: lists are not to show it."""
        # A draft that was never edited need not be kept.
        super().__init__(draft, draft, relay, parent)
        self.document_id = document_id
        self._library = library
        self._stored = stored
        self._put_away = put_away and not stored
        self._examined: tuple[ChecklistDraft, Outcome] | None = None
        self._warned: tuple[ChecklistDraft, tuple[DraftWarning, ...]] | None = None

    @property
    def draft(self) -> ChecklistDraft:
        """The present draft."""
        return self._state

    @property
    def outcome(self) -> Outcome:
        """The checklist the draft is, or what is to be mended; made once for each draft."""
        if self._examined is None or self._examined[0] is not self._state:
            self._examined = (self._state, examine(self._state))
        return self._examined[1]

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What is to be mended."""
        return self.outcome.faults

    @property
    def warnings(self) -> tuple[DraftWarning, ...]:
        """What is allowed and yet better mended; made once for each draft."""
        if self._warned is None or self._warned[0] is not self._state:
            self._warned = (self._state, warnings(self._state))
        return self._warned[1]

    def replace(self, text: str, draft: ChecklistDraft) -> bool:
        """Put another draft in the place of this one, as one step back."""
        return self.edit(text, lambda _before: draft)

    @property
    def save_state(self) -> str:
        """What is true about the saving of the present draft, as a short sentence."""
        if self._save_problem:
            return _("Draft not saved: {problem}", problem=self._save_problem)
        if not self.is_saved:
            return _("Saving the draft…")
        return _("Draft saved") if self._stored else _("Nothing changed yet")

    def save_now(self) -> None:
        """Hand what is not saved to the library at once, without waiting for it."""
        if not self.is_saved and self._saving is not self._state:
            self._start_save()

    def _submit(self, _name: str, _save_kind: str) -> "Future[RevisionInfo]":
        return save_draft(self._library, self.document_id, self._state)

    def _note_saved(self, _info: RevisionInfo) -> None:
        self._stored = True
        if self._put_away:
            self._put_away = False
            archived = self._library.archive(self.document_id)
            # Whoever deleted the draft meanwhile wanted it gone.
            self._relay.when_done(archived, self, _nothing, _nothing)


def save_draft(library: Library, document_id: str, draft: ChecklistDraft) -> "Future[RevisionInfo]":
    """Keep a draft in the library under a document id, with what lists show of it."""
    summary = Summary(
        document_id,
        title=draft.title,
        checklist_title=draft.version,
        rungs=tuple((rung.short, "") for rung in draft.rungs),
        items=len(draft.items),
        search_text=draft.title,
    )
    return library.save(document_id, Kind.CHECKLIST, draft_body(draft), None, summary)


def _nothing(_result: object) -> None:
    """The draft is put away; there is nothing to show."""
