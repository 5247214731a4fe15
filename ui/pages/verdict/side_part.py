"""A heading of the right column and what stands below it."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel
from ui.widgets.section_label import SectionLabel


class SidePart(QWidget):
    """A heading and what is below it; built again only when its values are others."""

    def __init__(self, heading: str, object_name: str) -> None:
        super().__init__()
        self.setObjectName(object_name)
        self._values: object = None
        self._body: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(SectionLabel(heading))

    def show_values(self, values: object, build: Callable[[QVBoxLayout], None]) -> None:
        """Let `build` fill the part, unless it shows these values already."""
        if values == self._values:
            return
        self._values = values
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        build(column)
        self._column.addWidget(self._body)


def sentence_card(column: QVBoxLayout, sentence: str) -> None:
    """Add a card with one sentence."""
    card = Card()
    card.column.addWidget(PlainLabel(sentence, wrap=True))
    column.addWidget(card)
