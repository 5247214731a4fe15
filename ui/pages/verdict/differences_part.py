"""Answers that differ from what the registers propose, open ones first."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from readiness.messages import _
from readiness.method.registers.differences import Difference, difference_sentence
from readiness.model import Assessment
from ui.pages.verdict.side_part import SidePart
from ui.widgets.card import Card
from ui.widgets.link_label import LinkLabel


class DifferencesPart(SidePart):
    """One card for each difference; hidden where answers and registers agree.

    Signals:
        item_chosen(str): a difference was followed to its item.
    """

    item_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(_("Where registers differ"), "differences")
        self.hide()

    def show_differences(self, assessment: Assessment, differences: tuple[Difference, ...]) -> None:
        """Show open differences, then those that are kept with a reason."""
        known = [one for one in differences if one.item in assessment.checklist.items]
        ordered = sorted(known, key=lambda one: not one.is_open)
        told = tuple(
            (one.item, difference_sentence(assessment, one), one.is_open) for one in ordered
        )

        def build(column: QVBoxLayout) -> None:
            for item, sentence, is_open in told:
                card = Card(surface="open" if is_open else "card", margin=10)
                link = LinkLabel(sentence, quiet=True, object_name=f"difference-{item}")
                link.clicked.connect(partial(self.item_chosen.emit, item))
                card.column.addWidget(link)
                column.addWidget(card)

        self.show_values(told, build)
        self.setVisible(bool(told))
