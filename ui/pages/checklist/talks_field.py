"""When the talks are planned: a day, a range, or words with a latest day."""

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from readiness import edits
from readiness.edits.making import made
from readiness.messages import _
from readiness.model import Assessment, TalksDate
from ui.pages.checklist.hand import Hand
from ui.pages.checklist.part import clear_sentence, fault_label, named, show_fault
from ui.widgets.day_text import NotADay, day_text, read_day
from ui.widgets.segmented import Segment, Segmented
from ui.widgets.text_field import LineField

_NONE, _DAY, _RANGE, _WORDS = "none", "day", "range", "words"


class TalksField(QWidget):
    """Four ways to give the date. What is incomplete stays here until it can be taken."""

    def __init__(self, hand: Hand) -> None:
        super().__init__()
        self._hand = hand
        self._kind = _NONE
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.kind = Segmented(
            _("Date of the talks"),
            (
                Segment(_NONE, _("Unknown")),
                Segment(_DAY, _("Day")),
                Segment(_RANGE, _("Range")),
                Segment(_WORDS, _("Words")),
            ),
        )
        self.kind.setObjectName("talks-kind")
        column.addWidget(named(_("Date of the talks"), self.kind))
        self.words = LineField(_("Date in words"), object_name="talks-words")
        self.first = LineField(_("First day"), placeholder="2018-06-12", object_name="talks-first")
        self.latest = LineField(
            _("Latest day"), placeholder="2018-06-12", object_name="talks-latest"
        )
        self._words_box = named(_("In words"), self.words)
        self._first_box = named(_("First day"), self.first)
        self._latest_box = named(_("Day, or latest day"), self.latest)
        self._fault = fault_label("talks-fault")
        for widget in (self._words_box, self._first_box, self._latest_box, self._fault):
            column.addWidget(widget)
        self.kind.chosen.connect(self._on_kind)
        for field in (self.words, self.first, self.latest):
            field.edited.connect(self._on_edited)
            field.left.connect(hand.end_typing)
        self._show_kind(_NONE)

    def show_talks(self, talks: TalksDate | None) -> None:
        """Show the date; fields that read as this date already are left alone."""
        if talks == self._typed()[0]:
            return
        self._show_kind(_kind_of(talks))
        self.words.show_text(talks.words if talks else "")
        self.first.show_text(day_text(talks.first if talks else None))
        self.latest.show_text(day_text(talks.latest if talks else None))
        show_fault(self._fault, "")

    def _show_kind(self, kind: str) -> None:
        self._kind = kind
        self.kind.show_value(kind)
        self._words_box.setVisible(kind == _WORDS)
        self._first_box.setVisible(kind == _RANGE)
        self._latest_box.setVisible(kind != _NONE)

    def _on_kind(self, kind: str) -> None:
        self._show_kind(kind)
        self._take(merge_key=None)
        if kind != _NONE and self._fault.text():
            {_WORDS: self.words, _RANGE: self.first}.get(kind, self.latest).setFocus()

    def _on_edited(self, _text: str) -> None:
        self._take(merge_key="case:talks")

    def _take(self, merge_key: str | None) -> None:
        talks, fault = self._typed()
        if not fault:
            fault = clear_sentence(
                self._hand.attempt(
                    _("Change the date of the talks"), _set_talks, talks, merge_key=merge_key
                )
            )
        show_fault(self._fault, fault)

    def _typed(self) -> tuple[TalksDate | None, str]:
        """Return what the fields say, or a sentence on what is missing."""
        if self._kind == _NONE:
            return None, ""
        try:
            latest = read_day(self.latest.text())
            first = read_day(self.first.text()) if self._kind == _RANGE else None
        except NotADay as fault:
            return None, str(fault)
        if latest is None:
            return None, _("Give the latest day, so that the days left can be counted.")
        if self._kind == _RANGE and first is None:
            return None, _("Give the first day of the range.")
        if first is not None and first > latest:
            return None, _("The talks cannot end before they begin.")
        return _talks(self._kind, first, latest, self.words.text()), ""


def _talks(kind: str, first: date | None, latest: date, words: str) -> TalksDate:
    if kind == _DAY:
        return TalksDate(first=latest, latest=latest)
    if kind == _RANGE:
        return TalksDate(first=first, latest=latest)
    # Too long or odd words are told by the edit, which validates them.
    return TalksDate.model_construct(first=None, latest=latest, words=words.strip())


def _set_talks(assessment: Assessment, talks: TalksDate | None) -> Assessment:
    if talks is not None:
        talks = made(TalksDate, _like=talks)
    return edits.change_case(assessment, talks=talks)


def _kind_of(talks: TalksDate | None) -> str:
    if talks is None:
        return _NONE
    if talks.first is None:
        return _WORDS
    return _DAY if talks.first == talks.latest and not talks.words else _RANGE
