"""The outline at the left: find, choose, and by key move, duplicate, add and remove."""

from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QMenu, QTreeView, QVBoxLayout

from readiness.drafts import ChecklistDraft, DraftWarning, Fault
from readiness.messages import _
from ui.pages.editor.outline_delegate import FOLD_WIDTH, OutlineDelegate, add_box
from ui.pages.editor.outline_model import OutlineModel
from ui.pages.editor.outline_rows import Row, outline_rows
from ui.widgets.text_field import LineField

Key = tuple[str, str]


class OutlineTree(QTreeView):
    """The rows; says what the keyboard and the buttons of the headings ask for.

    Signals:
        command(str): "add", "duplicate", "remove", "up" or "down", for the current row.
        entered(): the form of the current row is wanted.
    """

    command = Signal(str)
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows = OutlineModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(OutlineDelegate(self))
        self.setObjectName("outline")
        self.setProperty("surface", "none")
        self.setAccessibleName(_("Parts of the checklist"))
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setExpandsOnDoubleClick(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn keys into commands; arrows and typing of a first letter work as in any list."""
        ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        key = event.key()
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if ctrl and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.command.emit("up" if key == Qt.Key.Key_Up else "down")
        elif ctrl and key == Qt.Key.Key_D:
            self.command.emit("duplicate")
        elif ctrl and enter:
            self.command.emit("add")
        elif key == Qt.Key.Key_Delete:
            self.command.emit("remove")
        elif enter:
            row = self.rows.row_at(self.currentIndex())
            if row is not None and row.kind == "new section":
                self.command.emit("add")
            else:
                self.entered.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a row; the button of a heading adds to it."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self.rows.row_at(index)
        if row is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if row.heading and row.children and event.position().x() < FOLD_WIDTH:
            self.setExpanded(index, not self.isExpanded(index))
            return
        if row.kind == "new section" or (
            row.add and self._button(index, row).contains(event.position().toPoint())
        ):
            self.command.emit("add")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer by mouse what the keys do."""
        menu = self.menu()
        index = self.currentIndex()
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        menu.exec(event.globalPos() if by_mouse else below)

    def menu(self) -> QMenu:
        """Return the commands for the current row; what has no meaning there is grey."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        row = self.rows.row_at(self.currentIndex())
        part = row is not None and bool(row.part_id)
        item = row is not None and row.kind == "items"
        for words, keys, command, possible in (
            (_("Add"), "Ctrl+Return", "add", row is not None),
            (_("Duplicate"), "Ctrl+D", "duplicate", item),
            (_("Move up"), "Ctrl+Up", "up", part),
            (_("Move down"), "Ctrl+Down", "down", part),
            (_("Remove"), "Del", "remove", part),
        ):
            action = menu.addAction(words, partial(self.command.emit, command))
            action.setShortcut(keys)
            action.setObjectName(f"outline-{command}")
            action.setEnabled(possible)
        return menu

    def button_centre(self, key: Key) -> QPoint:
        """Return where the button of a heading is, in coordinates of the viewport."""
        index = self.rows.find(key)
        row = self.rows.row_at(index)
        assert row is not None
        return self._button(index, row).center()

    def _button(self, index: QModelIndex, row: Row) -> QRect:
        box = self.visualRect(index)
        return add_box(QRect(2, box.top(), box.right() - 4, box.height()), row)


class Outline(QFrame):
    """Find field and rows.

    Signals:
        chosen(str, str): another row is current: its kind and part id.
        command(str): what is asked for the current row.
        entered(): the form of the current row is wanted.
    """

    chosen = Signal(str, str)
    command = Signal(str)
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "side")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 6, 6)
        column.setSpacing(8)
        self.find_field = LineField(
            _("Find an item"), placeholder=_("Find an item"), object_name="find-item"
        )
        self.find_field.setClearButtonEnabled(True)
        self.find_field.edited.connect(self._on_find)
        self.find_field.textChanged.connect(self._on_find)
        self.find_field.returnPressed.connect(self._on_found)
        self.tree = OutlineTree()
        column.addWidget(self.find_field)
        column.addWidget(self.tree, 1)
        self._draft: ChecklistDraft | None = None
        self._faults: tuple[Fault, ...] = ()
        self._warnings: tuple[DraftWarning, ...] = ()
        self._current: Key = ("checklist", "")
        self._folded: set[Key] = {("references", "")}
        self._renewing = False
        self.tree.selectionModel().currentChanged.connect(self._on_current)
        self.tree.command.connect(self.command)
        self.tree.entered.connect(self.entered)
        self.tree.expanded.connect(lambda index: self._fold(index, folded=False))
        self.tree.collapsed.connect(lambda index: self._fold(index, folded=True))

    @property
    def current(self) -> Key:
        """Kind and part id of the current row."""
        return self._current

    def show_draft(
        self,
        draft: ChecklistDraft,
        faults: tuple[Fault, ...],
        warnings: tuple[DraftWarning, ...],
    ) -> None:
        """Show the parts of a draft; the current row stays current."""
        self._draft, self._faults, self._warnings = draft, faults, warnings
        self._renew()

    def choose(self, key: Key) -> None:
        """Make a part current, also one the search had hidden."""
        if not self.tree.rows.find(key).isValid() and self.find_field.text():
            self.find_field.clear()
        self._current = key
        self._mark_current()

    def neighbour(self, key: Key) -> Key:
        """Return the part to show once this one is gone: the next of its kind, or one before."""
        index = self.tree.rows.find(key)
        for other in (self.tree.indexBelow(index), self.tree.indexAbove(index)):
            row = self.tree.rows.row_at(other)
            if row is not None and row.kind == key[0]:
                return row.key
        row = self.tree.rows.row_at(index.parent())
        return row.key if row is not None else ("checklist", "")

    def _renew(self) -> None:
        if self._draft is None:
            return
        self._renewing = True
        self.tree.rows.draggable = not self.find_field.text()
        rows = outline_rows(self._draft, self._faults, self._warnings, self.find_field.text())
        scrolled = self.tree.verticalScrollBar().value()
        if self.tree.rows.show_rows(rows):
            for number, row in enumerate(rows):
                folded = row.key in self._folded and not self.find_field.text()
                self.tree.setExpanded(self.tree.rows.index(number, 0), not folded)
            # Other rows, the same place on screen.
            self.tree.doItemsLayout()
            self.tree.verticalScrollBar().setValue(scrolled)
        self._renewing = False
        self._mark_current()

    def _mark_current(self) -> None:
        index = self.tree.rows.find(self._current)
        if index.isValid() and index != self.tree.currentIndex():
            self._renewing = True
            if index.parent().isValid():
                self.tree.expand(index.parent())
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)
            self._renewing = False

    def _fold(self, index: QModelIndex, *, folded: bool) -> None:
        row = self.tree.rows.row_at(index)
        if row is not None and not self._renewing:
            (self._folded.add if folded else self._folded.discard)(row.key)

    def _on_current(self, index: QModelIndex) -> None:
        row = self.tree.rows.row_at(index)
        if row is not None and not self._renewing and row.key != self._current:
            self._current = row.key
            self.chosen.emit(*row.key)

    def _on_find(self) -> None:
        self._renew()

    def _on_found(self) -> None:
        for number in range(self.tree.rows.rowCount()):
            top = self.tree.rows.index(number, 0)
            if self.tree.rows.rowCount(top):
                self.tree.setCurrentIndex(self.tree.rows.index(0, 0, top))
                self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
                return
