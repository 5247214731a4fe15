"""The inspector: everything about the current item, one part under the other."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from readiness.messages import _
from ui.pages.checklist.evidence_part import EvidencePart
from ui.pages.checklist.facts_part import FactsPart
from ui.pages.checklist.hand import Hand
from ui.pages.checklist.levels_part import ConfidencePart, LevelsPart
from ui.pages.checklist.part import Part
from ui.pages.checklist.past_parts import EarlierPart
from ui.pages.checklist.standing_part import CautionsPart
from ui.pages.checklist.subject import Subject
from ui.widgets.following_scroll import FollowingScroll

if TYPE_CHECKING:
    from ui.pages.checklist.lower_parts import LowerParts

_BELOW_AFTER_MS = 20
"""What the user does comes before what is below the fold."""


class Inspector(FollowingScroll):
    """Shows one item and lets everything said about it be changed.

    Signals:
        left(): Escape was pressed, or Enter after a reason; the keyboard goes back to the list.
        history_wanted(): the history of the document is to be read.
    """

    left = Signal()
    history_wanted = Signal()

    def __init__(self, hand: Hand, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setAccessibleName(_("The chosen item"))
        self.levels = LevelsPart(hand)
        self.cautions = CautionsPart(hand)
        self.confidence = ConfidencePart(hand)
        self.evidence = EvidencePart(hand)
        self.earlier = EarlierPart(hand)
        self.facts = FactsPart(hand)
        self._parts: tuple[Part, ...] = (
            self.levels,
            self.cautions,
            self.earlier,
            self.facts,
            self.confidence,
            self.evidence,
        )
        content = self._content = QWidget()
        content.setProperty("surface", "none")
        column = self._column = QVBoxLayout(content)
        column.setContentsMargins(18, 18, 14, 8)
        column.setSpacing(0)
        for part in self._parts:
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(content)
        self._hand = hand
        self._subject: Subject | None = None
        self._item = ""

    @cached_property
    def below(self) -> LowerParts:
        """The parts below the fold; made after the first paint, or when one is asked for."""
        from ui.pages.checklist.lower_parts import LowerParts

        below = LowerParts(self._hand, self._content)
        below.aside.done.connect(self.left)
        below.history.wanted.connect(self.history_wanted)
        if self._subject is not None:
            below.show_subject(self._subject)
        self._column.insertWidget(len(self._parts), below)
        # At once: left to the layout it would be shown only after the event of now.
        below.show()
        return below

    def paintEvent(self, event: QPaintEvent) -> None:
        """Make what is below the fold once the rest is painted."""
        super().paintEvent(event)
        if not self._has_below:
            QTimer.singleShot(_BELOW_AFTER_MS, self, lambda: self.isVisible() and self.below)

    @property
    def _has_below(self) -> bool:
        return "below" in self.__dict__

    def show_subject(self, subject: Subject) -> None:
        """Show an item; parts whose values are the same stay as they are."""
        self._subject = subject
        for part in self._parts:
            part.show_subject(subject)
        if self._has_below:
            self.below.show_subject(subject)
        if subject.item.id != self._item:
            self._item = subject.item.id
            self.verticalScrollBar().setValue(0)

    def forget(self) -> None:
        """Drop what was typed and not taken; another document is shown next."""
        for part in self._parts:
            part.forget()
        if self._has_below:
            self.below.forget()
        self._subject = None
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
            part = self.below.aside
            self.below.aside.ask_reason()
        elif what == "waive":
            part = self.below.gates
            if not self.below.gates.ask_waiver():
                return False
        elif what == "range":
            part = self.below.range
            self.below.range.take_focus()
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
