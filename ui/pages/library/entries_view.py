"""The list of assessments, by keyboard and mouse."""

from PySide6.QtCore import QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from readiness.library.records import Entry
from readiness.messages import _
from ui import theme
from ui.models.entries import EntriesModel
from ui.pages.library.columns import cell, columns
from ui.pages.library.entry_delegate import EntryDelegate

_KEYS = {
    Qt.Key.Key_R: "reassess",
    Qt.Key.Key_C: "compare",
    Qt.Key.Key_E: "export",
    Qt.Key.Key_D: "duplicate",
    Qt.Key.Key_V: "versions",
    Qt.Key.Key_Delete: "archive",
}


class EntriesView(QListView):
    """Assessments grouped by case; several can be chosen.

    Signals:
        asked(str): the user wants "open", "reassess", "compare", "export", "duplicate",
            "versions", "archive" or "delete" for what is chosen.
        selection_changed(): other assessments are chosen.
    """

    asked = Signal(str)
    selection_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = EntriesModel(self)
        self.setObjectName("entries")
        self.setAccessibleName(_("Assessments"))
        self.setProperty("surface", "none")
        self.setModel(self.entries)
        self.setItemDelegate(EntryDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.doubleClicked.connect(self._on_double_clicked)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)

    def show_entries(self, entries: list[Entry], choose: str = "") -> None:
        """Show entries; what was chosen stays chosen, or `choose` is (a document id)."""
        wanted = [choose] if choose else [entry.document_id for entry in self.chosen()]
        self.entries.show_entries(entries)
        self.choose(wanted)

    def choose(self, document_ids: list[str]) -> None:
        """Choose assessments by id; the first one when none of them is there."""
        found = [index for id_ in document_ids if (index := self.entries.index_of(id_)).isValid()]
        if not found:
            first = self.entries.first_entry()
            found = [first] if first.isValid() else []
        selection = self.selectionModel()
        selection.clearSelection()
        for index in found:
            selection.select(index, selection.SelectionFlag.Select)
        if found:
            selection.setCurrentIndex(found[0], selection.SelectionFlag.NoUpdate)
            self.scrollTo(found[0])

    def chosen(self) -> list[Entry]:
        """Return the chosen assessments from top to bottom."""
        rows = sorted(self.selectedIndexes(), key=lambda index: index.row())
        return [entry for index in rows if (entry := self.entries.entry(index)) is not None]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the place; everything else walks the list."""
        key = Qt.Key(event.key())
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self._ask("open")
        elif key == Qt.Key.Key_Delete and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self._ask("delete")
        elif key in _KEYS and plain:
            self._ask(_KEYS[key])
        elif event.text() == "?":
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _ask(self, wish: str) -> None:
        if self.chosen():
            self.asked.emit(wish)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if self.entries.entry(index) is not None:
            self._ask("open")

    def _on_selection_changed(self) -> None:
        self.selection_changed.emit()

    def _show_menu(self, place: QPoint) -> None:
        chosen = self.chosen()
        if not chosen:
            return
        menu = self.menu(chosen)
        menu.exec(self.viewport().mapToGlobal(place))
        menu.deleteLater()

    def menu(self, chosen: list[Entry]) -> QMenu:
        """Return the menu for what is chosen."""
        one = len(chosen) == 1
        archived = all(entry.archived for entry in chosen)
        menu = QMenu(self)
        for wish, text, possible in (
            ("open", _("Open") + "\t" + _("Enter"), one),
            ("reassess", _("Re-assess…") + "\tR", one),
            ("compare", _("Compare") + "\tC", 2 <= len(chosen) <= 8),
            ("duplicate", _("Duplicate") + "\tD", one),
            ("versions", _("Revisions…") + "\tV", one),
            ("export", _("Export…") + "\tE", True),
            ("archive", (_("Bring back") if archived else _("Archive")) + "\t" + _("Del"), True),
            ("delete", _("Delete for good…") + "\t" + _("Shift+Del"), True),
        ):
            action = menu.addAction(text)
            action.setObjectName(f"menu-{wish}")
            action.setEnabled(possible)
            action.triggered.connect(lambda _checked=False, wish=wish: self.asked.emit(wish))
        return menu


class ColumnHeads(QWidget):
    """The words above the columns, for what the ladders of all rows have in common."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rungs: tuple[str, ...] = ()
        self.setFixedHeight(24)

    def show_rungs(self, rungs: tuple[str, ...]) -> None:
        """Show the short titles of a ladder."""
        if rungs != self._rungs:
            self._rungs = rungs
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words where the columns stand."""
        painter = QPainter(self)
        painter.setFont(theme.font(11.5, QFont.Weight.DemiBold))
        painter.setPen(QColor(theme.current().ink_muted))
        box = QRectF(self.rect())
        where = columns(box.width(), len(self._rungs))
        line = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        if where.day[1]:
            painter.drawText(cell(box, where.day), line, _("As of · assessor"))
        for words, column in zip(self._rungs, where.rungs, strict=True):
            room = cell(box, column)
            shown = painter.fontMetrics().elidedText(
                words, Qt.TextElideMode.ElideRight, int(room.width())
            )
            painter.drawText(room, line | Qt.AlignmentFlag.AlignHCenter, shown)
        painter.drawText(cell(box, where.answered), line, _("Answered"))
        painter.end()
