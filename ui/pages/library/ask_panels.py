"""The panel that asks before something that cannot be taken back."""

from PySide6.QtCore import Qt, Signal

from readiness.library.records import Entry
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
        """Take the keyboard, on the button that does nothing."""
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self) -> None:
        """Ask for the deletion."""
        self.wanted.emit(self._entries)
