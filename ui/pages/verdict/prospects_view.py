"""The segment “Prospects”: what is expected, kept apart from what is ready."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from readiness import edits
from readiness.cells.names import Names
from readiness.messages import _, _n
from readiness.method.prospects import brier_scores, brier_sentence, notices, outlooks
from readiness.model.registers.decision import Prospect
from readiness.model.registers.likelihood import LikelihoodScale
from readiness.model.registers.registry import tables
from ui.document import Document
from ui.pages.verdict.prospect_card import ProspectCard
from ui.pages.verdict.row_hand import RowHand
from ui.widgets.equal_columns import EqualColumns
from ui.widgets.link_label import LinkLabel
from ui.widgets.plain_label import PlainLabel
from ui.widgets.reading_order import stops_in
from ui.widgets.segmented import Segment, Segmented

_CARD_LEAST = 700
_FIRST = 20


class ProspectsView(QWidget):
    """Lists statements that can be told true or false on a day; every change is one step back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "window")
        self._table = tables()["prospects"]
        self._hand: RowHand | None = None
        self._cards: dict[str, ProspectCard] = {}
        self._most = _FIRST
        self._wanted = ""
        apart = PlainLabel(
            _(
                "Nothing here is derived from the share of requirements met. Readiness says what "
                "is prepared; a prospect says what someone expects, and on what basis."
            ),
            role="muted",
            wrap=True,
        )
        self.scale = Segmented(
            _("Words of likelihood"),
            tuple(Segment(one.name.lower(), one.value) for one in LikelihoodScale),
        )
        self.scale.setObjectName("prospects-scale")
        self.scale.chosen.connect(self._choose_scale)
        self._add = QPushButton(_("Add statement"))
        self._add.setObjectName("prospect-add")
        self._add.clicked.connect(self._on_add)
        self._fault = PlainLabel(role="fault", wrap=True)
        self._fault.setObjectName("prospects-fault")
        self._fault.hide()
        self._none = PlainLabel(_("No statement is written down yet."), role="muted", wrap=True)
        self._columns = EqualColumns(_CARD_LEAST)
        self._more = LinkLabel(_("Show all statements"), object_name="prospects-more")
        self._more.clicked.connect(self._show_all)
        self._scores = PlainLabel(role="small", wrap=True)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(PlainLabel(_("Words of likelihood"), role="small"))
        line.addWidget(self.scale)
        line.addStretch(1)
        line.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        column.addWidget(apart)
        column.addLayout(line)
        for widget in (self._fault, self._none, self._columns, self._more, self._scores):
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
        self._say("")
        self.refresh()

    def refresh(self) -> None:
        """Show the present state."""
        if self._hand is None:
            return
        assessment = self._hand.document.assessment
        self.scale.show_value(assessment.likelihood_scale.name.lower())
        prospects = assessment.rows(Prospect)
        names = Names(assessment)
        told: dict[str, list[str]] = {}
        for notice in notices(assessment):
            told.setdefault(notice.row, []).append(notice.sentence)
        cards: dict[str, ProspectCard] = {}
        shown = list(zip(prospects, outlooks(assessment), strict=True))[: self._most]
        for prospect, outlook in shown:
            card = self._cards.get(prospect.id) or self._card(prospect.id)
            card.show_prospect(
                prospect, outlook, told.get(prospect.id, []), names, assessment.likelihood_scale
            )
            cards[prospect.id] = card
        self._cards = cards
        self._columns.show_widgets(list(cards.values()))
        self._none.setVisible(not prospects)
        self._more.setVisible(len(prospects) > len(cards))
        scores = [brier_sentence(score) for score in brier_scores([assessment])]
        self._scores.show_text("\n".join(scores))
        self._scores.setVisible(bool(scores))
        if self._wanted in cards:
            cards[self._wanted].fields.field("statement").setFocus()
        self._wanted = ""

    def _card(self, prospect_id: str) -> ProspectCard:
        card = ProspectCard(prospect_id)
        card.given.connect(partial(self._on_given, prospect_id, False))
        card.typed.connect(partial(self._on_given, prospect_id, True))
        card.removed.connect(partial(self._on_removed, prospect_id))
        return card

    # What the user does

    def _on_given(self, prospect_id: str, typing: bool, field: str, text: str) -> None:
        if self._hand is None:
            return
        refusal = self._hand.give(self._table, prospect_id, field, text, typing=typing)
        if prospect_id in self._cards:
            self._cards[prospect_id].fields.show_fault(field, refusal)

    def _on_add(self) -> None:
        if self._hand is None:
            return
        self._wanted = edits.new_row_id(self._table.id)
        self._most += 1
        self._say(self._hand.add(self._table, id=self._wanted, statement=self._free_words()))
        self.refresh()

    def _free_words(self) -> str:
        assert self._hand is not None
        number = len(self._hand.document.assessment.rows(Prospect)) + 1
        return _n("Statement {count}", "Statement {count}", number)

    def _on_removed(self, prospect_id: str) -> None:
        if self._hand is not None:
            self._say(self._hand.remove(self._table, prospect_id))

    def _choose_scale(self, value: str) -> None:
        if self._hand is None:
            return
        scale = next(one for one in LikelihoodScale if one.name.lower() == value)
        self._say(self._hand.attempt(_("Choose words of likelihood"), edits.choose_scale, scale))

    def _say(self, refusal: str) -> None:
        self._fault.show_text(refusal)
        self._fault.setVisible(bool(refusal))

    def _show_all(self) -> None:
        self._most = 10_000
        self.refresh()
