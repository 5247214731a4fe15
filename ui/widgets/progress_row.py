"""A line that shows how far something long has come, and a way to stop it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QWidget

from readiness.messages import _
from ui.widgets.plain_label import PlainLabel

_PATIENCE_MS = 150


class ProgressRow(QFrame):
    """Hidden until the work has taken a moment, so that short work does not flicker.

    Signals:
        cancelled(): the user wants it to stop.
    """

    cancelled = Signal()

    def __init__(self, words: str, *, object_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 8, 22, 8)
        row.addWidget(PlainLabel(words, role="muted"))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(words)
        row.addWidget(self._bar, 1)
        cancel = QPushButton(_("Cancel"))
        cancel.setObjectName(f"{object_name}-cancel")
        cancel.clicked.connect(self.cancelled)
        row.addWidget(cancel)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        self.hide()

    def begin(self) -> None:
        """The work begins."""
        self._patience.start()

    def show_progress(self, done: int, total: int) -> None:
        """Show how many of all steps are done."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def end(self) -> None:
        """The work is done or given up."""
        self._patience.stop()
        self.hide()
