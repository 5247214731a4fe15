"""What should be looked at again, and why the item matters."""

from readiness.messages import _
from readiness.method.checks import item_cautions
from ui.pages.checklist.hand import Hand
from ui.pages.checklist.part import Part, clear, words
from ui.pages.checklist.subject import Subject
from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel


class CautionsPart(Part):
    """The cautions on the answer; hidden while there are none."""

    def __init__(self, hand: Hand) -> None:
        super().__init__("", "cautions-part", hand)

    def looks_at(self, subject: Subject) -> tuple[object, ...]:
        """Return the cautions."""
        return item_cautions(subject.assessment, subject.item.id)

    def show_part(self, subject: Subject, *, another: bool) -> None:
        """Show one soft card for each caution."""
        clear(self.column)
        cautions = item_cautions(subject.assessment, subject.item.id)
        for caution in cautions:
            card = Card(surface="open", margin=11)
            card.column.addWidget(words(caution.sentence, "caution"))
            self.column.addWidget(card)
        self.setVisible(bool(cautions))


class WhyPart(Part):
    """Why the item matters and what would show its level."""

    def __init__(self, hand: Hand) -> None:
        super().__init__(_("Why it matters"), "why-part", hand)
        self._why = words()
        self._hint = words("", "small")
        self.column.addWidget(self._why)
        self.column.addWidget(self._hint)

    def looks_at(self, subject: Subject) -> tuple[object, ...]:
        """Return nothing more than the item."""
        return ()

    def show_part(self, subject: Subject, *, another: bool) -> None:
        """Show the words of the checklist."""
        item = subject.item
        self._why.show_text(item.why)
        self._why.setVisible(bool(item.why))
        hint = _("Evidence to look for: {hint}", hint=item.evidence_hint)
        self._hint.show_text(hint if item.evidence_hint else "")
        self._hint.setVisible(bool(item.evidence_hint))
        self.setVisible(bool(item.why or item.evidence_hint))


class OriginPart(Part):
    """Where the item comes from: the codes of its references with their text."""

    def __init__(self, hand: Hand) -> None:
        super().__init__(_("Where this comes from"), "origin-part", hand)
        self._texts: list[PlainLabel] = []

    def looks_at(self, subject: Subject) -> tuple[object, ...]:
        """Return the bibliography."""
        return (subject.assessment.checklist.references,)

    def show_part(self, subject: Subject, *, another: bool) -> None:
        """Show each reference with its entry of the bibliography."""
        entries = {entry.code: entry for entry in subject.assessment.checklist.references}
        lines = []
        for code in subject.item.references:
            entry = entries.get(code)
            if entry is None:
                lines.append(code)
            elif entry.address:
                lines.append(
                    _(
                        "{code}: {text} {address}",
                        code=code,
                        text=entry.text,
                        address=entry.address,
                    )
                )
            else:
                lines.append(_("{code}: {text}", code=code, text=entry.text))
        for text in self._texts:
            self.column.removeWidget(text)
            text.hide()
            text.deleteLater()
        self._texts = [words(line, "small") for line in lines]
        for text in self._texts:
            self.column.addWidget(text)
        self.setVisible(bool(lines))
