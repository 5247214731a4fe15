"""The revisions of an assessment: when and why each was saved, and the way back to one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton

from readiness.days import moment_words
from readiness.library.records import RevisionInfo, SaveKind
from readiness.messages import _, _n
from ui import theme
from ui.pages.library.panel import Panel
from ui.widgets.plain_label import PlainLabel
from ui.widgets.toggle_chip import ToggleChip

_NUMBER = Qt.ItemDataRole.UserRole


class VersionsPanel(Panel):
    """Lists the revisions of one assessment, newest first.

    Signals:
        compare_wanted(RevisionInfo): lay this revision beside the present one.
        wanted(RevisionInfo): bring this revision back.
        name_wanted(): give the present revision a name.
        refresh_asked(): the assessment may have been saved again.
    """

    compare_wanted = Signal(object)
    wanted = Signal(object)
    name_wanted = Signal()
    refresh_asked = Signal()

    def __init__(self, title: str, *, can_name: bool) -> None:
        super().__init__("versions-panel", _("Revisions"), _("Bring back"))
        self._history: Sequence[RevisionInfo] = ()
        self.cancel.setText(_("Close"))
        self.content.addWidget(PlainLabel(title, role="strong", wrap=True))
        self._count = PlainLabel(_("Looking…"), role="small", wrap=True)
        self._count.setObjectName("versions-count")
        self.content.addWidget(self._count)
        row = QHBoxLayout()
        self._named = ToggleChip(_("Named only"), "versions-named")
        self._named.toggled.connect(self._show)
        row.addWidget(self._named)
        row.addStretch(1)
        name = QPushButton(_("Name this revision…"))
        name.setObjectName("versions-name")
        name.clicked.connect(self.name_wanted)
        row.addWidget(name)
        self.content.addLayout(row)
        # Only now: without a place it would come up as a window and take the keyboard away.
        name.setVisible(can_name)
        self._list = _VersionsList()
        self._list.compare_asked.connect(self._on_compare)
        self._list.currentRowChanged.connect(self._on_chosen)
        self.content.addWidget(self._list, 1)
        self._words = PlainLabel(role="muted", wrap=True)
        self._words.setObjectName("versions-words")
        self.content.addWidget(self._words)
        self._compare = QPushButton(_("Compare with the present"))
        self._compare.setObjectName("versions-compare")
        self._compare.clicked.connect(self._on_compare)
        self.content.addWidget(self._compare)
        self._on_chosen()

    def begin(self) -> None:
        """Take the keyboard."""
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_history(self, history: Sequence[RevisionInfo]) -> None:
        """Show all revisions, newest first; the chosen one stays chosen."""
        self._history = history
        count = len(history)
        self._count.show_text(
            _n(
                "{count} revision, saved since {day}",
                "{count} revisions, saved since {day}",
                count,
                day=moment_words(history[-1].at),
            )
            if history
            else _("Nothing is saved yet.")
        )
        self._show()

    def chosen(self) -> RevisionInfo | None:
        """Return the revision of the current row."""
        row = self._list.currentRow()
        if row < 0:
            return None
        number = self._list.item(row).data(_NUMBER)
        return next((info for info in self._history if info.number == number), None)

    def take(self) -> None:
        """Ask for the chosen revision to come back, where it can."""
        info = self.chosen()
        if info is not None and self._can(info):
            self.wanted.emit(info)

    def _on_compare(self) -> None:
        info = self.chosen()
        if info is not None and self._can(info):
            self.compare_wanted.emit(info)

    def _can(self, info: RevisionInfo) -> bool:
        return info.kept and not self._is_present(info)

    def _is_present(self, info: RevisionInfo) -> bool:
        return info.number == self._history[0].number

    def _show(self) -> None:
        before = self.chosen()
        named = self._named.isChecked()
        shown = [info for info in self._history if info.name or not named]
        faint = QBrush(QColor(theme.current().ink_muted))
        self._list.blockSignals(True)
        self._list.clear()
        for info in shown:
            item = QListWidgetItem(version_words(info, present=self._is_present(info)))
            item.setData(_NUMBER, info.number)
            if not info.kept:
                item.setForeground(faint)
            self._list.addItem(item)
            if before is not None and info.number == before.number:
                self._list.setCurrentItem(item)
        if self._list.currentRow() < 0 and shown:
            # The present one can only be looked at, so the one before it is offered first.
            self._list.setCurrentRow(min(1, len(shown) - 1) if not named else 0)
        self._list.blockSignals(False)
        self._on_chosen()

    def _on_chosen(self) -> None:
        info = self.chosen()
        can = info is not None and self._can(info)
        self.accept.setEnabled(can)
        self._compare.setEnabled(can)
        self._words.show_text(self._sentence(info))

    def _sentence(self, info: RevisionInfo | None) -> str:
        if info is None:
            if self._history and self._named.isChecked():
                return _("No revision has a name yet. Ctrl+S names the present one.")
            return ""
        if self._is_present(info):
            return _("This is the present revision.")
        if not info.kept:
            return _(
                "It was saved by itself more than 30 days ago and its content is no longer kept. "
                "The last one of each day is."
            )
        return _(
            "Bringing revision {number} back makes it the present one, saved as a new revision. "
            "All revisions stay.",
            number=info.number,
        )


class _VersionsList(QListWidget):
    """The rows; C compares, as in the list of the Library."""

    compare_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("versions")
        self.setAccessibleName(_("Revisions, newest first"))
        self.setWordWrap(True)
        self.setMinimumHeight(150)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Compare on C; everything else walks the list."""
        if event.key() == Qt.Key.Key_C and not event.modifiers():
            self.compare_asked.emit()
        else:
            super().keyPressEvent(event)


def version_words(info: RevisionInfo, *, present: bool) -> str:
    """Return a revision in two lines: number and name; when and why it was saved."""
    number = info.number
    if info.name and present:
        head = _("Revision {number} · the present · “{name}”", number=number, name=info.name)
    elif info.name:
        head = _("Revision {number} · “{name}”", number=number, name=info.name)
    elif present:
        head = _("Revision {number} · the present", number=number)
    else:
        head = _("Revision {number}", number=number)
    kinds = {
        SaveKind.AUTO: _("saved by itself"),
        SaveKind.NAMED: _("named"),
        SaveKind.IMPORT: _("from a file"),
        SaveKind.RESTORE: _("brought back"),
    }
    line = (
        _("{moment} · {kind}", moment=moment_words(info.at), kind=kinds[info.kind])
        if info.kept
        else _("{moment} · {kind} · not kept", moment=moment_words(info.at), kind=kinds[info.kind])
    )
    return _("{head}\n{line}", head=head, line=line)
