"""The panel on the copies of the library: where they lie, taking one, going back to one."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton

from readiness.library.records import Backup
from readiness.messages import _
from ui.pages.library.copy_words import backup_words, breakable, last_copy_words
from ui.pages.library.panel import Panel
from ui.widgets.link_label import LinkLabel
from ui.widgets.plain_label import PlainLabel


class BackupsPanel(Panel):
    """Lists the verified copies, newest first.

    Signals:
        wanted(Path): go back to this copy.
        now_wanted(): take a copy now.
        folder_wanted(): keep the copies in another folder.
        default_wanted(): keep them beside the library again.
    """

    wanted = Signal(object)
    now_wanted = Signal()
    folder_wanted = Signal()
    default_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("backups-panel", _("Copies of the library"), _("Go back to this copy"))
        self._backups: Sequence[Backup] = ()
        self.cancel.setText(_("Close"))
        self._last = PlainLabel(_("Looking…"), role="strong", wrap=True)
        self._last.setObjectName("backups-last")
        self._folder = PlainLabel(role="small", wrap=True)
        self._folder.setObjectName("backups-folder")
        self.content.addWidget(self._last)
        self.content.addWidget(self._folder)
        row = QHBoxLayout()
        row.setSpacing(8)
        for name, words, signal in (
            ("backups-now", _("Back up now"), self.now_wanted),
            ("backups-choose", _("Choose folder…"), self.folder_wanted),
        ):
            button = QPushButton(words)
            button.setObjectName(name)
            button.clicked.connect(signal)
            row.addWidget(button)
        row.addStretch(1)
        self.content.addLayout(row)
        self._default = LinkLabel(
            _("Keep them beside the library again"), pixels=12, object_name="backups-default"
        )
        self._default.clicked.connect(self.default_wanted)
        self._default.hide()
        self.content.addWidget(self._default)
        self.content.addSpacing(6)
        self._list = QListWidget()
        self._list.setObjectName("backups")
        self._list.setAccessibleName(_("Copies, newest first"))
        self._list.setMinimumHeight(120)
        self.content.addWidget(self._list, 1)
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
        self.accept.setEnabled(False)

    def begin(self) -> None:
        """Take the keyboard."""
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_folder(self, folder: Path) -> None:
        """Say where the copies lie."""
        self._folder.show_text(breakable(folder))

    def offer_default(self, offered: bool) -> None:
        """Offer the way back to the folder beside the library, where another one is in use."""
        if not offered and self._default.hasFocus():
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._default.setVisible(offered)

    def show_copies(self, backups: Sequence[Backup]) -> None:
        """List these copies; the chosen one stays chosen."""
        before = self._chosen()
        self._backups = backups
        self._last.show_text(last_copy_words(backups[0].at if backups else None, datetime.now()))
        self._list.clear()
        for backup in backups:
            self._list.addItem(QListWidgetItem(backup_words(backup)))
        kept = [row for row, backup in enumerate(backups) if backup.path == before]
        self._list.setCurrentRow(kept[0] if kept else 0)
        self.accept.setEnabled(bool(backups))

    def take(self) -> None:
        """Ask for the copy that is chosen."""
        chosen = self._chosen()
        if chosen is not None:
            self.wanted.emit(chosen)

    def _chosen(self) -> Path | None:
        row = self._list.currentRow()
        return self._backups[row].path if 0 <= row < len(self._backups) else None
