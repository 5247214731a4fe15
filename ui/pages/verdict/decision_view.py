"""The segment “Decision”: the responses side by side, and what was decided."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from readiness import edits
from readiness.cells.names import Names
from readiness.messages import _
from readiness.method.response import (
    CheckState,
    answering_words,
    declining_check,
    missing_kinds,
    missing_kinds_sentence,
    option_checks,
)
from readiness.model import Assessment
from readiness.model.registers.decision import Answering, ResponseOption
from readiness.model.registers.registry import tables
from readiness.model.response import Decision
from ui.document import Document
from ui.pages.verdict.decision_card import DecisionCard
from ui.pages.verdict.option_card import OptionCard
from ui.pages.verdict.row_hand import RowHand
from ui.pages.verdict.ways_part import OFF_RAMPS
from ui.widgets.equal_columns import EqualColumns
from ui.widgets.flow import FlowLayout
from ui.widgets.link_label import LinkLabel
from ui.widgets.plain_label import PlainLabel
from ui.widgets.reading_order import stops_in

_CARD_LEAST = 255
_FIRST = 24


class DecisionView(QWidget):
    """Compares responses and records the decision; every change is one step back.

    Signals:
        way_chosen(str): go where something can be done: "waive" or "risks".
    """

    way_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "window")
        self._table = tables()["options"]
        self._hand: RowHand | None = None
        self._cards: dict[str, OptionCard] = {}
        self._most = _FIRST
        self._wanted = ""
        self._lead = PlainLabel(
            _(
                "Responses side by side: what each gains, costs, risks and needs. Nothing here is "
                "a score; the rules say what is still missing."
            ),
            role="muted",
            wrap=True,
        )
        self._missing = PlainLabel(role="caution", wrap=True)
        self._declining = PlainLabel(role="caution", wrap=True)
        self._to_risks = LinkLabel(_("Risks and off-ramps"), object_name="declining-risks")
        self._to_risks.clicked.connect(lambda: self.way_chosen.emit(OFF_RAMPS))
        self._columns = EqualColumns(_CARD_LEAST, gap=8)
        self._more = LinkLabel(_("Show all responses"), object_name="options-more")
        self._more.clicked.connect(self._show_all)
        self._adding = QWidget()
        self._offers = {kind: self._offer(kind) for kind in Answering}
        self._add = QPushButton(_("Add response"))
        self._add.setObjectName("option-add")
        self._add.clicked.connect(partial(self._on_add, None))
        flow = FlowLayout(self._adding, gap=8)
        for button in (self._add, *self._offers.values()):
            flow.addWidget(button)
        self._decision = DecisionCard()
        self._decision.decided.connect(self._decide)
        self._decision.taken_back.connect(self._take_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        for widget in (
            self._lead,
            self._columns,
            self._more,
            self._missing,
            self._adding,
            self._declining,
            self._to_risks,
            self._decision,
        ):
            column.addWidget(widget)
        column.addStretch(1)

    def tab_stops(self) -> list[QWidget]:
        """Return what Tab stops at: through one card after the other, then what is below."""
        inside = [stop for card in self._cards.values() for stop in stops_in(card)]
        stops = stops_in(self)
        first = min((stops.index(stop) for stop in inside), default=0)
        rest = [stop for stop in stops if stop not in inside]
        return [*rest[:first], *inside, *rest[first:]]

    def show_document(self, document: Document) -> None:
        """Show another document."""
        self._hand = RowHand(document)
        self._most = _FIRST
        self._cards = {}
        self._decision.start_anew()
        self.refresh()

    def refresh(self) -> None:
        """Show the present state."""
        if self._hand is None:
            return
        assessment = self._hand.document.assessment
        self._show_options(assessment)
        self._missing.show_text(missing_kinds_sentence(assessment))
        missing = missing_kinds(assessment)
        self._missing.setVisible(bool(missing))
        for kind, button in self._offers.items():
            button.setVisible(kind in missing)
        declining = declining_check(assessment)
        is_missing = declining.state is CheckState.MISSING
        self._declining.show_text(declining.sentence)
        self._declining.setVisible(is_missing)
        self._to_risks.setVisible(is_missing)
        self._decision.show_decision(assessment)

    def _show_options(self, assessment: Assessment) -> None:
        options = assessment.rows(ResponseOption)
        names = Names(assessment)
        decided = assessment.decision.option if assessment.decision is not None else ""
        cards: dict[str, OptionCard] = {}
        for option, checks in zip(options, option_checks(assessment), strict=True):
            if len(cards) >= self._most:
                break
            card = self._cards.get(option.id) or self._card(option.id)
            card.show_option(option, checks, names, decided=option.id == decided)
            cards[option.id] = card
        self._cards = cards
        self._columns.show_widgets(list(cards.values()))
        self._more.setVisible(len(options) > len(cards))
        if self._wanted in cards:
            cards[self._wanted].fields.field("title").setFocus()
        self._wanted = ""

    def _card(self, option_id: str) -> OptionCard:
        card = OptionCard(option_id)
        card.given.connect(partial(self._on_given, option_id, False))
        card.typed.connect(partial(self._on_given, option_id, True))
        card.removed.connect(partial(self._on_removed, option_id))
        card.way_chosen.connect(self.way_chosen)
        return card

    def _offer(self, kind: Answering) -> QPushButton:
        button = QPushButton(_("Add: {kind}", kind=answering_words(kind)))
        button.setObjectName(f"option-add-{kind.name.lower()}")
        button.clicked.connect(partial(self._on_add, kind))
        return button

    # What the user does

    def _on_given(self, option_id: str, typing: bool, field: str, text: str) -> None:
        if self._hand is None:
            return
        refusal = self._hand.give(self._table, option_id, field, text, typing=typing)
        if option_id in self._cards:
            self._cards[option_id].fields.show_fault(field, refusal)

    def _on_add(self, kind: Answering | None, _checked: bool = False) -> None:
        if self._hand is None:
            return
        words = answering_words(kind) if kind is not None else _("new response")
        row_id = edits.new_row_id(self._table.id)
        self._wanted, self._most = row_id, max(self._most, len(self._cards) + 1)
        self._hand.add(
            self._table,
            id=row_id,
            title=words[:1].upper() + words[1:],
            kind=kind or Answering.ON_TERMS,
        )
        self.refresh()

    def _on_removed(self, option_id: str) -> None:
        if self._hand is None:
            return
        refusal = self._hand.remove(self._table, option_id)
        if option_id in self._cards:
            fault = self._cards[option_id].fault
            fault.show_text(refusal)
            fault.setVisible(bool(refusal))

    def _decide(self, decision: Decision) -> None:
        if self._hand is None:
            return
        refusal = self._hand.attempt(
            _("Record the decision"),
            edits.decide,
            decision.option,
            by=decision.by,
            on=decision.on,
            verdict=decision.verdict,
            reason=decision.reason,
        )
        self._decision.show_fault(refusal)

    def _take_back(self) -> None:
        if self._hand is not None:
            self._hand.attempt(_("Take the decision back"), edits.take_decision_back)

    def _show_all(self) -> None:
        self._most = 10_000
        self.refresh()
