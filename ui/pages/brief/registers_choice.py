"""Which registers a brief prints: all or none at one box, each of those with rows below it."""

from collections.abc import Callable, Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from readiness.messages import _
from readiness.model.registers.registry import registers
from ui.widgets.disclosure import Disclosure
from ui.widgets.plain_label import PlainLabel

_INDENT = 20


class RegistersChoice(QWidget):
    """A box for all registers over a list that opens; the empty ones are named below the others.

    Signals:
        all_switched(bool): print all of them, or none.
        register_switched(str, bool): print one of them, or leave it out.
    """

    all_switched = Signal(bool)
    register_switched = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all = QCheckBox()
        self._all.setObjectName("brief-part-registers")
        self._all.setTristate(True)
        self._all.clicked.connect(self.all_switched)
        self._titles = {register.id: register.title for register in registers()}
        self._boxes: dict[str, QCheckBox] = {}
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 4)
        inner.setSpacing(6)
        for id_, title in self._titles.items():
            box = QCheckBox(title.replace("&", "&&"))
            box.setObjectName(f"brief-register-{id_}")
            box.clicked.connect(lambda on, id_=id_: self.register_switched.emit(id_, on))
            self._boxes[id_] = box
            inner.addWidget(box)
        self._empty = PlainLabel(role="small", wrap=True)
        self._empty.setObjectName("brief-registers-empty")
        inner.addWidget(self._empty)
        self.each = Disclosure(body, object_name="brief-registers")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._all)
        below = QVBoxLayout()
        below.setContentsMargins(_INDENT, 0, 0, 0)
        below.addWidget(self.each)
        column.addLayout(below)

    def show_choice(self, printed: Callable[[str], bool], filled: Collection[str]) -> None:
        """Show which registers are printed, by id, and which of them have rows."""
        empty = [title for id_, title in self._titles.items() if id_ not in filled]
        total = len(self._titles) - len(empty)
        chosen = 0
        for id_, box in self._boxes.items():
            on = id_ in filled and printed(id_)
            chosen += on
            box.setVisible(id_ in filled)
            box.setChecked(on)
        self._empty.setVisible(bool(empty))
        self._empty.show_text(_("Empty, so not printed: {registers}.", registers="; ".join(empty)))
        self._all.setText(_("Registers") if total else _("Registers (all are empty)"))
        self._all.setEnabled(bool(total))
        self._all.setCheckState(
            Qt.CheckState.Unchecked
            if not chosen
            else Qt.CheckState.Checked
            if chosen == total
            else Qt.CheckState.PartiallyChecked
        )
        self.each.setVisible(bool(total))
        self.each.show_words(_("{chosen} of {total} printed", chosen=chosen, total=total))
