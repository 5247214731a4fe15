"""The work behind the checklists of the Library: copies, files, deletion."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from readiness.atomic import atomic_write
from readiness.catalogue import checklist_to_yaml, load_checklist, shipped_checklists
from readiness.drafts.converting import blank_draft, draft_from, own_copy, to_checklist
from readiness.drafts.draft import ChecklistDraft
from readiness.drafts.storage import draft_body, draft_from_body, draft_from_yaml, draft_to_yaml
from readiness.errors import FileProblem, ReadinessError
from readiness.library.records import Entry, Stored
from readiness.messages import _
from readiness.model import Checklist
from readiness.summary import Summary
from ui.pages.library.choices import Choice
from ui.room import EDITOR, Room, Target

_LARGEST = 20_000_000


class ChecklistDesk(QObject):
    """Makes, copies, reads and writes checklists of one's own.

    Signals:
        listed(): there are others now.
    """

    listed = Signal()

    def __init__(self, room: Room, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._library = room.library

    def choices(self, then: Callable[[list[Choice]], object]) -> None:
        """Call back with the checklists an assessment can start from."""
        shipped = [Choice(entry.id, entry.title, False) for entry in shipped_checklists()]

        def with_own(entries: list[Entry]) -> None:
            own = [Choice(e.document_id, e.summary.title, True) for e in entries]
            then(shipped + own)

        self._ask(self._library.entries(kind="checklist"), with_own)

    def checklist(self, choice: Choice, then: Callable[[Checklist], object]) -> None:
        """Call back with a checklist, ready to judge by; an unfinished draft is refused."""
        self._draft(
            choice,
            lambda draft: then(to_checklist(draft) if choice.own else load_checklist(choice.id)),
        )

    def copy(self, choice: Choice) -> None:
        """Make a copy of one's own and open it in the editor."""

        def keep(draft: ChecklistDraft) -> None:
            self._keep_and_edit(own_copy(draft, _("{title} (copy)", title=draft.title[:280])))

        self._draft(choice, keep)

    def begin_blank(self) -> None:
        """Begin an empty checklist and open it in the editor."""
        self._keep_and_edit(blank_draft(_("New checklist")))

    def edit(self, choice: Choice) -> None:
        """Open one's own checklist in the editor."""
        self._room.navigate(EDITOR, Target(checklist=choice.id))

    def take_in(self, path: Path) -> None:
        """Read a YAML checklist and keep it as one of one's own."""
        try:
            if path.stat().st_size > _LARGEST:
                raise FileProblem(
                    _("{name} is larger than 20 MB; choose another file.", name=path.name)
                )
            draft = draft_from_yaml(path.read_bytes(), path.name)
        except ReadinessError as error:
            self._room.warn(str(error))
        except OSError:
            self._room.warn(_("{name} cannot be read; check that it is there.", name=path.name))
        else:
            self._save(own_copy(draft, draft.title), self.listed.emit)

    def write_out(self, choice: Choice, path: Path) -> None:
        """Write a checklist as YAML."""

        def write(draft: ChecklistDraft) -> None:
            data = draft_to_yaml(draft) if choice.own else checklist_to_yaml(to_checklist(draft))
            atomic_write(path, data)
            self._room.say(_("Written: {path}", path=path))

        self._draft(choice, write)

    def delete(self, choice: Choice) -> None:
        """Erase one's own checklist; assessments keep their copies."""
        self._ask(self._library.delete_for_good(choice.id), lambda _done: self.listed.emit())

    def _draft(self, choice: Choice, then: Callable[[ChecklistDraft], object]) -> None:
        if not choice.own:
            then(draft_from(load_checklist(choice.id)))
            return

        def stored(found: Stored) -> None:
            then(draft_from_body(found.body))

        self._ask(self._library.load(choice.id), stored)

    def _keep_and_edit(self, draft: ChecklistDraft) -> None:
        def kept() -> None:
            self.listed.emit()
            self._room.navigate(EDITOR, Target(checklist=draft.id))

        self._save(draft, kept)

    def _save(self, draft: ChecklistDraft, then: Callable[[], object]) -> None:
        items = sum(len(section.items) for section in draft.sections)
        summary = Summary(
            document_id=draft.id, title=draft.title, items=items, search_text=draft.title
        )
        future = self._library.save(draft.id, "checklist", draft_body(draft), None, summary)
        self._ask(future, lambda _info: then())

    def _ask(self, future: Any, then: Callable[[Any], object]) -> None:
        def guarded(result: Any) -> None:
            try:
                then(result)
            except ReadinessError as error:
                self._room.warn(str(error))

        self._room.relay.when_done(future, self, guarded)
