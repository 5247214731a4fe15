"""What stands beside the form: the item as the assessor sees it, the effect, rules, balance."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from readiness.drafts import ChecklistDraft, DraftItem, authoring_rules, balance, effect
from readiness.messages import _
from readiness.model import Assessment
from ui.draft_document import DraftDocument
from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel
from ui.widgets.section_label import SectionLabel
from ui.widgets.segmented import LEVELS, Segment, Segmented
from ui.widgets.status_mark import StatusMark

EFFECT_AFTER_MS = 120
"""The effect judges the whole assessment twice; it waits until typing pauses for a moment."""


class Sentences(QWidget):
    """A column of sentences, one label each."""

    def __init__(self, role: str = "") -> None:
        super().__init__()
        self._role = role
        self._labels: list[PlainLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(5)

    def show_sentences(self, sentences: tuple[str, ...]) -> None:
        """Show these sentences and no others."""
        while len(self._labels) < len(sentences):
            label = PlainLabel(role=self._role, wrap=True)
            self._labels.append(label)
            self._column.addWidget(label)
        for number, label in enumerate(self._labels):
            shown = number < len(sentences)
            label.show_text(sentences[number] if shown else "")
            label.setVisible(shown)

    def text(self) -> str:
        """Return what is shown, a line for each sentence."""
        return "\n".join(label.text() for label in self._labels if not label.isHidden())


class Gates(QFrame):
    """A mark and the gates, over several lines where there are many."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(7, 3, 7, 3)
        row.setSpacing(6)
        self._mark = StatusMark("", 9)
        self.words = PlainLabel(wrap=True)
        row.addWidget(self._mark)
        row.addWidget(self.words, 1)

    def show_gates(self, state: str, words: str) -> None:
        """Show "short" for a hard gate among them, "open" for none, "" without any gate."""
        self._mark.show_state(state)
        self.words.show_text(words)
        if self.property("surface") != state:
            self.setProperty("surface", state)
            self.style().unpolish(self)
            self.style().polish(self)


class Preview(Card):
    """One item the way the Checklist place shows it."""

    def __init__(self) -> None:
        super().__init__()
        self.set_chosen(True)
        self.question = PlainLabel(role="strong", wrap=True)
        self.gates = Gates()
        self.level = Segmented(
            _("Level"), (*LEVELS, Segment("N/A", _("N/A"), _("Not applicable"))), least_width=26
        )
        self.level.setEnabled(False)
        for widget in (self.question, self.gates, self.level):
            self.column.addWidget(widget)

    def show_item(self, draft: ChecklistDraft, item: DraftItem) -> None:
        """Show question and gates; a hard gate is named as such."""
        self.question.show_text(item.question or _("Item without a question"))
        gates, hard = gate_words(draft, item)
        self.gates.show_gates("short" if hard else "open" if gates else "", gates or _("no gate"))


class Side(QFrame):
    """The column at the right of the form."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "inspector")
        inside = QWidget()
        inside.setProperty("surface", "none")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(7)
        self._preview_label = SectionLabel(_("As the assessor will see it"))
        self.preview = Preview()
        self._effect_label = SectionLabel(_("What this change does"))
        self._effect_card = Card(surface="open", margin=10)
        self.effect = Sentences()
        self._effect_card.column.addWidget(self.effect)
        self._rules_label = SectionLabel("")
        self.rules = Sentences("muted")
        self._balance_label = SectionLabel(_("Balance"))
        self.balance = Sentences()
        for label, content in (
            (self._preview_label, self.preview),
            (self._effect_label, self._effect_card),
            (self._balance_label, self.balance),
            (self._rules_label, self.rules),
        ):
            column.addWidget(label)
            column.addWidget(content)
            column.addSpacing(8)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        area.setAccessibleName(_("Beside the form"))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)
        self._document: DraftDocument | None = None
        self._assessment: Assessment | None = None
        self._told: tuple[Assessment, ChecklistDraft] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(EFFECT_AFTER_MS)
        self._timer.timeout.connect(self._tell_effect)

    def show_part(
        self, document: DraftDocument, assessment: Assessment | None, kind: str, part_id: str
    ) -> None:
        """Show what belongs to a part of the draft; `assessment` is the one it would be used on."""
        self._document, self._assessment = document, assessment
        item = document.draft.items.get(part_id) if kind == "items" else None
        self._preview_label.setVisible(item is not None)
        self.preview.setVisible(item is not None)
        if item is not None:
            self.preview.show_item(document.draft, item)
        self._effect_label.setVisible(assessment is not None)
        self._effect_card.setVisible(assessment is not None)
        self._show_rules(kind)
        self.balance.show_sentences(balance_words(document.draft))
        self._timer.start()

    def _show_rules(self, kind: str) -> None:
        about = {"rungs": {"needs"}, "purposes": {"needs"}, "references": {"why"}}.get(
            kind, {"question", "why", "levels", "needs"}
        )
        words = (
            _("Writing rungs and needs") if kind in {"rungs", "purposes"} else _("Writing items")
        )
        self._rules_label.show_text(words.upper())
        self._rules_label.setAccessibleName(words)
        self.rules.show_sentences(
            tuple(rule.sentence for rule in authoring_rules() if rule.about in about)
        )

    def _tell_effect(self) -> None:
        if self._document is None or self._assessment is None:
            return
        now = (self._assessment, self._document.draft)
        if self._told is not None and self._told[0] is now[0] and self._told[1] is now[1]:
            return
        self._told = now
        self.effect.show_sentences(effect(*now))


def gate_words(draft: ChecklistDraft, item: DraftItem) -> tuple[str, bool]:
    """Return the gates of an item in short, and whether a hard one is among them."""
    order = draft.rung_order
    from_rung = order.get(item.hard_from or "", len(order))
    words = []
    hard = False
    for rung in draft.rungs:
        need = item.needs.get(rung.id, 0)
        if need:
            words.append(_("{rung} ≥ {need}", rung=rung.short or rung.title, need=need))
            hard = hard or order[rung.id] >= from_rung
    return " · ".join(words), hard


def balance_words(draft: ChecklistDraft) -> tuple[str, ...]:
    """Return the rungs with too many hard items, or else how the top rung stands."""
    if not draft.items:
        return (_("There are no items yet."),)
    shares = balance(draft)
    over = tuple(share.sentence for share in shares if share.over)
    return over or tuple(share.sentence for share in shares[-1:])
