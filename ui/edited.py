"""What is being edited: one frozen state, the steps back and forth, and its saving."""

from abc import abstractmethod
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from readiness.errors import EditRefused, ReadinessError
from readiness.library import RevisionInfo
from readiness.messages import _
from ui.relay import Relay

SAVE_AFTER_MS = 800
"""From the first unsaved edit to its saving; further edits do not put it off."""

RETRY_AFTER_MS = 5_000
FLUSH_SECONDS = 20.0

S = TypeVar("S")


class Edit(QUndoCommand):
    """The one command: shows the state after, or the state before.

    Edits with the same merge key that follow each other are one step.
    """

    def __init__(
        self, edited: "Edited[Any]", text: str, before: object, after: object, merge_key: str | None
    ) -> None:
        super().__init__(text)
        self._edited = edited
        self.before = before
        self.after = after
        self.merge_key = merge_key

    def id(self) -> int:
        """Tell Qt whether this command may be merged at all."""
        return -1 if self.merge_key is None else 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take over the state of a following edit of the same kind; back at the start, vanish."""
        if not isinstance(other, Edit) or other.merge_key != self.merge_key:
            return False
        self.after = other.after
        self.setObsolete(self.after is self.before)
        return True

    def redo(self) -> None:
        """Show the state after the edit."""
        self._edited.present(self.after)

    def undo(self) -> None:
        """Show the state before the edit."""
        self._edited.present(self.before)


class Edited(QObject, Generic[S]):
    """Holds the present state of a document; every change goes through `edit`.

    The state is saved within a second of the first unsaved edit, also in mid-typing. A save that
    fails is tried again, and `save_state` says so meanwhile.

    Attributes:
        undo_stack: the steps back and forth.
        types_from_the_start: whether edits of one merge key are each made on the state before
            the first of them, so that what a field passes through leaves no trace.

    Signals:
        changed(): the present state is another object now.
        refused(str): an edit broke a rule; the sentence says which, the state is as it was.
        save_state_changed(): `save_state` reads differently.
    """

    changed = Signal()
    refused = Signal(str)
    save_state_changed = Signal()

    types_from_the_start: ClassVar[bool] = False

    def __init__(self, state: S, saved: S | None, relay: Relay, parent: QObject | None) -> None:
        """`saved` is the state known to need no saving, if any."""
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self._state = state
        self._saved = saved
        self._saving: S | None = None
        self._save_problem = ""
        self._owed: tuple[str, str] | None = None  # The name and kind of a save not yet done.
        self._relay = relay
        self._typing = 0
        self._typed: tuple[str, S, S] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._save)
        if saved is None:
            self._timer.start(SAVE_AFTER_MS)

    def edit(
        self,
        text: str,
        function: Callable[..., S],
        /,
        *args: Any,
        merge_key: str | None = None,
        **kwargs: Any,
    ) -> bool:
        """Run an edit `function(state, *args, **kwargs)` and make it one step back.

        `text` names the step for the user. Edits that follow each other with the same
        `merge_key` are one step. Returns False when the edit was refused or changed nothing.
        """
        key = None if merge_key is None else f"{self._typing}:{merge_key}"
        before = self._before(key)
        try:
            after = function(before, *args, **kwargs)
        except EditRefused as refusal:
            self.refused.emit(str(refusal))
            return False
        if after is self._state:
            return False
        self._typed = None if key is None or after is before else (key, before, after)
        self.undo_stack.push(Edit(self, text, before, after, key))
        return True

    def end_typing(self) -> None:
        """Let the next edit be a step of its own, whatever its merge key (a field was left)."""
        self._typing += 1

    def present(self, state: S) -> None:
        """Show a state; for the undo command alone."""
        if state is self._state:
            return
        self._state = state
        if not self._timer.isActive() and self._saving is None:
            self._timer.start(SAVE_AFTER_MS)
        self.save_state_changed.emit()
        self.changed.emit()

    @property
    def is_saved(self) -> bool:
        """Tell whether the present state is in the library, or need not be."""
        return self._saved is self._state

    @property
    @abstractmethod
    def save_state(self) -> str:
        """What is true about the saving of the present state, as a short sentence."""

    def flush(self) -> bool:
        """Save what is not saved and wait for it; False when that failed (see `save_state`).

        This is for the end of the window; it is the one place that waits for the disk.
        """
        self._timer.stop()
        if self.is_saved:
            return True
        state, owed = self._state, self._owed
        try:
            info = self._submit(*(owed or ("", "auto"))).result(FLUSH_SECONDS)
        except Exception as error:
            self._on_save_failed(error)
            return False
        self._on_saved(state, owed, info)
        return True

    def _before(self, key: str | None) -> S:
        if self.types_from_the_start and key is not None and self._typed is not None:
            typed_key, base, after_typing = self._typed
            if typed_key == key and after_typing is self._state:
                return base
        return self._state

    def _save(self) -> None:
        if (not self.is_saved or self._owed is not None) and self._saving is None:
            self._start_save()

    def _start_save(self, name: str = "", save_kind: str = "auto") -> None:
        if name:
            self._owed = (name, save_kind)
        state, owed = self._state, self._owed
        self._saving = state
        self._timer.stop()
        try:
            submitted = self._submit(*(owed or ("", "auto")))
        except ReadinessError as error:
            self._on_save_failed(error)
            return
        self._relay.when_done(
            submitted, self, lambda info: self._on_saved(state, owed, info), self._on_save_failed
        )
        self.save_state_changed.emit()

    @abstractmethod
    def _submit(self, name: str, save_kind: str) -> "Future[RevisionInfo]":
        """Hand the present state to the library."""

    def _on_saved(self, state: S, owed: tuple[str, str] | None, info: RevisionInfo) -> None:
        if self._saving is state:
            self._saving = None
        if self._owed is owed:
            self._owed = None
        if self._save_problem:
            self._relay.mended.emit(self._save_problem)
        self._save_problem = ""
        self._saved = state
        self._note_saved(info)
        if not self.is_saved and self._saving is None:
            self._timer.start(SAVE_AFTER_MS)
        self.save_state_changed.emit()

    @abstractmethod
    def _note_saved(self, info: RevisionInfo) -> None:
        """Remember what a save that succeeded tells."""

    def _on_save_failed(self, error: Exception) -> None:
        self._saving = None
        if not self._save_problem and isinstance(error, ReadinessError):
            # The line at the foot may be too short for the sentence; it is told once in full.
            self._relay.failed.emit(error)
        self._save_problem = str(error) or _("the library did not take it")
        self._timer.start(RETRY_AFTER_MS)
        self.save_state_changed.emit()
