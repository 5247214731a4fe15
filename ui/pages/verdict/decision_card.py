"""What was decided on the offer, by whom, when, why and on which verdict; and the form for it."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from readiness.messages import _
from readiness.method.decision import (
    DecisionRecord,
    decision_record,
    standing,
    verdict_on_the_table,
)
from readiness.method.verdict import judge
from readiness.model import Assessment
from readiness.model.registers.decision import ResponseOption
from readiness.model.response import Decision, RungStood
from ui.widgets.card import Card
from ui.widgets.chooser import Chooser
from ui.widgets.day_field import DayField
from ui.widgets.day_text import NotADay, day_text, read_day
from ui.widgets.plain_label import PlainLabel, plain_tooltip
from ui.widgets.text_field import LineField, TextField


class DecisionCard(Card):
    """Shows the decision and takes a new one; nothing is recorded before the button is pressed.

    Signals:
        decided(Decision): record this decision.
        taken_back(): record that nothing is decided.
        opened(): the form was opened.
    """

    decided = Signal(object)
    taken_back = Signal()
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margin=11, parent=parent)
        self.setObjectName("decision")
        self._assessment: Assessment | None = None
        self._shown: Decision | None = None
        self._filled = False
        self._verdict = ""
        self._record = PlainLabel(role="strong", wrap=True)
        self._then = PlainLabel(role="muted", wrap=True)
        self._now = PlainLabel(role="muted", wrap=True)
        self._why = PlainLabel(role="muted", elide=True)
        self.option = Chooser(_("Response decided on"), "decision-option")
        self.by = LineField(_("Decided by"), object_name="decision-by")
        self.on = DayField(_("Decided on"), "decision-on")
        self.reason = TextField(_("Reason"), object_name="decision-reason", lines=2)
        self._fault = PlainLabel(role="fault", wrap=True)
        self._fault.setObjectName("decision-fault")
        self._change = QPushButton()
        self._change.setObjectName("decision-change")
        self._change.clicked.connect(self._on_change)
        self._save = QPushButton(_("Record the decision"))
        self._save.setObjectName("decision-save")
        self._save.setProperty("role", "primary")
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
        self._unfold(False)

    def show_decision(self, assessment: Assessment) -> None:
        """Show what is decided; the form keeps what is being written until a decision changes."""
        record = decision_record(assessment)
        self._record.show_text(record.sentence if record else _("Nothing is decided yet."))
        self._verdict = record.verdict_now if record else verdict_on_the_table(assessment)
        self._then.show_text(_then_words(record))
        self._then.setVisible(record is not None)
        self._now.show_text(_now_words(record, self._verdict))
        self._now.setVisible(record is None or record.differs)
        reason = assessment.decision.reason if assessment.decision is not None else ""
        self._why.show_text(_("Reason: {reason}", reason=reason))
        self._why.setVisible(bool(reason))
        plain_tooltip(self._why, reason)
        options = assessment.rows(ResponseOption)
        chosen = self.option.currentData()
        self.option.offer([("–", ""), *((option.title, option.id) for option in options)])
        self.option.show_value(chosen or "")
        self._back.setVisible(record is not None)
        self._assessment = assessment
        if assessment.decision != self._shown or not self._filled:
            self._filled = True
            self._shown = assessment.decision
            self._fill(assessment)
        self._name_change()

    def show_outcome(self, refusal: str) -> None:
        """Say at the form why nothing was recorded; fold it where the decision was taken."""
        self._show_fault(refusal)
        if not refusal:
            self._unfold(False)
            self._change.setFocus()

    def _show_fault(self, sentence: str) -> None:
        self._fault.show_text(sentence)
        self._fault.setVisible(bool(sentence))

    def _fill(self, assessment: Assessment) -> None:
        decision = assessment.decision
        self.option.show_value(decision.option if decision else "")
        self.by.show_text(decision.by if decision else "")
        self.on.show_text(day_text(decision.on if decision else assessment.as_of))
        self.reason.show_text(decision.reason if decision else "")
        self._show_fault("")

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
        verdict, stood = self._verdict_of(option, day)
        decision = Decision(
            option=option,
            by=self.by.text(),
            on=day,
            verdict=verdict,
            reason=self.reason.text(),
            stood=stood,
        )
        self._show_fault("")
        self.decided.emit(decision)

    def _verdict_of(self, option: str, day: date) -> tuple[str, tuple[RungStood, ...]]:
        """Return the verdict that lay on the table; a corrected name or reason keeps the old."""
        shown = self._shown
        if shown is not None and (shown.option, shown.on) == (option, day):
            return shown.verdict, shown.stood
        if self._assessment is None:
            return self._verdict, ()
        return self._verdict, standing(judge(self._assessment))

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
        self._show_fault(sentence)
        field.setFocus()

    def _on_change(self) -> None:
        """Open the form; once it is open, leave it and forget what was written in it."""
        wanted = self._form.isHidden()
        self._unfold(wanted)
        if wanted:
            self.option.setFocus()
            self.opened.emit()
        elif self._assessment is not None:
            self._fill(self._assessment)

    def _unfold(self, wanted: bool) -> None:
        self._form.setVisible(wanted)
        self._name_change()

    def _name_change(self) -> None:
        if not self._form.isHidden():
            self._change.setText(_("Leave it as it is"))
        elif self._shown is not None:
            self._change.setText(_("Change the decision"))
        else:
            self._change.setText(_("Record a decision"))

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(PlainLabel(_("The decision"), role="heading"))
        first.addWidget(self._record, 1)
        for button in (self._back, self._change):
            first.addWidget(button)
        words.addLayout(first)
        for label in (self._then, self._now, self._why):
            words.addWidget(label)
        self._form = QWidget()
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 4, 0, 0)
        line = QHBoxLayout()
        line.setSpacing(12)
        for heading, field, stretch in (
            (_("Response decided on"), self.option, 3),
            (_("By (name and post)"), self.by, 2),
            (_("On"), self.on, 1),
        ):
            line.addWidget(_named(heading, field), stretch)
        form.addLayout(line)
        form.addWidget(_named(_("Reason"), self.reason))
        last = QHBoxLayout()
        last.setSpacing(12)
        last.addWidget(self._save, 0, Qt.AlignmentFlag.AlignTop)
        last.addWidget(self._fault, 1)
        last.addStretch()
        form.addLayout(last)
        self._fault.hide()
        self._form.hide()
        self.column.addLayout(words)
        self.column.addWidget(self._form)


def _then_words(record: DecisionRecord | None) -> str:
    if record is None:
        return ""
    if not record.verdict_then:
        return _("No verdict was recorded with it.")
    return _("On the verdict of that day: {verdict}", verdict=record.verdict_then)


def _now_words(record: DecisionRecord | None, verdict: str) -> str:
    if record is None or not record.verdict_then:
        return _("The verdict now: {verdict}", verdict=verdict)
    if record.changes and record.verdict_then.split() == verdict.split():
        return _("The verdict has changed since. {changes}", changes=record.changes)
    return _("The verdict has changed since. It is now: {verdict}", verdict=verdict)


def _named(words: str, field: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(3)
    column.addWidget(PlainLabel(words, role="small"))
    column.addWidget(field)
    return box
