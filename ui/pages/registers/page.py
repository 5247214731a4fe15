"""The Registers place: one page for all of them, drawn from the fields of their rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from readiness.cells.names import Names, row_label
from readiness.messages import _, _n, translated
from readiness.model.registers.registry import register, register_of, registers
from ui.document_page import DocumentPage, Heard
from ui.models.rows import RowRole
from ui.pages.registers.desk import TableDesk
from ui.pages.registers.form import RowForm
from ui.pages.registers.many_rows import ManyRows
from ui.pages.registers.others import OtherAssessments
from ui.pages.registers.row_work import RowWork
from ui.pages.registers.timeline_view import TimelineView
from ui.pages.registers.values import value_facts
from ui.room import CHECKLIST, REGISTERS, Room, Target
from ui.widgets.counted_list import CountedList, CountedRow

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from readiness.model import Assessment
    from readiness.model.registers.registry import Register, Table
    from readiness.model.registers.row import Row
    from ui.document import Document
    from ui.finder import Finder
    from ui.widgets.value_fields import ValueFacts

TIMELINE = "timeline"
_FORM_FROM = 1240
_FORM_WIDTH = 340


class RegistersPage(DocumentPage):
    """Shows one register of the open document, or its timeline."""

    title = _("Registers")
    hints = _("Enter edit · Ins add · Del remove · Ctrl+Return all fields · Ctrl+Z undo")

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._work: RowWork | None = None
        self._shown: Assessment | None = None
        self._register: Register = registers()[0]
        self._table: Table = self._register.tables[0]
        self._place = self._register.id
        self._form_wanted: bool | None = None
        self._giving: tuple[str, str, str] | None = None
        self.places = CountedList(_("Registers"), "registers")
        self.places.chosen.connect(self._choose_place)
        self.places.entered.connect(self._focus_table)
        self.desk = TableDesk(self._value_facts)
        self.desk.table_chosen.connect(self._choose_table)
        self.desk.table.command.connect(self._on_command)
        self.desk.model.text_given.connect(self._on_text_given)
        self.desk.table.selectionModel().currentChanged.connect(self._on_current)
        self.desk.findings.item_chosen.connect(self._go_to_item)
        self.desk.findings.row_chosen.connect(self._go_to_row)
        self.form = RowForm()
        self.form.given.connect(lambda *told: self._give(*told, typing=False))
        self.form.typed.connect(lambda *told: self._give(*told, typing=True))
        self.form.closed.connect(self._close_form)
        self.timeline = TimelineView()
        self.timeline.row_chosen.connect(self._go_to_row)
        self.timeline.assessment_chosen.connect(self._go_to_other)
        others = OtherAssessments(room, self.timeline)
        self.timeline.others_wanted.connect(others.look)
        others.found.connect(self.timeline.show_others)
        self.many = ManyRows(room, self.desk)
        self.many.put.connect(self._put)
        self._add = QPushButton(_("Add row"))
        self._add.setObjectName("rows-add-button")
        self._add.clicked.connect(lambda: self._on_command("add"))
        self._import = QPushButton(_("Import CSV…"))
        self._import.setObjectName("rows-import")
        self._import.clicked.connect(lambda: self.many.ask_for_csv(self._table))
        self._export = QPushButton(_("Export CSV…"))
        self._export.setObjectName("rows-export")
        self._export.clicked.connect(lambda: self.many.export_csv(self._table))
        self._arrange()

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
        middle.addWidget(self.many.panel)
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
        self._work = RowWork(document)
        self._shown = None
        self._on_changed()

    def _refresh(self) -> None:
        document = self._document
        if document is None or document.assessment is self._shown:
            return
        first = self._shown is None
        self._shown = document.assessment
        document.finder.want(document.assessment)
        self._show_places()
        if first:
            self.desk.show_register(self._register, self._table, document.assessment)
            self._show_found()
            self._choose_first()
        else:
            self.desk.show_rows(document.assessment)
        if self._place == TIMELINE:
            self.timeline.show_assessment(document.assessment)
        self._show_form()
        self._show_status()

    def _show_places(self) -> None:
        if self._shown is None:
            return
        rows = []
        for reg in registers():
            count = sum(len(self._shown.registers.get(table.id, ())) for table in reg.tables[:1])
            rows.append(
                CountedRow(
                    reg.id, translated(reg.title), str(count) if count else "", self._mark_of(reg)
                )
            )
        rows.append(CountedRow(TIMELINE, _("Timeline")))
        self.places.show_rows(rows, self._place)

    def _mark_of(self, reg: Register) -> str:
        found = self._finder().found if self._document is not None else None
        if found is None:
            return ""
        marks = {finding.mark.value for finding in found.of_register(reg.id)}
        return next((mark for mark in ("short", "open") if mark in marks), "")

    def _show_found(self) -> None:
        if self._document is None or self._shown is None:
            return
        found = self._finder().found
        self.desk.show_found(found, Names(self._shown), self._shown)
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
        return value_facts(facts, Names(self._shown), row, self._shown, where="cell")

    # Choosing

    def _choose_place(self, place: str) -> None:
        if self._shown is None or place == self._place:
            return
        self.form.finish()
        self._place = place
        self.many.panel.hide()
        self.timeline.setVisible(place == TIMELINE)
        self.desk.setVisible(place != TIMELINE)
        if place == TIMELINE:
            self.timeline.show_assessment(self._shown)
        else:
            self._register = register(place)
            self._show_table(self._register.tables[0])
        self._show_places()
        self._show_form()
        self.room.refresh_frame()

    def _choose_table(self, table_id: str) -> None:
        table = next(t for t in self._register.tables if t.id == table_id)
        if table is not self._table:
            self.form.finish()
            self._show_table(table)

    def _show_table(self, table: Table) -> None:
        assert self._shown is not None
        self._table = table
        self.desk.show_register(self._register, table, self._shown)
        self._show_found()
        self._choose_first()
        self._show_form()

    def _choose_first(self) -> None:
        if self.desk.model.rowCount():
            self.desk.table.setCurrentIndex(self.desk.model.index(0, 0))

    def _go_to_row(self, table_id: str, row_id: str) -> None:
        reg = register_of(table_id)
        if reg is None:
            return
        self._choose_place(reg.id)
        self._choose_table(table_id)
        self._select(row_id)
        self._focus_table()

    def _select(self, row_id: str) -> None:
        at = self.desk.model.place_of(row_id)
        if at >= 0:
            index = self.desk.model.index(at, 0)
            flags = QItemSelectionModel.SelectionFlag
            self.desk.table.selectionModel().setCurrentIndex(
                index, flags.ClearAndSelect | flags.Rows
            )
            self.desk.table.scrollTo(index)

    def _go_to_item(self, item_id: str) -> None:
        self.room.navigate(CHECKLIST, Target(item=item_id))

    def _go_to_other(self, assessment_id: str) -> None:
        self.room.open_assessment(assessment_id, REGISTERS, Target(register=TIMELINE))

    def _focus_table(self) -> None:
        self.desk.table.setFocus(Qt.FocusReason.OtherFocusReason)

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
            names = Names(self._shown)
            notices = self.desk.model.notices_of(row.id)
            self.form.show_row(row, self._shown, names, notices, row_label(row, names))

    def _close_form(self) -> None:
        self._form_wanted = False if self.width() < _FORM_FROM else self._form_wanted
        self._show_form()
        self._focus_table()

    # What the user does

    def _on_command(self, command: str) -> None:
        work, row = self._work, self.desk.current_row()
        if work is None:
            return
        if command == "add":
            at = self.desk.table.currentIndex().row() + 1 if row is not None else None
            self._edit_new(work.add(self._table, at))
        elif command == "paste":
            self.many.paste(self._table)
        elif row is None:
            return
        elif command == "form":
            self._form_wanted = True
            self._show_form()
            self.form.take_focus()
        elif command == "duplicate":
            self._select(work.duplicate(self._table, row.id))
        elif command in ("up", "down"):
            work.move(self._table, row.id, -1 if command == "up" else 1)
            self._select(row.id)
        elif command == "remove":
            self._remove()
        elif command == "copy":
            self.many.copy(work.copied(self._table, self.desk.chosen_ids()))

    def _edit_new(self, row_id: str) -> None:
        if not row_id:
            return
        self._select(row_id)
        self.desk.table.setFocus()
        self.desk.table.edit(self.desk.table.currentIndex())

    def _put(self, rows: tuple[Row, ...]) -> None:
        if self._work is not None and rows and self._work.put(self._table, rows):
            self._select(rows[0].id)
            self.room.say(_n("{count} row was taken in.", "{count} rows were taken in.", len(rows)))
        self._focus_table()

    def _remove(self) -> None:
        ids = self.desk.chosen_ids()
        at = self.desk.table.currentIndex().row()
        if self._work is not None and ids and self._work.remove(self._table, ids):
            rows = self.desk.model.rowCount()
            if rows:
                self.desk.table.setCurrentIndex(self.desk.model.index(min(at, rows - 1), 0))
            self.room.say(
                _n("{count} row was removed. Ctrl+Z brings it back.",
                   "{count} rows were removed. Ctrl+Z brings them back.", len(ids))
            )  # fmt: skip

    def _on_text_given(self, row_id: str, field: str, text: str) -> None:
        self._give(row_id, field, text, typing=False)

    def _give(self, row_id: str, field: str, text: str, *, typing: bool) -> None:
        if self._work is None or self.desk.model.place_of(row_id) < 0:
            return
        self._giving = (row_id, field, text)
        taken = self._work.give(self._table, row_id, field, text, typing=typing)
        self._giving = None
        if taken:
            self.desk.show_fault("")
            if not typing and self._document is not None:
                self._document.end_typing()

    def _on_refused(self, sentence: str) -> None:
        if not self.isVisible():
            return
        self.desk.show_fault(sentence)
        if self._giving is None:
            return
        row_id, field, text = self._giving
        if self.form.isVisible() and self.form.isAncestorOf(self.focusWidget() or self):
            self.form.show_fault(field, sentence)
            return
        column = self.desk.model.column_of(field)
        if column >= 0:
            # What was typed comes back into the cell, to be mended there.
            QTimer.singleShot(0, self, lambda: self.desk.edit_again(row_id, column, text))
