"""The errors a reader meets; the text of each is a finished sentence.

    ReadinessError
    ├── FileProblem       a file cannot be taken as it is: says which, where inside, what to do
    ├── EditRefused       an edit breaks a rule; the document stays as it was
    ├── LibraryProblem    the library cannot do what was asked
    │   ├── LibraryInUse      another process has it open
    │   ├── LibraryDamaged    its content does not verify; recovery may start
    │   └── LibraryTooNew     it was written by a later version
    └── ExportProblem     a brief or file could not be written

Messages carry names of fields, files and ids, never the words of an assessment.
"""

from pathlib import Path


class ReadinessError(Exception):
    """Something the user can understand and act on; `str(error)` is a sentence for them."""


class FileProblem(ReadinessError):
    """A file was refused. `problems` lists one `path: sentence` for each fault found."""

    def __init__(self, message: str, problems: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.problems = problems or (message,)


class EditRefused(ReadinessError):
    """An edit would break a rule; nothing was changed."""


class LibraryProblem(ReadinessError):
    """The library could not do what was asked; what it holds is unchanged."""


class LibraryInUse(LibraryProblem):
    """Another process has this library open."""


class LibraryDamaged(LibraryProblem):
    """The library's content does not verify. Only this error may start recovery.

    `newest_backup` is the newest backup that verifies, or None where there is none.
    """

    def __init__(self, message: str, newest_backup: Path | None = None) -> None:
        super().__init__(message)
        self.newest_backup = newest_backup


class LibraryTooNew(LibraryProblem):
    """The library was written by a later version of Readiness."""


class ExportProblem(ReadinessError):
    """A brief, comparison or file could not be written; the target is as it was."""
