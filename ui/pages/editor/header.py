"""The bar on top of the editor: what is edited, how it stands, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy

from readiness.messages import _
from ui.pages.editor.standing import Standing
from ui.widgets.plain_label import PlainLabel, plain_tooltip
from ui.widgets.status_chip import StatusChip

HEIGHT = 44


class Header(QFrame):
    """Title, state, buttons.

    Signals:
        wanted(str): "mend", "undo", "import", "export", "use" or "done".
    """

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "bar")
        self.setFixedHeight(HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(8)
        self.title = PlainLabel(role="strong", elide=True)
        self.title.setObjectName("editor-title")
        # The title gives way first where there is little room.
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.title.setMaximumWidth(320)
        self.state = StatusChip()
        self.state.setObjectName("editor-state")
        self.state.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row.addWidget(self.title)
        row.addWidget(self.state)
        self.mend = self._button("mend", _("Next to mend"), _("F8"))
        row.addWidget(self.mend)
        row.addStretch(1)
        self.undo = self._button("undo", _("Undo"))
        self.import_ = self._button("import", _("Import YAML…"))
        self.export = self._button("export", _("Export YAML…"))
        self.use = self._button("use", _("Use this checklist"))
        self.use.setProperty("role", "primary")
        self.done = self._button("done", _("Done"), _("Back; the draft stays (Esc)"))
        for button in (self.undo, self.import_, self.export, self.done, self.use):
            row.addWidget(button)
        self.mend.setProperty("role", "quiet")

    def show_title(self, title: str) -> None:
        """Show what is edited."""
        words = _("Editing: {title}", title=title or _("checklist without a title"))
        self.title.show_text(words)
        plain_tooltip(self.title, words)

    def show_standing(self, standing: Standing) -> None:
        """Show how the draft stands, and offer the main button or say why it cannot be pressed."""
        self.state.show_state("short" if standing.to_mend else "met", standing.words)
        self.mend.setVisible(standing.to_mend > 0)
        self.use.setEnabled(not standing.refusal)
        self.use.setAccessibleDescription(standing.refusal)
        plain_tooltip(self.use, standing.refusal)

    def show_undo(self, words: str) -> None:
        """Offer to take back a step; empty words offer nothing."""
        self.undo.setEnabled(bool(words))
        plain_tooltip(self.undo, _("Undo: {step}", step=words) if words else "")

    def _button(self, name: str, words: str, tip: str = "") -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(f"editor-{name}")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        plain_tooltip(button, tip)
        button.clicked.connect(lambda: self.wanted.emit(name))
        return button
