"""The head of the Verdict place: the verdict in words, and the ladder of rungs beside it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from readiness.method.sentences import headline, reach_sentence
from readiness.method.verdict import Verdict
from readiness.model import Assessment
from ui.pages.verdict.purposes import counts_words
from ui.widgets.ladder_strip import LadderStrip, RungCard
from ui.widgets.plain_label import PlainLabel


class VerdictHead(QFrame):
    """Says the verdict and shows every rung with its state.

    Signals:
        rung_chosen(str): show this rung.
    """

    rung_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "bar")
        self._headline = PlainLabel(role="title", wrap=True)
        self._reach = PlainLabel(role="muted", wrap=True)
        self.ladder = LadderStrip()
        self.ladder.rung_chosen.connect(self.rung_chosen)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(20, 14, 20, 14)
        self._line.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._headline)
        words.addWidget(self._reach)
        self._line.addLayout(words, 1)
        self._line.addWidget(self.ladder, 2)

    def show_words(self, assessment: Assessment, verdict: Verdict) -> None:
        """Show the verdict in words."""
        self._headline.show_text(headline(assessment, verdict).title)
        self._reach.show_text(reach_sentence(verdict))

    def show_ladder(self, verdict: Verdict, rung_id: str) -> None:
        """Show the rungs, this one as chosen."""
        cards = tuple(
            RungCard(rung.rung_id, rung.title, rung.state.value, counts_words(rung))
            for rung in verdict.rungs
        )
        self.ladder.show_rungs(cards, rung_id)

    def set_one_row(self, wanted: bool) -> None:
        """Put the ladder beside the words, or below them."""
        self._line.setDirection(
            QBoxLayout.Direction.LeftToRight if wanted else QBoxLayout.Direction.TopToBottom
        )
        self._line.setStretch(1, 2 if wanted else 0)
