"""The bar on top: what is open, the places, and the buttons of the place that shows."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui import theme
from ui.widgets.enter_key import enter_clicks
from ui.widgets.plain_label import PlainLabel, plain_tooltip
from ui.widgets.reading_order import stops_in

HEIGHT = 44


class TopBar(QFrame):
    """Title, places, buttons.

    Signals:
        place_chosen(str): the user chose the place with this id.
    """

    place_chosen = Signal(str)

    def __init__(
        self, places: tuple[tuple[str, str, str], ...], parent: QWidget | None = None
    ) -> None:
        """`places` are (id, word on the tab, key as shown in the tool tip)."""
        super().__init__(parent)
        self.setProperty("surface", "bar")
        self.setFixedHeight(HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(4)
        self._title = PlainLabel(role="strong", elide=True)
        self._title.setObjectName("title")
        # It gives way where the bar is narrow; the places and the buttons do not.
        self._title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._title.setFont(theme.font(13, QFont.Weight.DemiBold))
        row.addWidget(self._title)
        row.addSpacing(10)
        self._places: dict[str, QPushButton] = {}
        for place, word, key in places:
            button = QPushButton(word)
            button.setObjectName(f"place-{place}")
            button.setProperty("role", "place")
            button.setCheckable(True)
            button.setAutoExclusive(False)
            plain_tooltip(button, key)
            button.clicked.connect(self._on_clicked)
            self._places[place] = button
            row.addWidget(button)
        row.addStretch(1)
        self._own = QHBoxLayout()
        self._own.setSpacing(8)
        row.addLayout(self._own)
        self._shown: list[QWidget] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the keyboard."""
        if not enter_clicks(event):
            super().keyPressEvent(event)

    def show_title(self, title: str) -> None:
        """Show what is open."""
        self._title.show_text(title)
        wanted = self._title.fontMetrics().horizontalAdvance(title) + 6
        self._title.setMaximumWidth(min(wanted, 300))
        plain_tooltip(self._title, title)

    def show_place(self, place: str) -> None:
        """Mark the place that shows."""
        for name, button in self._places.items():
            button.setChecked(name == place)

    def set_offered(self, place: str, offered: bool) -> None:
        """Let a place be chosen or not."""
        self._places[place].setEnabled(offered)

    def show_buttons(self, buttons: list[QWidget]) -> None:
        """Put the buttons of a place at the right; those before are hidden, not deleted."""
        if buttons == self._shown:
            return
        for widget in self._shown:
            self._own.removeWidget(widget)
            widget.setVisible(False)
        self._shown = list(buttons)
        for widget in buttons:
            self._own.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
            widget.setVisible(True)

    def tab_stops(self) -> list[QWidget]:
        """Tab goes from left to right; the buttons of a place are put in late."""
        return stops_in(self)

    def _on_clicked(self) -> None:
        for place, button in self._places.items():
            if button is self.sender():
                self.place_chosen.emit(place)
