"""The rows of one table as cards side by side, added, changed and removed where they stand."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from readiness import edits
from readiness.model.registers.fields import fields_of
from readiness.model.registers.registry import Table
from readiness.model.registers.row import Row
from ui.pages.verdict.row_card import RowCard
from ui.pages.verdict.row_hand import RowHand
from ui.widgets.equal_columns import EqualColumns
from ui.widgets.link_label import LinkLabel
from ui.widgets.reading_order import stops_in

C = TypeVar("C", bound=RowCard)
R = TypeVar("R", bound=Row)
_ALL = 10_000


class RowCards(QWidget, Generic[C]):
    """Makes a card for each row with `make`, the first `first` of them until all are asked for.

    Every change is one step back; what is refused is said at the card.
    """

    def __init__(
        self,
        table: Table,
        make: Callable[[str], C],
        more: LinkLabel,
        *,
        least: int,
        first: int,
        gap: int = 12,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._table, self._make, self._first = table, make, first
        self._hand: RowHand | None = None
        self._again: Callable[[], None] = lambda: None
        self._most = first
        self._wanted = ""
        self._added: set[str] = set()
        self.cards: dict[str, C] = {}
        self._columns = EqualColumns(least, gap=gap)
        self._more = more
        more.clicked.connect(self._show_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._columns)
        column.addWidget(more)

    def begin(self, hand: RowHand, again: Callable[[], None]) -> None:
        """Show another document's rows from now on; `again` shows the present state."""
        self._hand, self._again = hand, again
        self._most = self._first
        self._added = set()
        self.cards = {}

    def show_rows(self, rows: Sequence[R], show: Callable[[C, R, int], None]) -> None:
        """Let `show` fill a card for each row, given the row and its place."""
        cards: dict[str, C] = {}
        for place, row in enumerate(rows):
            if place >= self._most and row.id not in self._added:
                continue
            card = self.cards.get(row.id) or self._new(row.id)
            show(card, row, place)
            cards[row.id] = card
        self.cards = cards
        self._columns.show_widgets(list(cards.values()))
        self._more.setVisible(len(rows) > len(cards))
        if self._wanted in cards:
            named = fields_of(self._table.row)
            name = next(facts.name for facts in named if facts.shown.name)
            cards[self._wanted].field(name).setFocus()
        self._wanted = ""

    def add(self, **fields: Any) -> str:
        """Add a row, and put the keyboard on its name; return why that was refused."""
        if self._hand is None:
            return ""
        self._wanted = edits.new_row_id(self._table.id)
        self._added.add(self._wanted)
        refusal = self._hand.add(self._table, id=self._wanted, **fields)
        self._again()
        return refusal

    def tab_stops(self, around: QWidget) -> list[QWidget]:
        """Return what Tab stops at in `around`: through one card after the other in their place."""
        inside = [stop for card in self.cards.values() for stop in stops_in(card)]
        stops = stops_in(around)
        first = min((stops.index(stop) for stop in inside), default=0)
        rest = [stop for stop in stops if stop not in inside]
        return [*rest[:first], *inside, *rest[first:]]

    def _new(self, row_id: str) -> C:
        card = self._make(row_id)
        card.given.connect(partial(self._on_given, row_id, False))
        card.typed.connect(partial(self._on_given, row_id, True))
        card.removed.connect(partial(self._on_removed, row_id))
        return card

    def _on_given(self, row_id: str, typing: bool, field: str, text: str) -> None:
        if self._hand is None:
            return
        refusal = self._hand.give(self._table, row_id, field, text, typing=typing)
        if row_id in self.cards:
            self.cards[row_id].show_fault(field, refusal)

    def _on_removed(self, row_id: str) -> None:
        if self._hand is None:
            return
        refusal = self._hand.remove(self._table, row_id)
        if row_id in self.cards:
            self.cards[row_id].show_fault("", refusal)

    def _show_all(self) -> None:
        self._most = _ALL
        self._again()
