"""Everything with a date, from rounds to sources and other assessments, in one order."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from readiness.days import partial_day_words
from readiness.messages import _, _n, translated
from readiness.method.registers.timeline import Moment, OtherAssessment, When, timeline
from readiness.model import Assessment
from ui.widgets.card import Card
from ui.widgets.linked_row import CellKind, LinkedCell, LinkedRow
from ui.widgets.linked_table import LinkedTable
from ui.widgets.plain_label import PlainLabel

_DIVIDER = "\t"


class TimelineView(QScrollArea):
    """The dated rows of an assessment, and the other assessments of its case.

    Signals:
        row_chosen(str, str): table and id of a row that was followed.
        assessment_chosen(str): another assessment was followed; its id.
        others_wanted(str, str): the others of the case may have changed: the ids of the
            assessment shown and of its case.
    """

    row_chosen = Signal(str, str)
    assessment_chosen = Signal(str)
    others_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeline")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._shown: Assessment | None = None
        self._others: tuple[OtherAssessment, ...] = ()
        self._count = PlainLabel(role="muted", wrap=True)
        self.table = LinkedTable((_("Day"), _("What"), _("Kind"), ""), _("Timeline"))
        self.table.chosen.connect(self._on_chosen)
        body = QWidget()
        body.setProperty("surface", "window")
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(4)
        column.addWidget(PlainLabel(_("Timeline"), role="title"))
        column.addWidget(self._count)
        column.addSpacing(8)
        card = Card()
        card.column.addWidget(self.table)
        column.addWidget(card)
        column.addStretch(1)
        self.setWidget(body)

    def show_assessment(self, assessment: Assessment) -> None:
        """Show the dated rows of an assessment."""
        if assessment is self._shown:
            return
        before, self._shown = self._shown, assessment
        if before is None or (before.id, before.case.id) != (assessment.id, assessment.case.id):
            self._others = ()
            self._ask_for_others()
        self._show()

    def show_others(self, others: Sequence[OtherAssessment]) -> None:
        """Show these other assessments of the case among the rows."""
        if tuple(others) != self._others:
            self._others = tuple(others)
            self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what the library may have got while another place was shown."""
        super().showEvent(event)
        self._ask_for_others()

    def _ask_for_others(self) -> None:
        if self._shown is not None and self.isVisible():
            self.others_wanted.emit(self._shown.id, self._shown.case.id)

    def _show(self) -> None:
        if self._shown is None:
            return
        moments = timeline(self._shown, self._others)
        self._count.show_text(
            _n(
                "{count} dated entry: rounds, commitments, posts, sources and the rest.",
                "{count} dated entries: rounds, commitments, posts, sources and the rest.",
                len(moments),
            )
        )
        self.table.show_rows([_row(moment) for moment in moments])
        self.table.setVisible(bool(moments))

    def take_focus(self) -> None:
        """Put the keyboard into the list."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chosen(self, key: str) -> None:
        table, divider, row = key.partition(_DIVIDER)
        if table:
            self.row_chosen.emit(table, row)
        elif divider:
            self.assessment_chosen.emit(row)


def _row(moment: Moment) -> LinkedRow:
    key = f"{_DIVIDER}{moment.assessment_id}" if moment.assessment_id is not None else ""
    if moment.ref is not None:
        key = f"{moment.ref.table}{_DIVIDER}{moment.ref.row}"
    quiet = CellKind.MUTED
    return LinkedRow(
        key=key,
        cells=(
            LinkedCell(_day_words(moment.day), quiet),
            LinkedCell(moment.text),
            LinkedCell(translated(moment.kind.value), quiet),
            LinkedCell(_when_words(moment.when), quiet),
        ),
    )


def _day_words(day: str) -> str:
    first, dash, last = day.partition(" – ")
    words = partial_day_words(first)
    return f"{words} – {partial_day_words(last)}" if dash else words


def _when_words(when: When) -> str:
    words = {When.PAST: "", When.PLANNED: _("planned"), When.HINDSIGHT: _("hindsight")}
    return words[when]
