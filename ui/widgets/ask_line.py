"""A bar that asks for one line of text without stopping the work."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget
from shiboken6 import isValid

from readiness.messages import _
from ui.widgets.plain_label import PlainLabel
from ui.widgets.text_field import LineField


class AskLine(QFrame):
    """A question, a field, a button; Esc gives up.

    Signals:
        answered(str): the user gave a line that is not blank.
    """

    answered = Signal(str)

    def __init__(
        self, question: str, button: str, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._before: QWidget | None = None
        self.setObjectName(name)
        self.setProperty("surface", "bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(8)
        row.addWidget(PlainLabel(question))
        self._field = LineField(question, object_name=f"{name}-field")
        self._field.setMaximumWidth(420)
        self._field.returnPressed.connect(self._on_given)
        row.addWidget(self._field, 1)
        given = QPushButton(button)
        given.setProperty("role", "primary")
        given.setObjectName(f"{name}-give")
        given.clicked.connect(self._on_given)
        row.addWidget(given)
        cancel = QPushButton(_("Cancel"))
        cancel.setObjectName(f"{name}-cancel")
        cancel.clicked.connect(self._end)
        row.addWidget(cancel)
        row.addStretch(1)
        self.hide()

    def ask(self, proposal: str = "") -> None:
        """Come up with a proposal in the field; the keyboard goes back where it was after."""
        holder = self.window().focusWidget()
        if holder is not None and not self.isAncestorOf(holder):
            self._before = holder
        self._field.setText(proposal)
        self._field.selectAll()
        self.show()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._end()
        else:
            super().keyPressEvent(event)

    def _on_given(self) -> None:
        text = self._field.text().strip()
        if text:
            self._end()
            self.answered.emit(text)

    def _end(self) -> None:
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
