"""Puts the app together: process, theme, library, window; the heavy rooms after the first paint."""

from __future__ import annotations

import argparse
import contextlib
import gc
import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLibraryInfo, QLocale, QObject, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from readiness.cli.command import Parser
from readiness.errors import LibraryInUse
from readiness.figures.palette import Palette
from readiness.library import Library, library_path
from readiness.messages import _
from ui.last_open import LastOpen
from ui.main_window import MainWindow
from ui.relay import Relay
from ui.sweeping import Sweeping
from ui.theme import Theme
from ui.window_place import WindowPlace

if TYPE_CHECKING:
    from types import TracebackType

    from ui.single_instance import FirstWindow

log = logging.getLogger("readiness")

WORK_AFTER_MS = 120


def run(arguments: list[str]) -> int:
    """Open the window on the library and the files named; return the exit status."""
    given = _parsed(arguments)
    if not _has_display():
        print(
            _("There is no display. `readiness --help` lists what works in a terminal."),
            file=sys.stderr,
        )
        return 2
    keep_to_oneself()
    path = library_path(given.library)
    files = [Path(name) for name in given.files]
    application = make_application()
    window = make_window(path)
    start = Start(window, path, files)
    if start.ends_here():
        return 0
    sys.excepthook = _Excepthook(window)
    WindowPlace(window, window.room.preferences).restore()
    last = LastOpen(window)
    if not files:
        last.go_back()
    window.show()
    status: int = application.exec()
    start.end()
    # What is left ends with the process; nobody needs to look for garbage in it.
    gc.freeze()
    return status


def make_application() -> QApplication:
    """Return the one QApplication, made if there is none."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    application = QApplication(sys.argv[:1])
    application.setApplicationName("readiness")
    application.setApplicationDisplayName("Readiness")
    application.setDesktopFileName("readiness")
    translator = QTranslator(application)
    words = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(QLocale(), "qtbase", "_", words):
        application.installTranslator(translator)
    return application


def make_window(path: Path | None = None, palette: Palette | None = None) -> MainWindow:
    """Return a window on a library, not yet shown and not yet furnished.

    Without a path the user's own library is opened. `palette` forces light or dark. Call
    `furnish(window)` when it should be usable at once, as tests and screenshots do.
    """
    application = make_application()
    relay = Relay(application)
    library = Library(library_path(path), on_problem=relay.tell)
    opened = library.open()
    theme = application.findChild(Theme) or Theme(application)
    theme.force(palette)
    return MainWindow(library, opened, theme, relay)


def furnish(window: MainWindow) -> None:
    """Import the heavy rooms (models, method, catalogue) and make the window fully usable.

    These two are the one place where they come in; the first paint happens without them.
    """
    furnish_opening(window)
    furnish_work(window)


def furnish_opening(window: MainWindow) -> None:
    """Import the models and the method, so that assessments can be opened."""
    from ui.opening import Opening

    room = window.room
    window.take_opening(Opening(room.library, room.relay, room.open, window))


def furnish_work(window: MainWindow) -> None:
    """Import catalogue, files and drafts, so that the Library can do its work."""
    from ui.pages.library.work import LibraryWork

    window.take_work(LibraryWork(window.room, window.library_page()))
    gc.freeze()
    Sweeping(window)


def keep_to_oneself() -> None:
    """Let nobody else read what this process writes, and leave no memory behind in a crash."""
    os.umask(0o077)
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


class Start(QObject):
    """What follows the first paint: the heavy rooms, the files named, the ear for later starts."""

    def __init__(self, window: MainWindow, library: Path, files: list[Path]) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._files = files
        self._listed = False
        self._furnishing = False
        self._ear: FirstWindow | None = None
        # An assessment that is opened meanwhile comes first, with its paint.
        self._work_timer = QTimer(self, singleShot=True, interval=WORK_AFTER_MS)
        self._work_timer.timeout.connect(self._furnish_work)
        window.listed.connect(self._on_listed)
        window.open_wanted.connect(self._begin)
        window.in_use.connect(self._on_in_use)
        window.installEventFilter(self)

    def ends_here(self) -> bool:
        """Tell whether a window on this library runs already and has taken the files."""
        opened = self._window.opened
        if not opened.done() or not isinstance(opened.exception(), LibraryInUse):
            return False
        return self._handed_over()

    def end(self) -> None:
        """Hear no later start any more."""
        if self._ear is not None:
            self._ear.close()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Wait for the paint that follows the list, unless something is to be opened first."""
        if self._listed and event.type() == QEvent.Type.UpdateRequest:
            self._begin()
        return False

    def _begin(self) -> None:
        if not self._furnishing:
            self._furnishing = True
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self, self._furnish)

    def _on_listed(self) -> None:
        self._listed = True
        self._window.update()

    def _on_in_use(self) -> None:
        if self._handed_over():
            self._window.close()

    def _handed_over(self) -> bool:
        from ui.single_instance import hand_over

        return hand_over(self._library, self._files)

    def _furnish(self) -> None:
        furnish_opening(self._window)
        self._work_timer.start()
        self._window.room.open.document_opened.connect(self._wait_for_the_page)

    def _wait_for_the_page(self) -> None:
        """Let the work begin some time after the page, which is built once this has returned."""
        self._work_timer.stop()
        QTimer.singleShot(0, self, self._work_timer.start)

    def _furnish_work(self) -> None:
        self._window.room.open.document_opened.disconnect(self._wait_for_the_page)
        furnish_work(self._window)
        if os.name == "posix":
            from ui.ending import Ending

            Ending(self._window)
        if self._window.library_page().library_open:
            from ui.single_instance import FirstWindow

            self._ear = FirstWindow(self._library, self)
            self._ear.called.connect(self._window.called_again)
        if self._files:
            self._window.called_again(self._files)


class _Excepthook:
    """Keeps a fault in one place from ending the app; logs where it was, never with what words."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._window.close()
            return
        places = []
        while trace is not None:
            code = trace.tb_frame.f_code
            places.append(f"{Path(code.co_filename).name}:{trace.tb_lineno} {code.co_name}")
            trace = trace.tb_next
        log.error("%s at %s", kind.__name__, " > ".join(places))
        self._window.warn(
            _(
                "Something went wrong inside Readiness ({kind}). What you wrote is kept; if a "
                "place behaves oddly, close the window and open it again.",
                kind=kind.__name__,
            )
        )


def _parsed(arguments: list[str]) -> argparse.Namespace:
    parser = Parser(prog="readiness", add_help=False)
    parser.add_argument("files", nargs="*")
    parser.add_argument("--library")
    return parser.parse_args(arguments)


def _has_display() -> bool:
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
