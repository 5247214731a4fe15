"""The segment “Prospects”: what is expected, kept apart from what is ready."""

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
from ui.pages.verdict.row_cards import RowCards
from ui.pages.verdict.row_hand import RowHand
from ui.widgets.link_label import LinkLabel
from ui.widgets.plain_label import PlainLabel
from ui.widgets.segmented import Segment, Segmented

_CARD_LEAST = 700
_FIRST = 20


class ProspectsView(QWidget):
    """Lists statements that can be told true or false on a day; every change is one step back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "window")
        self._hand: RowHand | None = None
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
        self._cards = RowCards(
            tables()["prospects"],
            ProspectCard,
            LinkLabel(_("Show all statements"), object_name="prospects-more"),
            least=_CARD_LEAST,
            first=_FIRST,
        )
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
        for widget in (self._scores, self._fault, self._none, self._cards):
            column.addWidget(widget)
        column.addStretch(1)

    def tab_stops(self) -> list[QWidget]:
        """Return what Tab stops at: through one card after the other, then what is below."""
        return self._cards.tab_stops(self)

    def show_document(self, document: Document) -> None:
        """Show another document."""
        self._hand = RowHand(document)
        self._cards.begin(self._hand, self.refresh)
        self._say("")
        self.refresh()

    def refresh(self) -> None:
        """Show the present state."""
        if self._hand is None:
            return
        assessment = self._hand.document.assessment
        scale = assessment.likelihood_scale
        self.scale.show_value(scale.name.lower())
        prospects = assessment.rows(Prospect)
        names = Names(assessment)
        found = outlooks(assessment)
        told: dict[str, list[str]] = {}
        for notice in notices(assessment):
            told.setdefault(notice.row, []).append(notice.sentence)

        def show(card: ProspectCard, prospect: Prospect, place: int) -> None:
            card.show_prospect(prospect, found[place], told.get(prospect.id, []), names, scale)

        self._cards.show_rows(prospects, show)
        self._none.setVisible(not prospects)
        scores = [brier_sentence(score) for score in brier_scores([assessment])]
        self._scores.show_text("\n".join(scores))
        self._scores.setVisible(bool(scores))

    # What the user does

    def _on_add(self) -> None:
        if self._hand is None:
            return
        number = len(self._hand.document.assessment.rows(Prospect)) + 1
        words = _n("Statement {count}", "Statement {count}", number)
        self._say(self._cards.add(statement=words))

    def _choose_scale(self, value: str) -> None:
        if self._hand is None:
            return
        scale = next(one for one in LikelihoodScale if one.name.lower() == value)
        self._say(self._hand.attempt(_("Choose words of likelihood"), edits.choose_scale, scale))

    def _say(self, refusal: str) -> None:
        self._fault.show_text(refusal)
        self._fault.setVisible(bool(refusal))
