"""One table of a register with its heading, picture and findings."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from readiness.messages import _, translated
from ui.models.rows import RowRole, RowsModel
from ui.pages.registers.findings_card import FindingsCard
from ui.pages.registers.matrix_card import MatrixCard
from ui.pages.registers.picture_card import PictureCard
from ui.widgets.card import Card
from ui.widgets.cell_delegate import CellDelegate
from ui.widgets.plain_label import PlainLabel
from ui.widgets.rows_table import ROW_HEIGHT, RowsTable
from ui.widgets.segmented import Segment, Segmented
from ui.widgets.value_fields import ValueFacts, show_field_text

if TYPE_CHECKING:
    from readiness.cells.names import Names
    from readiness.model import Assessment
    from readiness.model.registers.registry import Register, Table
    from readiness.model.registers.row import Row
    from ui.finder import Found

MATRIX_OF = "explanations"
"""The register whose picture is a matrix of ratings, and is changed in the picture."""

_SIDE_BY_SIDE = 700
_WIDEST_COLUMN = 300
_MOST_ROWS, _FEWEST_ROWS = 12, 4


class _Body(QWidget):
    """What is scrolled: as tall as it is in its width, not as its narrowest words would be."""

    def minimumSizeHint(self) -> QSize:
        """Ask for a width alone."""
        return QSize(super().minimumSizeHint().width(), 0)


class TableDesk(QScrollArea):
    """What the middle of the place shows.

    Signals:
        table_chosen(str): another table of the register is wanted.
    """

    table_chosen = Signal(str)

    def __init__(
        self,
        facts_of: Callable[[QModelIndex | QPersistentModelIndex], ValueFacts | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("register-desk")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._register_id = ""
        self._title = PlainLabel(role="title")
        self._description = PlainLabel(role="muted", wrap=True)
        self._tabs = QWidget()
        self._tabs_row = QVBoxLayout(self._tabs)
        self._tabs_row.setContentsMargins(0, 4, 0, 0)
        self._segments: Segmented | None = None
        self.model = RowsModel(self)
        self.table = RowsTable()
        self.table.setModel(self.model)
        self.table.setItemDelegate(
            CellDelegate(facts_of, RowRole.NOTICE, RowRole.MARK, RowRole.STRONG, self.table)
        )
        self._empty = PlainLabel(role="muted", wrap=True)
        self._fault = PlainLabel(role="fault", wrap=True)
        self._fault.setObjectName("row-fault")
        self._fault.hide()
        self.picture = PictureCard()
        self.matrix = MatrixCard()
        self.findings = FindingsCard()
        # What was refused is told until one mends it, gives it up or turns to something else.
        self.table.given_up.connect(lambda: self.show_fault(""))
        self.table.selectionModel().currentChanged.connect(lambda: self.show_fault(""))
        self._arrange()

    def show_register(self, register: Register, table: Table, names: Names) -> None:
        """Show another table."""
        self._title.show_text(translated(register.title))
        self._description.show_text(translated(register.description))
        self._show_tabs(register, table)
        self.table.setAccessibleName(translated(table.title))
        self._empty.show_text(
            _(
                "Nothing here yet. Press Insert to add a {row}, paste rows from a spreadsheet, or "
                "import a CSV file.",
                row=translated(table.singular),
            )
        )
        self.show_fault("")
        self.model.show_table(table, names)
        if register.id != self._register_id:
            self.verticalScrollBar().setValue(0)
        self._fit()
        self._register_id = register.id

    def show_rows(self, names: Names) -> None:
        """Show another state of the same table; the chosen row stays chosen."""
        self.show_fault("")
        chosen, was = self.current_row(), self.table.currentIndex()
        row, column = max(0, was.row()), max(0, was.column())
        self.model.show_rows(names)
        rows = self.model.rowCount()
        if rows and not self.table.currentIndex().isValid():
            at = self.model.place_of(chosen.id) if chosen is not None else -1
            # Where the row has gone its neighbour is next.
            self.table.choose(self.model.index(at if at >= 0 else min(row, rows - 1), column))
        if self._register_id == MATRIX_OF:
            self._show_picture(names.assessment)
        self._fit_height()

    def show_found(self, found: Found, names: Names) -> None:
        """Show what was computed: columns, notices, findings, picture."""
        table_id = self.table_id
        row = self.table.currentIndex().row()
        before = self.model.columnCount()
        self.model.show_found(found.columns.get(table_id, ()), found.notices.get(table_id, ()))
        if self.model.columnCount() != before:
            # A cell that is edited keeps its place; a computed one may have gone.
            if row >= 0 and not self.table.currentIndex().isValid():
                self.table.choose(self.model.index(row, 0))
            self.table.choose_whole_rows()
            self._fit()
        self.findings.show_findings(found.of_register(self._register_id), names)
        self._show_picture(names.assessment)
        has_rows = any(names.assessment.registers.get(part) for part in self._table_ids)
        self._below.setVisible(has_rows)

    def show_fault(self, sentence: str) -> None:
        """Show why an edit was refused, below the table; "" takes it away."""
        self._fault.show_text(sentence)
        self._fault.setVisible(bool(sentence))

    def edit_again(self, row_id: str, column: int, text: str, fault: str) -> None:
        """Open a cell with what was typed there last, and say why it was refused."""
        index = self.model.index(self.model.place_of(row_id), column)
        if not index.isValid():
            return
        self.table.choose(index)
        self.table.edit(index)
        editor = self.table.indexWidget(index) or self.table.focusWidget()
        if editor is not None and editor is not self.table:
            show_field_text(editor, text)
        self.show_fault(fault)

    def current_row(self) -> Row | None:
        """Return the row with the keyboard."""
        index = self.table.currentIndex()
        return self.model.row_at(index) if index.isValid() else None

    def chosen_ids(self) -> list[str]:
        """Return the ids of all chosen rows, from the top; else of the one with the keyboard."""
        chosen = self.table.selectionModel().selectedIndexes() or [self.table.currentIndex()]
        places = sorted({index.row() for index in chosen if index.isValid()})
        rows = [self.model.row_at(self.model.index(at, 0)) for at in places]
        return [row.id for row in rows if row is not None]

    @property
    def table_id(self) -> str:
        """The id of the table that is shown."""
        return self.model.table_id

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put picture and findings side by side where there is room."""
        super().resizeEvent(event)
        self._arrange_beneath()
        self._fit()

    def _arrange(self) -> None:
        body = _Body()
        body.setProperty("surface", "window")
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._description)
        column.addWidget(self._tabs)
        column.addSpacing(8)
        card = Card(margin=12)
        card.column.addWidget(self.table)
        card.column.addWidget(self._empty)
        card.column.addWidget(self._fault)
        column.addWidget(card)
        column.addSpacing(8)
        self._below = QWidget()
        self._beneath = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._below)
        self._beneath.setContentsMargins(0, 0, 0, 0)
        self._beneath.setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        self._beneath.addWidget(self.picture, 5, top)
        self._beneath.addWidget(self.matrix, 5, top)
        self._beneath.addWidget(self.findings, 4)
        column.addWidget(self._below)
        column.addStretch(1)
        self.setWidget(body)

    def _show_picture(self, assessment: Assessment) -> None:
        if self._register_id == MATRIX_OF:
            self.picture.hide()
            self.matrix.setVisible(self.matrix.show_assessment(assessment))
        else:
            self.matrix.hide()
            self.picture.show_picture(self._register_id, assessment)
        self._arrange_beneath()

    def _arrange_beneath(self) -> None:
        width = self.viewport().width()
        beside = width >= _SIDE_BY_SIDE
        if self._register_id == MATRIX_OF:
            beside = beside and self.matrix.table.least_width() < (width - 52) * 5 / 9 - 30
        self._beneath.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )

    def _show_tabs(self, register: Register, table: Table) -> None:
        self._table_ids = [part.id for part in register.tables]
        self._tabs.setVisible(len(register.tables) > 1)
        if register.id != self._register_id:
            if self._segments is not None:
                self._segments.deleteLater()
            self._segments = Segmented(
                _("Tables"),
                tuple(Segment(part.id, translated(part.title)) for part in register.tables),
                least_width=90,
            )
            self._segments.setObjectName("register-tables")
            self._segments.chosen.connect(self.table_chosen)
            self._tabs_row.addWidget(self._segments, 0, Qt.AlignmentFlag.AlignLeft)
        if self._segments is not None:
            self._segments.show_value(table.id)

    def _fit(self) -> None:
        """Give columns the width of their words, the first what is left over."""
        self._fit_height()
        count = self.model.columnCount()
        if not count:
            return
        head = self.table.horizontalHeader()
        widths = [
            min(_WIDEST_COLUMN, max(self.table.sizeHintForColumn(at), head.sectionSizeHint(at)))
            for at in range(count)
        ]
        spare = self.viewport().width() - 66 - sum(widths)
        if spare > 0:
            widths[0] += spare
        for at, width in enumerate(widths):
            self.table.setColumnWidth(at, width)

    def _fit_height(self) -> None:
        rows = self.model.rowCount()
        self.table.setVisible(rows > 0)
        self._empty.setVisible(rows == 0)
        shown = max(_FEWEST_ROWS if rows > _MOST_ROWS else 1, min(rows, _MOST_ROWS))
        bar = 14 if self.table.horizontalScrollBar().maximum() > 0 else 0
        self.table.setFixedHeight(32 + shown * ROW_HEIGHT + bar + 4)
