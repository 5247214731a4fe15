"""A choice by which a list is narrowed; what was chosen stays chosen while it is offered."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QWidget


class FilterBox(QComboBox):
    """A box with one entry for each way to narrow the list, the first of them to begin with."""

    def __init__(self, name: str, *, object_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setAccessibleName(name)

    @property
    def chosen(self) -> str:
        """What is chosen; empty where nothing is offered."""
        return self.currentData() or ""

    def offer(self, entries: Sequence[tuple[str, str]]) -> None:
        """Offer these: the words of each, and what it stands for."""
        if entries == [(self.itemText(row), self.itemData(row)) for row in range(self.count())]:
            return
        chosen = self.chosen
        self.clear()
        for words, data in entries:
            self.addItem(words, data)
        self.choose(chosen)

    def choose(self, wanted: str) -> None:
        """Choose an entry by what it stands for, or the first where it is not offered."""
        self.setCurrentIndex(max(0, self.findData(wanted)))
