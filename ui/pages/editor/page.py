"""The place that edits a checklist: outline, form, what stands beside; always a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from readiness.drafts import draft_from, edits
from readiness.edits import use_checklist
from readiness.messages import _
from ui.draft_document import DRAFT_OF, DraftDocument, draft_id
from ui.page import Page
from ui.pages.editor.commands import Key, Step, changed_part, planned, surviving
from ui.pages.editor.files import YamlFiles
from ui.pages.editor.forms import Forms
from ui.pages.editor.header import Header
from ui.pages.editor.opening import DraftOpening, Opened, is_of
from ui.pages.editor.outline import Outline
from ui.pages.editor.side import Side
from ui.pages.editor.standing import facts, next_fault, part_of, standing
from ui.room import CHECKLIST, LIBRARY, Room, Target
from ui.widgets.banner import Banner
from ui.widgets.reading_order import stops_in

if TYPE_CHECKING:
    from readiness.drafts import ChecklistDraft, Where
    from readiness.model import Assessment
    from ui.document import Document

CHECKLIST_KEY: Key = ("checklist", "")


class EditorPage(Page):
    """Edits the open assessment's own checklist, or one of the user's own in the library.

    What is typed is a draft, kept in the library whatever is in it. The assessment keeps the
    checklist it has until *Use this checklist*.
    """

    title = ""
    stands_in = CHECKLIST
    hints = _("Ctrl+↑ ↓ move · Ctrl+D duplicate · Ctrl+Enter add · Del remove")

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.setObjectName("editor")
        self.document: DraftDocument | None = None
        self._in_use: ChecklistDraft | None = None
        self._before: ChecklistDraft | None = None
        self._wanted_item = ""
        self._opening = DraftOpening(room, self._on_opened, self._on_missing, self)
        self._files = YamlFiles(room, self)
        self.header = Header()
        self.banner = Banner()
        self.outline = Outline()
        self.forms = Forms()
        self.side = Side()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.banner)
        row = QHBoxLayout()
        row.setSpacing(0)
        for part, least, most, stretch in (
            (self.outline, 210, 330, 22),
            (self.forms, 400, 16_777_215, 53),
            (self.side, 250, 360, 25),
        ):
            part.setMinimumWidth(least)
            part.setMaximumWidth(most)
            row.addWidget(part, stretch)
        column.addLayout(row, 1)
        self._connect()

    def _connect(self) -> None:
        self.room.open.document_closed.connect(self._on_document_closed)
        self.header.wanted.connect(self._on_wanted)
        self.outline.chosen.connect(self._on_chosen)
        self.outline.command.connect(self.run)
        # Queued: the rows must not change before the drag that asks for it has ended.
        self.outline.tree.rows.item_dropped.connect(
            self._on_dropped, Qt.ConnectionType.QueuedConnection
        )
        self.outline.entered.connect(lambda: self.forms.focus_place(()))
        self.forms.item_wanted.connect(lambda item: self.show_part(("items", item)))
        for keys, act in (
            ("Ctrl+Return", lambda: self.run("add")),
            ("Ctrl+Enter", lambda: self.run("add")),
            ("Ctrl+D", lambda: self.run("duplicate")),
            ("F8", self.mend_next),
            ("Esc", self._on_escape),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # What the window asks

    def go_to(self, target: Target) -> None:
        """Edit the checklist the target names, the open assessment's own where it names none."""
        self._wanted_item = target.item
        assessment = self._open_assessment()
        if target.checklist:
            document_id = target.checklist
        elif assessment is not None:
            document_id = draft_id(assessment.id)
        else:
            self.room.say(_("Open an assessment first, or choose a checklist in the Library."))
            self.room.navigate(LIBRARY, Target())
            return
        if self.document is not None and self.document.document_id == document_id:
            if assessment is not None and not target.checklist:
                # The assessment may have gone back to another checklist since.
                draft = self.document.draft
                self._in_use = draft if is_of(draft, assessment) else None
            self._show_wanted_item()
            self.outline.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        elif target.checklist:
            self._opening.of_library(document_id)
        elif assessment is not None:
            self._opening.of_assessment(assessment)

    def show_document(self, document: Document) -> None:
        """Let go of a draft that belongs to another assessment."""
        if self.document is None or not self.document.document_id.startswith(DRAFT_OF):
            return
        if self.document.document_id != draft_id(document.assessment.id):
            self._let_go()

    def perform(self, action_id: str) -> bool:
        """Undo, redo and find mean the draft here; it is saved by itself."""
        if self.document is None:
            return False
        if action_id == "undo":
            self._undo(self.document)
        elif action_id == "redo":
            self.document.undo_stack.redo()
        elif action_id == "find":
            self.outline.find_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.outline.find_field.selectAll()
        elif action_id == "name_version":
            self.document.save_now()
            self.room.say(_("The draft is saved by itself."))
        else:
            return False
        return True

    def leave(self) -> None:
        """Save at once what is not saved yet."""
        if self.document is not None:
            self.document.end_typing()
            self.document.save_now()

    def tab_stops(self) -> list[QWidget]:
        """Tab goes column by column as one reads; the fields of a form are made when needed."""
        parts = (self.header, self.banner, self.outline, self.forms, self.side)
        return [stop for part in parts for stop in stops_in(part)]

    def save_all(self) -> str:
        """Save the draft; return what went wrong, if anything."""
        if self.document is None or self.document.flush():
            return ""
        return self.document.save_state

    # What the user asks

    def run(self, command: str) -> None:
        """Add, duplicate, remove or move the current part."""
        if self.document is None:
            return
        here = self.outline.current
        step = planned(self.document.draft, here, command)
        if not isinstance(step, Step):
            self.room.say(step)
            return
        then = step.then if step.then is not None else self.outline.neighbour(here)
        self.document.end_typing()
        if not self.document.edit(step.text, step.function, *step.arguments, **step.named):
            return
        self.show_part(then)
        if step.then is None:
            self.room.say(_("{step}: done. Ctrl+Z brings it back.", step=step.text))
        if step.write:
            self.forms.to_top()
            self.forms.focus_place(("question",) if then[0] == "items" else ("title",))

    def show_part(self, key: Key) -> None:
        """Show a part in the outline, in its form, and beside it."""
        self.outline.choose(key)
        self._show_current()

    def mend_next(self) -> None:
        """Go to the next thing to mend after the current part, round and round."""
        if self.document is None or not self.document.faults:
            self.room.say(_("There is nothing to mend."))
            return
        fault = next_fault(self.document.faults, self._here())
        key = part_of(fault.where)
        self.show_part(key)
        self.forms.focus_place(fault.where[1 if key[0] == "checklist" else 2 :])

    def _here(self) -> Where:
        kind, part_id = self.outline.current
        part = (kind, part_id) if part_id else (kind,)
        return (*part, *self.forms.focused_place())

    def use(self) -> None:
        """Judge the open assessment by the draft from now on, as one step of the assessment."""
        document = self.room.open.document
        if self.document is None or not self._is_assessments_own():
            return
        checklist = self.document.outcome.checklist
        if document is None or checklist is None:
            return
        document.edit(_("Use the edited checklist"), use_checklist, checklist)
        self._in_use = self.document.draft
        self._refresh()
        self.room.say(
            _("The assessment is judged by the edited checklist now. Ctrl+Z takes it back.")
        )
        self.done()

    def done(self) -> None:
        """Go back to where the editor was opened; the draft stays as it is."""
        kind, part_id = self.outline.current
        assessment = self._open_assessment()
        if self._is_assessments_own() and assessment is not None:
            known = kind == "items" and part_id in assessment.checklist.items
            self.room.navigate(CHECKLIST, Target(item=part_id if known else ""))
        else:
            self.room.navigate(LIBRARY, Target())

    def begin_again(self) -> None:
        """Put the checklist in use in the place of the draft, as one step back."""
        assessment = self._open_assessment()
        if self.document is not None and assessment is not None:
            self._in_use = draft_from(assessment.checklist)
            self.document.replace(_("Begin again"), self._in_use)

    def _undo(self, document: DraftDocument) -> None:
        step = document.undo_stack.undoText()
        document.undo_stack.undo()
        if step:
            self.room.say(_("{step}: taken back.", step=step))

    # What follows

    def _on_wanted(self, what: str) -> None:
        if self.document is None:
            return
        if what == "undo":
            self._undo(self.document)
        elif what == "mend":
            self.mend_next()
        elif what == "use":
            self.use()
        elif what == "import":
            self._files.replace_draft(self.document)
        elif what == "export":
            self._files.write(self.document.draft)
        else:
            self.done()

    def _on_opened(self, opened: Opened) -> None:
        self._let_go()
        self.document = opened.document
        assessment = self._open_assessment()
        own = self._is_assessments_own() and assessment is not None
        self.header.use.setVisible(own)
        self.stands_in = CHECKLIST if own else LIBRARY
        self._in_use = None if not own or opened.left else opened.document.draft
        self._before = opened.document.draft
        self.document.changed.connect(self._on_changed)
        self.document.refused.connect(self.room.say)
        self.document.save_state_changed.connect(self._show_status)
        self._show_outline()
        if opened.left:
            self.banner.show_message(
                _(
                    "This is the draft as you left it. The assessment still uses its checklist "
                    "without these changes."
                ),
                (_("Begin again from the checklist in use"), self.begin_again),
            )
        self._show_wanted_item()
        self.outline.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_escape(self) -> None:
        if self.outline.find_field.hasFocus() and self.outline.find_field.text():
            self.outline.find_field.clear()
        else:
            self.done()

    def _on_missing(self, sentence: str) -> None:
        self.room.warn(sentence)
        self.room.navigate(LIBRARY, Target())

    def _let_go(self) -> None:
        self.banner.hide()
        if self.document is not None:
            self.document.save_now()
            self.document.changed.disconnect(self._on_changed)
            self.document.save_state_changed.disconnect(self._show_status)
            self.document = None

    def _on_document_closed(self) -> None:
        if self._is_assessments_own():
            self._let_go()

    def _on_changed(self) -> None:
        if self.document is None:
            return
        draft = self.document.draft
        before, self._before = self._before or draft, draft
        here = self.outline.current
        near = surviving(before, draft, here)
        self._show_outline()
        if near != here:
            self.show_part(near)
            # Typing goes on in the part that is gone, not in the one that is shown instead.
            if not self.outline.find_field.hasFocus():
                self.outline.tree.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        changed = changed_part(before, draft)
        if changed is not None and changed != here and not self._is_typing():
            self.outline.choose(changed)
        self._show_current()

    def _show_outline(self) -> None:
        if self.document is not None:
            document = self.document
            self.outline.show_draft(document.draft, document.faults, document.warnings)

    def _is_typing(self) -> bool:
        form = self.forms.form
        focus = self.focusWidget()
        return form is not None and focus is not None and form.isAncestorOf(focus)

    def _on_dropped(self, item_id: str, section_id: str, position: int) -> None:
        if self.document is not None:
            self.document.end_typing()
            self.document.edit(_("Move an item"), edits.place_item, item_id, section_id, position)
            self.show_part(("items", item_id))

    def _on_chosen(self, _kind: str, _part_id: str) -> None:
        if self.document is not None:
            self.document.end_typing()
        self._show_current()
        self.forms.to_top()

    def _show_wanted_item(self) -> None:
        if self.document is None:
            return
        draft = self.document.draft
        if self._wanted_item in draft.items:
            self.show_part(("items", self._wanted_item))
        elif self.outline.current == CHECKLIST_KEY and draft.items:
            self.show_part(("items", next(iter(draft.items))))
        else:
            self._show_current()
        self._refresh()

    def _show_current(self) -> None:
        if self.document is None:
            return
        kind, part_id = self.outline.current
        self.forms.show_part(self.document, kind, part_id)
        assessment = self._open_assessment() if self._is_assessments_own() else None
        self.side.show_part(self.document, assessment, kind, part_id)
        self._refresh()

    def _refresh(self) -> None:
        if self.document is None:
            return
        document = self.document
        stack = document.undo_stack
        self.header.show_title(document.draft.title)
        self.header.show_undo(stack.undoText() if stack.canUndo() else "")
        self.header.show_standing(standing(document, self._in_use))
        self._show_status()

    def _show_status(self) -> None:
        if self.document is not None:
            self.status = facts(self.document)
            self.room.refresh_frame()

    def _is_assessments_own(self) -> bool:
        return self.document is not None and self.document.document_id.startswith(DRAFT_OF)

    def _open_assessment(self) -> Assessment | None:
        document = self.room.open.document
        return document.assessment if document is not None else None
