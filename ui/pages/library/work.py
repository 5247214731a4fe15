"""What the user can do in the Library: wishes become panels, panels become work of the desk."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QProcess

from readiness.library import ImportPlan
from readiness.library.records import Entry, Opened, Recovered
from readiness.messages import _, _n
from ui.pages.library import side
from ui.pages.library.ask_panels import DeletePanel
from ui.pages.library.checklists_view import ChecklistsView
from ui.pages.library.choices import Choice, Wanted
from ui.pages.library.copies_desk import CopiesDesk
from ui.pages.library.desk import Desk
from ui.pages.library.export_desk import ExportDesk
from ui.pages.library.import_panel import ImportPanel
from ui.pages.library.new_panel import NewPanel, ReassessPanel
from ui.pages.library.page import LibraryPage
from ui.pages.library.panel import Panel
from ui.pages.library.starting import start_command
from ui.pages.library.taking_in import Candidate, worth_comparing
from ui.pages.library.versions_desk import VersionsDesk
from ui.room import CHECKLIST, COMPARE, Room, Target

MOST_COMPARED = 8


class LibraryWork(QObject):
    """Answers the wishes of the Library page. Made after the first paint, with the models."""

    def __init__(self, room: Room, page: LibraryPage) -> None:
        super().__init__(page)
        self._room = room
        self._page = page
        self._desk = Desk(room, self)
        self.versions = VersionsDesk(room, page)
        self._exporting = ExportDesk(room, page)
        self._copies = CopiesDesk(room, page)
        self._copies.wanted.connect(self._go_back)
        self._checklists = ChecklistsView()
        page.stack.addWidget(self._checklists)
        page.asked.connect(self._on_asked)
        page.shelf_shown.connect(self._on_shelf)
        self._desk.listed.connect(page.refresh)
        self._desk.checklists.listed.connect(self._show_checklists)
        self._checklists.asked.connect(self._on_checklist_asked)
        self._checklists.import_asked.connect(self._import_checklist)
        self._checklists.blank_asked.connect(self._desk.checklists.begin_blank)
        taking_in = self._desk.taking_in
        taking_in.imported.connect(self._on_imported)
        taking_in.failed.connect(room.warn)
        self._wishes = {
            "open": self._open,
            "new": self._new,
            "import": self._import,
            "reassess": self._reassess,
            "compare": self._compare,
            "export": self._export,
            "duplicate": self._duplicate,
            "versions": self.versions.show_chosen,
            "archive": self._archive,
            "delete": self._delete,
            "backup": self._copies.back_up,
            "backups": self._copies.show,
            "folder": self._copies.choose_folder,
            "samples": self._samples,
            "recover": self._recover,
            "again": self._open_again,
            "another": self._open_another,
        }
        page.works = True
        if page.library_open:
            page.refresh()
            self.begin()

    def begin(self) -> None:
        """The library is open: see to the samples."""
        self._desk.provide_samples(self._greet)
        self._show_checklists()

    def import_files(self, paths: list[Path]) -> None:
        """Show what importing these files would do."""
        panel = ImportPanel()
        taking_in = self._desk.taking_in
        taking_in.read.connect(panel.show_progress)
        taking_in.planned.connect(panel.show_candidates)
        panel.wanted.connect(self._import_now)
        panel.done.connect(taking_in.stop)
        self._show(panel)
        panel.begin()
        taking_in.read_files(paths)

    def _greet(self) -> None:
        self._page.note.show_message(
            _(
                "Welcome. These three worked samples are ready to open and to try things on. "
                "“Remove the samples” at the left takes them away, and brings them back."
            ),
            state="accent",
        )

    # Wishes

    def _on_asked(self, wish: str) -> None:
        if wish in self._wishes:
            self._wishes[wish]()

    def _chosen(self) -> list[Entry]:
        return self._page.view.chosen()

    def _open(self) -> None:
        self._room.open_assessment(self._chosen()[0].document_id, CHECKLIST, Target())

    def _new(self, choice: Choice | None = None) -> None:
        cases: dict[str, Entry] = {}
        for entry in self._page.entries:
            cases.setdefault(entry.summary.case_id, entry)

        def show(choices: list[Choice]) -> None:
            if choice is not None:
                choices = [choice, *(other for other in choices if other != choice)]
            panel = NewPanel(list(cases.values()))
            panel.checklist_wanted.connect(
                lambda wanted: self._desk.checklists.checklist(wanted, panel.show_checklist)
            )
            panel.wanted.connect(self._create)
            self._show(panel)
            panel.show_choices(choices)
            panel.begin()

        self._desk.checklists.choices(show)

    def _create(self, wanted: Wanted) -> None:
        self._page.show_panel(None)
        self._page.show_shelf(side.OPEN)
        self._desk.create(wanted)

    def _reassess(self) -> None:
        panel = ReassessPanel(self._chosen()[0])
        panel.wanted.connect(self._reassess_now)
        self._show(panel)
        panel.begin()

    def _reassess_now(self, document_id: str, title: str, as_of: date) -> None:
        self._page.show_panel(None)
        self._desk.reassess(document_id, title, as_of)

    def _compare(self) -> None:
        ids = tuple(entry.document_id for entry in self._chosen())
        if not 2 <= len(ids) <= MOST_COMPARED:
            self._room.say(
                _("Select two to {most} assessments to compare them.", most=MOST_COMPARED)
            )
            return
        # The oldest is the base the others are held against.
        oldest_first = sorted(self._chosen(), key=lambda entry: entry.summary.as_of)
        self._room.navigate(
            COMPARE, Target(assessments=tuple(entry.document_id for entry in oldest_first))
        )

    def _export(self) -> None:
        self._exporting.export(self._chosen())

    def _duplicate(self) -> None:
        self._desk.duplicate(self._chosen()[0].document_id)

    def _archive(self) -> None:
        self._desk.archive(self._chosen())

    def _delete(self) -> None:
        panel = DeletePanel(self._chosen())
        panel.wanted.connect(self._delete_now)
        self._show(panel)
        panel.begin()

    def _delete_now(self, entries: list[Entry]) -> None:
        self._page.show_panel(None)
        self._desk.delete(entries)

    def _samples(self) -> None:
        self._page.note.hide()
        self._desk.switch_samples(self._ask_about_changed_samples)

    def _ask_about_changed_samples(self, count: int) -> None:
        self._page.note.show_message(
            _n(
                "You have changed {count} of the samples. Removing them erases that for good.",
                "You have changed {count} of the samples. Removing them erases that for good.",
                count,
            ),
            (_("Remove them"), self._desk.remove_samples),
        )

    # Import

    def _import(self) -> None:
        paths = self._room.dialogs.files_to_import(self._page)
        if paths:
            self.import_files(paths)

    def _import_now(self, candidates: list[Candidate]) -> None:
        self._desk.taking_in.apply(candidates)

    def _on_imported(self, plans: list[ImportPlan]) -> None:
        self._page.show_panel(None)
        if not plans:
            return
        last = plans[-1].document_id
        self._page.show_shelf(side.OPEN)
        self._page.refresh(last)
        beside = worth_comparing(plans)
        if beside is not None and beside.beside is not None:
            both = (beside.beside, beside.document_id)
            self._page.note.show_message(
                _("The file went another way than what the library has. Both are kept."),
                (_("Compare them"), lambda: self._compare_both(both)),
                state="accent",
            )
        elif len(plans) == 1:
            self._room.open_assessment(last, CHECKLIST, Target())
        else:
            count = len(plans)
            self._room.say(
                _n("{count} assessment imported.", "{count} assessments imported.", count)
            )

    def _compare_both(self, both: tuple[str, str]) -> None:
        self._room.navigate(COMPARE, Target(assessments=both))

    # Going back and recovery

    def _go_back(self, path: Path) -> None:
        self._page.show_panel(None)
        document = self._room.open.document
        if document is not None:
            document.flush()
            document.abandon()
            self._room.open.release()
        self._room.relay.when_done(self._room.library.restore_backup(path), self, self._gone_back)

    def _gone_back(self, recovered: Recovered) -> None:
        self._room.preferences.read()
        self._page.show_library(recovered.opened)
        self._room.say(_("The library is at the state of {name}.", name=recovered.backup.name))

    def _recover(self) -> None:
        self._room.relay.when_done(
            self._room.library.recover(), self, self._recovered, self._page.show_problem
        )

    def _recovered(self, recovered: Recovered) -> None:
        self._gone_back(recovered)
        self.begin()
        if recovered.moved_aside:
            self._room.warn(
                _(
                    "The damaged library was moved aside to {path}; nothing of it was deleted.",
                    path=recovered.moved_aside[0],
                )
            )

    def _open_again(self) -> None:
        def opened(found: Opened) -> None:
            self._room.preferences.read()
            self._page.show_library(found)
            self.begin()

        self._room.relay.when_done(self._room.library.open(), self, opened, self._page.show_problem)

    def _open_another(self) -> None:
        paths = self._room.dialogs.files_to_read(
            self._page, _("Open another library"), _("Libraries (*)"), "library"
        )
        if paths:
            program, arguments = start_command(paths[0])
            QProcess.startDetached(program, arguments)

    # Checklists

    def _on_shelf(self, shelf: str) -> None:
        if shelf in (side.SHIPPED, side.OWN):
            self._page.stack.setCurrentWidget(self._checklists)
            self._show_checklists()

    def _show_checklists(self) -> None:
        def show(choices: list[Choice]) -> None:
            own = self._page.shelf == side.OWN
            self._checklists.show_choices(choices, own)
            self._page.side.show_counts(
                {
                    side.SHIPPED: sum(not choice.own for choice in choices),
                    side.OWN: sum(choice.own for choice in choices),
                }
            )

        self._desk.checklists.choices(show)

    def _on_checklist_asked(self, wish: str, choice: Choice) -> None:
        desk = self._desk.checklists
        if wish == "use":
            self._new(choice)
        elif wish == "edit":
            desk.edit(choice)
        elif wish == "copy":
            desk.copy(choice)
        elif wish == "delete":
            self._page.note.show_message(
                _("Delete the checklist “{title}”? Assessments keep their copies.",
                  title=choice.title),
                (_("Delete it"), lambda: desk.delete(choice)),
            )  # fmt: skip
        elif wish == "export":
            path = self._room.dialogs.file_to_write(
                self._page,
                _("Export checklist"),
                f"{choice.title}.yaml",
                _("Checklist (*.yaml *.yml)"),
                "checklists",
            )
            if path is not None:
                desk.write_out(choice, path)

    def _import_checklist(self) -> None:
        for path in self._room.dialogs.files_to_read(
            self._page, _("Import checklist"), _("Checklists (*.yaml *.yml)"), "checklists"
        ):
            self._desk.checklists.take_in(path)

    def _show(self, panel: Panel) -> None:
        panel.done.connect(self._close_panel)
        self._page.show_panel(panel)

    def _close_panel(self) -> None:
        self._page.show_panel(None)
