"""The forms, each in its own scrolling area, built when a part of its kind is first shown."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget

from readiness.drafts import Where
from readiness.drafts.draft import find_part
from readiness.messages import _
from ui.draft_document import DraftDocument
from ui.pages.editor.item_form import ItemForm
from ui.pages.editor.other_forms import (
    ChecklistForm,
    PurposeForm,
    ReferenceForm,
    RungForm,
    SectionForm,
    TopTestForm,
)
from ui.pages.editor.part_form import PartForm
from ui.widgets.empty_state import EmptyState

_KINDS: dict[str, Callable[[], PartForm]] = {
    "checklist": ChecklistForm,
    "rungs": RungForm,
    "sections": SectionForm,
    "items": ItemForm,
    "purposes": PurposeForm,
    "tests": TopTestForm,
    "references": ReferenceForm,
}


class Forms(QStackedWidget):
    """Shows the form of the part that is chosen.

    Signals:
        item_wanted(str): a form points to an item; its id.
    """

    item_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._areas: dict[str, QScrollArea] = {}
        self._forms: dict[str, PartForm] = {}
        self._empty = EmptyState(
            _("Choose a part at the left"),
            _("Ctrl+Enter adds one of the same kind; Del removes it, and Ctrl+Z brings it back."),
        )
        self.addWidget(self._empty)

    @property
    def form(self) -> PartForm | None:
        """The form that is shown, None for a mere heading."""
        for kind, area in self._areas.items():
            if area is self.currentWidget():
                return self._forms[kind]
        return None

    def show_part(self, document: DraftDocument, kind: str, part_id: str) -> None:
        """Show the form of a part with the sentences that belong to it."""
        there = kind == "checklist" or (
            kind in _KINDS and find_part(document.draft, kind, part_id) is not None
        )
        if not there:
            self.setCurrentWidget(self._empty)
            return
        form = self._form(kind)
        form.show_part(document, part_id)
        form.show_sentences(
            _at(kind, part_id, document.faults), _at(kind, part_id, document.warnings)
        )
        self.setCurrentWidget(self._areas[kind])

    def focus_place(self, place: Where) -> None:
        """Put the keyboard into the field of a place and make it visible."""
        form = self.form
        area = self.currentWidget()
        if form is not None and isinstance(area, QScrollArea):
            form.focus_place(place)
            focused = form.focusWidget()
            if focused is not None:
                area.ensureWidgetVisible(focused)

    def focused_place(self) -> Where:
        """Return the place of the field that has the keyboard; () for none."""
        return self.form.focused_place() if self.form is not None else ()

    def to_top(self) -> None:
        """Scroll to the first field."""
        area = self.currentWidget()
        if isinstance(area, QScrollArea):
            area.verticalScrollBar().setValue(0)

    def _form(self, kind: str) -> PartForm:
        if kind not in self._forms:
            form = _KINDS[kind]()
            if isinstance(form, PurposeForm):
                form.item_wanted.connect(self.item_wanted)
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setWidget(form)
            area.viewport().setAutoFillBackground(False)
            form.setAutoFillBackground(False)
            self._forms[kind], self._areas[kind] = form, area
            self.addWidget(area)
        return self._forms[kind]


def _at(kind: str, part_id: str, told: tuple[tuple[Where, str], ...]) -> dict[Where, str]:
    skip = 1 if kind == "checklist" else 2
    sentences: dict[Where, str] = {}
    for where, sentence in told:
        here = where[:1] == (kind,) and (kind == "checklist" or where[1:2] == (part_id,))
        if here:
            known = sentences.get(where[skip:])
            sentences[where[skip:]] = (
                sentence if known is None else _("{first} {second}", first=known, second=sentence)
            )
    return sentences
