"""A bar that asks which of a few things shall happen, without stopping the work."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from readiness.messages import _
from ui.widgets.flow import FlowLayout
from ui.widgets.plain_label import PlainLabel, plain_tooltip
from ui.widgets.value_fields import ValueFacts, ValueField, field_text, make_field


@dataclass(frozen=True, slots=True)
class Reply:
    """One thing that can be chosen.

    `field` is what has to be filled in for it, and `lead` the words before that field. `why_not`
    says why it cannot be chosen here.
    """

    key: str
    words: str
    field: ValueFacts | None = None
    lead: str = ""
    why_not: str = ""


class AskChoice(QFrame):
    """A question, what there is to know, and a button for each reply; Esc gives up.

    Signals:
        answered(str, str): key of a reply, and what stands in its field.
        given_up(): nothing shall happen.
    """

    answered = Signal(str, str)
    given_up = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("surface", "bar")
        self._first: QWidget | None = None
        self._question = PlainLabel(role="strong", wrap=True)
        self._details = PlainLabel(role="small", wrap=True)
        self._details.setObjectName(f"{name}-details")
        self._fault = PlainLabel(role="fault", wrap=True)
        self._fault.setObjectName(f"{name}-fault")
        self._replies = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 12, 20, 12)
        self._column.setSpacing(6)
        for part in (self._question, self._details, self._fault, self._replies):
            self._column.addWidget(part)
        self.hide()

    def ask(
        self, question: str, details: Sequence[str], replies: Sequence[Reply], give_up: str
    ) -> None:
        """Ask; `give_up` are the words of the button for leaving everything as it is."""
        self._question.show_text(question)
        self.setAccessibleName(question)
        self._details.show_text("\n".join(details))
        self._details.setVisible(bool(details))
        self.show_fault("")
        fresh = QWidget()
        flow = FlowLayout(fresh, gap=8)
        self._first = None
        for reply in replies:
            flow.addWidget(self._part(reply))
        leave = self._button("leave", give_up)
        leave.clicked.connect(self._give_up)
        flow.addWidget(leave)
        self._first = self._first or leave
        self._column.replaceWidget(self._replies, fresh)
        self._replies.deleteLater()
        self._replies = fresh
        self.show()
        # The cell or field that was just finished lets go of the keyboard later than this.
        QTimer.singleShot(0, self, self.take_focus)

    def take_focus(self) -> None:
        """Put the keyboard on the first field, or the first button."""
        if self.isVisible() and self._first is not None:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_fault(self, sentence: str) -> None:
        """Show why a reply was refused; the question stays."""
        self._fault.show_text(sentence)
        self._fault.setVisible(bool(sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._give_up()
        else:
            super().keyPressEvent(event)

    def _give_up(self) -> None:
        self.hide()
        self.given_up.emit()

    def _part(self, reply: Reply) -> QWidget:
        button = self._button(reply.key, reply.words)
        button.setEnabled(not reply.why_not)
        plain_tooltip(button, reply.why_not)
        if reply.field is None:
            button.clicked.connect(lambda: self.answered.emit(reply.key, ""))
            if not reply.why_not:
                self._first = self._first or button
            return button
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        field = make_field(reply.field, lambda _text: None, parent=part, in_cell=True)
        field.setFixedWidth(260 if reply.field.kind == "reference" else 110)
        give = self._giver(reply.key, field)
        button.clicked.connect(give)
        pressed = getattr(field, "returnPressed", None)
        if pressed is not None:
            pressed.connect(give)
        if reply.lead:
            row.addWidget(PlainLabel(reply.lead))
        row.addWidget(field)
        row.addWidget(button)
        self._first = self._first or field
        return part

    def _giver(self, key: str, field: ValueField) -> Callable[[], None]:
        def give() -> None:
            text = field_text(field).strip()
            if text:
                self.answered.emit(key, text)
            else:
                self.show_fault(_("Fill in the field before this button first."))
                field.setFocus()

        return give

    def _button(self, key: str, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(f"{self.objectName()}-{key}")
        return button
