"""The panel that says what importing would do, before it is done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar

from readiness.library import ImportKind
from readiness.messages import _, _n
from ui.pages.library.panel import Panel
from ui.pages.library.taking_in import Candidate
from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel
from ui.widgets.status_chip import StatusChip


class ImportPanel(Panel):
    """One card for each file: what it is, and what would happen.

    Signals:
        wanted(list): import these candidates.
    """

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__("import-panel", _("Import"), _("Import"))
        self._candidates: list[Candidate] = []
        self._progress = QProgressBar()
        self._progress.setAccessibleName(_("Files read"))
        self._progress.setTextVisible(False)
        self._said = PlainLabel(_("Reading…"), role="muted", wrap=True)
        self._said.setObjectName("import-state")
        self.content.addWidget(self._said)
        self.content.addWidget(self._progress)
        self.accept.setEnabled(False)

    def begin(self) -> None:
        """Take the keyboard."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self, done: int, total: int) -> None:
        """Say how many files are read."""
        self._said.show_text(_("Reading {done} of {total}…", done=done, total=total))
        self._progress.setRange(0, total)
        self._progress.setValue(done)

    def show_candidates(self, candidates: list[Candidate]) -> None:
        """Show what each file would do; nothing has happened yet."""
        self._candidates = [one for one in candidates if one.plan is not None]
        self._progress.hide()
        self._said.show_text(
            _("Nothing has been changed yet.")
            if self._candidates
            else _("None of the files can be imported. The library is as it was.")
        )
        for candidate in candidates:
            self.content.addWidget(_card(candidate))
        self.content.addStretch(1)
        count = len(self._candidates)
        self.accept.setEnabled(bool(count))
        if count:
            known = all(c.plan and c.plan.kind is ImportKind.KNOWN for c in self._candidates)
            self.accept.setText(
                _("Open")
                if known and count == 1
                else _n("Import {count} assessment", "Import {count} assessments", count)
            )
            self.accept.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self) -> None:
        """Ask for the import."""
        if self._candidates:
            self.accept.setEnabled(False)
            self.wanted.emit(self._candidates)


def _card(candidate: Candidate) -> Card:
    card = Card(margin=12)
    card.column.addWidget(
        PlainLabel(candidate.title or candidate.path.name, role="strong", wrap=True)
    )
    if candidate.plan is None:
        card.column.addWidget(StatusChip("short", _("refused")))
        card.column.addWidget(PlainLabel(candidate.problem, wrap=True))
        return card
    card.column.addWidget(PlainLabel(candidate.path.name, role="small", wrap=True))
    words = {
        ImportKind.NEW: ("met", _("new")),
        ImportKind.KNOWN: ("met", _("known")),
        ImportKind.NEWER: ("met", _("newer")),
        ImportKind.DIVERGED: ("open", _("went another way")),
    }
    state, text = words[candidate.plan.kind]
    card.column.addWidget(StatusChip(state, text))
    card.column.addWidget(PlainLabel(candidate.plan.sentence, wrap=True))
    return card
