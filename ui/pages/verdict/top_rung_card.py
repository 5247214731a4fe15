"""One test of the top rung: its question, how it stands, and the gates behind it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from readiness.messages import _
from readiness.method.top_rung import TopRungResult
from ui.widgets.card import Card
from ui.widgets.folded_table import FoldedTable, Rows
from ui.widgets.plain_label import PlainLabel
from ui.widgets.status_chip import StatusChip


class TopRungCard(Card):
    """A test with its state; the gates open below it.

    Signals:
        chosen(str): go to this item.
    """

    chosen = Signal(str)

    def __init__(self, id_: str, title: str, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._state = StatusChip()
        self._gates = FoldedTable(("", ""), title, object_name=f"test-{id_}")
        self._gates.chosen.connect(self.chosen)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(PlainLabel(title, role="strong", wrap=True), 1)
        head.addWidget(self._state)
        self.column.addLayout(head)
        if question:
            self.column.addWidget(PlainLabel(question, role="muted", wrap=True))
        self.column.addWidget(self._gates)

    def show_result(self, result: TopRungResult, rows: Rows) -> None:
        """Show how the test stands; `rows` makes its gates when they are wanted."""
        self._state.show_state(result.state)
        words = _(
            "{short} short · {open} open · {met} met",
            short=len(result.short),
            open=len(result.open),
            met=len(result.met),
        )
        self._gates.show_list(words, rows)
