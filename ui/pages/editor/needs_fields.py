"""The needed level per rung, side by side: for the item itself, or for one purpose."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from readiness.drafts import DraftRung
from readiness.messages import _
from ui.pages.editor.field_block import mark_faulty
from ui.widgets.plain_label import PlainLabel

AS_ITEM = -1
"""In the row of a purpose: what the item itself needs."""


class Choice(QComboBox):
    """A closed list of values with their words.

    Signals:
        picked(object): the user chose another value.
    """

    picked = Signal(object)

    def __init__(self, name: str, object_name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setObjectName(object_name)
        self._offered: tuple[tuple[object, str], ...] = ()
        self.activated.connect(self._on_activated)

    def offer(self, choices: tuple[tuple[object, str], ...], value: object) -> None:
        """Show these choices and mark one; a value that is not among them marks none."""
        if choices != self._offered:
            self._offered = choices
            self.clear()
            self.addItems([words for _value, words in choices])
        values = [known for known, _words in choices]
        self.setCurrentIndex(values.index(value) if value in values else -1)

    @property
    def value(self) -> object:
        """The value that is shown, None where none of the choices is."""
        index = self.currentIndex()
        return self._offered[index][0] if index >= 0 else None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: scrolling past must not change a value."""
        event.ignore()

    def _on_activated(self, index: int) -> None:
        self.picked.emit(self._offered[index][0])


class NeedsFields(QWidget):
    """One choice per rung.

    Rows for a `purpose` offer "as the item" besides the levels; the rungs are named above once,
    over the needs of the item itself.

    Attributes:
        name: what the choices are called for those who cannot see them.

    Signals:
        picked(str, int): the rung id and the level; 0 for none, AS_ITEM for the item's own.
    """

    picked = Signal(str, int)

    def __init__(self, name: str, *, purpose: str = "") -> None:
        """`purpose` is the id of the purpose whose row this is; none for the item's own needs."""
        super().__init__()
        self.name = name
        self._purpose = purpose
        self._rungs: tuple[tuple[str, str], ...] = ()
        self.choices: dict[str, Choice] = {}
        self._labels: dict[str, PlainLabel] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)

    def show_needs(
        self,
        rungs: tuple[DraftRung, ...],
        needs: Mapping[str, int],
        own: Mapping[str, int] | None = None,
    ) -> None:
        """Show the needs at the rungs; `own` are the item's, for the row of a purpose."""
        wanted = tuple((rung.id, rung.short or rung.title) for rung in rungs)
        if [id_ for id_, _words in wanted] != [id_ for id_, _words in self._rungs]:
            self._build(wanted)
        self._rungs = wanted
        for id_, words in wanted:
            self._labels[id_].show_text(words)
            self.choices[id_].setAccessibleName(_("{name} at {rung}", name=self.name, rung=words))
            levels = [(0, "–"), *((level, str(level)) for level in range(1, 5))]
            if self._purpose:
                base = (own or {}).get(id_, 0)
                first = (AS_ITEM, _("as the item ({need})", need=base or "–"))
                self.choices[id_].offer((first, *levels), needs.get(id_, AS_ITEM))
            else:
                self.choices[id_].offer(tuple(levels), needs.get(id_, 0))

    def show_faults(self, rungs: frozenset[str]) -> None:
        """Mark the choices at these rungs as faulty, and no others."""
        for id_, choice in self.choices.items():
            mark_faulty(choice, id_ in rungs)

    def _build(self, rungs: tuple[tuple[str, str], ...]) -> None:
        take_all(self._row)
        self.choices, self._labels = {}, {}
        for id_, _words in rungs:
            cell = QWidget()
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(2)
            label = PlainLabel(role="small", elide=True)
            whose = f"{self._purpose}-" if self._purpose else ""
            choice = Choice(self.name, f"need-{whose}{id_}")
            choice.setMinimumWidth(64)
            choice.picked.connect(lambda level, rung=id_: self.picked.emit(rung, level))
            if not self._purpose:
                column.addWidget(label)
            column.addWidget(choice)
            self.choices[id_], self._labels[id_] = choice, label
            self._row.addWidget(cell, 1)
        if rungs:
            self.setFocusProxy(self.choices[rungs[0][0]])


def take_all(layout: QLayout) -> None:
    """Take every widget out of a layout; they vanish at once and are deleted a little later."""
    while (entry := layout.takeAt(0)) is not None:
        widget = entry.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
