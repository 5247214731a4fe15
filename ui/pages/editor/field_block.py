"""A field with its heading, and below it what is to be mended or looked at there."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.plain_label import PlainLabel
from ui.widgets.section_label import SectionLabel
from ui.widgets.text_field import LineField, TextField


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
        faulty = bool(fault)
        if bool(self.field.property("fault")) != faulty:
            self.field.setProperty("fault", faulty)
            self.field.style().unpolish(self.field)
            self.field.style().polish(self.field)


def text_of(field: QWidget) -> str:
    """Return the text in a line or text field."""
    return field.text() if isinstance(field, LineField | TextField) else ""
