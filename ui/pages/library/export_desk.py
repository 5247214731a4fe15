"""Assessments out of the library into files: one by its name, several into one folder."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from readiness.atomic import atomic_write
from readiness.bodies import read_body
from readiness.errors import ReadinessError
from readiness.files import PortableFile, file_bytes
from readiness.library.records import Entry, Stored
from readiness.messages import _, _n
from ui.dialogs.files import file_name
from ui.room import Room

_SUFFIX = ".readiness"


class ExportDesk(QObject):
    """Asks where to write, and says once how it went."""

    def __init__(self, room: Room, page: QWidget) -> None:
        super().__init__(page)
        self._room = room
        self._page = page

    def export(self, entries: list[Entry]) -> None:
        """Write the newest revision of each, with its lineage, to a file of its own."""
        if len(entries) == 1:
            title = entries[0].summary.title
            path = self._room.dialogs.file_to_write(
                self._page,
                _("Export assessment"),
                f"{title}{_SUFFIX}",
                _("Assessment (*.readiness)"),
                "export",
            )
            if path is not None:
                self._write(
                    entries[0],
                    lambda: path,
                    lambda: self._room.say(_("Written: {path}", path=path)),
                    lambda error: self._room.warn(str(error)),
                )
        elif entries:
            folder = self._room.dialogs.folder_to_write(
                self._page, _("Export into this folder"), "export"
            )
            if folder is not None:
                self._write_each(list(entries), folder, 0, [])

    def _write_each(
        self, left: list[Entry], folder: Path, written: int, failed: list[Exception]
    ) -> None:
        if not left:
            self._report(folder, written, failed)
            return
        entry, *others = left

        def missed(error: Exception) -> None:
            self._write_each(others, folder, written, [*failed, error])

        self._write(
            entry,
            lambda: free_path(folder, entry.summary.title),
            lambda: self._write_each(others, folder, written + 1, failed),
            missed,
        )

    def _report(self, folder: Path, written: int, failed: list[Exception]) -> None:
        done = _n(
            "{count} assessment written to {folder}.",
            "{count} assessments written to {folder}.",
            written,
            folder=folder,
        )
        if not failed:
            self._room.say(done)
            return
        self._room.warn(
            _n(
                "{written} of {all} assessments written to {folder}; {count} was not: {reason}",
                "{written} of {all} assessments written to {folder}; {count} were not, "
                "the first because: {reason}",
                len(failed),
                written=written,
                all=written + len(failed),
                folder=folder,
                reason=str(failed[0]),
            )
        )

    def _write(
        self,
        entry: Entry,
        where: Callable[[], Path],
        done: Callable[[], object],
        failed: Callable[[Exception], object],
    ) -> None:
        library, relay = self._room.library, self._room.relay

        def write(stored: Stored, lineage: list[str]) -> None:
            earlier = tuple(sha for sha in lineage if sha != stored.info.sha)
            try:
                assessment = read_body(stored.body, stored.checklist or b"")
                atomic_write(
                    where(), file_bytes(PortableFile(assessment, stored.info.sha, earlier))
                )
            except ReadinessError as error:
                failed(error)
                return
            done()

        def loaded(stored: Stored) -> None:
            lineage = library.lineage(entry.document_id)
            relay.when_done(lineage, self, lambda shas: write(stored, shas), failed)

        relay.when_done(library.load(entry.document_id), self, loaded, failed)


def free_path(folder: Path, title: str) -> Path:
    """Return a path in the folder for a title that no file there has yet, in any case."""
    wanted = Path(file_name(f"{title}{_SUFFIX}"))
    taken = {path.name.casefold() for path in folder.iterdir()} if folder.is_dir() else set()
    name, number = wanted.name, 1
    while name.casefold() in taken:
        number += 1
        name = f"{wanted.stem} ({number}){_SUFFIX}"
    return folder / name
