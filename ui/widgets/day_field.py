"""A day as text, with a calendar to choose it from."""

from PySide6.QtCore import QDate, QLocale, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPen, QPixmap, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from readiness.messages import _
from ui import theme
from ui.widgets.text_field import LineField


class DayField(LineField):
    """A line for a day, with a calendar at its right end; Alt+Down opens it too.

    Signals:
        given(str): the text when the line was left, or the day chosen, as 2018-06-11.
    """

    given = Signal(str)

    def __init__(
        self,
        name: str,
        object_name: str,
        hint: str = "",
        parent: QWidget | None = None,
        *,
        near: str = "",
    ) -> None:
        """`near` is the day a calendar opens at where the line names none, as 2018-06-11."""
        super().__init__(
            name, placeholder=hint or _("Write or choose"), object_name=object_name, parent=parent
        )
        self._near = near
        self._calendar: QWidget | None = None
        self.editingFinished.connect(lambda: self.given.emit(self.text()))
        opening = self.addAction(_arrow(), QLineEdit.ActionPosition.TrailingPosition)
        opening.setText(_("Calendar (Alt+Down)"))
        opening.triggered.connect(self.open_calendar)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar with Alt+Down."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def open_calendar(self) -> None:
        """Open a calendar below the line, at the day that stands there."""
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.setObjectName(f"{self.objectName()}-popup")
        popup.setProperty("surface", "card")
        calendar = QCalendarWidget(popup)
        calendar.setObjectName("calendar")
        calendar.setAccessibleName(self.accessibleName())
        calendar.setGridVisible(False)
        calendar.setLocale(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        _dress(calendar)
        day = _first_day(self.text()) or _first_day(self._near)
        if day is not None:
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
        self.setText(text)
        self.given.emit(text)
        self.setFocus()


def _first_day(text: str) -> QDate | None:
    """Return the day a text names, or the first of its month or year."""
    parts = [part for part in text.strip().split("-") if part.isdigit()]
    if not parts or len(parts[0]) != 4:
        return None
    year, month, day, *_rest = *(int(part) for part in parts[:3]), 1, 1
    found = QDate(year, month, day)
    return found if found.isValid() else None


def _dress(calendar: QCalendarWidget) -> None:
    """Give a calendar the colours of the house and words that can be read out."""
    palette = theme.current()
    for day in Qt.DayOfWeek:
        look = QTextCharFormat()
        weekend = day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)
        look.setForeground(theme.color(palette.ink_muted if weekend else palette.ink))
        calendar.setWeekdayTextFormat(day, look)
    head = QTextCharFormat()
    head.setForeground(theme.color(palette.ink_muted))
    head.setBackground(theme.color(palette.surface))
    calendar.setHeaderTextFormat(head)
    for name, sign, words in (
        ("qt_calendar_prevmonth", "‹", _("Earlier month")),
        ("qt_calendar_nextmonth", "›", _("Later month")),
    ):
        button = calendar.findChild(QToolButton, name)
        if button is not None:
            button.setIcon(QIcon())
            button.setText(sign)
            button.setAccessibleName(words)


def _arrow() -> QIcon:
    """Return a small arrow downwards in the quiet ink, crisp on dense screens."""
    picture = QPixmap(32, 32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color(theme.current().ink_muted), 3.2))
    painter.drawPolyline([QPointF(8, 12), QPointF(16, 20), QPointF(24, 12)])
    painter.end()
    return QIcon(picture)
