"""The time there is until the talks, against what the plan of actions needs."""

from PySide6.QtWidgets import QVBoxLayout

from readiness.messages import _, _n
from readiness.method.registers.plan import Plan
from readiness.method.registers.plan_sentences import (
    chain_sentences,
    needed_sentence,
    rung_date_sentence,
    slack_sentence,
)
from readiness.model import Assessment
from ui.pages.verdict.rows import talks_sentence
from ui.pages.verdict.side_part import SidePart, sentence_card
from ui.widgets.card import Card
from ui.widgets.linked_row import range_words
from ui.widgets.plain_label import PlainLabel
from ui.widgets.status_mark import MET, OPEN, SHORT
from ui.widgets.time_bar import TimeBar


class TimePart(SidePart):
    """Days to the talks, the chain that decides, the slack, and the dates of the rung shown.

    Without actions only the days to the talks are said.
    """

    def __init__(self) -> None:
        super().__init__(_("Time"), "time")

    def show_plan(self, assessment: Assessment, found: Plan, rung_id: str) -> None:
        """Show the plan of an assessment and when one rung could be supported by it."""
        if not found.is_planned:
            talks = talks_sentence(assessment)
            self.show_values(talks, lambda column: sentence_card(column, talks))
            return
        rung = next(one for one in found.rungs if one.rung_id == rung_id)
        chains = tuple(sentence for sentence, _chain in chain_sentences(found))
        needed = " ".join((needed_sentence(found), *chains))
        lines = (slack_sentence(found), needed, rung_date_sentence(assessment, rung))
        low, high = found.low.whole_days, found.high.whole_days
        shown = (lines, found.available, low, high, found.high.at_least)

        def build(column: QVBoxLayout) -> None:
            card = Card()
            card.setObjectName("time-card")
            slack, work, earliest = lines
            card.column.addWidget(PlainLabel(slack, role="strong", wrap=True))
            card.column.addWidget(PlainLabel(work, wrap=True))
            available = found.available
            if available is not None and available >= 0 and high:
                card.column.addWidget(_bar(available, low, high, at_least=found.high.at_least))
            card.column.addWidget(PlainLabel(earliest, role="muted", wrap=True))
            column.addWidget(card)

        self.show_values(shown, build)


def _bar(available: int, low: int, high: int, *, at_least: bool) -> TimeBar:
    bar = TimeBar(_("Days available and days needed"), "time-bar")
    state = SHORT if low > available else OPEN if high > available or at_least else MET
    days = range_words(low, high)
    bar.show_days(
        available,
        low,
        high,
        there=_n("talks, day {count}", "talks, day {count}", available),
        needed=_("needed {days} or more", days=days) if at_least else _("needed {days}", days=days),
        state=state,
    )
    return bar
