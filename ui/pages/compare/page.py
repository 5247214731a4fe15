"""The Compare place as the window shows it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from readiness.library import Entry, RevisionInfo
from readiness.messages import _, _n
from readiness.method.compare import Cancelled, Comparison
from ui.document_page import DocumentPage
from ui.pages.compare.choice import MOST, Choice, Chosen, choice_of, choice_of_revision
from ui.pages.compare.export import ComparisonExport
from ui.pages.compare.loading import ComparisonLoader
from ui.pages.compare.picker import Picker
from ui.pages.compare.results import Results
from ui.room import CHECKLIST, REGISTERS, Room, Target
from ui.widgets.banner import Banner
from ui.widgets.empty_state import EmptyState
from ui.widgets.marking_question import MarkingQuestion
from ui.widgets.plain_label import PlainLabel
from ui.widgets.progress_row import ProgressRow
from ui.widgets.text_field import LineField

if TYPE_CHECKING:
    from ui.document import Document

_SIDE, _NARROW_SIDE, _NARROW = 268, 236, 1100
_LISTED = 300
_SEARCH_MS, _CHANGED_MS = 100, 120


class ComparePage(DocumentPage):
    """Lets the user choose assessments and shows what changed between them."""

    title = _("Compare")
    hints = _("Space choose · B make base · Right revisions · Enter go to the item")

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._chosen = Chosen()
        self._known: dict[str, Choice] = {}
        self._order: tuple[str, ...] = ()
        self._comparison: Comparison | None = None
        self._asked = 0
        self._preselect = True
        self._loader = ComparisonLoader(room.library, self)
        self._progress = ProgressRow(_("Loading and comparing…"), object_name="compare")
        self._progress.cancelled.connect(self._loader.cancel)
        self._loader.progressed.connect(self._progress.show_progress)
        self.banner = Banner()
        self.question = MarkingQuestion()
        self._export = ComparisonExport(room, self.banner, self.question, self)
        self.search_field = LineField(
            _("Find a saved assessment"),
            placeholder=_("Find a saved assessment"),
            object_name="compare-find",
        )
        self.picker = Picker()
        self.picker.toggled.connect(self._toggle)
        self.picker.base_wanted.connect(self._make_base)
        self.picker.revisions_wanted.connect(self._load_revisions)
        self.results = Results()
        self.results.item_chosen.connect(self._go_to_item)
        self.results.finding_chosen.connect(self._go_to_finding)
        self._swap = QPushButton(_("Swap base"))
        self._swap.setObjectName("compare-swap")
        self._swap.clicked.connect(self._swap_base)
        self._export_button = QPushButton(_("Export comparison…"))
        self._export_button.setObjectName("compare-export")
        self._export_button.setProperty("role", "primary")
        self._export_button.clicked.connect(self._on_export)
        self._search = _timer(self, _SEARCH_MS, self._load_entries)
        self._again = _timer(self, _CHANGED_MS, self._compare)
        self.search_field.edited.connect(lambda _text: self._search.start())
        room.theme.changed.connect(self.results.figures.show_colours)
        self._arrange()

    # What the window asks

    def buttons(self) -> list[QWidget]:
        """Return the buttons to swap the base and to export."""
        return [self._swap, self._export_button]

    def go_to(self, target: Target) -> None:
        """Compare the assessments that the target names, the oldest as base."""
        if target.assessments:
            self._preselect = False
            wanted = target.assessments
            self._ask_entries("", lambda entries: self._start(entries, wanted, target))
        self.picker.setFocus(Qt.FocusReason.OtherFocusReason)

    def perform(self, action_id: str) -> bool:
        """Put the keyboard into the search field."""
        if action_id == "find":
            self.search_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.search_field.selectAll()
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow the list in a small window."""
        super().resizeEvent(event)
        self._side.setFixedWidth(_NARROW_SIDE if event.size().width() < _NARROW else _SIDE)

    # What the document says

    def _take_up(self, _document: Document) -> None:
        """Compare another case: its assessments are chosen to begin with."""
        self._preselect = True
        if self.isVisible():
            self._load_entries()

    def _on_changed(self) -> None:
        if self.isVisible() and not self._again.isActive():
            self._again.start()

    def _refresh(self) -> None:
        """Take over what was saved while another place was shown."""
        self._load_entries()

    # The list at the left

    def _load_entries(self) -> None:
        self._ask_entries(self.search_field.text(), self._take_entries)

    def _ask_entries(self, text: str, then: Callable[[list[Entry]], object]) -> None:
        """Ask for the assessments that hold a text, the archived ones last."""
        library, relay = self.room.library, self.room.relay

        def with_archived(entries: list[Entry]) -> None:
            archived = library.entries(text, archived=True)
            relay.when_done(archived, self, lambda more: then([*entries, *more]))

        relay.when_done(library.entries(text), self, with_archived)

    def _take_entries(self, entries: list[Entry]) -> None:
        choices = [choice_of(entry) for entry in entries]
        here = self._document.assessment.case.id if self._document is not None else ""
        choices.sort(key=lambda choice: (choice.archived, choice.case_id != here))
        if not self.search_field.text():
            # The whole list came: what is not in it any more cannot be compared either.
            ids = {choice.document_id for choice in choices}
            self._known = {
                key: choice
                for key, choice in self._known.items()
                if choice.revision is not None and choice.document_id in ids
            }
        self._known |= {choice.key: choice for choice in choices}
        self.picker.show_choices(choices[:_LISTED])
        self._more.setVisible(len(choices) > _LISTED)
        self._more.show_text(
            _(
                "{shown} of {count} are listed; type to find others.",
                shown=_LISTED,
                count=len(choices),
            )
        )
        if self._preselect and not self.search_field.text():
            self._preselect = False
            self._chosen.start(
                [c for c in choices if c.case_id == here and here and not c.archived]
            )
        self._chosen.refresh(self._known)
        self._show_chosen()

    def _start(self, entries: list[Entry], wanted: tuple[str, ...], target: Target) -> None:
        choices = [choice_of(entry) for entry in entries if entry.document_id in wanted]
        self._known |= {choice.key: choice for choice in choices}
        self._chosen.start(choices)
        if not target.revision or not choices:
            self._show_chosen()
            return
        last = next((c for c in choices if c.document_id == wanted[-1]), choices[-1])

        def add(history: list[RevisionInfo]) -> None:
            for info in history:
                if target.revision in (info.sha, str(info.number)):
                    self._chosen.toggle(choice_of_revision(last, info))
            self._show_chosen()

        self.room.relay.when_done(self.room.library.history(last.document_id), self, add)

    def _load_revisions(self, document_id: str) -> None:
        choice = next(
            (
                c
                for c in self._known.values()
                if c.document_id == document_id and c.revision is None
            ),
            None,
        )
        if choice is None:
            return

        def show(history: list[RevisionInfo]) -> None:
            # The newest one is the row above; what was thinned has nothing to compare.
            earlier = [choice_of_revision(choice, info) for info in history[1:] if info.kept]
            self._known |= {revision.key: revision for revision in earlier}
            self.picker.show_revisions(document_id, earlier)
            self.picker.show_chosen(self._chosen.keys)
            if not earlier:
                self.room.say(_("There is no earlier revision of this assessment."))

        self.room.relay.when_done(self.room.library.history(document_id), self, show)

    def _toggle(self, choice: Choice) -> None:
        if not self._chosen.toggle(choice):
            self.room.say(
                _("At most {most} can be compared at once; take one away first.", most=MOST)
            )
        self._show_chosen()

    def _make_base(self, key: str) -> None:
        self._chosen.make_base(key)
        self._show_chosen()

    def _swap_base(self) -> None:
        self._chosen.swap_base()
        self._show_chosen()

    # The comparison

    def _show_chosen(self) -> None:
        self.picker.show_chosen(self._chosen.keys)
        self._swap.setEnabled(self._chosen.is_enough)
        self.status = (
            _n("{count} chosen", "{count} chosen", len(self._chosen.choices)),
            *self.status[1:],
        )
        self._compare()

    def _compare(self) -> None:
        self._asked += 1
        if not self._chosen.is_enough:
            self._loader.cancel()
            self._comparison = None
            self._stack.setCurrentWidget(self._empty)
            self._export_button.setEnabled(False)
            self._progress.end()
            self.room.refresh_frame()
            return
        present = self._document.assessment if self._document is not None else None
        number = self._asked
        self._progress.begin()
        self.room.relay.when_done(
            self._loader.begin(self._chosen.choices, present),
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
        compared = {choice.document_id for choice in self._chosen.choices}
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

    def _arrange(self) -> None:
        self._side = QFrame()
        self._side.setProperty("surface", "side")
        self._side.setFixedWidth(_SIDE)
        left = QVBoxLayout(self._side)
        left.setContentsMargins(10, 12, 10, 10)
        left.setSpacing(10)
        left.addWidget(self.search_field)
        left.addWidget(self.picker, 1)
        self._more = PlainLabel(role="small", wrap=True)
        self._more.hide()
        left.addWidget(self._more)
        self._empty = EmptyState(
            _("Choose at least two"),
            _(
                "Choose two to eight assessments or revisions at the left. The base is what the "
                "others are compared with."
            ),
        )
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


def _timer(owner: QWidget, milliseconds: int, act: Callable[[], None]) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(act)
    return timer
