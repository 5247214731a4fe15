"""The Checklist place: what is filled in, what it means for the ladder, and one item in full."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from readiness import edits
from readiness.messages import _
from readiness.model import Assessment, Confidence
from ui.document import Document
from ui.models.items import ItemRole, ItemsModel
from ui.page import Page
from ui.pages.checklist.case_panel import CasePanel
from ui.pages.checklist.filters import ItemFilter, matching_items
from ui.pages.checklist.hand import Hand
from ui.pages.checklist.head import Head, SectionHead
from ui.pages.checklist.inspector import Inspector
from ui.pages.checklist.part import button
from ui.pages.checklist.past import Past
from ui.pages.checklist.side import Side
from ui.pages.checklist.since import Since
from ui.pages.checklist.subject import Subject
from ui.room import EDITOR, VERDICT, Room, Target
from ui.widgets.empty_state import EmptyState
from ui.widgets.items_list import ItemsList

_WIDE = 1240


class ChecklistPage(Page):
    """Sections at the left, items in the middle, the current item or the case at the right."""

    title = ""
    case_shown = Signal(bool)

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.setObjectName("checklist-page")
        self.title = _("Checklist")
        self.hints = _("0–4 level · N not applicable · C confidence · ↑↓ move · Ctrl+Z undo")
        self._document: Document | None = None
        self._shown: Assessment | None = None
        self._earlier: Assessment | None = None
        self.hand = Hand(self)
        self._past = Past(room, self)
        self.model = ItemsModel(self)
        self.head = Head()
        self.side = Side()
        self.section_head = SectionHead()
        self.items = ItemsList(ItemRole.ROW)
        self.inspector = Inspector(self.hand)
        self.case = CasePanel(self.hand)
        self._since = Since(self._past, self)
        self._build()
        self._connect()

    # The page

    def _build(self) -> None:
        self.items.setObjectName("items")
        self.items.setAccessibleName(_("Items"))
        self.items.setProperty("surface", "none")
        self.items.setModel(self.model)
        self._show_all = button(_("Show the whole section"), "nothing-show-all", self._on_show_all)
        self._nothing = EmptyState("", "", self._show_all)
        self._list = QStackedWidget()
        self._list.addWidget(self.items)
        self._list.addWidget(self._nothing)
        middle = QWidget()
        middle.setProperty("surface", "window")
        column = QVBoxLayout(middle)
        column.setContentsMargins(22, 16, 10, 0)
        column.setSpacing(10)
        column.addWidget(self.section_head)
        column.addWidget(self._list, 1)
        self._right = QStackedWidget()
        self._right.addWidget(self.inspector)
        self._right.addWidget(self.case)
        frame = QFrame()
        frame.setProperty("surface", "inspector")
        inside = QHBoxLayout(frame)
        inside.setContentsMargins(1, 0, 0, 0)
        inside.addWidget(self._right)
        self._frame = frame
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.side)
        body.addWidget(middle, 1)
        body.addWidget(frame)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.head)
        page.addLayout(body, 1)
        self._case_button = QPushButton(_("Case…"))
        self._case_button.setObjectName("case-button")
        self._case_button.setCheckable(True)
        self._case_button.clicked.connect(self._on_case_button)
        self._edit_button = button(_("Edit checklist"), "edit-checklist", self._on_edit_checklist)

    def _connect(self) -> None:
        self.head.rung_chosen.connect(self._on_rung)
        self.side.chosen.connect(self._on_filter)
        self.side.items_wanted.connect(self.items.setFocus)
        self.side.since_wanted.connect(self._on_since)
        self._since.offered.connect(self.side.offer_since)
        self._since.found.connect(self._on_since_found)
        items = self.items
        items.level_chosen.connect(self._on_level)
        items.confidence_chosen.connect(self._on_confidence)
        items.confidence_cycled.connect(self._on_cycle)
        items.cleared.connect(self._on_cleared)
        items.asked.connect(self._on_asked)
        items.section_asked.connect(self.side.step_section)
        items.current_row.connect(self._on_current)
        items.left.connect(self._on_list_left)
        self.inspector.left.connect(self.items.setFocus)
        self.inspector.history.wanted.connect(self._on_history_wanted)
        self.case.left.connect(self._close_case)
        self.room.theme.changed.connect(self.items.viewport().update)

    # What the window asks

    def buttons(self) -> list[QWidget]:
        """Return the way to the case and to the editor of the checklist."""
        return [self._case_button, self._edit_button]

    def show_document(self, document: Document) -> None:
        """Show another document, beginning with its first section."""
        if self._document is document:
            return
        if self._document is not None:
            self._document.changed.disconnect(self._on_changed)
        self._document = document
        self._shown = self._earlier = None
        self.hand.hold(document)
        document.changed.connect(self._on_changed)
        self.inspector.history.show_table(None)
        self._show_state()
        first = document.assessment.checklist.sections[0].id
        self.side.choose(ItemFilter(section=first))
        self._since.look_at(document)
        if document.assessment.earlier is not None:
            self._past.assessment(document.assessment.earlier, self._on_earlier)

    def go_to(self, target: Target) -> None:
        """Show an item or a section, and put the keyboard on the list."""
        if self._document is None:
            return
        checklist = self._document.assessment.checklist
        if target.item in checklist.items:
            self._close_case()
            if target.item not in self.model.ids():
                section = checklist.section_of[target.item].id
                self.side.choose(self.side.filter.without_narrowing(section))
            self.items.make_current(self.model.row_of(target.item))
        elif any(section.id == target.section for section in checklist.sections):
            self.side.choose(self.side.filter.without_narrowing(target.section))
        self.items.setFocus()

    def perform(self, action_id: str) -> bool:
        """Answer the search key."""
        if action_id == "find":
            self.side.search.setFocus()
            self.side.search.selectAll()
            return True
        return False

    def leave(self) -> None:
        """End the typing, so that what follows is a step of its own."""
        self.hand.end_typing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns at the sides less where the window is narrow."""
        wide = self.width() >= _WIDE
        self.side.setFixedWidth(268 if wide else 216)
        self._frame.setFixedWidth(390 if wide else 312)
        super().resizeEvent(event)

    # What the document says

    def _on_changed(self) -> None:
        self._show_state()
        if self._document is None:
            return
        assessment = self._document.assessment
        wanted = self.side.filter
        if not any(section.id == wanted.section for section in assessment.checklist.sections):
            wanted = replace(wanted, section="")
            self.side.choose(wanted)
        matching = set(matching_items(assessment, self._document.verdict, wanted))
        # What was shown stays while one works on it, even if the filter would now let it go.
        kept = matching | (set(self.model.ids()) & assessment.checklist.items.keys())
        self._show_items(tuple(id_ for id_ in assessment.checklist.items if id_ in kept))

    def _show_state(self) -> None:
        if self._document is None:
            return
        assessment, verdict = self._document.assessment, self._document.verdict
        self.head.show_verdict(assessment, verdict)
        self.side.show_state(assessment, verdict)
        self.case.show_assessment(assessment)
        self._show_subject()
        status = self._facts(assessment)
        if status != self.status:
            self.status = status
            self.room.refresh_frame()
        self._shown = assessment

    def _facts(self, assessment: Assessment) -> tuple[str, ...]:
        answered = sum(answer.is_given for answer in assessment.answers.values())
        total = len(assessment.checklist.items)
        return (_("{answered} of {total} answered", answered=answered, total=total),)

    # The list

    def _on_filter(self, wanted: ItemFilter) -> None:
        if self._document is None:
            return
        assessment = self._document.assessment
        before = self._current_id()
        self._show_items(matching_items(assessment, self._document.verdict, wanted))
        row = self.model.row_of(before)
        if row >= 0:
            self.items.make_current(row)

    def _show_items(self, ids: tuple[str, ...]) -> None:
        if self._document is None:
            return
        assessment = self._document.assessment
        wanted = self.side.filter
        current = self._current_id()
        several = not wanted.section
        self.model.show_items(assessment, self._document.verdict, ids, headings=several)
        if self._current_id() != current and self.model.row_of(current) >= 0:
            self.items.make_current(self.model.row_of(current))
        self.section_head.show_section(assessment, wanted.section, len(ids), wanted.narrows)
        self._list.setCurrentWidget(self.items if ids else self._nothing)
        if not ids:
            self._nothing.show_words(
                _("No item matches"),
                _("Search and filters together leave nothing here.")
                if wanted.narrows
                else _("This section has no items yet; Edit checklist adds some."),
            )
            self._show_all.setVisible(wanted.narrows)

    def _current_id(self) -> str:
        row = self.items.currentIndex().row()
        ids = self.model.ids()
        return ids[row] if 0 <= row < len(ids) else ""

    def _on_current(self, _row: int) -> None:
        self.hand.end_typing()
        self._show_subject()

    def _show_subject(self) -> None:
        item_id = self._current_id()
        if self._document is None or not item_id:
            self.inspector.setEnabled(False)
            return
        assessment = self._document.assessment
        item = assessment.checklist.items.get(item_id)
        if item is None:
            return
        self.inspector.setEnabled(True)
        self.inspector.show_subject(
            Subject(assessment, self._document.verdict, item, self._earlier)
        )

    def _edit_row(
        self, row: int, text: str, function: Callable[..., Assessment], *args: object
    ) -> bool:
        ids = self.model.ids()
        return 0 <= row < len(ids) and self.hand.edit(text, function, ids[row], *args)

    def _on_level(self, row: int, level: int) -> None:
        self._edit_row(row, _("Choose level"), edits.choose_level, level)

    def _on_confidence(self, row: int, confidence: str) -> None:
        self._edit_row(row, _("Choose confidence"), edits.set_confidence, Confidence(confidence))

    def _on_cycle(self, row: int) -> None:
        self._edit_row(row, _("Choose confidence"), edits.cycle_confidence)

    def _on_cleared(self, row: int) -> None:
        self._edit_row(row, _("Clear answer"), edits.clear_answer)

    def _on_asked(self, _row: int, what: str) -> None:
        self._close_case(focus=False)
        inspector = self.inspector
        if what == "open":
            inspector.levels.take_focus()
        elif what == "not_applicable":
            self._ask_not_applicable()
        elif what == "waive":
            if inspector.gates.ask_waiver():
                inspector.reveal(inspector.gates)
            else:
                self.room.say(_("This item blocks no rung, so there is nothing to waive."))
        elif what == "range":
            inspector.range.take_focus()
            inspector.reveal(inspector.range)
        elif what == "evidence":
            inspector.evidence.take_focus()
            inspector.reveal(inspector.evidence)

    def _ask_not_applicable(self) -> None:
        """Open the reason; for a hard item say why not, and offer the waiver instead."""
        if self._document is None:
            return
        assessment = self._document.assessment
        item = assessment.checklist.items[self._current_id()]
        inspector = self.inspector
        if assessment.checklist.is_hard_anywhere(item, assessment.case.purpose):
            self.hand.edit(_("Mark not applicable"), edits.mark_not_applicable, item.id, "")
            inspector.gates.ask_waiver()
            inspector.reveal(inspector.gates)
            return
        inspector.aside.ask_reason()
        inspector.reveal(inspector.aside)

    def _on_list_left(self) -> None:
        if self.side.filter.narrows:
            self._on_show_all()
        else:
            self.side.sections.setFocus()

    def _on_show_all(self) -> None:
        self.side.choose(self.side.filter.without_narrowing(self.side.filter.section))
        self.items.setFocus()

    # Earlier states

    def _on_earlier(self, earlier: Assessment) -> None:
        if self._document is not None and self._document.assessment.earlier == earlier.id:
            self._earlier = earlier
            self._since.offer_earlier(earlier)
            self._show_subject()

    def _on_since(self, state: object) -> None:
        if state is None:
            self.side.choose(replace(self.side.filter, since=None))
        else:
            self._since.find(state)

    def _on_since_found(self, state: Assessment) -> None:
        self.side.choose(replace(self.side.filter, since=state))

    def _on_history_wanted(self) -> None:
        if self._document is not None:
            self._past.answers(self._document.assessment.id, self.inspector.history.show_table)

    # Other places

    def _on_rung(self, rung_id: str) -> None:
        self.room.navigate(VERDICT, Target(rung=rung_id))

    def _on_edit_checklist(self) -> None:
        self.room.navigate(EDITOR, Target())

    def _on_case_button(self, shown: bool) -> None:
        if shown:
            self._right.setCurrentWidget(self.case)
            self.case.take_focus()
        else:
            self._close_case()

    def _close_case(self, *, focus: bool = True) -> None:
        self._case_button.setChecked(False)
        self._right.setCurrentWidget(self.inspector)
        if focus:
            self.items.setFocus(Qt.FocusReason.OtherFocusReason)
