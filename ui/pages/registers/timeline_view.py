"""Everything with a date, from rounds to sources, in one order."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from readiness.days import partial_day_words
from readiness.messages import _, _n, translated
from readiness.method.registers.timeline import Moment, When, timeline
from readiness.model import Assessment
from ui.widgets.card import Card
from ui.widgets.linked_row import CellKind, LinkedCell, LinkedRow
from ui.widgets.linked_table import LinkedTable
from ui.widgets.plain_label import PlainLabel

_DIVIDER = "\t"


class TimelineView(QScrollArea):
    """The dated rows of an assessment.

    Signals:
        row_chosen(str, str): table and id of a row that was followed.
    """

    row_chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeline")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._shown: Assessment | None = None
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
        self._shown = assessment
        moments = timeline(assessment)
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
        if divider and row:
            self.row_chosen.emit(table, row)


def _row(moment: Moment) -> LinkedRow:
    key = f"{moment.ref.table}{_DIVIDER}{moment.ref.row}" if moment.ref is not None else ""
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
