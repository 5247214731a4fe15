"""The checklists: the shipped ones to be copied, and one's own to be edited."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from readiness.messages import _
from ui.pages.library.choices import Choice
from ui.widgets.card import Card
from ui.widgets.flow import FlowLayout
from ui.widgets.plain_label import PlainLabel


class ChecklistsView(QWidget):
    """One card for each checklist.

    Signals:
        asked(str, Choice): the user wants "use", "edit", "copy", "export" or "delete".
        import_asked(), blank_asked(): take one in from a file, begin an empty one.
    """

    asked = Signal(str, object)
    import_asked = Signal()
    blank_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checklists")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(8)
        top = QHBoxLayout()
        self._import = self._button("checklist-import", _("Import checklist…"))
        self._import.clicked.connect(self.import_asked)
        self._blank = self._button("checklist-blank", _("Begin an empty one"))
        self._blank.clicked.connect(self.blank_asked)
        top.addWidget(self._import)
        top.addWidget(self._blank)
        top.addStretch(1)
        column.addLayout(top)
        self._none = PlainLabel(
            _(
                "None yet. Copy a shipped checklist and change what does not fit your case, or "
                "import one from a YAML file."
            ),
            role="muted",
            wrap=True,
        )
        column.addWidget(self._none)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        self._inside = QWidget()
        self._cards = QVBoxLayout(self._inside)
        self._cards.setContentsMargins(0, 0, 6, 0)
        self._cards.setSpacing(10)
        area.setWidget(self._inside)
        area.viewport().setAutoFillBackground(False)
        self._inside.setAutoFillBackground(False)
        column.addWidget(area, 1)

    def show_choices(self, choices: list[Choice], own: bool) -> None:
        """Show the shipped ones, or one's own."""
        while (entry := self._cards.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        shown = [choice for choice in choices if choice.own == own]
        self._none.setVisible(own and not shown)
        self._import.setVisible(own)
        self._blank.setVisible(own)
        for choice in shown:
            self._cards.addWidget(self._card(choice))
        self._cards.addStretch(1)

    def begin(self) -> None:
        """Take the keyboard."""
        for button in self._inside.findChildren(QPushButton):
            button.setFocus(Qt.FocusReason.OtherFocusReason)
            return

    def _card(self, choice: Choice) -> Card:
        card = Card()
        card.column.addWidget(PlainLabel(choice.title, role="heading", wrap=True))
        words = (
            _("Yours. Assessments keep the copy they began with.")
            if choice.own
            else _("Comes with Readiness and cannot be changed; copy it to make it your own.")
        )
        card.column.addWidget(PlainLabel(words, role="muted", wrap=True))
        buttons = QWidget()
        row = FlowLayout(buttons, gap=8)
        wishes = [("use", _("New assessment"))]
        if choice.own:
            wishes += [("edit", _("Edit")), ("copy", _("Duplicate")), ("export", _("Export…"))]
            wishes += [("delete", _("Delete"))]
        else:
            wishes += [("copy", _("Copy and edit")), ("export", _("Export…"))]
        for wish, text in wishes:
            button = self._button(f"checklist-{wish}-{choice.id}", text)
            button.setAccessibleName(_("{action}: {title}", action=text, title=choice.title))
            button.clicked.connect(lambda _checked=False, wish=wish: self.asked.emit(wish, choice))
            row.addWidget(button)
        card.column.addWidget(buttons)
        return card

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        return button
