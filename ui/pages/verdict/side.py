"""The right column of the Verdict place: time, ways on, tests, hindsight, dissent, cautions."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from readiness.messages import _, _n
from readiness.method.checks import hindsight_items
from readiness.method.registers.plan import Plan, plan
from readiness.method.sentences import readiness_is_no_forecast, state_words
from readiness.method.top_rung import top_rung_tests
from readiness.method.verdict import Verdict, judge
from readiness.model import Assessment
from ui.pages.verdict.differences_part import DifferencesPart
from ui.pages.verdict.rows import caution_rows, gate_rows
from ui.pages.verdict.side_part import SidePart, sentence_card
from ui.pages.verdict.time_part import TimePart
from ui.pages.verdict.top_rung_card import TopRungCard
from ui.pages.verdict.ways_part import WaysPart
from ui.widgets.card import Card
from ui.widgets.folded_table import FoldedTable
from ui.widgets.plain_label import PlainLabel


class VerdictSide(QWidget):
    """Everything about the verdict that is not about one rung.

    Signals:
        item_chosen(str): go to this item.
        rung_chosen(str): show this rung.
        way_chosen(str): follow a way on: "rounds", "purpose", "waive" or "risks".
    """

    item_chosen = Signal(str)
    rung_chosen = Signal(str)
    way_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._top_rung_cards: list[TopRungCard] = []
        self._time = TimePart()
        self.differences = DifferencesPart()
        self.differences.item_chosen.connect(self.item_chosen)
        self._tests = SidePart(_("Tests of the top rung"), "tests")
        self._ways = WaysPart()
        self._ways.rung_chosen.connect(self.rung_chosen)
        self._ways.way_chosen.connect(self.way_chosen)
        self._plan: Plan | None = None
        self._assessment: Assessment | None = None
        self._hindsight = SidePart(_("Without hindsight"), "hindsight")
        self._dissent = SidePart(_("Dissent"), "dissent")
        self._cautions = SidePart(_("To look at again"), "cautions")
        self._caution_list = FoldedTable(("",), _("Cautions"), object_name="caution-list")
        self._caution_list.chosen.connect(self.item_chosen)
        self._cautions.show_values("", self._build_cautions)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 18)
        column.setSpacing(18)
        for part in (
            self._time,
            self._ways,
            self.differences,
            self._tests,
            self._hindsight,
            self._dissent,
            self._cautions,
        ):
            column.addWidget(part)
        column.addWidget(PlainLabel(readiness_is_no_forecast(), role="small", wrap=True))
        column.addStretch(1)

    def show_verdict(self, assessment: Assessment, verdict: Verdict, rung_id: str) -> None:
        """Show what belongs to this verdict, and the time for the rung that is shown."""
        self._assessment, self._plan = assessment, plan(assessment, verdict)
        self.show_rung(rung_id)
        self._show_tests(assessment, verdict)
        self._ways.show_ways(assessment, verdict, self._plan)
        self._show_hindsight(assessment, verdict)
        self._show_dissent(assessment)
        self._show_cautions(assessment)

    def show_rung(self, rung_id: str) -> None:
        """Show when a rung of the verdict shown could be supported."""
        if self._assessment is not None and self._plan is not None:
            self._time.show_plan(self._assessment, self._plan, rung_id)

    def _show_tests(self, assessment: Assessment, verdict: Verdict) -> None:
        top = verdict.rungs[-1]
        results = top_rung_tests(assessment, verdict)
        self._tests.setVisible(bool(results))

        def build(column: QVBoxLayout) -> None:
            self._top_rung_cards = [
                TopRungCard(result.id, result.title, result.question) for result in results
            ]
            for card in self._top_rung_cards:
                card.chosen.connect(self.item_chosen)
                column.addWidget(card)

        self._tests.show_values([(test.id, test.title, test.question) for test in results], build)
        for card, result in zip(self._top_rung_cards, results, strict=True):
            items = (*result.short, *result.open, *result.met)
            card.show_result(result, partial(gate_rows, assessment, top, items))

    def _build_cautions(self, column: QVBoxLayout) -> None:
        card = Card()
        card.column.addWidget(self._caution_list)
        column.addWidget(card)

    def _show_hindsight(self, assessment: Assessment, verdict: Verdict) -> None:
        count = len(hindsight_items(assessment))
        self._hindsight.setVisible(bool(count))
        if not count:
            return
        without = judge(assessment, without_hindsight=True)
        changes = tuple(
            _(
                "{rung}: {state} instead of {now}.",
                rung=then.title,
                state=state_words(then.state),
                now=state_words(now.state),
            )
            for then, now in zip(without.rungs, verdict.rungs, strict=True)
            if then.state is not now.state
        )
        lead = _n(
            "{count} answer cites what was published after the as-of date.",
            "{count} answers cite what was published after the as-of date.",
            count,
        )
        same = _("Without what rests on that alone, every rung reads the same.")
        lines = (lead, *(changes or (same,)))
        self._hindsight.show_values(lines, lambda column: sentence_card(column, "\n".join(lines)))

    def _show_dissent(self, assessment: Assessment) -> None:
        dissents = tuple(
            (_("{code} {title}", code=section.code, title=section.title), words)
            for section in assessment.checklist.sections
            if (words := assessment.dissents.get(section.id))
        )

        def build(column: QVBoxLayout) -> None:
            if not dissents:
                sentence_card(column, _("None recorded."))
            for title, words in dissents:
                card = Card()
                card.column.addWidget(PlainLabel(title, role="strong", wrap=True))
                card.column.addWidget(PlainLabel(_("“{words}”", words=words), wrap=True))
                column.addWidget(card)

        self._dissent.show_values(dissents, build)

    def _show_cautions(self, assessment: Assessment) -> None:
        rows = caution_rows(assessment)
        self._cautions.setVisible(bool(rows))
        self._caution_list.show_list(
            _n("{count} caution", "{count} cautions", len(rows)), lambda: rows
        )
