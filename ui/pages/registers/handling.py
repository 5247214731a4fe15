"""What the user does to the rows of the table that is shown: by keys, in cells and in the form."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from readiness.messages import _n
from readiness.model.registers.explanations import Fit
from readiness.model.registers.registry import tables
from ui.pages.registers.many_rows import ManyRows
from ui.pages.registers.questions import Questions, removed_words
from ui.pages.registers.row_work import RowWork

if TYPE_CHECKING:
    from readiness.model.registers.registry import Table
    from readiness.model.registers.row import Row
    from ui.document import Document
    from ui.pages.registers.desk import TableDesk
    from ui.pages.registers.form import RowForm
    from ui.room import Room


class RowHandling(QObject):
    """Turns commands and texts of table and form into edits, and asks where an edit is unclear.

    Attributes:
        many: reads and writes many rows at once.
        questions: what has to be answered first.

    Signals:
        form_wanted(): all fields of the row shall be shown.
        form_stale(): the form shows what was not taken over.
    """

    form_wanted = Signal()
    form_stale = Signal()

    def __init__(self, room: Room, desk: TableDesk, form: RowForm, table: Table) -> None:
        super().__init__(desk)
        self._room = room
        self._desk = desk
        self._form = form
        self.table = table
        self.work: RowWork | None = None
        self.many = ManyRows(room, desk)
        self.many.put.connect(self._put)
        self.questions = Questions(self)
        self.questions.done.connect(self._on_question_done)
        self.questions.dropped.connect(self._on_question_dropped)
        self._giving: tuple[str, str, str] | None = None
        desk.table.command.connect(self.do)
        desk.model.text_given.connect(lambda *told: self._give(*told, typing=False))
        form.given.connect(lambda *told: self._give(*told, typing=False))
        form.typed.connect(lambda *told: self._give(*told, typing=True))

        desk.matrix.rated.connect(self._rate)
        desk.matrix.reasoned.connect(self._give_reason)

    def show_document(self, document: Document) -> None:
        """Work on another document."""
        self.work = RowWork(document)
        self.questions.forget()

    def show_table(self, table: Table) -> None:
        """Work on another table."""
        self.table = table
        self.many.panel.hide()
        self.questions.forget()

    def do(self, command: str) -> None:
        """Do what a key or an entry of the menu asks for; see `RowsTable.command`."""
        work, row = self.work, self._desk.current_row()
        if work is None:
            return
        if command == "add":
            at = self._desk.table.currentIndex().row() + 1 if row is not None else None
            self._edit_new(work.add(self.table, at))
        elif command == "paste":
            self.many.paste(self.table)
        elif row is None:
            return
        elif command == "form":
            self.form_wanted.emit()
        elif command == "duplicate":
            self.select(work.duplicate(self.table, row.id))
        elif command in ("up", "down"):
            work.move(self.table, row.id, -1 if command == "up" else 1)
            self.select(row.id)
        elif command == "remove":
            self._remove(work)
        elif command == "copy":
            self.many.copy(work.copied(self.table, self._desk.chosen_ids()))

    def select(self, row_id: str) -> None:
        """Choose a row and bring it into sight."""
        at = self._desk.model.place_of(row_id)
        if at >= 0:
            index = self._desk.model.index(at, 0)
            self._desk.table.choose(index)
            self._desk.table.scrollTo(index)

    def select_first(self) -> None:
        """Choose the first row, if there is one."""
        if self._desk.model.rowCount():
            self._desk.table.choose(self._desk.model.index(0, 0))

    def focus_table(self) -> None:
        """Put the keyboard into the table."""
        self._desk.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_refusal(self, sentence: str) -> None:
        """Show why an edit was refused, where it was asked for."""
        if self.questions.is_open:
            self.questions.show_fault(sentence)
            return
        self._desk.show_fault(sentence)
        if self._giving is None:
            return
        row_id, field, text = self._giving
        if self._form.isVisible() and self._form.has_keyboard():
            self._form.show_fault(field, sentence)
            return
        column = self._desk.model.column_of(field)
        if column >= 0:
            # What was typed comes back into the cell, to be mended there.
            again = partial(self._desk.edit_again, row_id, column, text, sentence)
            QTimer.singleShot(0, self, again)

    def _edit_new(self, row_id: str) -> None:
        if not row_id:
            return
        self.select(row_id)
        self._desk.table.setFocus()
        self._desk.table.edit(self._desk.table.currentIndex())

    def _put(self, rows: tuple[Row, ...]) -> None:
        if self.work is not None and rows and self.work.put(self.table, rows):
            self.select(rows[0].id)
            count = len(rows)
            self._room.say(_n("{count} row was taken in.", "{count} rows were taken in.", count))
        self.focus_table()

    def _remove(self, work: RowWork) -> None:
        ids = self._desk.chosen_ids()
        at = self._desk.table.currentIndex().row()
        if not ids or self.questions.ask_before_removing(work, self.table, ids):
            return
        if work.remove(self.table, ids):
            self._choose_near(at)
            self._room.say(removed_words(len(ids)))

    def _choose_near(self, at: int) -> None:
        rows = self._desk.model.rowCount()
        if rows:
            self._desk.table.choose(self._desk.model.index(min(at, rows - 1), 0))

    def _on_question_done(self, told: str) -> None:
        self._choose_near(max(0, self._desk.table.currentIndex().row()))
        self._desk.show_fault("")
        self.focus_table()
        if told:
            self._room.say(told)

    def _on_question_dropped(self) -> None:
        self.form_stale.emit()
        self.focus_table()

    def _give(self, row_id: str, field: str, text: str, *, typing: bool) -> None:
        work = self.work
        if work is None or self._desk.model.place_of(row_id) < 0:
            return
        if self.questions.ask_before_giving(work, self.table, row_id, field, text, typing=typing):
            return
        self._giving = (row_id, field, text)
        taken = work.give(self.table, row_id, field, text, typing=typing)
        self._giving = None
        if taken:
            self._desk.show_fault("")
            if not typing:
                work.document.end_typing()

    def _rate(self, explanation: str, evidence: str, sign: str) -> None:
        if self.work is not None:
            self.work.rate(explanation, evidence, Fit(sign) if sign else None)

    def _give_reason(self, rating_id: str, reason: str, typing: bool) -> None:
        if self.work is None:
            return
        self.work.give(tables()["ratings"], rating_id, "reason", reason, typing=typing)
        if not typing:
            self.work.document.end_typing()
