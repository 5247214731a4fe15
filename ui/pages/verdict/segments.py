"""The three segments of the Verdict place: gates, decision, prospects."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from readiness.messages import _
from ui.document import Document
from ui.pages.verdict.decision_view import DecisionView
from ui.pages.verdict.prospects_view import ProspectsView
from ui.widgets.following_scroll import FollowingScroll
from ui.widgets.segmented import Segment, Segmented

GATES, DECISION, PROSPECTS = "gates", "decision", "prospects"


class VerdictSegments(QWidget):
    """Shows one of the segments; the two beside the gates are made when they are first shown.

    Signals:
        way_chosen(str, str): go where something can be done: "waive", at a rung, or "risks".
    """

    way_chosen = Signal(str, str)

    def __init__(self, gates: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._decision: DecisionView | None = None
        self._prospects: ProspectsView | None = None
        self._places = {GATES: 0}
        self.choice = Segmented(
            _("Part of the verdict"),
            (
                Segment(GATES, _("Gates")),
                Segment(DECISION, _("Decision")),
                Segment(PROSPECTS, _("Prospects")),
            ),
        )
        self.choice.setObjectName("verdict-segments")
        self.choice.show_value(GATES)
        self.choice.chosen.connect(self._on_chosen)
        bar = QFrame()
        bar.setProperty("surface", "bar")
        line = QHBoxLayout(bar)
        line.setContentsMargins(20, 6, 20, 6)
        line.addWidget(self.choice)
        line.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(gates)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._stack, 1)

    @property
    def shown(self) -> str:
        """The segment that is shown."""
        return self.choice.value or GATES

    def show_document(self, document: Document) -> None:
        """Show another document in the segment that is shown."""
        self._document = document
        for view in (self._decision, self._prospects):
            if view is not None:
                view.show_document(document)

    def show_segment(self, segment: str) -> None:
        """Show a segment."""
        if segment not in self._places and self._document is not None:
            self._make(segment)
        if segment not in self._places:
            return
        self.choice.show_value(segment)
        self._stack.setCurrentIndex(self._places[segment])
        self.refresh()

    def refresh(self) -> None:
        """Show the present state in the segment that is shown."""
        if self.shown == DECISION and self._decision is not None:
            self._decision.refresh()
        elif self.shown == PROSPECTS and self._prospects is not None:
            self._prospects.refresh()

    def _on_chosen(self, segment: str) -> None:
        """Show what the user chose; the keyboard stays on the choice."""
        self.show_segment(segment)
        self.choice.focus_control()

    def _make(self, segment: str) -> None:
        assert self._document is not None
        area = FollowingScroll()
        area.setObjectName(f"verdict-{segment}")
        view: DecisionView | ProspectsView
        if segment == DECISION:
            view = self._decision = DecisionView()
            view.way_chosen.connect(self.way_chosen)
            card = view.decision
            card.opened.connect(lambda: area.show_whole(card))
        else:
            view = self._prospects = ProspectsView()
        view.show_document(self._document)
        area.setWidget(view)
        self._places[segment] = self._stack.addWidget(area)
