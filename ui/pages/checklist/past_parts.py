"""What was answered before: in the earlier assessment, and in the revisions of this one."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from readiness import edits
from readiness.days import day_words
from readiness.messages import _
from readiness.model import Answer, Confidence
from ui.models.item_rows import confidence_word, level_words
from ui.pages.checklist.hand import Hand
from ui.pages.checklist.part import Part, button, row_of, words
from ui.pages.checklist.past import PastAnswer
from ui.pages.checklist.subject import Subject

_MOST_SHOWN = 20


class EarlierPart(Part):
    """The earlier assessment's answer, with the way to take it over."""

    def __init__(self, hand: Hand) -> None:
        super().__init__(_("In the earlier assessment"), "earlier-part", hand)
        self._subject: Subject | None = None
        self._said = words()
        self._said.setObjectName("earlier-answer")
        self._note = words("", "small")
        self.take = button(_("Take over"), "earlier-take", self._on_take)
        for widget in (self._said, self._note, row_of(self.take)):
            self.column.addWidget(widget)

    def looks_at(self, subject: Subject) -> tuple[object, ...]:
        """Return both answers."""
        if subject.earlier is None:
            return (None,)
        earlier = subject.earlier
        return (earlier.as_of, earlier.answers.get(subject.item.id), subject.answer)

    def show_part(self, subject: Subject, *, another: bool) -> None:
        """Show what was said then; hidden where there is no earlier assessment."""
        self._subject = subject
        self.setVisible(subject.earlier is not None)
        if subject.earlier is None:
            return
        before = subject.earlier.answers.get(subject.item.id)
        same_words = _same_words(subject)
        if before is None:
            self._said.show_text(
                _("{day}: nothing was said.", day=day_words(subject.earlier.as_of))
            )
        else:
            self._said.show_text(
                _(
                    "{day}: {answer}.",
                    day=day_words(subject.earlier.as_of),
                    answer=answer_words(before),
                )
            )
        note = before.note if before is not None else ""
        if not same_words:
            note = _("The words of this item's levels have changed since; judge it anew.")
        self._note.show_text(note)
        self._note.setVisible(bool(note))
        taken = before is not None and subject.answer.carried_from is not None
        self.take.setVisible(before is not None and before.is_given)
        self.take.setEnabled(not taken)
        self.take.setText(_("Taken over") if taken else _("Take over"))

    def _on_take(self) -> None:
        if self._subject is not None and self._subject.earlier is not None:
            self.hand.edit(
                _("Take over earlier answer"),
                edits.take_earlier_answer,
                self._subject.earlier,
                self._item,
            )


class HistoryPart(Part):
    """How this answer went over the revisions; read when it is asked for.

    Signals:
        wanted(): the history of the document is to be read.
    """

    wanted = Signal()

    def __init__(self, hand: Hand) -> None:
        super().__init__(_("History of this answer"), "history-part", hand)
        self._table: dict[str, list[PastAnswer]] | None = None
        self._open = False
        self._lines = words("", "small")
        self._lines.setObjectName("history")
        self._lines.hide()
        self.toggle = button(_("Show history"), "history-show", self._on_toggle)
        self.column.addWidget(self._lines)
        self.column.addWidget(row_of(self.toggle))

    def looks_at(self, subject: Subject) -> tuple[object, ...]:
        """Return nothing more than the item; revisions come later than edits."""
        return ()

    def show_part(self, subject: Subject, *, another: bool) -> None:
        """Show the history of another item."""
        if self._open:
            self.wanted.emit()
            self._show_lines()

    def show_table(self, table: dict[str, list[PastAnswer]] | None) -> None:
        """Show what was read; None means that it is being read."""
        self._table = table
        self._show_lines()

    def _on_toggle(self) -> None:
        self._open = not self._open
        self.toggle.setText(_("Hide history") if self._open else _("Show history"))
        self._lines.setVisible(self._open)
        if self._open:
            self.wanted.emit()
            self._show_lines()

    def _show_lines(self) -> None:
        if self._table is None:
            self._lines.show_text(_("Reading the revisions…"))
            return
        entries = self._table.get(self._item, [])[:_MOST_SHOWN]
        if not entries:
            self._lines.show_text(_("No saved revision holds an answer to this item yet."))
            return
        self._lines.show_text("\n".join(_past_words(entry) for entry in entries))


def answer_words(answer: Answer) -> str:
    """Return an answer in words: level and confidence, not applicable, or unanswered."""
    return _answer_words(answer.level, answer.confidence, lambda: level_words(answer))


def _answer_words(
    level: int | None, confidence: Confidence | None, otherwise: Callable[[], str]
) -> str:
    if level is None or confidence is None:
        return otherwise()
    return _(
        "level {level}, {confidence} confidence",
        level=level,
        confidence=confidence_word(confidence),
    )


def _past_words(entry: PastAnswer) -> str:
    confidence = Confidence(entry.confidence) if entry.confidence else None
    without = _("not applicable") if entry.not_applicable else _("unanswered")
    said = _answer_words(entry.level, confidence, lambda: without)
    at = entry.at.astimezone()
    day = _("{day} {time}", day=day_words(at.date()), time=at.strftime("%H:%M"))
    if entry.name:
        return _("{day} · {answer} · {name}", day=day, answer=said, name=entry.name)
    return _("{day} · {answer}", day=day, answer=said)


def _same_words(subject: Subject) -> bool:
    assert subject.earlier is not None
    item = subject.earlier.checklist.items.get(subject.item.id)
    return item is not None and item.levels == subject.item.levels
