"""A set of words, each a chip that is on or off."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.flow import FlowLayout
from ui.widgets.toggle_chip import ToggleChip


class ChipsField(QWidget):
    """Says and shows the words that are on as text, divided by semicolons.

    Signals:
        given(str): the user switched a chip; the text of all that are on.
    """

    given = Signal(str)

    def __init__(
        self, name: str, object_name: str, words: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setObjectName(object_name)
        self._chips: dict[str, ToggleChip] = {}
        flow = FlowLayout(self, gap=4)
        for at, word in enumerate(words):
            chip = ToggleChip(word, f"{object_name}-{at}")
            chip.setAccessibleDescription(name)
            chip.clicked.connect(self._on_clicked)
            flow.addWidget(chip)
            self._chips[word.casefold()] = chip

    def text(self) -> str:
        """Return the words that are on."""
        return "; ".join(chip.text() for chip in self._chips.values() if chip.isChecked())

    def show_text(self, text: str) -> None:
        """Switch on what the text names."""
        named = {word.strip().casefold() for word in text.split(";")}
        for word, chip in self._chips.items():
            chip.setChecked(word in named)

    def _on_clicked(self) -> None:
        self.given.emit(self.text())
