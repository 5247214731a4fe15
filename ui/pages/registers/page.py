"""The Registers place: one page for all of them, drawn from the fields of their rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from readiness.cells.names import Names, row_label
from readiness.messages import _, _n
from readiness.model.registers.registry import register, register_of, registers
from ui.document_page import DocumentPage, Heard
from ui.models.rows import RowRole
from ui.pages.registers.desk import TableDesk
from ui.pages.registers.form import RowForm
from ui.pages.registers.handling import RowHandling
from ui.pages.registers.others import OtherAssessments
from ui.pages.registers.side_list import TIMELINE, SideList
from ui.pages.registers.timeline_view import TimelineView
from ui.pages.registers.values import value_facts
from ui.room import CHECKLIST, REGISTERS, Room, Target

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from readiness.model import Assessment
    from readiness.model.registers.registry import Register, Table
    from ui.document import Document
    from ui.finder import Finder
    from ui.widgets.value_fields import ValueFacts

_FORM_FROM = 1240
_FORM_WIDTH = 340


class RegistersPage(DocumentPage):
    """Shows one register of the open document, or its timeline."""

    title = _("Registers")
    hints = _("Enter edit · Ins add · Del remove · Ctrl+Return all fields · Ctrl+Z undo")

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._shown: Assessment | None = None
        self._named: Names | None = None
        self._register: Register = registers()[0]
        self._place = self._register.id
        self._form_wanted: bool | None = None
        self.places = SideList()
        self.places.chosen.connect(self._choose_place)
        self.places.entered.connect(self._focus_table)
        self.desk = TableDesk(self._value_facts)
        self.desk.table_chosen.connect(self._choose_table)
        self.desk.table.selectionModel().currentChanged.connect(self._on_current)
        self.desk.findings.item_chosen.connect(self._go_to_item)
        self.desk.findings.row_chosen.connect(self._go_to_row)
        self.form = RowForm()
        self.form.closed.connect(self._leave_form)
        self.form.put_away.connect(self._put_form_away)
        self.handling = RowHandling(room, self.desk, self.form, self._register.tables[0])
        self.handling.form_wanted.connect(self._open_form)
        self.handling.form_stale.connect(self._show_form)
        self.timeline = TimelineView()
        self.timeline.row_chosen.connect(self._go_to_row)
        self.timeline.assessment_chosen.connect(self._go_to_other)
        others = OtherAssessments(room, self.timeline)
        self.timeline.others_wanted.connect(others.look)
        others.found.connect(self.timeline.show_others)
        many = self.handling.many
        self._add = _button(_("Add row"), "rows-add-button", lambda: self.handling.do("add"))
        self._import = _button(
            _("Import CSV…"), "rows-import", lambda: many.ask_for_csv(self._table)
        )
        self._export = _button(
            _("Export CSV…"), "rows-export", lambda: many.export_csv(self._table)
        )
        self._arrange()

    @property
    def _names(self) -> Names:
        """The names in the state that is shown, made once for each."""
        assert self._shown is not None
        if self._named is None:
            self._named = Names(self._shown)
        self._named = self._named.following(self._shown)
        return self._named

    @property
    def _table(self) -> Table:
        return self.handling.table

    # What the window asks

    def buttons(self) -> list[QWidget]:
        """Return what works on the table that is shown."""
        return [] if self._place == TIMELINE else [self._import, self._export, self._add]

    def go_to(self, target: Target) -> None:
        """Show the register, table and row that the target names, and take the keyboard."""
        self._refresh()
        if target.register:
            self._choose_place(target.register)
        if target.row:
            self._go_to_row(target.table, target.row)
        elif target.register == TIMELINE:
            self.timeline.take_focus()
        else:
            self._focus_table()

    def leave(self) -> None:
        """Take over what is still being typed in the form."""
        self.form.finish()
        if self._document is not None:
            self._document.end_typing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the form beside the table where there is room for both."""
        super().resizeEvent(event)
        self._show_form()

    # Showing

    def _arrange(self) -> None:
        side = QFrame()
        side.setProperty("surface", "side")
        side.setFixedWidth(230)
        column = QVBoxLayout(side)
        column.setContentsMargins(10, 14, 10, 8)
        column.addWidget(self.places)
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.handling.many.panel)
        middle.addWidget(self.handling.questions.panel)
        middle.addWidget(self.desk, 1)
        middle.addWidget(self.timeline, 1)
        self.form.setFixedWidth(_FORM_WIDTH)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(side)
        whole.addLayout(middle, 1)
        whole.addWidget(self.form)
        self.timeline.hide()
        self.form.hide()

    def _heard(self, document: Document) -> Heard:
        refused = (document.refused, self._on_refused)
        return (*super()._heard(document), refused, (document.finder.changed, self._show_found))

    def _take_up(self, document: Document) -> None:
        self.handling.show_document(document)
        self._shown = None
        self._on_changed()

    def _refresh(self) -> None:
        document = self._document
        if document is None or document.assessment is self._shown:
            return
        first = self._shown is None
        self._shown = document.assessment
        self.handling.questions.forget()
        document.finder.want(document.assessment)
        self._show_places()
        if first:
            self.desk.show_register(self._register, self._table, self._names)
            self._show_found()
            self.handling.select_first()
        else:
            self.desk.show_rows(self._names)
        if self._place == TIMELINE:
            self.timeline.show_assessment(document.assessment)
        self._show_form()
        self._show_status()

    def _show_places(self) -> None:
        if self._shown is not None:
            self.places.show_registers(self._shown, self._finder().found, self._place)

    def _show_found(self) -> None:
        if self._document is None or self._shown is None:
            return
        found = self._finder().found
        self.desk.show_found(found, self._names)
        self._show_places()
        row = self.desk.current_row()
        if row is not None and self.form.isVisible():
            self.form.show_notices(self.desk.model.notices_of(row.id))
        self._show_status()

    def _show_status(self) -> None:
        rows = self.desk.model.rowCount()
        notices = len(self._finder().found.notices.get(self._table.id, ()))
        said = _n("{count} row", "{count} rows", rows)
        told = _n("{count} notice", "{count} notices", notices) if notices else ""
        self.status = () if self._place == TIMELINE else tuple(p for p in (said, told) if p)
        if self.isVisible():
            self.room.refresh_frame()

    def _finder(self) -> Finder:
        assert self._document is not None
        return self._document.finder

    def _value_facts(self, index: QModelIndex | QPersistentModelIndex) -> ValueFacts | None:
        row, facts = self.desk.model.row_at(index), index.data(RowRole.FACTS)
        if row is None or facts is None or self._shown is None:
            return None
        return value_facts(facts, self._names, row, self._shown, where="cell")

    # Choosing

    def _choose_place(self, place: str) -> None:
        if self._shown is None or place == self._place:
            return
        self.form.finish()
        self._place = place
        self.handling.show_table(self._table)
        self.timeline.setVisible(place == TIMELINE)
        self.desk.setVisible(place != TIMELINE)
        if place == TIMELINE:
            self.timeline.show_assessment(self._shown)
        else:
            self._register = register(place)
            self._show_table(self._register.tables[0])
        self._show_places()
        self._show_form()
        self._show_status()

    def _choose_table(self, table_id: str) -> None:
        table = next(t for t in self._register.tables if t.id == table_id)
        if table is not self._table:
            self.form.finish()
            self._show_table(table)

    def _show_table(self, table: Table) -> None:
        assert self._shown is not None
        self.handling.show_table(table)
        self.desk.show_register(self._register, table, self._names)
        self._show_found()
        self.handling.select_first()
        self._show_form()

    def _go_to_row(self, table_id: str, row_id: str) -> None:
        reg = register_of(table_id)
        if reg is None:
            return
        self._choose_place(reg.id)
        self._choose_table(table_id)
        self.handling.select(row_id)
        self._focus_table()

    def _go_to_item(self, item_id: str) -> None:
        self.room.navigate(CHECKLIST, Target(item=item_id))

    def _go_to_other(self, assessment_id: str) -> None:
        self.room.open_assessment(assessment_id, REGISTERS, Target(register=TIMELINE))

    def _focus_table(self) -> None:
        """Take the keyboard to the table, or to where an empty one begins."""
        if self.desk.model.rowCount():
            self.handling.focus_table()
        else:
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    # The form

    def _on_current(self) -> None:
        if self._document is not None:
            self._document.end_typing()
        self._show_form()

    def _show_form(self) -> None:
        row = self.desk.current_row()
        wanted = self.width() >= _FORM_FROM if self._form_wanted is None else self._form_wanted
        visible = wanted and row is not None and self._place != TIMELINE
        self.form.setVisible(visible)
        if visible and row is not None and self._shown is not None:
            names = self._names
            notices = self.desk.model.notices_of(row.id)
            self.form.show_row(row, self._shown, names, notices, row_label(row, names))

    def _leave_form(self) -> None:
        self._form_wanted = False if self.width() < _FORM_FROM else self._form_wanted
        self._show_form()
        self._focus_table()

    def _put_form_away(self) -> None:
        self._form_wanted = False
        self._show_form()
        self._focus_table()

    def _open_form(self) -> None:
        self._form_wanted = True
        self._show_form()
        self.form.take_focus()

    def _on_refused(self, sentence: str) -> None:
        if self.isVisible():
            self.handling.show_refusal(sentence)


def _button(words: str, name: str, act: Callable[[], object]) -> QPushButton:
    button = QPushButton(words)
    button.setObjectName(name)
    button.clicked.connect(act)
    return button
