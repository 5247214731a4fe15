"""A card with a heading and a linked table; long lists show their first rows until asked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from readiness.messages import _, _n
from ui.widgets.card import Card
from ui.widgets.link_label import LinkLabel
from ui.widgets.linked_row import LinkedRow
from ui.widgets.linked_table import LinkedTable
from ui.widgets.plain_label import PlainLabel


class ListCard(Card):
    """Heading, an optional sentence, a table, and “{n} more…” where it is cut.

    Signals:
        chosen(str): a row was followed; its key.
        link_chosen(str): the link of a row was followed; its key.
    """

    chosen = Signal(str)
    link_chosen = Signal(str)

    def __init__(
        self,
        headers: Sequence[str],
        name: str,
        *,
        first: int = 8,
        link_key: Qt.Key | None = None,
        head: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._first = first
        self._all = False
        self._rows: tuple[LinkedRow, ...] = ()
        self.heading = PlainLabel(role="heading", wrap=True)
        self.sentence = PlainLabel(role="muted", wrap=True)
        self.table = LinkedTable(headers, name, link_key=link_key, head=head)
        self.more = LinkLabel()
        self.table.chosen.connect(self.chosen)
        self.table.link_chosen.connect(self.link_chosen)
        self.more.clicked.connect(self._on_more)
        for widget in (self.heading, self.sentence, self.table, self.more):
            self.column.addWidget(widget)
        self.column.addStretch(1)

    @property
    def rows(self) -> tuple[LinkedRow, ...]:
        """All rows, also those that are not shown yet."""
        return self._rows

    def show_list(
        self,
        heading: str,
        rows: Sequence[LinkedRow],
        sentence: str = "",
        headers: Sequence[str] | None = None,
    ) -> None:
        """Show a heading, a sentence where there is one, and the rows."""
        self._rows = tuple(rows)
        self.heading.show_text(heading)
        self.heading.setVisible(bool(heading))
        self.sentence.show_text(sentence)
        self.sentence.setVisible(bool(sentence))
        self._show(headers)

    def start_short(self) -> None:
        """Show the first rows alone again."""
        self._all = False
        self._show()

    def _show(self, headers: Sequence[str] | None = None) -> None:
        # One row over the limit takes no more room than the line that would stand for it.
        cut = not self._all and len(self._rows) > self._first + 1
        shown = self._rows[: self._first] if cut else self._rows
        self.table.show_rows(shown, headers)
        self.table.setVisible(bool(shown))
        self.more.setVisible(cut or (self._all and len(self._rows) > self._first + 1))
        hidden = len(self._rows) - len(shown)
        self.more.show_text(
            _n("{count} more…", "{count} more…", hidden) if cut else _("Show fewer")
        )

    def _on_more(self) -> None:
        self._all = not self._all
        self._show()
