"""One part of the inspector: a heading and what stands under it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.pages.checklist.hand import Hand
from ui.pages.checklist.subject import Subject
from ui.widgets.plain_label import PlainLabel
from ui.widgets.section_label import SectionLabel


def words(text: str = "", role: str = "", *, wrap: bool = True) -> PlainLabel:
    """Return a plain text in the look of a role of the style sheet."""
    return PlainLabel(text, role=role, wrap=wrap)


def fault_label(name: str) -> PlainLabel:
    """Return the hidden place under a field where a sentence says what is wrong with it."""
    label = words("", "fault")
    label.setObjectName(name)
    label.hide()
    return label


def show_fault(label: PlainLabel, sentence: str) -> None:
    """Show a sentence under a field, or hide the place when there is nothing to say."""
    label.show_text(sentence)
    label.setVisible(bool(sentence))


def clear_sentence(refusal: str) -> str:
    """Return a refusal without the name of the field it stands at, which the reader sees."""
    where, colon, fault = refusal.partition(": ")
    if not colon or " " in where:
        return refusal
    return fault[:1].upper() + fault[1:]


def named(title: str, field: QWidget, fault: PlainLabel | None = None) -> QWidget:
    """Return a field with its name in small letters above it and room for a fault below."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(3)
    label = words(title, "small")
    label.setBuddy(field)
    column.addWidget(label)
    column.addWidget(field)
    if fault is not None:
        column.addWidget(fault)
    return box


def button(text: str, name: str, action: Callable[[], object], role: str = "") -> QPushButton:
    """Return a push button that does something and that tests find by name."""
    made = QPushButton(text)
    made.setObjectName(name)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(False)
    if role:
        made.setProperty("role", role)
    made.clicked.connect(lambda _checked=False: action())
    return made


def row_of(*widgets: QWidget, stretch: bool = True) -> QWidget:
    """Return the widgets side by side, at the left."""
    line = QWidget()
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    for widget in widgets:
        layout.addWidget(widget)
    if stretch:
        layout.addStretch(1)
    return line


def clear(layout: QVBoxLayout) -> None:
    """Take every widget out of a layout and let it go."""
    while layout.count():
        entry = layout.takeAt(0)
        widget = entry.widget() if entry is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class Part(QWidget):
    """A heading and a column under it; shows anew only when what it looks at differs."""

    def __init__(self, title: str, name: str, hand: Hand) -> None:
        super().__init__()
        self.setObjectName(name)
        self.hand = hand
        self._seen: tuple[object, ...] | None = None
        self._item = ""
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 18)
        self.column.setSpacing(6)
        if title:
            self.heading = SectionLabel(title)
            self.column.addWidget(self.heading)

    def show_subject(self, subject: Subject) -> None:
        """Show the item if anything this part looks at is another than before."""
        looked_at = (subject.item, *self.looks_at(subject))
        if looked_at == self._seen:
            return
        another = subject.item.id != self._item
        self._seen, self._item = looked_at, subject.item.id
        self.show_part(subject, another=another)

    def forget(self) -> None:
        """Take the next item for another one, whatever its id: it is of another document."""
        self._seen, self._item = None, ""

    def looks_at(self, subject: Subject) -> tuple[object, ...]:
        """Return the values the part shows beside the item itself."""
        return (subject.answer,)

    def show_part(self, subject: Subject, *, another: bool) -> None:
        """Show the values; `another` tells that it is another item than before."""
        raise NotImplementedError
