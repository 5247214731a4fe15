"""The case and the details of the assessment, saved while they are typed."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from readiness import edits
from readiness.messages import _
from readiness.model import Assessment, Precedent
from ui.pages.checklist.hand import Hand
from ui.pages.checklist.part import button, clear_sentence, fault_label, named, row_of, show_fault
from ui.pages.checklist.talks_field import TalksField
from ui.widgets.chooser import Chooser
from ui.widgets.day_text import NotADay, day_text, read_day, reads_as
from ui.widgets.following_scroll import FollowingScroll
from ui.widgets.plain_label import PlainLabel
from ui.widgets.section_label import SectionLabel
from ui.widgets.text_field import LineField, TextField


class CasePanel(FollowingScroll):
    """Who talks to whom about what, and by whom and when it is judged.

    Signals:
        left(): the user is done with the case.
    """

    left = Signal()

    def __init__(self, hand: Hand, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("case-panel")
        self.setAccessibleName(_("The case"))
        self._hand = hand
        self._shown: tuple[object, ...] | None = None
        self._faults: dict[str, PlainLabel] = {}
        content = QWidget()
        content.setProperty("surface", "none")
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(18, 18, 14, 14)
        self._column.setSpacing(8)
        self._build_case()
        self._column.addSpacing(10)
        self._build_details()
        self._column.addWidget(row_of(button(_("Done"), "case-done", self.left.emit)))
        self._column.addStretch(1)
        self.setWidget(content)

    def show_assessment(self, assessment: Assessment) -> None:
        """Show the values; a field that is being typed in is left alone."""
        details = (
            assessment.case,
            assessment.title,
            assessment.as_of,
            assessment.assessor,
            assessment.valid_until,
            assessment.caution,
            assessment.checklist.rungs,
            assessment.checklist.purposes,
        )
        if details == self._shown:
            return
        self._shown = details
        for fault in self._faults.values():
            show_fault(fault, "")
        case = assessment.case
        self.case_title.show_text(case.title)
        if _lines(self.sides.text()) != case.sides:
            self.sides.show_text("\n".join(case.sides))
        self.own_side.show_text(case.own_side)
        self.place.show_text(case.place)
        self.background.show_text(case.background)
        self.precedent.show_value(case.precedent.value if case.precedent else None)
        self.proposed.offer(
            [(_("Not said"), None), *((r.title, r.id) for r in assessment.checklist.rungs)]
        )
        self.proposed.show_value(case.proposed_rung)
        no_purpose = _("None: the items' own needs")
        self.purpose.offer(
            [(no_purpose, None), *((p.title, p.id) for p in assessment.checklist.purposes)]
        )
        self.purpose.show_value(case.purpose)
        self.talks.show_talks(case.talks)
        self.title.show_text(assessment.title)
        self._show_day("as-of", self.as_of, assessment.as_of)
        self._show_day("valid-until", self.valid_until, assessment.valid_until)
        self.assessor.show_text(assessment.assessor)
        self.caution.show_text(assessment.caution)

    def take_focus(self) -> None:
        """Put the keyboard on the first field."""
        self.case_title.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the items."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        event.ignore()

    def _build_case(self) -> None:
        self._column.addWidget(SectionLabel(_("Case")))
        self.case_title = self._line(_("Title of the case"), "case-title")
        self.case_title.edited.connect(lambda text: self._case("case-title", title=text))
        self.sides = self._text(_("Sides, one on each line"), "case-sides", 2)
        self.sides.edited.connect(lambda text: self._case("case-sides", sides=_lines(text)))
        self.own_side = self._line(_("Own side"), "case-own-side")
        self.own_side.edited.connect(lambda text: self._case("case-own-side", own_side=text))
        self.proposed = self._choice(_("Proposed rung"), "case-proposed-rung")
        self.proposed.activated.connect(
            lambda _index: self._case(
                "case-proposed-rung", typed=False, proposed_rung=self.proposed.currentData()
            )
        )
        self.purpose = self._choice(_("Purpose of the meeting"), "case-purpose")
        self.purpose.activated.connect(
            lambda _index: self._case(
                "case-purpose", typed=False, purpose=self.purpose.currentData()
            )
        )
        self.talks = TalksField(self._hand)
        self._column.addWidget(self.talks)
        self.place = self._line(_("Place"), "case-place")
        self.place.edited.connect(lambda text: self._case("case-place", place=text))
        self.precedent = self._choice(
            _("Have these parties met at the proposed rung?"), "case-precedent"
        )
        self.precedent.offer(
            [
                (_("Not said"), None),
                (_("Never"), Precedent.NONE.value),
                (_("Some meetings"), Precedent.SOME.value),
                (_("Routinely"), Precedent.ROUTINE.value),
            ]
        )
        self.precedent.activated.connect(self._on_precedent)
        self.background = self._text(_("Background"), "case-background", 3)
        self.background.edited.connect(lambda text: self._case("case-background", background=text))

    def _build_details(self) -> None:
        self._column.addWidget(SectionLabel(_("This assessment")))
        self.title = self._line(_("Title of the assessment"), "assessment-title")
        self.title.edited.connect(lambda text: self._details("assessment-title", title=text))
        self.as_of = self._line(_("As of (the day it judges)"), "as-of")
        self.as_of.edited.connect(lambda text: self._day("as-of", "as_of", text, required=True))
        self.assessor = self._line(_("Assessor"), "assessor")
        self.assessor.edited.connect(lambda text: self._details("assessor", assessor=text))
        self.valid_until = self._line(_("Valid until"), "valid-until")
        self.valid_until.edited.connect(
            lambda text: self._day("valid-until", "valid_until", text, required=False)
        )
        self.caution = self._text(_("Caution, printed on every brief"), "caution", 1)
        self.caution.edited.connect(lambda text: self._details("caution", caution=text))

    def _line(self, title: str, name: str) -> LineField:
        field = LineField(title, object_name=name)
        field.left.connect(self._hand.end_typing)
        self._put(title, name, field)
        return field

    def _text(self, title: str, name: str, lines: int) -> TextField:
        field = TextField(title, object_name=name, lines=lines)
        field.left.connect(self._hand.end_typing)
        self._put(title, name, field)
        return field

    def _choice(self, title: str, name: str) -> Chooser:
        field = Chooser(title, name)
        self._put(title, name, field)
        return field

    def _put(self, title: str, name: str, field: QWidget) -> None:
        self._faults[name] = fault_label(f"{name}-fault")
        self._column.addWidget(named(title, field, self._faults[name]))

    def _on_precedent(self, _index: int) -> None:
        value = self.precedent.currentData()
        precedent = Precedent(value) if value is not None else None
        self._case("case-precedent", typed=False, precedent=precedent)

    def _case(self, name: str, *, typed: bool = True, **fields: object) -> None:
        key = f"case:{name}" if typed else None
        refusal = self._hand.attempt(
            _("Change the case"), edits.change_case, merge_key=key, **fields
        )
        show_fault(self._faults[name], clear_sentence(refusal))

    def _details(self, name: str, **fields: object) -> None:
        refusal = self._hand.attempt(
            _("Change the assessment"),
            edits.change_details,
            merge_key=f"details:{name}",
            **fields,
        )
        show_fault(self._faults[name], clear_sentence(refusal))

    def _day(self, name: str, key: str, text: str, *, required: bool) -> None:
        try:
            day = read_day(text)
        except NotADay as fault:
            show_fault(self._faults[name], str(fault))
            return
        if day is None and required:
            show_fault(self._faults[name], _("An assessment needs the day it judges."))
            return
        self._details(name, **{key: day})

    def _show_day(self, name: str, field: LineField, day: date | None) -> None:
        """Show a day; one that is written otherwise just now is left alone."""
        if not (field.hasFocus() and reads_as(field.text(), day)):
            field.show_text(day_text(day))


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.split("\n") if line.strip())
