"""The bar above the preview: which page is looked at, and how large."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from readiness.messages import _
from ui.widgets.pages_view import PagesView
from ui.widgets.plain_label import PlainLabel


class PreviewBar(QFrame):
    """Says the place in the preview, and makes the pages smaller and larger."""

    def __init__(self, view: PagesView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.setProperty("surface", "bar")
        self._place = PlainLabel(role="muted")
        self._place.setObjectName("brief-place")
        self._building = PlainLabel(_("Building…"), role="small")
        self._building.hide()
        self._zoom_words = PlainLabel(role="muted")
        self._zoom_words.setMinimumWidth(64)
        self._zoom_words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        view.zoom_changed.connect(self._show_zoom)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(8)
        row.addWidget(self._place)
        row.addWidget(self._building)
        row.addStretch(1)
        for words, name, act in (
            ("−", _("Smaller"), lambda: view.zoom_by(-1)),
            ("+", _("Larger"), lambda: view.zoom_by(1)),
            (_("Fit width"), _("Fit width"), view.fit_width),
        ):
            button = QPushButton(words)
            button.setProperty("role", "quiet")
            button.setAccessibleName(name)
            button.clicked.connect(act)
            row.addWidget(button)
            if words == "−":
                row.addWidget(self._zoom_words)

    def show_place(self, words: str, *, building: bool) -> None:
        """Show which page is looked at, and whether newer ones are being built."""
        self._place.show_text(words)
        self._building.setVisible(building)
        self._show_zoom()

    def _show_zoom(self) -> None:
        self._zoom_words.show_text(self._view.zoom_words)
