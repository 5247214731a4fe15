"""Asks where to read and write files; remembers the folders inside the library."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from readiness.messages import _
from ui.preferences import Preferences


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask: `save` for one path to write, `folder` for a folder, otherwise files to read.

    `patterns` is a Qt filter such as "Brief (*.pdf)"; `start` is a folder, or the file proposed.
    """

    title: str
    patterns: str
    start: Path
    save: bool = False
    folder: bool = False


def ask_with_qt(parent: QWidget | None, question: Question) -> list[Path]:
    """Ask in the system's own dialog; an empty list means the user thought better of it."""
    # Qt's class is made when it is imported, and most starts ask for no file.
    from PySide6.QtWidgets import QFileDialog

    if question.folder:
        folder = QFileDialog.getExistingDirectory(parent, question.title, str(question.start))
        return [Path(folder)] if folder else []
    if question.save:
        chosen, _filter = QFileDialog.getSaveFileName(
            parent, question.title, str(question.start), question.patterns
        )
        return [Path(chosen)] if chosen else []
    several, _filter = QFileDialog.getOpenFileNames(
        parent, question.title, str(question.start), question.patterns
    )
    return [Path(path) for path in several]


class FileDialogs:
    """The questions of the app; `ask` is the one function that opens a dialog, tests replace it."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self.ask: Callable[[QWidget | None, Question], list[Path]] = ask_with_qt

    def files_to_import(self, parent: QWidget | None) -> list[Path]:
        """Ask for assessment files."""
        return self.files_to_read(
            parent,
            _("Import assessments"),
            _("Assessments (*.readiness *.json);;All files (*)"),
            "import",
        )

    def files_to_read(
        self, parent: QWidget | None, title: str, patterns: str, purpose: str
    ) -> list[Path]:
        """Ask for files; the folder is remembered under the purpose."""
        paths = self.ask(parent, Question(title, patterns, self._folder(purpose)))
        if paths:
            self._remember(purpose, paths[0].parent)
        return paths

    def file_to_write(
        self, parent: QWidget | None, title: str, name: str, patterns: str, purpose: str
    ) -> Path | None:
        """Ask for one file to write, proposing a name; the folder is remembered.

        A name without one of the endings in `patterns` gets that of `name`. If a file is there
        under the name it has then, which the dialog did not ask about, it is asked once more.
        """
        start = self._folder(purpose) / file_name(name)
        while True:
            paths = self.ask(parent, Question(title, patterns, start, save=True))
            if not paths:
                return None
            start = _with_ending(paths[0], patterns, Path(name).suffix)
            if start == paths[0] or not start.exists():
                self._remember(purpose, start.parent)
                return start

    def folder_to_write(self, parent: QWidget | None, title: str, purpose: str) -> Path | None:
        """Ask for a folder to write several files into; it is remembered under the purpose."""
        paths = self.ask(parent, Question(title, "", self._folder(purpose), folder=True))
        if not paths:
            return None
        self._remember(purpose, paths[0])
        return paths[0]

    def folder_to_use(self, parent: QWidget | None, title: str, present: Path) -> Path | None:
        """Ask for a folder, starting from the present one."""
        start = present if present.is_dir() else present.parent
        paths = self.ask(parent, Question(title, "", start, folder=True))
        return paths[0] if paths else None

    def _folder(self, purpose: str) -> Path:
        remembered = self._preferences.get("folders", {}).get(purpose)
        if remembered and Path(remembered).is_dir():
            return Path(remembered)
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(QStandardPaths.writableLocation(documents) or Path.home())

    def _remember(self, purpose: str, folder: Path) -> None:
        folders = self._preferences.get("folders", {})
        self._preferences.set("folders", folders | {purpose: str(folder)})


def _with_ending(path: Path, patterns: str, ending: str) -> Path:
    """Return the path with an ending; a dot in a name ("Talks, 26.2") does not begin one."""
    known = {suffix.lower() for suffix in re.findall(r"\*(\.\w+)", patterns)} | {ending.lower()}
    return path if path.suffix.lower() in known else path.with_name(path.name + ending)


def file_name(words: str) -> str:
    """Return the words as a file name that every system takes."""
    stem, dot, ending = words.rpartition(".")
    if not dot:
        stem, ending = words, ""
    kept = "".join(c if c.isalnum() or c in " -_.,()" else "-" for c in stem)
    kept = " ".join(kept.split()).strip(" .-")[:80] or _("assessment")
    return f"{kept}.{ending}" if ending else kept
