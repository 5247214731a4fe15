"""The small upper-case heading of a part in a side panel."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from ui.widgets.plain_label import PlainLabel


class SectionLabel(PlainLabel):
    """A heading such as EVIDENCE; give it the words in sentence case."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text.upper(), role="section", parent=parent)
        font = self.font()
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6)
        self.setFont(font)
        self.setAccessibleName(text)
