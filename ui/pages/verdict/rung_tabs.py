"""A row of buttons, one a rung; for the keyboard one stop, with the arrows inside."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from ui.widgets.flow import FlowLayout


class RungTabs(QWidget):
    """Chooses the rung whose lists are shown.

    Signals:
        rung_chosen(str): the user chose the rung with this id.
    """

    rung_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[tuple[str, str], ...] = ()
        self._tabs: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._row = FlowLayout(self)

    def show_rungs(self, names: Sequence[tuple[str, str]], chosen: str) -> None:
        """Show the rungs (id, title), lowest first, and mark the chosen one."""
        if tuple(names) != self._names:
            self._names = tuple(names)
            self._build()
        for rung_id, tab in self._tabs.items():
            here = rung_id == chosen
            tab.setChecked(here)
            tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)

    def stops(self) -> list[QWidget]:
        """Return the buttons from left to right."""
        return list(self._tabs.values())

    def take_focus(self) -> None:
        """Put the keyboard on the chosen rung."""
        chosen = self._group.checkedButton()
        if chosen is not None:
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        for tab in self._tabs.values():
            self._group.removeButton(tab)
            self._row.removeWidget(tab)
            tab.hide()
            tab.deleteLater()
        self._tabs = {}
        for position, (rung_id, title) in enumerate(self._names):
            tab = QPushButton(title.replace("&", "&&"))
            tab.setObjectName(f"verdict-tab-{position}")
            tab.setAccessibleName(title)
            tab.setCheckable(True)
            tab.clicked.connect(lambda _checked=False, id_=rung_id: self.rung_chosen.emit(id_))
            self._tabs[rung_id] = tab
            self._group.addButton(tab)
            self._row.addWidget(tab)
