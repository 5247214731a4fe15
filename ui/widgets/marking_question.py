"""Asks in place for the handling line of a paper before it is exported for the first time."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from readiness.messages import _
from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel
from ui.widgets.text_field import LineField


def marking_suggestions() -> tuple[str, ...]:
    """Return handling lines that many houses use; anything else can be typed."""
    return (_("INTERNAL"), _("CONFIDENTIAL"), _("FOR OFFICIAL USE"))


class MarkingQuestion(Card):
    """A soft card with suggestions, a field for any other line, and an explicit “No marking”.

    Signals:
        chosen(str): the handling line to print on every page; empty for none.
        given_up(): the user does not want to decide now.
    """

    chosen = Signal(str)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(surface="open", parent=parent)
        self.setObjectName("marking-question")
        self.column.addWidget(
            PlainLabel(_("Which handling line shall stand on every page?"), role="strong")
        )
        self.column.addWidget(
            PlainLabel(
                _("The paper may leave this machine, so this is asked before the first export."),
                role="small",
                wrap=True,
            )
        )
        row = QHBoxLayout()
        row.setSpacing(6)
        self._suggested: list[QPushButton] = []
        for number, words in enumerate(marking_suggestions()):
            button = QPushButton(words)
            button.setObjectName(f"marking-suggestion-{number}")
            button.clicked.connect(lambda _checked=False, words=words: self.chosen.emit(words))
            self._suggested.append(button)
            row.addWidget(button)
        none = QPushButton(_("No marking"))
        none.setObjectName("marking-none")
        none.clicked.connect(lambda: self.chosen.emit(""))
        row.addWidget(none)
        row.addStretch(1)
        self.column.addLayout(row)
        own = QHBoxLayout()
        own.setSpacing(6)
        self.field = LineField(
            _("Another handling line"),
            placeholder=_("Another line"),
            object_name="marking-own",
        )
        self.field.setMaxLength(120)
        self.field.returnPressed.connect(self._take_own)
        use = QPushButton(_("Use this line"))
        use.setObjectName("marking-use")
        use.clicked.connect(self._take_own)
        later = QPushButton(_("Not now"))
        later.setObjectName("marking-later")
        later.setProperty("role", "quiet")
        later.clicked.connect(self.given_up)
        own.addWidget(self.field, 1)
        own.addWidget(use)
        own.addWidget(later)
        self.column.addLayout(own)
        self.hide()

    def ask(self) -> None:
        """Show the question and put the keyboard on the first suggestion."""
        self.show()
        self._suggested[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the question open."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _take_own(self) -> None:
        words = self.field.text().strip()
        if words:
            self.chosen.emit(words)
        else:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
