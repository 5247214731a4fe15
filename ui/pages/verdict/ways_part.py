"""The ways on from the proposed rung: what each would take, and the way there."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from readiness.messages import _
from readiness.method.registers.plan import Plan
from readiness.method.sentences import rung_sentence, target_rung, ways_on
from readiness.method.verdict import Verdict
from readiness.method.ways_on import WaysOn, ways_from
from readiness.model import Assessment
from ui.pages.verdict.side_part import SidePart, sentence_card
from ui.widgets.card import Card
from ui.widgets.link_label import LinkLabel
from ui.widgets.plain_label import PlainLabel

ROUNDS, PURPOSES, WAIVING, OFF_RAMPS = "rounds", "purpose", "waive", "risks"
"""Where the ways lead: two registers, and two places on the page itself."""


class WaysPart(SidePart):
    """The four ways on, each with what it takes.

    Signals:
        rung_chosen(str): show this rung.
        way_chosen(str): follow a way: "rounds", "purpose", "waive" or "risks".
    """

    rung_chosen = Signal(str)
    way_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(_("Ways on"), "ways")

    def show_ways(self, assessment: Assessment, verdict: Verdict, found: Plan) -> None:
        """Show the ways on from the proposed rung, or that it is supported."""
        target = target_rung(assessment, verdict)
        told = {way.id: way for way in ways_on(assessment, verdict)}
        values = ways_from(assessment, target.rung_id, verdict, found)
        facts = _facts(values) if values is not None else {}
        lower = next(
            (
                rung
                for rung in verdict.rungs
                if rung.rung_id != target.rung_id and not rung.state.is_supported
            ),
            None,
        )

        def build(column: QVBoxLayout) -> None:
            if not told:
                sentence_card(column, rung_sentence(target))
            for way in told.values():
                card = Card()
                card.setObjectName(f"way-{way.id}")
                card.column.setSpacing(3)
                card.column.addWidget(PlainLabel(way.title, role="strong", wrap=True))
                for sentence in filter(None, (way.sentence, facts.get(way.id))):
                    card.column.addWidget(PlainLabel(sentence, role="muted", wrap=True))
                if way.id == "lower":
                    if lower is not None:
                        link = LinkLabel(
                            _("Show {rung}", rung=lower.title), object_name="way-lower"
                        )
                        link.clicked.connect(partial(self._on_rung, lower.rung_id))
                        card.column.addWidget(link)
                    self._link(card, _("Plan the rounds"), ROUNDS)
                elif way.id == "purpose":
                    self._link(card, _("See them side by side"), PURPOSES)
                elif way.id == "waive" and target.hard_short:
                    self._link(card, _("Choose what to waive"), WAIVING)
                elif way.id == "off-ramp":
                    self._link(card, _("Risks and off-ramps"), OFF_RAMPS)
                column.addWidget(card)

        shown = (tuple(told.values()), facts, rung_sentence(target), lower and lower.rung_id)
        self.show_values(shown, build)

    def _link(self, card: Card, words: str, way: str) -> None:
        link = LinkLabel(words, object_name=f"way-{way}")
        link.clicked.connect(partial(self._on_way, way))
        card.column.addWidget(link)

    def _on_rung(self, rung_id: str, _checked: bool = False) -> None:
        self.rung_chosen.emit(rung_id)

    def _on_way(self, way: str, _checked: bool = False) -> None:
        self.way_chosen.emit(way)


def _facts(ways: WaysOn) -> dict[str, str]:
    """Return what the registers add to the ways: the next rung's earliest dates, the off-ramps."""
    lower = next((rung for rung in ways.lower if not rung.state.is_supported), None)
    return {
        "lower": lower.sentence if lower is not None else "",
        "off-ramp": ways.off_ramps.sentence,
    }
