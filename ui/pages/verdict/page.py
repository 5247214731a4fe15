"""The Verdict place as the window shows it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from readiness import edits
from readiness.messages import _
from readiness.method.sentences import target_rung, verdict_as_text
from ui.document_page import DocumentPage, Heard
from ui.pages.verdict.head import VerdictHead
from ui.pages.verdict.purpose_button import PurposeButton
from ui.pages.verdict.purposes import PurposesCard, purpose_rows, purpose_sentence
from ui.pages.verdict.rung_tabs import RungTabs
from ui.pages.verdict.rung_view import RungView
from ui.pages.verdict.segments import GATES, VerdictSegments
from ui.pages.verdict.side import VerdictSide
from ui.pages.verdict.ways_part import OFF_RAMPS, PURPOSES, ROUNDS
from ui.room import CHECKLIST, REGISTERS, Room, Target

if TYPE_CHECKING:
    from readiness.model import Assessment
    from ui.document import Document

_HEAD_IN_ONE_ROW = 1180
_BESIDE_MS = 20
_PURPOSES_FIRST, _PURPOSES_LAST = 1, 2
_SIDE_WIDTH, _NARROW_SIDE_WIDTH = 402, 300


class VerdictPage(DocumentPage):
    """Shows the verdict of the open document; what is changed here is undone like any edit."""

    title = _("Verdict")
    hints = _("Enter go to the item · W waive · Ctrl+Shift+C copy as text")

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._shown: Assessment | None = None
        self._rung_id = ""
        self._has_purposes = True
        self._stops: list[QWidget] = []
        self._head = VerdictHead()
        self._head.rung_chosen.connect(self._choose_rung)
        self._tabs = RungTabs()
        self._tabs.rung_chosen.connect(self._choose_rung)
        self._view = RungView()
        self._view.item_chosen.connect(self._go_to_item)
        self._view.waive_chosen.connect(self._waive)
        self._view.waiver_ended.connect(self._end_waiver)
        self._purposes = PurposesCard()
        self._purposes.purpose_chosen.connect(self._use_purpose)
        self._side = VerdictSide()
        self._side.item_chosen.connect(self._go_to_item)
        self._side.rung_chosen.connect(self._choose_rung)
        self._side.way_chosen.connect(self._follow_way)
        self._purpose_button = PurposeButton()
        self._purpose_button.purpose_chosen.connect(self._use_purpose)
        self._copy = QPushButton(_("Copy as text"))
        self._copy.setObjectName("verdict-copy")
        self._copy.setProperty("role", "primary")
        self._copy.clicked.connect(self._copy_text)
        self._beside = QTimer(self)
        self._beside.setSingleShot(True)
        self._beside.setInterval(_BESIDE_MS)
        self._beside.timeout.connect(self._show_beside)
        keys = QShortcut(QKeySequence("Ctrl+Shift+C"), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self._copy_text)
        self._arrange()

    # What the window asks

    def buttons(self) -> list[QWidget]:
        """Return the choice of purpose, where the checklist has any, and the copy button."""
        return [self._purpose_button, self._copy] if self._has_purposes else [self._copy]

    def go_to(self, target: Target) -> None:
        """Show the rung that the target names and put the keyboard on its tab."""
        self._refresh()
        if target.rung:
            self._segments.show_segment(GATES)
            self._choose_rung(target.rung)
        if self._segments.shown == GATES:
            self._tabs.take_focus()
        else:
            self._segments.choice.focus_control()

    def perform(self, action_id: str) -> bool:
        """Copy the verdict as text."""
        if action_id == "copy_text":
            self._copy_text()
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the ladder below the headline and narrow the right column in a small window."""
        super().resizeEvent(event)
        wide = event.size().width() >= _HEAD_IN_ONE_ROW
        self._head.set_one_row(wide)
        self._side_area.setFixedWidth(_SIDE_WIDTH if wide else _NARROW_SIDE_WIDTH)

    # Showing

    def _arrange(self) -> None:
        main = QWidget()
        main.setProperty("surface", "window")
        column = QVBoxLayout(main)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        column.addWidget(self._tabs)
        self._column = column
        column.addWidget(self._view)
        column.addWidget(self._purposes)
        column.addStretch(1)
        self._main_area = _scrolling(main, "verdict-main")
        side = QFrame()
        side.setProperty("surface", "inspector")
        inner = QVBoxLayout(side)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self._side)
        self._side_area = _scrolling(side, "verdict-side")
        self._side_area.setFixedWidth(_SIDE_WIDTH)
        gates = QWidget()
        body = QHBoxLayout(gates)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self._main_area, 1)
        body.addWidget(self._side_area)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head)
        self._segments = VerdictSegments(gates)
        self._segments.way_chosen.connect(self._follow_way)
        whole.addWidget(self._segments, 1)

    def _heard(self, document: Document) -> Heard:
        found = (document.finder.changed, self._show_differences)
        return (*super()._heard(document), found)

    def _take_up(self, document: Document) -> None:
        """Begin at the rung that the talks of the document are proposed at."""
        self._shown = None
        self._rung_id = ""
        self._segments.show_document(document)
        self._on_changed()

    def _on_changed(self) -> None:
        if self.isVisible():
            self._refresh(at_once=False)

    def _refresh(self, *, at_once: bool = True) -> None:
        """Show the present state: the verdict in this frame, what is weighed beside it after."""
        document = self._document
        if document is None or document.assessment is self._shown:
            return
        assessment, verdict = document.assessment, document.verdict
        self._shown = assessment
        if self._rung_id not in assessment.checklist.rung_order:
            self._rung_id = target_rung(assessment, verdict).rung_id
        self._head.show_words(assessment, verdict)
        self._show_ladder()
        self._view.show_rung(assessment, verdict, verdict.rung(self._rung_id))
        if at_once:
            self._show_beside()
        elif not self._beside.isActive():
            self._beside.start()

    def _show_beside(self) -> None:
        """Show what needs further verdicts: other purposes, hindsight, ways on."""
        self._beside.stop()
        # Another state, or another document, is told of when the page shows it.
        if self._document is not None and self._document.assessment is self._shown:
            self._side.show_verdict(
                self._document.assessment, self._document.verdict, self._rung_id
            )
            self._show_differences()
            self._document.finder.want(self._document.assessment)
            self._show_purposes()
            self._segments.refresh()
            self._order_stops()

    def _show_differences(self) -> None:
        """Show what was computed beside the screen's thread; it comes a moment later."""
        if self._document is not None:
            found = self._document.finder.found.differences
            self._side.differences.show_differences(self._document.assessment, found)

    def _order_stops(self) -> None:
        """Let Tab go down the page; what was made anew would come last otherwise."""
        lists: list[QWidget] = [self._view, self._purposes]
        if self._column.indexOf(self._purposes) == _PURPOSES_FIRST:
            lists.reverse()
        stops = [*_stops(self._head.ladder), *_stops(self._segments.choice), *self._tabs.stops()]
        for part in (*lists, self._side):
            stops += _stops(part)
        if stops != self._stops:
            self._stops = stops
            for before, after in pairwise(stops):
                QWidget.setTabOrder(before, after)

    def _show_ladder(self) -> None:
        if self._document is None:
            return
        verdict = self._document.verdict
        self._head.show_ladder(verdict, self._rung_id)
        self._tabs.show_rungs([(rung.rung_id, rung.title) for rung in verdict.rungs], self._rung_id)

    def _show_purposes(self) -> None:
        document = self._document
        if document is None:
            return
        assessment = document.assessment
        purposes = assessment.checklist.purposes
        self._purposes.setVisible(bool(purposes))
        if bool(purposes) is not self._has_purposes:
            self._has_purposes = bool(purposes)
            self.room.refresh_frame()
        if not purposes:
            return
        # Before one is chosen the purposes come first; afterwards they are for looking up.
        place = _PURPOSES_LAST if assessment.case.purpose else _PURPOSES_FIRST
        if self._column.indexOf(self._purposes) != place:
            self._column.removeWidget(self._purposes)
            self._column.insertWidget(place, self._purposes)
        self._purposes.show_rows(
            purpose_rows(assessment, document.verdict), purpose_sentence(assessment)
        )
        self._purpose_button.show_purposes(
            [(purpose.id, purpose.title) for purpose in purposes], assessment.case.purpose
        )

    # What the user does

    def _choose_rung(self, rung_id: str) -> None:
        document = self._document
        if document is None or rung_id not in document.assessment.checklist.rung_order:
            return
        if rung_id != self._rung_id:
            for card in (self._view.must_change, self._view.ask_next, self._view.watch):
                card.start_short()
        self._rung_id = rung_id
        self._show_ladder()
        self._side.show_rung(rung_id)
        self._view.show_rung(document.assessment, document.verdict, document.verdict.rung(rung_id))

    def _go_to_item(self, item_id: str) -> None:
        self.room.navigate(CHECKLIST, Target(item=item_id, rung=self._rung_id))

    def _waive(self, item_id: str) -> None:
        """The form for a waiver stands beside the item, where its evidence is."""
        self.room.say(_("Press W at the item to set its gate aside by name."))
        self._go_to_item(item_id)

    def _end_waiver(self, item_id: str) -> None:
        if self._document is not None:
            self._document.edit(_("End waiver"), edits.end_waiver, item_id, self._rung_id)

    def _use_purpose(self, purpose_id: str | None) -> None:
        if self._document is not None:
            self._document.edit(_("Choose purpose"), edits.choose_purpose, purpose_id)

    def _follow_way(self, way: str, rung_id: str = "") -> None:
        """Go where something can be done; waiving is done at a rung, else at the proposed one."""
        if way in (ROUNDS, OFF_RAMPS):
            self.room.navigate(REGISTERS, Target(register=way))
        elif way == PURPOSES:
            self._main_area.ensureWidgetVisible(self._purposes)
            self._purposes.focus_first()
        elif self._document is not None:
            self._segments.show_segment(GATES)
            target = target_rung(self._document.assessment, self._document.verdict)
            self._choose_rung(rung_id or target.rung_id)
            self._main_area.ensureWidgetVisible(self._view.must_change)
            self._view.must_change.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _copy_text(self) -> None:
        if self._document is None:
            return
        words = verdict_as_text(self._document.assessment, self._document.verdict)
        QGuiApplication.clipboard().setText(words)
        self.room.say(_("The verdict was copied as text."))


def _stops(part: QWidget) -> list[QWidget]:
    """Return what the keyboard can reach in a part, from the top."""
    return [
        widget
        for widget in part.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def _scrolling(widget: QWidget, object_name: str) -> QScrollArea:
    area = QScrollArea()
    area.setObjectName(object_name)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(widget)
    return area
