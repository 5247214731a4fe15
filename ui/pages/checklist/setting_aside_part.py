"""Not applicable, with its reason."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from readiness import edits
from readiness.messages import _
from ui.pages.checklist.hand import Hand
from ui.pages.checklist.part import Part, button, fault_label, named, row_of, show_fault, words
from ui.pages.checklist.subject import Subject
from ui.widgets.text_field import TextField


class ReasonField(TextField):
    """A reason that Enter commits; Shift+Enter begins another line.

    Signals:
        committed(): Enter was pressed.
    """

    committed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Commit with Enter."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.committed.emit()
        else:
            super().keyPressEvent(event)


class SettingAsidePart(Part):
    """Takes an item out of the count; closed until it is asked for or used.

    Signals:
        done(): Enter ended the reason; the keyboard goes back to the list.
    """

    done = Signal()

    def __init__(self, hand: Hand) -> None:
        super().__init__(_("Not applicable"), "not-applicable-part", hand)
        self._open = False
        self._is_aside = False
        self._says = words("", "small")
        self.reason = ReasonField(
            _("Why the item is not applicable"), object_name="not-applicable-reason", lines=1
        )
        self._reason_box = named(_("Reason; it is printed"), self.reason)
        self._fault = fault_label("not-applicable-fault")
        self.mark = button(_("Mark not applicable…"), "not-applicable-mark", self._on_mark)
        self.back = button(_("It applies after all"), "not-applicable-back", self._on_back)
        for widget in (self._says, self._reason_box, self._fault, row_of(self.mark, self.back)):
            self.column.addWidget(widget)
        self.reason.edited.connect(self._on_reason)
        self.reason.committed.connect(self._on_committed)
        self.reason.left.connect(hand.end_typing)

    def looks_at(self, subject: Subject) -> tuple[object, ...]:
        """Return the reason and whether the item is hard for the purpose."""
        return (subject.answer.not_applicable, _is_hard(subject))

    def show_part(self, subject: Subject, *, another: bool) -> None:
        """Show whether the item applies."""
        reason = subject.answer.not_applicable
        self._is_aside = bool(reason)
        if another or self._is_aside:
            self._open = False
        hard = _is_hard(subject)
        if another or self._is_aside or not self._open:
            self.reason.show_text(reason)
        show_fault(self._fault, "")
        self._says.show_text(_says(hard=hard, aside=self._is_aside))
        self.mark.setVisible(not hard and not self._is_aside)
        self.mark.setText(_("Mark not applicable") if self._open else _("Mark not applicable…"))
        self.back.setVisible(self._is_aside)
        self._reason_box.setVisible(self._is_aside or self._open)

    def ask_reason(self) -> None:
        """Open the field for the reason and put the keyboard there."""
        self._open = True
        self.mark.setText(_("Mark not applicable"))
        self._reason_box.show()
        self.reason.setFocus()

    def _on_mark(self) -> None:
        if not self._open:
            self.ask_reason()
            return
        self._set_aside(merge_key=None)
        self.reason.setFocus()

    def _on_committed(self) -> None:
        if not self._is_aside:
            self._set_aside(merge_key=None)
        if self._is_aside:
            self.done.emit()

    def _on_reason(self, _text: str) -> None:
        # Typing alone sets nothing aside that has an answer; the button does.
        if self._is_aside:
            self._set_aside(merge_key=f"not-applicable:{self._item}")

    def _set_aside(self, merge_key: str | None) -> None:
        refusal = self.hand.attempt(
            _("Mark not applicable"),
            edits.mark_not_applicable,
            self._item,
            self.reason.text(),
            merge_key=merge_key,
        )
        show_fault(self._fault, refusal)

    def _on_back(self) -> None:
        self.hand.edit(_("Apply again"), edits.clear_answer, self._item)
        self.mark.setFocus()


def _is_hard(subject: Subject) -> bool:
    purpose = subject.assessment.case.purpose
    return subject.assessment.checklist.is_hard_anywhere(subject.item, purpose)


def _says(*, hard: bool, aside: bool) -> str:
    if hard and aside:
        return _("A change made this a hard requirement: it counts as unanswered now.")
    if hard:
        return _("A hard requirement cannot be set aside as a whole; waive it for one rung.")
    if aside:
        return _("This item is out of the count.")
    return _("Takes this item out of the count, with a reason.")
