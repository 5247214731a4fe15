"""What followed from the registers at each date, and what became of each finding."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readiness.messages import _, _n
from readiness.method.compare import Comparison
from ui.models.changes import ALL
from ui.models.finding_trend import (
    Told,
    count_rows,
    course_counts,
    date_titles,
    of_course,
    proposal_rows,
    register_titles,
    told_findings,
    told_rows,
)
from ui.pages.compare.filter_box import FilterBox
from ui.widgets.card import Card
from ui.widgets.linked_table import LinkedTable
from ui.widgets.list_card import ListCard
from ui.widgets.plain_label import PlainLabel

_FIRST = 12


class FindingsOverTime(QWidget):
    """Counts and proposals by date in one card, the findings themselves in another.

    Hidden where no register finds anything at any date.

    Signals:
        item_chosen(str): go to this item.
        finding_chosen(str, str, str, str): go to a finding: assessment, register, table, row;
            the last two are empty where it names no row.
    """

    item_chosen = Signal(str)
    finding_chosen = Signal(str, str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findings-over-time")
        self._all: tuple[Told, ...] = ()
        self._told: tuple[Told, ...] = ()
        self._titles: dict[str, str] = {}
        self.counts = LinkedTable(("", ""), _("Findings of each register by date"))
        self.counts.setObjectName("finding-counts")
        self.counts.chosen.connect(self._choose_register)
        self.proposed = PlainLabel(_("Levels that registers propose"), role="heading")
        self.levels = LinkedTable(("", ""), _("Levels that registers propose"))
        self.levels.setObjectName("proposed-levels")
        self.levels.chosen.connect(self.item_chosen)
        summary = Card()
        summary.column.addWidget(PlainLabel(_("Findings of the registers by date"), role="heading"))
        summary.column.addWidget(
            PlainLabel(
                _(
                    "Oldest first, whatever the base is. A finding is known by what it is about; "
                    "its words may change."
                ),
                role="muted",
                wrap=True,
            )
        )
        for widget in (self.counts, self.proposed, self.levels):
            summary.column.addWidget(widget)
        self.proposed.setContentsMargins(0, 12, 0, 0)
        self.kind = FilterBox(_("What became of it"), object_name="finding-kind")
        self.register = FilterBox(_("Register"), object_name="finding-register")
        for box in (self.kind, self.register):
            box.activated.connect(self._show_findings)
        filters = QHBoxLayout()
        filters.setSpacing(8)
        filters.addWidget(self.kind)
        filters.addWidget(self.register)
        filters.addStretch(1)
        self.findings = ListCard(("", "", ""), _("Findings"), first=_FIRST, head=False)
        self.findings.setObjectName("finding-list")
        self.findings.chosen.connect(self._follow)
        self.findings.column.insertLayout(2, filters)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(summary)
        column.addWidget(self.findings)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show the findings of this comparison."""
        self.setVisible(comparison.findings.is_any)
        dates = date_titles(comparison)
        last = _("First to last")
        self.counts.show_rows(count_rows(comparison), (_("Register"), *dates, last))
        proposed = proposal_rows(comparison)
        self.proposed.setVisible(bool(proposed))
        self.levels.setVisible(bool(proposed))
        self.levels.show_rows(proposed, (_("Item"), *dates, last))
        self._all = told_findings(comparison)
        self.kind.offer(course_counts(self._all))
        self._titles = register_titles(comparison)
        self.register.offer(
            [(_("All registers"), ALL), *((title, id_) for id_, title in self._titles.items())]
        )
        self._show_findings()

    def _show_findings(self, _index: int = 0) -> None:
        register = self.register.chosen
        self._told = tuple(
            one for one in of_course(self._all, self.kind.chosen) if register in (ALL, one.register)
        )
        count = len(self._told)
        named = self._titles if register == ALL else {}
        rows = told_rows(self._told, named)
        self.findings.show_list(
            _n("What became of {count} finding", "What became of {count} findings", count),
            rows,
            "" if count else _("No finding went this way."),
            ("",) * (len(rows[0].cells) if rows else 1),
        )

    def _choose_register(self, register: str) -> None:
        self.register.choose(register)
        self._show_findings()
        self.findings.table.setFocus()

    def _follow(self, key: str) -> None:
        one = self._told[int(key)]
        self.finding_chosen.emit(one.assessment_id, one.register, one.table, one.row)
