"""What was decided on the offer, by whom, when, why and on which verdict; and the form for it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from readiness.messages import _
from readiness.method.response import decision_record, verdict_on_the_table
from readiness.model import Assessment
from readiness.model.registers.decision import ResponseOption
from readiness.model.response import Decision
from ui.widgets.card import Card
from ui.widgets.chooser import Chooser
from ui.widgets.day_field import DayField
from ui.widgets.day_text import NotADay, day_text, read_day
from ui.widgets.plain_label import PlainLabel
from ui.widgets.text_field import LineField, TextField


class DecisionCard(Card):
    """Shows the decision and takes a new one; nothing is recorded before the button is pressed.

    Signals:
        decided(Decision): record this decision.
        taken_back(): record that nothing is decided.
    """

    decided = Signal(object)
    taken_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("decision")
        self._shown: Decision | None = None
        self._filled = False
        self._verdict = ""
        self._record = PlainLabel(role="strong", wrap=True)
        self._then = PlainLabel(role="muted", wrap=True)
        self._now = PlainLabel(role="muted", wrap=True)
        self.option = Chooser(_("Response decided on"), "decision-option")
        self.by = LineField(_("Decided by"), object_name="decision-by")
        self.on = DayField(_("Decided on"), "decision-on")
        self.reason = TextField(_("Reason"), object_name="decision-reason", lines=2)
        self._fault = PlainLabel(role="fault", wrap=True)
        self._fault.setObjectName("decision-fault")
        self._save = QPushButton(_("Record the decision"))
        self._save.setObjectName("decision-save")
        self._save.clicked.connect(self._on_save)
        self._back = QPushButton(_("Take the decision back"))
        self._back.setObjectName("decision-back")
        self._back.setProperty("role", "quiet")
        self._back.clicked.connect(lambda: self.taken_back.emit())
        self._arrange()

    def start_anew(self) -> None:
        """Forget what was being written; the next decision shown belongs to another document."""
        self._filled = False
        self.option.show_value("")

    def show_decision(self, assessment: Assessment) -> None:
        """Show what is decided; the form keeps what is being written until a decision changes."""
        record = decision_record(assessment)
        self._record.show_text(record.sentence if record else _("Nothing is decided yet."))
        self._verdict = record.verdict_now if record else verdict_on_the_table(assessment)
        then = ""
        if record is not None:
            then = (
                _("On the verdict of that day: {verdict}", verdict=record.verdict_then)
                if record.verdict_then
                else _("No verdict was recorded with it.")
            )
        self._then.show_text(then)
        self._then.setVisible(bool(then))
        differs = record is None or record.differs
        self._now.show_text(_("The verdict now: {verdict}", verdict=self._verdict))
        self._now.setVisible(differs)
        options = assessment.rows(ResponseOption)
        chosen = self.option.currentData()
        self.option.offer([("–", ""), *((option.title, option.id) for option in options)])
        self.option.show_value(chosen or "")
        self._back.setVisible(assessment.decision is not None)
        if assessment.decision != self._shown or not self._filled:
            self._filled = True
            self._shown = assessment.decision
            self._fill(assessment)

    def show_fault(self, sentence: str) -> None:
        """Say at the form why nothing was recorded, or nothing."""
        self._fault.show_text(sentence)
        self._fault.setVisible(bool(sentence))

    def _fill(self, assessment: Assessment) -> None:
        decision = assessment.decision
        self.option.show_value(decision.option if decision else "")
        self.by.show_text(decision.by if decision else "")
        self.on.show_text(day_text(decision.on if decision else assessment.as_of))
        self.reason.show_text(decision.reason if decision else "")
        self.show_fault("")

    def _on_save(self) -> None:
        day = self._day()
        if day is None:
            return
        option = str(self.option.currentData() or "")
        if not option:
            self._refuse(_("Choose the response that was decided on."), self.option)
            return
        if not self.by.text().strip():
            self._refuse(_("Say who decided, by name."), self.by)
            return
        decision = Decision(
            option=option,
            by=self.by.text(),
            on=day,
            verdict=self._verdict_of(option, day),
            reason=self.reason.text(),
        )
        self.show_fault("")
        self.decided.emit(decision)

    def _verdict_of(self, option: str, day: date) -> str:
        """Return the verdict that lay on the table; a corrected name or reason keeps the old."""
        shown = self._shown
        if shown is not None and (shown.option, shown.on) == (option, day):
            return shown.verdict
        return self._verdict

    def _day(self) -> date | None:
        try:
            day = read_day(self.on.text())
        except NotADay as fault:
            self._refuse(str(fault), self.on)
            return None
        if day is None:
            self._refuse(_("Say on which day it was decided."), self.on)
        return day

    def _refuse(self, sentence: str, field: QWidget) -> None:
        self.show_fault(sentence)
        field.setFocus()

    def _arrange(self) -> None:
        self.column.addWidget(PlainLabel(_("The decision"), role="heading"))
        for label in (self._record, self._then, self._now):
            self.column.addWidget(label)
        line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        line.setSpacing(12)
        for words, field, stretch in (
            (_("Response decided on"), self.option, 3),
            (_("By (name and post)"), self.by, 2),
            (_("On"), self.on, 1),
        ):
            line.addWidget(_named(words, field), stretch)
        self.column.addSpacing(4)
        self.column.addLayout(line)
        self.column.addWidget(_named(_("Reason"), self.reason))
        self.column.addWidget(self._fault)
        self._fault.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._save)
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        self.column.addLayout(buttons)


def _named(words: str, field: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(3)
    column.addWidget(PlainLabel(words, role="small"))
    column.addWidget(field)
    return box
