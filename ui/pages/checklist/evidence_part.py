"""The evidence of the item: what it rests on, and how far that can be trusted."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from readiness import edits
from readiness.edits.making import made
from readiness.messages import _, _n
from readiness.method.intervals import is_hindsight_source
from readiness.model import Assessment, Evidence, Source
from ui.pages.checklist.hand import Hand
from ui.pages.checklist.part import Part, button, row_of, words
from ui.pages.checklist.source_words import source_choices, source_line, source_title
from ui.pages.checklist.subject import Subject
from ui.widgets.card import Card
from ui.widgets.chooser import Chooser
from ui.widgets.link_label import LinkLabel

if TYPE_CHECKING:
    from ui.pages.checklist.evidence_form import EvidenceForm


class EvidenceCard(Card):
    """One piece of evidence in short; a click or Enter opens it.

    Signals:
        opened(int): the user opened the card with this number.
    """

    opened = Signal(int)

    def __init__(self, position: int) -> None:
        super().__init__(margin=11)
        self.column.setSpacing(2)
        self._position = position
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.title = LinkLabel("", quiet=True, object_name=f"evidence-{position}")
        self.title.clicked.connect(lambda: self.opened.emit(position))
        self._line = words("", "small")
        self._shows = words("", "small")
        self._line.setContentsMargins(3, 0, 0, 0)
        self._shows.setContentsMargins(3, 2, 0, 0)
        for widget in (self.title, self._line, self._shows):
            self.column.addWidget(widget)

    def show_evidence(self, assessment: Assessment, evidence: Evidence) -> None:
        """Show source, grade and what it shows."""
        source = assessment.source_by_id[evidence.source]
        hindsight = is_hindsight_source(assessment, source.id)
        self.title.show_text(source_title(source))
        self._line.show_text(source_line(source, hindsight=hindsight))
        self._line.set_role("caution" if hindsight else "small")
        self._shows.show_text(evidence.shows)
        self._shows.setVisible(bool(evidence.shows))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the card from anywhere on it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(self._position)


class EvidencePart(Part):
    """The list of evidence, the form of the one that is open, and the way to add more."""

    def __init__(self, hand: Hand) -> None:
        super().__init__(_("Evidence"), "evidence-part", hand)
        self._subject: Subject | None = None
        self._open = -1
        self._cards: list[EvidenceCard] = []
        self._none = words(_("No source yet."), "small")
        self.column.addWidget(self._none)
        self._cards_box = QWidget()
        self._list = QVBoxLayout(self._cards_box)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(6)
        self.column.addWidget(self._cards_box)
        self.chooser = Chooser(_("Add evidence from the list of sources"), "evidence-chooser")
        self.chooser.setPlaceholderText(_("Add from the list of sources…"))
        self.chooser.activated.connect(self._on_source_chosen)
        self.new = button(_("New source"), "evidence-new", self._on_new)
        self.tidy = LinkLabel(quiet=True, pixels=12, object_name="sources-tidy")
        self.tidy.clicked.connect(self._on_tidy)
        self.column.addWidget(self.chooser)
        self.column.addWidget(row_of(self.new))
        self.column.addWidget(self.tidy)

    @cached_property
    def form(self) -> EvidenceForm:
        """The form of the evidence that is open; made when the first is opened."""
        from ui.pages.checklist.evidence_form import EvidenceForm

        form = EvidenceForm(self.hand)
        form.closed.connect(self._on_closed)
        form.removed.connect(self._on_removed)
        return form

    def looks_at(self, subject: Subject) -> tuple[object, ...]:
        """Return the evidence, the list of sources, and the day that makes hindsight."""
        assessment = subject.assessment
        return (subject.answer.evidence, assessment.sources, assessment.as_of)

    def show_part(self, subject: Subject, *, another: bool) -> None:
        """Show a card for each piece of evidence, the open one as a form."""
        self._subject = subject
        evidence = subject.answer.evidence
        if another or self._open >= len(evidence):
            self._open = -1
        while len(self._cards) < len(evidence):
            card = EvidenceCard(len(self._cards))
            card.opened.connect(self.open_form)
            self._cards.append(card)
            self._list.insertWidget(len(self._cards) - 1, card)
        for position, card in enumerate(self._cards):
            card.setVisible(position < len(evidence) and position != self._open)
            if position < len(evidence):
                card.show_evidence(subject.assessment, evidence[position])
        self._place_form()
        self._none.setVisible(not evidence)
        # Empty, it would still take a gap above it and one below.
        self._cards_box.setVisible(bool(evidence))
        self.chooser.offer(source_choices(subject.assessment))
        self.chooser.setCurrentIndex(-1)
        self.chooser.setVisible(self.chooser.count() > 0)
        unused = len(unused_sources(subject.assessment))
        # In a fresh re-assessment every source is unused yet, and there to be used.
        begun = any(answer.is_given for answer in subject.assessment.answers.values())
        self.tidy.setVisible(unused > 0 and begun)
        self.tidy.show_text(
            _n("Remove {count} unused source", "Remove {count} unused sources", unused)
        )

    def take_focus(self) -> None:
        """Put the keyboard where evidence is added."""
        (self.chooser if self.chooser.count() else self.new).setFocus()

    def open_form(self, position: int) -> None:
        """Open one piece of evidence."""
        self._open = position
        self._seen = None
        if self._subject is not None:
            self.show_subject(self._subject)
            self.form.shows.setFocus()

    def _place_form(self) -> None:
        subject = self._subject
        if subject is None or self._open < 0:
            if "form" in self.__dict__:
                self.form.hide()
            return
        wanted = self._open
        if self._list.indexOf(self.form) != wanted:
            self._list.removeWidget(self.form)
            self._list.insertWidget(wanted, self.form)
        self.form.show_evidence(subject.assessment, subject.item.id, self._open)
        self.form.show()

    def _on_source_chosen(self, index: int) -> None:
        source_id = self.chooser.itemData(index)
        self.chooser.setCurrentIndex(-1)
        if self._subject is None:
            return
        position = len(self._subject.answer.evidence)
        if self.hand.edit(_("Add evidence"), edits.add_evidence, self._item, source_id, ""):
            self.open_form(position)

    def _on_new(self) -> None:
        if self._subject is None:
            return
        position = len(self._subject.answer.evidence)
        if self.hand.edit(_("Add source"), add_new_source, self._item):
            self.open_form(position)
            self.form.source.title.setFocus()
            self.form.source.title.selectAll()

    def _on_tidy(self) -> None:
        self.hand.edit(_("Remove unused sources"), remove_unused_sources)
        self.new.setFocus()

    def _on_closed(self) -> None:
        position = self._open
        self._open = -1
        self._seen = None
        if self._subject is not None:
            self.show_subject(self._subject)
            if 0 <= position < len(self._cards):
                self._cards[position].title.setFocus()

    def _on_removed(self) -> None:
        position, self._open = self._open, -1
        if position >= 0:
            self.hand.edit(_("Remove evidence"), edits.remove_evidence, self._item, position)
            self.take_focus()


def add_new_source(assessment: Assessment, item_id: str) -> Assessment:
    """Add a source with a provisional title to the list and point to it from the item."""
    source = made(Source, id=f"s-{uuid4().hex[:8]}", title=_("New source"))
    return edits.add_evidence(edits.add_source(assessment, source), item_id, source.id, "")


def unused_sources(assessment: Assessment) -> tuple[str, ...]:
    """Return the ids of the sources that no evidence points to."""
    used = {
        evidence.source for answer in assessment.answers.values() for evidence in answer.evidence
    }
    return tuple(source.id for source in assessment.sources if source.id not in used)


def remove_unused_sources(assessment: Assessment) -> Assessment:
    """Take the sources that nothing points to out of the list."""
    for source_id in unused_sources(assessment):
        assessment = edits.remove_source(assessment, source_id)
    return assessment
