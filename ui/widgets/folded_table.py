"""A linked table under a heading that opens it; its rows are made only while it is open."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.disclosure import Disclosure
from ui.widgets.linked_row import LinkedRow
from ui.widgets.linked_table import LinkedTable

Rows = Callable[[], Sequence[LinkedRow]]


class FoldedTable(Disclosure):
    """Words with a count for a heading, and the rows behind them on demand.

    Signals:
        chosen(str): a row was followed; its key.
    """

    chosen = Signal(str)

    def __init__(
        self,
        headers: Sequence[str],
        name: str,
        *,
        object_name: str,
        parent: QWidget | None = None,
    ) -> None:
        self.table = LinkedTable(headers, name, head=any(headers))
        super().__init__(self.table, object_name=object_name, parent=parent)
        self._rows: Rows = tuple
        self.table.chosen.connect(self.chosen)
        self.opened.connect(self._fill)

    def show_list(self, words: str, rows: Rows) -> None:
        """Show other words; `rows` is called now if the table is open, else when it is opened."""
        self.show_words(words)
        self._rows = rows
        if self.is_open:
            self.table.show_rows(rows())

    def _fill(self, is_open: bool) -> None:
        if is_open:
            self.table.show_rows(self._rows())
