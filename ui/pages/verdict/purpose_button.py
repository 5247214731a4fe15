"""The button in the top bar that names the purpose and offers the others."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from readiness.messages import _


class PurposeButton(QPushButton):
    """Shows the chosen purpose; its menu chooses another.

    Signals:
        purpose_chosen(object): the id of the purpose to use, None for none.
    """

    purpose_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdict-purpose")
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self._shown: tuple[object, ...] = ()

    def show_purposes(self, purposes: Sequence[tuple[str, str]], chosen: str | None) -> None:
        """Show the purposes (id, title) and which one is chosen."""
        if (tuple(purposes), chosen) == self._shown:
            return
        self._shown = (tuple(purposes), chosen)
        title = next((title for id_, title in purposes if id_ == chosen), _("none"))
        words = _("Purpose: {purpose}", purpose=title)
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self._menu.clear()
        group = QActionGroup(self._menu)
        choices: list[tuple[str | None, str]] = [(None, _("No purpose")), *purposes]
        for id_, name in choices:
            action = self._menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(id_ == chosen)
            action.triggered.connect(lambda _checked=False, id_=id_: self._on_chosen(id_))
            group.addAction(action)

    def _on_chosen(self, purpose_id: str | None) -> None:
        self.purpose_chosen.emit(purpose_id)
