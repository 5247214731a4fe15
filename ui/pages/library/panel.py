"""The panel at the right of the Library, where work on the list is done without a dialog."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from readiness.messages import _
from ui.widgets.enter_key import enter_clicks
from ui.widgets.plain_label import PlainLabel
from ui.widgets.reading_order import stops_in, takes_tab

WIDTH = 372


class Panel(QFrame):
    """A heading, a column `content` that scrolls, a fault line, and buttons. Esc closes it.

    Signals:
        done(): the panel wants to go away.
    """

    done = Signal()

    def __init__(self, name: str, heading: str, button: str, *, danger: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(heading)
        self.setProperty("surface", "inspector")
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 14, 14)
        column.setSpacing(8)
        self.heading = PlainLabel(heading, role="heading", wrap=True)
        column.addWidget(self.heading)
        self._inside = inside = QWidget()
        self.content = QVBoxLayout(inside)
        self.content.setContentsMargins(0, 0, 6, 0)
        self.content.setSpacing(5)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        column.addWidget(area, 1)
        self._fault = PlainLabel(role="fault", wrap=True)
        self._fault.setObjectName(f"{name}-fault")
        self._fault.hide()
        column.addWidget(self._fault)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.cancel = QPushButton(_("Cancel"))
        self.cancel.setObjectName(f"{name}-cancel")
        self.cancel.clicked.connect(self.done)
        self.accept = QPushButton(button)
        self.accept.setObjectName(f"{name}-accept")
        self.accept.setProperty("role", "danger" if danger else "primary")
        self.accept.clicked.connect(self.take)
        row.addWidget(self.accept)
        row.addWidget(self.cancel)
        row.addStretch(1)
        column.addLayout(row)

    def tab_stops(self) -> list[QWidget]:
        """Tab goes through the fields, then the buttons below them."""
        buttons = (button for button in (self.accept, self.cancel) if takes_tab(button))
        return [*stops_in(self._inside), *buttons]

    def take(self) -> None:
        """Do what the panel is for; the button calls it."""

    def show_fault(self, sentence: str) -> None:
        """Show what is wrong above the buttons; the empty sentence takes it away."""
        self._fault.show_text(sentence)
        self._fault.setVisible(bool(sentence))

    def field(self, label: str, widget: QWidget) -> None:
        """Add a field with its label above it."""
        name = PlainLabel(label, role="small")
        name.setContentsMargins(0, 4, 0, 0)
        if not widget.accessibleName():
            widget.setAccessibleName(label)
        self.content.addWidget(name)
        self.content.addWidget(widget)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go away on Esc, do the work on Enter in a field; on a button Enter presses it."""
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        elif enter_clicks(event):
            return
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
        else:
            super().keyPressEvent(event)
