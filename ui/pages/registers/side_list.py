"""The list of registers with their counts and marks, and the timeline below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readiness.messages import _, translated
from readiness.model.registers.registry import registers
from ui.widgets.counted_list import CountedList, CountedRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from readiness.model import Assessment
    from readiness.model.registers.registry import Register
    from ui.finder import Found

TIMELINE = "timeline"
"""The place in the list that is no register."""


class SideList(CountedList):
    """The registers; each tells how many rows its first table has, and the worst of its marks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Registers"), "registers", parent)

    def show_registers(self, assessment: Assessment, found: Found, chosen: str) -> None:
        """Show counts and marks of a state, and the place that is chosen."""
        rows = []
        for register in registers():
            count = len(assessment.registers.get(register.tables[0].id, ()))
            words = str(count) if count else ""
            mark = _mark_of(register, found)
            rows.append(CountedRow(register.id, translated(register.title), words, mark))
        rows.append(CountedRow(TIMELINE, _("Timeline")))
        self.show_rows(rows, chosen)


def _mark_of(register: Register, found: Found) -> str:
    marks = {finding.mark.value for finding in found.of_register(register.id)}
    return next((mark for mark in ("short", "open") if mark in marks), "")
