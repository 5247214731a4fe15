"""The work behind the copies of the library: where they lie, taking one, choosing one."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from readiness.library.records import Backup
from readiness.library.session import BACKUP_FOLDER
from readiness.messages import _
from ui.pages.library.backups_panel import BackupsPanel
from ui.pages.library.page import LibraryPage
from ui.room import Room


class CopiesDesk(QObject):
    """Takes copies, and shows those that are there.

    Signals:
        wanted(Path): the library is to go back to this copy.
    """

    wanted = Signal(object)

    def __init__(self, room: Room, page: LibraryPage) -> None:
        super().__init__(page)
        self._room = room
        self._page = page

    def back_up(self) -> None:
        """Take a verified copy now and say where it is."""
        self._room.say(_("Taking a copy and verifying it…"))
        self._room.relay.when_done(
            self._room.library.backup_now(), self, self._on_taken, self._on_not_taken
        )

    def show(self) -> None:
        """List the copies beside the assessments."""
        panel = BackupsPanel()
        panel.wanted.connect(self.wanted)
        panel.now_wanted.connect(self.back_up)
        panel.folder_wanted.connect(self.choose_folder)
        panel.default_wanted.connect(lambda: self._use(None))
        panel.done.connect(lambda: self._page.show_panel(None))
        self._page.copies_read.connect(panel.show_copies)
        self._page.folder_read.connect(panel.show_folder)
        self._page.folder_read.connect(lambda _folder: self._offer_default(panel))
        self._page.show_panel(panel)
        self._page.refresh()
        panel.begin()

    def choose_folder(self) -> None:
        """Ask where copies are to lie, and take one there to see that it works."""

        def ask(present: Path) -> None:
            chosen = self._room.dialogs.folder_to_use(
                self._page, _("Folder for the copies of the library"), present
            )
            if chosen is not None and chosen != present:
                self._use(chosen)

        self._room.relay.when_done(self._room.library.backup_folder(), self, ask)

    def _offer_default(self, panel: BackupsPanel) -> None:
        self._room.relay.when_done(
            self._room.library.setting(BACKUP_FOLDER),
            panel,
            lambda chosen: panel.offer_default(bool(chosen)),
        )

    def _use(self, folder: Path | None) -> None:
        """Keep the copies in a folder, None for the one beside the library."""
        library, relay = self._room.library, self._room.relay
        where = None if folder is None else str(folder)

        def change(before: str | None) -> None:
            relay.when_done(library.set_setting(BACKUP_FOLDER, where), self, _nothing)
            relay.when_done(
                library.backup_now(),
                self,
                self._on_taken,
                lambda error: self._stay_with(before, error),
            )

        relay.when_done(library.setting(BACKUP_FOLDER), self, change)

    def _stay_with(self, before: str | None, error: Exception) -> None:
        self._room.relay.when_done(
            self._room.library.set_setting(BACKUP_FOLDER, before), self, _nothing
        )
        self._on_not_taken(error)

    def _on_taken(self, copy: Backup) -> None:
        self._room.say(_("A verified copy was taken: {path}", path=copy.path))
        self._page.refresh()

    def _on_not_taken(self, error: Exception) -> None:
        self._room.warn(str(error))
        self._page.refresh()


def _nothing(_result: object) -> None:
    """The setting is kept; what follows shows it."""
