"""One piece of evidence in full: which source, what it shows, and the source itself."""

from PySide6.QtCore import Signal

from readiness import edits
from readiness.messages import _
from readiness.model import Assessment
from ui.pages.checklist.hand import Hand
from ui.pages.checklist.part import button, fault_label, named, row_of, show_fault
from ui.pages.checklist.source_form import SourceForm
from ui.pages.checklist.source_words import source_choices
from ui.widgets.card import Card
from ui.widgets.chooser import Chooser
from ui.widgets.text_field import TextField


class EvidenceForm(Card):
    """Edits one piece of evidence of one item.

    Signals:
        closed(): the user is done with it.
        removed(): the user wants it gone.
    """

    closed = Signal()
    removed = Signal()

    def __init__(self, hand: Hand) -> None:
        super().__init__(margin=12)
        self.setObjectName("evidence-form")
        self.set_chosen(True)
        self._hand = hand
        self._item = ""
        self._position = 0
        self.shows = TextField(_("What the source shows"), object_name="evidence-shows", lines=2)
        self._fault = fault_label("evidence-fault")
        self.pointer = Chooser(_("Source of this evidence"), "evidence-source")
        self.source = SourceForm(hand)
        self.done = button(_("Done"), "evidence-done", self.closed.emit)
        self.remove = button(_("Remove evidence"), "evidence-remove", self.removed.emit, "danger")
        for widget in (
            named(_("What it shows"), self.shows),
            self._fault,
            named(_("Taken from the list of sources"), self.pointer),
            self.source,
            row_of(self.done, self.remove),
        ):
            self.column.addWidget(widget)
        self.shows.edited.connect(self._on_shows)
        self.shows.left.connect(hand.end_typing)
        self.pointer.activated.connect(self._on_pointer)

    def show_evidence(self, assessment: Assessment, item_id: str, position: int) -> None:
        """Show one piece of evidence of an item, counted from 0."""
        if (item_id, position) != (self._item, self._position):
            self._item, self._position = item_id, position
            show_fault(self._fault, "")
        evidence = assessment.answer(item_id).evidence[position]
        self.shows.show_text(evidence.shows)
        self.pointer.offer(source_choices(assessment))
        self.pointer.show_value(evidence.source)
        self.source.show_source(assessment, assessment.source_by_id[evidence.source])

    def _on_shows(self, text: str) -> None:
        refusal = self._hand.attempt(
            _("Write evidence"),
            edits.change_evidence,
            self._item,
            self._position,
            self.source.source_id,
            text,
            merge_key=f"shows:{self._item}:{self._position}",
        )
        show_fault(self._fault, refusal)

    def _on_pointer(self, index: int) -> None:
        self._hand.edit(
            _("Choose source"),
            edits.change_evidence,
            self._item,
            self._position,
            self.pointer.itemData(index),
            self.shows.text(),
        )
