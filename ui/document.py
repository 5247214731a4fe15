"""The open assessment: the present state, the earlier ones to go back to, and their saving."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from readiness.bodies import assessment_body, checklist_body
from readiness.errors import EditRefused, ReadinessError
from readiness.library import Library, RevisionInfo
from readiness.messages import _
from readiness.method.rejudge import rejudge
from readiness.method.summaries import summarise
from readiness.method.verdict import Verdict, judge
from readiness.model import Assessment
from ui.relay import Relay

SAVE_AFTER_MS = 800
"""From the first unsaved edit to its saving; further edits do not put it off."""

RETRY_AFTER_MS = 5_000
FLUSH_SECONDS = 20.0


class Edit(QUndoCommand):
    """The one command: shows the state after, or the state before.

    Edits with the same merge key that follow each other are one step.
    """

    def __init__(
        self,
        document: "Document",
        text: str,
        before: Assessment,
        after: Assessment,
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
        """Take over the state of a following edit of the same kind."""
        if not isinstance(other, Edit) or other.merge_key != self.merge_key:
            return False
        self.after = other.after
        return True

    def redo(self) -> None:
        """Show the state after the edit."""
        self._document.present(self.after)

    def undo(self) -> None:
        """Show the state before the edit."""
        self._document.present(self.before)


class Document(QObject):
    """Holds the present assessment; every change goes through `edit`.

    Attributes:
        undo_stack: the steps back and forth.
        revision: the last revision known to be saved; None before the first save.

    Signals:
        changed(): `assessment` is another object now.
        refused(str): an edit broke a rule; the sentence says which, the state is as it was.
        save_state_changed(): `save_state` reads differently.
    """

    changed = Signal()
    refused = Signal(str)
    save_state_changed = Signal()

    def __init__(
        self,
        assessment: Assessment,
        library: Library,
        relay: Relay,
        revision: RevisionInfo | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._assessment = assessment
        self._library = library
        self._relay = relay
        self._saved: Assessment | None = assessment if revision is not None else None
        self._saving: Assessment | None = None
        self._save_problem = ""
        self._judged: tuple[Assessment, Verdict] | None = None
        self._typing = 0
        self.revision = revision
        self.undo_stack = QUndoStack(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._save)
        if self._saved is None:
            self._timer.start(SAVE_AFTER_MS)

    @property
    def assessment(self) -> Assessment:
        """The present state."""
        return self._assessment

    @property
    def verdict(self) -> Verdict:
        """The verdict on the present state, made once for each state."""
        present = self._assessment
        if self._judged is None:
            self._judged = (present, judge(present))
        elif self._judged[0] is not present:
            self._judged = (present, rejudge(*self._judged, present))
        return self._judged[1]

    def edit(
        self,
        text: str,
        function: Callable[..., Assessment],
        *args: Any,
        merge_key: str | None = None,
        **kwargs: Any,
    ) -> bool:
        """Run an edit `function(assessment, *args, **kwargs)` and make it one step back.

        `text` names the step for the user. Edits that follow each other with the same
        `merge_key` are one step. Returns False when the edit was refused or changed nothing.
        """
        try:
            after = function(self._assessment, *args, **kwargs)
        except EditRefused as refusal:
            self.refused.emit(str(refusal))
            return False
        if after is self._assessment:
            return False
        key = None if merge_key is None else f"{self._typing}:{merge_key}"
        self.undo_stack.push(Edit(self, text, self._assessment, after, key))
        return True

    def end_typing(self) -> None:
        """Let the next edit be a step of its own, whatever its merge key (a field was left)."""
        self._typing += 1

    def present(self, assessment: Assessment) -> None:
        """Show a state; for the undo command alone."""
        if assessment is self._assessment:
            return
        self._assessment = assessment
        self._plan_save()
        self.changed.emit()

    # Saving

    @property
    def is_saved(self) -> bool:
        """Tell whether the present state is in the library."""
        return self._saved is self._assessment

    @property
    def save_state(self) -> str:
        """What is true about the saving of the present state, as a short sentence."""
        if self._save_problem:
            return _("Not saved: {problem}", problem=self._save_problem)
        if not self.is_saved:
            return _("Saving…")
        if self.revision is None:
            return _("Saved")
        return _("Saved · revision {number}", number=self.revision.number)

    def name_version(self, name: str) -> None:
        """Save the present state as a version with a name."""
        self._start_save(name=name, save_kind="named")

    def flush(self) -> bool:
        """Save what is not saved and wait for it; False when that failed (see `save_state`).

        This is for the end of the window; it is the one place that waits for the disk.
        """
        self._timer.stop()
        if self.is_saved:
            return True
        state = self._assessment
        try:
            info = self._submit().result(FLUSH_SECONDS)
        except Exception as error:
            self._on_save_failed(error)
            return False
        self._on_saved(state, info)
        return True

    def retire(self) -> None:
        """Another document takes this one's place: save what is not saved, then go."""
        if not self.is_saved:
            self._start_save()
            self.save_state_changed.connect(self._end_when_saved)
        self._end_when_saved()

    def abandon(self) -> None:
        """The document is deleted from the library: save nothing more."""
        self._timer.stop()
        self._saved = self._assessment
        self.deleteLater()

    def _end_when_saved(self) -> None:
        if self.is_saved:
            self.deleteLater()

    def _plan_save(self) -> None:
        if not self._timer.isActive() and self._saving is None:
            self._timer.start(SAVE_AFTER_MS)
        self.save_state_changed.emit()

    def _save(self) -> None:
        if not self.is_saved and self._saving is None:
            self._start_save()

    def _start_save(self, name: str = "", save_kind: str = "auto") -> None:
        state = self._assessment
        self._saving = state
        self._timer.stop()
        try:
            submitted = self._submit(name, save_kind)
        except ReadinessError as error:
            self._on_save_failed(error)
            return
        self._relay.when_done(
            submitted,
            self,
            lambda info: self._on_saved(state, info),
            self._on_save_failed,
        )
        self.save_state_changed.emit()

    def _submit(self, name: str = "", save_kind: str = "auto") -> "Future[RevisionInfo]":
        state = self._assessment
        return self._library.save(
            state.id,
            "assessment",
            assessment_body(state),
            checklist_body(state.checklist),
            summarise(state),
            name=name,
            save_kind=save_kind,
        )

    def _on_saved(self, state: Assessment, info: RevisionInfo) -> None:
        self._saving = None
        self._save_problem = ""
        self._saved = state
        self.revision = info
        if not self.is_saved:
            self._timer.start(SAVE_AFTER_MS)
        self.save_state_changed.emit()

    def _on_save_failed(self, error: Exception) -> None:
        self._saving = None
        self._save_problem = str(error) or _("the library did not take it")
        self._timer.start(RETRY_AFTER_MS)
        self.save_state_changed.emit()
