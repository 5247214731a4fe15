"""A bar above the page that says something and offers a way on, without stopping the work."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from readiness.messages import _
from ui.widgets.enter_key import enter_clicks
from ui.widgets.plain_label import PlainLabel
from ui.widgets.status_mark import StatusMark


class Banner(QFrame):
    """One sentence with a mark, up to a few buttons, and Dismiss.

    `state` is "accent" for a notice, "open" for a caution, "short" for a fault.

    Signals:
        dismissed(): the user closed the bar.
    """

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 8, 8, 8)
        self._row.setSpacing(10)
        self._mark = StatusMark("open", 11)
        self._text = PlainLabel(wrap=True)
        self._text.setObjectName("banner-text")
        self._row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._text, 1)
        self._actions: list[QPushButton] = []
        self._dismiss = QPushButton(_("Dismiss"))
        self._dismiss.setObjectName("banner-dismiss")
        self._dismiss.setProperty("role", "quiet")
        self._dismiss.clicked.connect(self._on_dismissed)
        self._row.addWidget(self._dismiss)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the keyboard."""
        if not enter_clicks(event):
            super().keyPressEvent(event)

    @property
    def text(self) -> str:
        """The sentence that is shown."""
        return self._text.text()

    def show_message(
        self,
        sentence: str,
        *actions: tuple[str, Callable[[], object]],
        state: str = "open",
        dismissible: bool = True,
    ) -> None:
        """Show a sentence with buttons (text, what to do); each closes the bar."""
        for button in self._actions:
            self._row.removeWidget(button)
            button.deleteLater()
        self._actions = []
        self._mark.show_state(state)
        self._mark.setVisible(state != "accent")
        self._text.show_text(sentence)
        self.setProperty("surface", state)
        self.style().unpolish(self)
        self.style().polish(self)
        for position, (text, act) in enumerate(actions):
            button = QPushButton(text)
            button.setObjectName(f"banner-action-{position}")
            button.clicked.connect(self.hide)
            button.clicked.connect(_without_arguments(act))
            self._actions.append(button)
            self._row.insertWidget(2 + position, button)
        self._dismiss.setVisible(dismissible)
        self.setAccessibleName(sentence)
        self.show()

    def withdraw(self, sentence: str) -> None:
        """Close the bar if it still says this: it is true no more."""
        if sentence in self.text:
            self.hide()

    def _on_dismissed(self) -> None:
        self.hide()
        self.dismissed.emit()


def _without_arguments(act: Callable[[], object]) -> Callable[[], None]:
    # A button would hand its checked state to a function that has a default for it.
    def call() -> None:
        act()

    return call
