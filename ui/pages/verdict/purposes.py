"""The purposes side by side: what each would leave short and open at every rung."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from readiness.messages import _, _n
from readiness.method.sentences import state_words
from readiness.method.verdict import RungState, RungVerdict, Verdict, judge
from readiness.model import Assessment
from ui.widgets.card import Card, rule
from ui.widgets.plain_label import PlainLabel
from ui.widgets.status_chip import StatusChip


@dataclass(frozen=True, slots=True)
class PurposeRow:
    """One purpose: per rung its state and the counts in words; `id` None judges without one."""

    id: str | None
    title: str
    description: str
    chosen: bool
    rungs: tuple[tuple[str, str, str], ...]
    """Per rung: its short title, its state, its words."""


def purpose_rows(assessment: Assessment, verdict: Verdict) -> tuple[PurposeRow, ...]:
    """Return a row for no purpose and one for each purpose of the checklist."""
    choices: list[tuple[str | None, str, str]] = [
        (None, _("No purpose"), _("The needs of the items themselves."))
    ]
    choices += [(p.id, p.title, p.description) for p in assessment.checklist.purposes]
    rows = []
    for id_, title, description in choices:
        chosen = id_ == verdict.purpose_id
        judged = verdict if chosen else judge(assessment, purpose_id=id_)
        rungs = tuple((rung.short, rung.state.value, _chip_words(rung)) for rung in judged.rungs)
        rows.append(PurposeRow(id_, title, description, chosen, rungs))
    return tuple(rows)


def purpose_sentence(assessment: Assessment) -> str:
    """Say for which purpose the talks are judged, or that none is chosen yet."""
    purposes = assessment.checklist.purposes
    chosen = next((p.title for p in purposes if p.id == assessment.case.purpose), "")
    if not chosen:
        return _("No purpose is chosen yet. This is what each would leave short and open.")
    return _("Judged for the purpose “{purpose}”. Another one has other needs.", purpose=chosen)


def counts_words(rung: RungVerdict) -> str:
    """Return how many hard gates are short and open, or the state; waivers are always told."""
    short, open_ = len(rung.hard_short), len(rung.hard_open)
    conditions = len(rung.soft_short) + len(rung.soft_open)
    if short and open_:
        said = _("{short} short · {open} open", short=short, open=open_)
    elif short:
        said = _("{short} short", short=short)
    elif open_:
        said = _("{open} open", open=open_)
    elif rung.waived and rung.state is RungState.CONDITIONS:
        said = _n("{count} condition", "{count} conditions", conditions)
    else:
        said = state_words(rung.state)
    if not rung.waived:
        return said
    return _n("{said} · {count} waiver", "{said} · {count} waivers", len(rung.waived), said=said)


def _chip_words(rung: RungVerdict) -> str:
    """Return the counts, also of the conditions; the mark beside them says that they are met."""
    conditions = len(rung.soft_short) + len(rung.soft_open)
    if rung.state is RungState.CONDITIONS and not rung.waived:
        return _n("{count} condition", "{count} conditions", conditions)
    return counts_words(rung)


class PurposesCard(Card):
    """A grid of purposes and rungs with a button to use one.

    Signals:
        purpose_chosen(object): the id of the purpose to use, or None.
    """

    purpose_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._rows: tuple[PurposeRow, ...] = ()
        self.heading = PlainLabel(_("Purposes side by side"), role="heading")
        self.sentence = PlainLabel(role="muted", wrap=True)
        self._body: QWidget | None = None
        self.column.addWidget(self.heading)
        self.column.addWidget(self.sentence)

    def show_rows(self, rows: Sequence[PurposeRow], sentence: str) -> None:
        """Show these purposes."""
        self.sentence.show_text(sentence)
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        if self._body is not None:
            self.column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = QWidget(self)
        self._fill(self._body)
        self.column.addWidget(self._body)

    def focus_first(self) -> None:
        """Put the keyboard on the first button."""
        for button in self.findChildren(QPushButton):
            if button.isEnabled():
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _fill(self, body: QWidget) -> None:
        """Per purpose a line of words with its button, and below it a chip for each rung."""
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(5)
        grid.setVerticalSpacing(6)
        if not self._rows:
            return
        rungs = len(self._rows[0].rungs)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for column, (short, _state, _words) in enumerate(self._rows[0].rungs):
            grid.addWidget(PlainLabel(short, role="section"), 0, column)
            grid.setColumnStretch(column, 1)
        for number, row in enumerate(self._rows):
            line = 1 + 3 * number
            grid.addWidget(rule(body), line, 0, 1, rungs + 1)
            names = QVBoxLayout()
            names.setSpacing(1)
            names.addWidget(PlainLabel(row.title, role="strong", wrap=True))
            if row.description:
                names.addWidget(PlainLabel(row.description, role="small", wrap=True))
            grid.addLayout(names, line + 1, 0, 1, rungs)
            grid.addWidget(self._button(row), line + 1, rungs, 2, 1, right)
            for column, (_short, state, words) in enumerate(row.rungs):
                # Aligned cells may grow, so that the rungs share the width evenly.
                chip = StatusChip(state, words)
                grid.addWidget(chip, line + 2, column, Qt.AlignmentFlag.AlignLeft)

    def _button(self, row: PurposeRow) -> QPushButton:
        button = QPushButton(_("In use") if row.chosen else _("Use this purpose"))
        button.setObjectName(f"use-purpose-{row.id or 'none'}")
        button.setAccessibleName(
            _("{title}: in use", title=row.title)
            if row.chosen
            else _("Use this purpose: {title}", title=row.title)
        )
        button.setEnabled(not row.chosen)
        button.clicked.connect(lambda _checked=False: self.purpose_chosen.emit(row.id))
        return button
