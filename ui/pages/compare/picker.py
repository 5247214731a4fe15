"""The list at the left of the Compare place: find assessments, choose them, name the base."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyledItemDelegate,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from readiness.messages import _
from ui.pages.compare.choice import Choice
from ui.widgets.choice_row import ChoiceRow, ChoiceRowDelegate
from ui.widgets.plain_label import tooltip_text

ROW = Qt.ItemDataRole.UserRole
CHOICE = Qt.ItemDataRole.UserRole + 1


class Picker(QTreeWidget):
    """Assessments with their revisions below them; Space and a click choose, B makes the base.

    Signals:
        toggled(object): choose this Choice, or no longer.
        base_wanted(str): make the choice with this key the base.
        revisions_wanted(str): the revisions of this document are needed.
    """

    toggled = Signal(object)
    base_wanted = Signal(str)
    revisions_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare-picker")
        self.setAccessibleName(_("Assessments to compare"))
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("Picker { border: 0; background: transparent; }")
        self.setRootIsDecorated(False)
        self.setIndentation(14)
        self.setMouseTracking(True)
        self.setUniformRowHeights(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setExpandsOnDoubleClick(False)
        self._delegate: QStyledItemDelegate = ChoiceRowDelegate(ROW, self)
        self.setItemDelegate(self._delegate)
        self._chosen: tuple[str, ...] = ()
        self.itemExpanded.connect(self._on_expanded)

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show these assessments; open ones stay open, the current row stays."""
        wanted = [choice.key for choice in choices]
        present = [self._choice(self._top(row)).key for row in range(self.topLevelItemCount())]
        if wanted == present:
            for row, choice in enumerate(choices):
                self._top(row).setData(0, CHOICE, choice)
            self._paint_rows()
            return
        opened = {
            self._choice(self._top(row)).document_id: [
                self._choice(child) for child in self._children(self._top(row))
            ]
            for row in range(self.topLevelItemCount())
            if self._top(row).isExpanded()
        }
        current = self.current_choice()
        self.clear()
        for choice in choices:
            item = QTreeWidgetItem(self)
            item.setData(0, CHOICE, choice)
            item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
            for revision in opened.get(choice.document_id, ()):
                QTreeWidgetItem(item).setData(0, CHOICE, revision)
            item.setExpanded(choice.document_id in opened)
            if current is not None and current.key == choice.key:
                self.setCurrentItem(item)
        self._paint_rows()

    def show_revisions(self, document_id: str, revisions: Sequence[Choice]) -> None:
        """Show the revisions of a document below it."""
        for row in range(self.topLevelItemCount()):
            item = self._top(row)
            if self._choice(item).document_id != document_id:
                continue
            item.takeChildren()
            for choice in revisions:
                QTreeWidgetItem(item).setData(0, CHOICE, choice)
        self._paint_rows()

    def show_chosen(self, keys: tuple[str, ...]) -> None:
        """Mark the choices that are compared, in their order, the base first."""
        self._chosen = keys
        self._paint_rows()

    def current_choice(self) -> Choice | None:
        """Return the choice of the current row."""
        item = self.currentItem()
        return self._choice(item) if item is not None else None

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose a row to begin with; Qt makes one current without showing it."""
        super().focusInEvent(event)
        if not self.selectionModel().hasSelection() and self.topLevelItemCount():
            self.setCurrentItem(self.currentItem() or self._top(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Space and Enter, make the base with B; arrows open and close."""
        choice = self.current_choice()
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if choice is not None and event.key() in keys:
            self.toggled.emit(choice)
        elif choice is not None and event.key() == Qt.Key.Key_B:
            self.base_wanted.emit(choice.key)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the row that was clicked; the word at its right opens the revisions."""
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        place = event.position().toPoint()
        item = self.itemAt(place)
        if item is None or item is not self.currentItem():
            return
        if self._on_arrow(item, place):
            item.setExpanded(not item.isExpanded())
        else:
            self.toggled.emit(self._choice(item))

    def drawBranches(
        self, painter: object, rect: object, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw nothing: the row paints its own arrow."""

    def _on_arrow(self, item: QTreeWidgetItem, place: QPoint) -> bool:
        row = item.data(0, ROW)
        if not isinstance(row, ChoiceRow) or not row.has_more:
            return False
        return ChoiceRowDelegate.arrow_box(self.visualItemRect(item)).contains(place)

    def _on_expanded(self, item: QTreeWidgetItem) -> None:
        self._paint_rows()
        if not item.childCount():
            self.revisions_wanted.emit(self._choice(item).document_id)

    def _paint_rows(self) -> None:
        for row in range(self.topLevelItemCount()):
            item = self._top(row)
            self._paint_row(item, has_more=True)
            for child in self._children(item):
                self._paint_row(child, has_more=False)

    def _paint_row(self, item: QTreeWidgetItem, *, has_more: bool) -> None:
        choice = self._choice(item)
        place = self._chosen.index(choice.key) if choice.key in self._chosen else None
        row = ChoiceRow(choice.title, choice.line, place, has_more, item.isExpanded())
        item.setData(0, ROW, row)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, row.spoken)
        item.setData(0, Qt.ItemDataRole.ToolTipRole, tooltip_text(f"{row.title}\n{row.line}"))

    def _top(self, row: int) -> QTreeWidgetItem:
        item = self.topLevelItem(row)
        assert item is not None
        return item

    @staticmethod
    def _children(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
        children = (item.child(row) for row in range(item.childCount()))
        return [child for child in children if child is not None]

    @staticmethod
    def _choice(item: QTreeWidgetItem) -> Choice:
        choice = item.data(0, CHOICE)
        assert isinstance(choice, Choice)
        return choice
