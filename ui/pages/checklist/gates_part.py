"""What each rung needs of the item, how that stands, and the waivers."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readiness import edits
from readiness.days import day_words
from readiness.messages import _
from readiness.method.verdict import active_waivers
from readiness.model import Rung, Waiver
from ui.models.item_rows import gate_word
from ui.pages.checklist.hand import Hand
from ui.pages.checklist.part import Part, button, row_of, words
from ui.pages.checklist.subject import Subject
from ui.widgets.status_mark import StatusMark

if TYPE_CHECKING:
    from ui.pages.checklist.waiver_form import WaiverForm


class GateRow(QWidget):
    """One rung: what it needs, how the item stands, and the waiver of this gate."""

    def __init__(self, position: int, part: GatesPart) -> None:
        super().__init__()
        self.rung: Rung | None = None
        self._part = part
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 0, 1)
        column.setSpacing(2)
        line = QHBoxLayout()
        line.setSpacing(7)
        self._mark = StatusMark("", 10)
        self._title = words("", "strong", wrap=False)
        self._need = words("", "small")
        self.waive = button(_("Waive…"), f"waive-{position}", self._on_waive, "quiet")
        kept = self.waive.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.waive.setSizePolicy(kept)
        self.change = button(_("Change…"), f"change-waiver-{position}", self._on_waive, "quiet")
        self.end = button(_("End waiver"), f"end-waiver-{position}", self._on_end, "quiet")
        line.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._title)
        line.addWidget(self._need, 1)
        line.addWidget(self.waive)
        column.addLayout(line)
        self._waiver = words("", "small")
        self._waiver.setContentsMargins(17, 0, 0, 0)
        self._ends = row_of(self.change, self.end)
        self._ends.setContentsMargins(8, 0, 0, 0)
        column.addWidget(self._waiver)
        column.addWidget(self._ends)

    def show_gate(self, subject: Subject, rung: Rung, need: int) -> None:
        """Show one rung that needs something of the item."""
        self.rung = rung
        hard = subject.assessment.checklist.is_hard(subject.item, rung.id)
        gate = subject.verdict.rung(rung.id).gate(subject.item.id)
        waiver = waiver_of(subject, rung.id)
        counts = waiver is not None and (waiver.item, waiver.rung) in active_waivers(
            subject.assessment
        )
        state = gate.state.value if gate is not None else ""
        self._mark.show_state(state)
        self._title.show_text(rung.short)
        needs = _("needs {need}, hard", need=need) if hard else _("needs {need}, soft", need=need)
        if gate is not None:
            needs = _("{needs}: {state}", needs=needs, state=gate_word(gate.state))
        elif counts:
            needs = _("{needs}: waived", needs=needs)
        else:
            needs = _("{needs}: not applicable", needs=needs)
        self._need.show_text(needs)
        self.waive.setVisible(hard and waiver is None and state not in ("", "met"))
        self.waive.setAccessibleName(_("Waive the gate at {rung}", rung=rung.short))
        self.change.setAccessibleName(_("Change the waiver at {rung}", rung=rung.short))
        self.end.setAccessibleName(_("End the waiver at {rung}", rung=rung.short))
        self._waiver.setVisible(waiver is not None)
        self._ends.setVisible(waiver is not None)
        if waiver is not None:
            self._waiver.show_text(_waiver_words(waiver, counts=counts))

    def _on_waive(self) -> None:
        if self.rung is not None:
            self._part.open_form(self.rung.id)

    def _on_end(self) -> None:
        if self.rung is not None:
            self._part.end_waiver(self.rung.id)
            self.waive.setFocus()


class GatesPart(Part):
    """The rungs that need something of the item, and the form of a waiver."""

    def __init__(self, hand: Hand) -> None:
        super().__init__(_("What the rungs need"), "gates-part", hand)
        self._subject: Subject | None = None
        self._none = words(_("No rung needs a level of this item."), "small")
        self.column.addWidget(self._none)
        self.rows: list[GateRow] = []

    @cached_property
    def form(self) -> WaiverForm:
        """The form of a waiver, under the rungs; made when the first is opened."""
        from ui.pages.checklist.waiver_form import WaiverForm

        form = WaiverForm(self.hand)
        form.closed.connect(self._on_closed)
        self.column.addWidget(form)
        return form

    def looks_at(self, subject: Subject) -> tuple[object, ...]:
        """Return the gates, the waivers and what decides over hardness."""
        return (
            subject.gates,
            subject.assessment.waivers,
            subject.assessment.checklist.rungs,
            subject.assessment.case.purpose,
            subject.assessment.as_of,
        )

    def show_part(self, subject: Subject, *, another: bool) -> None:
        """Show a row for each rung that needs something."""
        self._subject = subject
        if another and "form" in self.__dict__:
            self.form.hide()
        checklist = subject.assessment.checklist
        purpose = subject.assessment.case.purpose
        needs = [(rung, checklist.need(subject.item, rung.id, purpose)) for rung in checklist.rungs]
        needed = [(rung, need) for rung, need in needs if need]
        self._none.setVisible(not needed)
        while len(self.rows) < len(needed):
            row = GateRow(len(self.rows), self)
            # Below the sentence that nothing is needed and the rows before, above the form.
            self.column.insertWidget(self.column.indexOf(self._none) + 1 + len(self.rows), row)
            self.rows.append(row)
        for position, row in enumerate(self.rows):
            row.setVisible(position < len(needed))
            if position < len(needed):
                row.show_gate(subject, *needed[position])

    def ask_waiver(self) -> bool:
        """Open the form for the lowest hard gate that is short, else open, else any hard one."""
        rungs = self._hard_rungs()
        if self._subject is None or not rungs:
            return False
        states = {gate.rung_id: gate.state.value for gate in self._subject.gates}
        order = {"short": 0, "open": 1}
        self.open_form(min(rungs, key=lambda rung: order.get(states.get(rung, ""), 2)))
        return True

    def open_form(self, rung_id: str) -> None:
        """Open the form of the waiver of one gate."""
        if self._subject is not None:
            self.form.open_for(self._subject, rung_id, waiver_of(self._subject, rung_id))

    def end_waiver(self, rung_id: str) -> None:
        """Take back the waiver of one gate."""
        self.hand.edit(_("End waiver"), edits.end_waiver, self._item, rung_id)

    def _hard_rungs(self) -> list[str]:
        if self._subject is None:
            return []
        checklist, item = self._subject.assessment.checklist, self._subject.item
        purpose = self._subject.assessment.case.purpose
        return [
            rung.id
            for rung in checklist.rungs
            if checklist.is_hard(item, rung.id) and checklist.need(item, rung.id, purpose)
        ]

    def _on_closed(self, rung_id: str) -> None:
        for row in self.rows:
            if row.rung is not None and row.rung.id == rung_id:
                (row.change if not row.change.isHidden() else row.waive).setFocus()
                return


def waiver_of(subject: Subject, rung_id: str) -> Waiver | None:
    """Return the waiver of the item at a rung, also one that has lapsed."""
    for waiver in subject.assessment.waivers:
        if (waiver.item, waiver.rung) == (subject.item.id, rung_id):
            return waiver
    return None


def _waiver_words(waiver: Waiver, *, counts: bool) -> str:
    message = (
        _("Waived by {by} on {on}, until {until}: {reason}")
        if counts
        else _("Lapsed before the as-of date. Waived by {by} on {on}, until {until}: {reason}")
    )
    said = message.format(
        by=waiver.by,
        on=day_words(waiver.on),
        until=day_words(waiver.expires),
        reason=waiver.reason,
    )
    if waiver.agreed_by:
        return _("{said} Agreed by {agreed}.", said=said, agreed=waiver.agreed_by)
    return said
