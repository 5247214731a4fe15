"""What each level means, and the confidence with what it stands for."""

from readiness import edits
from readiness.messages import _
from readiness.model import Confidence
from ui.models.item_rows import confidence_word
from ui.pages.checklist.hand import Hand
from ui.pages.checklist.part import Part, words
from ui.pages.checklist.subject import Subject
from ui.widgets.level_words import LevelWords
from ui.widgets.segmented import Segment, Segmented

_ORDER = (Confidence.LOW, Confidence.MODERATE, Confidence.HIGH)


def confidence_meaning(confidence: Confidence) -> str:
    """Return what a confidence does to the range, as a sentence."""
    return {
        Confidence.HIGH: _(
            "Counts exactly as given: two independent sources, one of them primary."
        ),
        Confidence.MODERATE: _("Counts one level to either side: at least one source."),
        Confidence.LOW: _("Counts two levels to either side: a first judgement."),
    }[confidence]


class LevelsPart(Part):
    """The five levels; a click or Enter chooses."""

    def __init__(self, hand: Hand) -> None:
        super().__init__(_("What each level means"), "levels-part", hand)
        self._level: int | None = None
        self.levels = LevelWords()
        self.levels.level_chosen.connect(self._on_level)
        self.column.addWidget(self.levels)

    def show_part(self, subject: Subject, *, another: bool) -> None:
        """Show the words and the chosen level."""
        self._level = subject.answer.level
        self.levels.show_levels(subject.item.levels, subject.answer.level)

    def take_focus(self) -> None:
        """Put the keyboard on the chosen level."""
        self.levels.take_focus(self._level)

    def _on_level(self, level: int) -> None:
        self.hand.edit(_("Choose level"), edits.choose_level, self._item, level)
        self._seen = None


class ConfidencePart(Part):
    """How good the basis of the level is."""

    def __init__(self, hand: Hand) -> None:
        super().__init__(_("Confidence"), "confidence-part", hand)
        self.choice = Segmented(
            _("Confidence"),
            tuple(Segment(value.value, confidence_word(value)) for value in _ORDER),
        )
        self.choice.setObjectName("confidence")
        self.choice.chosen.connect(self._on_chosen)
        self._meaning = words("", "small")
        self.column.addWidget(self.choice)
        self.column.addWidget(self._meaning)

    def show_part(self, subject: Subject, *, another: bool) -> None:
        """Show the confidence and what it stands for."""
        confidence = subject.answer.confidence
        self.choice.setEnabled(confidence is not None)
        self.choice.show_value(confidence.value if confidence is not None else None)
        self._meaning.show_text(
            confidence_meaning(confidence)
            if confidence is not None
            else _("Choose a level first; confidence says how good its basis is.")
        )

    def _on_chosen(self, value: str) -> None:
        confidence = Confidence(value)
        self.hand.edit(_("Choose confidence"), edits.set_confidence, self._item, confidence)
