"""Many rows at once: from and to the clipboard and CSV files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from readiness.errors import ReadinessError
from readiness.messages import _, _n
from readiness.model.registers.row import Sensitivity
from ui.pages.registers.taking_in import TakingIn

if TYPE_CHECKING:
    from readiness.model import Assessment
    from readiness.model.registers.registry import Table
    from ui.pages.registers.desk import TableDesk
    from ui.room import Room


class ManyRows(QObject):
    """Reads rows, shows what fits where something does not, and hands on what is to be put.

    Attributes:
        panel: the preview; it stands above the table.

    Signals:
        put(object): put these rows, as one step.
    """

    put = Signal(object)

    def __init__(self, room: Room, desk: TableDesk) -> None:
        super().__init__(desk)
        self._room = room
        self._desk = desk
        self.panel = TakingIn()
        self.panel.accepted.connect(self._accept)

    def paste(self, table: Table) -> None:
        """Take rows from the clipboard; where all of them fit there is nothing to ask."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self._room.say(_("The clipboard holds no text to paste."))
            return
        self.panel.read_text(text, _("the clipboard"), table, self._assessment())
        if self.panel.is_clean:
            self._accept()
        else:
            self._show()

    def copy(self, text: str) -> None:
        """Put rows on the clipboard."""
        QGuiApplication.clipboard().setText(text)
        self._room.say(_("Copied for a spreadsheet."))

    def ask_for_csv(self, table: Table) -> None:
        """Ask for a file and show what it would bring."""
        paths = self._room.dialogs.files_to_read(
            self._desk, _("Import rows"), _("Tables (*.csv *.tsv *.txt);;All files (*)"), "rows"
        )
        if paths:
            self.panel.read_file(paths[0], table, self._assessment())
            self._show()

    def export_csv(self, table: Table) -> None:
        """Ask for a name and write the rows of a table."""
        path = self._room.dialogs.file_to_write(
            self._desk, _("Export rows"), f"{table.id}.csv", _("Table (*.csv)"), "rows"
        )
        assessment = self._assessment()
        if path is None or assessment is None:
            return
        try:
            self.panel.write_file(path, table, assessment)
        except ReadinessError as error:
            self._room.warn(str(error))
            return
        rows = assessment.registers.get(table.id, ())
        hidden = sum(row.sensitivity is Sensitivity.RESTRICTED for row in rows)
        self._room.say(
            _n(
                "Saved {name}. {count} row in it is restricted.",
                "Saved {name}. {count} rows in it are restricted.",
                hidden,
                name=path.name,
            )
            if hidden
            else _("Saved {name}.", name=path.name)
        )

    def _assessment(self) -> Assessment | None:
        document = self._room.open.document
        return document.assessment if document is not None else None

    def _accept(self) -> None:
        self.panel.hide()
        self.put.emit(self.panel.rows)

    def _show(self) -> None:
        self.panel.show()
        self.panel.take_focus()
