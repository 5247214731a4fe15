"""All fields of one source, saved while they are typed."""

from typing import Any

from PySide6.QtWidgets import QCheckBox, QWidget

from readiness import edits
from readiness.edits.making import made
from readiness.messages import _, _n
from readiness.model import Assessment, Reliability, Source
from ui.pages.checklist.hand import Hand
from ui.pages.checklist.part import fault_label, named, show_fault, words
from ui.pages.checklist.source_words import credibility_words, reliability_words
from ui.widgets.card import Card
from ui.widgets.chooser import Chooser
from ui.widgets.day_text import NotADay, day_text, read_day, reads_as
from ui.widgets.plain_label import plain_tooltip
from ui.widgets.text_field import LineField, TextField


class SourceForm(Card):
    """Edits one entry of the assessment's list of sources.

    What cannot be taken stays in its field with a sentence under it; the source keeps what it had.
    """

    def __init__(self, hand: Hand) -> None:
        super().__init__(surface="none")
        # Its fields stand in one line with those of the form around it.
        self.column.setContentsMargins(0, 0, 0, 0)
        self.setObjectName("source-form")
        self._hand = hand
        self.source_id = ""
        self._used = words("", "small")
        self.title = LineField(_("Title of the source"), object_name="source-title")
        self.publisher = LineField(_("Publisher"), object_name="source-publisher")
        self.published = LineField(
            _("Published on"), placeholder="2018-06-12", object_name="source-published"
        )
        self.address = LineField(_("Address"), object_name="source-address")
        self.interest = TextField(
            _("What the source gains by being believed"), object_name="source-interest", lines=1
        )
        self.reliability = Chooser(_("Reliability"), "source-reliability")
        self.reliability.offer([(reliability_words(grade), grade.value) for grade in Reliability])
        self.credibility = Chooser(_("Credibility"), "source-credibility")
        self.credibility.offer([(credibility_words(number), number) for number in range(1, 7)])
        self.primary = QCheckBox(_("Primary source"))
        plain_tooltip(self.primary, _("It was there, or issued the act itself."))
        self.primary.setObjectName("source-primary")
        self._title_fault = fault_label("source-title-fault")
        self._day_fault = fault_label("source-published-fault")
        self._fault = fault_label("source-fault")
        for widget in self._fields():
            self.column.addWidget(widget)
        self._listen()

    def show_source(self, assessment: Assessment, source: Source) -> None:
        """Show a source; fields that hold what is being typed are left alone."""
        self.source_id = source.id
        for fault in (self._title_fault, self._day_fault, self._fault):
            show_fault(fault, "")
        uses = sum(
            any(evidence.source == source.id for evidence in answer.evidence)
            for answer in assessment.answers.values()
        )
        self._used.show_text(
            _n(
                "This source is used by {count} item; a change shows there.",
                "This source is used by {count} items; a change shows at each.",
                uses,
            )
        )
        self._used.setVisible(uses > 1)
        self.title.show_text(source.title)
        published = self.published
        if not (published.hasFocus() and reads_as(published.text(), source.published)):
            published.show_text(day_text(source.published))
        self.publisher.show_text(source.publisher)
        self.address.show_text(source.address)
        self.interest.show_text(source.interest)
        self.reliability.show_value(source.reliability.value)
        self.credibility.show_value(source.credibility)
        self.primary.setChecked(source.primary)

    def _fields(self) -> tuple[QWidget, ...]:
        return (
            self._used,
            named(_("Source"), self.title),
            self._title_fault,
            named(_("Publisher"), self.publisher),
            named(_("Published on"), self.published),
            self._day_fault,
            named(_("Reliability of the source"), self.reliability),
            named(_("Credibility of what it says"), self.credibility),
            self.primary,
            named(_("Address"), self.address),
            named(_("What it gains by being believed"), self.interest),
            self._fault,
        )

    def _listen(self) -> None:
        for name, field in (
            ("publisher", self.publisher),
            ("address", self.address),
            ("interest", self.interest),
        ):
            field.edited.connect(lambda text, name=name: self._change(name, text))
        self.title.edited.connect(self._on_title)
        self.published.edited.connect(self._on_published)
        for field in (self.title, self.publisher, self.published, self.address, self.interest):
            field.left.connect(self._hand.end_typing)
        self.reliability.activated.connect(
            lambda _index: self._change("reliability", Reliability(self.reliability.currentData()))
        )
        self.credibility.activated.connect(
            lambda _index: self._change("credibility", self.credibility.currentData())
        )
        self.primary.clicked.connect(lambda checked: self._change("primary", checked))

    def _change(self, name: str, value: object) -> None:
        show_fault(self._fault, self._attempt(name, value))

    def _on_title(self, text: str) -> None:
        blank = "" if text.strip() else _("A source needs a title; the last one is kept.")
        show_fault(self._title_fault, blank or self._attempt("title", text))

    def _on_published(self, text: str) -> None:
        try:
            day = read_day(text)
        except NotADay as fault:
            show_fault(self._day_fault, str(fault))
            return
        show_fault(self._day_fault, self._attempt("published", day))

    def _attempt(self, name: str, value: object) -> str:
        typed = name not in ("reliability", "credibility", "primary")
        return self._hand.attempt(
            _("Change source"),
            change_source_field,
            self.source_id,
            name,
            value,
            merge_key=f"source:{self.source_id}:{name}" if typed else None,
        )


def change_source_field(
    assessment: Assessment, source_id: str, name: str, value: Any
) -> Assessment:
    """Change one field of a source of the list."""
    source = assessment.source_by_id[source_id]
    changed = made(Source, _like=source, **{name: value})
    return assessment if changed == source else edits.change_source(assessment, changed)
