"""What the inspector shows: one item of the present state, with what bears on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from readiness.method.verdict import Gate, Verdict
from readiness.model import Answer, Assessment, Item, Section

if TYPE_CHECKING:
    from ui.finder import Found


@dataclass(frozen=True, slots=True)
class Subject:
    """One item of one state.

    `earlier` is the assessment this one re-assesses, once it is loaded. `found` is what the
    registers find, once it is computed.
    """

    assessment: Assessment
    verdict: Verdict
    item: Item
    earlier: Assessment | None = None
    found: Found | None = None

    @property
    def answer(self) -> Answer:
        """What was said about the item."""
        return self.assessment.answer(self.item.id)

    @property
    def section(self) -> Section:
        """The section the item stands in."""
        return self.assessment.checklist.section_of[self.item.id]

    @property
    def gates(self) -> tuple[Gate, ...]:
        """The gates of the item that count, lowest rung first."""
        return self.verdict.gates_of(self.item.id)
