"""The lower half of the inspector: what is seldom looked at before one scrolls."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.checklist.gates_part import GatesPart
from ui.pages.checklist.hand import Hand
from ui.pages.checklist.part import Part
from ui.pages.checklist.past_parts import HistoryPart
from ui.pages.checklist.range_part import RangePart
from ui.pages.checklist.setting_aside_part import SettingAsidePart
from ui.pages.checklist.standing_part import OriginPart, WhyPart
from ui.pages.checklist.subject import Subject
from ui.pages.checklist.words_part import DissentPart, NotePart


class LowerParts(QWidget):
    """The parts below the evidence, one under the other."""

    def __init__(self, hand: Hand, parent: QWidget) -> None:
        super().__init__(parent)
        self.note = NotePart(hand)
        self.gates = GatesPart(hand)
        self.why = WhyPart(hand)
        self.range = RangePart(hand)
        self.aside = SettingAsidePart(hand)
        self.history = HistoryPart(hand)
        self.dissent = DissentPart(hand)
        self.origin = OriginPart(hand)
        self._parts: tuple[Part, ...] = (
            self.note,
            self.gates,
            self.why,
            self.range,
            self.aside,
            self.history,
            self.dissent,
            self.origin,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in self._parts:
            column.addWidget(part)

    def show_subject(self, subject: Subject) -> None:
        """Show an item; parts whose values are the same stay as they are."""
        for part in self._parts:
            part.show_subject(subject)

    def forget(self) -> None:
        """Drop what was typed and not taken; another document is shown next."""
        for part in self._parts:
            part.forget()
        self.history.show_table(None)
