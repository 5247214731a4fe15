"""The assessor's own range instead of the one that the confidence gives."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from readiness import edits
from readiness.messages import _
from readiness.method.intervals import default_interval
from readiness.model import NarrowedRange
from ui.pages.checklist.hand import Hand
from ui.pages.checklist.part import Part, button, fault_label, named, row_of, show_fault, words
from ui.pages.checklist.subject import Subject
from ui.widgets.flow import FlowLayout
from ui.widgets.segmented import LEVELS, Segmented
from ui.widgets.text_field import TextField


class RangePart(Part):
    """Lowest and highest level with the reason.

    A range that needs a reason and has none yet is kept here, unsaved, until the reason is typed.
    """

    def __init__(self, hand: Hand) -> None:
        super().__init__(_("Range"), "range-part", hand)
        self._low, self._high = 0, 4
        self._kept_back = False
        self._counts = words("", "small")
        self.low = Segmented(_("Lowest level"), LEVELS, least_width=32)
        self.low.setObjectName("range-low")
        self.high = Segmented(_("Highest level"), LEVELS, least_width=32)
        self.high.setObjectName("range-high")
        self.reason = TextField(_("Reason for the range"), object_name="range-reason", lines=1)
        self._fault = fault_label("range-fault")
        self.drop = button(_("Use the range of the confidence"), "range-drop", self._on_drop)
        self._fields = QWidget()
        ends = FlowLayout(self._fields, gap=8)
        ends.addWidget(named(_("Lowest"), self.low))
        ends.addWidget(named(_("Highest"), self.high))
        self._reason_box = named(_("Reason"), self.reason)
        for widget in (self._counts, self._fields, self._fault, self._reason_box):
            self.column.addWidget(widget)
        self._drop_row = row_of(self.drop)
        self.column.addWidget(self._drop_row)
        self.low.chosen.connect(self._on_low)
        self.high.chosen.connect(self._on_high)
        self.reason.edited.connect(self._on_reason)
        self.reason.left.connect(hand.end_typing)

    def show_part(self, subject: Subject, *, another: bool) -> None:
        """Show the range that counts and the one the assessor set."""
        answer = subject.answer
        given = answer.level is not None
        self.setVisible(not answer.not_applicable)
        self._fields.setVisible(given)
        self._drop_row.setVisible(answer.range is not None)
        if another or answer.range is not None:
            self._kept_back = False
        if answer.range is not None:
            self._low, self._high = answer.range.low, answer.range.high
        elif not self._kept_back:
            self._low, self._high = default_interval(answer)
        self._reason_box.setVisible(given and (answer.range is not None or self._kept_back))
        if not self._kept_back:
            self.reason.show_text(answer.range.reason if answer.range else "")
            show_fault(self._fault, "")
        self._show_ends()
        self._counts.show_text(_counts_words(answer.range, given=given))

    def take_focus(self) -> None:
        """Put the keyboard on the lowest level."""
        self.low.focus_control()

    def _show_ends(self) -> None:
        self.low.show_value(str(self._low))
        self.high.show_value(str(self._high))

    def _on_low(self, value: str) -> None:
        self._low = int(value)
        self._narrow(merge_key=None)

    def _on_high(self, value: str) -> None:
        self._high = int(value)
        self._narrow(merge_key=None)

    def _on_reason(self, _text: str) -> None:
        self._narrow(merge_key=f"range-reason:{self._item}")

    def _narrow(self, merge_key: str | None) -> None:
        self._kept_back = False
        refusal = self.hand.attempt(
            _("Narrow range"),
            edits.narrow_range,
            self._item,
            self._low,
            self._high,
            self.reason.text(),
            merge_key=merge_key,
        )
        self._kept_back = bool(refusal)
        self._reason_box.show()
        self._show_ends()
        show_fault(self._fault, refusal)
        if refusal and merge_key is None:
            self.reason.setFocus()
        if refusal:
            # What was opened has its height only after the next layout.
            QTimer.singleShot(0, self, self._reveal)

    def _reveal(self) -> None:
        """Bring the ends, the sentence and the reason into view together."""
        around: QWidget | None = self
        while around is not None and not isinstance(around, QScrollArea):
            layout = around.layout()
            if layout is not None:
                layout.activate()
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(self, 0, 12)

    def _on_drop(self) -> None:
        self.hand.edit(_("Drop range"), edits.drop_range, self._item)
        self.low.focus_control()


def _counts_words(narrowed: NarrowedRange | None, *, given: bool) -> str:
    if not given:
        return _("Unanswered counts as the whole range, 0 to 4.")
    if narrowed is not None:
        return _("Your own range stands in place of the one that the confidence gives.")
    return _("This is the range that the confidence gives. Choose another end to narrow it.")
