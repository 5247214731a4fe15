"""One rung of the Verdict place: its sentence and its lists."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from readiness.messages import _, _n
from readiness.method.sentences import in_sentence, rung_sentence, share_words
from readiness.method.verdict import RungVerdict, Verdict
from readiness.model import Assessment
from ui.pages.verdict.rows import (
    ask_next_rows,
    condition_rows,
    flagged_rows,
    met_rows,
    must_change_rows,
    swing_sentence,
    thread_rows,
    waiver_rows,
)
from ui.widgets.card import Card
from ui.widgets.folded_table import FoldedTable
from ui.widgets.list_card import ListCard
from ui.widgets.plain_label import PlainLabel

_SIDE_BY_SIDE = 720
_WITH_ACTIONS = 880


class RungView(QWidget):
    """The lists of one rung.

    Signals:
        item_chosen(str): go to this item.
        waive_chosen(str): waive the gate of this item at the rung shown.
        waiver_ended(str): end the waiver of this item at the rung shown.
    """

    item_chosen = Signal(str)
    waive_chosen = Signal(str)
    waiver_ended = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Assessment, Verdict, RungVerdict] | None = None
        self._narrow = False
        self.sentence = PlainLabel(role="strong", wrap=True)
        self.share = PlainLabel(role="small", wrap=True)
        self.must_change = ListCard(
            _must_change_heads(narrow=False),
            _("Must change"),
            link_key=Qt.Key.Key_W,
        )
        self.must_change.setObjectName("must-change")
        self.ask_next = ListCard((_("Question"), _("Now"), _("Needs")), _("Ask next"), first=6)
        self.ask_next.setObjectName("ask-next")
        self.watch = ListCard(
            (_("Precondition"), _("Now"), _("Needs")), _("Holds by a thread"), first=6
        )
        self.watch.setObjectName("watch")
        self.waivers = ListCard(
            (_("Waived"), _("Expires"), ""),
            _("Waivers"),
            link_key=Qt.Key.Key_Delete,
            head=False,
        )
        self.waivers.setObjectName("waivers")
        self.flagged = ListCard((_("Item"),), _("Not applicable, but hard"), head=False)
        self.flagged.setObjectName("flagged")
        state_headers = (_("Precondition"), _("Now"), _("Needs"), _("State"))
        self.conditions = FoldedTable(state_headers, _("Conditions"), object_name="conditions")
        self.met = FoldedTable(state_headers, _("Met"), object_name="met")

        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(12)
        self._pair.addWidget(self.ask_next, 1)
        self._pair.addWidget(self.watch, 1)
        folded = Card()
        folded.column.addWidget(self.conditions)
        folded.column.addWidget(self.met)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.sentence)
        words.addWidget(self.share)
        column.addLayout(words)
        column.addWidget(self.must_change)
        column.addLayout(self._pair)
        column.addWidget(self.waivers)
        column.addWidget(self.flagged)
        column.addWidget(folded)

        for card in (self.must_change, self.ask_next, self.watch, self.waivers, self.flagged):
            card.chosen.connect(self.item_chosen)
        for table in (self.conditions, self.met):
            table.chosen.connect(self.item_chosen)
        self.must_change.link_chosen.connect(self.waive_chosen)
        self.waivers.link_chosen.connect(self.waiver_ended)

    def show_rung(self, assessment: Assessment, verdict: Verdict, rung: RungVerdict) -> None:
        """Show the rung of this verdict."""
        self._shown = assessment, verdict, rung
        self.sentence.show_text(rung_sentence(rung))
        self.share.show_text(share_words(rung))
        self._show_must_change(assessment, verdict, rung)
        self._show_questions(assessment, verdict, rung)
        self._show_thread(assessment, verdict, rung)
        waivers = waiver_rows(assessment, rung)
        self.waivers.show_list(
            _n("{count} waiver at this rung", "{count} waivers at this rung", len(waivers)), waivers
        )
        self.waivers.setVisible(bool(waivers))
        flagged = flagged_rows(assessment, verdict)
        self.flagged.show_list(
            _("Not applicable, but hard"),
            flagged,
            _("These count as unanswered, since a hard requirement cannot be set aside so."),
        )
        self.flagged.setVisible(bool(flagged))
        soft = len(rung.soft_short) + len(rung.soft_open)
        self.conditions.show_list(
            _n(
                "{count} condition: soft, short or open",
                "{count} conditions: soft, short or open",
                soft,
            ),
            lambda: condition_rows(assessment, rung),
        )
        self.met.show_list(
            _n("{count} requirement met", "{count} requirements met", rung.sure),
            lambda: met_rows(assessment, rung),
        )

    def _show_must_change(
        self, assessment: Assessment, verdict: Verdict, rung: RungVerdict
    ) -> None:
        rows = must_change_rows(assessment, verdict, rung, narrow=self._narrow)
        heads = _must_change_heads(narrow=self._narrow)
        if rows:
            heading = _n(
                "Must change before this rung: {rung} · {count} hard gate short",
                "Must change before this rung: {rung} · {count} hard gates short",
                len(rows),
                rung=in_sentence(rung.title),
            )
            self.must_change.show_list(heading, rows, headers=heads)
        else:
            self.must_change.show_list(
                _("Nothing blocks this rung: {rung}", rung=in_sentence(rung.title)),
                (),
                _("No hard gate is short."),
                heads,
            )

    def _show_questions(self, assessment: Assessment, verdict: Verdict, rung: RungVerdict) -> None:
        rows = ask_next_rows(assessment, verdict, rung)
        heading = _n(
            "Ask next · {count} open hard gate", "Ask next · {count} open hard gates", len(rows)
        )
        none = "" if rows else _("Every hard gate is settled; no question is left open.")
        self.ask_next.show_list(heading if rows else _("Ask next"), rows, none)

    def _show_thread(self, assessment: Assessment, verdict: Verdict, rung: RungVerdict) -> None:
        rows = thread_rows(assessment, verdict, rung)
        swing = swing_sentence(assessment, verdict, rung)
        if rows:
            words = _("Met with nothing to spare: one level less and the gate is lost.")
        else:
            words = "" if swing else _("No hard gate is met by one level only.")
        sentence = "\n".join(part for part in (swing, words) if part)
        self.watch.show_list(_("Holds by a thread"), rows, sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the two middle cards, and actions below their items, where room is short."""
        super().resizeEvent(event)
        narrow = event.size().width() < _WITH_ACTIONS
        if narrow is not self._narrow:
            self._narrow = narrow
            if self._shown is not None:
                self._show_must_change(*self._shown)
        wide = event.size().width() >= _SIDE_BY_SIDE
        self._pair.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )


def _must_change_heads(*, narrow: bool) -> tuple[str, ...]:
    heads = (_("Precondition"), _("Now"), _("Needs"), _("Blocks also"))
    return (*heads, "") if narrow else (*heads, _("Action"), "")
