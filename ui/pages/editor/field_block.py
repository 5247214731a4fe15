"""A field with its heading, and below it what is to be mended or looked at there."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.plain_label import PlainLabel
from ui.widgets.section_label import SectionLabel


class FieldBlock(QWidget):
    """Heading, field, sentences. `heading` empty leaves the heading out."""

    def __init__(self, heading: str, field: QWidget, *, note: str = "") -> None:
        super().__init__()
        self.field = field
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        if heading:
            column.addWidget(SectionLabel(heading))
        column.addWidget(field)
        if note:
            column.addWidget(PlainLabel(note, role="small", wrap=True))
        self._fault = PlainLabel(role="fault", wrap=True)
        self._caution = PlainLabel(role="caution", wrap=True)
        for label in (self._fault, self._caution):
            column.addWidget(label)
            label.hide()

    @property
    def fault(self) -> str:
        """The sentence of the fault that is shown, or ""."""
        return "" if self._fault.isHidden() else self._fault.text()

    @property
    def caution(self) -> str:
        """The sentence of the warning that is shown, or ""."""
        return "" if self._caution.isHidden() else self._caution.text()

    def show_state(self, fault: str, caution: str) -> None:
        """Show what is wrong and what is worth a look; empty shows nothing."""
        self._fault.show_text(fault)
        self._fault.setVisible(bool(fault))
        self._caution.show_text(caution)
        self._caution.setVisible(bool(caution))
        self.field.setAccessibleDescription(fault or caution)
        mark_faulty(self.field, bool(fault))


def mark_faulty(field: QWidget, faulty: bool) -> None:
    """Give a field the border of a fault, or take it away."""
    if bool(field.property("fault")) != faulty:
        field.setProperty("fault", faulty)
        field.style().unpolish(field)
        field.style().polish(field)
