"""The middle of the page: the heading of the section and its items, answered by key and click."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from readiness import edits
from readiness.messages import _
from readiness.method.verdict import Verdict
from readiness.model import Assessment, Confidence
from ui.models.items import ItemRole, ItemsModel
from ui.pages.checklist.filters import ItemFilter, matching_items
from ui.pages.checklist.hand import Hand
from ui.pages.checklist.head import SectionHead
from ui.pages.checklist.part import button
from ui.widgets.empty_state import EmptyState
from ui.widgets.items_list import ItemsList


class ItemsPane(QWidget):
    """Shows the items that a filter lets through.

    Signals:
        current_changed(): another item is current, or none.
        asked(str): what the inspector is to open for the current item; see ItemsList.
        section_asked(int): -1 the section before, 1 the one after.
        show_all_asked(): search and filters are to go.
        left(): Escape was pressed.
    """

    current_changed = Signal()
    asked = Signal(str)
    section_asked = Signal(int)
    show_all_asked = Signal()
    left = Signal()

    def __init__(self, hand: Hand, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "window")
        self._hand = hand
        self._assessment: Assessment | None = None
        self.model = ItemsModel(self)
        self.head = SectionHead()
        self.head.show_all_asked.connect(self.show_all_asked)
        self.list = ItemsList(ItemRole.ROW)
        self.list.setObjectName("items")
        self.list.setAccessibleName(_("Items"))
        self.list.setProperty("surface", "none")
        self.list.setModel(self.model)
        self._show_all = button(_("Show all items"), "nothing-show-all", self.show_all_asked.emit)
        self._nothing = EmptyState("", "", self._show_all)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 16, 10, 0)
        column.setSpacing(10)
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.list)
        self.list.level_chosen.connect(self._on_level)
        self.list.confidence_chosen.connect(self._on_confidence)
        self.list.confidence_cycled.connect(self._on_cycle)
        self.list.cleared.connect(self._on_cleared)
        self.list.asked.connect(lambda _row, what: self.asked.emit(what))
        self.list.section_asked.connect(self.section_asked)
        self.list.current_row.connect(lambda _row: self.current_changed.emit())
        self.list.left.connect(self.left)

    @property
    def current(self) -> str:
        """The id of the current item; empty for none."""
        row = self.list.currentIndex().row()
        ids = self.model.ids()
        return ids[row] if 0 <= row < len(ids) else ""

    def show_filtered(self, assessment: Assessment, verdict: Verdict, wanted: ItemFilter) -> None:
        """Show what the filter lets through now."""
        self._show_ids(assessment, verdict, wanted, matching_items(assessment, verdict, wanted))

    def show_state(self, assessment: Assessment, verdict: Verdict, wanted: ItemFilter) -> None:
        """Show another state of the same items.

        What was shown stays while one works on it, even if the filter would let it go now.
        """
        ids = matching_items(assessment, verdict, wanted)
        if wanted.narrows:
            kept = set(ids) | (set(self.model.ids()) & assessment.checklist.items.keys())
            ids = tuple(id_ for id_ in assessment.checklist.items if id_ in kept)
        self._show_ids(assessment, verdict, wanted, ids)

    def make_current(self, item_id: str) -> bool:
        """Make an item current; False where it is not shown."""
        row = self.model.row_of(item_id)
        self.list.make_current(row)
        return row >= 0

    def take_focus(self) -> bool:
        """Take the keyboard, on the way on where nothing is shown; False where there is none."""
        if self.model.ids():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self._show_all.isHidden():
            self._show_all.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            return False
        return True

    def repaint_items(self) -> None:
        """Paint every card anew, as in other colours."""
        self.list.viewport().update()

    def _show_ids(
        self,
        assessment: Assessment,
        verdict: Verdict,
        wanted: ItemFilter,
        ids: tuple[str, ...],
    ) -> None:
        self._assessment = assessment
        current = self.current
        self.model.show_items(assessment, verdict, ids, headings=not wanted.section)
        if self.current != current:
            self.list.make_current(self.model.row_of(current))
        self.head.show_section(assessment, wanted.section, len(ids), wanted.narrows)
        self._stack.setCurrentWidget(self.list if ids else self._nothing)
        if not ids:
            self._nothing.show_words(
                _("No item matches"),
                _("Search and filters together leave nothing here.")
                if wanted.narrows
                else _("This section has no items yet; Edit checklist adds some."),
            )
            self._show_all.setVisible(wanted.narrows)

    def _edit(
        self, row: int, text: str, function: Callable[..., Assessment], *args: object
    ) -> None:
        ids = self.model.ids()
        if 0 <= row < len(ids):
            self._hand.edit(text, function, ids[row], *args)

    def _on_level(self, row: int, level: int) -> None:
        self._edit(row, _("Choose level"), edits.choose_level, level)

    def _on_confidence(self, row: int, confidence: str) -> None:
        self._edit(row, _("Choose confidence"), edits.set_confidence, Confidence(confidence))

    def _on_cycle(self, row: int) -> None:
        self._edit(row, _("Choose confidence"), edits.cycle_confidence)

    def _on_cleared(self, row: int) -> None:
        self._edit(row, _("Clear answer"), edits.clear_answer)
