"""A day as text, with a calendar to choose it from."""

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from readiness.messages import _
from ui.widgets.text_field import LineField


class DayField(QWidget):
    """A line for a day, and a button that opens a calendar; Alt+Down opens it too.

    Signals:
        given(str): the text when the line was left, or the day chosen, as 2018-06-11.
    """

    given = Signal(str)

    def __init__(
        self, name: str, object_name: str, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"{object_name}-day")
        self._calendar: QWidget | None = None
        self.line = LineField(name, placeholder=hint or "2018-06-11", object_name=object_name)
        self.line.editingFinished.connect(lambda: self.given.emit(self.line.text()))
        self.button = QToolButton()
        self.button.setArrowType(Qt.ArrowType.DownArrow)
        self.button.setObjectName(f"{object_name}-calendar")
        self.button.setAccessibleName(_("Calendar for {field}", field=name))
        self.button.setAutoRaise(True)
        self.button.setFixedSize(26, 28)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(self.open_calendar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        self.setFocusProxy(self.line)

    def text(self) -> str:
        """Return the text of the line."""
        return self.line.text()

    def show_text(self, text: str) -> None:
        """Show a day as text."""
        self.line.show_text(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar with Alt+Down."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def open_calendar(self) -> None:
        """Open a calendar below the line, at the day that stands there."""
        popup = QWidget(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.setObjectName(f"{self.line.objectName()}-popup")
        calendar = QCalendarWidget(popup)
        calendar.setObjectName("calendar")
        calendar.setGridVisible(False)
        calendar.setLocale(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        day = QDate.fromString(self.line.text()[:10], "yyyy-MM-dd")
        if day.isValid():
            calendar.setSelectedDate(day)
        calendar.activated.connect(self._on_chosen)
        calendar.clicked.connect(self._on_chosen)
        column = QVBoxLayout(popup)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(calendar)
        popup.move(self.mapToGlobal(QPoint(0, self.height())))
        self._calendar = popup
        popup.show()
        calendar.setFocus()

    def _on_chosen(self, day: QDate) -> None:
        if self._calendar is not None:
            self._calendar.close()
            self._calendar = None
        text = day.toString("yyyy-MM-dd")
        self.line.setText(text)
        self.given.emit(text)
        self.line.setFocus()
