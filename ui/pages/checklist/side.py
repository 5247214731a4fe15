"""The left column: search, filters, sections."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QVBoxLayout,
    QWidget,
)

from readiness.messages import _
from readiness.method.verdict import Verdict
from readiness.model import Assessment
from ui import theme
from ui.models.sections import SectionRole, SectionsModel
from ui.pages.checklist.filters import ItemFilter, filter_names
from ui.widgets.chooser import Chooser
from ui.widgets.flow import FlowLayout
from ui.widgets.section_delegate import SectionDelegate
from ui.widgets.text_field import LineField
from ui.widgets.toggle_chip import ToggleChip


class SearchField(LineField):
    """The search field; Down and Enter go on to the items, Escape empties it.

    Signals:
        done(): the keyboard goes on to the items.
    """

    done = Signal()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the key that leads here while the field is empty."""
        super().paintEvent(event)
        if self.text() or self.hasFocus() or self.width() < 210:
            return
        painter = QPainter(self)
        painter.setFont(theme.font(12))
        painter.setPen(theme.color(theme.current().ink_muted))
        place = self.rect().adjusted(0, 0, -11, 0)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, int(right), _("Ctrl+F"))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the field with the keys that lead on."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        elif event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.setText("")
                self.edited.emit("")
            else:
                self.done.emit()
        else:
            super().keyPressEvent(event)


class Side(QFrame):
    """Decides what the list of items shows.

    Signals:
        chosen(object): another ItemFilter.
        since_wanted(object): "earlier", the number of a revision, or None for no such filter.
        items_wanted(): the keyboard goes on to the items.
    """

    chosen = Signal(object)
    since_wanted = Signal(object)
    items_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setProperty("surface", "side")
        self.filter = ItemFilter()
        self._section_before = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 12, 10, 8)
        column.setSpacing(8)
        self.search = SearchField(
            _("Search items, notes and sources"),
            placeholder=_("Search items and notes"),
            object_name="search",
        )
        self.search.edited.connect(self._on_search)
        self.search.done.connect(self.items_wanted)
        column.addWidget(self.search)
        chips = QWidget()
        flow = FlowLayout(chips, gap=4)
        self._chips: dict[str, ToggleChip] = {}
        for kind, words in filter_names().items():
            chip = ToggleChip(words, f"filter-{kind}")
            chip.toggled.connect(lambda on, kind=kind: self._on_chip(kind, on))
            flow.addWidget(chip)
            self._chips[kind] = chip
        column.addWidget(chips)
        self.since = Chooser(_("Changed since"), "filter-since")
        self.since.activated.connect(self._on_since)
        column.addWidget(self.since)
        self.model = SectionsModel(self)
        self.sections = QListView()
        self.sections.setObjectName("sections")
        self.sections.setAccessibleName(_("Sections"))
        self.sections.setProperty("surface", "none")
        self.sections.setFrameShape(QFrame.Shape.NoFrame)
        self.sections.setMouseTracking(True)
        self.sections.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sections.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.sections.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._delegate = SectionDelegate(SectionRole.ROW)
        self.sections.setItemDelegate(self._delegate)
        self.sections.setModel(self.model)
        self.sections.selectionModel().currentChanged.connect(self._on_section)
        self.sections.activated.connect(lambda _index: self.items_wanted.emit())
        column.addWidget(self.sections, 1)

    def show_state(self, assessment: Assessment, verdict: Verdict) -> None:
        """Show the profiles and counts as they stand now."""
        self.model.show_sections(assessment, verdict)

    def choose(self, wanted: ItemFilter) -> None:
        """Show what this filter lets through, and say so."""
        self.filter = wanted
        if self.search.text() != wanted.text:
            self.search.setText(wanted.text)
        for kind, chip in self._chips.items():
            chip.setChecked(kind in wanted.kinds)
        if wanted.since is None:
            self.since.setCurrentIndex(0)
        row = self.model.row_of(wanted.section)
        index = self.model.index(row)
        if row >= 0 and self.sections.currentIndex() != index:
            self.sections.setCurrentIndex(index)
        self.chosen.emit(wanted)

    def step_section(self, step: int) -> None:
        """Choose the section before or after the present one."""
        row = self.model.row_of(self.filter.section) + step
        if 1 <= row < self.model.rowCount():
            self.choose(replace(self.filter, section=self.model.row(row).section_id))

    def offer_since(self, entries: list[tuple[str, object]]) -> None:
        """Offer the states that "changed since" can look back to."""
        chosen = self.since.currentData() if self.filter.since is not None else None
        self.since.offer([(_("Changed since…"), None), *entries])
        self.since.show_value(chosen)
        self.since.setVisible(bool(entries))

    def _on_search(self, text: str) -> None:
        section = self.filter.section
        if text.strip() and not self.filter.text.strip():
            self._section_before, section = section, ""
        elif not text.strip() and self.filter.text.strip() and not section:
            section = self._section_before
        self.choose(replace(self.filter, text=text, section=section))

    def _on_chip(self, kind: str, on: bool) -> None:
        kinds = self.filter.kinds | {kind} if on else self.filter.kinds - {kind}
        if kinds != self.filter.kinds:
            self.choose(replace(self.filter, kinds=kinds))

    def _on_since(self, index: int) -> None:
        self.since_wanted.emit(self.since.itemData(index))

    def _on_section(self, current: QModelIndex, _previous: QModelIndex) -> None:
        section = current.data(SectionRole.ID)
        if isinstance(section, str) and section != self.filter.section:
            self.choose(replace(self.filter, section=section))
