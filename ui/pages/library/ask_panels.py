"""Panels that ask before something that cannot be taken back."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from readiness.days import day_words
from readiness.library.records import Backup, Entry
from readiness.messages import _, _n
from ui.pages.library.panel import Panel
from ui.widgets.plain_label import PlainLabel


class DeletePanel(Panel):
    """Says what deleting for good takes away, and asks.

    Signals:
        wanted(list): delete these entries.
    """

    wanted = Signal(object)

    def __init__(self, entries: list[Entry]) -> None:
        super().__init__("delete-panel", _("Delete for good?"), _("Delete for good"), danger=True)
        self._entries = entries
        for entry in entries:
            title = PlainLabel(entry.summary.title, role="strong", wrap=True)
            self.content.addWidget(title)
            count = entry.revisions
            self.content.addWidget(
                PlainLabel(
                    _n("{count} saved revision", "{count} saved revisions", count), role="small"
                )
            )
        self.content.addSpacing(8)
        for sentence in (
            _("All revisions are erased from the library, and from its backups as well."),
            _("Files that were exported, and briefs that were printed, are not touched."),
            _("This cannot be taken back. Archiving puts an assessment away and keeps it."),
        ):
            self.content.addWidget(PlainLabel(sentence, wrap=True))
            self.content.addSpacing(4)
        self.content.addStretch(1)

    def begin(self) -> None:
        """Take the keyboard, on the button that does nothing yet."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.accept.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self) -> None:
        """Ask for the deletion."""
        self.wanted.emit(self._entries)


class BackupsPanel(Panel):
    """Lists the verified copies and goes back to one.

    Signals:
        wanted(Path): go back to this copy.
    """

    wanted = Signal(object)

    def __init__(self, backups: list[Backup]) -> None:
        super().__init__("backups-panel", _("Go back to a copy"), _("Go back"))
        self._backups = backups
        self.content.addWidget(
            PlainLabel(
                _(
                    "The whole library goes back to the state of the copy. The state of now is "
                    "kept as the newest copy, so that this can be undone."
                ),
                role="muted",
                wrap=True,
            )
        )
        self._list = QListWidget()
        self._list.setObjectName("backups")
        self._list.setAccessibleName(_("Copies, newest first"))
        for backup in backups:
            self._list.addItem(QListWidgetItem(backup_words(backup)))
        self._list.setCurrentRow(0)
        self.content.addWidget(self._list, 1)
        self.accept.setEnabled(bool(backups))

    def begin(self) -> None:
        """Take the keyboard."""
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self) -> None:
        """Ask for the copy that is chosen."""
        row = self._list.currentRow()
        if 0 <= row < len(self._backups):
            self.wanted.emit(self._backups[row].path)


def backup_words(backup: Backup) -> str:
    """Return when a copy was taken and how large it is."""
    local: datetime = backup.at.astimezone()
    return _(
        "{day}, {time} · {size} kB",
        day=day_words(local.date()),
        time=local.strftime("%H:%M"),
        size=max(1, backup.size // 1000),
    )
