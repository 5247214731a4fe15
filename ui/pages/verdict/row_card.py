"""One row of a table as a card: its fields, what is wrong with it, and the way to remove it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from readiness.messages import _
from ui.pages.verdict.row_fields import RowFields
from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel


class RowCard(Card):
    """What cards of rows have in common.

    Signals:
        given(str, str): field and text of a value that is finished.
        typed(str, str): the same with every keystroke in running words.
        removed(): remove the row.
    """

    given = Signal(str, str)
    typed = Signal(str, str)
    removed = Signal()

    def __init__(
        self, object_name: str, *parts: RowFields, margin: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(margin=margin, parent=parent)
        self.setObjectName(object_name)
        self._parts = parts
        for part in parts:
            part.given.connect(self.given)
            part.typed.connect(self.typed)
        self.fault = PlainLabel(role="fault", wrap=True)
        self.fault.setObjectName(f"{object_name}-fault")
        self.fault.hide()
        self.remove = QPushButton(_("Remove"))
        self.remove.setObjectName(f"{object_name}-remove")
        self.remove.setProperty("role", "quiet")
        self.remove.clicked.connect(lambda: self.removed.emit())

    def field(self, name: str) -> QWidget:
        """Return the field of a value."""
        return self._part(name).field(name)

    def show_fault(self, field: str, sentence: str) -> None:
        """Show below a field what is wrong there, or nothing; without a field, at the card."""
        if field:
            self._part(field).show_fault(field, sentence)
            return
        self.fault.show_text(sentence)
        self.fault.setVisible(bool(sentence))

    def _part(self, field: str) -> RowFields:
        return next(part for part in self._parts if field in part.names())
