"""The right column of the Verdict place: time, tests, ways on, hindsight, dissent, cautions."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from readiness.messages import _, _n
from readiness.method.checks import hindsight_items
from readiness.method.sentences import (
    readiness_is_no_forecast,
    rung_sentence,
    state_words,
    target_rung,
    ways_on,
)
from readiness.method.top_rung import top_rung_tests
from readiness.method.verdict import Verdict, judge
from readiness.model import Assessment
from ui.pages.verdict.rows import caution_rows, gate_rows, talks_sentence
from ui.pages.verdict.top_rung_card import TopRungCard
from ui.widgets.card import Card
from ui.widgets.folded_table import FoldedTable
from ui.widgets.link_label import LinkLabel
from ui.widgets.plain_label import PlainLabel
from ui.widgets.section_label import SectionLabel


class _Part(QWidget):
    """A heading and what is below it; built again only when its values are others."""

    def __init__(self, heading: str, object_name: str) -> None:
        super().__init__()
        self.setObjectName(object_name)
        self._values: object = None
        self._body: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(SectionLabel(heading))

    def show_values(self, values: object, build: Callable[[QVBoxLayout], None]) -> None:
        """Let `build` fill the part, unless it shows these values already."""
        if values == self._values:
            return
        self._values = values
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        build(column)
        self._column.addWidget(self._body)


class VerdictSide(QWidget):
    """Everything about the verdict that is not about one rung.

    Signals:
        item_chosen(str): go to this item.
        rung_chosen(str): show this rung.
        way_chosen(str): follow a way on: "purpose" or "waive".
    """

    item_chosen = Signal(str)
    rung_chosen = Signal(str)
    way_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._top_rung_cards: list[TopRungCard] = []
        self._time = _Part(_("Time"), "time")
        self._tests = _Part(_("Tests of the top rung"), "tests")
        self._ways = _Part(_("Ways on"), "ways")
        self._hindsight = _Part(_("Without hindsight"), "hindsight")
        self._dissent = _Part(_("Dissent"), "dissent")
        self._cautions = _Part(_("To look at again"), "cautions")
        self._caution_list = FoldedTable(("",), _("Cautions"), object_name="caution-list")
        self._caution_list.chosen.connect(self.item_chosen)
        self._cautions.show_values("", self._build_cautions)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 18)
        column.setSpacing(18)
        for part in (
            self._time,
            self._tests,
            self._ways,
            self._hindsight,
            self._dissent,
            self._cautions,
        ):
            column.addWidget(part)
        column.addWidget(PlainLabel(readiness_is_no_forecast(), role="small", wrap=True))
        column.addStretch(1)

    def show_verdict(self, assessment: Assessment, verdict: Verdict) -> None:
        """Show what belongs to this verdict."""
        time = talks_sentence(assessment)
        self._time.show_values(time, lambda column: _sentence_card(column, time))
        self._show_tests(assessment, verdict)
        self._show_ways(assessment, verdict)
        self._show_hindsight(assessment, verdict)
        self._show_dissent(assessment)
        self._show_cautions(assessment)

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

    def _show_ways(self, assessment: Assessment, verdict: Verdict) -> None:
        ways = ways_on(assessment, verdict)
        target = target_rung(assessment, verdict)
        lower = next(
            (
                rung
                for rung in verdict.rungs
                if rung.rung_id != target.rung_id and not rung.state.is_supported
            ),
            None,
        )

        def build(column: QVBoxLayout) -> None:
            if not ways:
                _sentence_card(column, rung_sentence(target))
            for way in ways:
                card = Card()
                card.setObjectName(f"way-{way.id}")
                card.column.setSpacing(3)
                card.column.addWidget(PlainLabel(way.title, role="strong", wrap=True))
                card.column.addWidget(PlainLabel(way.sentence, role="muted", wrap=True))
                if way.id == "lower" and lower is not None:
                    link = LinkLabel(_("Show {rung}", rung=lower.title), object_name="way-lower")
                    link.clicked.connect(lambda _c=False, id_=lower.rung_id: self._on_rung(id_))
                    card.column.addWidget(link)
                elif way.id == "purpose":
                    link = LinkLabel(_("See them side by side"), object_name="way-purpose")
                    link.clicked.connect(lambda: self.way_chosen.emit("purpose"))
                    card.column.addWidget(link)
                elif way.id == "waive" and target.hard_short:
                    link = LinkLabel(_("Choose what to waive"), object_name="way-waive")
                    link.clicked.connect(lambda: self.way_chosen.emit("waive"))
                    card.column.addWidget(link)
                column.addWidget(card)

        shown = (ways, rung_sentence(target), lower.rung_id if lower else "")
        self._ways.show_values(shown, build)

    def _build_cautions(self, column: QVBoxLayout) -> None:
        card = Card()
        card.column.addWidget(self._caution_list)
        column.addWidget(card)

    def _on_rung(self, rung_id: str) -> None:
        self.rung_chosen.emit(rung_id)

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
        self._hindsight.show_values(lines, lambda column: _sentence_card(column, "\n".join(lines)))

    def _show_dissent(self, assessment: Assessment) -> None:
        dissents = tuple(
            (_("{code} {title}", code=section.code, title=section.title), words)
            for section in assessment.checklist.sections
            if (words := assessment.dissents.get(section.id))
        )

        def build(column: QVBoxLayout) -> None:
            if not dissents:
                _sentence_card(column, _("None recorded."))
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


def _sentence_card(column: QVBoxLayout, sentence: str) -> None:
    card = Card()
    card.column.addWidget(PlainLabel(sentence, wrap=True))
    column.addWidget(card)
