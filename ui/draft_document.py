"""The checklist that is being written: its present draft, the way back, and its saving."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from readiness.drafts import ChecklistDraft, DraftWarning, Fault, Outcome, examine, warnings
from readiness.drafts.storage import draft_body
from readiness.errors import EditRefused
from readiness.library import Kind, Library, RevisionInfo
from readiness.messages import _
from readiness.summary import Summary
from ui.relay import Relay

SAVE_AFTER_MS = 800
"""From the first unsaved edit to its saving; further edits do not put it off."""

RETRY_AFTER_MS = 5_000
FLUSH_SECONDS = 20.0

DRAFT_OF = "draft-of-"
"""Before the id of an assessment: the document id of the draft of its own checklist."""


def draft_id(assessment_id: str) -> str:
    """Return under which id the library keeps the draft of an assessment's own checklist."""
    return DRAFT_OF + assessment_id


class DraftEdit(QUndoCommand):
    """The one command: shows the draft after, or the draft before.

    Edits with the same merge key that follow each other are one step.
    """

    def __init__(
        self,
        document: "DraftDocument",
        text: str,
        before: ChecklistDraft,
        after: ChecklistDraft,
        merge_key: str | None,
    ) -> None:
        super().__init__(text)
        self._document = document
        self.before = before
        self.after = after
        self.merge_key = merge_key

    def id(self) -> int:
        """Tell Qt whether this command may be merged at all."""
        return -1 if self.merge_key is None else 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take over the draft of a following edit of the same kind; back at the start, vanish."""
        if not isinstance(other, DraftEdit) or other.merge_key != self.merge_key:
            return False
        self.after = other.after
        self.setObsolete(self.after is self.before)
        return True

    def redo(self) -> None:
        """Show the draft after the edit."""
        self._document.present(self.after)

    def undo(self) -> None:
        """Show the draft before the edit."""
        self._document.present(self.before)


class DraftDocument(QObject):
    """Holds the present draft; every change goes through `edit`. It is kept whatever is in it.

    Attributes:
        document_id: under which the library keeps the draft.
        undo_stack: the steps back and forth.

    Signals:
        changed(): `draft` is another object now.
        refused(str): an edit named something that is not there; the draft is as it was.
        save_state_changed(): `save_state` reads differently.
    """

    changed = Signal()
    refused = Signal(str)
    save_state_changed = Signal()

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
        super().__init__(parent)
        self.document_id = document_id
        self.undo_stack = QUndoStack(self)
        self._draft = draft
        self._library = library
        self._relay = relay
        # A draft that was never edited need not be kept.
        self._saved: ChecklistDraft | None = draft
        self._stored = stored
        self._put_away = put_away and not stored
        self._saving: ChecklistDraft | None = None
        self._save_problem = ""
        self._examined: tuple[ChecklistDraft, Outcome] | None = None
        self._warned: tuple[ChecklistDraft, tuple[DraftWarning, ...]] | None = None
        self._typing = 0
        self._typed: tuple[str, ChecklistDraft, ChecklistDraft] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._save)

    @property
    def draft(self) -> ChecklistDraft:
        """The present draft."""
        return self._draft

    @property
    def outcome(self) -> Outcome:
        """The checklist the draft is, or what is to be mended; made once for each draft."""
        if self._examined is None or self._examined[0] is not self._draft:
            self._examined = (self._draft, examine(self._draft))
        return self._examined[1]

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What is to be mended."""
        return self.outcome.faults

    @property
    def warnings(self) -> tuple[DraftWarning, ...]:
        """What is allowed and yet better mended; made once for each draft."""
        if self._warned is None or self._warned[0] is not self._draft:
            self._warned = (self._draft, warnings(self._draft))
        return self._warned[1]

    def edit(
        self,
        text: str,
        function: Callable[..., ChecklistDraft],
        *args: Any,
        merge_key: str | None = None,
        **kwargs: Any,
    ) -> bool:
        """Run an edit `function(draft, *args, **kwargs)` and make it one step back.

        Edits that follow each other with the same `merge_key` are one step, and each is made on
        the draft before the first of them, so that what a field passes through on the way to its
        last word leaves no trace. Returns False when the edit was refused or changed nothing.
        """
        key = None if merge_key is None else f"{self._typing}:{merge_key}"
        before = self._draft
        if key is not None and self._typed is not None:
            typed_key, base, after_typing = self._typed
            if typed_key == key and after_typing is self._draft:
                before = base
        try:
            after = function(before, *args, **kwargs)
        except EditRefused as refusal:
            self.refused.emit(str(refusal))
            return False
        if after is self._draft:
            return False
        self._typed = None if key is None or after is before else (key, before, after)
        self.undo_stack.push(DraftEdit(self, text, before, after, key))
        return True

    def replace(self, text: str, draft: ChecklistDraft) -> bool:
        """Put another draft in the place of this one, as one step back."""
        return self.edit(text, lambda _before: draft)

    def end_typing(self) -> None:
        """Let the next edit be a step of its own, whatever its merge key (a field was left)."""
        self._typing += 1

    def present(self, draft: ChecklistDraft) -> None:
        """Show a draft; for the undo command alone."""
        if draft is self._draft:
            return
        self._draft = draft
        if not self._timer.isActive() and self._saving is None:
            self._timer.start(SAVE_AFTER_MS)
        self.save_state_changed.emit()
        self.changed.emit()

    # Saving

    @property
    def is_saved(self) -> bool:
        """Tell whether the present draft is in the library, or was never edited."""
        return self._saved is self._draft

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
        if not self.is_saved and self._saving is not self._draft:
            self._start_save()

    def flush(self) -> bool:
        """Save what is not saved and wait for it; False when that failed (see `save_state`)."""
        self._timer.stop()
        if self.is_saved:
            return True
        state = self._draft
        try:
            info = self._submit().result(FLUSH_SECONDS)
        except Exception as error:
            self._on_save_failed(error)
            return False
        self._on_saved(state, info)
        return True

    def _save(self) -> None:
        if not self.is_saved and self._saving is None:
            self._start_save()

    def _start_save(self) -> None:
        state = self._draft
        self._saving = state
        self._timer.stop()
        self._relay.when_done(
            self._submit(), self, lambda info: self._on_saved(state, info), self._on_save_failed
        )
        self.save_state_changed.emit()

    def _submit(self) -> "Future[RevisionInfo]":
        return save_draft(self._library, self.document_id, self._draft)

    def _on_saved(self, state: ChecklistDraft, _info: RevisionInfo) -> None:
        if self._saving is state:
            self._saving = None
        self._save_problem = ""
        self._saved = state
        self._stored = True
        if self._put_away:
            self._put_away = False
            archived = self._library.archive(self.document_id)
            # Whoever deleted the draft meanwhile wanted it gone.
            self._relay.when_done(archived, self, _nothing, _nothing)
        if not self.is_saved and self._saving is None:
            self._timer.start(SAVE_AFTER_MS)
        self.save_state_changed.emit()

    def _on_save_failed(self, error: Exception) -> None:
        self._saving = None
        self._save_problem = str(error) or _("the library did not take it")
        self._timer.start(RETRY_AFTER_MS)
        self.save_state_changed.emit()


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
