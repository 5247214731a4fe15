"""The Compare place as the window shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from readiness.messages import _, _n
from readiness.method.compare import Cancelled, Comparison
from ui.document_page import DocumentPage
from ui.pages.compare.export import ComparisonExport
from ui.pages.compare.loading import ComparisonLoader
from ui.pages.compare.results import Results
from ui.pages.compare.side import CompareSide
from ui.room import CHECKLIST, LIBRARY, REGISTERS, Room, Target
from ui.widgets.banner import Banner
from ui.widgets.empty_state import EmptyState
from ui.widgets.marking_question import MarkingQuestion
from ui.widgets.progress_row import ProgressRow
from ui.widgets.reading_order import stops_in

if TYPE_CHECKING:
    from ui.document import Document

_NARROW = 1100
_CHANGED_MS = 120


class ComparePage(DocumentPage):
    """Lets the user choose assessments and shows what changed between them."""

    title = _("Compare")
    hints = _("Space choose · B make base · Right revisions · Enter go to the item")

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._side = CompareSide(room)
        self._side.chosen_changed.connect(self._show_chosen)
        self._comparison: Comparison | None = None
        self._asked = 0
        self._loader = ComparisonLoader(room.library, self)
        self._progress = ProgressRow(_("Loading and comparing…"), object_name="compare")
        self._progress.cancelled.connect(self._loader.cancel)
        self._loader.progressed.connect(self._progress.show_progress)
        self.banner = Banner()
        self.question = MarkingQuestion()
        self._export = ComparisonExport(room, self.banner, self.question, self)
        self.search_field = self._side.search_field
        self.picker = self._side.picker
        self.results = Results()
        self.results.item_chosen.connect(self._go_to_item)
        self.results.finding_chosen.connect(self._go_to_finding)
        self._swap = QPushButton(_("Swap base"))
        self._swap.setObjectName("compare-swap")
        self._swap.clicked.connect(self._side.swap_base)
        self._export_button = QPushButton(_("Export comparison…"))
        self._export_button.setObjectName("compare-export")
        self._export_button.setProperty("role", "primary")
        self._export_button.clicked.connect(self._on_export)
        self._again = QTimer(self, singleShot=True, interval=_CHANGED_MS)
        self._again.timeout.connect(self._compare)
        room.theme.changed.connect(self.results.figures.show_colours)
        self._arrange()

    # What the window asks

    def buttons(self) -> list[QWidget]:
        """Return the buttons to swap the base and to export."""
        return [self._swap, self._export_button]

    def go_to(self, target: Target) -> None:
        """Compare the assessments that the target names, the oldest as base."""
        if target.assessments:
            self._side.start(target)
        self.picker.setFocus(Qt.FocusReason.OtherFocusReason)

    def perform(self, action_id: str) -> bool:
        """Put the keyboard into the search field."""
        if action_id == "find":
            self._side.focus_search()
            return True
        return False

    def end(self) -> None:
        """Let the process that prints go."""
        self._export.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow the list in a small window."""
        super().resizeEvent(event)
        self._side.show_narrow(narrow=event.size().width() < _NARROW)

    def tab_stops(self) -> list[QWidget]:
        """Tab goes from the choice to the results, and down; many of them are made late."""
        parts = (self._side, self.banner, self.question, self._progress, self._empty, self.results)
        return [stop for part in parts for stop in stops_in(part)]

    # What the document says

    def _take_up(self, document: Document) -> None:
        """Compare another case: its assessments are chosen to begin with."""
        self._side.begin(document.assessment.case.id)
        if self.isVisible():
            self._side.look()

    def _on_changed(self) -> None:
        if self.isVisible() and not self._again.isActive():
            self._again.start()

    def _refresh(self) -> None:
        """Take over what was saved while another place was shown."""
        self._side.look()

    # The comparison

    def _show_chosen(self) -> None:
        self._swap.setEnabled(self._side.chosen.is_enough)
        self.status = (
            _n("{count} chosen", "{count} chosen", len(self._side.chosen.choices)),
            *self.status[1:],
        )
        self._compare()

    def _compare(self) -> None:
        self._asked += 1
        if not self._side.chosen.is_enough:
            self._loader.cancel()
            self._comparison = None
            self._show_empty()
            self._stack.setCurrentWidget(self._empty)
            self._export_button.setEnabled(False)
            self._progress.end()
            self.room.refresh_frame()
            return
        present = self._document.assessment if self._document is not None else None
        number = self._asked
        self._progress.begin()
        self.room.relay.when_done(
            self._loader.begin(self._side.chosen.choices, present),
            self,
            lambda comparison: self._take(number, comparison),
            lambda error: self._on_failed(number, error),
        )

    def _take(self, number: int, comparison: Comparison) -> None:
        if number != self._asked:
            return
        self._progress.end()
        self._comparison = comparison
        self.results.show_comparison(comparison)
        self._stack.setCurrentWidget(self._area)
        self._export_button.setEnabled(True)
        self.status = (
            _n("{count} chosen", "{count} chosen", len(comparison.subjects)),
            _n("{count} common item", "{count} common items", len(comparison.items)),
            _n("{count} left out", "{count} left out", len(comparison.left_out)),
        )
        self.room.refresh_frame()

    def _on_failed(self, number: int, error: Exception) -> None:
        if number != self._asked:
            return
        self._progress.end()
        if not isinstance(error, Cancelled):
            self.room.warn(str(error))

    def _go_to_item(self, item_id: str) -> None:
        document = self._document
        target = Target(item=item_id)
        compared = {choice.document_id for choice in self._side.chosen.choices}
        if document is not None and (
            document.assessment.id in compared and item_id in document.assessment.checklist.items
        ):
            self.room.navigate(CHECKLIST, target)
        elif self._comparison is not None:
            for subject in reversed(self._comparison.subjects):
                if item_id in subject.assessment.checklist.items:
                    self.room.open_assessment(subject.assessment.id, CHECKLIST, target)
                    return

    def _go_to_finding(self, assessment_id: str, register: str, table: str, row: str) -> None:
        target = Target(register=register, table=table, row=row)
        if self._document is not None and self._document.assessment.id == assessment_id:
            self.room.navigate(REGISTERS, target)
        else:
            self.room.open_assessment(assessment_id, REGISTERS, target)

    def _on_export(self) -> None:
        if self._comparison is not None:
            assessments = tuple(subject.assessment for subject in self._comparison.subjects)
            self._export.begin(assessments)

    def _show_empty(self) -> None:
        self._to_library.setVisible(self._side.is_empty)
        if self._side.is_empty:
            self._empty.show_words(
                _("Nothing to compare yet"),
                _("Assessments are begun and imported in the Library; two are needed here."),
            )
            return
        self._empty.show_words(
            _("Choose at least two"),
            _(
                "Choose two to eight assessments or revisions at the left. The base is what the "
                "others are compared with."
            ),
        )

    def _arrange(self) -> None:
        self._to_library = QPushButton(_("Go to the Library"))
        self._to_library.setObjectName("compare-to-library")
        self._to_library.clicked.connect(lambda: self.room.navigate(LIBRARY, Target()))
        self._empty = EmptyState("", "", self._to_library)
        self._show_empty()
        self._area = QScrollArea()
        self._area.setObjectName("compare-main")
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.results.setProperty("surface", "window")
        self._area.setWidget(self.results)
        # Layouts first: a stack without a window would show its first page as one.
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._side)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(right, 1)
        right.addWidget(self.banner)
        right.addWidget(self.question)
        right.addWidget(self._progress)
        self._stack = QStackedLayout()
        right.addLayout(self._stack, 1)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._area)
