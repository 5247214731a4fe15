"""The open assessment: the present state, the earlier ones to go back to, and their saving."""

from concurrent.futures import Future
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from readiness.bodies import assessment_body, checklist_body
from readiness.library import Library, RevisionInfo
from readiness.messages import _
from readiness.method.rejudge import rejudge
from readiness.method.summaries import summarise
from readiness.method.verdict import Verdict, judge
from readiness.model import Assessment
from ui.edited import Edited
from ui.relay import Relay

if TYPE_CHECKING:
    from ui.finder import Finder


class Document(Edited[Assessment]):
    """Holds the present assessment.

    Attributes:
        revision: the last revision known to be saved; None before the first save.

    Signals:
        version_named(str): a revision was saved under this name.
    """

    version_named = Signal(str)

    def __init__(
        self,
        assessment: Assessment,
        library: Library,
        relay: Relay,
        revision: RevisionInfo | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(assessment, assessment if revision is not None else None, relay, parent)
        self._library = library
        self._judged: tuple[Assessment, Verdict] | None = None
        self._finder: Finder | None = None
        self.revision = revision

    @property
    def assessment(self) -> Assessment:
        """The present state."""
        return self._state

    @property
    def verdict(self) -> Verdict:
        """The verdict on the present state, made once for each state."""
        present = self._state
        if self._judged is None:
            self._judged = (present, judge(present))
        elif self._judged[0] is not present:
            self._judged = (present, rejudge(*self._judged, present))
        return self._judged[1]

    @property
    def finder(self) -> "Finder":
        """What computes the findings of the registers; made when it is first asked for."""
        if self._finder is None:
            from ui.finder import Finder

            self._finder = Finder(self._relay, self)
        return self._finder

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
        """Save the present state as a revision with a name."""
        self._start_save(name=name, save_kind="named")

    def bring_back(self, number: int, earlier: Assessment) -> bool:
        """Make the state of an earlier revision the present one and save it at once.

        It is one step back for undo and a new revision; nothing after that one is lost.
        Returns False when the present state is the very same.
        """
        if earlier == self._state:
            return False
        self.end_typing()
        if not self.is_saved:
            # What was typed last becomes a revision too, before it is replaced.
            self._start_save()
        if not self.edit(_("Bring back revision {number}", number=number), lambda _now: earlier):
            return False
        self._start_save(_("Revision {number} brought back", number=number), "restore")
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
        self._saved = self._state
        self._go()

    def _end_when_saved(self) -> None:
        if self.is_saved:
            self._go()

    def _go(self) -> None:
        if self._finder is not None:
            self._finder.end()
        self.deleteLater()

    def _submit(self, name: str, save_kind: str) -> "Future[RevisionInfo]":
        state = self._state
        return self._library.save(
            state.id,
            "assessment",
            assessment_body(state),
            checklist_body(state.checklist),
            summarise(state),
            name=name,
            save_kind=save_kind,
        )

    def _note_saved(self, info: RevisionInfo) -> None:
        self.revision = info
        if info.kind == "named":
            self.version_named.emit(info.name)
