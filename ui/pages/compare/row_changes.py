"""What changed in the registers: a heading for each table, its rows behind it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from readiness.messages import _
from readiness.method.compare import Comparison
from ui.models.row_changes import ChangedTable, changed_tables, row_change_lines
from ui.widgets.card import Card
from ui.widgets.disclosure import Disclosure
from ui.widgets.plain_label import PlainLabel


class RowChanges(Card):
    """A card with the tables whose rows differ; hidden where none do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("row-changes")
        self.column.addWidget(PlainLabel(_("What changed in the registers"), role="heading"))
        self.tables: list[Disclosure] = []

    def show_comparison(self, comparison: Comparison) -> None:
        """Show the tables of this comparison, closed; lines are made when one is opened."""
        for fold in self.tables:
            self.column.removeWidget(fold)
            fold.hide()
            fold.deleteLater()
        self.tables = [self._fold(comparison, table) for table in changed_tables(comparison)]
        for fold in self.tables:
            self.column.addWidget(fold)
        self.setVisible(bool(self.tables))

    def _fold(self, comparison: Comparison, table: ChangedTable) -> Disclosure:
        lines = PlainLabel(wrap=True)
        lines.setContentsMargins(32, 0, 0, 6)
        lines.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        fold = Disclosure(lines, object_name=f"row-changes-{table.change.table_id}")
        fold.show_words(table.heading)
        fold.opened.connect(
            lambda opened: (
                lines.show_text("\n".join(row_change_lines(comparison, table.change)))
                if opened
                else None
            )
        )
        return fold
