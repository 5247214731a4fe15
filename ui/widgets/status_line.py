"""The line at the foot of the window: facts at the left, keys of the place at the right."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui.widgets.plain_label import PlainLabel, plain_tooltip

NOTICE_MS = 6_000

WHOLE_UP_TO = 130
"""A fact that is no wider, in pixels, is never shortened."""


class StatusLine(QFrame):
    """Shows facts side by side; a notice takes their room for some seconds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status-line")
        self.setProperty("surface", "status")
        self.setFixedHeight(26)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(18)
        self._facts: list[PlainLabel] = []
        for position in range(5):
            label = _shrinking_label()
            label.setObjectName(f"fact-{position}")
            self._facts.append(label)
            row.addWidget(label)
        self._notice = PlainLabel(role="small", elide=True)
        self._notice.setObjectName("notice")
        row.addWidget(self._notice, 1)
        self._hints = _shrinking_label()
        self._hints.setObjectName("hints")
        row.addWidget(self._hints)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._end_notice)

    def show_facts(self, facts: tuple[str, ...]) -> None:
        """Show up to five facts; empty ones are left out."""
        shown = [fact for fact in facts if fact][: len(self._facts)]
        for position, label in enumerate(self._facts):
            text = shown[position] if position < len(shown) else ""
            label.show_text(text)
            plain_tooltip(label, text)
            # Where the window is narrow, the keys at the right give way first.
            wanted = label.fontMetrics().horizontalAdvance(text) + 2
            label.setMinimumWidth(min(wanted, WHOLE_UP_TO))
            label.setVisible(bool(text))

    def show_hints(self, hints: str) -> None:
        """Show the keys of the place."""
        self._hints.show_text(hints)
        plain_tooltip(self._hints, hints)

    def say(self, sentence: str) -> None:
        """Show a sentence for some seconds."""
        self._notice.show_text(sentence)
        self._notice.setAccessibleName(sentence)
        self._timer.start(NOTICE_MS)

    def withdraw(self, sentence: str) -> None:
        """Take this sentence away, if it is the one that shows: what it told of is over."""
        if sentence and sentence == self._notice.text():
            self._timer.stop()
            self._end_notice()

    def _end_notice(self) -> None:
        self._notice.show_text("")
        self._notice.setAccessibleName("")


def _shrinking_label() -> PlainLabel:
    """Return a label as wide as its words that ends in … where there is no room for them."""
    label = PlainLabel(role="small", elide=True)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return label
