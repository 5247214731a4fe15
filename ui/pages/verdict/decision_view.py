"""The segment “Decision”: the responses side by side, and what was decided."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

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
from ui.pages.verdict.row_cards import RowCards
from ui.pages.verdict.row_hand import RowHand
from ui.pages.verdict.ways_part import OFF_RAMPS
from ui.widgets.flow import FlowLayout
from ui.widgets.link_label import LinkLabel
from ui.widgets.plain_label import PlainLabel

_CARD_LEAST = 255
_FIRST = 24


class DecisionView(QWidget):
    """Compares responses and records the decision; every change is one step back.

    Signals:
        way_chosen(str, str): go where something can be done: "waive", at a rung, or "risks".
    """

    way_chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "window")
        self._hand: RowHand | None = None
        lead = PlainLabel(
            _(
                "Responses side by side: what each gains, costs, risks and needs. Nothing here is "
                "a score; the rules say what is still missing."
            ),
            role="muted",
            wrap=True,
        )
        self._add = QPushButton(_("Add response"))
        self._add.setObjectName("option-add")
        self._add.clicked.connect(partial(self._on_add, None))
        self._missing = PlainLabel(role="caution", wrap=True)
        self._adding = QWidget()
        self._offers = {kind: self._offer(kind) for kind in Answering}
        flow = FlowLayout(self._adding, gap=8)
        for button in self._offers.values():
            flow.addWidget(button)
        self._undecidable = QWidget()
        self._declining = PlainLabel(role="caution", wrap=True)
        self._to_risks = LinkLabel(_("Risks and off-ramps"), object_name="declining-risks")
        self._to_risks.clicked.connect(lambda: self.way_chosen.emit(OFF_RAMPS, ""))
        line = QHBoxLayout(self._undecidable)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._declining)
        line.addWidget(self._to_risks)
        line.addStretch(1)
        self._cards = RowCards(
            tables()["options"],
            self._card,
            LinkLabel(_("Show all responses"), object_name="options-more"),
            least=_CARD_LEAST,
            first=_FIRST,
            gap=8,
        )
        self.decision = DecisionCard()
        self.decision.decided.connect(self._decide)
        self.decision.taken_back.connect(self._take_back)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(lead, 1)
        head.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 6, 20, 6)
        column.setSpacing(7)
        column.addLayout(head)
        for widget in (
            self._cards,
            self._missing,
            self._adding,
            self._undecidable,
            self.decision,
        ):
            column.addWidget(widget)
        column.addStretch(1)

    def tab_stops(self) -> list[QWidget]:
        """Return what Tab stops at: through one card after the other, then what is below."""
        return self._cards.tab_stops(self)

    def show_document(self, document: Document) -> None:
        """Show another document."""
        self._hand = RowHand(document)
        self._cards.begin(self._hand, self.refresh)
        self.decision.start_anew()
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
        self._adding.setVisible(bool(missing))
        for kind, button in self._offers.items():
            button.setVisible(kind in missing)
        declining = declining_check(assessment)
        self._declining.show_text(declining.sentence)
        self._undecidable.setVisible(declining.state is CheckState.MISSING)
        self.decision.show_decision(assessment)

    def _show_options(self, assessment: Assessment) -> None:
        names = Names(assessment)
        decided = assessment.decision.option if assessment.decision is not None else ""
        checks = option_checks(assessment)

        def show(card: OptionCard, option: ResponseOption, place: int) -> None:
            card.show_option(option, checks[place], names, decided=option.id == decided)

        self._cards.show_rows(assessment.rows(ResponseOption), show)

    def _card(self, option_id: str) -> OptionCard:
        card = OptionCard(option_id)
        card.way_chosen.connect(self.way_chosen)
        return card

    def _offer(self, kind: Answering) -> QPushButton:
        button = QPushButton(_("Add: {kind}", kind=answering_words(kind)))
        button.setObjectName(f"option-add-{kind.name.lower()}")
        button.clicked.connect(partial(self._on_add, kind))
        return button

    # What the user does

    def _on_add(self, kind: Answering | None, _checked: bool = False) -> None:
        words = answering_words(kind) if kind is not None else _("new response")
        self._cards.add(title=words[:1].upper() + words[1:], kind=kind or Answering.ON_TERMS)

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
            stood=decision.stood,
        )
        self.decision.show_outcome(refusal)

    def _take_back(self) -> None:
        if self._hand is not None:
            self._hand.attempt(_("Take the decision back"), edits.take_decision_back)
