"""The Checklist place: what is filled in, what it means for the ladder, and one item in full."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from readiness import edits
from readiness.messages import _
from readiness.model import Assessment
from ui.document import Document
from ui.document_page import DocumentPage
from ui.pages.checklist.facts import Facts
from ui.pages.checklist.filters import ItemFilter
from ui.pages.checklist.hand import Hand
from ui.pages.checklist.head import Head
from ui.pages.checklist.inspector import Inspector
from ui.pages.checklist.items_pane import ItemsPane
from ui.pages.checklist.part import button
from ui.pages.checklist.past import Past, PastAnswer
from ui.pages.checklist.side import Side
from ui.pages.checklist.since import Since
from ui.pages.checklist.subject import Subject
from ui.room import EDITOR, REGISTERS, VERDICT, Room, Target
from ui.widgets.reading_order import stops_in

if TYPE_CHECKING:
    from ui.pages.checklist.case_panel import CasePanel

_WIDE = 1240
_NARROW = 1000


class ChecklistPage(DocumentPage):
    """Sections at the left, items in the middle, the current item or the case at the right."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.setObjectName("checklist-page")
        self.title = _("Checklist")
        self.hints = _("0–4 level · N not applicable · C confidence · ↑↓ move · Ctrl+Z undo")
        self._earlier: Assessment | None = None
        self._history_of = ("", 0)
        self.hand = Hand(self)
        self.head = Head()
        self.side = Side()
        self.items = ItemsPane(self.hand)
        self.inspector = Inspector(self.hand)
        self._facts = Facts(self)
        self._past = Past(room, self)
        self._since = Since(self._past, self)
        self._build()
        self._connect()

    @cached_property
    def case(self) -> CasePanel:
        """The panel of the case; made when it is first opened."""
        from ui.pages.checklist.case_panel import CasePanel

        panel = CasePanel(self.hand)
        panel.left.connect(self._close_case)
        self._right.addWidget(panel)
        return panel

    def _build(self) -> None:
        self._right = QStackedWidget()
        self._right.addWidget(self.inspector)
        self._frame = QFrame()
        self._frame.setProperty("surface", "inspector")
        inside = QHBoxLayout(self._frame)
        inside.setContentsMargins(1, 0, 0, 0)
        inside.addWidget(self._right)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.side)
        body.addWidget(self.items, 1)
        body.addWidget(self._frame)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.head)
        page.addLayout(body, 1)
        # Now already, or everything would be laid out once in other widths.
        self._share(self.room.frame.width() if self.room.frame is not None else _WIDE)
        self._case_button = QPushButton(_("Case…"))
        self._case_button.setObjectName("case-button")
        self._case_button.setCheckable(True)
        self._case_button.clicked.connect(self._on_case_button)
        self._edit_button = button(_("Edit checklist"), "edit-checklist", self._on_edit_checklist)

    def _connect(self) -> None:
        self.head.rung_chosen.connect(self._on_rung)
        self.side.chosen.connect(self._on_filter)
        self.side.items_wanted.connect(self._focus_items)
        self.side.since_wanted.connect(self._on_since)
        self._since.offered.connect(self.side.offer_since)
        self._since.found.connect(self._on_since_found)
        self.items.current_changed.connect(self._on_current)
        self.items.asked.connect(self._on_asked)
        self.items.section_asked.connect(self.side.step_section)
        self.items.show_all_asked.connect(self._on_show_all)
        self.items.left.connect(self._on_list_left)
        self.inspector.left.connect(self._focus_items)
        self.inspector.facts.register_chosen.connect(self._on_register)
        self._facts.changed.connect(self._show_subject)
        self.inspector.history_wanted.connect(self._on_history_wanted)
        self.room.theme.changed.connect(self.items.repaint_items)

    # What the window asks

    def buttons(self) -> list[QWidget]:
        """Return the way to the case and to the editor of the checklist."""
        return [self._case_button, self._edit_button]

    def _take_up(self, document: Document) -> None:
        """Begin with the first section."""
        self._earlier = None
        self.hand.hold(document)
        self._history_of = ("", 0)
        self.inspector.forget()
        self._show_around()
        self.side.choose(ItemFilter(section=document.assessment.checklist.sections[0].id))
        self._since.look_at(document)
        self._facts.look_at(document)
        if document.assessment.earlier is not None:
            self._past.assessment(document.assessment.earlier, self._on_earlier)

    def go_to(self, target: Target) -> None:
        """Show an item or a section, and put the keyboard on the list."""
        if self._document is None:
            return
        self._since.look_again()
        checklist = self._document.assessment.checklist
        if target.item in checklist.items:
            self._close_case()
            if not self.items.make_current(target.item):
                section = checklist.section_of[target.item].id
                self.side.choose(self.side.filter.without_narrowing(section))
                self.items.make_current(target.item)
        elif any(section.id == target.section for section in checklist.sections):
            self.side.choose(self.side.filter.without_narrowing(target.section))
        self._focus_items()

    def perform(self, action_id: str) -> bool:
        """Answer the search key."""
        if action_id != "find":
            return False
        self.side.search.setFocus()
        self.side.search.selectAll()
        return True

    def leave(self) -> None:
        """End the typing, so that what follows is a step of its own."""
        self.hand.end_typing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns at the sides less where the window is narrow."""
        self._share(self.width())
        super().resizeEvent(event)

    def _share(self, width: int) -> None:
        side, right = (
            (288, 390) if width >= _WIDE else (218, 316) if width >= _NARROW else (190, 280)
        )
        self.side.setFixedWidth(side)
        self._frame.setFixedWidth(right)

    def tab_stops(self) -> list[QWidget]:
        """Tab goes column by column as one reads; much in them is made when first needed."""
        columns = (self.side, self.items, self._right, self.head)
        return [stop for column in columns for stop in stops_in(column)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads to the list from everything that has no use for it."""
        if event.key() == Qt.Key.Key_Escape:
            self._focus_items()
        else:
            super().keyPressEvent(event)

    # What the document says

    def _on_changed(self) -> None:
        if self._document is None:
            return
        assessment, wanted = self._document.assessment, self.side.filter
        sections = {section.id for section in assessment.checklist.sections}
        self._show_around()
        if wanted.section and wanted.section not in sections:
            self.side.choose(replace(wanted, section=""))
        else:
            self.items.show_state(assessment, self._document.verdict, wanted)
        self._show_subject()
        self._facts.want()

    def _show_around(self) -> None:
        if self._document is None:
            return
        assessment, verdict = self._document.assessment, self._document.verdict
        self.head.show_verdict(assessment, verdict)
        self.side.show_state(assessment, verdict)
        if "case" in self.__dict__:
            self.case.show_assessment(assessment)
        answered = sum(answer.is_given for answer in assessment.answers.values())
        total = len(assessment.checklist.items)
        status = (_("{answered} of {total} answered", answered=answered, total=total),)
        if status != self.status:
            self.status = status
            self.room.refresh_frame()

    def _show_subject(self) -> None:
        if self._document is None:
            return
        assessment = self._document.assessment
        item = assessment.checklist.items.get(self.items.current)
        self.inspector.show_content(item is not None)
        if item is not None:
            self.inspector.show_subject(
                Subject(assessment, self._document.verdict, item, self._earlier, self._facts.found)
            )

    # The list

    def _on_filter(self, wanted: ItemFilter) -> None:
        if self._document is not None:
            document = self._document
            self.items.show_filtered(document.assessment, document.verdict, wanted)
            self._show_subject()

    def _on_current(self) -> None:
        self.hand.end_typing()
        self._show_subject()

    def _focus_items(self) -> None:
        if not self.items.take_focus():
            self.side.sections.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_list_left(self) -> None:
        if self.side.filter.narrows:
            self._on_show_all()
        else:
            self.side.sections.setFocus()

    def _on_show_all(self) -> None:
        self.side.choose(self.side.filter.without_narrowing(self.side.filter.section))
        self._focus_items()

    def _on_asked(self, what: str) -> None:
        if what == "not_applicable" and self._refuses_not_applicable():
            what = "waive"
        self._show_inspector()
        if not self.inspector.open_part(what):
            self.room.say(_("This item blocks no rung, so there is nothing to waive."))

    def _refuses_not_applicable(self) -> bool:
        """Say for a hard item why it cannot be set aside."""
        if self._document is None:
            return False
        assessment = self._document.assessment
        item = assessment.checklist.items[self.items.current]
        if not assessment.checklist.is_hard_anywhere(item, assessment.case.purpose):
            return False
        self.hand.edit(_("Mark not applicable"), edits.mark_not_applicable, item.id, "")
        return True

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
        if self._document is None:
            return
        revision = self._document.revision
        wanted = (self._document.assessment.id, revision.number if revision else 0)
        if wanted != self._history_of:
            self._history_of = wanted
            self._past.answers(wanted[0], lambda table: self._on_history(wanted, table))

    def _on_history(self, of: tuple[str, int], table: dict[str, list[PastAnswer]]) -> None:
        if of == self._history_of:
            self.inspector.below.history.show_table(table)

    # Other places, and the case

    def _on_register(self, register: str, table: str, row: str) -> None:
        self.room.navigate(REGISTERS, Target(register=register, table=table, row=row))

    def _on_rung(self, rung_id: str) -> None:
        self.room.navigate(VERDICT, Target(rung=rung_id))

    def _on_edit_checklist(self) -> None:
        self.room.navigate(EDITOR, Target())

    def _on_case_button(self, shown: bool) -> None:
        if shown and self._document is not None:
            self.case.show_assessment(self._document.assessment)
            self._right.setCurrentWidget(self.case)
            self.case.take_focus()
        else:
            self._close_case()

    def _close_case(self) -> None:
        self._show_inspector()
        self._focus_items()

    def _show_inspector(self) -> None:
        self._case_button.setChecked(False)
        self._right.setCurrentWidget(self.inspector)
