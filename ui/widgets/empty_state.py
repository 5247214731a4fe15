"""What a place shows when it has nothing to show yet: why, and the way on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.widgets.plain_label import PlainLabel


class EmptyState(QWidget):
    """A heading, a sentence and buttons in the middle of the page."""

    def __init__(
        self, heading: str, sentence: str, *buttons: QPushButton, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 40, 40, 40)
        column.setSpacing(8)
        column.addStretch(2)
        self._heading = PlainLabel(heading, role="heading", wrap=True)
        self._sentence = PlainLabel(sentence, role="muted", wrap=True)
        for label in (self._heading, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setMaximumWidth(520)
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(label, 4)
            row.addStretch(1)
            column.addLayout(row)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        column.addSpacing(6)
        column.addLayout(row)
        column.addStretch(3)

    def show_words(self, heading: str, sentence: str) -> None:
        """Show another heading and sentence."""
        self._heading.show_text(heading)
        self._sentence.show_text(sentence)
