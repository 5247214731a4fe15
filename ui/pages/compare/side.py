"""The left side of the Compare place: what the library has, and what of it is compared."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from readiness.messages import _
from ui.pages.compare.choice import MOST, Choice, Chosen, choice_of, choice_of_revision
from ui.pages.compare.picker import Picker
from ui.widgets.plain_label import PlainLabel
from ui.widgets.text_field import LineField

if TYPE_CHECKING:
    from readiness.library import Entry, RevisionInfo
    from ui.room import Room, Target

_WIDE, _NARROW = 268, 236
_LISTED = 300
_SEARCH_MS = 100


class CompareSide(QFrame):
    """A search, the assessments found, and below each its revisions on demand.

    Attributes:
        chosen: what is compared, the base first.
        is_empty: the library has no assessment to choose from.

    Signals:
        chosen_changed(): what is compared may be another; told once the list was read, too.
    """

    chosen_changed = Signal()

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self.chosen = Chosen()
        self.is_empty = False
        self._known: dict[str, Choice] = {}
        self._case_id = ""
        self._preselect = True
        self.search_field = LineField(
            _("Find a saved assessment"),
            placeholder=_("Find a saved assessment"),
            object_name="compare-find",
        )
        self.picker = Picker()
        self.picker.toggled.connect(self._toggle)
        self.picker.base_wanted.connect(self._make_base)
        self.picker.revisions_wanted.connect(self._load_revisions)
        self._more = PlainLabel(role="small", wrap=True)
        self._more.hide()
        self._search = QTimer(self, singleShot=True, interval=_SEARCH_MS)
        self._search.timeout.connect(self.look)
        self.search_field.edited.connect(lambda _text: self._search.start())
        self.setProperty("surface", "side")
        self.show_narrow(narrow=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 12, 10, 10)
        column.setSpacing(10)
        column.addWidget(self.search_field)
        column.addWidget(self.picker, 1)
        column.addWidget(self._more)

    def show_narrow(self, *, narrow: bool) -> None:
        """Take less width in a small window."""
        self.setFixedWidth(_NARROW if narrow else _WIDE)

    def begin(self, case_id: str) -> None:
        """Begin with another case: its assessments are chosen once the list is read."""
        self._case_id = case_id
        self._preselect = True

    def start(self, target: Target) -> None:
        """Choose the assessments that a target names, the oldest as base."""
        self._preselect = False
        self._ask("", lambda entries: self._start(entries, target))

    def look(self) -> None:
        """Read again what the library has."""
        self._ask(self.search_field.text(), self._take)

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self.search_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_field.selectAll()

    def swap_base(self) -> None:
        """Make the last one the base and the base the last one."""
        self.chosen.swap_base()
        self._tell()

    def _tell(self) -> None:
        self.picker.show_chosen(self.chosen.keys)
        self.chosen_changed.emit()

    def _ask(self, text: str, then: Callable[[list[Entry]], object]) -> None:
        """Ask for the assessments that hold a text, the archived ones last."""
        library, relay = self._room.library, self._room.relay

        def with_archived(entries: list[Entry]) -> None:
            archived = library.entries(text, archived=True)
            relay.when_done(archived, self, lambda more: then([*entries, *more]))

        relay.when_done(library.entries(text), self, with_archived)

    def _take(self, entries: list[Entry]) -> None:
        choices = [choice_of(entry) for entry in entries]
        here = self._case_id
        choices.sort(key=lambda choice: (choice.archived, choice.case_id != here))
        if not self.search_field.text():
            # The whole list came: what is not in it any more cannot be compared either.
            ids = {choice.document_id for choice in choices}
            self.is_empty = not ids
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
            self.chosen.start([c for c in choices if c.case_id == here and here and not c.archived])
        self.chosen.refresh(self._known)
        self._tell()

    def _start(self, entries: list[Entry], target: Target) -> None:
        wanted = target.assessments
        choices = [choice_of(entry) for entry in entries if entry.document_id in wanted]
        self._known |= {choice.key: choice for choice in choices}
        self.chosen.start(choices)
        if not target.revision or not choices:
            self._tell()
            return
        last = next((c for c in choices if c.document_id == wanted[-1]), choices[-1])

        def add(history: list[RevisionInfo]) -> None:
            for info in history:
                if target.revision in (info.sha, str(info.number)):
                    self.chosen.toggle(choice_of_revision(last, info))
            self._tell()

        self._room.relay.when_done(self._room.library.history(last.document_id), self, add)

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
            self.picker.show_chosen(self.chosen.keys)
            if not earlier:
                self._room.say(_("There is no earlier revision of this assessment."))

        self._room.relay.when_done(self._room.library.history(document_id), self, show)

    def _toggle(self, choice: Choice) -> None:
        if not self.chosen.toggle(choice):
            self._room.say(
                _("At most {most} can be compared at once; take one away first.", most=MOST)
            )
        self._tell()

    def _make_base(self, key: str) -> None:
        self.chosen.make_base(key)
        self._tell()
