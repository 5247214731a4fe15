"""Drafts out to YAML files and back in."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from readiness.atomic import atomic_write
from readiness.drafts import ChecklistDraft
from readiness.drafts.storage import draft_from_yaml, draft_to_yaml
from readiness.errors import FileProblem, ReadinessError
from readiness.messages import _
from readiness.strict_yaml import SIZE_LIMIT
from ui.draft_document import DraftDocument
from ui.room import Room


class YamlFiles:
    """Asks for files and does the rest; every problem is a sentence above the page."""

    def __init__(self, room: Room, parent: QWidget) -> None:
        self._room = room
        self._parent = parent

    def write(self, draft: ChecklistDraft) -> bool:
        """Export a draft to a file the user names."""
        try:
            data = draft_to_yaml(draft)
        except ReadinessError as problem:
            self._room.warn(str(problem))
            return False
        path = self._room.dialogs.file_to_write(
            self._parent,
            _("Export checklist"),
            f"{draft.title}.yaml",
            _("Checklist (*.yaml *.yml)"),
            "checklists",
        )
        if path is None:
            return False
        try:
            atomic_write(path, data)
        except ReadinessError as problem:
            self._room.warn(str(problem))
            return False
        self._room.say(_("Exported to {file}.", file=path.name))
        return True

    def replace_draft(self, document: DraftDocument) -> bool:
        """Put the checklist of a file in the place of the draft; the draft keeps its id."""
        draft = self.read()
        if draft is None:
            return False
        taken = replace(draft, id=document.draft.id)
        return document.replace(_("Import {title}", title=draft.title), taken)

    def read(self) -> ChecklistDraft | None:
        """Return the draft of a file the user names; None for none."""
        paths = self._room.dialogs.files_to_read(
            self._parent,
            _("Import checklist"),
            _("Checklist (*.yaml *.yml);;All files (*)"),
            "checklists",
        )
        if not paths:
            return None
        try:
            with paths[0].open("rb") as file:
                data = file.read(SIZE_LIMIT + 1)
            return draft_from_yaml(data, paths[0].name)
        except FileProblem as problem:
            self._room.warn(str(problem))
        except OSError:
            self._room.warn(
                _("{file} could not be read; look at its permissions.", file=paths[0].name)
            )
        return None
