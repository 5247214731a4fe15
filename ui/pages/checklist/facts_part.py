"""What the registers say about the item, and the reason where the answer differs from it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from readiness import edits
from readiness.messages import _
from ui.pages.checklist.hand import Hand
from ui.pages.checklist.part import Part, button, clear, fault_label, row_of, show_fault, words
from ui.pages.checklist.subject import Subject
from ui.widgets.card import Card
from ui.widgets.link_label import LinkLabel
from ui.widgets.text_field import LineField

if TYPE_CHECKING:
    from readiness.method.registers.differences import Difference
    from readiness.method.registers.finding import Finding

_MOST = 5


class FactsPart(Part):
    """Findings that speak of the item, each leading to its register; hidden where there are none.

    Signals:
        register_chosen(str, str, str): the link of a finding was followed: register, table, row.
    """

    register_chosen = Signal(str, str, str)

    def __init__(self, hand: Hand) -> None:
        super().__init__(_("What the registers say"), "facts-part", hand)
        self._difference: Difference | None = None
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        self.column.addWidget(self._list)
        self._card = Card(surface="open", margin=10)
        self._sentence = words()
        self._old_reason = words("", "small")
        self.reason = LineField(
            _("Why the answer stays"),
            placeholder=_("Why the answer stays"),
            object_name="keep-reason",
        )
        self.reason.returnPressed.connect(self._keep)
        self._fault = fault_label("keep-fault")
        self._keep_button = button(_("Keep the answer"), "keep-answer", self._keep)
        self._drop_button = button(_("Take the reason back"), "drop-reason", self._drop, "quiet")
        for widget in (
            self._sentence,
            self._old_reason,
            self.reason,
            self._fault,
            row_of(self._keep_button, self._drop_button),
        ):
            self._card.column.addWidget(widget)
        self.column.addWidget(self._card)
        self.hide()

    def looks_at(self, subject: Subject) -> tuple[object, ...]:
        """Return the findings about the item and the difference."""
        return (self._about(subject), self._differs(subject))

    def show_part(self, subject: Subject, *, another: bool) -> None:
        """Show findings, and the difference until a reason is given."""
        about, self._difference = self._about(subject), self._differs(subject)
        clear(self._rows)
        for finding in about[:_MOST]:
            link = LinkLabel(finding.message, quiet=True)
            link.clicked.connect(self._follower(finding))
            self._rows.addWidget(link)
        self._card.setVisible(self._difference is not None)
        if self._difference is not None:
            self._show_difference(self._difference, another)
        self.setVisible(bool(about) or self._difference is not None)

    def _show_difference(self, difference: Difference, another: bool) -> None:
        self._sentence.show_text(difference.why)
        kept = difference.kept
        self._old_reason.show_text(_("Kept because: {reason}", reason=kept.reason) if kept else "")
        self._old_reason.setVisible(kept is not None)
        self.reason.setVisible(difference.is_open)
        self._keep_button.setVisible(difference.is_open)
        self._drop_button.setVisible(kept is not None and not difference.is_open)
        if another or not difference.is_open:
            self.reason.show_text("")
        show_fault(self._fault, "")

    def _follower(self, finding: Finding) -> Callable[[], None]:
        ref = finding.rows[0] if finding.rows else None
        table, row = (ref.table, ref.row) if ref is not None else ("", "")
        return lambda: self.register_chosen.emit(finding.register, table, row)

    def _about(self, subject: Subject) -> tuple[Finding, ...]:
        found = subject.found
        return tuple(found.about(subject.item.id)) if found is not None else ()

    def _differs(self, subject: Subject) -> Difference | None:
        if subject.found is None:
            return None
        wanted = subject.item.id
        return next((d for d in subject.found.differences if d.item == wanted), None)

    def _keep(self) -> None:
        if self._difference is None:
            return
        refusal = self.hand.attempt(
            _("Keep the answer"),
            edits.keep_answer,
            self._item,
            self.reason.text(),
            low=self._difference.low,
            high=self._difference.high,
            on=date.today(),
        )
        show_fault(self._fault, refusal)

    def _drop(self) -> None:
        self.hand.edit(_("Take the reason back"), edits.drop_kept_reason, self._item)
