"""Running text of the assessor: the note of the item, the dissent of its section."""

from readiness import edits
from readiness.messages import _
from ui.pages.checklist.hand import Hand
from ui.pages.checklist.part import Part, fault_label, show_fault
from ui.pages.checklist.subject import Subject
from ui.widgets.text_field import TextField


class NotePart(Part):
    """The note of the item; saved while it is typed."""

    def __init__(self, hand: Hand) -> None:
        super().__init__(_("Note"), "note-part", hand)
        self.field = TextField(_("Note"), object_name="note", lines=2)
        self._fault = fault_label("note-fault")
        self.column.addWidget(self.field)
        self.column.addWidget(self._fault)
        self.field.edited.connect(self._on_edited)
        self.field.left.connect(hand.end_typing)

    def looks_at(self, subject: Subject) -> tuple[object, ...]:
        """Return the note."""
        return (subject.answer.note,)

    def show_part(self, subject: Subject, *, another: bool) -> None:
        """Show the note."""
        self.field.show_text(subject.answer.note)
        show_fault(self._fault, "")

    def _on_edited(self, text: str) -> None:
        refusal = self.hand.attempt(
            _("Write note"), edits.write_note, self._item, text, merge_key=f"note:{self._item}"
        )
        show_fault(self._fault, refusal)


class DissentPart(Part):
    """The words of those who judge the section otherwise."""

    def __init__(self, hand: Hand) -> None:
        super().__init__(_("Dissent on this section"), "dissent-part", hand)
        self._section = ""
        self.field = TextField(
            _("Dissent on this section"),
            placeholder=_("Who judges otherwise, and why"),
            object_name="dissent",
            lines=1,
        )
        self._fault = fault_label("dissent-fault")
        self.column.addWidget(self.field)
        self.column.addWidget(self._fault)
        self.field.edited.connect(self._on_edited)
        self.field.left.connect(hand.end_typing)

    def looks_at(self, subject: Subject) -> tuple[object, ...]:
        """Return the dissent of the section."""
        section = subject.section.id
        return (section, subject.assessment.dissents.get(section, ""))

    def show_part(self, subject: Subject, *, another: bool) -> None:
        """Show the dissent."""
        self._section = subject.section.id
        self.field.show_text(subject.assessment.dissents.get(self._section, ""))
        show_fault(self._fault, "")

    def _on_edited(self, text: str) -> None:
        refusal = self.hand.attempt(
            _("Write dissent"),
            edits.write_dissent,
            self._section,
            text,
            merge_key=f"dissent:{self._section}",
        )
        show_fault(self._fault, refusal)
