"""A drop-down list that opens before it chooses, so that no key or wheel changes it in passing."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

_OPENING = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Space,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_F4,
}


class Chooser(QComboBox):
    """Chooses one of some texts; `activated` is what the user did."""

    def __init__(self, name: str, object_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setObjectName(object_name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def show_value(self, value: object) -> None:
        """Show the entry with this value."""
        for index in range(self.count()):
            if self.itemData(index) == value:
                self.setCurrentIndex(index)
                return

    def offer(self, entries: list[tuple[str, object]]) -> None:
        """Offer texts and their values; a list that offers them already is left alone."""
        offered = [(self.itemText(index), self.itemData(index)) for index in range(self.count())]
        if offered == entries:
            return
        self.clear()
        for text, value in entries:
            self.addItem(text, value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list; Tab, Escape and the like go their way."""
        written = event.text().strip()
        # Escape has a text as well.
        types = bool(written) and written.isprintable() and not event.modifiers()
        if event.key() in _OPENING or types:
            self.showPopup()
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the panel around it scroll."""
        event.ignore()
