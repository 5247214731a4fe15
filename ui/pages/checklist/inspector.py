"""The inspector: everything about the current item, one part under the other."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from readiness.messages import _
from ui.pages.checklist.evidence_part import EvidencePart
from ui.pages.checklist.gates_part import GatesPart
from ui.pages.checklist.hand import Hand
from ui.pages.checklist.levels_part import ConfidencePart, LevelsPart
from ui.pages.checklist.part import Part
from ui.pages.checklist.past_parts import EarlierPart, HistoryPart
from ui.pages.checklist.range_part import RangePart
from ui.pages.checklist.setting_aside_part import SettingAsidePart
from ui.pages.checklist.standing_part import CautionsPart, OriginPart, WhyPart
from ui.pages.checklist.subject import Subject
from ui.pages.checklist.words_part import DissentPart, NotePart
from ui.widgets.following_scroll import FollowingScroll


class Inspector(FollowingScroll):
    """Shows one item and lets everything said about it be changed.

    Signals:
        left(): Escape was pressed, or Enter after a reason; the keyboard goes back to the list.
    """

    left = Signal()

    def __init__(self, hand: Hand, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setAccessibleName(_("The chosen item"))
        self.levels = LevelsPart(hand)
        self.cautions = CautionsPart(hand)
        self.confidence = ConfidencePart(hand)
        self.gates = GatesPart(hand)
        self.evidence = EvidencePart(hand)
        self.note = NotePart(hand)
        self.why = WhyPart(hand)
        self.range = RangePart(hand)
        self.aside = SettingAsidePart(hand)
        self.earlier = EarlierPart(hand)
        self.history = HistoryPart(hand)
        self.dissent = DissentPart(hand)
        self.origin = OriginPart(hand)
        self._parts: tuple[Part, ...] = (
            self.levels,
            self.cautions,
            self.earlier,
            self.confidence,
            self.evidence,
            self.note,
            self.gates,
            self.why,
            self.range,
            self.aside,
            self.history,
            self.dissent,
            self.origin,
        )
        content = self._content = QWidget()
        content.setProperty("surface", "none")
        column = QVBoxLayout(content)
        column.setContentsMargins(18, 18, 14, 8)
        column.setSpacing(0)
        for part in self._parts:
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(content)
        self.aside.done.connect(self.left)
        self._item = ""

    def show_subject(self, subject: Subject) -> None:
        """Show an item; parts whose values are the same stay as they are."""
        for part in self._parts:
            part.show_subject(subject)
        if subject.item.id != self._item:
            self._item = subject.item.id
            self.verticalScrollBar().setValue(0)

    def forget(self) -> None:
        """Drop what was typed and not taken; another document is shown next."""
        for part in self._parts:
            part.forget()
        self.history.show_table(None)
        self._item = ""

    def show_content(self, shown: bool) -> None:
        """Show the parts, or nothing while no item is current."""
        self._content.setVisible(shown)

    def open_part(self, what: str) -> bool:
        """Open what the list asked for and put the keyboard there.

        `what` is "open", "not_applicable", "waive", "range" or "evidence". Returns False where
        there is nothing to waive.
        """
        part: Part = self.levels
        if what == "not_applicable":
            part = self.aside
            self.aside.ask_reason()
        elif what == "waive":
            part = self.gates
            if not self.gates.ask_waiver():
                return False
        elif what == "range":
            part = self.range
            self.range.take_focus()
        elif what == "evidence":
            part = self.evidence
            self.evidence.take_focus()
        else:
            self.levels.take_focus()
        # What was opened has its height only after the next layout.
        QTimer.singleShot(0, self, lambda: self._reveal(part))
        return True

    def _reveal(self, part: Part) -> None:
        self.ensureWidgetVisible(part, 0, 12)
        self.follow_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the list; the rest belongs to the window."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        event.ignore()
