"""What a comparison says: sentences, pictures, what changed, the rungs, what was left out."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from readiness.messages import _, _n
from readiness.method.compare import Comparison, RungChange
from ui.models.changes import (
    ALL,
    change_rows,
    changed_items,
    column_titles,
    counts_sentence,
    gate_change_rows,
    kind_counts,
    ladder_sentences,
    left_out_rows,
    of_kind,
    series_titles,
    share_path,
    title_words,
)
from ui.pages.compare.figures import ComparisonFigures
from ui.pages.compare.filter_box import FilterBox
from ui.pages.compare.findings import FindingsOverTime
from ui.pages.compare.row_changes import RowChanges
from ui.widgets.card import Card
from ui.widgets.folded_table import FoldedTable
from ui.widgets.list_card import ListCard
from ui.widgets.plain_label import PlainLabel
from ui.widgets.status_chip import StatusChip

_FIRST = 25


class Results(QWidget):
    """The right side of the Compare place.

    Signals:
        item_chosen(str): go to this item.
        finding_chosen(str, str, str, str): go to a finding: assessment, register, table, row.
    """

    item_chosen = Signal(str)
    finding_chosen = Signal(str, str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._open_rungs: set[str] = set()
        self.heading = PlainLabel(role="title", wrap=True)
        self.sentences = PlainLabel(role="muted", wrap=True)
        self.figures = ComparisonFigures()
        self.kind = FilterBox(_("Kind of change"), object_name="change-kind")
        self.section = FilterBox(_("Section"), object_name="change-section")
        for box in (self.kind, self.section):
            box.activated.connect(self._show_changes)
        self.changes = ListCard(("", "", "", ""), _("What changed"), first=_FIRST)
        self.changes.setObjectName("changes")
        self.changes.chosen.connect(self.item_chosen)
        filters = QHBoxLayout()
        filters.setSpacing(8)
        filters.addWidget(self.kind)
        filters.addWidget(self.section)
        filters.addStretch(1)
        self.changes.column.insertLayout(2, filters)
        self.rungs = Card()
        self.rungs.setObjectName("rungs")
        self.rungs.column.addWidget(PlainLabel(_("The ladder"), role="heading"))
        self._rungs_body: QWidget | None = None
        self.row_changes = RowChanges()
        self.findings = FindingsOverTime()
        self.findings.item_chosen.connect(self.item_chosen)
        self.findings.finding_chosen.connect(self.finding_chosen)
        self.left_out = FoldedTable(("", ""), _("Left out"), object_name="left-out")
        self.left_out.chosen.connect(self.item_chosen)
        left_out = Card()
        left_out.column.addWidget(self.left_out)
        self._left_out_card = left_out
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 22)
        column.setSpacing(14)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.heading)
        words.addWidget(self.sentences)
        column.addLayout(words)
        for widget in (
            self.figures,
            self.changes,
            self.row_changes,
            self.findings,
            self.rungs,
            left_out,
        ):
            column.addWidget(widget)
        column.addStretch(1)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show this comparison."""
        self._comparison = comparison
        self.heading.show_text(title_words(comparison))
        sentences = (*ladder_sentences(comparison), counts_sentence(comparison))
        self.sentences.show_text(" ".join(sentences))
        self.figures.show_comparison(comparison, series_titles(comparison))
        self._fill_filters(comparison)
        self._show_changes()
        self._show_rungs(comparison)
        self.row_changes.show_comparison(comparison)
        self.findings.show_comparison(comparison)
        left_out = len(comparison.left_out)
        self._left_out_card.setVisible(bool(left_out))
        self.left_out.show_list(
            _n("{count} item left out", "{count} items left out", left_out),
            partial(left_out_rows, comparison),
        )

    def _fill_filters(self, comparison: Comparison) -> None:
        items = changed_items(comparison)
        counts = kind_counts(comparison, items)
        self.kind.offer([(f"{count.title} · {count.count}", count.kind) for count in counts])
        touched = {item.section_id for item in items}
        sections = comparison.subjects[0].assessment.checklist.sections
        self.section.offer(
            [
                (_("All sections"), ALL),
                *((section.title, section.id) for section in sections if section.id in touched),
            ]
        )

    def _show_changes(self, _index: int = 0) -> None:
        comparison = self._comparison
        if comparison is None:
            return
        items = of_kind(comparison, changed_items(comparison), self.kind.chosen or ALL)
        section = self.section.chosen or ALL
        if section != ALL:
            items = tuple(item for item in items if item.section_id == section)
        headers = (_("Item"), *column_titles(comparison), _("Gate now"), _("From base to last"))
        heading = _n("What changed · {count} item", "What changed · {count} items", len(items))
        none = "" if items else _("No common item changed.")
        self.changes.show_list(heading, change_rows(comparison, items), none, headers)

    def _show_rungs(self, comparison: Comparison) -> None:
        if self._rungs_body is not None:
            self.rungs.column.removeWidget(self._rungs_body)
            self._rungs_body.hide()
            self._rungs_body.deleteLater()
        self._rungs_body = QWidget()
        column = QVBoxLayout(self._rungs_body)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(10)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        for place, title in enumerate(column_titles(comparison), start=1):
            grid.addWidget(PlainLabel(title, role="section"), 0, place)
        share = len(comparison.subjects) + 1
        grid.addWidget(PlainLabel(_("Share of requirements met"), role="section"), 0, share)
        for line, rung in enumerate(comparison.rungs, start=1):
            grid.addWidget(PlainLabel(rung.title, role="strong"), line, 0)
            for place, cell in enumerate(rung.cells, start=1):
                if cell is not None:
                    grid.addWidget(StatusChip(cell.state.value), line, place)
            words = share_path(rung)
            grid.addWidget(PlainLabel(words, role="muted", wrap=True), line, share)
        grid.setColumnStretch(share, 1)
        column.addLayout(grid)
        for rung in comparison.rungs:
            self._add_gate_changes(column, comparison, rung)
        self.rungs.column.addWidget(self._rungs_body)

    def _add_gate_changes(
        self, column: QVBoxLayout, comparison: Comparison, rung: RungChange
    ) -> None:
        cleared = sum(len(items) for items in rung.cleared)
        short = sum(len(items) for items in rung.newly_short)
        if not cleared and not short:
            return
        fold = FoldedTable(("", ""), rung.title, object_name=f"rung-{rung.rung_id}")
        fold.chosen.connect(self.item_chosen)
        words = _(
            "{rung}: {cleared} hard gates no longer short, {short} newly short",
            rung=rung.title,
            cleared=cleared,
            short=short,
        )
        fold.show_list(words, partial(gate_change_rows, comparison, rung))
        fold.set_open(rung.rung_id in self._open_rungs)
        fold.opened.connect(
            lambda opened, id_=rung.rung_id: (
                self._open_rungs.add(id_) if opened else self._open_rungs.discard(id_)
            )
        )
        column.addWidget(fold)
